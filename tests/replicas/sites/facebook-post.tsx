/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { cls, DivButton, Mounted, Ordered, Wrap } from '../parts/layout.tsx';
import { LexicalEditor } from '../parts/lexical-editor.tsx';
import { options } from '../parts/options.ts';
import { PhotoInput } from '../parts/photo-input.tsx';
import { PublishedList } from '../parts/published-list.tsx';
import { t } from '../parts/start-page.tsx';
import { me } from '../threads.ts';

/** The post dialog: Post at once, or Next → settings → Post with `?flow=next`. */
function PostDialog({
  surface,
  label,
  onClose,
  onPublished,
}: {
  surface: string;
  label: string;
  onClose(): void;
  onPublished(text: string): void;
}) {
  const box = useBox({
    surface,
    thread: null,
    onPublished: (text) => {
      onPublished(text);
      onClose();
    },
  });
  const [step, setStep] = useState<'text' | 'settings'>('text');
  const twoSteps = options.get('flow') === 'next';
  const empty = box.text.trim() === '';
  const publish = (
    <DivButton label={t('post')} disabled={empty} onPress={(event) => box.publishBy('button', event)} attributes={{ class: 'primary' }} />
  );
  const next = <DivButton label={t('next')} disabled={empty} onPress={() => setStep('settings')} />;
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <LexicalEditor rich box={mounted} keys="none" attributes={{ 'aria-label': label }} placeholder={label} autoFocus={autoFocus} />
      )}
    </Mounted>
  );
  return (
    <div role="dialog" aria-modal="true" aria-label={step === 'text' ? t('createPost') : t('postSettings')} className={cls('dialog')}>
      <DivButton label={t('close')} text="✕" onPress={onClose} />
      {/* The editor stays mounted, hidden, while the settings panel is open. */}
      <div style={{ display: step === 'text' ? 'block' : 'none' }}>
        <Ordered editor={editor} submit={twoSteps ? next : publish} />
        <PhotoInput />
      </div>
      {step === 'settings' && (
        <Wrap>
          <h2>{t('postSettings')}</h2>
          {publish}
        </Wrap>
      )}
    </div>
  );
}

/** The inline "What's on your mind" line, which opens the dialog. */
export function PostOpener({ surface, group = false }: { surface: string; group?: boolean }) {
  const [open, setOpen] = useState(false);
  const [posted, setPosted] = useState<string[]>([]);
  const label = group ? t('writeSomething') : t('whatsOnYourMind', { me: me.name });
  return (
    <div className={cls('card')} data-pagelet={group ? 'GroupInlineComposer' : 'FeedComposer'}>
      <DivButton label={label} onPress={() => setOpen(true)} attributes={{ class: 'opener' }} />
      <PublishedList texts={posted} />
      {open && (
        <PostDialog surface={surface} label={label} onClose={() => setOpen(false)} onPublished={(text) => setPosted([...posted, text])} />
      )}
    </div>
  );
}
