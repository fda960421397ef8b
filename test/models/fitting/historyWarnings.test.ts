import { expect, it } from "vitest";
import { historyWarnings } from "../../../src/models/fitting/historyWarnings.ts";
import { readCountedHistories } from "../../../src/models/readHistories.ts";

type Row = [frequency: number, recency: number, T: number, count?: number];
const warningsFor = (...rows: Row[]) =>
  historyWarnings(
    readCountedHistories(
      "test",
      rows.map(([frequency, recency, T, count]) => ({ frequency, recency, T, count })),
    ),
  );
const codesFor = (...rows: Row[]) => warningsFor(...rows).map(({ code }) => code);

it("says nothing of usual customers", () => {
  expect(codesFor([1, 4, 10], [0, 0, 2.5], [10, 9, 10])).toEqual([]);
});

it("says that nobody came back, by counts", () => {
  expect(codesFor([0, 0, 5], [1, 2, 5, 0])).toEqual(["no-repeat"]);
});

it("says how many bought more often than once a unit", () => {
  const [quick] = warningsFor([11, 9, 10, 3], [1, 4, 10]);
  expect(quick?.code).toBe("frequency-above-time");
  expect(quick?.message).toContain(": 3.");
});

it("says how many came late", () => {
  const [late] = warningsFor([1, 4, 10], [0, 0, 2.4, 7]);
  expect(late?.code).toBe("mixed-cohorts");
  expect(late?.message).toContain(": 7.");
});
