import { csat, decompose, mergeTallies, nps } from "cx-metrics";
import { kitagawa } from "cx-metrics/stats";
import { describe, expect, it } from "vitest";

const share = (satisfied: number, responses: number) => csat({ satisfied, responses });

describe("the total is pooled, no mean of the segments' scores", () => {
  const small = nps({ promoters: 9, passives: 1, detractors: 0 });
  const large = nps({ promoters: 300, passives: 300, detractors: 390 });

  it("of the NPS", () => {
    const { before } = decompose({ small, large }, { small, large });
    const mean = ((small.value ?? 0) + (large.value ?? 0)) / 2;
    const all = nps(mergeTallies(small.tally, large.tally)).value;
    expect(all).toBe(-8.1);
    expect(mean).toBeGreaterThan(40);
    expect(before).toBeCloseTo(all ?? Number.NaN, 10);
  });

  it("so that a segment of ten moves it by its tenths, not by half", () => {
    const worse = nps({ promoters: 0, passives: 1, detractors: 9 });
    const { change, rate, mix } = decompose({ small, large }, { small: worse, large });
    expect(change).toBeCloseTo(-1.8, 10);
    expect([rate, mix]).toEqual([expect.closeTo(-1.8, 10), 0]);
  });
});

describe("Simpson's paradox", () => {
  /** Successes of surgeons by the size of the stone: Charig et al. (1986), BMJ 292, 879-882. */
  const open = { small: share(81, 87), large: share(192, 263) };
  const percutaneous = { small: share(234, 270), large: share(55, 80) };

  it("kidney stones: better in total, worse for small stones and for large ones", () => {
    const split = decompose(open, percutaneous);
    expect(split.before).toBeCloseTo(78, 10);
    expect(split.after).toBeCloseTo(82.5714, 4);
    expect(split.simpson).toBe(true);
    for (const { rate, before, after } of split.segments) {
      expect(after.value).toBeLessThan(before.value ?? 0);
      expect(rate).toBeLessThan(0);
    }
    // The method did harm; that it was given to small stones did the good.
    expect(split.rate).toBeCloseTo(-5.37, 2);
    expect(split.mix).toBeCloseTo(9.94, 2);
  });

  it("is told from an ordinary change", () => {
    expect(decompose(open, { ...open, small: share(70, 87) }).simpson).toBe(false);
  });
});

describe("no interaction is left over", () => {
  const before = [
    { n: 100, rate: 0.6 },
    { n: 300, rate: 0.2 },
  ];
  const after = [
    { n: 200, rate: 0.55 },
    { n: 200, rate: 0.1 },
  ];

  it("where the split at the old shares and rates leaves one", () => {
    const { change, rate, mix, threePart } = kitagawa(before, after);
    expect(threePart.interaction).toBeCloseTo(0.0125, 12);
    expect(threePart.rate + threePart.mix).not.toBeCloseTo(change, 3);
    expect(rate + mix).toBeCloseTo(change, 15);
  });

  it("and backwards is the same story, which that split does not tell", () => {
    const [there, back] = [kitagawa(before, after), kitagawa(after, before)];
    expect(back.rate).toBeCloseTo(-there.rate, 15);
    expect(back.threePart.rate).not.toBeCloseTo(-there.threePart.rate, 3);
  });
});

it("growth of a segment below average is no gain", () => {
  const before = { good: share(90, 100), poor: share(20, 100) };
  const after = { good: share(90, 100), poor: share(60, 300) };
  const { segments, change } = decompose(before, after);
  expect(change).toBeCloseTo(-17.5, 10);
  // Without the center, (w1 - w0) · r credits the poor segment with 25 % of 20 for growing.
  for (const { mix } of segments) expect(mix).toBeLessThan(0);
});

it("a new segment has no rate to change from: it is mix, not a rise from 0", () => {
  const before = { web: share(80, 100) };
  const { rate, mix } = decompose(before, { ...before, app: share(40, 100) });
  expect([rate, mix]).toEqual([0, -20]);
});
