import { firstContactResolution } from "cx-metrics";
import { metrics } from "cx-metrics/catalog";
import { describe, expect, it } from "vitest";
import { defineMetric } from "../../src/catalog/defineMetric.ts";

const { calculate: _, request: __, input, options, ...named } = metrics["first-contact-resolution"];
const written = { ...named, input: () => input, options: () => options };

describe("defineMetric", () => {
  it("keeps what was written, and adds the request and the call", () => {
    const entry = defineMetric({ ...written, calculator: firstContactResolution });
    expect(entry).toMatchObject({ ...named, input, options });
    expect(entry).not.toHaveProperty("calculator");
    const counts = { resolvedFirst: 1, contacts: 2 };
    expect(entry.calculate(counts)).toEqual(firstContactResolution(counts));
    expect(entry.calculate(counts, { level: 0.9 }).options["level"]).toBe(0.9);
    expect(entry.request.safeParse({ input: counts }).success).toBe(true);
    expect(entry.request.safeParse({ input: { ...counts, contacts: 0 } }).success).toBe(false);
  });

  it("makes a schema when it is first read, once, and shows it as a field", () => {
    const made: string[] = [];
    const entry = defineMetric({
      ...written,
      input: () => {
        made.push("input");
        return input;
      },
      options: () => {
        made.push("options");
        return options;
      },
      calculator: firstContactResolution,
    });
    expect(made).toEqual([]);
    expect(entry.options).toBe(options);
    expect(made).toEqual(["options"]);
    expect(entry.request).toBe(entry.request);
    expect(entry.input).toBe(input);
    expect(made).toEqual(["options", "input"]);
    expect(Object.keys(entry)).toEqual(expect.arrayContaining(["input", "options", "request"]));
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
