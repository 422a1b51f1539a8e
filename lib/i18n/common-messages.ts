import type { LogEvent } from '../log/log-event.ts';
import type { SiteId } from '../messaging/protocol.ts';
import type { OverrideMode, Strictness } from '../verdict/verdict.ts';
import type { Catalogue, Locale } from './locale.ts';

const siteNames: Record<SiteId, string> = { facebook: 'Facebook', x: 'X', linkedin: 'LinkedIn', instagram: 'Instagram' };

const strictnessNames: Record<Strictness, string> = { relaxed: 'Relaxed', standard: 'Standard', strict: 'Strict' };
const strictnessLines: Record<Strictness, string> = {
  relaxed: 'Only the clearest risks. Fewest warnings.',
  standard: 'The balance for most teams.',
  strict: 'Every hint. More false alarms.',
};
const overrideNames: Record<OverrideMode, string> = {
  allowed: 'Allowed',
  reason: 'Allowed with a reason',
  forbidden: 'Not allowed',
};
const levelNames: Record<LogEvent['level'], string> = { stop: 'May disclose', caution: 'Look again', unavailable: 'Not checked' };

/** Words that more than one page uses. */
const en = {
  siteNames,
  strictnessNames,
  strictnessLines,
  overrideNames,
  levelNames,
  strictness: 'Strictness',
  setBy: 'Set by {organization}',
  setByOrganization: 'Set by your organization',
  startingValueBy: 'Starting value from {organization}. You can change it.',
  startingValueByOrganization: 'Starting value from your organization. You can change it.',
  saved: 'Saved.',
  notSaved: 'Not saved: this browser did not store the setting.',
  lockedRefused: 'Not saved: your organization sets this.',
};

const es: Catalogue<typeof en> = {
  siteNames,
  strictnessNames: { relaxed: 'Relajado', standard: 'Normal', strict: 'Estricto' },
  strictnessLines: {
    relaxed: 'Solo los riesgos más claros. Menos avisos.',
    standard: 'El equilibrio para la mayoría.',
    strict: 'Cualquier indicio. Más falsas alarmas.',
  },
  overrideNames: { allowed: 'Se permite', reason: 'Se permite con un motivo', forbidden: 'No se permite' },
  levelNames: { stop: 'Puede revelar', caution: 'Mire otra vez', unavailable: 'Sin revisar' },
  strictness: 'Nivel de exigencia',
  setBy: 'Lo fija {organization}',
  setByOrganization: 'Lo fija su organización',
  startingValueBy: 'Valor inicial de {organization}. Puede cambiarlo.',
  startingValueByOrganization: 'Valor inicial de su organización. Puede cambiarlo.',
  saved: 'Guardado.',
  notSaved: 'Sin guardar: este navegador no guardó el ajuste.',
  lockedRefused: 'Sin guardar: lo fija su organización.',
};

export type CommonMessages = Catalogue<typeof en>;
export const commonMessages: Record<Locale, CommonMessages> = { en, es };
