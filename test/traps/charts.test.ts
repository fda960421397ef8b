import { controlChart, csat } from "cx-metrics";
import { laneyPChart, pChart, xmrChart } from "cx-metrics/stats";
import { describe, expect, it } from "vitest";

/** Weeks of 5000 answers whose satisfaction wanders by itself, as chart.pAndLaney#2 has them. */
const weeks = [
  3485, 3637, 3322, 3374, 3399, 3447, 3486, 3320, 3360, 3404, 3509, 3644, 3488, 3327, 3296, 3422,
  3599, 3633, 3481, 3517,
];

const series = weeks.map((satisfied, i) => ({
  keys: {},
  from: i,
  to: i + 1,
  complete: true,
  result: csat({ satisfied, responses: 5000 }),
}));

const beyond = ({ points }: ReturnType<typeof controlChart>) =>
  points.filter(({ signals }) => signals.includes("beyond-limits")).length;

describe("a p chart of many answers flags everything", () => {
  it("where Laney's flags nothing, and says so", () => {
    const chart = controlChart(series, { type: "p" });
    expect(beyond(chart)).toBe(8);
    expect(chart.warnings.map(({ code }) => code)).toEqual(["overdispersed"]);
    expect(beyond(controlChart(series))).toBe(0);
  });

  it("which is the default of shares", () => {
    expect(controlChart(series).type).toBe("laney-p");
  });

  it("the more the more answers, with the same shares", () => {
    const times = (factor: number) =>
      controlChart(
        series.map((week, i) => ({
          ...week,
          result: csat({ satisfied: factor * (weeks[i] ?? 0), responses: factor * 5000 }),
        })),
        { type: "p" },
      );
    expect(beyond(times(100))).toBeGreaterThan(17);
  });
});

const deviation = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
};

describe("sigmaZ by the plain standard deviation of z is not Laney's", () => {
  /** Chance alone, and then a shift that stays. */
  const shares = [0.5, 0.52, 0.49, 0.51, 0.48, 0.5, 0.51, 0.49, 0.5, 0.52];
  const shifted = shares.map((share, i) => (i < 7 ? share : share + 0.12));
  const counts = shifted.map((share) => ({ count: Math.round(1000 * share), of: 1000 }));

  it("a shift inflates it until it hides what it is to find", () => {
    const { center, points } = pChart(counts);
    const z = points.map(({ share, sigma }) => (share - center) / sigma);
    const laney = laneyPChart(counts);
    const plain = deviation(z);
    expect(plain).toBeGreaterThan(1.5 * (laney.sigmaZ ?? Number.NaN));
    expect(z.every((one) => Math.abs(one) <= 3 * plain)).toBe(true);
    expect(points.some(({ share }, i) => share > (laney.points[i]?.upper ?? 1))).toBe(true);
  });
});

describe("limits of single values by the sample standard deviation", () => {
  const values = [10, 11, 9, 10, 12, 10, 9, 11, 10, 11, 20, 21, 19, 20, 22, 20, 19, 21];

  it("are so wide after a shift that nothing is beyond them", () => {
    const { center, sigma, lower, upper } = xmrChart(values);
    const plain = deviation(values);
    expect(values.every((value) => Math.abs(value - center) <= 3 * plain)).toBe(true);
    expect(plain).toBeGreaterThan(3 * (sigma ?? Number.NaN));
    expect(values.filter((value) => value > (upper ?? 0) || value < (lower ?? 0))).not.toEqual([]);
  });

  it("and one spike widens its own limits", () => {
    const spike = [42, 45, 44, 41, 47, 43, 46, 44, 60, 45, 43, 44];
    const { upper } = xmrChart(spike);
    expect(60).toBeGreaterThan(upper ?? 0);
    expect(60).toBeLessThan(45.33 + 3 * deviation(spike));
  });
});

it("the center is the pooled share, no mean of the periods'", () => {
  const counts = [
    { count: 9, of: 10 },
    { count: 400, of: 990 },
  ];
  expect(pChart(counts).center).toBe(0.409);
});

it("a month without an answer is no month of 0 %", () => {
  const gap = series.map((week, i) =>
    i === 5 ? { ...week, result: csat({ satisfied: 0, responses: 0 }) } : week,
  );
  const { center, points } = controlChart(gap);
  expect(points[5]).toMatchObject({ value: null, lower: null, signals: [] });
  expect(center).toBeGreaterThan(69);
});

it("a run does not go on across a month that nobody knows", () => {
  const values = [1, 2, 1, 2, 1, 2, 1, 2, null, 1, 9, 8, 9, 8, 9, 8, 9, 8];
  const { points } = controlChart(
    values.map((value, at) => ({ at, value })),
    {
      rules: ["nine-on-one-side"],
    },
  );
  expect(points.every(({ signals }) => signals.length === 0)).toBe(true);
});
