import { useId } from 'preact/hooks';
import type { CommonMessages } from '../lib/i18n/common-messages.ts';
import type { EffectiveSetting } from '../lib/settings/effective-settings.ts';
import type { Strictness } from '../lib/verdict/verdict.ts';
import { strictnessLevels } from '../lib/verdict/verdict.ts';
import { LockNotice } from './LockNotice.tsx';

interface StrictnessPickerProps {
  setting: EffectiveSetting<Strictness>;
  organizationName: string;
  messages: CommonMessages;
  onChoose(strictness: Strictness): void;
}

/** Three choices with one line each on what they do. Locked by policy they stay readable and say who set them. */
export function StrictnessPicker({ setting, organizationName, messages, onChoose }: StrictnessPickerProps) {
  const id = useId();
  return (
    <fieldset class="picker" aria-describedby={`${id}-lock`}>
      <legend>{messages.strictness}</legend>
      <LockNotice id={`${id}-lock`} source={setting.source} organizationName={organizationName} messages={messages} />
      {strictnessLevels.map((level) => (
        <label class="choice" key={level}>
          <input
            type="radio"
            name={id}
            value={level}
            checked={setting.value === level}
            disabled={setting.locked}
            onChange={() => onChoose(level)}
          />
          <span>
            <strong>{messages.strictnessNames[level]}</strong>
            <span class="hint">{messages.strictnessLines[level]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
