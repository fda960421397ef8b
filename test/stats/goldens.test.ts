import { describe, expect, it } from "vitest";
import fixture from "../fixtures/statistics.json" with { type: "json" };
import { expectGolden, goldens } from "./golden.ts";
import { association } from "./goldens/association.ts";
import { basics } from "./goldens/basics.ts";
import { changes } from "./goldens/changes.ts";
import { charts } from "./goldens/charts.ts";
import type { GoldenMethods } from "./goldens/GoldenMethod.ts";
import { means } from "./goldens/means.ts";
import { planning } from "./goldens/planning.ts";
import { ranks } from "./goldens/ranks.ts";
import { rates } from "./goldens/rates.ts";
import { resampling } from "./goldens/resampling.ts";
import { series } from "./goldens/series.ts";
import { survival } from "./goldens/survival.ts";
import { weights } from "./goldens/weights.ts";

const methods: GoldenMethods = {
  ...association,
  ...basics,
  ...changes,
  ...charts,
  ...planning,
  ...weights,
  ...means,
  ...ranks,
  ...rates,
  ...resampling,
  ...series,
  ...survival,
};

it("has a function for every method", () => {
  const ids = new Set(fixture.cases.map(({ method }) => method));
  expect(Object.keys(methods).sort()).toEqual([...ids].sort());
});

/** Compares number by number, however deep they stand. */
function expectSame(got: unknown, want: unknown, tolerance: number): void {
  if (Array.isArray(want)) {
    expect(got).toHaveLength(want.length);
    want.forEach((one, i) => {
      expectSame((got as ArrayLike<unknown>)[i], one, tolerance);
    });
  } else if (typeof want === "object" && want !== null) {
    const ours = got as Readonly<Record<string, unknown>>;
    expect(Object.keys(ours).sort()).toEqual(Object.keys(want).sort());
    for (const [field, one] of Object.entries(want)) expectSame(ours[field], one, tolerance);
  } else if (typeof want === "number" || want === null) {
    expectGolden(got as number | null, want, tolerance);
  } else expect(got).toBe(want);
}

describe.each(Object.entries(methods))("%s", (name, { compute, notOurs = [] }) => {
  it.each(goldens(name))("%s", (_id, { inputs, expected, tolerance }) => {
    const got = compute(inputs as never);
    const ours = Object.entries(expected).filter(([field]) => !notOurs.includes(field));
    expect(Object.keys(got).sort()).toEqual(ours.map(([field]) => field).sort());
    for (const [field, want] of ours) expectSame(got[field], want, tolerance);
  });
});
