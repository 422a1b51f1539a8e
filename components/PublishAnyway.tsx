import { useEffect, useRef, useState } from 'preact/hooks';
import { formatMessage, formatNumber } from '../lib/i18n/format-message.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import type { OverlayMessages } from '../lib/i18n/overlay-messages.ts';
import type { OverrideReason } from '../lib/verdict/verdict.ts';
import { overrideReasons } from '../lib/verdict/verdict.ts';

interface PublishAnywayProps {
  messages: OverlayMessages;
  locale: Locale;
  askReason: boolean;
  /** Seconds until the button works; 0 for at once. */
  coolDownSeconds: number;
  onPublishAnyway(reason: OverrideReason | undefined, press: MouseEvent): void;
}

/** The button that publishes a held draft on purpose, with the reason list and the cool-down where they are asked for. */
export function PublishAnyway({ messages, locale, askReason, coolDownSeconds, onPublishAnyway }: PublishAnywayProps) {
  const [reason, setReason] = useState<OverrideReason | ''>('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const seconds = useCountdown(coolDownSeconds);
  const select = useRef<HTMLSelectElement>(null);
  const id = 'overlay-reason';

  const publish = (event: MouseEvent) => {
    // Page script can only send untrusted events. A second click of a double click was meant for what stood here before.
    if (!event.isTrusted || event.detail > 1 || seconds > 0) return;
    if (askReason && !reason) {
      setReasonMissing(true);
      select.current?.focus();
      return;
    }
    onPublishAnyway(reason || undefined, event);
  };

  return (
    <div class="publish">
      {askReason && (
        <label class="ask">
          <span>{messages.reasonLabel}</span>
          <select
            ref={select}
            aria-invalid={isReasonMissing}
            aria-describedby={isReasonMissing ? id : undefined}
            onChange={(event) => setReason(event.currentTarget.value as OverrideReason | '')}
          >
            <option value="">{messages.reasonChoose}</option>
            {overrideReasons.map((code) => (
              <option key={code} value={code}>
                {messages.reasons[code]}
              </option>
            ))}
          </select>
        </label>
      )}
      {isReasonMissing && !reason && (
        <p id={id} role="alert" class="error">
          {messages.reasonMissing}
        </p>
      )}
      {seconds > 0 && <p class="hint">{messages.coolDown}</p>}
      <button type="submit" aria-disabled={seconds > 0} onClick={publish}>
        {seconds > 0 ? formatMessage(messages.publishIn, { seconds: formatNumber(seconds, locale) }) : messages.publishAnyway}
      </button>
    </div>
  );
}

function useCountdown(from: number): number {
  const [seconds, setSeconds] = useState(from);
  useEffect(() => {
    if (seconds <= 0) return;
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return seconds;
}
