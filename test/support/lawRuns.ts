import fc from "fast-check";

/** LAWS_SEED=7 LAWS_RUNS=2000 looks for new counterexamples; without them every run is the same. */
const seed = Number(process.env["LAWS_SEED"] ?? 20_260_301);
const runs = process.env["LAWS_RUNS"];

/** Tries a law on random cases, the same ones each time. */
export function holds(property: fc.IRawProperty<unknown>, usually = 30): void {
  fc.assert(property, { seed, numRuns: runs === undefined ? usually : Number(runs) });
}
