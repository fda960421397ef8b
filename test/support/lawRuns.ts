import fc from "fast-check";
import { deepFreeze } from "./walkNumbers.ts";

/** LAWS_SEED=7 LAWS_RUNS=2000 looks for new counterexamples; without them every run is the same. */
const seed = Number(process.env["LAWS_SEED"] ?? 20_260_301);
const runs = process.env["LAWS_RUNS"];

/** Tries a law on random cases, the same ones each time. */
export function holds(property: fc.IRawProperty<unknown>, usually = 30): void {
  fc.assert(property, { seed, numRuns: runs === undefined ? usually : Number(runs) });
}

/**
 * The same values, each made once: laws of one seed try the same cases, and most of the time goes into making them.
 * The search for new counterexamples makes each of its many cases where it is tried.
 */
export function remembered<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return runs === undefined ? new Remembered(arbitrary) : arbitrary;
}

class Remembered<Value> extends fc.Arbitrary<Value> {
  readonly #arbitrary: fc.Arbitrary<Value>;
  readonly #made = new Map<string, { value: fc.Value<Value>; after: fc.Random }>();

  constructor(arbitrary: fc.Arbitrary<Value>) {
    super();
    this.#arbitrary = arbitrary;
  }

  generate(random: fc.Random, bias: number | undefined): fc.Value<Value> {
    const key = `${random.getState()} ${bias}`;
    const made = this.#made.get(key);
    if (made !== undefined) {
      // What is drawn next is what would be drawn had this been made anew.
      Object.assign(random, made.after.clone());
      return made.value;
    }
    const value = this.#arbitrary.generate(random, bias);
    // So that no law finds in it what another left there.
    deepFreeze(value.value);
    this.#made.set(key, { value, after: random.clone() });
    return value;
  }

  canShrinkWithoutContext(value: unknown): value is Value {
    return this.#arbitrary.canShrinkWithoutContext(value);
  }

  shrink(value: Value, context: unknown): fc.Stream<fc.Value<Value>> {
    return this.#arbitrary.shrink(value, context);
  }
}
