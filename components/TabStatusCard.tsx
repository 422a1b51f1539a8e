import { commonMessages } from '../lib/i18n/common-messages.ts';
import { formatMessage } from '../lib/i18n/format-message.ts';
import type { PopupMessages } from '../lib/i18n/popup-messages.ts';
import type { PopupState } from '../lib/pages/popup-model.ts';
import { StateIcon } from './StateIcon.tsx';

interface TabStatusCardProps extends Pick<PopupState, 'tab' | 'locale' | 'pausedUntil'> {
  messages: PopupMessages;
}

/** Whether the tab is guarded, and why not. */
export function TabStatusCard({ tab, locale, pausedUntil, messages }: TabStatusCardProps) {
  const site = tab.site ? commonMessages[locale].siteNames[tab.site] : '';
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(pausedUntil ?? 0);
  return (
    <section class={`status ${tab.state}`} role="status">
      <StateIcon state={tab.state} />
      <div>
        <h2>{messages.states[tab.state]}</h2>
        <p class="status-hint">{formatMessage(messages.stateHints[tab.state], { site, time })}</p>
        {tab.reasons.length > 0 && (
          <ul class="reasons">
            {tab.reasons.map((code) => (
              <li key={code}>{describeReason(code, messages)}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** A coverage code such as "publish-control-not-found:facebook/comment" in words. */
export function describeReason(code: string, { reasons }: PopupMessages): string {
  const [kind = '', place = code] = code.split(/:(.*)/);
  return formatMessage(Object.hasOwn(reasons, kind) ? reasons[kind as keyof typeof reasons] : reasons.other, { place });
}
