import { firstContactResolution } from "cx-metrics";
import { metrics } from "cx-metrics/catalog";
import { describe, expect, it } from "vitest";
import { defineMetric } from "../../src/catalog/defineMetric.ts";

const { calculate: _, request: __, ...written } = metrics["first-contact-resolution"];

describe("defineMetric", () => {
  it("keeps what was written, and adds the request and the call", () => {
    const entry = defineMetric({ ...written, calculator: firstContactResolution });
    expect(entry).toMatchObject(written);
    expect(entry).not.toHaveProperty("calculator");
    const input = { resolvedFirst: 1, contacts: 2 };
    expect(entry.calculate(input)).toEqual(firstContactResolution(input));
    expect(entry.calculate(input, { level: 0.9 }).options["level"]).toBe(0.9);
    expect(entry.request.safeParse({ input }).success).toBe(true);
    expect(entry.request.safeParse({ input: { ...input, contacts: 0 } }).success).toBe(false);
  });

  it("takes a broken calculator for broken, and not for a refusal", () => {
    const calculator = () => {
      throw new TypeError("not ours");
    };
    const entry = defineMetric({ ...written, calculator });
    const request = { input: { resolvedFirst: 1, contacts: 2 } };
    expect(() => entry.request.safeParse(request)).toThrow(TypeError);
  });

  it("refuses records with a length, but not lists of any kind", () => {
    const { calculate } = metrics["average-resolution-time"];
    const list = [1, 2];
    const expected = calculate(list);
    expect(calculate(Float64Array.from(list))).toEqual(expected);
    expect(calculate(list.values())).toEqual(expected);
    expect(() => calculate({ length: 2, 0: 1, 1: 2 })).toThrow("an array where it is a list");
  });
});
