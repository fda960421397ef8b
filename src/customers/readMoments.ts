import { fail } from "../core/fail.ts";
import { checkInstant } from "../core/Instant.ts";
import type { CustomerRecord } from "./CustomerRisk.ts";

/** The moments at which a customer bought, ascending. */
export interface Moments {
  readonly all: Float64Array;
  /** From the first to the last one, in milliseconds. */
  readonly span: number;
  /** From the last one until now. */
  readonly since: number;
}

/**
 * Reads a customer's purchases up to a moment, those of one moment once; `null` where there are none.
 *
 * @internal
 */
export function readMoments(
  metric: string,
  { purchases }: CustomerRecord,
  customer: number,
  asOf: number,
): Moments | null {
  const path = ["customers", customer, "purchases"];
  if (!Array.isArray(purchases)) fail("invalid-shape", metric, path, purchases, "an array");
  const moments = Float64Array.from(purchases, (purchase: unknown, i) => {
    const moment = checkInstant(metric, [...path, i], purchase);
    if (moment <= asOf) return moment;
    return fail("inconsistent", metric, [...path, i], purchase, `no later than asOf, ${asOf}`);
  });
  const all = moments.sort().filter((moment, i) => i === 0 || moment !== moments[i - 1]);
  const [first, last] = [all.at(0), all.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { all, span: last - first, since: asOf - last };
}
