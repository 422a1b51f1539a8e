import { expect, test } from 'vitest';
import { createRecentReplies } from '../../../lib/replies/recent-replies.ts';

test('knows an offered reply again when it comes as a draft, the latest first', () => {
  const recent = createRecentReplies();
  recent.offer(['Thank you.', 'Please call us.']);
  recent.noteDraft('Please call us.\n');
  recent.noteDraft('Thank you.');
  recent.noteDraft('Please call us.');
  expect(recent.list()).toEqual(['Please call us.', 'Thank you.']);
});

test('keeps no draft that was not offered', () => {
  const recent = createRecentReplies();
  recent.offer(['Thank you.']);
  recent.noteDraft('Thank you, Dana.');
  expect(recent.list()).toEqual([]);
});
