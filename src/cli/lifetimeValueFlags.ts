import type { MergeWithin, RefundPolicy, ZeroOrderPolicy } from "../models/orders/OrderOptions.ts";
import { TIME_UNITS, type TimeUnit } from "../models/TimeUnit.ts";
import { commonFlags, INPUT_FORMATS, periodFlags } from "./commonFlags.ts";
import type { DescribedFlag } from "./describeFlag.ts";
import { PURCHASE_MODELS } from "./purchaseFits.ts";

/** What orders can be merged within, the default first. */
export const MERGES = ["day", "none", "week", "month", "year"] as const satisfies MergeWithin[];

/** What refunds can be, the default first. */
export const REFUNDS = [
  "refuse",
  "cancel",
  "subtract",
  "exclude",
] as const satisfies RefundPolicy[];

/** What orders of 0 can be, the default first. */
export const ZERO_ORDERS = ["refuse", "exclude", "count"] as const satisfies ZeroOrderPolicy[];

/** The units that a horizon can be converted to. */
export const LENGTHS = TIME_UNITS.filter((unit) => unit !== "periods");

/** The unit of what is counted, not measured. */
export const UNIT_OF: { readonly [Merge in MergeWithin]?: TimeUnit } = {
  week: "weeks",
  month: "months",
  year: "years",
};

const shared = (name: string): DescribedFlag[] =>
  [...commonFlags, ...periodFlags].filter(({ flag }) => flag === name);

/** The flags of `cx-metrics lifetime-value`, by what they are about. */
export const lifetimeValueFlags: readonly (readonly [string, readonly DescribedFlag[]])[] = [
  [
    "Orders",
    [
      { flag: "customer", value: "<column>", description: "Who ordered" },
      {
        flag: "at",
        value: "<column>",
        description: "When: dates, ISO 8601 with Z or an offset, or epoch milliseconds",
      },
      {
        flag: "value",
        value: "<column>",
        description: "The money of the order; without it purchases are forecast, and no money",
      },
      {
        flag: "as-of",
        value: "<date>",
        description:
          "The end of observation, from which on one looks ahead: up to here the orders are " +
          "complete, and later ones are left out. A date, or an instant as in --at; the last order " +
          "unless given",
      },
      ...shared("time-zone"),
      {
        flag: "merge-within",
        value: `<${MERGES.join("|")}>`,
        description: "The stretch whose orders are one purchase, day unless given",
      },
      {
        flag: "refunds",
        value: `<${REFUNDS.join("|")}>`,
        description:
          "What orders below 0 are: an error unless given; taken from the purchase before, which is " +
          "none if nothing is left of it (cancel, the usual choice) or stays one (subtract); or left out",
      },
      {
        flag: "zero-orders",
        value: `<${ZERO_ORDERS.join("|")}>`,
        description: "What orders of 0 are: an error unless given, left out, or purchases",
      },
    ],
  ],
  [
    "Forecast",
    [
      {
        flag: "model",
        value: `<${PURCHASE_MODELS.join("|")}>`,
        description:
          "The model of purchases, mbg-nbd unless given. Under bg-nbd nobody leaves before the second " +
          "purchase: to all who bought once it says P(alive) = 1",
      },
      {
        flag: "horizon",
        value: "<time>",
        description: "How far to look ahead, such as 90d, 52w, 12m or 1y; 12m unless given",
      },
      {
        flag: "discount-rate",
        value: "<percent>",
        description:
          "How much less later money is worth, percent per --period; 0 unless given. Needs --value. " +
          "Purchases are paid at the end of their period",
      },
      { flag: "period", value: "<time>", description: "What the rate is for, such as 1y or 1m" },
      {
        flag: "unit",
        value: `<${LENGTHS.join("|")}>`,
        description: "What times are counted in, weeks unless months or years are merged",
      },
      {
        flag: "starts",
        value: "<number>",
        description:
          "How many places the search for each fit starts at, 3 unless given; more where one is " +
          "flagged with not-converged",
      },
      {
        flag: "seed",
        value: "<number>",
        description: "Where the random ones of these places come from, 1 unless given",
      },
    ],
  ],
  [
    "Results",
    [
      {
        flag: "top",
        value: "<number>",
        description: "So many customers; 20 unless given, and all of them as json and csv",
      },
      ...shared("format"),
      {
        flag: "input-format",
        value: `<${INPUT_FORMATS.join("|")}>`,
        description:
          "How to read the orders; by the file's ending or its first character unless given",
      },
      ...shared("delimiter"),
    ],
  ],
];
