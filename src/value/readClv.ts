import { checkKnown } from "../core/checkFields.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { checkDefinition } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";

/** The inputs of one definition of customer lifetime value. */
export type ClvInput =
  | {
      /** Money per order. */
      readonly averageOrderValue: number;
      /** Orders per period. */
      readonly ordersPerPeriod: number;
      /** How many periods the relationship lasts. */
      readonly periods: number;
      /** Percent of revenue that is left after cost of goods; 100 unless given. */
      readonly margin?: number | undefined;
    }
  | {
      /** What one customer brought in, refunds negative. */
      readonly amounts: readonly number[];
    }
  | {
      /** Average revenue per account and period. */
      readonly arpa: number;
      /** Percent of customers who leave in a period. */
      readonly churn: number;
      /** Percent of revenue that is left after cost of goods; 100 unless given. */
      readonly margin?: number | undefined;
    }
  | {
      /** Profit per customer and period. */
      readonly profit: number;
      /** Percent of customers who stay for another period. */
      readonly retention: number;
      /** Interest per period, in percent. */
      readonly discount: number;
      /** What it cost to win the customer; 0 unless given. */
      readonly acquisitionCost?: number | undefined;
    }
  | {
      /** Profit of each period to come, per customer who is still there. */
      readonly profits: readonly number[];
      /** Percent of customers who stay for another period. */
      readonly retention: number;
      /** Interest per period, in percent. */
      readonly discount: number;
    };

/** Which formula a customer lifetime value follows. */
export type ClvDefinition =
  | "order-value"
  | "historic"
  | "arpa-over-churn"
  | "discounted"
  | "discounted-immediate"
  | "finite-horizon";

const DEFINITIONS = [
  "order-value",
  "historic",
  "arpa-over-churn",
  "discounted",
  "discounted-immediate",
  "finite-horizon",
] as const satisfies readonly ClvDefinition[];

/** The inputs of each definition: the first one tells it from the others, `?` marks optional ones. */
const FIELDS: Readonly<Record<ClvDefinition, readonly [string, ...string[]]>> = {
  "order-value": ["averageOrderValue", "ordersPerPeriod", "periods", "margin?"],
  historic: ["amounts"],
  "arpa-over-churn": ["arpa", "churn", "margin?"],
  discounted: ["profit", "retention", "discount", "acquisitionCost?"],
  "discounted-immediate": ["profit", "retention", "discount", "acquisitionCost?"],
  "finite-horizon": ["profits", "retention", "discount"],
};

const MOST = Number.MAX_SAFE_INTEGER;
const PERCENT = { min: 0, max: 100 };
const AMOUNT = { min: 0, max: MOST };
const SIGNED = { min: -9_007_199_254_740_991, max: 9_007_199_254_740_991 };

const RANGES: Readonly<Record<string, { readonly min: number; readonly max: number }>> = {
  margin: PERCENT,
  churn: PERCENT,
  retention: PERCENT,
  profit: SIGNED,
};

/** Inputs that were checked: single numbers by name, and the one list that some definitions have. */
export interface ClvNumbers {
  readonly definition: ClvDefinition;
  readonly numbers: Readonly<Record<string, number>>;
  readonly list: readonly number[];
}

/**
 * Finds the definition that the inputs make, and checks them.
 *
 * @internal
 */
export function readClv(metric: string, input: unknown, definition: unknown): ClvNumbers {
  const asked =
    definition === undefined ? undefined : checkDefinition(metric, definition, DEFINITIONS);
  if (!isRecord(input))
    fail("invalid-shape", metric, [], input, "an object with the inputs of one definition");
  const made = DEFINITIONS.find((name) => FIELDS[name][0] in input);
  if (made === undefined) {
    const first = [...new Set(DEFINITIONS.map((name) => FIELDS[name][0]))];
    fail("invalid-shape", metric, [], input, `one of ${first.join(", ")}`);
  }
  const chosen = asked ?? made;
  if (FIELDS[chosen][0] !== FIELDS[made][0]) {
    fail(
      "inconsistent",
      metric,
      ["options", "definition"],
      chosen,
      `"${made}", which the inputs make`,
    );
  }
  return { definition: chosen, ...readFields(metric, input, FIELDS[chosen]) };
}

function readFields(
  metric: string,
  input: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Omit<ClvNumbers, "definition"> {
  const names = fields.map((field) => field.replace("?", ""));
  checkKnown(metric, input, names);
  const numbers: Record<string, number> = {};
  let list: readonly number[] = [];
  names.forEach((name, i) => {
    const optional = fields[i] !== name;
    if (optional && input[name] === undefined) return;
    if (name === "amounts" || name === "profits") list = readList(metric, name, input[name]);
    else numbers[name] = checkNumber(metric, [name], input[name], RANGES[name] ?? AMOUNT);
  });
  return { numbers, list };
}

function readList(metric: string, name: string, list: unknown): readonly number[] {
  if (!Array.isArray(list)) fail("invalid-shape", metric, [name], list, "a list of numbers");
  return Array.from(list, (amount, i) => checkNumber(metric, [name, i], amount, SIGNED));
}
