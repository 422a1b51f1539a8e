import type { EntityType } from '../detection/finding.ts';

/** How the three operating points are called everywhere. */
export const strictnessLevels = ['relaxed', 'standard', 'strict'] as const;
export type Strictness = (typeof strictnessLevels)[number];

/** What a person may do with a stop: publish, publish with a reason from the list, or not at all. */
export const overrideModes = ['allowed', 'reason', 'forbidden'] as const;
export type OverrideMode = (typeof overrideModes)[number];

/** Reasons offered for publishing anyway; never free text. */
export const overrideReasons = ['authorization-on-file', 'not-a-client', 'public-information', 'false-alarm', 'other'] as const;
export type OverrideReason = (typeof overrideReasons)[number];

/** Why a check gave no answer. Shown in words; never treated as clear. */
export type UnavailableReason = 'timeout' | 'background-gone' | 'refused' | 'too-long' | 'failed';

/** A finding with the words a person reads about it. Offsets are into the checked text. */
export interface VerdictFinding {
  type: EntityType;
  start: number;
  end: number;
  rule: string;
  level: 'stop' | 'caution';
  /** One plain sentence. */
  why: string;
  /** The rule behind it, e.g. "45 CFR 160.103". */
  citation: string;
  /** Text that could stand instead of the span ("" removes it); absent when there is no good one. */
  replacement?: string;
}

/**
 * The answer to one check.
 * allow: publish untouched. warn: caution, held for a look. block: stop, held. unavailable: not checked, held and said so.
 */
export type Verdict =
  | { decision: 'allow' }
  | { decision: 'warn' | 'block'; findings: VerdictFinding[]; override: OverrideMode; safeReplies: string[] }
  | { decision: 'unavailable'; reason: UnavailableReason; override: OverrideMode };
