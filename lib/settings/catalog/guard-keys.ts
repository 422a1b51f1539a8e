import { z } from 'zod';
import { siteIdSchema } from '../../messaging/protocol.ts';
import { overrideModes, strictnessLevels } from '../../verdict/verdict.ts';
import { choice, choices, flag, httpsUrl, integer, list, map, text } from './policy-key.ts';

/** Professions whose ethics codes the wording can quote. */
export const professions = ['apa', 'nasw', 'aca', 'bacb', 'naadac', 'aamft', 'ana', 'ama'] as const;

const selector = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^{}<;`\p{Cc}]+$/u)
  .refine(hasBalancedBrackets);
const selectors = z.array(selector).max(20);

/** Selectors by adapter surface id, the shape an adapter's own data has. */
const selectorOverrideSchema = z.strictObject({ editor: selectors.optional(), publish: selectors.optional() });

/** Cheap check that runs without a DOM; the page still tries each selector and ignores one the browser refuses. */
function hasBalancedBrackets(value: string): boolean {
  const open: string[] = [];
  const pairs: Record<string, string> = { ')': '(', ']': '[' };
  for (const char of value.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '')) {
    if (char === '(' || char === '[') open.push(char);
    else if (char in pairs && open.pop() !== pairs[char]) return false;
  }
  return open.length === 0;
}

/** When and how firmly a publish is held. */
export const guardKeys = {
  strictness: choice(strictnessLevels, {
    group: 'guard',
    title: { en: 'Strictness', es: 'Nivel de exigencia' },
    description: {
      en: 'relaxed: only the clearest risks. standard: the balance for most teams. strict: every hint, with more false alarms.',
      es: 'relaxed: solo los riesgos más claros. standard: el equilibrio para la mayoría. strict: todo indicio, con más falsas alarmas.',
    },
    default: 'standard',
    example: 'strict',
  }),
  overrideMode: choice(overrideModes, {
    group: 'guard',
    title: { en: 'Publishing after a stop', es: 'Publicar tras un alto' },
    description: {
      en: 'allowed: a person may publish anyway. reason: only after picking a reason. forbidden: the draft must be changed first.',
      es: 'allowed: se puede publicar de todos modos. reason: solo tras elegir un motivo. forbidden: primero hay que cambiar el borrador.',
    },
    default: 'allowed',
    example: 'reason',
  }),
  coolDownSeconds: integer(
    { min: 0, max: 60 },
    {
      group: 'guard',
      title: { en: 'Pause before publishing a stopped reply', es: 'Espera antes de publicar una respuesta detenida' },
      description: {
        en: 'Seconds to wait before a stopped reply can be published anyway. 0 means no wait.',
        es: 'Segundos de espera antes de poder publicar una respuesta detenida. 0 significa sin espera.',
      },
      default: 0,
      example: 5,
    },
  ),
  enabledSites: {
    ...choices(siteIdSchema.options, {
      group: 'guard',
      title: { en: 'Guarded sites', es: 'Sitios vigilados' },
      description: {
        en: 'Sites where drafts are checked. One wrong word refuses the whole list, so that a typing error cannot switch the guard off.',
        es: 'Sitios donde se revisan los borradores. Una palabra errónea anula toda la lista, para que una errata no apague la vigilancia.',
      },
      default: [...siteIdSchema.options],
      example: ['facebook', 'instagram'],
    }),
    allOrNothing: true,
  },
  pauseAllowed: flag({
    group: 'guard',
    title: { en: 'People may pause the guard', es: 'Se puede pausar la vigilancia' },
    description: {
      en: 'Whether the popup offers to pause checking for ten minutes.',
      es: 'Si la ventana ofrece pausar la revisión durante diez minutos.',
    },
    lockable: false,
    default: true,
    example: false,
  }),
  selectorOverrides: map(z.string().regex(/^[a-z0-9][a-z0-9/-]{0,79}$/), selectorOverrideSchema, {
    group: 'guard',
    title: { en: 'Selector overrides', es: 'Selectores de repuesto' },
    description: {
      en: 'Corrections for a site that changed its pages before an update is out. By surface id: CSS selectors for "editor" and "publish".',
      es: 'Correcciones para un sitio que cambió sus páginas antes de una actualización. Por superficie: selectores CSS de "editor" y "publish".',
    },
    lockable: false,
    example: { 'facebook/comment': { publish: ['[aria-label="Comment"]'] } },
  }),
};

/** What a warning offers instead, and whose rules it quotes. */
export const replyKeys = {
  policyUrl: text(
    {
      group: 'replies',
      title: { en: 'Link to the social media policy', es: 'Enlace a la política de redes sociales' },
      description: {
        en: 'https address of the organization’s own policy. Shown in every warning.',
        es: 'Dirección https de la política propia. Aparece en cada aviso.',
      },
      example: 'https://harbor-ridge.example/social-media-policy',
    },
    httpsUrl,
  ),
  portalUrl: text(
    {
      group: 'replies',
      title: { en: 'Link to the secure portal', es: 'Enlace al portal seguro' },
      description: {
        en: 'https address where clients can write in private. Safe replies may point to it.',
        es: 'Dirección https donde los clientes pueden escribir en privado. Las respuestas seguras pueden remitir a ella.',
      },
      example: 'https://portal.harbor-ridge.example/',
    },
    httpsUrl,
  ),
  safeReplies: list(
    {
      group: 'replies',
      title: { en: 'Own safe replies', es: 'Respuestas seguras propias' },
      description: {
        en: 'Replies offered instead of a held one. Each must neither confirm nor deny that anyone is a client.',
        es: 'Respuestas que se ofrecen en lugar de la retenida. Ninguna debe confirmar ni negar que alguien sea cliente.',
      },
      example: ['Thank you for writing. Please call our office at 555-0100 and ask for the manager.'],
    },
    z.string().trim().min(1).max(1_000),
    100,
  ),
  professions: choices(professions, {
    group: 'replies',
    title: { en: 'Professions', es: 'Profesiones' },
    description: {
      en: 'Whose ethics codes the wording may quote beside the law.',
      es: 'De quién son los códigos éticos que el texto puede citar además de la ley.',
    },
    example: ['aca', 'naadac'],
  }),
};
