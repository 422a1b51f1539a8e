import type { Situation } from '../replies/situation.ts';
import type { SettingSource } from '../settings/effective-settings.ts';
import type { PolicyState } from '../settings/read-policy.ts';
import type { Catalogue, Locale } from './locale.ts';

const sections = {
  guard: 'Guard',
  organization: 'Organization',
  words: 'Words',
  replies: 'Safe replies',
  log: 'Log',
  diagnostics: 'Diagnostics',
  managers: 'For managers',
  about: 'About',
};

const sectionHints: Record<keyof typeof sections, string> = {
  guard: 'When a draft is held and what you may do then. Changes count at once, in open pages too.',
  organization: 'Your own public details. They are never flagged, and safe replies can name them.',
  words: 'Words to look out for, and words that are fine.',
  replies: 'Replies that neither confirm nor deny that someone is a client. A held reply offers three of them.',
  log: 'What Second Look did on this device. It never keeps what you wrote, names or addresses of pages.',
  diagnostics: 'What reached this browser and what is in force. It holds nothing you wrote.',
  managers: 'Fill in what all desks should get, or load a policy you have, and download files that are ready to use.',
  about: 'What this version knows, and where the rules come from.',
};

const sources: Record<SettingSource, string> = {
  default: 'built in',
  user: 'you',
  'policy-default': 'policy, changeable',
  policy: 'policy, locked',
};

const policyStates: Record<PolicyState, string> = {
  unknown: 'The browser has not answered yet. Until then strictness is “strict”.',
  unmanaged: 'No policy for Second Look on this browser.',
  managed: 'A policy is in force.',
};

const situations: Record<Situation, string> = {
  praise: 'Praise',
  complaint: 'Complaint',
  crisis: 'Words of crisis',
  billing: 'Billing',
  services: 'Questions about services',
  'private-channel': 'Everything else',
};

const organizationGroupNames = {
  contact: 'Names and contact details',
  people: 'People and programs',
  privacy: 'Privacy and links',
};

const languages = { auto: 'Like the browser', en: 'English', es: 'Español' };

const privateWindows = {
  leave: 'Leave them as they are',
  guarded: 'Only with Second Look, where the browser can do that; else none',
  off: 'No private windows',
};

const en = {
  sections,
  sectionHints,
  sources,
  policyStates,
  situations,
  organizationGroups: organizationGroupNames,
  languages,
  privateWindows,
  title: 'Second Look settings',
  sectionsLabel: 'Sections',
  onePerLine: 'One per line.',
  asJson: 'JSON.',
  example: 'For example: {example}',
  policyOnly: 'Only your organization’s policy can set this.',
  ownRepliesHeld: 'Of your own replies, the check would hold these. Change them so that they read the same for anyone:',
  library: 'Built-in replies',
  libraryHint: 'As they read with your details. Each was run through the same check as your drafts.',
  recordedTitle: 'What is recorded about me',
  recordedLocal:
    'On this device: time, site, kind of place, level, rule names and what you chose. Never text, names, user names or page addresses.',
  recordedExportOff: 'Nothing leaves this device.',
  recordedExportOn: 'Your organization also receives these facts at {address}. Sent so far: {count}.',
  received: 'Received',
  accepted: 'Accepted',
  refused: 'Refused, and why',
  userRefused: 'Stored on this device but not usable',
  nothing: 'none',
  inForce: 'Settings in force',
  setting: 'Setting',
  value: 'Value',
  source: 'From',
  readAt: 'Last read: {time}',
  neverRead: 'Last read: never',
  coverage: 'Sites seen since the browser started',
  privateAllowed: 'Private windows: Second Look is allowed in them.',
  privateNotAllowed: 'Private windows: Second Look is not allowed in them.',
  events: 'Event export: {sent} sent, {waiting} waiting, {dropped} dropped.',
  eventsOff: 'Event export: off.',
  copy: 'Copy as text',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying.',
  loadPolicy: 'Load an existing policy',
  loadPolicyHint: 'JSON, .reg or .mobileconfig. It is read here and sent nowhere.',
  loaded: 'Settings loaded: {count}.',
  loadFailed: 'This file is not a policy Second Look can read.',
  rollout: 'Browsers and install',
  chromeId: 'Chrome extension id',
  edgeId: 'Edge extension id',
  firefoxId: 'Firefox add-on id',
  idHint: '32 letters from a to p. Leave empty to skip this browser.',
  firefoxIdHint: 'Leave empty to skip this browser.',
  badId: 'This is not an extension id.',
  badUrl: 'This is not an address a browser can install from.',
  chromeUpdateUrl: 'Chrome update address',
  edgeUpdateUrl: 'Edge update address',
  firefoxInstallUrl: 'Firefox install address',
  pin: 'Pin the button to the toolbar',
  privateWindowsLabel: 'Private windows',
  files: 'Files',
  noFiles: 'No files yet: give the id of at least one browser and fix what is marked.',
  fileCount: 'Files ready: {count}.',
  download: 'Download',
  downloadNamed: 'Download {file}',
  downloadAll: 'Download all (.zip)',
  version: 'Version {version}, rules {rules}',
  legal: 'Legal sources',
  legalHint: 'This is information, not legal advice. When no warning appears, a post may still disclose something.',
  legalChecked: 'Checked: {date}',
  changes: 'What changed',
  license: 'Free software under the MIT license.',
};

const es: Catalogue<typeof en> = {
  sections: {
    guard: 'Vigilancia',
    organization: 'Organización',
    words: 'Palabras',
    replies: 'Respuestas seguras',
    log: 'Registro',
    diagnostics: 'Diagnóstico',
    managers: 'Para responsables',
    about: 'Acerca de',
  },
  sectionHints: {
    guard: 'Cuándo se retiene un borrador y qué puede hacer entonces. Los cambios valen al momento, también en páginas abiertas.',
    organization: 'Sus propios datos públicos. Nunca se señalan, y las respuestas seguras pueden nombrarlos.',
    words: 'Palabras que vigilar y palabras que están bien.',
    replies: 'Respuestas que no confirman ni niegan que alguien sea paciente. Una respuesta retenida ofrece tres.',
    log: 'Lo que Second Look hizo en este equipo. Nunca guarda lo que usted escribió, nombres ni direcciones de páginas.',
    diagnostics: 'Lo que llegó a este navegador y lo que vale. No contiene nada de lo que usted escribió.',
    managers: 'Indique lo que deben recibir todos los equipos, o cargue una directiva, y descargue archivos listos para usar.',
    about: 'Lo que sabe esta versión y de dónde vienen las reglas.',
  },
  sources: { default: 'de fábrica', user: 'usted', 'policy-default': 'directiva, se puede cambiar', policy: 'directiva, bloqueado' },
  policyStates: {
    unknown: 'El navegador aún no responde. Hasta entonces el nivel es «estricto».',
    unmanaged: 'No hay directiva para Second Look en este navegador.',
    managed: 'Hay una directiva en vigor.',
  },
  situations: {
    praise: 'Elogio',
    complaint: 'Queja',
    crisis: 'Palabras de crisis',
    billing: 'Cobros',
    services: 'Preguntas sobre servicios',
    'private-channel': 'Todo lo demás',
  },
  organizationGroups: { contact: 'Nombres y contacto', people: 'Personas y programas', privacy: 'Privacidad y enlaces' },
  languages: { auto: 'Como el navegador', en: 'English', es: 'Español' },
  privateWindows: {
    leave: 'Dejarlas como están',
    guarded: 'Solo con Second Look, donde el navegador lo permita; si no, ninguna',
    off: 'Sin ventanas privadas',
  },
  title: 'Ajustes de Second Look',
  sectionsLabel: 'Secciones',
  onePerLine: 'Uno por línea.',
  asJson: 'JSON.',
  example: 'Por ejemplo: {example}',
  policyOnly: 'Solo la directiva de su organización puede fijarlo.',
  ownRepliesHeld: 'De sus propias respuestas, la revisión retendría estas. Cámbielas para que valgan igual para cualquiera:',
  library: 'Respuestas incluidas',
  libraryHint: 'Tal como quedan con sus datos. Cada una pasó por la misma revisión que sus borradores.',
  recordedTitle: 'Qué se guarda sobre mí',
  recordedLocal:
    'En este equipo: hora, sitio, tipo de lugar, nivel, nombres de reglas y lo que usted eligió. Nunca texto, nombres, usuarios ni direcciones.',
  recordedExportOff: 'Nada sale de este equipo.',
  recordedExportOn: 'Su organización también recibe estos datos en {address}. Enviados hasta ahora: {count}.',
  received: 'Recibido',
  accepted: 'Aceptado',
  refused: 'Rechazado, y por qué',
  userRefused: 'Guardado en este equipo pero sin uso posible',
  nothing: 'nada',
  inForce: 'Ajustes en vigor',
  setting: 'Ajuste',
  value: 'Valor',
  source: 'Origen',
  readAt: 'Última lectura: {time}',
  neverRead: 'Última lectura: nunca',
  coverage: 'Sitios vistos desde que se abrió el navegador',
  privateAllowed: 'Ventanas privadas: Second Look tiene permiso en ellas.',
  privateNotAllowed: 'Ventanas privadas: Second Look no tiene permiso en ellas.',
  events: 'Envío de eventos: {sent} enviados, {waiting} en espera, {dropped} descartados.',
  eventsOff: 'Envío de eventos: apagado.',
  copy: 'Copiar como texto',
  copied: 'Copiado.',
  notCopied: 'El navegador no permitió copiar.',
  loadPolicy: 'Cargar una directiva existente',
  loadPolicyHint: 'JSON, .reg o .mobileconfig. Se lee aquí y no se envía a ningún lugar.',
  loaded: 'Ajustes cargados: {count}.',
  loadFailed: 'Este archivo no es una directiva que Second Look pueda leer.',
  rollout: 'Navegadores e instalación',
  chromeId: 'Id de la extensión en Chrome',
  edgeId: 'Id de la extensión en Edge',
  firefoxId: 'Id del complemento en Firefox',
  idHint: '32 letras de la a a la p. Déjelo vacío para omitir este navegador.',
  firefoxIdHint: 'Déjelo vacío para omitir este navegador.',
  badId: 'Esto no es un id de extensión.',
  badUrl: 'Esto no es una dirección desde la que un navegador pueda instalar.',
  chromeUpdateUrl: 'Dirección de actualización para Chrome',
  edgeUpdateUrl: 'Dirección de actualización para Edge',
  firefoxInstallUrl: 'Dirección de instalación para Firefox',
  pin: 'Fijar el botón en la barra',
  privateWindowsLabel: 'Ventanas privadas',
  files: 'Archivos',
  noFiles: 'Aún no hay archivos: indique el id de al menos un navegador y corrija lo señalado.',
  fileCount: 'Archivos listos: {count}.',
  download: 'Descargar',
  downloadNamed: 'Descargar {file}',
  downloadAll: 'Descargar todo (.zip)',
  version: 'Versión {version}, reglas {rules}',
  legal: 'Fuentes legales',
  legalHint: 'Esto es información, no asesoría legal. Aunque no aparezca un aviso, una publicación puede revelar algo.',
  legalChecked: 'Revisado: {date}',
  changes: 'Qué cambió',
  license: 'Software libre con licencia MIT.',
};

export type OptionsMessages = Catalogue<typeof en>;
export const optionsMessages: Record<Locale, OptionsMessages> = { en, es };

/** Groups of the organization's details, in order. */
export const organizationGroups = Object.keys(organizationGroupNames) as (keyof typeof organizationGroupNames)[];
export type OrganizationGroup = keyof typeof organizationGroupNames;

/** Sections of the options page, in order; also the hashes of its address. */
export const optionsSections = Object.keys(sections) as (keyof typeof sections)[];
export type OptionsSection = keyof typeof sections;
