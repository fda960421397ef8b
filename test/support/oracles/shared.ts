/**
 * Every definition of every metric once more, written as plainly as possible from the public contract
 * and from nothing in `src`: lists are filtered and counted, formulas stand as in the handbook.
 */
export type Oracle = (input: never, options: Record<string, never>) => number | null;

export type Options = Readonly<Record<string, unknown>>;

export type Counts = Readonly<Record<string, number>>;

export type Oracles = Readonly<Record<string, Readonly<Record<string, Oracle>>>>;

export const percent = (part: number, whole: number) => (whole === 0 ? null : (100 * part) / whole);

/** One field per hundred of another. */
export const parts = (part: string, whole: string) => (input: Counts) =>
  percent(input[part] as number, input[whole] as number);

export const add = (sum: number, next: number) => sum + next;

/** The mean of a list; `null` where it is empty. */
export const average = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce(add, 0) / values.length;

/** The mean of a tally of scores: value → count. */
export function averageScore({ counts }: { readonly counts: Counts }): number | null {
  return weightedAverage(Object.keys(counts).map(Number), Object.values(counts));
}

/** The mean of values that weigh, without those that are missing. */
export function weightedAverage(
  values: readonly (number | null)[],
  weights: readonly number[] = values.map(() => 1),
): number | null {
  let [sum, of] = [0, 0];
  values.forEach((value, i) => {
    if (value === null) return;
    sum += value * (weights[i] as number);
    of += weights[i] as number;
  });
  return of === 0 ? null : sum / of;
}

/** Whether an input is a tally that the library made, or one by hand in its shape. */
export const hasLabels = (input: unknown): boolean =>
  typeof input === "object" && input !== null && "labels" in input;
