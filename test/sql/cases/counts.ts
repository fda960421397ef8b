import * as fc from "fast-check";
import type { MetricResult } from "../../../src/core/MetricResult.ts";
import {
  arpa,
  averageOrderValue,
  backlog,
  cac,
  cartAbandonment,
  ces,
  contactRate,
  csat,
  employeeSatisfaction,
  escalationRate,
  firstContactResolution,
  handleTime,
  intentRealization,
  netSentiment,
  reopenRate,
  responseRate,
  retentionCost,
  roi,
  salesGrowth,
  shareOfVoice,
  slaAttainment,
  taskCompletion,
  viralCoefficient,
} from "../../../src/index.ts";
import type { CaseRow, ColumnType, SqlCase } from "../../support/sql/SqlCase.ts";

type Of = (counts: never, options: never) => MetricResult;

const level = fc.record({ level: fc.constantFrom(0.9, 0.99) });

const count = fc.oneof(fc.constantFrom(0, 1, 2 ** 40), fc.nat(1000));

/** Quarters, which add up without rounding in binary and in decimal. */
const amount = fc.integer({ min: 0, max: 1e6 }).map((quarters) => quarters / 4);

const signed = fc.integer({ min: -1e6, max: 1e6 }).map((quarters) => quarters / 4);

/** A part and the rest of its whole, so that no row has more parts than there are. */
const within = (part: string, whole: string) =>
  fc.tuple(count, count).map(([own, rest]) => ({ [part]: own, [whole]: own + rest }));

const each = (...names: string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, count])));

const both = (...parts: fc.Arbitrary<CaseRow>[]) =>
  fc.tuple(...parts).map((rows): CaseRow => Object.assign({}, ...rows));

/** Columns of counts, or of the types that are named. */
function counted(
  metric: SqlCase["metric"],
  calculate: Of,
  row: fc.Arbitrary<CaseRow>,
  types: Readonly<Record<string, ColumnType>> = {},
  options: fc.Arbitrary<object> = level,
): SqlCase {
  const [sample] = fc.sample(row, { numRuns: 1, seed: 1 }) as [CaseRow];
  const names = Object.keys(sample);
  return {
    name: `${metric} from ${names.join(", ")}`,
    metric,
    columns: Object.fromEntries(
      names.map((name, i) => [name, { type: types[name] ?? "bigint", nullable: i === 0 }]),
    ),
    input: Object.fromEntries(names.map((name) => [name, name])),
    row,
    options,
    expected: (rows, given) => {
      const sums = names.map((name) => [
        name,
        rows.reduce((sum, cells) => sum + Number(cells[name]), 0),
      ]);
      return calculate(Object.fromEntries(sums) as never, given as never);
    },
  };
}

const none = fc.constant({});

/** Metrics whose tally stands in columns. */
export const countCases: readonly SqlCase[] = [
  counted(
    "response-rate",
    responseRate,
    each("complete"),
    {},
    fc.record({ definition: fc.constantFrom("rr1", "rr5", "coop1", "ref1") }),
  ),
  counted(
    "response-rate",
    responseRate,
    each(
      "complete",
      "partial",
      "refusal",
      "nonContact",
      "other",
      "unknownHousehold",
      "unknownOther",
    ),
    {},
    fc.constantFrom({ definition: "rr3", eligibility: 0.3 }, { definition: "con1" }),
  ),
  counted(
    "intent-realization",
    intentRealization,
    both(within("statedAndBought", "stated"), within("notStatedAndBought", "notStated")),
  ),
  counted("intent-realization", intentRealization, within("statedAndBought", "stated")),
  counted("csat", csat, within("satisfied", "responses")),
  counted("ces", ces, within("easy", "responses"), {}, none),
  counted("employee-satisfaction", employeeSatisfaction, within("positive", "responses")),
  counted("first-contact-resolution", firstContactResolution, within("resolvedFirst", "contacts")),
  counted("sla-attainment", slaAttainment, each("met", "breached"), { met: "decimal" }),
  counted("reopen-rate", reopenRate, within("reopened", "resolved")),
  counted("escalation-rate", escalationRate, within("escalated", "tickets")),
  counted(
    "backlog",
    backlog,
    both(within("resolved", "created"), each("opening", "reopened")),
    {},
    none,
  ),
  counted("contact-rate", contactRate, each("contacts", "per")),
  counted(
    "handle-time",
    handleTime,
    each("talk", "wrap", "handled"),
    {},
    fc.record({ unit: fc.constantFrom("ms", "minutes") }),
  ),
  counted(
    "average-order-value",
    averageOrderValue,
    both(fc.record({ revenue: signed }), each("orders")),
    { revenue: "decimal" },
    none,
  ),
  counted(
    "arpa",
    arpa,
    both(fc.record({ revenue: signed }), each("accounts")),
    { revenue: "double" },
    none,
  ),
  counted(
    "roi",
    roi,
    fc.record({ gain: signed, cost: amount }),
    { gain: "decimal", cost: "double" },
    none,
  ),
  counted(
    "retention-cost",
    retentionCost,
    both(fc.record({ costs: amount }), each("retainedCustomers")),
    { costs: "decimal" },
    none,
  ),
  counted("cac", cac, each("costs", "newCustomers"), {}, none),
  counted(
    "viral-coefficient",
    viralCoefficient,
    both(within("accepted", "invites"), each("customers")),
  ),
  counted(
    "sales-growth",
    salesGrowth,
    fc.record({ current: signed, previous: signed }),
    { current: "decimal", previous: "decimal" },
    none,
  ),
  counted("cart-abandonment", cartAbandonment, within("completed", "created")),
  counted("task-completion", taskCompletion, each("completed", "notCompleted")),
  counted(
    "task-completion",
    taskCompletion,
    each("completed", "notCompleted", "partial"),
    { partial: "double" },
    fc.constant({ definition: "half-partial" }),
  ),
  counted("net-sentiment", netSentiment, each("positive", "negative", "unclassified")),
  counted("share-of-voice", shareOfVoice, within("brand", "total")),
  counted("share-of-voice", shareOfVoice, each("brand", "competitors")),
];
