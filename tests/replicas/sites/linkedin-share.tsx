/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useBox } from '../parts/box.ts';
import { Mounted, Ordered } from '../parts/layout.tsx';
import { PhotoInput } from '../parts/photo-input.tsx';
import { QuillEditor } from '../parts/quill-editor.tsx';
import { t } from '../parts/start-page.tsx';

/** The share box: Quill, and a Post button disabled until Quill's model has text. */
export function ShareBox({ surface, onClose }: { surface: string; onClose(): void }) {
  const [posted, setPosted] = useState<string | null>(null);
  const box = useBox({ surface, thread: null, onPublished: setPosted });
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <QuillEditor
          box={mounted}
          keys="none"
          attributes={{ 'aria-label': t('editorContent') }}
          placeholder={t('talkAbout')}
          autoFocus={autoFocus}
        />
      )}
    </Mounted>
  );
  const submit = (
    <button
      type="button"
      className="share-actions__primary-action artdeco-button"
      disabled={box.text.trim() === ''}
      onClick={(event) => box.publishBy('button', event.nativeEvent)}
    >
      <span className="artdeco-button__text">{t('post')}</span>
    </button>
  );
  return (
    <div role="dialog" aria-modal="true" aria-label={t('startPost')} data-test-modal-id="sharebox" className="share-box dialog">
      <button type="button" aria-label={t('close')} onClick={onClose}>
        ✕
      </button>
      <Ordered editor={editor} submit={<div className="share-box_actions">{submit}</div>} />
      <PhotoInput />
      {posted !== null && <p className="published">{posted}</p>}
    </div>
  );
}

/** The share box inside the open shadow root of the interop outlet, a React root of its own. */
export function ShadowShareBox({ onClose }: { onClose(): void }) {
  useEffect(() => {
    const outlet = document.createElement('div');
    outlet.id = 'interop-outlet';
    outlet.dataset.testid = 'interop-shadowdom';
    const shadow = outlet.attachShadow({ mode: 'open' });
    const styles = document.createElement('link');
    styles.rel = 'stylesheet';
    styles.href = '/__replica/base.css';
    const mountPoint = document.createElement('div');
    shadow.append(styles, mountPoint);
    document.body.append(outlet);
    const root = createRoot(mountPoint);
    root.render(<ShareBox surface="linkedin/share" onClose={onClose} />);
    return () => {
      outlet.remove();
      // After the current render: React refuses to unmount a root while it renders.
      queueMicrotask(() => root.unmount());
    };
  }, [onClose]);
  return null;
}
