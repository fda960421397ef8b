import { fail } from "../core/fail.ts";

/** What the rule says of one customer. */
export interface CustomerRisk {
  /** The customer. */
  readonly id: string | number;
  /** "unknown" where there is nothing to judge by. */
  readonly status: "healthy" | "at-risk" | "lost" | "unknown";
  /** What the thresholds are compared with; `null` where the status is unknown. */
  readonly ratio: number | null;
}

/** What a rule finds; whose it is, is known by its place. */
export type Risk = Omit<CustomerRisk, "id">;

/** Where risk and loss begin. */
export interface RiskThresholds {
  readonly "at-risk": number;
  readonly lost: number;
}

/** One customer as given. */
export type CustomerRecord = Readonly<Record<string, unknown>>;

/** The risk of a customer about whom nothing can be said. */
export const UNKNOWN_RISK: Risk = { status: "unknown", ratio: null };

/**
 * A ratio that a double can hold, or an error that names the field that makes it too large.
 *
 * @internal
 */
export function checkRiskRatio(metric: string, ratio: number, customer: number, field: string) {
  if (Number.isFinite(ratio)) return ratio;
  const path = ["customers", customer, field];
  return fail("out-of-range", metric, path, ratio, "less, for a number to hold the ratio");
}
