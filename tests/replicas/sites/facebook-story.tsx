/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { DivButton, Mounted, Ordered } from '../parts/layout.tsx';
import { PublishedList } from '../parts/published-list.tsx';
import { t } from '../parts/start-page.tsx';
import { TextareaEditor } from '../parts/textarea-editor.tsx';

/** The text story page. */
export function TextStory() {
  const [posted, setPosted] = useState<string[]>([]);
  const box = useBox({ surface: 'facebook/story', thread: null, onPublished: (text) => setPosted([...posted, text]) });
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <TextareaEditor
          box={mounted}
          keys="none"
          attributes={{ 'aria-label': t('startTyping') }}
          placeholder={t('startTyping')}
          autoFocus={autoFocus}
        />
      )}
    </Mounted>
  );
  return (
    <>
      <Ordered editor={editor} submit={<DivButton label={t('shareToStory')} onPress={(event) => box.publishBy('button', event)} />} />
      <PublishedList texts={posted} />
    </>
  );
}
