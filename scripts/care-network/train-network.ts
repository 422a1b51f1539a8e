import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entityTypes } from '../../lib/detection/finding.ts';
import { packTable } from '../pack-table.ts';
import { quantize } from '../quantize.ts';
import { type NetworkText, writeNetworkInput } from './network-input.ts';

const folder = '.cache/care-network';
const script = join(import.meta.dirname ?? 'scripts/care-network', 'train.py');
/** What the tables are rounded to: whole steps from minus to plus so many. The large ones compress better for being coarse. */
const steps: Record<string, number> = { word: 10, group: 10, convolution: 63, hidden: 63 };
const finestSteps = 127;

type Nested = number | Nested[];

/** One question's weights: a constant, and for each logit (linear stop and caution, network stop and caution) its share. */
export type Mixture = [stop: number[], caution: number[]];

/** Result of a training: for each text that has a fold, in order, the network's two logits at the end of each sentence, from a training without it. */
export interface TrainedNetwork {
  judged: [stop: number, caution: number][][];
  mixture: Mixture;
  /** What `lib/detection/data/care-network.ts` holds beside the mixture. */
  packed: object;
}

/** Trains the network in Python with PyTorch; some twenty minutes on two cores. Throws when that is not to be had. */
export function trainNetwork(texts: readonly NetworkText[]): TrainedNetwork {
  const { words } = writeNetworkInput(folder, texts);
  const env = { ...process.env, TYPES: String(entityTypes.length + 1), OMP_NUM_THREADS: '1' };
  const { status } = spawnSync(process.env.SECOND_LOOK_PYTHON ?? '/usr/bin/python3', [script, folder], { stdio: 'inherit', env });
  if (status !== 0)
    throw new Error('The network could not be trained: it needs Python 3 with PyTorch (Debian: apt-get install python3-torch).');
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  return {
    judged: read('judged') as [number, number][][],
    mixture: read('mixture') as Mixture,
    packed: packNetwork(read('network') as Record<string, Nested[]>, words),
  };
}

function packNetwork(arrays: Record<string, Nested[]>, words: readonly (string | null)[]): object {
  const shape = (name: string): number[] => shapeOf(arrays[name]!);
  const [, channels, size] = shape('convolution');
  const [, parentChannels] = shape('parentConvolution');
  const packed = Object.entries(arrays).map(([name, array]) => {
    const flat = Float32Array.from(array.flat(3) as number[]);
    const { steps: rounded, scale } = quantize(flat, steps[name] ?? finestSteps, 0);
    return [name, { steps: Buffer.from(rounded.buffer).toString('base64'), scale: Number(scale.toPrecision(6)) }] as const;
  });
  return {
    sizes: {
      size,
      channels,
      parentChannels,
      hidden: shape('hidden')[0],
      types: shape('tags')[0],
    },
    words: packTable(
      words.flatMap((word, row) => (word === null ? [] : [[word, row] as const])),
      Math.ceil(Math.log2(words.length)),
    ),
    arrays: Object.fromEntries(packed),
  };
}

function shapeOf(array: Nested): number[] {
  return Array.isArray(array) ? [array.length, ...shapeOf(array[0]!)] : [];
}
