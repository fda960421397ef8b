import { checkFields } from "../core/checkFields.ts";
import { checkId } from "../core/checkId.ts";
import { COUNT } from "../core/checkNumber.ts";
import { createResult } from "../core/createResult.ts";
import { fail } from "../core/fail.ts";
import { checkInstant, type Instant } from "../core/Instant.ts";
import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData } from "../core/noData.ts";
import { estimateShare } from "../stats/estimateShare.ts";
import { countSample } from "../stats/Sample.ts";
import { readShareOptions, type ShareOptions } from "../stats/ShareOptions.ts";
import type { CustomerRecord, CustomerRisk } from "./CustomerRisk.ts";
import { lapseRisks } from "./lapseRisks.ts";
import { percentileRisks } from "./percentileRisks.ts";
import { usageRisks } from "./usageRisks.ts";

/** When a customer bought. */
export interface CustomerPurchases {
  /** The customer; no two records share it. */
  readonly id: string | number;
  /** The moments of the purchases, in any order. */
  readonly purchases: readonly Instant[];
}

/** How much a customer uses a product. */
export interface CustomerUsage {
  /** The customer; no two records share it. */
  readonly id: string | number;
  /** Usual use, such as the logins of an average month. */
  readonly baseline: number;
  /** Present use over as long a time. */
  readonly current: number;
}

/** By which rule customers are at risk. */
export type ChurnRiskDefinition = "lapse-point" | "own-percentile" | "usage-drop";

/** How a churn risk is made. */
export interface ChurnRiskOptions extends ShareOptions<ChurnRiskDefinition> {
  /** The moment of the judgement; needed for purchases, and only for them. */
  readonly asOf?: Instant | undefined;
  /** Where risk and loss begin; see the definitions. */
  readonly thresholds?:
    | { readonly "at-risk"?: number | undefined; readonly lost?: number | undefined }
    | undefined;
}

/** A churn risk: what every metric returns, each customer's status, and how many have which. */
export interface ChurnRiskResult extends MetricResult<null> {
  /** The customers, in the order of the input. */
  readonly customers: readonly CustomerRisk[];
  /** How many have each status. */
  readonly counts: Readonly<Record<CustomerRisk["status"], number>>;
}

const NAME = "churn-risk";

/**
 * Churn risk: which customers are about to leave or gone by now, and what share of all they are.
 *
 * @remarks
 * The value is `100 · (at-risk + lost) / (healthy + at-risk + lost)`, in percent from 0 to 100; lower
 * is better. Customers of unknown status are left out and counted in `excluded.unknown`. The interval
 * is Wilson's. By definition, with their default thresholds:
 *
 * - "lapse-point": `ratio` is the time since the last purchase by the customer's own mean gap; of who
 *   bought once, by the median customer's mean gap. At risk from 0.8, lost from 1 (Glew). Unknown:
 *   who never bought, or who bought once where nobody bought twice.
 * - "own-percentile": at risk when the time since the last purchase is beyond the 80th percentile
 *   (type 7) of the customer's own gaps, lost beyond the longest (Clutch); thresholds are
 *   quantiles, 0.8 and 1. `ratio` is that time by the gap at which one is lost. Unknown: who
 *   bought less than twice.
 * - "usage-drop": `ratio` is `current / baseline`. At risk down from 0.5, lost at 0, that is without any
 *   use. Unknown: who had no use to lose.
 *
 * Thresholds are included, but "beyond" is beyond. Purchases at one instant are one purchase: an
 * order in two parcels says nothing about how often someone comes. The median hangs on
 * all customers, so that shards do not add and there is no tally.
 *
 * Cost: sorts each customer's purchases.
 *
 * @param customers - Records of id and purchases, or of id, baseline and current; other fields are left
 * alone.
 * @param options - Moment, definition, thresholds, level and method of the interval.
 * @returns The share, with `customers` and `counts`; `value` is `null` with "no-data" where no
 * customer's status is known.
 * @throws {@link CxMetricsError} `invalid-time` for a purchase or a missing asOf; `inconsistent` for a
 * purchase after asOf, an id that comes twice, an asOf beside usage, or thresholds in the
 * wrong order; `not-a-number`, `not-finite` or `out-of-range` for usage or a threshold;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { churnRisk } from "cx-metrics";
 *
 * const risk = churnRisk(
 *   [
 *     { id: "a", purchases: ["2026-01-01", "2026-01-31", "2026-03-02"] },
 *     { id: "b", purchases: ["2025-10-22", "2026-01-30"] },
 *     { id: "c", purchases: ["2025-12-01"] },
 *     { id: "d", purchases: [] },
 *   ],
 *   { asOf: "2026-03-12" },
 * );
 * risk.customers.map(({ status }) => status); // => ["healthy", "healthy", "lost", "unknown"]
 * risk.counts.lost; // => 1
 * risk.value; // ≈ 33.3
 * churnRisk([{ id: "a", baseline: 40, current: 12 }]).customers[0]?.status; // => "at-risk"
 * ```
 *
 * @see {@link timeBetweenPurchases}, {@link healthScore}, {@link churnRate} for losses that are certain.
 * @see Glew, "How are active, at-risk and lost customers calculated"; Clutch, on own-history percentiles.
 * @public
 */
export function churnRisk(
  customers: readonly CustomerPurchases[] | readonly CustomerUsage[],
  options: ChurnRiskOptions = {},
): ChurnRiskResult {
  const { settings, definition: named } = readShareOptions(NAME, options, DEFINITIONS, [
    "asOf",
    "thresholds",
  ]);
  const records = readCustomers(customers);
  const ids = readIds(records);
  const isNamed = options.definition !== undefined;
  const definition = !isNamed && isUsage(records) ? "usage-drop" : named;
  const thresholds = readThresholds(definition, options.thresholds);
  const isEmpty = records.length === 0 && options.asOf === undefined;
  const dated = isEmpty ? {} : readMoment(definition, options.asOf);
  const risks = RULES[definition](NAME, records, thresholds, dated.asOf ?? Number.NaN);
  const counts = { healthy: 0, "at-risk": 0, lost: 0, unknown: 0 };
  for (const { status } of risks) counts[status]++;
  const known = risks.length - counts.unknown;
  return {
    ...createResult(
      {
        metric: NAME,
        definition,
        options: { ...settings, ...dated, thresholds },
        unit: "percent",
        better: "lower",
        tally: null,
        excluded: { unknown: counts.unknown },
      },
      known === 0
        ? noData(0)
        : estimateShare(counts["at-risk"] + counts.lost, countSample(known), settings),
    ),
    customers: risks.map((risk, i) => ({ id: ids[i] as string | number, ...risk })),
    counts,
  };
}

const DEFINITIONS = [
  "lapse-point",
  "own-percentile",
  "usage-drop",
] as const satisfies readonly ChurnRiskDefinition[];

const RULES = {
  "lapse-point": lapseRisks,
  "own-percentile": percentileRisks,
  "usage-drop": usageRisks,
};

function readCustomers(customers: unknown): CustomerRecord[] {
  if (!Array.isArray(customers))
    fail("invalid-shape", NAME, ["customers"], customers, "an array of customers");
  return customers.map((customer: unknown, i) =>
    isRecord(customer)
      ? customer
      : fail("invalid-shape", NAME, ["customers", i], customer, "a record"),
  );
}

function readIds(customers: readonly CustomerRecord[]): (string | number)[] {
  const seen = new Set<string | number>();
  return customers.map(({ id }, i) => {
    const path = ["customers", i, "id"];
    const checked = checkId(NAME, path, id);
    if (seen.has(checked)) fail("inconsistent", NAME, path, id, "an id that no other record has");
    seen.add(checked);
    return checked;
  });
}

function isUsage(customers: readonly CustomerRecord[]): boolean {
  const has = (field: string) => customers.some((customer) => field in customer);
  return has("baseline") && !has("purchases");
}

function readThresholds(definition: ChurnRiskDefinition, given: unknown = {}) {
  const usual =
    definition === "usage-drop" ? { "at-risk": 0.5, lost: 0 } : { "at-risk": 0.8, lost: 1 };
  const path = ["options", "thresholds"];
  const range = definition === "own-percentile" ? { min: 0, max: 1 } : COUNT;
  const fields = checkFields(NAME, given, [], ["at-risk", "lost"], path, range);
  const thresholds = { ...usual, ...fields };
  const way = definition === "usage-drop" ? -1 : 1;
  if (way * (thresholds.lost - thresholds["at-risk"]) < 0) {
    const expected = `at ${way > 0 ? "least" : "most"} at-risk, which is ${thresholds["at-risk"]}`;
    fail("inconsistent", NAME, [...path, "lost"], thresholds.lost, expected);
  }
  return thresholds;
}

function readMoment(definition: ChurnRiskDefinition, asOf: unknown): { readonly asOf?: number } {
  const path = ["options", "asOf"];
  if (definition !== "usage-drop") return { asOf: checkInstant(NAME, path, asOf) };
  return asOf === undefined
    ? {}
    : fail("inconsistent", NAME, path, asOf, "none: usage has no dates");
}
