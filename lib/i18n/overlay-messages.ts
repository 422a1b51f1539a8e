import type { OverrideReason, UnavailableReason } from '../verdict/verdict.ts';
import type { Catalogue, Locale } from './locale.ts';

// The content script carries the English words of the overlay only; other languages come with the settings.

const reasons: Record<OverrideReason, string> = {
  'authorization-on-file': 'A signed authorization is on file',
  'not-a-client': 'This is not about a client',
  'public-information': 'These are our own public details',
  'false-alarm': 'The words mean something else',
  other: 'Another reason',
};

const unavailable: Record<UnavailableReason, string> = {
  timeout: 'The check took too long.',
  'background-gone': 'Second Look was updated or switched off. Reload this page to check again.',
  refused: 'The check did not accept this text.',
  'too-long': 'This text is longer than Second Look can check.',
  failed: 'The check stopped with an error.',
};

const en = {
  titleStop: 'This may disclose someone’s care',
  titleCaution: 'Worth a second look',
  titleUnavailable: 'Not checked',
  heldOne: 'It is not published yet. One thing to look at:',
  heldMany: 'It is not published yet. {count} things to look at:',
  heldUnavailable: 'It is not published yet. Before you publish, look for names, dates and anything about a person’s care.',
  levelStop: 'May disclose',
  levelCaution: 'Look again',
  quote: '“{words}”',
  remove: 'Remove',
  replaceBy: 'Change to “{replacement}”',
  notARisk: 'Not a risk',
  concerning: '{action}: {words}',
  moreWords: '{count} more like this',
  why: 'Why?',
  policyLink: 'Social media policy of {organization}',
  ownPolicyLink: 'Our social media policy',
  attachment: 'Pictures and videos are not checked. Look for faces, names, badges and screens.',
  safeReplies: 'Use a safe reply',
  safeRepliesHint: 'Replaces your whole text. You can still change it.',
  useReply: 'Use this reply',
  alreadyPublished: 'I already published it',
  stepTakeDown: 'Take it down now. Do not explain or apologize in public.',
  stepTell: 'Tell your privacy officer today.',
  stepTellWho: 'Tell your privacy officer today: {contact}.',
  stepNote: 'Write down where it was, when it went up, when it came down and who may have seen it.',
  keepEditing: 'Keep editing',
  publishAnyway: 'Publish anyway',
  publishIn: 'Publish anyway in {seconds} s',
  reasonLabel: 'Reason to publish',
  reasonChoose: 'Choose a reason',
  reasonMissing: 'Choose a reason first.',
  coolDown: 'Read it once more before you publish.',
  forbidden: 'Your organization does not allow publishing this text. Change it, or ask your privacy officer.',
  forbiddenWho: 'Your organization does not allow publishing this text. Change it, or ask {contact}.',
  reasons,
  unavailable,
};

const es: Catalogue<typeof en> = {
  titleStop: 'Esto puede revelar la atención de alguien',
  titleCaution: 'Conviene mirarlo otra vez',
  titleUnavailable: 'Sin revisar',
  heldOne: 'Aún no se ha publicado. Hay un punto que mirar:',
  heldMany: 'Aún no se ha publicado. Hay {count} puntos que mirar:',
  heldUnavailable: 'Aún no se ha publicado. Antes de publicar, busque nombres, fechas y todo lo que hable de la atención de una persona.',
  levelStop: 'Puede revelar',
  levelCaution: 'Mire otra vez',
  quote: '«{words}»',
  remove: 'Quitar',
  replaceBy: 'Cambiar por «{replacement}»',
  notARisk: 'No es un riesgo',
  concerning: '{action}: {words}',
  moreWords: '{count} más como esto',
  why: '¿Por qué?',
  policyLink: 'Política de redes sociales de {organization}',
  ownPolicyLink: 'Nuestra política de redes sociales',
  attachment: 'Las fotos y los videos no se revisan. Fíjese en caras, nombres, credenciales y pantallas.',
  safeReplies: 'Respuesta segura',
  safeRepliesHint: 'Reemplaza todo su texto. Después puede cambiarlo.',
  useReply: 'Usar esta respuesta',
  alreadyPublished: 'Ya lo publiqué',
  stepTakeDown: 'Bórrelo ahora. No dé explicaciones ni disculpas en público.',
  stepTell: 'Avise hoy a la persona encargada de privacidad.',
  stepTellWho: 'Avise hoy a la persona encargada de privacidad: {contact}.',
  stepNote: 'Anote dónde estaba, cuándo se publicó, cuándo se borró y quién pudo verlo.',
  keepEditing: 'Seguir editando',
  publishAnyway: 'Publicar de todos modos',
  publishIn: 'Publicar de todos modos en {seconds} s',
  reasonLabel: 'Motivo para publicar',
  reasonChoose: 'Elija un motivo',
  reasonMissing: 'Elija primero un motivo.',
  coolDown: 'Léalo una vez más antes de publicar.',
  forbidden: 'Su organización no permite publicar este texto. Cámbielo o pregunte a la persona encargada de privacidad.',
  forbiddenWho: 'Su organización no permite publicar este texto. Cámbielo o pregunte a {contact}.',
  reasons: {
    'authorization-on-file': 'Hay una autorización firmada',
    'not-a-client': 'No se trata de un paciente',
    'public-information': 'Son nuestros propios datos públicos',
    'false-alarm': 'Las palabras significan otra cosa',
    other: 'Otro motivo',
  },
  unavailable: {
    timeout: 'La revisión tardó demasiado.',
    'background-gone': 'Second Look se actualizó o se apagó. Recargue esta página para revisar de nuevo.',
    refused: 'La revisión no aceptó este texto.',
    'too-long': 'Este texto es más largo de lo que Second Look puede revisar.',
    failed: 'La revisión se detuvo por un error.',
  },
};

export type OverlayMessages = Catalogue<typeof en>;

export const englishOverlay: OverlayMessages = en;

/** The overlay's words by language. */
export const overlayMessages: Record<Locale, OverlayMessages> = { en, es };
