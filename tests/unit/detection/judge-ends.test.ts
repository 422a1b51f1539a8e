import { describe, expect, it } from 'vitest';
import { judgeEnds } from '../../../lib/detection/care/judge-ends.ts';

describe('judgeEnds', () => {
  it('goes by the whole text', () => expect(judgeEnds([-1, 0.4, 0.2])).toBe(0.2));
  it('lets a later sentence take back only so much', () => expect(judgeEnds([4, -3])).toBe(1));
  it('knows nothing of a text without sentences', () => expect(judgeEnds([])).toBe(Number.NEGATIVE_INFINITY));
});
