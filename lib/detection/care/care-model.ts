import { careNetwork } from '../data/care-network.ts';
import { type NetworkReading, readNetwork } from './care-network.ts';
import { judgeEnds } from './judge-ends.ts';
import type { DraftReading } from './read-draft.ts';
import { weighEvidence } from './weigh-evidence.ts';

/** Turns a logit into a probability. */
export const toProbability = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Turns a probability into a logit. */
export const toLogit = (probability: number): number => Math.log(probability / (1 - probability));

/** Scores of a draft, 0–1, with 0.5 as the standard operating point. */
export interface CareScores {
  stop: number;
  caution: number;
  /** The sentence that speaks loudest for a stop, as a token range. */
  loudest: [number, number];
  /** For marking the words. */
  network: NetworkReading;
}

/** What one question gives for the logits of both models; 0 is the standard operating point. */
function mix([constant, ...shares]: readonly number[], logits: readonly number[]): number {
  return logits.reduce((sum, logit, i) => sum + shares[i]! * logit, constant!);
}

/**
 * Asks the linear model, which knows single words and their pairs, and the network, which knows what words are like, and mixes the two, for the text as it stood at
 * the end of each sentence.
 */
export function scoreDraft(draft: DraftReading): CareScores {
  const { ends, loudest } = weighEvidence(draft);
  const network = readNetwork(draft);
  const logits = ends.map(({ stop, caution }, i) => [stop, caution, network.ends[i]!.stop, network.ends[i]!.caution]);
  const judge = (weights: readonly number[]): number => toProbability(judgeEnds(logits.map((some) => mix(weights, some))));
  const { stop, caution } = careNetwork.mixture;
  return { stop: judge(stop), caution: judge(caution), loudest, network };
}
