import type { Locale } from '../i18n/locale.ts';

/** Version of the detection rules and of the sources below, by the month they were last reviewed. */
export const rulesVersion = '2026.11';

/** A rule the product rests on. */
export interface LegalSource {
  citation: string;
  /** Where it stands in full; codes of ethics have no address of their own here. */
  url?: string;
  what: Record<Locale, string>;
  /** Year and month in which it was last read, ISO. */
  checked: string;
}

/** Where the rules come from. Codes of ethics are quoted by section only. */
export const legalSources: readonly LegalSource[] = [
  {
    citation: '45 CFR 160.103',
    url: 'https://www.ecfr.gov/current/title-45/section-160.103',
    what: {
      en: 'What protected health information is: also the bare fact that someone is or was a client.',
      es: 'Qué es información médica protegida: también el solo hecho de que alguien sea o haya sido paciente.',
    },
    checked: '2026-11',
  },
  {
    citation: '45 CFR 164.502(a), 164.508',
    url: 'https://www.ecfr.gov/current/title-45/section-164.508',
    what: {
      en: 'Publishing it needs a signed authorization. It does not matter that the person wrote about it first.',
      es: 'Publicarla requiere una autorización firmada. No importa que la persona lo haya contado antes.',
    },
    checked: '2026-11',
  },
  {
    citation: '45 CFR 164.514(b)(2)',
    url: 'https://www.ecfr.gov/current/title-45/section-164.514',
    what: {
      en: 'The 18 kinds of identifiers (Safe Harbor), and actual knowledge that the rest still points to someone.',
      es: 'Los 18 tipos de identificadores (Safe Harbor) y el saber que lo demás aún señala a alguien.',
    },
    checked: '2026-11',
  },
  {
    citation: '45 CFR 164.502(e), 164.530(c)',
    url: 'https://www.ecfr.gov/current/title-45/section-164.530',
    what: {
      en: 'Health details need safeguards, and whoever handles them needs an agreement. Social networks sign none.',
      es: 'Los datos de salud necesitan protección, y quien los maneja, un acuerdo. Las redes sociales no firman ninguno.',
    },
    checked: '2026-11',
  },
  {
    citation: '42 CFR Part 2 (2.12, 2.13)',
    url: 'https://www.ecfr.gov/current/title-42/part-2',
    what: {
      en: 'Treatment for alcohol or drug use: not even confirming it, and refusals that give nothing away. As amended, to be followed since February 2026.',
      es: 'Tratamiento por alcohol o drogas: ni siquiera confirmarlo, y negativas que no revelen nada. Con sus cambios, obliga desde febrero de 2026.',
    },
    checked: '2026-11',
  },
  {
    citation: '16 CFR 465, 255',
    url: 'https://www.ecfr.gov/current/title-16/part-465',
    what: {
      en: 'Reviews and testimonials: nothing may be given for a good one, and any reward must be told.',
      es: 'Reseñas y testimonios: no se puede dar nada por uno bueno, y toda recompensa debe decirse.',
    },
    checked: '2026-11',
  },
  {
    citation: 'APA 5.05 · NASW 4.07(b) · ACA C.3.b · BACB 5.07',
    what: {
      en: 'Professional codes: do not ask clients for testimonials.',
      es: 'Códigos profesionales: no pedir testimonios a los pacientes.',
    },
    checked: '2026-11',
  },
];

/** What changed, newest first; `month` ISO. */
export const changes: readonly { version: string; month: string; what: Record<Locale, string> }[] = [
  {
    version: '0.1.0',
    month: '2026-11',
    what: {
      en: 'First version: posts, replies and messages on Facebook, Instagram, LinkedIn and X, in English and Spanish.',
      es: 'Primera versión: publicaciones, respuestas y mensajes en Facebook, Instagram, LinkedIn y X, en inglés y español.',
    },
  },
];
