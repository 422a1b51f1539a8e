import type { SettingName } from '../settings/policy-catalog.ts';
import type { Catalogue, Locale } from './locale.ts';

// What a setting does, for the person who sits here; the catalog's own words are for administrators.

const hints = {
  enabledSites: 'Drafts are checked on these sites.',
  overrideMode: 'What you may do when a draft may disclose someone’s care.',
  coolDownSeconds: 'Seconds to read a reply once more before “Publish anyway” works. 0 means no wait.',
  interfaceLanguage: 'The language of warnings and pages. Drafts are checked in English and Spanish either way.',
  logRetentionDays: 'After this many days an event is deleted. 0 keeps no log.',
  organizationName: 'As the public knows it. It is never flagged.',
  organizationAliases: 'Short names, former names, brands and places the public knows you by.',
  publicPhone: 'The number that safe replies give for a private talk.',
  phones: 'Your public phone and fax numbers. They are never flagged.',
  emails: 'Your public e-mail addresses. They are never flagged.',
  domains: 'Your web addresses without https://. Links to them are never flagged.',
  addresses: 'Your public street addresses. They are never flagged.',
  staffNames: 'People who speak for you in public. Their names alone are not flagged. Never list clients.',
  programNames: 'Programs, groups and houses of yours. Naming one next to a person may disclose care.',
  privacyOfficerName: 'Whom to ask. Shown in warnings.',
  privacyOfficerContact: 'A phone number, e-mail address or extension. Shown in warnings.',
  policyUrl: 'Your social media policy. Every warning links to it.',
  portalUrl: 'Where people can write to you in private. Safe replies can point to it.',
  safeReplies: 'Your own replies are offered first. They must not show whether anyone is a client.',
  professions: 'Warnings about reviews and testimonials name the ethics code of these professions.',
  sensitiveTerms: 'Words that get a second look in every draft, such as the name of a unit.',
  exemptTerms: 'Words that are fine here. What lies wholly inside one of them is not flagged.',
} satisfies Partial<Record<SettingName, string>>;

const titles = {
  overrideMode: 'When a draft may disclose someone’s care, publishing is',
  coolDownSeconds: 'Pause before such a reply is published',
  logRetentionDays: 'Keep the log for (days)',
} satisfies Partial<Record<SettingName, string>>;

const es: Catalogue<{ hints: typeof hints; titles: typeof titles }> = {
  hints: {
    enabledSites: 'Los borradores se revisan en estos sitios.',
    overrideMode: 'Qué puede hacer usted cuando un borrador puede revelar la atención de alguien.',
    coolDownSeconds: 'Segundos para leer otra vez una respuesta antes de poder publicarla de todos modos. 0 es sin espera.',
    interfaceLanguage: 'El idioma de los avisos y páginas. Los borradores se revisan en inglés y español de todas formas.',
    logRetentionDays: 'Pasados estos días, un evento se borra. Con 0 no se guarda registro.',
    organizationName: 'Como la conoce el público. Nunca se señala.',
    organizationAliases: 'Nombres cortos, nombres anteriores, marcas y lugares con que el público la conoce.',
    publicPhone: 'El número que dan las respuestas seguras para hablar en privado.',
    phones: 'Sus números públicos de teléfono y fax. Nunca se señalan.',
    emails: 'Sus correos públicos. Nunca se señalan.',
    domains: 'Sus direcciones web, sin https://. Los enlaces a ellas nunca se señalan.',
    addresses: 'Sus direcciones públicas. Nunca se señalan.',
    staffNames: 'Personas que hablan por ustedes en público. Sus nombres solos no se señalan. Nunca anote pacientes.',
    programNames: 'Sus programas, grupos y casas. Nombrar uno junto a una persona puede revelar su atención.',
    privacyOfficerName: 'A quién preguntar. Se muestra en los avisos.',
    privacyOfficerContact: 'Un teléfono, un correo o una extensión. Se muestra en los avisos.',
    policyUrl: 'Su política de redes sociales. Cada aviso enlaza a ella.',
    portalUrl: 'Dónde se les puede escribir en privado. Las respuestas seguras pueden indicarlo.',
    safeReplies: 'Sus propias respuestas se ofrecen primero. No deben mostrar si alguien es paciente.',
    professions: 'Los avisos sobre reseñas y testimonios nombran el código de ética de estas profesiones.',
    sensitiveTerms: 'Palabras que conviene mirar en todo borrador, como el nombre de una unidad.',
    exemptTerms: 'Palabras que aquí están bien. Lo que queda del todo dentro de una no se señala.',
  },
  titles: {
    overrideMode: 'Cuando un borrador puede revelar la atención de alguien, publicar',
    coolDownSeconds: 'Espera antes de publicar una respuesta así',
    logRetentionDays: 'Días que se guarda el registro',
  },
};

/** A person's own words for the settings of the settings page, by language. */
export const settingMessages: Record<Locale, typeof es> = { en: { hints, titles }, es };
