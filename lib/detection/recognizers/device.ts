import type { Finding } from '../finding.ts';
import { findLabelledIds, type IdLabel } from '../labelled-id.ts';
import { createFinding, keepBest, matchIn } from '../match-text.ts';
import type { NormalizedText } from '../normalize-text.ts';
import { findNumberEndings } from '../number-endings.ts';
import type { Recognizer } from '../recognizer.ts';
import { defineTriggers, findSigns, findTriggers, mergeWindows } from '../scan-text.ts';

const triggers = defineTriggers(
  'serial',
  'sn',
  'imei',
  'imsi',
  'udid',
  'udi',
  'iccid',
  'asset',
  'device',
  'pump',
  'monitor',
  'stimulator',
  'tablet',
  'implant',
  'pacemaker',
  'cpap',
  'scram',
  'bracelet',
  'glucometer',
  'serie',
  'aparato',
  'sim',
  'gps',
);
const labels: readonly IdLabel[] = [
  { rule: 'serial', pattern: /serial\b(?: (?:no|number|num|#))?|(?:numero de )?serie\b|s\/n\b|sn\b[:#]/y, score: 0.8, minDigits: 3 },
  { rule: 'imei', pattern: /(?:imei|imsi|udid|udi|iccid|sim card)\b/y, score: 0.9, minDigits: 4 },
  { rule: 'asset-tag', pattern: /asset (?:tag|no|number|id)\b|device (?:id|no|number|serial)\b/y, score: 0.65, minDigits: 3 },
  {
    rule: 'worn-device',
    pattern:
      /(?:scram (?:unit|bracelet)|(?:ankle )?monitor|(?:insulin )?pump|stimulator|implant|pacemaker|cpap|glucometer|bracelet|gps)(?: (?:unit|no|number|#))?\b,?/y,
    score: 0.6,
    minDigits: 4,
  },
];
const noun = /\b(?:(?:insulin|infusion) pump|garmin|iphone|ipad|laptop|tablet|cpap|phone|watch|monitor|stimulator|hearing aids?)\W{1,3}$/;
const mac = /(?<![\w:.-])(?:[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}|[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4})(?![\w:]|[.-]\w)/g;
const macWords = defineTriggers('mac', 'macs', 'hardware', 'ethernet', 'physical', 'wifi', 'address');

/** Device identifiers and serial numbers (45 CFR 164.514(b)(2)(i)(M)): by label, hardware addresses by their form. */
const recognizer: Recognizer = {
  id: 'device',
  types: ['device'],
  recognize(text) {
    const labelled = findLabelledIds(text, 'device', 'device', triggers, labels).map((finding) => includeNoun(text, finding));
    const partial = findNumberEndings(text)
      .filter(({ kind }) => kind === 'device')
      .map(({ start, end }) => createFinding(text.text, 'device', 'device/ending', 0.75, start, end));
    return keepBest([...labelled, ...partial, ...findHardwareAddresses(text)]);
  },
};

/** "insulin pump (serial …)": the thing belongs to the span, since it is what people recognise. */
function includeNoun(text: NormalizedText, finding: Finding): Finding {
  const before = noun.exec(text.folded.slice(Math.max(0, finding.start - 24), finding.start));
  return before ? { ...finding, start: finding.start - before[0].length } : finding;
}

function findHardwareAddresses(text: NormalizedText): Finding[] {
  const colons = findSigns(text, ':');
  const hints = [...colons, ...findTriggers(text, macWords)].sort((a, b) => a - b);
  if (hints.length === 0) return [];
  return matchIn(mac, text.folded, mergeWindows(hints, 4, 48, text.text.length))
    .filter(({ 0: value }) => !/^[0:.-]*$|^[f:.-]*$/.test(value))
    .map(({ index, 0: value }) => createFinding(text.text, 'device', 'device/hardware-address', 0.85, index, index + value.length));
}

export default recognizer;
