import { useId } from 'preact/hooks';
import { formatMessage } from '../lib/i18n/format-message.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { optionsMessages } from '../lib/i18n/options-messages.ts';
import type { PolicyFormField } from '../lib/rollout/policy-form.ts';
import { labelChoice } from './label-choice.ts';

export interface SettingFieldProps {
  field: PolicyFormField;
  value: unknown;
  locale: Locale;
  locked?: boolean;
  /** Why the last value was refused, one line each. */
  problems?: readonly string[];
  /** Instead of the catalog's title and description, which speak to administrators. */
  title?: string;
  hint?: string;
  /** Id of a text that says who set it. */
  noticeId?: string;
  onChange(value: unknown): void;
}

/** One setting as a form field, drawn from the catalog of settings: its kind decides the control. */
export function SettingField(props: SettingFieldProps) {
  const { field, locale, problems = [], noticeId, hint = field.description[locale], title = field.title[locale] } = props;
  const id = useId();
  const isGroup = field.kind === 'list' && field.choices !== undefined;
  const describedBy = [`${id}-hint`, noticeId, problems.length > 0 && `${id}-problem`].filter(Boolean).join(' ');
  const notes = (
    <>
      <p class="hint" id={`${id}-hint`}>
        {hint} {describeForm(field, locale)}
      </p>
      {problems.length > 0 && (
        <p class="problem" id={`${id}-problem`}>
          {problems.join(' · ')}
        </p>
      )}
    </>
  );
  if (isGroup) {
    return (
      <fieldset class="field" aria-describedby={describedBy}>
        <legend>{title}</legend>
        <CheckboxList {...props} />
        {notes}
      </fieldset>
    );
  }
  const label = <label for={id}>{title}</label>;
  const control = <Control {...props} id={id} describedBy={describedBy} />;
  return field.kind === 'boolean' ? (
    <div class="field">
      <span class="tick">
        {control}
        {label}
      </span>
      {notes}
    </div>
  ) : (
    <div class="field">
      {label}
      {control}
      {notes}
    </div>
  );
}

function describeForm({ kind, choices, example, sensitive }: PolicyFormField, locale: Locale): string {
  const messages = optionsMessages[locale];
  if (kind === 'boolean' || kind === 'integer' || choices || sensitive) return '';
  const shown = Array.isArray(example) ? String(example[0]) : typeof example === 'string' ? example : JSON.stringify(example);
  const form = kind === 'list' ? `${messages.onePerLine} ` : kind === 'map' ? `${messages.asJson} ` : '';
  return `${form}${formatMessage(messages.example, { example: shown })}`;
}

function Control({
  field,
  value,
  locale,
  locked,
  problems = [],
  onChange,
  id,
  describedBy,
}: SettingFieldProps & { id: string; describedBy: string }) {
  const shared = { id, disabled: locked, 'aria-describedby': describedBy, 'aria-invalid': problems.length > 0 };
  const { kind, choices, range } = field;
  if (kind === 'boolean') {
    return <input type="checkbox" {...shared} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
  }
  if (choices) {
    return (
      <select {...shared} value={String(value)} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice} value={choice} selected={choice === value}>
            {labelChoice(field.name, choice, locale)}
          </option>
        ))}
      </select>
    );
  }
  if (kind === 'integer') {
    const change = (event: { currentTarget: HTMLInputElement }) => onChange(event.currentTarget.valueAsNumber);
    return (
      <input
        type="number"
        {...shared}
        min={range?.min}
        max={range?.max}
        defaultValue={String(value)}
        key={String(value)}
        onChange={change}
      />
    );
  }
  if (kind === 'list') {
    const lines = (value as readonly string[]).join('\n');
    return (
      <textarea
        {...shared}
        rows={3}
        dir="auto"
        defaultValue={lines}
        key={lines}
        onChange={(event) => onChange(toLines(event.currentTarget.value))}
      />
    );
  }
  if (kind === 'map') {
    const json = typeof value === 'string' ? value : Object.keys(value as object).length > 0 ? JSON.stringify(value, null, 2) : '';
    return (
      <textarea
        {...shared}
        rows={3}
        spellcheck={false}
        defaultValue={json}
        key={json}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const line = String(value);
  return (
    <input
      type="text"
      {...shared}
      dir="auto"
      defaultValue={line}
      key={line}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
    />
  );
}

const toLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function CheckboxList({ field, value, locale, locked, onChange }: SettingFieldProps) {
  const chosen = value as readonly string[];
  const toggle = (choice: string, isOn: boolean) =>
    onChange((field.choices ?? []).filter((word) => (word === choice ? isOn : chosen.includes(word))));
  return (
    <div class="ticks">
      {field.choices?.map((choice) => (
        <label class="tick" key={choice}>
          <input
            type="checkbox"
            checked={chosen.includes(choice)}
            disabled={locked}
            onChange={(event) => toggle(choice, event.currentTarget.checked)}
          />
          {labelChoice(field.name, choice, locale)}
        </label>
      ))}
    </div>
  );
}
