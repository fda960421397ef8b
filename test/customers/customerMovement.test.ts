import { type CustomerSpell, customerMovement } from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";
import { countMovement } from "../support/movementOracle.ts";
import { columnsOf, spells, tickPeriod } from "../support/spells.ts";
import { deepFreeze } from "../support/walkNumbers.ts";

const march = { from: "2026-03-01", to: "2026-04-01" };
const [from, to] = [Date.UTC(2026, 2, 1), Date.UTC(2026, 3, 1)];

/** What a movement counts, apart from time and labels. */
function countsOf(rows: readonly CustomerSpell[]) {
  const { labels: _, customerMs: __, ...counts } = customerMovement(rows, march);
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

const spell = (joined: string, left?: string | null) => ({ id: "a", joined, left });

describe("customerMovement, one customer", () => {
  it.each([
    ["who stays", [spell("2026-01-01")], { start: 1, end: 1 }],
    ["who leaves", [spell("2026-01-01", "2026-03-20")], { start: 1, lost: 1 }],
    ["who left before", [spell("2026-01-01", "2026-02-20")], {}],
    ["who joins later", [spell("2026-04-20")], {}],
    ["who joins", [spell("2026-03-05")], { gained: 1, end: 1 }],
    ["who joins and leaves", [spell("2026-03-05", "2026-03-09")], { gained: 1, gainedAndLost: 1 }],
    ["who joins at the start", [spell("2026-03-01")], { gained: 1, end: 1 }],
    ["who joins at the end", [spell("2026-04-01")], {}],
    ["who leaves at the start", [spell("2026-01-01", "2026-03-01")], { start: 1, lost: 1 }],
    ["who leaves at the end", [spell("2026-01-01", "2026-04-01")], { start: 1, end: 1 }],
    ["who fills the period", [spell("2026-03-01", "2026-04-01")], { gained: 1, end: 1 }],
    ["of no length", [spell("2026-03-05", "2026-03-05")], { gained: 1, gainedAndLost: 1 }],
    ["of no length, before", [spell("2026-02-05", "2026-02-05")], {}],
    [
      "who leaves and returns",
      [spell("2026-01-01", "2026-03-10"), spell("2026-03-20")],
      { start: 1, end: 1 },
    ],
    [
      "who returns after an earlier spell",
      [spell("2025-01-01", "2025-06-01"), spell("2026-03-20")],
      { reactivated: 1, end: 1 },
    ],
    [
      "who returns and leaves again",
      [spell("2025-01-01", "2025-06-01"), spell("2026-03-20", "2026-03-25")],
      {},
    ],
    [
      "who joins twice",
      [spell("2026-03-02", "2026-03-10"), spell("2026-03-20")],
      { gained: 1, end: 1 },
    ],
    [
      "who changes plans at the start",
      [spell("2026-01-01", "2026-03-01"), spell("2026-03-01")],
      { start: 1, end: 1 },
    ],
    [
      "who has two plans and drops one",
      [spell("2026-01-01"), spell("2026-02-01", "2026-03-10")],
      { start: 1, end: 1 },
    ],
    [
      "whose later spell is listed first",
      [spell("2026-03-20"), spell("2025-01-01", "2025-06-01")],
      { reactivated: 1, end: 1 },
    ],
  ])("%s", (_who, rows, counts) => {
    expect(countsOf(rows)).toEqual(counts);
  });
});

describe("customerMovement", () => {
  it("labels its tally with the period", () => {
    expect(customerMovement([], march)).toEqual({
      labels: { kind: "customer-movement", version: 1, from, to },
      start: 0,
      lost: 0,
      gained: 0,
      gainedAndLost: 0,
      reactivated: 0,
      end: 0,
      customerMs: 0,
    });
  });

  it("counts time once where spells overlap, and only within the period", () => {
    const rows = [
      { id: 1, joined: from - 5, left: from + 10 },
      { id: 1, joined: from + 4, left: from + 12 },
      { id: 2, joined: to - 3, left: null },
    ];
    expect(customerMovement(rows, march).customerMs).toBe(12 + 3);
  });

  it("takes every form of an instant", () => {
    const rows = [
      { id: "a", joined: new Date(from - 1) },
      { id: "b", joined: from - 1 },
      { id: "c", joined: "2026-02-28T23:59:59.999Z" },
      { id: "d", joined: "2026-03-01T00:59:59+01:00" },
      { id: "e", joined: { epochMilliseconds: from - 1 } },
    ];
    const period = { from: new Date(from), to: { epochMilliseconds: to } };
    expect(customerMovement(rows, period)).toMatchObject({ start: 5, gained: 0, end: 5 });
  });

  it("tells a number from the same number in words, and takes any string as an id", () => {
    const rows = [1, "1", "__proto__", "constructor", ""].map((id) => ({ id, joined: 0 }));
    expect(customerMovement(rows, march).start).toBe(5);
  });

  it("agrees with counting by hand, tick by tick", () => {
    fc.assert(
      fc.property(spells, tickPeriod, (rows, period) => {
        const { labels: _, ...counts } = customerMovement(rows, period);
        expect(counts).toEqual(countMovement(rows, period.from, period.to));
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it("always balances", () => {
    fc.assert(
      fc.property(spells, tickPeriod, (rows, period) => {
        const { start, lost, gained, gainedAndLost, reactivated, end } = customerMovement(
          rows,
          period,
        );
        expect(end).toBe(start - lost + gained - gainedAndLost + reactivated);
        expect(lost).toBeLessThanOrEqual(start);
        expect(gainedAndLost).toBeLessThanOrEqual(gained);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it("ends a period with whom the next one starts, and adds their time", () => {
    const length = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(spells, tickPeriod, length, (rows, first, more) => {
        const second = { from: first.to, to: first.to + more };
        const both = { from: first.from, to: second.to };
        const [one, two, whole] = [first, second, both].map((p) => customerMovement(rows, p));
        expect(two?.start).toBe(one?.end);
        expect(whole?.customerMs).toBe((one?.customerMs ?? 0) + (two?.customerMs ?? 0));
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it("reads columns as it reads records, and leaves both alone", () => {
    fc.assert(
      fc.property(spells, tickPeriod, (rows, period) => {
        const movement = customerMovement(deepFreeze(rows), Object.freeze(period));
        expect(customerMovement(deepFreeze(columnsOf(rows)), period)).toEqual(movement);
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it("takes typed columns, and no column of ends", () => {
    const joined = Float64Array.of(from - 1, from + 1);
    const columns = { id: Uint8Array.of(1, 2), joined };
    expect(customerMovement(columns as never, march)).toMatchObject({ start: 1, gained: 1 });
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(spells, tickPeriod, (rows, period) => {
        expect(customerMovement([...rows].reverse(), period)).toEqual(
          customerMovement(rows, period),
        );
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});

describe("customerMovement refuses", () => {
  const row = { id: "a", joined: "2026-01-01" };

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["no rows", undefined, march, "invalid-shape", ["customers"]],
    ["a number", 7, march, "invalid-shape", ["customers"]],
    ["a row that is none", [row, 5], march, "invalid-shape", ["customers", 1]],
    ["no id", [{ joined: 0 }], march, "invalid-shape", ["customers", 0, "id"]],
    ["an id that is null", [{ ...row, id: null }], march, "invalid-shape", ["customers", 0, "id"]],
    ["an id that is NaN", [{ ...row, id: NaN }], march, "invalid-shape", ["customers", 0, "id"]],
    ["an object as id", [{ ...row, id: {} }], march, "invalid-shape", ["customers", 0, "id"]],
    ["no joined", [{ id: 1 }], march, "invalid-time", ["customers", 0, "joined"]],
    [
      "a time without a zone",
      [{ ...row, joined: "2026-01-01T10:00" }],
      march,
      "invalid-time",
      ["customers", 0, "joined"],
    ],
    [
      "a date that does not exist",
      [row, { ...row, left: "2026-02-30" }],
      march,
      "invalid-time",
      ["customers", 1, "left"],
    ],
    ["a NaN", [{ ...row, left: Number.NaN }], march, "invalid-time", ["customers", 0, "left"]],
    [
      "an end before the start",
      [{ ...row, left: "2025-12-31" }],
      march,
      "inconsistent",
      ["customers", 0, "left"],
    ],
    [
      "columns of different lengths",
      { id: ["a", "b"], joined: [1] },
      march,
      "inconsistent",
      ["customers", "joined"],
    ],
    ["no column", { id: "ab", joined: [1] }, march, "invalid-shape", ["customers", "id"]],
    ["no options", [row], undefined, "invalid-shape", ["options"]],
    ["no from", [row], { to: 1 }, "invalid-time", ["options", "from"]],
    ["no to", [row], { from: 1 }, "invalid-time", ["options", "to"]],
    ["an empty period", [row], { from: 1, to: 1 }, "inconsistent", ["options", "to"]],
    ["a period backwards", [row], { from: 2, to: 1 }, "inconsistent", ["options", "to"]],
    ["an unknown option", [row], { ...march, by: "id" }, "unknown-option", ["options", "by"]],
  ])("%s", (_what, rows, options, code, path) => {
    const call = customerMovement as (rows: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(rows, options))).toEqual([code, path]);
  });
});
