/** How much of a logit a later sentence can take back of what the text said before it. */
const takenBack = 3;

/**
 * What a text comes to, from its logits at the end of each sentence: what it says as a whole, but not much less than it said at any point
 * before. A later sentence may explain an earlier one; a harmless one behind it must not make it vanish.
 */
export function judgeEnds(ends: readonly number[]): number {
  const whole = ends.at(-1) ?? Number.NEGATIVE_INFINITY;
  return ends.reduce((most, end) => Math.max(most, end - takenBack), whole);
}
