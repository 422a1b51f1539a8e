/** @jsxImportSource react */

import type { Thread } from '../threads.ts';
import { Wrap } from './layout.tsx';
import { t } from './start-page.tsx';

/** The messages of a conversation, oldest first: the other side's, then what was sent from here. */
export function MessageRows({ thread, sent }: { thread: Thread; sent: string[] }) {
  return (
    <div role="grid" aria-label={t('messageList')}>
      {[...thread.comments, thread].map((message) => (
        <div key={message.id} role="row">
          <Wrap>
            <div role="gridcell">
              <div dir="auto">{message.text}</div>
            </div>
          </Wrap>
        </div>
      ))}
      {sent.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sent messages are only ever appended
        <div key={index} role="row" className="published">
          <div role="gridcell">
            <div dir="auto">{text}</div>
          </div>
        </div>
      ))}
    </div>
  );
}
