import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../lib/detection/normalize-text.ts';

function readBack(original: string, words: string): string {
  const normalized = normalizeText(original);
  const start = normalized.text.indexOf(words);
  const span = normalized.toOriginal({ start, end: start + words.length });
  return original.slice(span.start, span.end);
}

describe('normalizeText', () => {
  it.each([
    ['Кendra', 'Kendra', 'a Cyrillic K'],
    ['𝓙𝓪𝓷𝓮', 'Jane', 'mathematical letters'],
    ['ＫＥＮ', 'KEN', 'fullwidth letters'],
    ['Ja\u200bne', 'Jane', 'a zero-width space'],
    ['Jose\u0301', 'José', 'a combining accent'],
    ['1️⃣2️⃣', '12', 'keycap emoji'],
    ['a\u00a0b', 'a b', 'a no-break space'],
    ['“it’s” 5–6', '"it\'s" 5-6', 'curly quotes and a short dash'],
    ['мы рады', 'мы рады', 'a Russian word stays'],
    ['🇺🇸 👩 \ud800', '🇺🇸 👩 \ud800', 'flags, emoji and a lone surrogate stay'],
    ['l0rna', 'l0rna', 'figures for letters stay'],
  ])('reads %s as %s: %s', (original, text) => {
    expect(normalizeText(original).text).toBe(text);
  });

  it('folds case and accents without changing the length', () => {
    const { text, folded } = normalizeText('José İSTANBUL Año ß');
    expect(folded).toBe('jose istanbul ano ß');
    expect(folded.length).toBe(text.length);
  });

  it('leads back to what was typed', () => {
    expect(readBack('hi Ja\u200bne!', 'Jane')).toBe('Ja\u200bne');
    expect(readBack('so 𝓙𝓪𝓷𝓮 came', 'Jane')).toBe('𝓙𝓪𝓷𝓮');
    expect(readBack('Jose\u0301 came', 'José')).toBe('Jose\u0301');
    expect(readBack('👩‍👩‍👧 Кendra', 'Kendra')).toBe('Кendra');
  });

  it('maps every span of any text into the original, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (original) => {
        const { text, folded, toOriginal } = normalizeText(original);
        expect(folded.length).toBe(text.length);
        let last = 0;
        for (let i = 0; i < text.length; i++) {
          const { start, end } = toOriginal({ start: i, end: i + 1 });
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
          last = start;
        }
      }),
    );
  });

  it('leaves plain ASCII untouched', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~\n]{0,80}$/), (original) => {
        expect(normalizeText(original).text).toBe(original);
      }),
    );
  });
});
