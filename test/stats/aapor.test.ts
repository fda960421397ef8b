import { responseRate } from "cx-metrics";
import { expect, it } from "vitest";
import { aapor } from "../../src/stats/index.ts";
import { expectGolden, goldens, refusal } from "./golden.ts";

const cases = {
  complete: 450,
  partial: 50,
  refusal: 300,
  nonContact: 400,
  other: 60,
  unknownHousehold: 1500,
  unknownOther: 700,
};

it.each(goldens("response.aapor"))("%s, as R has it", (_id, { inputs, expected, tolerance }) => {
  const { I = 0, P, R, NC, O, UH, UO, e = 0 } = inputs;
  const counts = {
    complete: I,
    partial: P,
    refusal: R,
    nonContact: NC,
    other: O,
    unknownHousehold: UH,
    unknownOther: UO,
  };
  for (const [rate, share] of Object.entries(aapor(counts, e)))
    expectGolden(share, expected[rate.toUpperCase()], tolerance);
});

it("is the response rate of the metric as a share", () => {
  for (const [definition, share] of Object.entries(aapor(cases, 0.62))) {
    const given = ["rr3", "rr4"].includes(definition) ? { eligibility: 0.62 } : {};
    const { value } = responseRate(cases, { definition: definition as "rr1", ...given });
    expect(share).toBeCloseTo((value ?? -100) / 100, 14);
  }
});

it("has no rr3 and rr4 without an estimate, and nothing else changes with one", () => {
  const { rr3, rr4, ...rest } = aapor(cases, null);
  expect([rr3, rr4]).toEqual([null, null]);
  expect({ ...aapor(cases, 0), rr3, rr4 }).toEqual({ ...rest, rr3, rr4 });
  expect(aapor(cases, 0).rr3).toBe(aapor(cases, 0).rr5);
  expect(aapor(cases, 1).rr4).toBe(aapor(cases, 1).rr2);
});

it("asks for no estimate", () => {
  expect(aapor(cases)).toEqual(aapor(cases, null));
  expect(aapor({ complete: 5 })).toMatchObject({ rr1: 1, rr3: null, rr4: null, rr5: 1 });
});

it("has no rate where there is no case to divide by", () => {
  const rates = aapor({ complete: 0 }, 0.5);
  expect(Object.keys(rates)).toHaveLength(9);
  expect(new Set(Object.values(rates))).toEqual(new Set([null]));
  expect(aapor({ complete: 0, unknownOther: 5 }, 0)).toMatchObject({ rr1: 0, rr3: null, con1: 0 });
});

it.each<[string, unknown, unknown, string]>([
  ["no complete", { partial: 1 }, null, "invalid-shape at complete"],
  ["a misspelt count", { complete: 1, refusals: 1 }, null, "invalid-shape at refusals"],
  ["less than none", { complete: 1, other: -1 }, null, "out-of-range at other"],
  ["an estimate in percent", { complete: 1 }, 62, "out-of-range at eligibility"],
  ["an estimate in words", { complete: 1 }, "all", "not-a-number at eligibility"],
  ["nothing", null, 1, "invalid-shape at "],
])("refuses %s", (_what, counts, eligibility, expected) => {
  const call = aapor as (counts: unknown, eligibility: unknown) => unknown;
  expect(refusal(() => call(counts, eligibility))).toBe(`aapor: ${expected}`);
});
