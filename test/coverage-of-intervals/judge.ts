/**
 * Samples of each simulated cell. Ten thousand is what the gate and the page are made with;
 * COVERAGE_RUNS=100000 is the full size, by hand.
 */
export const RUNS = Number(process.env["COVERAGE_RUNS"] ?? 10_000);

/** Where every simulation starts. */
export const SEED = 20_261_122;

/** What an interval at the level 0.95 has to hold. */
export const REQUIRED = 0.93;

/**
 * How low a simulated coverage may be while the true one is still what is required: 3.29 standard
 * errors below, which chance passes once in two thousand cells. A cell beneath it fails.
 */
export function leastCoverage(runs: number): number {
  return REQUIRED - 3.29 * Math.sqrt((REQUIRED * (1 - REQUIRED)) / runs);
}

/** How far a simulated coverage may be from the true one: 3.89 standard errors, once in 10,000. */
export function simulationError(coverage: number, runs: number): number {
  return 3.89 * Math.sqrt((coverage * (1 - coverage)) / runs) + 1 / runs;
}

/** A coverage as the tables print it. */
export const percent = (coverage: number): string => (100 * coverage).toFixed(1);

/** The mean of coverages. */
export const mean = (coverages: readonly number[]): number =>
  coverages.reduce((sum, coverage) => sum + coverage) / coverages.length;
