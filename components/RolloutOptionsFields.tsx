import { useId } from 'preact/hooks';
import type { Locale } from '../lib/i18n/locale.ts';
import type { OptionsMessages } from '../lib/i18n/options-messages.ts';
import { optionsMessages } from '../lib/i18n/options-messages.ts';
import type { RolloutOptions } from '../lib/rollout/rollout-input.ts';

interface RolloutOptionsFieldsProps {
  options: RolloutOptions;
  /** Names of options that cannot be used as they are. */
  problems: readonly string[];
  locale: Locale;
  onChange(options: RolloutOptions): void;
}

type IdName = 'chromeId' | 'edgeId' | 'firefoxId';
type UrlName = 'chromeUpdateUrl' | 'edgeUpdateUrl' | 'firefoxInstallUrl';

/** Which browsers, where they install from, the toolbar and private windows. */
export function RolloutOptionsFields({ options, problems, locale, onChange }: RolloutOptionsFieldsProps) {
  const messages = optionsMessages[locale];
  const id = useId();
  const line = (name: IdName | UrlName, hint: string, problem: string) => (
    <Line
      label={messages[name === 'firefoxId' ? 'firefoxId' : name]}
      value={options[name] ?? ''}
      hint={hint}
      problem={problems.includes(name) ? problem : ''}
      onChange={(value) => onChange({ ...options, [name]: value === '' && name.endsWith('Id') ? null : value })}
    />
  );
  const windows = Object.entries(messages.privateWindows);
  return (
    <details class="group" open>
      <summary>{messages.rollout}</summary>
      <div class="fields">
        {line('chromeId', messages.idHint, messages.badId)}
        {line('chromeUpdateUrl', '', messages.badUrl)}
        {line('edgeId', messages.idHint, messages.badId)}
        {line('edgeUpdateUrl', '', messages.badUrl)}
        {line('firefoxId', messages.firefoxIdHint, messages.badId)}
        {line('firefoxInstallUrl', '', messages.badUrl)}
        <label class="tick">
          <input
            type="checkbox"
            checked={options.pinToToolbar}
            onChange={(event) => onChange({ ...options, pinToToolbar: event.currentTarget.checked })}
          />
          {messages.pin}
        </label>
        <div class="field">
          <label for={id}>{messages.privateWindowsLabel}</label>
          <select
            id={id}
            onChange={(event) => onChange({ ...options, privateWindows: event.currentTarget.value as RolloutOptions['privateWindows'] })}
          >
            {windows.map(([code, words]) => (
              <option key={code} value={code} selected={code === options.privateWindows}>
                {words}
              </option>
            ))}
          </select>
        </div>
      </div>
    </details>
  );
}

interface LineProps {
  label: OptionsMessages['chromeId'];
  value: string;
  hint: string;
  problem: string;
  onChange(value: string): void;
}

function Line({ label, value, hint, problem, onChange }: LineProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        spellcheck={false}
        value={value}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
      />
      <p id={`${id}-hint`} class={problem ? 'problem' : 'hint'}>
        {problem || hint}
      </p>
    </div>
  );
}
