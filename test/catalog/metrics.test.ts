import * as library from "cx-metrics";
import { findMetric, metrics } from "cx-metrics/catalog";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { everyDefinition, everyMetric } from "../support/requests.ts";

const ids = Object.keys(metrics);
const aliases = everyMetric.flatMap(([, entry]) => entry.aliases);

describe("metrics", () => {
  it("holds each metric under its id, which is its function's name", () => {
    expect(everyMetric.map(([, { id }]) => id)).toEqual(ids);
    expect(ids).toHaveLength(62);
    for (const id of ids) {
      const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      expect(library).toHaveProperty(name);
    }
  });

  it("has names that nothing else has, in kebab-case", () => {
    const names = [...ids, ...aliases];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("has the short aliases of the command line", () => {
    for (const alias of ["art", "fcr", "churn", "retention", "referral"]) {
      expect(aliases).toContain(alias);
    }
  });

  it.each(everyMetric)("%s says what it is, and its example is true", (id, entry) => {
    for (const text of [entry.title, entry.summary, ...entry.notes]) {
      expect(text).toMatch(/^\S.*\S$/s);
    }
    const { input, options, value } = entry.example;
    expect(entry.request.parse({ input, options })).toBeDefined();
    const result = entry.calculate(input, options);
    expect(result).toMatchObject({ metric: id, value });
  });

  it.each(everyMetric)("%s has definitions with names that differ", (_id, entry) => {
    const names = entry.definitions.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    for (const { formula, source } of entry.definitions) {
      expect(formula).not.toBe("");
      expect(source).not.toBe("");
    }
  });

  it.each(everyMetric)("%s takes by its options just the definitions that it has", (_id, entry) => {
    const names = entry.definitions.map(({ id }) => id);
    const { definition } = entry.options.shape;
    expect((definition as z.ZodOptional<z.ZodEnum>).unwrap().options).toEqual(names);
  });

  it("makes the first definition unless another is asked for or made by the input", () => {
    for (const [id, entry] of everyMetric) {
      const { definition } = entry.calculate(entry.example.input, entry.example.options);
      const follows = ["clv", "retention-rate"].includes(id);
      if (!follows) expect(definition).toBe(entry.definitions[0].id);
    }
  });

  it.each(everyDefinition)("%s, %s has a range that is one", (_id, definition, entry) => {
    const { range } = entry.definitions.find(({ id }) => id === definition) ?? { range: [1, 0] };
    const [low, high] = range as [number | null, number | null];
    if (low !== null && high !== null) expect(low).toBeLessThan(high);
  });

  it.each(everyMetric)("%s is a Standard Schema, and so are its parts", async (_id, entry) => {
    for (const schema of [entry.input, entry.options, entry.request]) {
      const standard = schema["~standard"];
      expect(standard).toMatchObject({ version: 1, vendor: "zod" });
      expect(await standard.validate(Symbol("no"))).toHaveProperty("issues");
    }
  });
});

describe("findMetric", () => {
  it("finds every id and every alias", () => {
    for (const [id, entry] of everyMetric) {
      for (const name of [id, ...entry.aliases]) expect(findMetric(name)).toBe(entry);
    }
  });

  it.each(["npss", "NPS", "", "__proto__", "toString", null, undefined, 5])("not %j", (name) => {
    expect(findMetric(name)).toBeUndefined();
  });
});

describe("records", () => {
  it("make a movement from columns", () => {
    const { records } = metrics["churn-rate"];
    expect(metrics["retention-rate"].records).toBe(records);
    const columns = { id: ["a", "b"], joined: [0, 0], left: [null, 15] };
    expect(records?.tally(columns, { from: 10, to: 20 })).toMatchObject({ start: 2, lost: 1 });
    expect(records?.fields["left"]?.required).toBe(false);
  });
});
