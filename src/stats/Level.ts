/**
 * One level of a radix search over doubles, which looks at some bits of one of their two words.
 *
 * @internal
 */
export interface Level {
  /** Whether it looks at the upper word, which holds sign and exponent. */
  readonly upper: boolean;
  readonly shift: number;
  readonly width: number;
  /** The bits of both words that the levels above have looked at. */
  readonly upperMask: number;
  readonly lowerMask: number;
}

/**
 * The levels of the search, from the sign down.
 *
 * @internal
 */
export const LEVELS: readonly Level[] = [
  { upper: true, shift: 12, width: 20, upperMask: 0, lowerMask: 0 },
  { upper: true, shift: 0, width: 12, upperMask: -4096, lowerMask: 0 },
  { upper: false, shift: 21, width: 11, upperMask: -1, lowerMask: 0 },
  { upper: false, shift: 10, width: 11, upperMask: -1, lowerMask: -2_097_152 },
  { upper: false, shift: 0, width: 10, upperMask: -1, lowerMask: -1024 },
];
