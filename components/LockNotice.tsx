import type { CommonMessages } from '../lib/i18n/common-messages.ts';
import { formatMessage } from '../lib/i18n/format-message.ts';
import type { SettingSource } from '../lib/settings/effective-settings.ts';

interface LockNoticeProps {
  id: string;
  source: SettingSource;
  organizationName: string;
  messages: CommonMessages;
}

/** Says that a setting is fixed, or given as a starting value, and by whom. Nothing for the person's own and built-in values. */
export function LockNotice({ id, source, organizationName: organization, messages }: LockNoticeProps) {
  if (source !== 'policy' && source !== 'policy-default') return null;
  const [named, unnamed] =
    source === 'policy' ? [messages.setBy, messages.setByOrganization] : [messages.startingValueBy, messages.startingValueByOrganization];
  return (
    <p id={id} class={source === 'policy' ? 'lock locked' : 'lock'}>
      {organization ? formatMessage(named, { organization }) : unnamed}
    </p>
  );
}
