import { checkNumber } from "../core/checkNumber.ts";

/** The seeds: all that a signed safe integer can be. */
export const SEED = { min: -9_007_199_254_740_991, max: 9_007_199_254_740_991, whole: true };

/**
 * Random numbers from 0 up to but not including 1, the same for the same seed on every machine.
 *
 * @remarks
 * Each has 53 random bits, two words of xoshiro128**, whose state a splitmix fills from both halves of
 * the seed.
 *
 * Blackman and Vigna (2021), ACM Transactions on Mathematical Software 47(4).
 *
 * @internal
 */
export function createRandom(metric: string, path: readonly string[], seed: number): () => number {
  const whole = checkNumber(metric, path, seed, SEED);
  const low = splitmix(whole | 0);
  const high = splitmix(Math.floor(whole / 4_294_967_296) | 0);
  let [a, b, c, d] = [low(), high(), low(), high()];
  const next = (): number => {
    const bits = Math.imul(b, 5);
    const result = Math.imul((bits << 7) | (bits >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
  return () => ((next() >>> 5) * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992;
}

/** Words that a counter from the given place on is mixed into. */
function splitmix(start: number): () => number {
  let place = start;
  return () => {
    place = (place + 0x9e37_79b9) | 0;
    let bits = Math.imul(place ^ (place >>> 16), 0x85eb_ca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
    return bits ^ (bits >>> 16);
  };
}
