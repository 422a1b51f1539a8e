import { useId } from 'preact/hooks';
import { commonMessages } from '../lib/i18n/common-messages.ts';
import { optionsMessages } from '../lib/i18n/options-messages.ts';
import { settingMessages } from '../lib/i18n/setting-messages.ts';
import type { ChangeNote, OptionsModel, OptionsState } from '../lib/pages/options-model.ts';
import { policyFormFields } from '../lib/rollout/policy-form.ts';
import type { SettingName } from '../lib/settings/policy-catalog.ts';
import { LockNotice } from './LockNotice.tsx';
import { SettingField } from './SettingField.tsx';

interface SettingsSectionProps {
  names: readonly SettingName[];
  state: OptionsState;
  actions: Pick<OptionsModel, 'setSetting'>;
  /** Two side by side where there is room. */
  inPairs?: boolean;
}

/** Settings of one section, each with who set it and how the last change ended. */
export function SettingsSection({ names, state, actions, inPairs = false }: SettingsSectionProps) {
  return (
    <div class={inPairs ? 'fields pairs' : 'fields'}>
      {names.map((name) => (
        <SettingRow key={name} name={name} state={state} actions={actions} />
      ))}
    </div>
  );
}

function SettingRow({ name, state, actions }: Pick<SettingsSectionProps, 'state' | 'actions'> & { name: SettingName }) {
  const { locale, effective, note } = state;
  const { value, source, locked } = effective[name];
  const id = useId();
  const { hints, titles }: { [part in 'hints' | 'titles']: Partial<Record<SettingName, string>> } = settingMessages[locale];
  const field = policyFormFields.find((candidate) => candidate.name === name);
  if (!field) return null;
  const isPolicyOnly = !field.lockable && source === 'default';
  return (
    <div class="setting">
      <SettingField
        field={field}
        value={value}
        locale={locale}
        title={titles[name]}
        hint={hints[name]}
        locked={locked || !field.lockable}
        noticeId={id}
        problems={note?.name === name && note.outcome === 'refused' ? note.lines : []}
        onChange={(changed) => actions.setSetting(name, changed as never)}
      />
      <LockNotice id={id} source={source} organizationName={effective.organizationName.value} messages={commonMessages[locale]} />
      {isPolicyOnly && (
        <p class="lock" id={id}>
          {optionsMessages[locale].policyOnly}
        </p>
      )}
      <SaveNote note={note?.name === name ? note : null} locale={locale} />
    </div>
  );
}

/** Said aloud after a change; always in the page, so that a screen reader hears it change. */
export function SaveNote({ note, locale }: { note: ChangeNote | null; locale: OptionsState['locale'] }) {
  const messages = commonMessages[locale];
  const words = {
    saved: messages.saved,
    locked: messages.lockedRefused,
    'not-stored': messages.notSaved,
    refused: note?.lines.join(' · ') ?? '',
  };
  return (
    <p role="status" class={note?.outcome === 'saved' ? 'saved' : 'visually-hidden'}>
      {note ? words[note.outcome] : ''}
    </p>
  );
}
