import { rowLength } from './token-rows.ts';

/** Tables whose rows add up to what a token is, by the places of a token row, and one row for each role of the text. */
export interface TokenTables {
  /** How many numbers a row has. */
  size: number;
  tables: readonly { rows: ArrayLike<number>; scale: number }[];
  roles: Float64Array;
}

/** Products are remembered in steps of this size, sixteen bits each: half the memory, and far finer than the weights. */
export const productStep = 1 / 2048;

/**
 * A convolution over token rows that needs no multiplication for a kind of token it has met before: what a token gives to each place
 * around it is computed once and remembered. It is linear up to the rectifier, so the parts can simply be added.
 */
export class LookedUpConvolution {
  private readonly products: Int16Array;
  private readonly places = new Map<number, number>();
  private readonly token: Float64Array;
  private found = new Int32Array(256);
  private readonly sums: Int32Array;
  /** What all the tokens around a token give it for having the role of their text; one row for each role. */
  private readonly roleSums: Float64Array;

  /** `weights` are `width` matrices of `channels` rows, each as long as a token. */
  constructor(
    private readonly tokens: TokenTables,
    private readonly weights: Float64Array,
    readonly channels: number,
    readonly width: 3 | 5,
    /** Kinds of token remembered; all are forgotten together when there is no room for those of another stretch. */
    private readonly mostRemembered: number,
  ) {
    const perToken = width * channels;
    const roleCount = tokens.roles.length / tokens.size;
    this.products = new Int16Array((this.mostRemembered + roleCount) * perToken);
    this.token = new Float64Array(tokens.size);
    this.sums = new Int32Array(channels);
    this.roleSums = new Float64Array(roleCount * channels);
    for (let role = 0; role < roleCount; role++) this.addRole(role);
  }

  /** Where there is no token, what a token would have for its role is taken back: every token then has as many neighbours. */
  private addRole(role: number): void {
    const { token, tokens, products, channels, width, roleSums } = this;
    for (let d = 0; d < token.length; d++) token[d] = -tokens.roles[role * token.length + d]!;
    const outside = this.outsideOf(role);
    this.multiply(outside);
    for (let at = 0; at < width * channels; at++) roleSums[role * channels + (at % channels)]! -= products[outside + at]! * productStep;
  }

  private outsideOf(role: number): number {
    return (this.mostRemembered + role) * this.width * this.channels;
  }

  /** Finds the places of a stretch of tokens, at most `mostRemembered` of them, with those outside on both sides; they hold until the next call. */
  findPlaces(rows: Int32Array, from: number, to: number, role: number): Int32Array {
    if (this.places.size + to - from > this.mostRemembered) this.places.clear();
    const half = this.width >> 1;
    const count = to - from + 2 * half;
    if (this.found.length < count) this.found = new Int32Array(2 * count);
    const places = this.found.subarray(0, count).fill(this.outsideOf(role));
    for (let i = from; i < to; i++) places[i - from + half] = this.findPlace(rows, i * rowLength);
    return places;
  }

  /** What all the tokens around a token of this role give it for their role, to be added once to what `sumAround` finds. */
  getRoleSums(role: number): Float64Array {
    return this.roleSums.subarray(role * this.channels, (role + 1) * this.channels);
  }

  /** What the tokens around token `i` of a stretch give it, in steps of `productStep`; valid until the next call. */
  sumAround(places: Int32Array, i: number): Int32Array {
    const { products, channels, width, sums } = this;
    const at = (neighbour: number): number => places[i + neighbour]! + neighbour * channels;
    const a = at(0);
    const b = at(1);
    const c = at(2);
    if (width === 3) {
      for (let n = 0; n < channels; n++) sums[n] = products[a + n]! + products[b + n]! + products[c + n]!;
      return sums;
    }
    const d = at(3);
    const e = at(4);
    for (let n = 0; n < channels; n++)
      sums[n] = products[a + n]! + products[b + n]! + products[c + n]! + products[d + n]! + products[e + n]!;
    return sums;
  }

  private findPlace(rows: Int32Array, at: number): number {
    // Exact in a double: 15, 9, 10, 5 and 7 bits.
    const key = (((rows[at]! * 512 + rows[at + 1]!) * 1024 + rows[at + 2]!) * 32 + rows[at + 3]!) * 128 + rows[at + 4]!;
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.places.size * this.width * this.channels;
      this.places.set(key, place);
      this.sumRows(rows, at);
      this.multiply(place);
    }
    return place;
  }

  private sumRows(rows: Int32Array, at: number): void {
    const { size, tables } = this.tokens;
    const { token } = this;
    token.fill(0);
    tables.forEach(({ rows: table, scale }, part) => {
      const from = rows[at + part]! * size;
      for (let d = 0; d < size; d++) token[d]! += table[from + d]! * scale;
    });
  }

  /** Writes what `token` gives to each place around it. */
  private multiply(place: number): void {
    const { token, weights, products } = this;
    const size = token.length;
    for (let to = place, end = place + this.width * this.channels, weight = 0; to < end; to++) {
      let sum = 0;
      for (let d = 0; d < size; d++) sum += weights[weight++]! * token[d]!;
      products[to] = Math.min(32_767, Math.max(-32_767, Math.round(sum / productStep)));
    }
  }
}
