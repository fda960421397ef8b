import { COUNT, checkNumber, WHOLE_COUNT } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { POSITIVE_SPAN } from "./DiscountOptions.ts";
import { openPurchaseModel, type PurchaseModel } from "./openPurchaseModel.ts";
import { checkSpan, type Span } from "./Span.ts";

/**
 * Which histories to ask about, and how far ahead.
 *
 * @public
 */
export interface FrequencyRecencyMatrixOptions {
  /** How long all of them were observed. */
  readonly T: Span;
  /** The time after the observation that purchases are expected in. */
  readonly t: Span;
  /** The highest frequency. */
  readonly maxFrequency: number;
  /** The longest recency; T unless given. */
  readonly maxRecency?: Span | undefined;
  /** The time from one column to the next; one unit of the model unless given. */
  readonly recencyStep?: Span | undefined;
}

/**
 * What a model says of each frequency and recency; a row a frequency, a column a recency.
 *
 * @public
 */
export interface FrequencyRecencyMatrix {
  /** The frequencies, from 0 on. */
  readonly frequency: number[];
  /** The recencies in the model's unit, from 0 on. */
  readonly recency: number[];
  /** The purchases expected within t; `null` for histories that cannot be. */
  readonly expectedPurchases: (number | null)[][];
  /** The probability to be alive at the end of the observation; `null` as above. */
  readonly probabilityAlive: (number | null)[][];
}

const NAME = "frequencyRecencyMatrix";
/** More cells are no chart. */
const MOST_CELLS = 1_000_000;
/** Times that are closer are the same but for rounding. */
const ROUNDING = 1e-9;

/**
 * What a model of purchases says of customers by frequency and recency, as data for a chart: who is worth
 * most, and who is lost.
 *
 * @remarks
 * All customers are observed for the same T. A cell is `null` where nobody can be: a frequency of 0 with a
 * recency above 0, or the other way round; in BG/BB also a recency below the frequency.
 *
 * Cost: a prediction a cell; at most a million cells.
 *
 * @param purchaseModel - A model of purchases.
 * @param options - T, t, and the extent of the matrix.
 * @returns The frequencies, the recencies and two matrices.
 * @throws {@link CxMetricsError} `inconsistent` for what is no model of purchases, or a recency beyond T;
 * `out-of-range`, also for too many cells; `not-integer`, `not-a-number`, `not-finite`, `invalid-shape`,
 * `unknown-option`.
 *
 * @example Three weeks
 * ```ts
 * import { bgNbd, frequencyRecencyMatrix } from "cx-metrics/models";
 *
 * const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * const model = bgNbd.fromParams(params, { unit: "weeks" });
 * const matrix = frequencyRecencyMatrix(model, { T: 3, t: 1, maxFrequency: 2 });
 * matrix.frequency; // => [0, 1, 2]
 * matrix.recency; // => [0, 1, 2, 3]
 * matrix.probabilityAlive[0]; // => [1, null, null, null]
 * matrix.probabilityAlive[2]?.slice(1); // ≈ [0.681, 0.757, 0.812]
 * matrix.expectedPurchases[2]?.slice(1); // ≈ [0.200, 0.222, 0.238]
 * ```
 *
 * @see {@link bgNbd.expectedPurchases}, {@link bgNbd.probabilityAlive}, {@link cohortTracking}
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), Journal of Marketing Research 42(4), 415-430, for
 *   the iso-value curves that such a matrix shows.
 * @public
 */
export function frequencyRecencyMatrix(
  purchaseModel: PurchaseModel,
  options: FrequencyRecencyMatrixOptions,
): FrequencyRecencyMatrix {
  const { unit, clock, alive, whileAlive } = openPurchaseModel(NAME, purchaseModel);
  checkOptions(NAME, options, ["T", "t", "maxFrequency", "maxRecency", "recencyStep"]);
  const whole = clock === "discrete";
  const span = (option: keyof FrequencyRecencyMatrixOptions, given: unknown, range: object) =>
    checkSpan(NAME, ["options", option], given, unit, { ...range, whole });
  const T = span("T", options.T, COUNT);
  const t = span("t", options.t, COUNT);
  const { maxRecency = T, recencyStep = 1 } = options;
  const longest = span("maxRecency", maxRecency, COUNT);
  const step = span("recencyStep", recencyStep, POSITIVE_SPAN);
  const path = ["options", "maxFrequency"];
  const maxFrequency = checkNumber(NAME, path, options.maxFrequency, WHOLE_COUNT);
  if (longest > T)
    fail("inconsistent", NAME, ["options", "maxRecency"], longest, `at most T, which is ${T}`);
  const steps = Math.floor((longest / step) * (1 + ROUNDING));
  if ((maxFrequency + 1) * (steps + 1) > MOST_CELLS)
    fail("out-of-range", NAME, path, maxFrequency, "at most a million cells");
  const frequency = Array.from({ length: maxFrequency + 1 }, (_, i) => i);
  // Rounding must not take the last one beyond T.
  const recency = Array.from({ length: steps + 1 }, (_, i) => Math.min(i * step, T));
  const isPossible = (x: number, last: number) =>
    (x === 0) === (last === 0) && !(whole && last < x);
  const cells = frequency.flatMap((x) =>
    recency.filter((last) => isPossible(x, last)).map((last) => [x, last] as const),
  );
  const histories = {
    length: cells.length,
    single: false,
    frequency: Float64Array.from(cells, ([x]) => x),
    recency: Float64Array.from(cells, ([, last]) => last),
    T: new Float64Array(cells.length).fill(T),
  };
  const aliveAt = alive(histories);
  let cell = 0;
  const probabilityAlive = frequency.map((x) =>
    recency.map((last) => (isPossible(x, last) ? aliveAt(cell++) : null)),
  );
  const expectedPurchases = probabilityAlive.map((row, x) => {
    const gain = row.every((chance) => chance === null) ? 0 : whileAlive(x, T, t);
    return row.map((chance) => (chance === null ? null : chance * gain));
  });
  return { frequency, recency, expectedPurchases, probabilityAlive };
}
