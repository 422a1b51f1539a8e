/**
 * Words on publish controls, lower case, by meaning. Used last, after selectors that no language changes, and only inside a
 * composer. Languages: en, es, de, fr, pt, it, nl, pl, sv, tr, ru, uk, vi, id, ar, ja, ko, zh – as far as public markup showed them
 * (2021–2026); a missing one falls through to the shape rule.
 */
export const publishLabels = {
  post: [
    'post', 'post all', 'publish', 'publish now', 'publicar', 'publicar ahora', 'postear', 'postear todo', 'publicar todo', 'posten', 'alle posten',
    'veröffentlichen', 'publier', 'tout publier', 'postar', 'postar tudo', 'pubblica', 'plaatsen', 'publiceren', 'opublikuj', 'publicera',
    'paylaş', 'gönder', 'опубликовать', 'опублікувати', 'đăng', 'kirim', 'posting', 'bagikan', 'نشر', '投稿する', '投稿', '게시', '게시하기', '发布', '發佈', '发帖',
  ],
  comment: [
    'comment', 'post comment', 'reply', 'answer', 'comentar', 'publicar comentario', 'responder', 'kommentieren', 'kommentar posten', 'antworten', 'absenden',
    'commenter', 'répondre', 'publier le commentaire', 'commenta', 'rispondi', 'reageren', 'beantwoorden', 'skomentuj', 'odpowiedz', 'kommentera', 'svara',
    'yorum yap', 'yanıtla', 'комментировать', 'ответить', 'коментувати', 'відповісти', 'bình luận', 'đăng bình luận', 'phản hồi', 'trả lời', 'komentari',
    'posting komentar', 'balas', 'تعليق', 'رد', 'コメントする', 'コメント', '返信', '댓글 달기', '답글', '评论', '回复', '留言', '回覆',
  ],
  send: [
    'send', 'press enter to send', 'enviar', 'presiona entrar para enviar', 'pulsa intro para enviar', 'presiona "entrar" para enviar', 'senden', 'zum senden eingabetaste drücken',
    'zum senden die eingabetaste drücken', 'envoyer', 'appuyez sur entrée pour envoyer', 'invia', 'premi invio per inviare', 'verzenden', 'versturen', 'wyślij', 'skicka', 'gönder',
    'отправить', 'надіслати', 'gửi', 'nhấn enter để gửi', 'kirim', 'إرسال', '送信', '보내기', '发送', '傳送',
  ],
  share: [
    'share', 'share to story', 'share now', 'compartir', 'compartir en historia', 'compartir ahora', 'teilen', 'in story teilen', 'jetzt teilen', 'partager', 'compartilhar', 'partilhar',
    'condividi', 'delen', 'udostępnij', 'dela', 'paylaş', 'поделиться', 'поширити', 'chia sẻ', 'bagikan', 'مشاركة', 'シェアする', 'シェア', '공유하기', '공유', '分享',
  ],
  schedule: ['schedule', 'schedule post', 'programar', 'planen', 'programmer', 'agendar', 'programma', 'plannen', 'inplannen', 'zaplanuj', 'schemalägg', 'запланировать', 'lên lịch', 'jadwalkan'],
  next: ['next', 'siguiente', 'weiter', 'suivant', 'seguinte', 'avançar', 'avanti', 'volgende', 'dalej', 'nästa', 'ileri', 'далее', 'далі', 'tiếp', 'berikutnya', 'selanjutnya', 'التالي', '次へ', '다음', '下一步', '继续'],
} as const;
