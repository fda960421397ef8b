import type { Basis, MetricResult } from "cx-metrics";
import type { MetricEntry } from "cx-metrics/catalog";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "../support/lawRuns.ts";
import { type Oracle, oracles } from "../support/oracles.ts";
import { everyDefinition, everyMetric, finish, requestsOf } from "../support/requests.ts";
import { expectSame } from "../support/sameWithin.ts";

/** The limits of a value: the definition's own, or those of the scale that was asked. */
function rangeOf(entry: MetricEntry, { definition, options, unit }: MetricResult) {
  const range = entry.definitions.find(({ id }) => id === definition)?.range ?? [null, null];
  const scale = unit === "score" ? (options["scale"] as { min: number; max: number }) : undefined;
  return { min: range[0] ?? scale?.min ?? -Infinity, max: range[1] ?? scale?.max ?? Infinity };
}

/** What a basis says the value is. */
function valueBehind(basis: Basis, unit: MetricResult["unit"]): number {
  switch (basis.kind) {
    case "share":
      return (100 * basis.count) / basis.of;
    case "net":
      return (100 * (basis.up - basis.down)) / basis.of;
    case "mean":
      return basis.sum / basis.of;
    case "ratio":
      return ((unit === "percent" ? 100 : 1) * basis.numerator) / basis.denominator;
  }
}

const undefinedValue = ["no-data", "zero-denominator", "not-reached", "negative-base"];

it("has an oracle for every definition, and no other", () => {
  const written = Object.entries(oracles).map(([id, of]) => [id, Object.keys(of)]);
  const known = everyMetric.map(([id, { definitions }]) => [id, definitions.map((d) => d.id)]);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(known));
});

it("tries every form of every input", () => {
  for (const [id, entry] of everyMetric) {
    const forms = "options" in entry.input ? (entry.input.options as (typeof entry.input)[]) : [];
    const inputs = entry.definitions.flatMap((definition) =>
      fc
        .sample(requestsOf(entry, definition.id), { seed: 1, numRuns: 40 })
        .map(({ input }) => input),
    );
    const tried = forms.map((form) => inputs.some((input) => form.safeParse(input).success));
    expect(tried, id).toEqual(forms.map(() => true));
  }
});

describe.each(everyDefinition)("%s, %s", (metric, definition, entry) => {
  const requests = requestsOf(entry, definition);

  it("is what a naive oracle says, and undefined exactly where that divides by 0", () => {
    const oracle = oracles[metric]?.[definition] as Oracle;
    holds(
      fc.property(requests, (request) => {
        const expected = oracle(request.input as never, request.options as never);
        expectSame(finish(entry, request).value, expected, 1e-9);
      }),
      100,
    );
  });

  it("lies within the range of its definition", () => {
    holds(
      fc.property(requests, (request) => {
        const result = finish(entry, request);
        if (result.value === null) return;
        const { min, max } = rangeOf(entry, result);
        expect(result.value).toBeGreaterThanOrEqual(min);
        expect(result.value).toBeLessThanOrEqual(max);
      }),
    );
  });

  it("says why where it is undefined, and only there", () => {
    holds(
      fc.property(requests, (request) => {
        const { value, warnings, interval, basis } = finish(entry, request);
        const reasons = warnings.filter(({ code }) => undefinedValue.includes(code));
        expect(reasons).toHaveLength(value === null ? 1 : 0);
        if (value === null) expect({ interval, basis }).toEqual({ interval: null, basis: null });
      }),
    );
  });

  it("is made of its basis", () => {
    holds(
      fc.property(requests, (request) => {
        const { value, basis, unit } = finish(entry, request);
        if (basis !== null) expectSame(valueBehind(basis, unit), value, 1e-9);
      }),
    );
  });

  it("names itself as the catalog does", () => {
    holds(
      fc.property(requests, (request) => {
        const result = finish(entry, request);
        const written = entry.definitions.find(({ id }) => id === definition);
        expect([result.metric, result.definition]).toEqual([metric, definition]);
        if (written?.unit) expect(result.unit).toBe(written.unit);
        if (written?.better) expect(result.better).toBe(written.better);
      }),
      20,
    );
  });
});
