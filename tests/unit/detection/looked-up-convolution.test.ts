import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LookedUpConvolution, productStep, type TokenTables } from '../../../lib/detection/care/looked-up-convolution.ts';
import { rowLength } from '../../../lib/detection/care/token-rows.ts';
import { createRandom } from '../../../scripts/create-random.ts';

const size = 3;
const channels = 2;
const width = 5;
const random = createRandom(1);
const numbers = (count: number): Float64Array => Float64Array.from({ length: count }, () => random() - 0.5);

const tokens: TokenTables = {
  size,
  tables: [9000, 4, 4, 4, 4].map((rows) => ({ rows: numbers(rows * size), scale: 0.5 })),
  roles: numbers(6 * size),
};
const weights = numbers(width * channels * size);

/** The convolution as it is defined: every token multiplied anew. */
function convolve(rows: Int32Array, from: number, to: number, i: number, role: number): number[] {
  return Array.from({ length: channels }, (_, channel) => {
    let sum = 0;
    for (let step = -2; step <= 2; step++) {
      const at = from + i + step;
      if (at < from || at >= to) continue;
      for (let d = 0; d < size; d++) {
        let value = tokens.roles[role * size + d]!;
        for (let part = 0; part < rowLength; part++) value += tokens.tables[part]!.rows[rows[at * rowLength + part]! * size + d]! * 0.5;
        sum += weights[((step + 2) * channels + channel) * size + d]! * value;
      }
    }
    return sum;
  });
}

const readChannels = (convolution: LookedUpConvolution, places: Int32Array, i: number, role: number): number[] => {
  const roleSums = convolution.getRoleSums(role);
  return [...convolution.sumAround(places, i)].map((sum, channel) => sum * productStep + roleSums[channel]!);
};

describe('LookedUpConvolution', () => {
  const tokenRow = fc.tuple(fc.nat(8999), fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3));

  it('gives every token what the plain convolution gives, also at the ends of a stretch', () => {
    const convolution = new LookedUpConvolution(tokens, weights, channels, width, 4096);
    fc.assert(
      fc.property(fc.array(tokenRow, { minLength: 1, maxLength: 12 }), fc.nat(5), (drawn, role) => {
        const rows = Int32Array.from(drawn.flat());
        const from = drawn.length > 4 ? 2 : 0;
        const places = convolution.findPlaces(rows, from, drawn.length, role);
        for (let i = 0; i < drawn.length - from; i++) {
          const expected = convolve(rows, from, drawn.length, i, role);
          for (const [channel, sum] of readChannels(convolution, places, i, role).entries()) expect(sum).toBeCloseTo(expected[channel]!, 2);
        }
      }),
    );
  });

  it('stays right when it has met more kinds of token than it remembers', () => {
    const convolution = new LookedUpConvolution(tokens, weights, channels, width, 4096);
    for (let word = 0; word + 100 <= 9000; word += 100) {
      const rows = Int32Array.from({ length: 100 * rowLength }, (_, at) => (at % rowLength === 0 ? word + at / rowLength : 1));
      const places = convolution.findPlaces(rows, 0, 100, 2);
      const expected = convolve(rows, 0, 100, 50, 2);
      for (const [channel, sum] of readChannels(convolution, places, 50, 2).entries()) expect(sum).toBeCloseTo(expected[channel]!, 2);
    }
  });
});
