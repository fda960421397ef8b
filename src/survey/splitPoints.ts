import type { Distribution } from "../core/Distribution.ts";
import { countSample, distributionSample, type Sample } from "../stats/Sample.ts";

/** Good, in between, bad. */
export type PointClass = 1 | 0 | -1;

/** Answers in three classes, and the sample behind each way to count them. */
export interface Split {
  readonly up: number;
  readonly neutral: number;
  readonly down: number;
  /** Behind `up` as a share of all. */
  readonly share: Sample;
  /** Behind `up` minus `down`. */
  readonly net: Sample;
  /** Behind `up` as a share of `up` and `down`. */
  readonly decided: Sample;
}

/**
 * Sorts the points of a distribution into good, in between and bad.
 *
 * @internal
 */
export function splitPoints(tally: Distribution, classOf: (rating: number) => PointClass): Split {
  const { labels, counts, squares, answers } = tally;
  const classes = counts.map((_, i) => classOf(labels.min + i));
  const goods = classes.map((point) => (point === 1 ? 1 : 0));
  const decided = (_: number, i: number): boolean => classes[i] !== 0;
  const total = (wanted: PointClass): number =>
    counts.reduce((sum, count, i) => (classes[i] === wanted ? sum + count : sum), 0);
  const share = distributionSample(counts, squares, goods, answers);
  return {
    up: total(1),
    neutral: total(0),
    down: total(-1),
    share,
    net: distributionSample(counts, squares, classes, answers),
    decided: {
      ...distributionSample(
        counts.filter(decided),
        squares?.filter(decided),
        goods.filter(decided),
      ),
      // How many of the answers are decided is not known, so that all weights speak for theirs.
      designEffect: share.designEffect,
    },
  };
}

/**
 * The same from counts.
 *
 * @internal
 */
export function splitCounts(up: number, down: number, of: number): Split {
  const all = countSample(of, [up, down]);
  return {
    up,
    neutral: of - up - down,
    down,
    share: all,
    net: all,
    decided: countSample(up + down, [up, down]),
  };
}
