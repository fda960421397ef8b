import fc from "fast-check";
import type { Request } from "../requests.ts";
import type { RequestCases } from "./RequestCases.ts";

interface Scale {
  readonly min: number;
  readonly max: number;
}

const NAMES = ["tone", "solution", "constructor", ""] as const;

const scale: fc.Arbitrary<Scale> = fc.constantFrom(
  { min: 0, max: 1 },
  { min: 1, max: 3 },
  { min: 1, max: 5 },
  { min: 0, max: 10 },
  { min: -2, max: 2 },
);

/** Records with one answer for each name, on its own scale, some of them missing. */
const answersOn = (scales: Readonly<Record<string, Scale>>) =>
  fc.array(
    fc.record(
      Object.fromEntries(
        Object.entries(scales).map(([name, { min, max }]) => [
          name,
          fc.option(fc.integer({ min, max }), { freq: 8 }),
        ]),
      ),
      { noNullPrototype: true, requiredKeys: Object.keys(scales).slice(0, 1) },
    ),
    { maxLength: 12 },
  );

/** Options that every mean has, each of them sometimes. */
const meanOptions = (definition: string) =>
  fc.record(
    {
      definition: fc.constant(definition),
      level: fc.constantFrom(0.5, 0.9, 0.99),
      interval: fc.constantFrom("t", "none"),
    },
    { noNullPrototype: true, requiredKeys: ["definition"] },
  );

/** Options with a weight for each respondent, sometimes; what is no list has none to weigh. */
const weighed = ({ input, options }: Request): fc.Arbitrary<Request> => {
  if (!Array.isArray(input)) return fc.constant({ input, options });
  const length = { minLength: input.length, maxLength: input.length, size: "max" } as const;
  const each = fc.oneof(
    fc.array(fc.nat({ max: 3 }), length),
    fc.array(fc.double({ min: 0.01, max: 20, noNaN: true }), length),
  );
  return fc
    .option(each)
    .map((weights) => ({ input, options: weights === null ? options : { ...options, weights } }));
};

const weight = fc.constantFrom(0, 1, 2, 50, 0.25, 1 / 3);

const category = (id: string) =>
  fc.record(
    { id: fc.constant(id), scale, weight, critical: fc.boolean() },
    { noNullPrototype: true, requiredKeys: ["id", "scale"] },
  );

const scorecard = fc
  .shuffledSubarray([...NAMES], { minLength: 1 })
  .chain((names) => fc.tuple(...names.map(category)));

const policies = fc.record(
  {
    notApplicable: fc.constantFrom("exclude", "pass"),
    critical: fc.constantFrom("zero", "flag"),
    criticalThreshold: fc.constantFrom(0, 50, 75.5, 100),
  },
  { noNullPrototype: true, requiredKeys: [] },
);

const scales = fc
  .shuffledSubarray([...NAMES], { minLength: 1 })
  .chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, scale])), { noNullPrototype: true }),
  );

const USUAL = {
  satisfaction: { min: 0, max: 10 },
  repurchase: { min: 0, max: 10 },
  recommend: { min: 0, max: 10 },
};

const third = fc.constantFrom(1, 5.5, 8, 9.25, 10);
const QUESTIONS = { satisfaction: third, expectancy: third, ideal: third };
const QUESTION_WEIGHTS = [
  {},
  { itemWeights: { satisfaction: 0.3885, expectancy: 0.319, ideal: 0.2925 } },
  { itemWeights: { satisfaction: 1, expectancy: 0, ideal: 0 } },
];

export const indexRequests: RequestCases = {
  acsi: (definition) => {
    const answers = fc.record(
      {
        satisfaction: fc.option(third, { freq: 8 }),
        expectancy: fc.option(third, { freq: 8 }),
        ideal: third,
      },
      { noNullPrototype: true, requiredKeys: ["satisfaction"] },
    );
    const input = fc.oneof(
      fc.record(QUESTIONS, { noNullPrototype: true }),
      fc.array(answers, { maxLength: 12 }),
    );
    return fc
      .tuple(input, meanOptions(definition), fc.constantFrom(...QUESTION_WEIGHTS))
      .map(([input, options, weights]): Request => ({ input, options: { ...options, ...weights } }))
      .chain(weighed);
  },
  "loyalty-index": (definition) =>
    fc.option(scales).chain((named) => {
      const items = named ?? USUAL;
      const names = Object.keys(items);
      const weights = fc.record(Object.fromEntries(names.map((name) => [name, weight])), {
        noNullPrototype: true,
      });
      const more = fc.record(
        { itemWeights: weights, minAnswered: fc.integer({ min: 1, max: names.length }) },
        { noNullPrototype: true, requiredKeys: [] },
      );
      return fc
        .tuple(answersOn(items), meanOptions(definition), more)
        .map(
          ([input, options, given]): Request => ({
            input,
            options: { ...options, ...given, ...(named === null ? {} : { scales: named }) },
          }),
        )
        .chain(weighed);
    }),
  iqs: (definition) =>
    scorecard.chain((categories) => {
      const named = Object.fromEntries(categories.map(({ id, scale }) => [id, scale]));
      return fc
        .tuple(answersOn(named), meanOptions(definition), policies)
        .map(([input, options, given]) => ({
          input,
          options: { ...options, ...given, categories },
        }));
    }),
};
