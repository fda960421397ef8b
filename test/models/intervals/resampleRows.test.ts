import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resampleRows } from "../../../src/models/intervals/resampleRows.ts";
import { createRandom } from "../../../src/stats/createRandom.ts";
import { faultOf } from "../../core/faultOf.ts";
import { holds } from "../../support/lawRuns.ts";

const random = () => createRandom("test", ["seed"], 7);
const sum = (cells: ArrayLike<unknown> | undefined) =>
  Array.from(cells ?? []).reduce<number>((total, cell) => total + Number(cell), 0);

describe("resampleRows", () => {
  it("keeps all fields of the rows that were drawn, and says how often", () => {
    const records = [
      { id: "a", T: 3 },
      { id: "b", T: 4, late: true },
      { id: "c", T: 5 },
    ];
    const { total, all, draw } = resampleRows("test", records);
    expect(total).toBe(3);
    expect(all).toEqual({
      id: ["a", "b", "c"],
      T: Float64Array.of(3, 4, 5),
      late: [undefined, true, undefined],
      count: Float64Array.of(1, 1, 1),
    });
    const next = random();
    for (let i = 0; i < 20; i++) {
      const { id, T, late, count, ...rest } = draw(next);
      expect(rest).toEqual({});
      expect(sum(count)).toBe(3);
      expect(Array.from(count ?? []).every((times) => Number(times) > 0)).toBe(true);
      const rows = Array.from(id ?? [], (name) => "abc".indexOf(String(name)));
      expect(T).toEqual(Float64Array.from(rows, (row) => row + 3));
      expect(late).toEqual(rows.map((row) => (row === 1 ? true : undefined)));
    }
  });

  it("takes columns as they are, absent ones left out", () => {
    const T = Float64Array.of(3, 4);
    const ended = [true, false];
    const { all } = resampleRows("test", { T, ended, count: undefined });
    expect(all).toEqual({ T, ended, count: Float64Array.of(1, 1) });
    expect(all["T"]).toBe(T);
    const hostile = JSON.parse('{ "__proto__": [1, 2] }');
    expect(Object.keys(resampleRows("test", hostile).draw(random()))).toContain("__proto__");
  });

  it.each([
    ["single customers", [1, 1, 1, 1], 4],
    ["a few customers a row", [3, 0, 9, 28], 40],
    ["many customers a row", [300, 0, 900, 2800], 4000],
  ])("draws %s in proportion to their counts", (_, count, size) => {
    const { total, draw } = resampleRows("test", { row: [0, 1, 2, 3], count });
    expect(total).toBe(size);
    const next = random();
    const draws = 2000;
    const [mean, square] = [new Float64Array(4), new Float64Array(4)];
    for (let i = 0; i < draws; i++) {
      const { row, count: drawn } = draw(next);
      expect(sum(drawn)).toBe(total);
      Array.from(row ?? []).forEach((at, j) => {
        const times = Number(drawn?.[j]);
        mean[Number(at)] = (mean[Number(at)] ?? 0) + times / draws;
        square[Number(at)] = (square[Number(at)] ?? 0) + times ** 2 / draws;
      });
    }
    count.forEach((some, row) => {
      const variance = some * (1 - some / total);
      // Four standard errors of the mean, five of the variance.
      expect(Math.abs((mean[row] ?? 0) - some)).toBeLessThanOrEqual(
        4 * Math.sqrt(variance / draws),
      );
      const seen = (square[row] ?? 0) - (mean[row] ?? 0) ** 2;
      expect(Math.abs(seen - variance)).toBeLessThanOrEqual(5 * variance * Math.sqrt(2.5 / draws));
    });
  });

  it("draws as many customers as there are", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 6 });
    holds(
      fc.property(counts, fc.integer(), (count, seed) => {
        fc.pre(count.some((some) => some > 0));
        const { total, draw } = resampleRows("test", { count });
        expect(sum(draw(createRandom("test", ["seed"], seed))["count"])).toBe(total);
      }),
      100,
    );
  });

  it("refuses counts of parts, and nobody", () => {
    const fault = (rows: unknown) => faultOf(() => resampleRows("test", rows));
    expect(fault({ count: [1, 1.5] })).toEqual(["not-integer", ["customers", 1, "count"]]);
    expect(fault([{ count: -1 }])).toEqual(["out-of-range", ["customers", 0, "count"]]);
    expect(fault({ count: [1e10, 1] })).toEqual(["out-of-range", ["customers"]]);
    expect(fault([])).toEqual(["inconsistent", ["customers"]]);
    expect(fault({ T: [1], count: [0] })).toEqual(["inconsistent", ["customers"]]);
    expect(fault({ T: [1, 2], count: [1] })).toEqual(["inconsistent", ["customers", "count"]]);
    expect(fault([null])).toEqual(["invalid-shape", ["customers", 0]]);
    expect(fault(Array(2))).toEqual(["invalid-shape", ["customers", 0]]);
    expect(fault("rows")).toEqual(["invalid-shape", ["customers"]]);
    expect(fault(null)).toEqual(["invalid-shape", ["customers"]]);
    expect(fault(new Map())).toEqual(["invalid-shape", ["customers"]]);
  });
});
