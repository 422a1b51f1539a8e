import type { TabStatus } from '../messaging/protocol.ts';
import type { Catalogue, Locale } from './locale.ts';

const states: Record<TabStatus['state'] | 'paused' | 'switched-off' | 'unknown', string> = {
  guarded: 'This tab is guarded',
  partly: 'This tab is partly guarded',
  'not-guarded': 'This tab is not guarded',
  idle: 'Ready on this tab',
  'not-a-site': 'Nothing to guard on this page',
  paused: 'Paused',
  'switched-off': 'Switched off on this site',
  unknown: 'Second Look is not answering',
};

const stateHints: Record<keyof typeof states, string> = {
  guarded: 'Drafts on {site} get a second look before they are published.',
  partly: 'Some boxes on {site} are guarded and some are not. Read those twice yourself.',
  'not-guarded': 'Drafts on {site} are not checked here.',
  idle: 'No box to write in is open on {site} yet.',
  'not-a-site': 'Second Look works on Facebook, Instagram, LinkedIn and X. If this is one of them, reload the page.',
  paused: 'Nothing is checked until {time}.',
  'switched-off': 'Drafts on {site} are not checked, by your settings.',
  unknown: 'Drafts are held as “Not checked” until it answers. Close and open this window, or restart the browser.',
};

/** By the part of a coverage code before its colon. */
const reasons: Record<
  | 'publish-control-not-found'
  | 'no-adapter'
  | 'host-blocked'
  | 'private-windows-off'
  | 'editor-not-found'
  | 'thread-not-found'
  | 'editor-not-readable'
  | 'other',
  string
> = {
  'publish-control-not-found': 'A publish button was not found ({place}).',
  'no-adapter': 'A box is not one Second Look knows ({place}). It is guarded as far as it looks like other boxes.',
  'host-blocked': 'The browser does not let Second Look run on {place}. Allow it in the browser’s extension settings.',
  'private-windows-off': 'Private windows are not checked. You can allow Second Look there in the browser’s extension settings.',
  'editor-not-found': 'A box to write in was not found ({place}).',
  'thread-not-found': 'The person you answer was not found ({place}), so replies are checked more strictly.',
  'editor-not-readable': 'A box to write in could not be read ({place}).',
  other: 'Something on this page is not where it should be ({place}).',
};

const en = {
  states,
  stateHints,
  reasons,
  title: 'Second Look',
  today: 'Today',
  todayNone: 'No warnings today.',
  shownOne: '1 warning',
  shownMany: '{count} warnings',
  editedOne: '1 changed',
  editedMany: '{count} changed',
  publishedOne: '1 published anyway',
  publishedMany: '{count} published anyway',
  pause: 'Pause for 10 minutes',
  resume: 'Guard again now',
  pauseForbidden: 'Your organization does not allow pausing.',
  settings: 'Settings',
  log: 'Log',
  practice: 'Practice',
  policy: 'Our policy',
  links: 'More',
};

const es: Catalogue<typeof en> = {
  states: {
    guarded: 'Esta pestaña está vigilada',
    partly: 'Esta pestaña está vigilada en parte',
    'not-guarded': 'Esta pestaña no está vigilada',
    idle: 'Listo en esta pestaña',
    'not-a-site': 'Nada que vigilar en esta página',
    paused: 'En pausa',
    'switched-off': 'Apagado en este sitio',
    unknown: 'Second Look no responde',
  },
  stateHints: {
    guarded: 'Los borradores en {site} se miran otra vez antes de publicarse.',
    partly: 'En {site} algunos cuadros están vigilados y otros no. Lea esos dos veces.',
    'not-guarded': 'Los borradores en {site} no se revisan aquí.',
    idle: 'Aún no hay ningún cuadro abierto para escribir en {site}.',
    'not-a-site': 'Second Look funciona en Facebook, Instagram, LinkedIn y X. Si esta es una de ellas, recargue la página.',
    paused: 'No se revisa nada hasta las {time}.',
    'switched-off': 'Los borradores en {site} no se revisan, según sus ajustes.',
    unknown: 'Los borradores quedan «Sin revisar» hasta que responda. Cierre y abra esta ventana, o reinicie el navegador.',
  },
  reasons: {
    'publish-control-not-found': 'No se encontró un botón de publicar ({place}).',
    'no-adapter': 'Hay un cuadro que Second Look no conoce ({place}). Se vigila en lo que se parece a otros.',
    'host-blocked': 'El navegador no deja que Second Look funcione en {place}. Permítalo en los ajustes de extensiones del navegador.',
    'private-windows-off': 'Las ventanas privadas no se revisan. Puede permitirlo en los ajustes de extensiones del navegador.',
    'editor-not-found': 'No se encontró un cuadro para escribir ({place}).',
    'thread-not-found': 'No se encontró a quién responde ({place}); las respuestas se revisan con más rigor.',
    'editor-not-readable': 'No se pudo leer un cuadro para escribir ({place}).',
    other: 'Algo en esta página no está donde debería ({place}).',
  },
  title: 'Second Look',
  today: 'Hoy',
  todayNone: 'Hoy no hubo avisos.',
  shownOne: '1 aviso',
  shownMany: '{count} avisos',
  editedOne: '1 cambiado',
  editedMany: '{count} cambiados',
  publishedOne: '1 publicado de todos modos',
  publishedMany: '{count} publicados de todos modos',
  pause: 'Pausar 10 minutos',
  resume: 'Vigilar de nuevo ahora',
  pauseForbidden: 'Su organización no permite pausar.',
  settings: 'Ajustes',
  log: 'Registro',
  practice: 'Practicar',
  policy: 'Nuestra política',
  links: 'Más',
};

export type PopupMessages = Catalogue<typeof en>;
export const popupMessages: Record<Locale, PopupMessages> = { en, es };
