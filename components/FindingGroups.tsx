import { formatMessage, formatNumber } from '../lib/i18n/format-message.ts';
import type { OverlayMessages } from '../lib/i18n/overlay-messages.ts';
import type { FindingGroup, NumberedFinding } from './group-findings.ts';
import { cutWords } from './group-findings.ts';
import type { WarningOverlayProps } from './warning-overlay-props.ts';

interface FindingGroupsProps extends Pick<WarningOverlayProps, 'text' | 'page' | 'onApplyFix' | 'onDismissFinding'> {
  groups: readonly FindingGroup[];
  /** Element ids of the sentences, in order, so that the dialog can be described by them. */
  ids: readonly string[];
  messages: OverlayMessages;
}

/** What was found and why, one block a sentence, worst first. */
export function FindingGroups({ groups, ids, messages, page, ...rest }: FindingGroupsProps) {
  return (
    <ul class="groups">
      {groups.map((group, number) => (
        <li class={`group ${group.level}`} key={ids[number]}>
          <div id={ids[number]}>
            <p class="level">{group.level === 'stop' ? messages.levelStop : messages.levelCaution}</p>
            <p class="reason">{group.why}</p>
          </div>
          <FindingRows findings={group.findings.slice(0, shownAtOnce)} messages={messages} {...rest} />
          {group.findings.length > shownAtOnce && (
            <details>
              <summary>
                {formatMessage(messages.moreWords, { count: formatNumber(group.findings.length - shownAtOnce, page.locale) })}
              </summary>
              <FindingRows findings={group.findings.slice(shownAtOnce)} messages={messages} {...rest} />
            </details>
          )}
          <details>
            <summary>{messages.why}</summary>
            <p>{group.citation}</p>
            <PolicyLink page={page} messages={messages} />
          </details>
        </li>
      ))}
    </ul>
  );
}

/** More of the same say nothing new; they wait behind one line, so that the next sentence stays in view. */
const shownAtOnce = 3;

function FindingRows({ findings, ...rest }: Omit<FindingRowProps, 'finding'> & { findings: readonly NumberedFinding[] }) {
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <FindingRow key={finding.index} finding={finding} {...rest} />
      ))}
    </ul>
  );
}

interface FindingRowProps extends Pick<WarningOverlayProps, 'text' | 'onApplyFix' | 'onDismissFinding'> {
  finding: NumberedFinding;
  messages: OverlayMessages;
}

function FindingRow({ finding, messages, text, onApplyFix, onDismissFinding }: FindingRowProps) {
  const { index, replacement } = finding;
  const words = formatMessage(messages.quote, { words: cutWords(text, finding) });
  const fix = replacement ? formatMessage(messages.replaceBy, { replacement }) : messages.remove;
  const name = (action: string) => formatMessage(messages.concerning, { action, words });
  return (
    <li class="finding">
      <strong class="words" dir="auto">
        {words}
      </strong>
      <span class="choices">
        {onApplyFix && replacement !== undefined && (
          <button type="submit" class="small" aria-label={name(fix)} onClick={() => onApplyFix(index)}>
            {fix}
          </button>
        )}
        {onDismissFinding && (
          <button type="submit" class="small plain" aria-label={name(messages.notARisk)} onClick={() => onDismissFinding(index)}>
            {messages.notARisk}
          </button>
        )}
      </span>
    </li>
  );
}

function PolicyLink({ page, messages }: Pick<FindingGroupsProps, 'page' | 'messages'>) {
  // The address comes from policy; anything but a web address would be a way to run script from here.
  if (!/^https?:\/\//i.test(page.policyUrl)) return null;
  const { organizationName: organization } = page;
  return (
    <a href={page.policyUrl} target="_blank" rel="noreferrer">
      {organization ? formatMessage(messages.policyLink, { organization }) : messages.ownPolicyLink}
    </a>
  );
}
