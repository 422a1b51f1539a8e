import { careNetwork } from '../data/care-network.ts';
import { type NetworkReading, readNetwork } from './care-network.ts';
import { findExplanations, judgeEnds } from './judge-ends.ts';
import type { DraftReading } from './read-draft.ts';
import { type Evidence, weighEvidence } from './weigh-evidence.ts';

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

// Not asked of `careNetwork` each time: that would keep its megabytes of packed weights.
const { mixture } = careNetwork;

/** What one question gives for the logits of both models; 0 is the standard operating point. */
const mix = (shares: readonly number[], linear: Evidence, network: Evidence): number =>
  shares[0]! + shares[1]! * linear.stop + shares[2]! * linear.caution + shares[3]! * network.stop + shares[4]! * network.caution;

/**
 * Asks the linear model, which knows single words and their pairs, and the network, which knows what words are like, and mixes the two, for the text as it stood at
 * the end of each sentence.
 */
export function scoreDraft(draft: DraftReading): CareScores {
  const { ends, loudest } = weighEvidence(draft);
  const network = readNetwork(draft);
  const explains = findExplanations(draft);
  const judge = (shares: readonly number[]): number =>
    toProbability(
      judgeEnds(
        ends.map((linear, i) => mix(shares, linear, network.ends[i]!)),
        explains,
      ),
    );
  return { stop: judge(mixture.stop), caution: judge(mixture.caution), loudest, network };
}
