/** Longest pause that a stored value can mean, so that a damaged one cannot switch the guard off for good. */
const longestPauseMs = 60 * 60_000;

/** End of a pause still running, epoch ms, or null. Anything unusable means no pause. */
export function findPausedUntil(stored: unknown, now: number): number | null {
  return typeof stored === 'number' && stored > now && stored <= now + longestPauseMs ? stored : null;
}
