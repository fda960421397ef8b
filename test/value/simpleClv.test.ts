import { expect, it } from "vitest";
import { clv } from "../../src/index.ts";
import fixture from "../fixtures/clv.json" with { type: "json" };

const { source, cases } = fixture.simpleClv;

it.each(cases)(`${source}: m = $m, r = $r, d = $d`, (golden) => {
  const steady = { profit: golden.m, retention: 100 * golden.r, discount: 100 * golden.d };
  const later = clv(steady).value as number;
  const now = clv(steady, { definition: "discounted-immediate" }).value as number;
  expect(later).toBeCloseTo(golden.firstPaymentExcluded, 10);
  expect(now).toBeCloseTo(golden.firstPaymentAtStartIncluded, 10);
  // Paid at the end of each period, the first one included: the immediate one, a period later.
  expect(now / (1 + golden.d)).toBeCloseTo(golden.endOfPeriodIncluded, 10);
});
