import { describe, expect, it } from "vitest";
import {
  type Answer,
  type Answers,
  type WorkedExample,
  workedExamples,
} from "../support/workedExamples.ts";
import { benchmarkReadings } from "./benchmarkReadings.ts";
import { customerReadings } from "./customerReadings.ts";
import { driverReadings } from "./driverReadings.ts";
import { growthReadings } from "./growthReadings.ts";
import { indexReadings } from "./indexReadings.ts";
import { orderReadings } from "./orderReadings.ts";
import { revenueReadings } from "./revenueReadings.ts";
import { seriesReadings } from "./seriesReadings.ts";
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
  ...seriesReadings,
  ...serviceReadings,
  ...timeReadings,
  ...valueReadings,
  ...worthReadings,
  ...growthReadings,
  ...driverReadings,
  ...benchmarkReadings,
};

function read({ id, inputs }: WorkedExample): Answers {
  const reading = readings[id] as ((inputs: unknown) => Answers) | undefined;
  if (reading === undefined) throw new Error(`nobody reads ${id}`);
  return reading(inputs);
}

const decimalsOf = (number: number) => String(number).split(".")[1]?.length ?? 0;

/** An answer as the source prints its own. */
const print = (answer: Answer | undefined, printed: Answer) =>
  typeof printed === "number" ? Number(answer).toFixed(decimalsOf(printed)) : String(answer);

function expectNear(got: Answer | undefined, right: Answer, tolerance: number, name: string): void {
  if (typeof right === "string") {
    expect(got, name).toBe(right);
    return;
  }
  const [numbers, wanted] = [[got].flat(), [right].flat()];
  expect(numbers, name).toHaveLength(wanted.length);
  wanted.forEach((number, i) => {
    const miss = Math.abs(Number(numbers[i]) - number);
    expect(miss, `${name} is ${numbers[i]}, not ${number}`).toBeLessThanOrEqual(tolerance);
  });
}

const titled = workedExamples.map(
  (example) => [example.source.title, example.id, example] as const,
);

const wrong = (example: WorkedExample) =>
  example.status === "wrong-as-published" || example.status === "rounding-error";

it("reads every worked example of the metrics that there are", () => {
  expect(Object.keys(readings).sort()).toEqual(workedExamples.map(({ id }) => id).sort());
  expect(workedExamples).toHaveLength(136);
});

describe("the right answer", () => {
  it.each(titled)("%s (%s)", (_title, _id, example) => {
    const got = read(example);
    for (const [name, right] of Object.entries(example.expected)) {
      expectNear(got[name], right, example.tolerance, name);
    }
  });
});

describe("the source is wrong", () => {
  it.each(titled.filter(([, , example]) => wrong(example)))("%s (%s)", (_title, _id, example) => {
    const got = read(example);
    expect(Object.keys(example.published ?? {})).not.toHaveLength(0);
    for (const [name, printed] of Object.entries(example.published ?? {})) {
      expect(print(got[name], printed), name).not.toBe(print(printed, printed));
    }
  });
});

describe("the source is right, and rounded", () => {
  const rounded = titled.filter(([, , example]) => example.published && !wrong(example));
  it.each(rounded)("%s (%s)", (_title, _id, example) => {
    const got = read(example);
    const cut = example.note.includes("truncated");
    for (const [name, printed] of Object.entries(example.published ?? {})) {
      // Two thirds cut off after one decimal are 66.6: half a decimal less than ours rounds to that.
      const half = cut ? 0.5 * 10 ** -decimalsOf(printed as number) : 0;
      const answer = cut ? Number(got[name]) - half : got[name];
      expect(print(answer, printed), name).toBe(print(printed, printed));
    }
  });
});
