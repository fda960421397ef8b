import { mergeTallies, type RevenueChange, revenueMovement } from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorOf, faultOf } from "../core/faultOf.ts";
import { revenueChanges, type TickChange } from "../support/rowCases/revenueChanges.ts";
import { tickPeriod } from "../support/spells.ts";
import { deepFreeze } from "../support/walkNumbers.ts";

const march = { from: "2026-03-01", to: "2026-04-01" };
const [from, to] = [Date.UTC(2026, 2, 1), Date.UTC(2026, 3, 1)];
const none = {
  start: 0,
  new: 0,
  expansion: 0,
  reactivation: 0,
  contraction: 0,
  churn: 0,
  end: 0,
};

const at = (day: string, mrr: number): RevenueChange => ({ customer: "a", at: day, mrr });

/** The parts of a movement that are not 0. */
function partsOf(rows: readonly RevenueChange[]) {
  const { labels: _, ...parts } = revenueMovement(rows, march);
  return Object.fromEntries(Object.entries(parts).filter(([, amount]) => amount > 0));
}

describe("revenueMovement, one customer", () => {
  it.each([
    ["who stays", [at("2026-01-01", 50)], { start: 50, end: 50 }],
    ["who upgrades", [at("2026-01-01", 50), at("2026-03-09", 80)], d(50, "expansion", 30, 80)],
    ["who downgrades", [at("2026-01-01", 50), at("2026-03-09", 20)], d(50, "contraction", 30, 20)],
    ["who leaves", [at("2026-01-01", 50), at("2026-03-09", 0)], { start: 50, churn: 50 }],
    ["who joins", [at("2026-03-09", 50)], { new: 50, end: 50 }],
    ["who joins and upgrades", [at("2026-03-09", 50), at("2026-03-10", 70)], { new: 70, end: 70 }],
    [
      "who returns",
      [at("2025-01-01", 50), at("2025-02-01", 0), at("2026-03-09", 60)],
      { reactivation: 60, end: 60 },
    ],
    [
      "who was free before and pays now",
      [at("2025-01-01", 0), at("2026-03-09", 60)],
      { new: 60, end: 60 },
    ],
    [
      "who joined, left and returned within the period",
      [at("2026-03-02", 50), at("2026-03-09", 0), at("2026-03-20", 60)],
      { new: 60, end: 60 },
    ],
    [
      "who leaves and returns within the period for less",
      [at("2026-01-01", 50), at("2026-03-09", 0), at("2026-03-20", 30)],
      d(50, "contraction", 20, 30),
    ],
    [
      "who goes up and down again",
      [at("2026-01-01", 50), at("2026-03-09", 90), at("2026-03-20", 50)],
      { start: 50, end: 50 },
    ],
    [
      "who changes at the start",
      [at("2026-01-01", 5), at("2026-03-01", 8)],
      d(5, "expansion", 3, 8),
    ],
    ["who changes at the end", [at("2026-01-01", 5), at("2026-04-01", 8)], { start: 5, end: 5 }],
    ["who joins at the start", [at("2026-03-01", 5)], { new: 5, end: 5 }],
    ["who joins at the end", [at("2026-04-01", 5)], {}],
    ["who never pays", [at("2026-01-01", 0), at("2026-03-05", 0)], {}],
    [
      "whose rows come in any order",
      [at("2026-03-09", 0), at("2026-01-01", 5)],
      { start: 5, churn: 5 },
    ],
    ["who is there twice", [at("2026-01-01", 5), at("2026-01-01", 5)], { start: 5, end: 5 }],
  ])("%s", (_who, rows, parts) => {
    expect(partsOf(rows)).toEqual(parts);
  });

  function d(start: number, part: string, amount: number, end: number) {
    return { start, [part]: amount, end };
  }
});

describe("revenueMovement", () => {
  it("labels its tally with period and currency", () => {
    const labels = { kind: "revenue-movement", version: 1, from, to };
    expect(revenueMovement([], march)).toEqual({ labels, ...none });
    const row = { customer: 1, at: 0, mrr: 7 };
    expect(revenueMovement([row], march).labels).toEqual(labels);
    expect(revenueMovement([{ ...row, currency: null }], march).labels).toEqual(labels);
    expect(revenueMovement([{ ...row, currency: "EUR" }], march)).toEqual({
      labels: { ...labels, currency: "EUR" },
      ...none,
      start: 7,
      end: 7,
    });
  });

  it("takes every form of an instant, and leaves other fields alone", () => {
    const rows = [
      { customer: "a", at: new Date(from - 1), mrr: 1, plan: "pro" },
      { customer: "b", at: { epochMilliseconds: from - 1 }, mrr: 2 },
      { customer: "c", at: "2026-03-01T00:59:59+01:00", mrr: 4 },
    ];
    const period = { from: new Date(from), to: { epochMilliseconds: to } };
    expect(revenueMovement(rows, period)).toMatchObject({ start: 7, end: 7 });
  });

  it("tells a number from the same number in words, and takes any string as an id", () => {
    const ids = [1, "1", "__proto__", "constructor", ""];
    const rows = ids.map((customer) => ({ customer, at: 0, mrr: 1 }));
    expect(revenueMovement(rows, march).start).toBe(5);
  });

  it("agrees with following each customer by hand", () => {
    fc.assert(
      fc.property(revenueChanges, tickPeriod, (rows, period) => {
        const { labels: _, ...parts } = revenueMovement(rows, period);
        expect(parts).toEqual(followByHand(rows, period.from, period.to));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("ends a period with what the next one starts with", () => {
    const length = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(revenueChanges, tickPeriod, length, (rows, first, more) => {
        const next = { from: first.to, to: first.to + more };
        expect(revenueMovement(rows, next).start).toBe(revenueMovement(rows, first).end);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it("reads records, columns and typed columns alike, in any order, and leaves them alone", () => {
    fc.assert(
      fc.property(revenueChanges, tickPeriod, (rows, period) => {
        const movement = revenueMovement(deepFreeze(rows), Object.freeze(period));
        const columns = {
          customer: rows.map(({ customer }) => customer),
          at: rows.map(({ at }) => at),
          mrr: rows.map(({ mrr }) => mrr),
          currency: rows.map(() => undefined),
        };
        expect(revenueMovement(deepFreeze(columns), period)).toEqual(movement);
        expect(revenueMovement([...rows].reverse(), period)).toEqual(movement);
        const names = [...new Set(columns.customer)];
        const typed = {
          customer: Uint32Array.from(columns.customer, (name) => names.indexOf(name)),
          at: Float64Array.from(columns.at),
          mrr: Uint32Array.from(columns.mrr),
        };
        expect(revenueMovement(typed as never, period)).toEqual(movement);
      }),
      { seed: 3, numRuns: 150 },
    );
  });

  it("merges shards of customers to the last unit, in one period and currency", () => {
    const rows = [at("2026-01-01", 5), at("2026-03-09", 0)];
    const others = [{ customer: "b", at: "2026-03-09", mrr: 9 }];
    const shards = [rows, others].map((shard) => revenueMovement(shard, march));
    expect(mergeTallies(...shards)).toEqual(revenueMovement([...rows, ...others], march));
    const euros = revenueMovement([{ ...at("2026-01-01", 5), currency: "EUR" }], march);
    expect(faultOf(() => mergeTallies(euros, ...shards))).toEqual([
      "inconsistent",
      [1, "labels", "currency"],
    ]);
  });

  it("stays exact up to the largest whole number", () => {
    const rows = [
      { customer: "a", at: 0, mrr: Number.MAX_SAFE_INTEGER - 1 },
      { customer: "b", at: from, mrr: 1 },
    ];
    expect(revenueMovement(rows, march).end).toBe(Number.MAX_SAFE_INTEGER);
    const more = [...rows, { customer: "c", at: from, mrr: 1 }];
    expect(faultOf(() => revenueMovement(more, march))).toEqual(["out-of-range", ["changes"]]);
  });
});

describe("revenueMovement refuses", () => {
  const row = { customer: "a", at: "2026-01-01", mrr: 100 };
  const euro = { ...row, currency: "EUR" };
  const place = (index: number, field: string) => ["changes", index, field];

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["no rows", undefined, march, "invalid-shape", ["changes"]],
    ["a row that is none", [row, 5], march, "invalid-shape", ["changes", 1]],
    ["no customer", [{ at: 0, mrr: 1 }], march, "invalid-shape", place(0, "customer")],
    ["no instant", [{ customer: 1, mrr: 1 }], march, "invalid-time", place(0, "at")],
    ["a local time", [{ ...row, at: "2026-01-01T10:00" }], march, "invalid-time", place(0, "at")],
    ["no amount", [{ customer: 1, at: 0 }], march, "invalid-shape", place(0, "mrr")],
    ["an amount in words", [{ ...row, mrr: "1" }], march, "not-a-number", place(0, "mrr")],
    ["a negative amount", [row, { ...row, mrr: -1 }], march, "out-of-range", place(1, "mrr")],
    ["infinite money", [{ ...row, mrr: Infinity }], march, "not-finite", place(0, "mrr")],
    ["parts of a cent", [row, { ...row, mrr: 9.99 }], march, "not-integer", place(1, "mrr")],
    [
      "a currency that is none",
      [{ ...row, currency: 978 }],
      march,
      "invalid-shape",
      place(0, "currency"),
    ],
    ["a blank currency", [{ ...row, currency: "" }], march, "invalid-shape", place(0, "currency")],
    [
      "two currencies",
      [euro, { ...row, currency: "USD" }],
      march,
      "mixed-currency",
      place(1, "currency"),
    ],
    ["a row without its currency", [euro, row], march, "mixed-currency", place(1, "currency")],
    ["a currency in some rows", [row, euro], march, "mixed-currency", place(1, "currency")],
    [
      "two amounts at one instant",
      [row, { ...row, mrr: 5 }],
      march,
      "inconsistent",
      place(1, "mrr"),
    ],
    [
      "two amounts at one instant that a later row hides",
      [row, { ...row, at: "2026-02-01" }, { ...row, mrr: 5 }],
      march,
      "inconsistent",
      place(2, "mrr"),
    ],
    [
      "columns of different lengths",
      { customer: ["a", "b"], at: [1], mrr: [1] },
      march,
      "inconsistent",
      ["changes", "at"],
    ],
    ["no options", [row], undefined, "invalid-shape", ["options"]],
    ["no from", [row], { to: 1 }, "invalid-time", ["options", "from"]],
    ["no to", [row], { from: 1 }, "invalid-time", ["options", "to"]],
    ["an empty period", [row], { from: 1, to: 1 }, "inconsistent", ["options", "to"]],
    ["an unknown option", [row], { ...march, by: "id" }, "unknown-option", ["options", "by"]],
  ])("%s", (_what, rows, options, code, path) => {
    const call = revenueMovement as (rows: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(rows, options))).toEqual([code, path]);
  });

  it.each([
    [
      [row, { ...row, mrr: 9.99 }],
      "changes[1].mrr is 9.99, expected whole minor units, such as cents",
    ],
    [[euro, { ...row, currency: "USD" }], 'changes[1].currency is "USD", expected EUR, as in'],
    [[row, euro], 'changes[1].currency is "EUR", expected none, as in the rows before'],
    [[row, { ...row, mrr: 5 }], "changes[1].mrr is 5, expected 100, as another row has"],
  ])("and says what it expected", (rows, message) => {
    expect(errorOf(() => revenueMovement(rows, march)).message).toContain(message);
  });

  it("but takes two customers at one instant", () => {
    expect(revenueMovement([row, { ...row, customer: "b", mrr: 5 }], march).start).toBe(105);
  });
});

/** A movement as a person would work it out: customer by customer, from lists in order of time. */
function followByHand(rows: readonly TickChange[], from: number, to: number) {
  const parts = { ...none };
  for (const customer of new Set(rows.map((row) => row.customer))) {
    const own = rows.filter((row) => row.customer === customer).sort((a, b) => a.at - b.at);
    const mrrAt = (end: number) => own.filter((row) => row.at < end).at(-1)?.mrr ?? 0;
    const [before, after] = [mrrAt(from), mrrAt(to)];
    const ever = own.some((row) => row.at < from && row.mrr > 0);
    parts.start += before;
    parts.end += after;
    if (before > 0 && after > 0) parts.expansion += Math.max(0, after - before);
    if (before > 0 && after > 0) parts.contraction += Math.max(0, before - after);
    if (before > 0 && after === 0) parts.churn += before;
    if (before === 0 && ever) parts.reactivation += after;
    if (before === 0 && !ever) parts.new += after;
  }
  return parts;
}
