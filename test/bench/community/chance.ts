/** Numbers that look like chance and are the same on every run (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** From 0 up to 1, which is left out. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to `below`, which is left out. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!;
  }
}

/**
 * Draws whole numbers from 0 to `count` - 1, the first ones most: the weight of the nth is n to the
 * power of -`exponent` (Zipf).
 */
export class Zipf {
  private readonly sums: Float64Array;

  constructor(count: number, exponent: number) {
    this.sums = new Float64Array(count);
    let sum = 0;
    for (let index = 0; index < count; index += 1) {
      sum += (index + 1) ** -exponent;
      this.sums[index] = sum;
    }
  }

  draw(chance: Chance): number {
    const wanted = chance.next() * this.sums.at(-1)!;
    let [low, high] = [0, this.sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
