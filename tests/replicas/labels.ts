/** Interface words of the replica pages in three languages; `{name}` and `{me}` are filled in. Also used by the tests, which find controls by them. */
export type Lang = 'en' | 'es' | 'de';
export const langs: readonly Lang[] = ['en', 'es', 'de'];

const table = {
  // Facebook
  createPost: ['Create a post', 'Crear publicación', 'Beitrag erstellen'],
  whatsOnYourMind: ["What's on your mind, {me}?", '¿Qué estás pensando, {me}?', 'Was machst du gerade, {me}?'],
  writeSomething: ['Write something...', 'Escribe algo...', 'Schreib etwas ...'],
  post: ['Post', 'Publicar', 'Posten'],
  next: ['Next', 'Siguiente', 'Weiter'],
  postSettings: ['Post settings', 'Configuración de la publicación', 'Beitragseinstellungen'],
  commentAs: ['Comment as {me}', 'Comentar como {me}', 'Als {me} kommentieren'],
  answerAs: ['Answer as {me}', 'Responder como {me}', 'Als {me} antworten'],
  replyTo: ['Reply to {name}', 'Responder a {name}', '{name} antworten'],
  commentBy: ['Comment by {name}', 'Comentario de {name}', 'Kommentar von {name}'],
  comment: ['Comment', 'Comentar', 'Kommentieren'],
  leaveComment: ['Leave a comment', 'Dejar un comentario', 'Kommentar hinterlassen'],
  reply: ['Reply', 'Responder', 'Antworten'],
  openPhoto: ['Open photo', 'Abrir foto', 'Foto öffnen'],
  photoDialog: ["{name}'s photo", 'Foto de {name}', 'Foto von {name}'],
  recommends: ['recommends {me}', 'recomienda {me}', 'empfiehlt {me}'],
  message: ['Message', 'Mensaje', 'Nachricht'],
  threadComposer: ['Thread composer', 'Redactor de la conversación', 'Nachrichtenfeld'],
  pressEnterToSend: ['Press enter to send', 'Presiona Entrar para enviar', 'Zum Senden Eingabetaste drücken'],
  sendLike: ['Send a Like', 'Enviar me gusta', 'Gefällt mir senden'],
  chatWith: ['Chat with {name}', 'Chat con {name}', 'Chat mit {name}'],
  messagesWith: ['Messages with {name}', 'Mensajes con {name}', 'Nachrichten mit {name}'],
  startTyping: ['Start typing', 'Empieza a escribir', 'Jetzt tippen'],
  shareToStory: ['Share to Story', 'Compartir en historia', 'In Story teilen'],
  suiteText: [
    'Write into the dialogue box to include text with your post.',
    'Escribe en el cuadro de diálogo para incluir texto en tu publicación.',
    'Schreibe in das Dialogfeld, um deinem Beitrag Text hinzuzufügen.',
  ],
  publish: ['Publish', 'Publicar ahora', 'Veröffentlichen'],
  schedule: ['Schedule', 'Programar', 'Planen'],
  messageList: ['Message list container', 'Contenedor de la lista de mensajes', 'Nachrichtenliste'],
  replyIn: ['Reply in Messenger…', 'Responder en Messenger…', 'In Messenger antworten …'],
  send: ['Send', 'Enviar', 'Senden'],
  close: ['Close', 'Cerrar', 'Schließen'],
  home: ['Home', 'Inicio', 'Startseite'],
  addPhoto: ['Add a photo', 'Agregar una foto', 'Foto hinzufügen'],
  // X
  postText: ['Post text', 'Texto del post', 'Post-Text'],
  whatIsHappening: ["What's happening?", '¿Qué está pasando?', 'Was gibt’s Neues?'],
  postYourReply: ['Post your reply', 'Postea tu respuesta', 'Poste deine Antwort'],
  replyingTo: ['Replying to', 'Respondiendo a', 'Antwort an'],
  postAll: ['Post all', 'Postear todo', 'Alle posten'],
  addPost: ['Add post', 'Agregar post', 'Post hinzufügen'],
  quote: ['Quote', 'Citar', 'Zitieren'],
  startMessage: ['Message', 'Mensaje', 'Nachricht'],
  articleBody: ['Article text', 'Texto del artículo', 'Artikeltext'],
  // LinkedIn
  startPost: ['Start a post', 'Crear una publicación', 'Beitrag beginnen'],
  editorContent: ['Text editor for creating content', 'Editor de texto para crear contenido', 'Texteditor zum Erstellen von Inhalten'],
  editorComment: ['Text editor for creating comment', 'Editor de texto para crear comentarios', 'Texteditor zum Erstellen von Kommentaren'],
  talkAbout: ['What do you want to talk about?', '¿Sobre qué quieres hablar?', 'Worüber möchten Sie sprechen?'],
  addComment: ['Add a comment…', 'Añadir un comentario…', 'Kommentar hinzufügen …'],
  controlMenu: [
    'Open control menu for post by {name}',
    'Abrir el menú de la publicación de {name}',
    'Steuerungsmenü für Beitrag von {name} öffnen',
  ],
  replyToComment: ["Reply to {name}'s comment", 'Responder al comentario de {name}', 'Auf den Kommentar von {name} antworten'],
  writeMessage: ['Write a message…', 'Escribe un mensaje…', 'Nachricht schreiben …'],
  article: ['Write article', 'Escribir artículo', 'Artikel schreiben'],
  articleTitle: ['Title', 'Título', 'Titel'],
  articleContent: ['Article editor content', 'Contenido del editor de artículos', 'Inhalt des Artikeleditors'],
  // Instagram
  igAddComment: ['Add a comment…', 'Agrega un comentario...', 'Kommentieren ...'],
  igPost: ['Post', 'Publicar', 'Posten'],
  writeCaption: ['Write a caption...', 'Escribe un pie de foto...', 'Bildunterschrift verfassen …'],
  newPost: ['New post', 'Nueva publicación', 'Neuer Beitrag'],
  share: ['Share', 'Compartir', 'Teilen'],
  igMessage: ['Message...', 'Mensaje...', 'Nachricht ...'],
  replyToStory: ['Reply to {name}...', 'Responder a {name}...', '{name} antworten ...'],
} as const satisfies Record<string, readonly [string, string, string]>;

export type LabelKey = keyof typeof table;
export type Labels = (key: LabelKey, names?: { name?: string; me?: string }) => string;

/** The words of one language. */
export function labelsIn(lang: Lang): Labels {
  const column = langs.indexOf(lang);
  return (key, names = {}) => (table[key][column] ?? table[key][0]).replace('{name}', names.name ?? '').replace('{me}', names.me ?? '');
}
