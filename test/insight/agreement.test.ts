import { describe, expect, it } from "vitest";
import { agreement } from "../../src/index.ts";
import { cohenKappa, fleissKappa, icc, krippendorffAlpha } from "../../src/stats/index.ts";
import { warningsOf } from "../core/faultOf.ts";
import { refusal } from "../stats/golden.ts";

/** The example of Krippendorff (2011): four observers, twelve units, gaps. */
const OBSERVERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];

describe("agreement", () => {
  it.each([
    ["nominal", 0.743, "tentative"],
    ["ordinal", 0.815, "reliable"],
    ["interval", 0.849, "reliable"],
    ["ratio", 0.797, "tentative"],
  ] as const)("has Krippendorff's alpha, %s", (measurement, alpha, calibration) => {
    const result = agreement(OBSERVERS, { measurement });
    expect(result.value).toBeCloseTo(alpha, 3);
    expect(result).toMatchObject({
      definition: "krippendorff",
      measurement,
      raters: 4,
      units: 11,
      interval: null,
      calibration,
      excluded: { incomplete: 1 },
    });
    expect(warningsOf(result)).toEqual(["small-sample", "no-interval"]);
  });

  it("is ordinal unless said otherwise", () => {
    expect(agreement(OBSERVERS)).toEqual(agreement(OBSERVERS, { measurement: "ordinal" }));
  });

  it("counts what is the same, and what is most frequent, beside alpha", () => {
    const { observed, expected, prevalence } = agreement(OBSERVERS, { measurement: "nominal" });
    const { observed: missed } = krippendorffAlpha(OBSERVERS, "nominal");
    expect(observed).toBeCloseTo(1 - (missed ?? 0), 12);
    expect(expected).toBeCloseTo(1 - (krippendorffAlpha(OBSERVERS, "nominal").expected ?? 0), 12);
    expect(prevalence).toEqual({ rating: 2, share: 13 / 40 });
    expect(agreement(OBSERVERS).observed).toBe(observed);
    expect(agreement(OBSERVERS).expected).toBeNull();
  });

  it("has Cohen's kappa of the units that both rated", () => {
    const result = agreement([OBSERVERS[0] ?? [], OBSERVERS[1] ?? []], {
      definition: "cohen",
      level: 0.9,
    });
    const both = [1, 2, 3, 3, 2, 1, 4, 1, 2];
    const plain = cohenKappa(both, [1, 2, 3, 3, 2, 2, 4, 1, 2], 0.9);
    expect(result).toMatchObject({
      value: plain.kappa,
      observed: plain.observed,
      expected: plain.expected,
      interval: {
        lower: plain.lower,
        upper: plain.upper,
        level: 0.9,
        method: "fleiss-cohen-everitt",
      },
      units: 9,
      excluded: { incomplete: 3 },
      measurement: "nominal",
    });
    expect(warningsOf(result)).toEqual(["small-sample", "interval-clipped"]);
  });

  it("has no interval of kappa without a miss", () => {
    const result = agreement(
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      { definition: "cohen" },
    );
    expect([result.value, result.interval, result.calibration]).toEqual([1, null, "reliable"]);
    expect(warningsOf(result)).toContain("no-interval");
  });

  it("has Fleiss' kappa of the units that all rated", () => {
    const result = agreement(OBSERVERS, { definition: "fleiss" });
    const counts = [
      [3, 0, 0, 0],
      [0, 3, 1, 0],
      [0, 0, 4, 0],
      [0, 0, 4, 0],
      [0, 4, 0, 0],
      [1, 1, 1, 1],
      [0, 0, 0, 4],
      [3, 1, 0, 0],
      [0, 4, 0, 0],
    ].slice(1);
    const { kappa, observed, expected } = fleissKappa(counts);
    expect(result.value).toBeCloseTo(kappa ?? 0, 12);
    expect(result.observed).toBeCloseTo(observed ?? 0, 12);
    expect(result.expected).toBeCloseTo(expected ?? 0, 12);
    expect([result.units, result.interval]).toEqual([8, null]);
  });

  it("has ICC(2,1) of the units that all rated", () => {
    const scores = [
      [80, 70, 90, 60, null],
      [78, 74, 88, 65, 50],
    ];
    const plain = icc(scores.map((row) => row.slice(0, 4)) as number[][], 0.95);
    expect(agreement(scores, { definition: "icc" })).toMatchObject({
      value: plain.icc2,
      interval: { lower: plain.lower, upper: plain.upper, method: "mcgraw-wong" },
      measurement: "interval",
      observed: null,
      expected: null,
      prevalence: null,
      units: 4,
      excluded: { incomplete: 1 },
    });
    expect(agreement([[1], [2]], { definition: "icc" })).toMatchObject({
      value: null,
      interval: null,
    });
  });

  it.each(["krippendorff", "fleiss", "cohen", "icc"] as const)(
    "draws an interval of %s from a seed",
    (definition) => {
      const ratings = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, 3],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 4],
      ];
      const draw = (seed: number) =>
        agreement(ratings, { definition, seed, resamples: 500, level: 0.8 });
      const { value, interval, warnings } = draw(1);
      expect(interval).toMatchObject({ level: 0.8, method: "bootstrap-percentile" });
      expect(interval?.lower).toBeLessThan(value ?? 0);
      expect(interval?.upper).toBeGreaterThanOrEqual(value ?? 1);
      expect(warnings.map(({ code }) => code)).toEqual(["small-sample"]);
      expect(draw(1).interval).toEqual(interval);
      expect(draw(2).interval).not.toEqual(interval);
    },
  );

  it("says that too few resamples have no limit, and only then", () => {
    const of = (resamples: number) =>
      agreement(OBSERVERS, { measurement: "ordinal", seed: 1, resamples });
    expect(of(10).interval).toMatchObject({ lower: null });
    expect(warningsOf(of(10))).toEqual(["small-sample", "unbounded"]);
    expect(warningsOf(of(500))).toEqual(["small-sample"]);
  });

  it("leaves out resamples that do not vary, and draws none where nothing does", () => {
    const rare = [
      [1, 1, 1, 1, 2],
      [1, 1, 1, 1, 2],
    ];
    const { interval } = agreement(rare, { seed: 1, resamples: 200 });
    expect(interval).toMatchObject({ lower: 1, upper: 1 });
    expect(
      agreement(
        [
          [1, 1],
          [1, 1],
        ],
        { seed: 1 },
      ).interval,
    ).toBeNull();
    expect(agreement([[1], [2]], { seed: 1 }).interval).toBeNull();
  });

  it("is empty where no unit can be compared", () => {
    for (const nothing of [
      [],
      [[]],
      [
        [1, null],
        [null, 2],
      ],
    ]) {
      const result = agreement(nothing);
      expect(result).toMatchObject({
        value: null,
        observed: null,
        prevalence: null,
        calibration: null,
        units: 0,
      });
      expect(warningsOf(result)).toEqual(["no-data"]);
    }
    const alone = agreement([[1, 2, 3]], { definition: "fleiss" });
    expect(alone).toMatchObject({ value: null, units: 0, excluded: { incomplete: 3 } });
  });

  it("leaves its input alone, and takes typed arrays", () => {
    const rows = [Uint8Array.of(1, 2, 3), Uint8Array.of(1, 2, 4)];
    expect(agreement(rows)).toEqual(
      agreement([
        [1, 2, 3],
        [1, 2, 4],
      ]),
    );
    expect(rows).toEqual([Uint8Array.of(1, 2, 3), Uint8Array.of(1, 2, 4)]);
  });

  it.each<[unknown, unknown, string]>([
    [null, {}, "agreement: invalid-shape at ratings"],
    [["12"], {}, "agreement: invalid-shape at ratings.0"],
    [[[1], [1, 2]], {}, "agreement: inconsistent at ratings.1.length"],
    [[[1], [Number.NaN]], {}, "agreement: not-a-number at ratings.1.0"],
    [[[1], [-1]], { measurement: "ratio" }, "agreement: out-of-range at ratings.1.0"],
    [[[1], [1], [1]], { definition: "cohen" }, "agreement: inconsistent at ratings.length"],
    [[[1]], { definition: "kappa" }, "agreement: unknown-definition at options.definition"],
    [[[1]], { measurement: "likert" }, "agreement: unknown-option at options.measurement"],
    [
      [[1], [1]],
      { definition: "cohen", measurement: "ordinal" },
      "agreement: unknown-option at options.measurement",
    ],
    [[[1]], { level: 0 }, "agreement: out-of-range at options.level"],
    [[[1]], { resamples: 10 }, "agreement: inconsistent at options.seed"],
    [[[1]], { seed: "1" }, "agreement: not-a-number at options.seed"],
    [[[1]], { weights: "linear" }, "agreement: unknown-option at options.weights"],
    [[[1]], 5, "agreement: invalid-shape at options"],
  ])("refuses %j, %j", (ratings, options, expected) => {
    expect(refusal(() => agreement(ratings as never, options as never))).toBe(expected);
  });
});

it("wonders about more raters than units: was the table turned?", () => {
  const turned = [
    [3, 3],
    [2, 1],
    [3, 3],
  ];
  expect(warningsOf(agreement(turned))).toContain("more-raters-than-units");
  expect(warningsOf(agreement(OBSERVERS))).not.toContain("more-raters-than-units");
});
