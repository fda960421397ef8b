import { describeFlag, INDENT } from "./describeFlag.ts";
import { lifetimeValueFlags } from "./lifetimeValueFlags.ts";
import { wrapText } from "./wrapText.ts";

const COLUMNS = [
  ["frequency", "Purchases after the first one"],
  ["recency, T", "Times from the first purchase to the last one, and to the end of observation"],
  ["spend", "The mean money of the purchases after the first one; monetaryValue in json and csv"],
  ["P(alive)", "The probability that the customer has not left for good"],
  ["expected purchases", "Within the horizon"],
  ["expected spend", "The mean money of a purchase, by a Gamma-Gamma model"],
  [
    "lifetime value",
    "The money of the expected purchases, discounted; what was paid before is not in it",
  ],
] as const;

const RULES = [
  "Models are fitted anew on each run, to all customers of the file. Warnings say what speaks against a fit; as csv they go to standard error.",
  "json holds the models, which the predictions of cx-metrics/models take as they are, what was left out, and the customers.",
  "Where P(alive) is read, take mbg-nbd or pareto-nbd; bg-nbd is there for parity with other tools.",
] as const;

const sections: readonly (readonly [heading: string, lines: readonly string[]])[] = [
  [
    "Usage",
    ["cx-metrics lifetime-value <file> --customer <column> --at <column> [--value <column>] […]"],
  ],
  ...lifetimeValueFlags.map(([heading, flags]) => [heading, flags.flatMap(describeFlag)] as const),
  [
    "Columns, the most valuable customer first",
    COLUMNS.flatMap(([name, meaning]) => wrapText(name, meaning, INDENT)),
  ],
  ["Rules", RULES.flatMap((rule) => wrapText("-", rule, 2))],
  [
    "Examples",
    [
      "cx-metrics lifetime-value orders.csv --customer id --at date --value amount --as-of 2026-01-01",
      "cx-metrics lifetime-value orders.csv --customer id --at date --value amount --model bg-nbd \\",
      "  --horizon 12m --discount-rate 10 --period 1y --format csv",
      "cx-metrics lifetime-value examples/data/purchases.csv --customer customer --at at --value value",
    ],
  ],
];

/** How to use `cx-metrics lifetime-value`. */
export const lifetimeValueHelp = [
  "What each customer will buy and be worth, by models that are fitted to the orders of all.",
  "A row is an order, in CSV, NDJSON or JSON; - or no file is standard input.",
  ...sections.flatMap(([heading, lines]) => ["", heading, ...lines.map((text) => `  ${text}`)]),
  "",
].join("\n");
