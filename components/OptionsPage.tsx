import { commonMessages } from '../lib/i18n/common-messages.ts';
import type { OptionsSection, OrganizationGroup } from '../lib/i18n/options-messages.ts';
import { optionsMessages, optionsSections, organizationGroups } from '../lib/i18n/options-messages.ts';
import type { OptionsModel, OptionsState } from '../lib/pages/options-model.ts';
import type { SettingName } from '../lib/settings/policy-catalog.ts';
import { AboutView } from './AboutView.tsx';
import { Brand } from './Brand.tsx';
import { DiagnosticsView } from './DiagnosticsView.tsx';
import { LogView } from './LogView.tsx';
import { ManagersForm } from './ManagersForm.tsx';
import { ReplyLibrary } from './ReplyLibrary.tsx';
import { SaveNote, SettingsSection } from './SettingsSection.tsx';
import { StrictnessPicker } from './StrictnessPicker.tsx';

interface OptionsPageProps {
  state: OptionsState;
  section: OptionsSection;
  actions: OptionsModel;
}

const guardNames: readonly SettingName[] = ['enabledSites', 'overrideMode', 'coolDownSeconds', 'interfaceLanguage'];
const replyNames: readonly SettingName[] = ['safeReplies', 'professions'];
const wordNames: readonly SettingName[] = ['sensitiveTerms', 'exemptTerms'];
const organizationNames: Readonly<Record<OrganizationGroup, readonly SettingName[]>> = {
  contact: ['organizationName', 'publicPhone', 'organizationAliases', 'phones', 'emails', 'domains', 'addresses'],
  people: ['staffNames', 'programNames'],
  privacy: ['privacyOfficerName', 'privacyOfficerContact', 'policyUrl', 'portalUrl'],
};

/** The settings page: sections on the side, one shown at a time. */
export function OptionsPage({ state, section, actions }: OptionsPageProps) {
  const messages = optionsMessages[state.locale];
  return (
    <div class="options" lang={state.locale}>
      <header>
        <h1>
          <Brand />
          <span class="visually-hidden"> – {messages.title}</span>
        </h1>
        <nav aria-label={messages.sectionsLabel}>
          <ul>
            {optionsSections.map((name) => (
              <li key={name}>
                <a href={`#${name}`} aria-current={name === section ? 'page' : undefined}>
                  {messages.sections[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <h2>{messages.sections[section]}</h2>
        <p class="lead">{messages.sectionHints[section]}</p>
        <SectionBody state={state} section={section} actions={actions} />
      </main>
    </div>
  );
}

/** Says which of the organization's own replies may disclose something themselves. */
function HeldReplies({ state: { heldReplies, locale } }: Pick<OptionsPageProps, 'state'>) {
  return (
    <div role="status">
      {heldReplies.length > 0 && (
        <div class="empty">
          <p class="problem">{optionsMessages[locale].ownRepliesHeld}</p>
          <ul class="codes">
            {heldReplies.map((reply) => (
              <li key={reply} dir="auto">
                {reply}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function SectionBody({ state, section, actions }: OptionsPageProps) {
  const settings = (names: readonly SettingName[]) => <SettingsSection names={names} state={state} actions={actions} />;
  switch (section) {
    case 'guard':
      return (
        <>
          <StrictnessPicker
            setting={state.effective.strictness}
            organizationName={state.effective.organizationName.value}
            messages={commonMessages[state.locale]}
            onChoose={(value) => actions.setSetting('strictness', value)}
          />
          <SaveNote note={state.note?.name === 'strictness' ? state.note : null} locale={state.locale} />
          {settings(guardNames)}
        </>
      );
    case 'organization':
      return organizationGroups.map((group) => (
        <section class="settings-group" key={group}>
          <h3>{optionsMessages[state.locale].organizationGroups[group]}</h3>
          <SettingsSection names={organizationNames[group]} state={state} actions={actions} inPairs />
        </section>
      ));
    case 'words':
      return settings(wordNames);
    case 'replies':
      return (
        <>
          {settings(replyNames)}
          <HeldReplies state={state} />
          <ReplyLibrary state={state} />
        </>
      );
    case 'log':
      return (
        <>
          <LogView state={state} actions={actions} />
          {settings(['logRetentionDays'])}
        </>
      );
    case 'diagnostics':
      return <DiagnosticsView state={state} actions={actions} />;
    case 'managers':
      return <ManagersForm locale={state.locale} saveFile={actions.saveFile} />;
    case 'about':
      return <AboutView state={state} />;
  }
}
