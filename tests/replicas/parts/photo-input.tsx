/** @jsxImportSource react */
import { useState } from 'react';
import { t } from './start-page.tsx';

/** The hidden file field of a composer, and the preview of what was chosen. */
export function PhotoInput() {
  const [preview, setPreview] = useState<string | null>(null);
  return (
    <>
      <input
        type="file"
        accept="image/*,video/*"
        aria-label={t('addPhoto')}
        onChange={(event) => setPreview(event.target.files?.[0] ? URL.createObjectURL(event.target.files[0]) : null)}
      />
      {preview !== null && <img src={preview} alt="" width={64} height={64} />}
    </>
  );
}
