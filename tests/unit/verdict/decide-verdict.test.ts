import { describe, expect, it } from 'vitest';
import type { Detection } from '../../../lib/detection/detect-phi.ts';
import { quietBelow } from '../../../lib/detection/detect-phi.ts';
import { decideVerdict, operatingPoints } from '../../../lib/verdict/decide-verdict.ts';

const detection = (stopScore: number, cautionScore: number): Detection => ({
  stopScore,
  cautionScore,
  findings: [
    { type: 'review-solicitation', start: 0, end: 4, rule: 'care/review-solicitation', score: 0.6 },
    { type: 'care-relationship', start: 5, end: 9, rule: 'care/care-relationship', score: 0.9 },
  ],
});
const settings = { strictness: 'standard', override: 'forbidden', safeReplies: [] } as const;
const explain = () => ({ why: 'why', citation: 'rule' });
const decide = (stop: number, caution: number, strictness: 'relaxed' | 'standard' | 'strict' = 'standard') =>
  decideVerdict(detection(stop, caution), { ...settings, safeReplies: [], strictness }, explain);

describe('decideVerdict', () => {
  it('lets a clear draft through', () => {
    expect(decide(0.1, 0.2)).toEqual({ decision: 'allow' });
  });

  it('holds a stop, the disclosure before the conduct', () => {
    const verdict = decide(0.9, 0.9);
    expect(verdict).toMatchObject({ decision: 'block', override: 'forbidden' });
    expect(verdict.decision === 'block' && verdict.findings.map(({ type, level }) => [type, level])).toEqual([
      ['care-relationship', 'stop'],
      ['review-solicitation', 'caution'],
    ]);
  });

  it('shows the same words once, under the likeliest type', () => {
    const words = { start: 5, end: 9, rule: 'care/any' };
    const twice: Detection = {
      ...detection(0.9, 0.9),
      findings: [
        { ...words, type: 'treatment', score: 0.2 },
        { ...words, type: 'admission', score: 0.7 },
      ],
    };
    const verdict = decideVerdict(twice, { ...settings, safeReplies: [] }, explain);
    expect(verdict.decision === 'block' && verdict.findings.map(({ type }) => type)).toEqual(['admission']);
  });

  it('lets a caution be published whatever the policy says of stops', () => {
    expect(decide(0.1, 0.7)).toMatchObject({ decision: 'warn', override: 'allowed' });
  });

  it('reads one score at three points', () => {
    expect([decide(0.1, 0.4, 'relaxed'), decide(0.1, 0.4), decide(0.1, 0.4, 'strict')].map(({ decision }) => decision)).toEqual([
      'allow',
      'allow',
      'warn',
    ]);
  });

  it('never warns where the detector does not look for the words', () => {
    for (const { stop, caution } of Object.values(operatingPoints)) expect(Math.min(stop, caution)).toBeGreaterThanOrEqual(quietBelow);
  });
});
