import { describe, expect, it } from "vitest";
import { complaint, results, run } from "./runMain.ts";

describe("numbers as flags", () => {
  it.each([
    ["churn --start 1000 --lost 50", 5],
    [
      "churn-rate --start 1000 --lost 50 --gained 500 --gained-and-lost 12 --definition start-all",
      6.2,
    ],
    ["retention --start 500 --end 550 --gained 100", 90],
    ["fcr --resolved-first 700 --contacts 1000", 70],
    ["nps --promoters 60 --passives 25 --detractors 15", 45],
    ["enps --percentages-promoters 25 --percentages-passives 55 --percentages-detractors 20", 5],
    [
      "nps --percentages-promoters 60 --percentages-passives 25 --percentages-detractors 15 --n 80",
      45,
    ],
    ["clv --arpa 100 --churn 5 --margin 80", 1600],
    ["clv --arpa 100 --churn 0 --max-periods 24", 2400],
    ["clv --amounts 100,50,-20", 130],
    ["clv --amounts=-20", -20],
    ["clv --profits 100,100 --retention 50 --discount 0", 75],
    ["referral --referrers 25 --customers 100", 25],
    ["csat --satisfied 3 --responses 4 --level 0.9 --interval jeffreys", 75],
  ])("%s", async (args, value) => {
    const [only, ...more] = await results(args);
    expect(more).toEqual([]);
    expect(only?.keys).toEqual({});
    expect(only?.result["value"]).toBeCloseTo(value, 9);
  });

  it("are undefined without error where there is nothing to divide by", async () => {
    const { code, stdout } = await run("churn --start 0 --lost 0");
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Customer churn rate

      churn  interval  n  definition
        n/a       n/a  0  start-existing

      ! zero-denominator: there is nothing to divide by: start is 0
      "
    `);
  });

  it.each([
    ["churn --start 10 --lost 50", "--lost is 50, expected at most start, which is 10"],
    ["churn --start 10", '--lost is missing, expected a count: "start-existing" needs it'],
    ["churn --start 10 --lost 5 --level 2", "--level is 2, expected a number between 0 and 1"],
    [
      "nps --percentages-promoters 60 --percentages-passives 25 --percentages-detractors 35",
      "--percentages-… is 120, expected percentages that add up to 100",
    ],
    [
      "nps --percentages-promoters 0 --percentages-passives=-10 --percentages-detractors 110",
      "--percentages-passives is -10, expected a number from 0 to 100",
    ],
    ["clv --arpa 100 --churn 500", "--churn is 500, expected a number from 0 to 100"],
    [
      "clv --amounts 5 --definition discounted",
      '--definition is "discounted", expected "historic", which the inputs make',
    ],
    ["churn --start 10 --lost 1 --by plan", "--by needs rows, and the numbers were given as flags"],
  ])("%s: %s", async (args, message) => {
    expect(await complaint(args)).toBe(`cx-metrics: ${message}\n`);
  });

  it("must be numbers where no file has them", async () => {
    expect(
      await complaint(
        "nps a.csv --percentages-promoters a --percentages-passives b --percentages-detractors c",
      ),
    ).toBe(
      "cx-metrics: --percentages-promoters, --percentages-passives, --percentages-detractors take numbers and go without a file\n",
    );
  });
});
