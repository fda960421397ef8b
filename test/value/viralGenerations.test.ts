import { viralCoefficient, viralGenerations } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { errorOf, faultOf } from "../core/faultOf.ts";

describe("viralGenerations", () => {
  it("starts with the seed, so that place g holds generation g", () => {
    expect(viralGenerations({ seed: 1000, k: 0.8, generations: 3 })).toEqual([1000, 800, 640, 512]);
    expect(viralGenerations({ seed: 1000, k: 0.8, generations: 0 })).toEqual([1000]);
    expect(viralGenerations({ seed: 3, k: 2, generations: 4 })).toEqual([3, 6, 12, 24, 48]);
    expect(viralGenerations({ seed: 3, k: 0, generations: 2 })).toEqual([3, 0, 0]);
  });

  it("ebbs away to 1 / (1 - k) times the seed", () => {
    const k = viralCoefficient({ invitesPerCustomer: 4, acceptance: 20 }).value ?? 0;
    const wave = viralGenerations({ seed: 1000, k, generations: 200 });
    expect(wave).toHaveLength(201);
    expect(wave.reduce((sum, customers) => sum + customers)).toBeCloseTo(5000, 9);
  });

  it("takes 10,000 generations", () => {
    expect(viralGenerations({ seed: 7, k: 1, generations: 10_000 }).at(-1)).toBe(7);
  });

  it("says at which generation it grew beyond all numbers", () => {
    const grow = () => viralGenerations({ seed: 1, k: 10, generations: 400 });
    expect(faultOf(grow)).toEqual(["out-of-range", ["generations"]]);
    expect(errorOf(grow).message).toContain("fewer than 309");
  });

  it.each<[string, unknown, string, string[]]>([
    ["nothing", undefined, "invalid-shape", []],
    ["no k", { seed: 1, generations: 1 }, "invalid-shape", ["k"]],
    ["a negative seed", { seed: -1, k: 1, generations: 1 }, "out-of-range", ["seed"]],
    ["a negative k", { seed: 1, k: -1, generations: 1 }, "out-of-range", ["k"]],
    ["half a generation", { seed: 1, k: 1, generations: 0.5 }, "not-integer", ["generations"]],
    ["too many", { seed: 1, k: 1, generations: 10_001 }, "out-of-range", ["generations"]],
    ["days", { seed: 1, k: 1, generations: 1, days: 1 }, "invalid-shape", ["days"]],
  ])("refuses %s", (_what, wave, code, path) => {
    const call = viralGenerations as (wave: unknown) => unknown;
    expect(faultOf(() => call(wave))).toEqual([code, path]);
  });
});
