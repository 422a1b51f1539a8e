import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What a place held at the end, under the place's name. */
export interface Evidence {
  place: string;
  content: string | Buffer;
}

/** A marker as bytes in the forms something is stored or carried in. Letters only, so JSON and addresses leave it as it is. */
function encodeMarker(marker: string): Buffer[] {
  const bytes = Buffer.from(marker);
  // Base64 groups three bytes; where a marker begins inside a group changes its letters, the whole groups stay.
  const shifted = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64'));
  const inside = shifted.map((text, shift) => text.slice(shift === 0 ? 0 : 4, Math.floor((bytes.length + shift) / 3) * 4));
  return [bytes, Buffer.from(marker, 'utf16le'), ...inside.map((text) => Buffer.from(text)), Buffer.from(bytes.toString('hex'))];
}

/** True when the marker stands in the content, in either case and in any of the usual encodings. */
export function holdsMarker(content: string | Buffer, marker: string): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return encodeMarker(marker).some((form) => bytes.includes(form)) || bytes.toString('latin1').toLowerCase().includes(marker.toLowerCase());
}

/** Names of the places that hold the marker, each once. */
export const findLeaks = (evidence: readonly Evidence[], marker: string): string[] => [
  ...new Set(evidence.filter(({ content }) => holdsMarker(content, marker)).map(({ place }) => place)),
];

/** Every file below a folder, with its path as the place. */
export function readFolder(folder: string): Evidence[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((file) => {
    const path = join(file.parentPath, file.name);
    return { place: relative(folder, path), content: readFileSync(path) };
  });
}
