import { z } from 'zod';
import { list, phoneText, text } from './policy-key.ts';

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/);

/** The provider's own public details: never a finding, and what the detector uses to tell "us" from "them". */
export const organizationKeys = {
  organizationName: text({
    group: 'organization',
    title: { en: 'Organization name', es: 'Nombre de la organización' },
    description: {
      en: 'The public name of the organization. It is never flagged, and locked settings say they were set by it.',
      es: 'El nombre público de la organización. Nunca se señala, y los ajustes bloqueados dicen que los fijó ella.',
    },
    example: 'Harbor Ridge Recovery',
  }),
  organizationAliases: list({
    group: 'organization',
    title: { en: 'Other names of the organization', es: 'Otros nombres de la organización' },
    description: {
      en: 'Short names, former names and names of sites or brands the public knows.',
      es: 'Nombres cortos, nombres anteriores y nombres de centros o marcas que el público conoce.',
    },
    example: ['Harbor Ridge', 'HRR'],
  }),
  phones: list(
    {
      group: 'organization',
      title: { en: 'Own phone numbers', es: 'Teléfonos propios' },
      description: {
        en: 'Public phone and fax numbers of the organization. They are not flagged as personal numbers.',
        es: 'Teléfonos y faxes públicos de la organización. No se señalan como números personales.',
      },
      example: ['555-0100', '(217) 555-0142'],
    },
    phoneText,
  ),
  emails: list(
    {
      group: 'organization',
      title: { en: 'Own e-mail addresses', es: 'Correos propios' },
      description: {
        en: 'Public e-mail addresses of the organization. They are not flagged.',
        es: 'Direcciones de correo públicas de la organización. No se señalan.',
      },
      example: ['intake@harbor-ridge.example'],
    },
    z.string().trim().max(254).pipe(z.email()),
  ),
  domains: list(
    {
      group: 'organization',
      title: { en: 'Own web domains', es: 'Dominios propios' },
      description: {
        en: 'Domains of the organization, without https:// and without a path. Links to them are not flagged.',
        es: 'Dominios de la organización, sin https:// y sin ruta. Los enlaces a ellos no se señalan.',
      },
      example: ['harbor-ridge.example'],
    },
    domain,
  ),
  addresses: list({
    group: 'organization',
    title: { en: 'Own addresses', es: 'Direcciones propias' },
    description: {
      en: 'Public street addresses of the organization, one per entry. They are not flagged.',
      es: 'Direcciones postales públicas de la organización, una por entrada. No se señalan.',
    },
    example: ['12 Quay Street, Springfield'],
  }),
  staffNames: list({
    group: 'organization',
    title: { en: 'Staff names', es: 'Nombres del personal' },
    description: {
      en: 'People who speak for the organization in public. Their names alone are not flagged. Do not list clients.',
      es: 'Personas que hablan en público por la organización. Sus nombres solos no se señalan. No incluya clientes.',
    },
    example: ['Dana Okafor'],
  }),
  programNames: list({
    group: 'organization',
    title: { en: 'Program and house names', es: 'Nombres de programas y casas' },
    description: {
      en: 'Names of programs, groups, units and houses. A post that ties a person to one of them may disclose care.',
      es: 'Nombres de programas, grupos, unidades y casas. Una publicación que une a una persona con uno de ellos puede revelar atención.',
    },
    example: ['New Tide IOP', 'Maple House'],
  }),
  sensitiveTerms: list({
    group: 'organization',
    title: { en: 'Extra sensitive terms', es: 'Términos sensibles adicionales' },
    description: {
      en: 'Words and phrases to treat as sensitive in every draft, such as internal names of units.',
      es: 'Palabras y frases que se tratan como sensibles en todo borrador, como nombres internos de unidades.',
    },
    example: ['the blue wing'],
  }),
  exemptTerms: list({
    group: 'organization',
    title: { en: 'Exempt terms', es: 'Términos exentos' },
    description: {
      en: 'Words and phrases the organization has cleared. A finding that lies wholly inside one of them is dropped.',
      es: 'Palabras y frases que la organización ha aprobado. Se descarta un hallazgo que queda por completo dentro de una.',
    },
    example: ['Harbor Ridge 5K'],
  }),
};
export const contactKeys = {
  privacyOfficerName: text({
    group: 'contact',
    title: { en: 'Privacy officer', es: 'Responsable de privacidad' },
    description: {
      en: 'Name or title of the person to ask. Shown in warnings.',
      es: 'Nombre o cargo de la persona a quien preguntar. Aparece en los avisos.',
    },
    example: 'Privacy Office',
  }),
  privacyOfficerContact: text({
    group: 'contact',
    title: { en: 'How to reach the privacy officer', es: 'Cómo contactar al responsable de privacidad' },
    description: {
      en: 'Phone number, e-mail address or extension. Shown in warnings.',
      es: 'Teléfono, correo o extensión. Aparece en los avisos.',
    },
    example: 'privacy@harbor-ridge.example',
  }),
  publicPhone: text(
    {
      group: 'contact',
      title: { en: 'Public phone', es: 'Teléfono público' },
      description: {
        en: 'The number that safe replies offer for a private talk. It is also treated as an own phone number.',
        es: 'El número que las respuestas seguras ofrecen para hablar en privado. También cuenta como teléfono propio.',
      },
      example: '555-0100',
    },
    phoneText,
  ),
};
