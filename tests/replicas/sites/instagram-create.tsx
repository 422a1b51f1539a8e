/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { cls, DivButton, Mounted, Ordered } from '../parts/layout.tsx';
import { LexicalEditor } from '../parts/lexical-editor.tsx';
import { PublishedList } from '../parts/published-list.tsx';
import { t } from '../parts/start-page.tsx';

/** A caption editor. The wizard keeps a hidden copy beside the one on screen. */
function CaptionCopy() {
  const box = useBox({ surface: 'instagram/caption-copy', thread: null });
  return (
    <div style={{ display: 'none' }}>
      <LexicalEditor box={box} keys="none" attributes={{ 'aria-label': t('writeCaption') }} />
    </div>
  );
}

function Caption({ onPublished }: { onPublished(text: string): void }) {
  const box = useBox({ surface: 'instagram/caption', thread: null, onPublished });
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <LexicalEditor
          rich
          box={mounted}
          keys="none"
          attributes={{ 'aria-label': t('writeCaption') }}
          placeholder={t('writeCaption')}
          autoFocus={autoFocus}
        />
      )}
    </Mounted>
  );
  return <Ordered editor={editor} submit={<DivButton label={t('share')} onPress={(event) => box.publishBy('button', event)} />} />;
}

/** Picture → Next → Next → caption → Share. */
export function CreateDialog() {
  const [step, setStep] = useState(0);
  const [posted, setPosted] = useState<string[]>([]);
  const [picture, setPicture] = useState<string | null>(null);
  return (
    <>
      <PublishedList texts={posted} />
      <div role="dialog" aria-modal="true" aria-label={t('newPost')} className={cls('dialog')}>
        <input
          type="file"
          accept="image/jpeg,image/png,video/mp4"
          aria-label={t('addPhoto')}
          onChange={(event) => setPicture(event.target.files?.[0] ? URL.createObjectURL(event.target.files[0]) : null)}
        />
        {/* Drawn as a background while it can still be moved and cut. */}
        {picture !== null && <div style={{ width: 64, height: 64, backgroundImage: `url("${picture}")` }} />}
        <CaptionCopy />
        {step < 2 ? (
          <DivButton label={t('next')} onPress={() => setStep(step + 1)} />
        ) : (
          <Caption onPublished={(text) => setPosted([...posted, text])} />
        )}
      </div>
    </>
  );
}
