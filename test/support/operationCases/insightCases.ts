import {
  averageOrderValue,
  cagr,
  contactRate,
  contactVolume,
  csat,
  type MetricResult,
  nps,
} from "cx-metrics";
import fc from "fast-check";
import { type OperationCases, some } from "./OperationCase.ts";

const count = fc.nat({ max: 60 });
const level = fc.constantFrom(0.5, 0.9, 0.95, 0.999);

/** Results of one metric: each form of a basis and none, weighted, better in no direction. */
const RESULTS: readonly fc.Arbitrary<MetricResult>[] = [
  fc
    .record({ promoters: count, passives: count, detractors: count })
    .map((groups): MetricResult => nps(groups)),
  fc
    .tuple(count, count)
    .map(([satisfied, others]): MetricResult => csat({ satisfied, responses: satisfied + others })),
  fc
    .array(fc.constantFrom(1, 2, 3, 4, 5, null), { maxLength: 12 })
    .map((answers): MetricResult => csat(answers, { definition: "mean" })),
  fc
    .tuple(count, count)
    .map(([revenue, orders]): MetricResult => averageOrderValue({ revenue, orders })),
  fc.tuple(count, count).map(([contacts, per]): MetricResult => contactRate({ contacts, per })),
  fc.tuple(count, count).map(([start, end]): MetricResult => cagr({ start, end, years: 3 })),
  fc.tuple(count, count).map(([chat, mail]): MetricResult => contactVolume({ chat, mail })),
  fc
    .array(fc.tuple(fc.nat({ max: 10 }), fc.nat({ max: 3 })), { maxLength: 12 })
    .map((answers): MetricResult => {
      const weights = answers.map(([, weight]) => weight);
      return nps(
        answers.map(([score]) => score),
        { weights },
      );
    }),
];

/** Several results of the same kind. */
const ofOneKind = <Value>(make: (result: fc.Arbitrary<unknown>) => fc.Arbitrary<Value>) =>
  fc.constantFrom(...RESULTS).chain(make);

const DAY = 86_400_000;

const number = fc.oneof(
  count,
  fc.integer({ min: -40, max: 400 }).map((quarters) => quarters / 4),
);

/** A series by hand, or of measured periods. */
const series: fc.Arbitrary<unknown[]> = fc.oneof(
  fc
    .array(fc.record({ value: fc.option(number), n: fc.option(count) }), { maxLength: 14 })
    .map((points) => points.map((point, i) => ({ ...point, at: i * DAY }))),
  ofOneKind((result) =>
    fc
      .array(fc.record({ result, complete: fc.boolean() }), { maxLength: 8 })
      .map((entries) =>
        entries.map((entry, i) => ({ keys: {}, from: i * DAY, to: (i + 1) * DAY, ...entry })),
      ),
  ),
);

/** Results by segment, by name or as entries of measure. */
const segments = (result: fc.Arbitrary<unknown>) =>
  fc.oneof(
    fc.dictionary(fc.constantFrom("a", "b", "c", "__proto__"), result, {
      minKeys: 1,
      noNullPrototype: true,
    }),
    fc
      .uniqueArray(fc.constantFrom("a", "b", null, 3, true), { minLength: 1 })
      .chain((keys) => fc.tuple(...keys.map((key) => result.map((one) => [key, one] as const))))
      .map((entries) => entries.map(([channel, one]) => ({ keys: { channel }, result: one }))),
  );

/** Rows of one length. */
const matrix = (cell: fc.Arbitrary<unknown>, rows: fc.ArrayConstraints) =>
  fc
    .nat({ max: 7 })
    .chain((length) =>
      fc.array(fc.array(cell, { minLength: length, maxLength: length }), { ...rows, maxLength: 5 }),
    );

const rating = fc.option(fc.integer({ min: 1, max: 5 }));

const bootstrap = { level, seed: count, resamples: fc.integer({ min: 1, max: 20 }) };

const given = (input: fc.Arbitrary<unknown>, options: fc.Arbitrary<unknown> = some({ level })) =>
  fc.oneof(fc.record({ input }), fc.record({ input, options }));

const plans = (own: Record<string, fc.Arbitrary<unknown>>) => {
  const shared = { level, designEffect: fc.constantFrom(0.5, 1, 1.4), ...own };
  const shares = fc.record({
    promoters: fc.nat({ max: 60 }),
    detractors: fc.nat({ max: 50 }),
  });
  return fc.oneof(
    some({ metric: fc.constant("share"), share: fc.nat({ max: 100 }), ...shared }, ["metric"]),
    some(
      {
        metric: fc.constant("nps"),
        shares,
        interval: fc.constantFrom("wald", "adjusted-wald"),
        ...shared,
      },
      ["metric"],
    ),
    some({ metric: fc.constant("mean"), sd: fc.constantFrom(0.5, 1, 12), ...shared }, [
      "metric",
      "sd",
    ]),
  );
};

const fields = ["outcome", "speed", "price"];

/** Requests of what one asks of results. */
export const insightCases: OperationCases = {
  compare: ofOneKind((result) => given(fc.record({ a: result, b: result }))),
  "compare-paired": fc.record({
    input: fc.array(fc.array(rating, { minLength: 2, maxLength: 2 }), { maxLength: 30 }),
    options: some(
      {
        metric: fc.constantFrom("nps", "csat", "ces", "mean"),
        scale: fc.constantFrom({ min: 1, max: 5 }, { min: 0, max: 10 }, { min: 1, max: 10 }),
        level,
      },
      ["metric"],
    ),
  }),
  benchmark: fc.oneof(
    ofOneKind((result) =>
      given(
        fc.record({
          result,
          reference: fc.oneof(result, number, fc.record({ value: fc.option(number) })),
        }),
        fc.constant({}),
      ),
    ),
    given(
      fc.record({
        value: number,
        reference: fc.oneof(number, fc.constant({ low: 2, high: 5 }), fc.constant({ value: null })),
      }),
      some({ unit: fc.constantFrom("points", "money"), better: fc.constantFrom("lower") }),
    ),
  ),
  "sample-size": fc.record({
    input: fc.oneof(
      plans({ margin: number, population: count, responseRate: fc.constantFrom(5, 20, 100) }),
      plans({ difference: number, power: fc.constantFrom(0.6, 0.9) }),
    ),
  }),
  "detectable-difference": fc.record({
    input: plans({
      n: fc.integer({ min: 1, max: 500 }),
      direction: fc.constantFrom("rise", "fall"),
      power: fc.constantFrom(0.6, 0.9),
    }),
  }),
  trend: given(series),
  spikes: given(
    series,
    some({
      definition: fc.constantFrom("robust", "z"),
      baseline: fc.constantFrom("others", "all", "trailing"),
      threshold: fc.constantFrom(0, 2, 3.5),
      season: fc.constantFrom(2, 3),
    }),
  ),
  "control-chart": given(
    series,
    some({
      type: fc.constantFrom("p", "laney-p", "nps", "xmr", "u"),
      rules: fc.array(fc.constantFrom("beyond-limits", "two-of-three", "six-in-a-row")),
    }),
  ),
  "change-points": given(
    series,
    some({ maxBreaks: fc.nat({ max: 4 }), minSegment: fc.integer({ min: 2, max: 5 }) }),
  ),
  decompose: ofOneKind((result) =>
    given(fc.record({ before: segments(result), after: segments(result) })),
  ),
  drivers: fc.record({
    input: fc.oneof(
      fc.array(fc.record(Object.fromEntries(fields.map((field) => [field, rating]))), {
        maxLength: 40,
        size: "max",
      }),
      matrix(rating, { minLength: 3 }).map((columns) =>
        Object.fromEntries(fields.map((field, i) => [field, columns[i]])),
      ),
    ),
    options: some(
      {
        outcome: fc.constantFrom("outcome"),
        attributes: fc.constantFrom(["speed"], ["speed", "price"]),
        definition: fc.constantFrom("shapley", "johnson", "correlation"),
        ...bootstrap,
      },
      ["outcome", "attributes"],
    ),
  }),
  agreement: given(
    matrix(rating, { minLength: 2 }),
    some({
      definition: fc.constantFrom("krippendorff", "cohen", "fleiss", "icc"),
      measurement: fc.constantFrom("ordinal", "nominal", "interval", "ratio"),
      ...bootstrap,
    }),
  ),
  "cronbach-alpha": given(matrix(rating, {})),
};
