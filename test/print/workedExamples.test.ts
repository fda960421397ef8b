import { describe, expect, it } from "vitest";
import { type Numbers, type WorkedExample, workedExamples } from "../support/workedExamples.ts";
import { customerReadings } from "./customerReadings.ts";
import { growthReadings } from "./growthReadings.ts";
import { indexReadings } from "./indexReadings.ts";
import { orderReadings } from "./orderReadings.ts";
import { revenueReadings } from "./revenueReadings.ts";
import { serviceReadings } from "./serviceReadings.ts";
import { supportReadings } from "./supportReadings.ts";
import { surveyReadings } from "./surveyReadings.ts";
import { timeReadings } from "./timeReadings.ts";
import { valueReadings } from "./valueReadings.ts";
import { worthReadings } from "./worthReadings.ts";

const readings = {
  ...surveyReadings,
  ...indexReadings,
  ...customerReadings,
  ...revenueReadings,
  ...orderReadings,
  ...supportReadings,
  ...serviceReadings,
  ...timeReadings,
  ...valueReadings,
  ...worthReadings,
  ...growthReadings,
};

function read({ id, inputs }: WorkedExample): Numbers {
  const reading = readings[id] as ((inputs: unknown) => Numbers) | undefined;
  if (reading === undefined) throw new Error(`nobody reads ${id}`);
  return reading(inputs);
}

const decimalsOf = (number: number) => String(number).split(".")[1]?.length ?? 0;

const titled = workedExamples.map(
  (example) => [example.source.title, example.id, example] as const,
);

const wrong = (example: WorkedExample) =>
  example.status === "wrong-as-published" || example.status === "rounding-error";

it("reads every worked example of the metrics that there are", () => {
  expect(Object.keys(readings).sort()).toEqual(workedExamples.map(({ id }) => id).sort());
  expect(workedExamples).toHaveLength(127);
});

describe("the right answer", () => {
  it.each(titled)("%s (%s)", (_title, _id, example) => {
    const got = read(example);
    for (const [name, right] of Object.entries(example.expected)) {
      const miss = Math.abs((got[name] ?? Number.NaN) - right);
      expect(miss, `${name} is ${got[name]}, not ${right}`).toBeLessThanOrEqual(example.tolerance);
    }
  });
});

describe("the source is wrong", () => {
  it.each(titled.filter(([, , example]) => wrong(example)))("%s (%s)", (_title, _id, example) => {
    const got = read(example);
    expect(Object.keys(example.published ?? {})).not.toHaveLength(0);
    for (const [name, printed] of Object.entries(example.published ?? {})) {
      expect(got[name]?.toFixed(decimalsOf(printed)), name).not.toBe(
        printed.toFixed(decimalsOf(printed)),
      );
    }
  });
});

describe("the source is right, and rounded", () => {
  const rounded = titled.filter(([, , example]) => example.published && !wrong(example));
  it.each(rounded)("%s (%s)", (_title, _id, example) => {
    const got = read(example);
    for (const [name, printed] of Object.entries(example.published ?? {})) {
      expect(got[name]?.toFixed(decimalsOf(printed)), name).toBe(
        printed.toFixed(decimalsOf(printed)),
      );
    }
  });
});
