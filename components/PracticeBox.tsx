import type { WelcomeMessages } from '../lib/i18n/welcome-messages.ts';
import type { PracticeModel, PracticeOutcome, PracticeState } from '../lib/pages/practice-model.ts';

interface PracticeBoxProps {
  state: PracticeState;
  actions: Pick<PracticeModel, 'write' | 'publish' | 'startOver'>;
  messages: WelcomeMessages;
}

/** A review to answer and a publish button that publishes nowhere. */
export function PracticeBox({ state, actions, messages }: PracticeBoxProps) {
  const outcomes: Record<PracticeOutcome, string> = {
    none: '',
    published: messages.publishedHere,
    'published-anyway': messages.publishedAnyway,
    'kept-editing': messages.keptEditing,
    fixed: messages.fixed,
  };
  return (
    <div class="practice">
      <blockquote>
        <strong>Marisa W.</strong>
        <q>{messages.practiceReview}</q>
      </blockquote>
      <label for="practice-draft">{messages.practiceLabel}</label>
      <textarea id="practice-draft" rows={4} value={state.draft} onInput={(event) => actions.write(event.currentTarget.value)} />
      <div class="actions">
        <button type="button" class="primary" onClick={actions.publish}>
          {messages.publish}
        </button>
        <button type="button" onClick={actions.startOver}>
          {messages.again}
        </button>
      </div>
      <p role="status" class="saved">
        {outcomes[state.outcome]}
      </p>
    </div>
  );
}
