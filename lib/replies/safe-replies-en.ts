import type { ReplyTemplates } from './situation.ts';

// Every line must read the same whether or not the person was ever a client: no "your visit", no "your care", no denial,
// nothing special for one person, and no request to send details. tests/unit/replies runs each through the detector.

export const safeRepliesEn: ReplyTemplates = {
  crisis: [
    'If you or anyone reading this is thinking about suicide, please call or text 988 now. Someone answers day and night. If there is danger right now, call 911.',
    'Please reach out right now: call or text 988, any hour, free of charge. In an emergency call 911.',
    'You do not have to wait. Call or text 988 and a trained person will answer, day or night. For an emergency, 911.',
    'This page is not watched around the clock, but 988 is. Please call or text 988 now, or 911 if someone is in danger.',
    'To anyone who is hurting: call or text 988 at any hour. If a life is in danger, call 911 first.',
    '988 is open right now, by phone or by text, for you and for anyone who is worried about somebody. In an emergency call 911.',
  ],
  billing: [
    'Thank you for raising this. Privacy rules keep us from talking about any account here, so please {contact} and ask for billing.',
    'Questions about costs deserve a real answer. We do not discuss accounts in public; please {contact} and ask for billing.',
    'We hear you, and money questions are stressful. Anyone with a question about a statement can {contact} and ask for billing.',
    'We cannot talk about billing of any kind on social media. Please {contact} and the billing team will go through it.',
    'Thanks for letting us know. For anything about costs or statements, please {contact}; that keeps it private.',
    'We want questions like this to reach the right desk. Please {contact} and ask for the billing team.',
    'Social media is not the place for money matters, so we keep them off this page for everyone. Please {contact}.',
  ],
  complaint: [
    'Thank you for telling us. Privacy rules keep us from discussing anything about anyone here, but we do want to listen: please {contact}.',
    'We take every comment seriously. We cannot go into any details in public, so please {contact} and ask for a manager.',
    'Thank you for being direct. Feedback like this helps us do better. If you would like to talk, please {contact}.',
    'We are sorry to read this. To protect everyone’s privacy we do not discuss details online. Please {contact}.',
    'That is hard to read, and we want to understand it. Please {contact} and ask for a manager.',
    'We read every comment, the hard ones most of all. Because privacy rules limit what we say here, please {contact}.',
    'Thank you for speaking up. {org} would like to hear more, away from a public page: please {contact}.',
    'We appreciate the honest feedback. For everyone’s privacy we keep details off this page; please {contact}.',
  ],
  praise: [
    'Thank you for the kind words. We will share them with the team.',
    'What a kind thing to write. Thank you!',
    'Thank you for taking the time to say this. It means a lot to everyone at {org}.',
    'Thank you. Words like these make our week. If you would like to talk with us, please {contact}.',
    'Thank you so much for the kind note. We read every comment, and anyone can also {contact}.',
    'We appreciate the kind words, and the time it took to write them.',
    'Thank you! Comments like this are a gift to the people who work here.',
    'Thanks for the lovely message. If there is ever anything we should hear, please {contact}.',
  ],
  services: [
    'Thank you for asking. For questions about services, please {contact}; someone will be glad to explain what {org} offers.',
    'Good question. The quickest way to a full answer is to {contact}.',
    'Thanks for your interest. Please {contact} and we can go over hours, services and costs.',
    'Thank you for asking. Because answers differ from person to person, we give them in private: please {contact}.',
    'We are happy to answer that. Please {contact} at a time that suits you.',
    'Thanks for reaching out. General information is on our website, and for anything else please {contact}.',
    'Thank you for the question. Anyone who wants to know more is welcome to {contact}.',
  ],
  'private-channel': [
    'Thank you for writing. To keep things private for everyone, we do not discuss anyone’s situation here. Please {contact}.',
    'Thanks for reaching out. This page is public, so please {contact} if you would like to talk.',
    'Thank you for your message. Social media is not private enough for a real conversation; please {contact}.',
    'We appreciate you writing. Please {contact} so that we can talk in private.',
    'Thank you. Privacy rules keep us from saying much here, for anyone. Please {contact} and we will gladly talk.',
    'Thanks for your comment. If you would like to talk with someone at {org}, please {contact}.',
    'Thank you for getting in touch. We keep personal matters off social media; please {contact}.',
    'We are glad you wrote. The best way to reach a person here is to {contact}.',
  ],
};
