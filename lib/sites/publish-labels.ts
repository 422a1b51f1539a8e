const list = (words: string): readonly string[] => words.split('|');

/**
 * Words on publish controls, lower case, by meaning. Used last, after selectors that no language changes, and only inside a
 * composer. Languages: en, es, de, fr, pt, it, ru, vi, ar, ko, zh, as far as public markup showed them (2021–2026). In any
 * other language a post needs the policy's selector override; reply and message boxes are still held by their keys.
 */
export const publishLabels = {
  post: list(
    'post|post all|publish|publish now|publicar|publicar ahora|postear|postear todo|publicar todo|posten|alle posten|veröffentlichen|publier|tout publier|postar|postar tudo|pubblica|опубликовать|đăng|نشر|게시|게시하기|发布|發佈|发帖',
  ),
  comment: list(
    'comment|post comment|reply|answer|comentar|publicar comentario|responder|kommentieren|kommentar posten|antworten|absenden|commenter|répondre|commenta|rispondi|комментировать|ответить|bình luận|đăng bình luận|phản hồi|trả lời|تعليق|رد|댓글 달기|답글|评论|回复|留言|回覆',
  ),
  send: list(
    'send|press enter to send|enviar|presiona entrar para enviar|pulsa intro para enviar|senden|zum senden eingabetaste drücken|envoyer|appuyez sur entrée pour envoyer|invia|отправить|gửi|nhấn enter để gửi|إرسال|보내기|发送|傳送',
  ),
  share: list(
    'share|share to story|share now|compartir|compartir en historia|compartir ahora|teilen|in story teilen|jetzt teilen|partager|compartilhar|partilhar|condividi|поделиться|chia sẻ|مشاركة|공유하기|공유|分享',
  ),
  schedule: list('schedule|schedule post|programar|planen|programmer|agendar|programma|запланировать|lên lịch'),
  next: list('next|siguiente|weiter|suivant|seguinte|avançar|avanti|далее|tiếp|التالي|다음|下一步|继续'),
};
