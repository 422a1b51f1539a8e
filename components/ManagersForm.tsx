import { useState } from 'preact/hooks';
import { formatMessage, formatNumber } from '../lib/i18n/format-message.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { optionsMessages } from '../lib/i18n/options-messages.ts';
import type { RolloutForm } from '../lib/pages/rollout-form.ts';
import { changeRolloutSetting, checkRolloutForm, decodePolicyFile, emptyRolloutForm, loadIntoForm } from '../lib/pages/rollout-form.ts';
import { policyFormFields, policyGroups } from '../lib/rollout/policy-form.ts';
import { RolloutFiles } from './RolloutFiles.tsx';
import { RolloutOptionsFields } from './RolloutOptionsFields.tsx';
import { SettingField } from './SettingField.tsx';

interface ManagersFormProps {
  locale: Locale;
  saveFile(name: string, contents: Uint8Array<ArrayBuffer>): void;
}

/** Fills in a policy, checks it as it is typed, and hands out the files for each platform. Nothing of it is stored. */
export function ManagersForm({ locale, saveFile }: ManagersFormProps) {
  const [form, setForm] = useState<RolloutForm>(emptyRolloutForm);
  const { files, problems, refused } = checkRolloutForm(form, locale);
  return (
    <>
      <PolicyLoader locale={locale} onLoad={(text) => setForm(loadIntoForm(form, text))} loaded={form.loaded} />
      <RolloutOptionsFields
        options={form.options}
        problems={problems}
        locale={locale}
        onChange={(options) => setForm({ ...form, options })}
      />
      {policyGroups.map(({ group, title }) => (
        <details class="group" key={group}>
          <summary>{title[locale]}</summary>
          <div class="fields">
            {policyFormFields
              .filter((field) => field.group === group)
              .map((field) => (
                <SettingField
                  key={field.name}
                  field={field}
                  locale={locale}
                  value={form.settings[field.name] ?? field.default}
                  problems={refused.get(field.name)}
                  onChange={(value) => setForm(changeRolloutSetting(form, field.name, value))}
                />
              ))}
          </div>
        </details>
      ))}
      <RolloutFiles files={files} locale={locale} saveFile={saveFile} />
    </>
  );
}

interface PolicyLoaderProps {
  locale: Locale;
  /** How many settings the last file gave; null when it could not be read, undefined before. */
  loaded: number | null | undefined;
  onLoad(text: string): void;
}

function PolicyLoader({ locale, loaded, onLoad }: PolicyLoaderProps) {
  const messages = optionsMessages[locale];
  const read = async (file: File | undefined) => {
    if (file) onLoad(decodePolicyFile(new Uint8Array(await file.arrayBuffer())));
  };
  return (
    <div class="field">
      <label for="load-policy">{messages.loadPolicy}</label>
      <input
        id="load-policy"
        type="file"
        accept=".json,.reg,.mobileconfig,.txt"
        aria-describedby="load-policy-hint"
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      <p class="hint" id="load-policy-hint">
        {messages.loadPolicyHint}
      </p>
      <p role="status" class={loaded === null ? 'problem' : 'saved'}>
        {loaded === null
          ? messages.loadFailed
          : loaded === undefined
            ? ''
            : formatMessage(messages.loaded, { count: formatNumber(loaded, locale) })}
      </p>
    </div>
  );
}
