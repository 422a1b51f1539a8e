import type { Catalogue, Locale } from '../i18n/locale.ts';

const en = {
  'press-again': 'Not published yet: the site did not react. Press publish once more.',
  'changed-while-checking': 'Not published: the text changed while it was checked. Press publish again.',
  'pictures-not-read': 'Pictures and videos are not checked. Look for faces, names, badges and screens.',
};

/** What the small notices say. */
export type Notice = keyof typeof en;

export const noticeMessages: Record<Locale, Catalogue<typeof en>> = {
  en,
  es: {
    'press-again': 'Aún no se publicó: el sitio no reaccionó. Pulse publicar una vez más.',
    'changed-while-checking': 'No se publicó: el texto cambió mientras se revisaba. Pulse publicar otra vez.',
    'pictures-not-read': 'Las fotos y los videos no se revisan. Busque caras, nombres, gafetes y pantallas.',
  },
};
