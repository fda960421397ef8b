import { describe, expect, it } from "vitest";
import statistics from "../fixtures/statistics.json" with { type: "json" };
import { clvGolden } from "../support/clvGolden.ts";
import { readSharedJson } from "../support/shared.ts";
import { workedExamples } from "../support/workedExamples.ts";

interface SharedExample {
  readonly id: string;
  readonly source_title: string;
  readonly source_url: string;
}

/** Printed without what it takes to compute them, or of no metric: a reading could not fail. */
const NO_CHECK = ["visitor-intent-138", "stated-vs-actual-225", "iqs-167"];

describe("the worked examples that we carry", () => {
  const shared = readSharedJson<SharedExample[]>("reference/worked-examples.json");
  const ours = shared.filter(({ id }) => !NO_CHECK.includes(id));

  it("are all there are of our metrics", () => {
    expect(workedExamples.map(({ id }) => id).sort()).toEqual(ours.map(({ id }) => id).sort());
  });

  it.each(ours.map((example) => [example.id, example] as const))(
    "%s is as it was",
    (id, example) => {
      const { source_title: title, source_url: url, ...facts } = example;
      expect(workedExamples.find((carried) => carried.id === id)).toEqual({
        ...facts,
        source: { title, url },
      });
    },
  );
});

it("carries the reference values of other programs as they are", () => {
  const { cases } = readSharedJson<{ cases: object[] }>("reference/statistics-golden.json");
  expect(statistics.cases).toEqual(cases);
});

it("carries the 50-digit values of the models, Kaplan-Meier aside", () => {
  const { kaplanMeier, ...models } = readSharedJson<Record<string, object>>(
    "reference/clv-golden.json",
  );
  expect(kaplanMeier).toBeDefined();
  expect(clvGolden).toEqual(models);
});
