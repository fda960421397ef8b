import { describe, expect, it } from "vitest";
import { ces, csat, distribution, nps } from "../../src/index.ts";
import { errorOf } from "./faultOf.ts";

const five = { min: 1, max: 5 };

describe("readDistribution", () => {
  it("refuses weights of what is no list of answers", () => {
    for (const run of [
      () => nps({ promoters: 1, passives: 1, detractors: 1 }, { weights: [1, 1, 1] }),
      () => nps({ percentages: { promoters: 50, passives: 50, detractors: 0 } }, { weights: [1] }),
      () => csat({ satisfied: 1, responses: 2 }, { weights: [] }),
      () => ces({ easy: 1, responses: 2 }, { weights: [1] }),
      () => csat(distribution([5], { scale: five }), { weights: [1] }),
    ]) {
      const error = errorOf(run);
      expect([error.code, error.path]).toEqual(["inconsistent", ["options", "weights"]]);
      expect(error.message).toMatch(
        /options\.weights is an array, expected (no weights|none) beside counts$/,
      );
    }
  });
});
