import { describe, expect, test } from "vitest";
import { bucket, finish, periods, type Row, rollup } from "../../src/sql/index.ts";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const cx_tally = '{"kind":"distribution","version":1,"min":0,"max":10}';

const rows: Row[] = [
  { plan: "pro", city: "b", cx_tally, cx_answer: 10, cx_n: 3 },
  { plan: "pro", city: "a", cx_tally, cx_answer: 6, cx_n: 1 },
  { plan: "free", city: null, cx_tally, cx_answer: 9, cx_n: 2 },
  { plan: "free", city: "a", cx_tally, cx_answer: 7, cx_n: 2 },
];

const fine = finish("nps", rows, { by: ["plan", "city"] });

describe("coarser groups", () => {
  test("are what a coarser query gives, in its order", () => {
    for (const keys of [["plan"], ["city"], [], ["plan", "city"]]) {
      const coarse = rows.map((row) => row);
      expect(rollup(fine, keys)).toEqual(finish("nps", coarse, { by: keys }));
    }
  });

  test("keep the period that their members share", () => {
    const edges = [0, 1, 2];
    const by = { plan: "plan", day: bucket("at", edges) };
    const dated = rows.map((row, i) => ({ ...row, day: i % 2, cx_to: (i % 2) + 1 }));
    const read = finish("nps", dated, { by, asOf: 1 });
    const byDay = { day: bucket("at", edges) };
    expect(rollup(read, ["day"])).toEqual(finish("nps", dated, { by: byDay, asOf: 1 }));
    expect(rollup(read, ["plan"])).toEqual(finish("nps", dated, { by: ["plan"] }));
    expect(rollup(finish("nps", dated, { by }), ["day"])[0]).not.toHaveProperty("complete");
  });

  test("are finished with the options that the finer ones had", () => {
    const options = { definition: "from-one", level: 0.9, interval: "wald" } as const;
    const fromOne = rows.map((row) => ({ ...row, cx_tally: cx_tally.replace("0", "1") }));
    const read = finish("nps", fromOne, { by: ["plan", "city"], options });
    expect(rollup(read, [])).toEqual(finish("nps", fromOne, { options }));
  });

  test("may be counts in columns of their own", () => {
    const counted = {
      cx_tally: '{"kind":"nps-counts","version":1,"fields":"promoters,passives,detractors"}',
    };
    const sums = { cx_bad: 0, cx_refused: 0, cx_seen: 1, cx_passives: 1, cx_detractors: 0 };
    const given = ["a", "b"].map((city, i) => ({ city, ...counted, ...sums, cx_promoters: i }));
    expect(rollup(finish("nps", given, { by: ["city"] }), [])).toEqual(finish("nps", given));
  });

  test("of nothing are nothing", () => {
    expect(rollup([], ["plan"])).toEqual([]);
  });
});

const labels = { kind: "first-contacts", version: 1, window: 1, match: "issue", asOf: 10 };

const contacts = ["a", "b"].map((city) => ({
  city,
  cx_tally: JSON.stringify(labels),
  ...{ cx_resolvedFirst: 1, cx_contacts: 2, cx_censored: 3, cx_bad: 0, cx_refused: 0, cx_seen: 6 },
}));

describe("groups of customers", () => {
  test("add up, with a warning that a customer may be in several", () => {
    const read = finish("first-contact-resolution", contacts, { by: ["city"] });
    const [whole] = rollup(read, []);
    expect(whole?.result).toMatchObject({ value: 50, n: 4 });
    expect(warningsOf(whole?.result ?? { warnings: [] })).toContain("entities-across-groups");
    expect(warningsOf(read[0]?.result ?? { warnings: [] })).not.toContain("entities-across-groups");
  });

  test("of several periods do not", () => {
    const by = { month: periods([0, 1, 2]) };
    const read = finish("churn-rate", [], { by });
    expect(faultOf(() => rollup(read, []))[0]).toBe("inconsistent");
    expect(rollup(read, ["month"])).toEqual(read);
  });
});

describe("what cannot be rolled up", () => {
  test("no results, no keys", () => {
    for (const results of [null, undefined, "fine", {}])
      expect(faultOf(() => rollup(results as never, []))).toEqual(["invalid-shape", ["results"]]);
    expect(faultOf(() => rollup(fine, "plan" as never))).toEqual(["invalid-shape", ["keys"]]);
    for (const entry of [null, 7, {}, { keys: {} }, { keys: 7, result: {} }, undefined])
      expect(faultOf(() => rollup([entry as never], []))).toEqual([
        "invalid-shape",
        ["results", 0],
      ]);
    expect(faultOf(() => rollup(new Array(1), []))).toEqual(["invalid-shape", ["results", 0]]);
  });

  test("keys that the results have not", () => {
    for (const key of ["month", "toString", "__proto__", undefined])
      expect(faultOf(() => rollup(fine, [key as string]))[0]).toBe("unknown-option");
  });

  test("results of different metrics, definitions or scales", () => {
    const enps = finish("enps", rows, { by: ["plan", "city"] });
    const mixed = (other: readonly unknown[]) =>
      faultOf(() => rollup([fine[0], other[1]] as typeof fine, []));
    expect(mixed(enps)).toEqual(["inconsistent", ["results", 1]]);
    const fromOne = rows.map((row) => ({ ...row, cx_tally: cx_tally.replace("0", "1") }));
    const options = { definition: "from-one" };
    expect(mixed(finish("nps", fromOne, { by: ["plan", "city"], options }))).toEqual([
      "inconsistent",
      ["results", 1],
    ]);
    const untallied = { ...fine[1], result: { ...fine[1]?.result, tally: null } };
    expect(mixed([null, untallied])).toEqual(["inconsistent", ["results", 1]]);
  });
});
