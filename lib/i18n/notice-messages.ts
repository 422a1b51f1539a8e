import type { Catalogue, Locale } from './locale.ts';

const en = {
  checking: 'Checking before it is published…',
  'press-again': 'Not published yet: the site did not react. Press publish once more.',
  'changed-while-checking': 'Not published: the text changed while it was checked. Press publish again.',
  'cannot-judge': 'Not published: this page keeps Second Look from checking the text.',
  'not-changed': 'The text could not be changed here. Copy the new text and paste it in.',
  copy: 'Copy',
  copied: 'Copied.',
  'nothing-left': 'Nothing else to look at. Press publish once more.',
  'nothing-found': 'Nothing found in this text. Read it once more yourself.',
  'pictures-not-read': 'Pictures and videos are not checked. Look for faces, names, badges and screens.',
};

/** What the small notices say. */
export type Notice = keyof typeof en;

export type NoticeMessages = Catalogue<typeof en>;

/** The content script carries these; other languages come with the settings. */
export const englishNotices: NoticeMessages = en;

export const noticeMessages: Record<Locale, NoticeMessages> = {
  en,
  es: {
    checking: 'Se revisa antes de publicar…',
    'press-again': 'Aún no se publicó: el sitio no reaccionó. Pulse publicar una vez más.',
    'changed-while-checking': 'No se publicó: el texto cambió mientras se revisaba. Pulse publicar otra vez.',
    'cannot-judge': 'No se publicó: esta página no deja que Second Look revise el texto.',
    'not-changed': 'No se pudo cambiar el texto. Copie el nuevo y péguelo.',
    copy: 'Copiar',
    copied: 'Copiado.',
    'nothing-left': 'No hay nada más que mirar. Pulse publicar una vez más.',
    'nothing-found': 'No se encontró nada en este texto. Léalo usted una vez más.',
    'pictures-not-read': 'Las fotos y los videos no se revisan. Busque caras, nombres, gafetes y pantallas.',
  },
};
