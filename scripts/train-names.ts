import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { featureBits } from '../lib/detection/names/name-features.ts';
import { type PackedNameModel, readNameModel } from '../lib/detection/names/name-model.ts';
import { tagCount } from '../lib/detection/names/tag-sequence.ts';
import { createRandom } from './create-random.ts';
import { buildCaseRuns, buildLabelledRuns, type Run } from './names/build-examples.ts';
import { formatMeasure, measureNames } from './names/measure-names.ts';
import { readNameTexts } from './names/read-texts.ts';
import { type Field, trainField } from './names/train-field.ts';
import { formatDataModule } from './pack-table.ts';

/** Features met less often are left out: they say more about single texts than about names. */
const fewestMeetings = 8;
/** Share of words shown as never seen before, so that the context learns to speak for itself. */
const hiddenShare = 0.1;
/** Share of texts learned once more in lower case, at half weight. */
const loweredShare = 0.3;
/** Weights are kept in sixteenths; a feature whose weights all round to less than this many is dropped. */
const scale = 16;
const leastWeight = 2;

function dropRareFeatures(runs: Run[]): void {
  const meetings = new Int32Array(1 << featureBits);
  for (const { features } of runs) for (const feature of features) meetings[feature]!++;
  for (const run of runs) {
    const features: number[] = [];
    const starts = [0];
    for (let i = 0; i < run.length; i++) {
      for (let k = run.starts[i]!; k < run.starts[i + 1]!; k++)
        if (meetings[run.features[k]!]! >= fewestMeetings) features.push(run.features[k]!);
      starts.push(features.length);
    }
    run.features = Int32Array.from(features);
    run.starts = Int32Array.from(starts);
  }
}

function packField({ weights, transitions }: Field): PackedNameModel {
  const gaps: number[] = [];
  const rows: number[] = [];
  let previous = 0;
  for (let bucket = 1; bucket < 1 << featureBits; bucket++) {
    const row = Array.from(weights.subarray(bucket * tagCount, (bucket + 1) * tagCount), (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight * scale))),
    );
    if (row.every((weight) => Math.abs(weight) < leastWeight)) continue;
    let gap = bucket - previous;
    for (; gap >= 255; gap -= 255) gaps.push(255);
    gaps.push(gap);
    rows.push(...row);
    previous = bucket;
  }
  const encode = (numbers: number[]): string => Buffer.from(Int8Array.from(numbers).buffer).toString('base64');
  return {
    gaps: encode(gaps),
    rows: encode(rows),
    scale,
    transitions: Array.from(transitions, (value) => Math.round(value * 1000) / 1000),
  };
}

/**
 * Trains the name finder and writes `lib/detection/data/name-model.ts`. Arguments: `--data DIR`, a folder with `data/ner` (Broad Twitter
 * Corpus, WNUT-17 and Tweebank-NER as JSON lines) and `cases`. Same data, same weights.
 */
export async function main(args: string[]): Promise<void> {
  const folder = args[args.indexOf('--data') + 1];
  if (!args.includes('--data') || !folder) throw new Error('Say where the texts are: --data DIR');
  const random = createRandom(7);
  const { labelled, cases, measured } = readNameTexts(folder);
  const hide = (): number | null => (random() < hiddenShare ? Math.floor(random() * 2 ** 32) | 0 : null);
  const lowered = labelled.filter(() => random() < loweredShare).map((text) => ({ ...text, text: text.text.toLowerCase() }));
  const runs = [
    ...labelled.flatMap((text) => buildLabelledRuns(text, 1, hide)),
    ...lowered.flatMap((text) => buildLabelledRuns(text, 0.5, hide)),
    ...cases.flatMap((text) => buildCaseRuns(text, 1)),
  ];
  dropRareFeatures(runs);
  const packed = packField(trainField(runs, { epochs: 4, warmUp: 1, rate: 0.07, decay: 2e-4, drop: 0.3, dropWord: 0.3, random }));
  const report = measured.map(([name, texts]) => `${name}: ${formatMeasure(measureNames(texts, 0.5, readNameModel(packed)))}`);
  const source = formatDataModule(
    `Weights of the person-name finder. Written by scripts/train-names.ts.\nLearned from the Broad Twitter Corpus (Derczynski et al. 2016, CC BY 4.0), WNUT-17 (Derczynski et al. 2017, CC BY 4.0), Tweebank-NER (Jiang et al. 2022,\nApache-2.0) and the project's cases. Texts never learned from, a name counting as found when it overlaps:\n${report.join('\n')}`,
    'nameModel',
    packed,
  );
  writeFileSync('lib/detection/data/name-model.ts', source);
  console.log(`${report.join('\n')}\n${source.length} bytes, ${gzipSync(source).length} gzipped`);
}
