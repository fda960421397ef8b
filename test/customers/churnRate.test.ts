import { type ChurnDefinition, churnRate, customerMovement, measure } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

/** Recurly's July: 1000 customers, 50 of them leave, 500 join, 12 of those leave again. */
const july = { start: 1000, lost: 50, gained: 500, gainedAndLost: 12 };

describe("churnRate by definition", () => {
  it.each<[ChurnDefinition, number, number]>([
    ["start-existing", 5, 1000],
    ["start-all", 6.2, 1000],
    ["including-new", (100 * 62) / 1500, 1500],
    ["average-base", (100 * 62) / 1219, 1219],
    ["net-change", -43.8, 1000],
    ["lost-per-gained", 12.4, 500],
  ])("%s makes %d of one month", (definition, value, n) => {
    const result = churnRate(july, { definition });
    expect(result).toMatchObject({ metric: "churn-rate", definition, value, n });
    expect(result).toMatchObject({ unit: "percent", better: "lower", tally: july, excluded: {} });
  });

  it("by customer-days, of counts and of a tally", () => {
    const byHand = { lost: 5, gainedAndLost: 1, customerDays: 900, periodDays: 30 };
    expect(churnRate(byHand, { definition: "customer-days" })).toMatchObject({
      value: 20,
      n: null,
      options: { level: 0.95, interval: "garwood", periodDays: 30 },
      basis: { kind: "ratio", numerator: 6, denominator: 30 },
      warnings: [],
    });
    const day = 86_400_000;
    const tally = customerMovement(
      [
        { id: 1, joined: -1, left: day },
        { id: 2, joined: -1 },
      ],
      { from: 0, to: 3 * day },
    );
    const ofTally = churnRate(tally, { definition: "customer-days" });
    expect(ofTally.value).toBe((100 * 1 * 3) / 4);
    expect(ofTally.options).toMatchObject({ periodDays: 3 });
  });

  it("is start-existing unless asked otherwise", () => {
    expect(churnRate(july)).toEqual(churnRate(july, { definition: "start-existing" }));
    expect(churnRate(july).options).toEqual({ level: 0.95, interval: "wilson" });
  });

  it("takes the end as given, where not all is known that leads to it", () => {
    const known = { start: 100, lost: 20, end: 110 };
    expect(churnRate(known, { definition: "net-change" }).value).toBe(-10);
    expect(churnRate(known, { definition: "average-base" }).value).toBe((100 * 20) / 105);
  });

  it("counts who came back at the end", () => {
    const movement = { start: 100, lost: 20, gained: 0, reactivated: 20 };
    expect(churnRate(movement, { definition: "net-change" }).value).toBe(0);
  });

  it("is no -0 where nothing changed", () => {
    const { value } = churnRate({ start: 3, end: 3 }, { definition: "net-change" });
    expect(Object.is(value, 0)).toBe(true);
  });
});

describe("churnRate's interval", () => {
  it("is Wilson's where the rate is a share", () => {
    expect(churnRate({ start: 10, lost: 0 }).interval).toEqual({
      lower: 0,
      upper: expect.closeTo(27.7532799863, 9),
      level: 0.95,
      method: "wilson",
    });
    const exact = churnRate({ start: 50, lost: 42 }, { interval: "clopper-pearson", level: 0.95 });
    expect(exact.interval).toMatchObject({
      lower: expect.closeTo(70.8873693405, 9),
      upper: expect.closeTo(92.8299232817, 9),
    });
    expect(churnRate(july, { interval: "none" }).interval).toBeNull();
    const definition = "including-new";
    expect(churnRate(july, { definition }).basis).toEqual({ kind: "share", count: 62, of: 1500 });
  });

  it.each<ChurnDefinition>(["start-all", "average-base", "net-change", "lost-per-gained"])(
    "is left out of %s, which is no share",
    (definition) => {
      const result = churnRate(july, { definition });
      expect(result.interval).toBeNull();
      expect(result.basis?.kind).toBe("ratio");
      expect(result.warnings).toEqual([]);
    },
  );
});

describe("churnRate's interval by customer-days", () => {
  const definition = "customer-days";
  const six = { lost: 5, gainedAndLost: 1, customerDays: 900, periodDays: 30 };

  it("is the exact one of a Poisson count: six events are 2.202 to 13.059 (poisson.test of R)", () => {
    expect(churnRate(six, { definition }).interval).toEqual({
      lower: expect.closeTo((2.201894 * 100 * 30) / 900, 5),
      upper: expect.closeTo((13.059474 * 100 * 30) / 900, 5),
      level: 0.95,
      method: "garwood",
    });
    expect(churnRate({ ...six, lost: 0, gainedAndLost: 0 }, { definition }).interval).toMatchObject(
      {
        lower: 0,
        upper: expect.closeTo((3.688879 * 100 * 30) / 900, 5),
      },
    );
    expect(churnRate(six, { definition, interval: "none" }).interval).toBeNull();
  });

  it("is left out of fractions of customers, not of days", () => {
    const half = churnRate({ ...six, lost: 5.5 }, { definition });
    expect(half.interval).toBeNull();
    expect(warningsOf(half)).toEqual(["fractional-counts"]);
    const days = churnRate({ ...six, customerDays: 900.5 }, { definition });
    expect(days.interval).not.toBeNull();
    expect(days.warnings).toEqual([]);
  });

  it("has no upper limit where that is more than a number holds", () => {
    const instant = { lost: 0, customerDays: 1e-310, periodDays: 1 };
    expect(churnRate(instant, { definition })).toMatchObject({
      value: 0,
      interval: { lower: 0, upper: null },
    });
  });

  it.each<ChurnDefinition>(["customer-days", "start-existing", "start-all"])(
    "is of the kind that fits %s",
    (definition) => {
      const wrong = definition === "customer-days" ? "wilson" : "garwood";
      expect(
        faultOf(() => churnRate({ ...july, ...six }, { definition, interval: wrong })),
      ).toEqual(["unknown-option", ["options", "interval"]]);
    },
  );
});

describe("the period of churnRate by customer-days", () => {
  const definition = "customer-days";

  it("is an option of this definition only", () => {
    const days = { ...july, customerDays: 30_000, periodDays: 30 };
    expect(churnRate(days).options).toStrictEqual({ level: 0.95, interval: "wilson" });
    expect(churnRate(days, { definition: "start-all" }).options).not.toHaveProperty("periodDays");
  });

  it("is no option of an empty group, which sums up to a period of 0 days", () => {
    const [row, nobody] = measure([{ at: 0, lost: 1, days: 300, period: 30 }], {
      metric: churnRate,
      value: { lost: "lost", customerDays: "days", periodDays: "period" },
      at: "at",
      edges: [0, 1, 2],
      options: { definition },
    });
    expect(row?.result.options).toEqual({ level: 0.95, interval: "garwood", periodDays: 30 });
    expect(nobody?.result).toMatchObject({ value: null, basis: null });
    expect(nobody?.result.options).toStrictEqual({ level: 0.95, interval: "garwood" });
  });

  it("is more than no time where customers were there", () => {
    const none = { lost: 1, customerDays: 1, periodDays: 0 };
    expect(faultOf(() => churnRate(none, { definition }))).toEqual([
      "inconsistent",
      ["periodDays"],
    ]);
    for (const days of [
      { lost: 0, customerDays: Number.MIN_VALUE, periodDays: 9e15 },
      { lost: 0, customerDays: 9e15, periodDays: Number.MIN_VALUE },
    ])
      expect(faultOf(() => churnRate(days, { definition }))).toEqual(["out-of-range", []]);
  });
});

describe("churnRate warns", () => {
  it("of small samples and of fractions", () => {
    expect(warningsOf(churnRate({ start: 29, lost: 1 }))).toEqual(["small-sample"]);
    expect(warningsOf(churnRate({ start: 30, lost: 1 }))).toEqual([]);
    expect(warningsOf(churnRate({ start: 100, lost: 1.5 }))).toEqual(["fractional-counts"]);
    const all = { start: 100.5, lost: 1, gained: 0 };
    expect(warningsOf(churnRate(all, { definition: "start-all" }))).toEqual(["fractional-counts"]);
  });

  it("of no fraction where only half of a whole number divides", () => {
    const odd = { start: 100, lost: 0, gained: 1 };
    const result = churnRate(odd, { definition: "average-base" });
    expect(result).toMatchObject({ n: 100.5, warnings: [] });
    const fraction = churnRate({ ...odd, start: 100.5 }, { definition: "average-base" });
    expect(warningsOf(fraction)).toEqual(["fractional-counts"]);
  });

  it.each<[ChurnDefinition, object, string, number | null]>([
    ["start-existing", { start: 0, lost: 0 }, "start", 0],
    ["start-all", { start: 0, lost: 0, gained: 3, gainedAndLost: 2 }, "start", 0],
    ["including-new", { start: 0, lost: 0, gained: 0 }, "start + gained", 0],
    ["average-base", { start: 0, lost: 0, gained: 2, gainedAndLost: 2 }, "the average base", 0],
    ["net-change", { start: 0, end: 5 }, "start", 0],
    ["lost-per-gained", { lost: 4, gained: 0 }, "gained", 0],
    ["customer-days", { lost: 4, customerDays: 0, periodDays: 30 }, "customerDays", null],
  ])("%s of nothing to divide by", (definition, movement, what, n) => {
    const result = churnRate(movement, { definition });
    expect(result).toMatchObject({ value: null, n, interval: null, basis: null });
    expect(result.warnings).toEqual([
      { code: "zero-denominator", message: `there is nothing to divide by: ${what} is 0` },
    ]);
  });
});

describe("churnRate refuses", () => {
  it.each<[ChurnDefinition, object, string]>([
    ["start-existing", { lost: 1 }, "start"],
    ["start-existing", { start: 9 }, "lost"],
    ["start-all", { lost: 1 }, "start"],
    ["start-all", { start: 9 }, "lost"],
    ["including-new", { lost: 1, gained: 1 }, "start"],
    ["including-new", { start: 9, lost: 1 }, "gained"],
    ["including-new", { start: 9, gained: 1 }, "lost"],
    ["average-base", { lost: 1, end: 8 }, "start"],
    ["average-base", { start: 9, lost: 1 }, "end"],
    ["average-base", { start: 9, gained: 1 }, "end"],
    ["average-base", { start: 9, end: 9 }, "lost"],
    ["net-change", { end: 9 }, "start"],
    ["net-change", { start: 9, lost: 1 }, "end"],
    ["lost-per-gained", { lost: 9 }, "gained"],
    ["lost-per-gained", { gained: 9 }, "lost"],
    ["customer-days", { lost: 1, periodDays: 30 }, "customerDays"],
    ["customer-days", { lost: 1, customerDays: 30 }, "periodDays"],
    ["customer-days", { customerDays: 30, periodDays: 30 }, "lost"],
  ])("%s of %j for want of %s", (definition, movement, field) => {
    expect(faultOf(() => churnRate(movement, { definition }))).toEqual(["inconsistent", [field]]);
  });

  it.each<[object | null, string, string[]]>([
    [null, "invalid-shape", ["options"]],
    [[], "invalid-shape", ["options"]],
    [{ periods: 12 }, "unknown-option", ["options", "periods"]],
    [{ definition: "gross" }, "unknown-definition", ["options", "definition"]],
    [{ definition: null }, "unknown-definition", ["options", "definition"]],
    [{ interval: "wald" }, "unknown-option", ["options", "interval"]],
    [{ level: 1 }, "out-of-range", ["options", "level"]],
    [{ level: "0.9" }, "not-a-number", ["options", "level"]],
  ])("options %j", (options, code, path) => {
    expect(faultOf(() => churnRate(july, options as never))).toEqual([code, path]);
  });
});

describe("a large base", () => {
  it("has more milliseconds in a year than a count can be", () => {
    const size = 300_000;
    const columns = {
      id: Array.from({ length: size }, (_, i) => i),
      joined: new Float64Array(size),
    };
    const year = customerMovement(columns, { from: "2025-01-01", to: "2026-01-01" });
    expect(year.customerMs).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
    expect(churnRate(year).value).toBe(0);
    expect(churnRate(year, { definition: "customer-days" }).value).toBe(0);
  });

  it("is refused where its rate is beyond what a number can hold", () => {
    const days = { start: 10, lost: 10, customerDays: 1e-308, periodDays: 30 };
    expect(faultOf(() => churnRate(days, { definition: "customer-days" }))).toEqual([
      "out-of-range",
      [],
    ]);
  });

  it("is no tally with days by hand, which do not add", () => {
    expect(churnRate({ start: 10, lost: 1, customerDays: 300, periodDays: 30 }).tally).toBeNull();
    expect(churnRate({ start: 10, lost: 1 }).tally).toEqual({ start: 10, lost: 1 });
  });
});
