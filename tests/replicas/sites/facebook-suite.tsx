/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { ConversationList } from '../parts/conversation-list.tsx';
import { cls, DivButton, Mounted, Ordered } from '../parts/layout.tsx';
import { MessageRows } from '../parts/messages.tsx';
import { PlainEditor } from '../parts/plain-editor.tsx';
import { PublishedList } from '../parts/published-list.tsx';
import { t } from '../parts/start-page.tsx';
import { TextareaEditor } from '../parts/textarea-editor.tsx';
import { getThread } from '../threads.ts';

const zeroWidthSpace = '\u200b';

/** Business Suite's post composer: a contenteditable that calls itself a combobox; button names carry zero-width spaces. */
export function SuiteComposer() {
  const [posted, setPosted] = useState<string[]>([]);
  const box = useBox({ surface: 'facebook/suite-composer', thread: null, onPublished: (text) => setPosted([...posted, text]) });
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <PlainEditor box={mounted} keys="none" attributes={{ role: 'combobox', 'aria-label': t('suiteText') }} autoFocus={autoFocus} />
      )}
    </Mounted>
  );
  const submit = (
    <DivButton
      label={t('publish') + zeroWidthSpace}
      disabled={box.text.trim() === ''}
      onPress={(event) => box.publishBy('button', event)}
    />
  );
  return (
    <>
      <Ordered editor={editor} submit={submit} />
      <div role="switch" aria-checked="false" tabIndex={0}>
        {t('schedule')}
      </div>
      <PublishedList texts={posted} />
    </>
  );
}

/** Business Suite's inbox. Nobody has published how its reply box is built; this one is a textarea that also sends on Enter. */
export function SuiteInbox() {
  const thread = getThread('2001');
  const [sent, setSent] = useState<string[]>([]);
  const box = useBox({ surface: 'facebook/suite-inbox', thread: thread.id, onPublished: (text) => setSent([...sent, text]) });
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <TextareaEditor
          box={mounted}
          keys="enter"
          attributes={{ 'aria-label': t('replyIn') }}
          placeholder={t('replyIn')}
          autoFocus={autoFocus}
        />
      )}
    </Mounted>
  );
  const submit =
    box.text.trim() === '' ? (
      <DivButton label={t('sendLike')} text="👍" onPress={() => {}} />
    ) : (
      <DivButton label={t('send')} onPress={(event) => box.publishBy('button', event)} />
    );
  return (
    <>
      <ConversationList to={(id) => `/latest/inbox/all?asset_id=77&selected_item_id=${id}&thread_type=FB_MESSAGE`} />
      <div className={cls('card')}>
        <h2>{thread.name}</h2>
        <MessageRows thread={thread} sent={sent} />
        <div className={cls('composer')}>
          <Ordered editor={editor} submit={submit} />
        </div>
      </div>
    </>
  );
}
