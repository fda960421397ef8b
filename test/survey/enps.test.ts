import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enps, nps } from "../../src/index.ts";
import { errorOf } from "../core/faultOf.ts";

describe("enps", () => {
  it("is 30 of 50, 30 and 20 (ThriveSparrow), 5 of 25, 55 and 20 % (Zenefits)", () => {
    expect(enps({ promoters: 50, passives: 30, detractors: 20 }).value).toBe(30);
    const percentages = { promoters: 25, passives: 55, detractors: 20 };
    expect(enps({ percentages }).value).toBe(5);
  });

  it("is nps under another name", () => {
    const answers = fc.array(fc.option(fc.integer({ min: 1, max: 10 })));
    const options = fc.record({
      definition: fc.constantFrom("standard", "from-one"),
      level: fc.constantFrom(0.8, 0.95),
      interval: fc.constantFrom("score", "wald", "none"),
    });
    fc.assert(
      fc.property(answers, options, (list, some) => {
        expect(enps(list, some as never)).toEqual({ ...nps(list, some as never), metric: "enps" });
      }),
    );
  });

  it("names itself in messages", () => {
    expect(errorOf(() => enps([11])).message).toMatch(/^enps: answers\[0\] is 11/);
    expect(errorOf(() => enps([1], { level: 2 })).message).toMatch(/^enps: options\.level is 2/);
    expect(errorOf(() => enps({} as never)).message).toMatch(/^enps: promoters is missing/);
  });
});
