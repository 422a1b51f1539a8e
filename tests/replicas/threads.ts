/** The people and threads of the replica pages. Pages draw them; tests compare what the extension read with them. All invented. */
export interface Comment {
  id: string;
  name: string;
  handle: string;
  text: string;
}

export interface Thread extends Comment {
  comments: Comment[];
}

/** The account the staff member writes from. */
export const me = { name: 'Harbor Ridge', handle: 'harborridge' };

const comment = (id: string, name: string, handle: string, text: string): Comment => ({ id, name, handle, text });

/** Public posts with comments under them. Each site shows all of them. */
export const threads: readonly Thread[] = [
  {
    ...comment(
      '1001',
      'Dana Whitfield',
      'danaw_example',
      'Ninety days with the best people. Thank you to everyone who picked up the phone.',
    ),
    comments: [
      comment('1001-1', 'Marisa Oyelaran', 'marisa.o', 'Your front desk was so patient with me on Tuesday.'),
      comment('1001-2', 'Theo Brandt', 'theobrandt', 'Is parking free on weekends?'),
    ],
  },
  {
    ...comment('1002', 'Kwame Adler', 'kwameadler', 'The garden looks lovely this spring. 🌷 Who planted it?'),
    comments: [comment('1002-1', 'Ines Calloway', 'ines_calloway', 'I walked past it this morning, beautiful!')],
  },
  {
    ...comment('1003', 'Priscilla Yoon', 'priscillay', 'They kept me waiting for two hours and nobody explained why.'),
    comments: [comment('1003-1', 'Rafael Monk', 'rafamonk', 'Same here. Did you ever hear back?')],
  },
];

/** Private conversations; the text is the other person's last message. */
export const conversations: readonly Thread[] = [
  {
    ...comment('2001', 'Lena Ostrow', 'lenaostrow', 'Hi, can I still bring the form in tomorrow?'),
    comments: [comment('2001-0', 'Lena Ostrow', 'lenaostrow', 'Good morning!')],
  },
  {
    ...comment('2002', 'Jonah Pierce', 'jonahpierce', 'What time does the open house start?'),
    comments: [comment('2002-0', 'Jonah Pierce', 'jonahpierce', 'Hello there')],
  },
];

/** A review on the provider's page. */
export const review: Thread = {
  ...comment('3001', 'Gwen Albright', 'gwenalbright', 'They never called me back after my second visit.'),
  comments: [],
};

export function getThread(id: string): Thread {
  const found = [...threads, ...conversations, review].find((thread) => thread.id === id);
  if (!found) throw new Error(`no thread ${id} on the replica pages`);
  return found;
}
