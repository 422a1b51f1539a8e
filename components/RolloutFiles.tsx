import { zipSync } from 'fflate';
import { formatMessage, formatNumber } from '../lib/i18n/format-message.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { optionsMessages } from '../lib/i18n/options-messages.ts';
import type { RolloutFile } from '../lib/rollout/build-rollout-files.ts';
import { toFileBytes } from '../lib/rollout/build-rollout-files.ts';

interface RolloutFilesProps {
  files: readonly RolloutFile[];
  locale: Locale;
  saveFile(name: string, contents: Uint8Array<ArrayBuffer>): void;
}

/** The files of a checked form, one by one or all in one. */
export function RolloutFiles({ files, locale, saveFile }: RolloutFilesProps) {
  const messages = optionsMessages[locale];
  const downloadAll = () => {
    const entries = files.map((file) => [file.path, toFileBytes(file)] as const);
    saveFile('second-look-rollout.zip', zipSync(Object.fromEntries(entries)) as Uint8Array<ArrayBuffer>);
  };
  return (
    <section class="files">
      <h3>{messages.files}</h3>
      <p role="status">
        {files.length === 0 ? messages.noFiles : formatMessage(messages.fileCount, { count: formatNumber(files.length, locale) })}
      </p>
      {files.length > 0 && (
        <>
          <button type="button" class="primary" onClick={downloadAll}>
            {messages.downloadAll}
          </button>
          <ul>
            {files.map((file) => (
              <li key={file.path}>
                <div>
                  <code>{file.path}</code>
                  <p class="hint">{file.use[locale]}</p>
                </div>
                <button
                  type="button"
                  aria-label={formatMessage(messages.downloadNamed, { file: file.path })}
                  onClick={() => saveFile(file.path.split('/').at(-1) ?? file.path, toFileBytes(file))}
                >
                  {messages.download}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
