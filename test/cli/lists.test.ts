import { describe, expect, it } from "vitest";
import { rowsOf } from "../../src/cli/Grid.ts";
import { listEntries } from "../../src/cli/listEntries.ts";
import type { GroupResult } from "../../src/cli/Outcome.ts";
import { tableGrid } from "../../src/cli/tableGrid.ts";
import type { MetricResult } from "../../src/index.ts";
import { complaint, run } from "./runMain.ts";

const result = (extras: object) =>
  ({ metric: "rfm", value: 1, ...extras }) as unknown as MetricResult;
const outcome = (...results: GroupResult[]) => ({ results, merged: false });

describe("a list of a result", () => {
  it("is a row for each entry, of all groups", () => {
    const a = { customer: "x", name: "b", raw: { recency: 3 } };
    const b = { customer: "y", name: null };
    const table = listEntries(
      outcome(
        { keys: { name: "one" }, result: result({ customers: [a] }) },
        { keys: { name: "two" }, result: result({ customers: [b] }) },
      ),
      "customers",
    );
    expect(table).toEqual({
      names: ["name", "customer", "customers.name", "raw.recency"],
      rows: [
        ["one", "x", "b", 3],
        ["two", "y", null, null],
      ],
    });
  });

  it("unfolds the list within an entry", () => {
    const cohorts = [
      { from: 0, ages: [{ active: 2 }, { active: 1 }] },
      { from: 86_400_000, ages: [] },
    ];
    const { names, rows } = listEntries(
      outcome({ keys: {}, result: result({ cohorts }) }),
      "cohorts",
    );
    expect({ names, rows }).toEqual({
      names: ["from", "age", "ages.active"],
      rows: [
        ["1970-01-01T00:00:00.000Z", 0, 2],
        ["1970-01-01T00:00:00.000Z", 1, 1],
      ],
    });
  });

  it("may be of plain values", () => {
    const respondents = [50, null];
    expect(
      listEntries(outcome({ keys: {}, result: result({ respondents }) }), "respondents"),
    ).toEqual({
      names: ["respondents"],
      rows: [[50], [null]],
    });
  });

  it("is refused where there is none, or another one", () => {
    const none = outcome({ keys: {}, result: result({ band: "good" }) });
    const one = outcome({ keys: {}, result: result({ steps: [] }) });
    expect(() => listEntries(none, "x")).toThrow('--list is "x", but rfm has no list');
    expect(() => listEntries(one, "x")).toThrow('--list is "x", expected steps');
  });
});

it("is shown with six digits, counts and instants whole", () => {
  const table = {
    names: ["at", "rate", "who"],
    rows: [
      [1772323200000, 1 / 3, "a\u001b"],
      [null, 2, true],
    ],
  };
  expect(tableGrid(table)).toEqual([
    { heading: "at", align: "right", cells: ["1772323200000", "n/a"] },
    { heading: "rate", align: "right", cells: ["0.333333", "2"] },
    { heading: "who", align: "left", cells: [expect.not.stringContaining("\u001b"), "true"] },
  ]);
  expect(tableGrid({ names: ["a"], rows: [] })).toEqual([
    { heading: "a", align: "right", cells: [] },
  ]);
});

const RFM = [
  "rfm",
  "--input",
  '[{"customer":"a","recency":3,"frequency":2,"monetary":10},{"customer":"b","recency":30,"frequency":1,"monetary":5}]',
  "--list",
  "customers",
];

describe("the command's --list", () => {
  it.each(["csv", "json", "markdown", "table"])("writes %s", async (format) => {
    const { code, stdout, stderr } = await run([...RFM, "--format", format]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    if (format === "json")
      expect(JSON.parse(stdout)).toEqual([
        expect.objectContaining({ customer: "a" }),
        expect.objectContaining({ customer: "b" }),
      ]);
    else expect(stdout).toMatch(/customer.*\n[\s\S]*a.*\n.*b/);
  });
});

describe("--input", () => {
  it("takes the whole input as JSON", async () => {
    const { stdout } = await run(["nps", "--input", "[10,9,null,3]", "--format", "json"]);
    expect(JSON.parse(stdout)[0].result).toMatchObject({ n: 3, excluded: { missing: 1 } });
  });

  it("says where it is wrong", async () => {
    expect(await complaint(["nps", "--input", "[10,11]"])).toBe(
      "cx-metrics: --input answers[1] is 11, expected a whole number from 0 to 10\n",
    );
    expect(await complaint(["nps", "--input", "{1}"])).toMatch(/^cx-metrics: --input is no JSON: /);
  });

  it("goes without a file and without groups", async () => {
    expect(await complaint(["nps", "a.csv", "--input", "[1]"])).toBe(
      "cx-metrics: --input goes without a file, not with a.csv\n",
    );
    expect(await complaint(["nps", "--input", "[1]", "--by", "channel"])).toBe(
      "cx-metrics: --by needs rows, and the numbers were given as flags\n",
    );
  });
});

describe("several columns of answers", () => {
  const answers = "id,q1,q2\n1,7,7\n2,1,\n3,4,4\n";

  it("make a questionnaire, a row for each respondent", async () => {
    const { stdout } = await run("umux-lite --columns q1,q2 --format json", answers);
    expect(JSON.parse(stdout)[0].result).toMatchObject({
      value: 75,
      n: 2,
      excluded: { incomplete: 1 },
    });
  });

  it("make records by their names", async () => {
    const scales = '{"q1":{"min":1,"max":7},"q2":{"min":1,"max":7}}';
    const { stdout } = await run(
      ["loyalty-index", "--columns", "q1,q2", "--scales", scales, "--format", "json"],
      answers,
    );
    expect(JSON.parse(stdout)[0].result).toMatchObject({ value: 75, n: 2 });
  });

  const weighted = "q1,weight,q2,team\n7,3,7,a\n1,50,,b\n4,1,4,a\n1,2,1,b\n";

  it("are weighted by one more", async () => {
    const { stdout } = await run(
      "umux-lite --columns q1,q2 --weights weight --format json",
      weighted,
    );
    expect(JSON.parse(stdout)[0].result).toMatchObject({
      value: 350 / 6,
      n: 6,
      effectiveN: expect.closeTo(2.474, 3),
      excluded: { incomplete: 1 },
    });
    const scales = '{"q1":{"min":1,"max":7},"weight":{"min":1,"max":50}}';
    const byTeam = await run(
      [
        ...["loyalty-index", "--columns", "q1,weight", "--scales", scales, "--min-answered", "1"],
        ...["--item-weights", '{"q1":1,"weight":0}', "--weights", "weight", "--by", "team"],
        ...["--format", "json"],
      ],
      weighted,
    );
    const values = JSON.parse(byTeam.stdout).map((group: { result: object }) => group.result);
    expect(values).toEqual([
      expect.objectContaining({ value: 87.5, n: 4 }),
      expect.objectContaining({ value: 0, n: 52 }),
    ]);
  });

  it("say where a weight is wrong", async () => {
    const flags = "umux-lite --columns q1,q2 --weights weight";
    expect(await complaint(flags, "q1,q2,weight\n7,7,1\n1,2,\n")).toContain(
      'row 3, column "weight" is missing, expected a number',
    );
    expect(await complaint(flags, "q1,q2,weight\n7,7,1\n1,2,-2\n")).toContain(
      'row 3, column "weight" is -2, expected a number of at least 0',
    );
    expect(await complaint(flags, "q1,q2\n7,7\n")).toContain('no column "weight"');
    expect(await complaint("iqs --input [] --weights w")).toContain("--weights");
  });

  it("say where an answer is wrong", async () => {
    expect(await complaint("umux-lite --columns q1,q2", "q1,q2\n7,7\n1,9\n")).toContain(
      'row 3, column "q2" is 9',
    );
    expect(await complaint("umux-lite --columns q1,,q2", answers)).toBe(
      "cx-metrics: --columns has an empty name between its commas\n",
    );
  });
});

describe("periods of cohorts", () => {
  const orders = "customer,at\na,2026-01-05\na,2026-02-05\nb,2026-01-20\n";
  const flags = "cohorts --customer customer --at at --as-of 2026-03-01 --format json";
  const months = "2026-01-01,2026-02-01,2026-03-01";

  it("are dates with commas, or as JSON has them", async () => {
    const edges = JSON.stringify(months.split(","));
    for (const given of [months, edges]) {
      const { stdout } = await run([...flags.split(" "), "--edges", given], orders);
      expect(JSON.parse(stdout)[0].result).toMatchObject({ value: 50, n: 2 });
    }
    const input = JSON.stringify([{ customer: "a", at: "2026-01-05" }]);
    const args = ["cohorts", "--input", input, "--as-of", "2026-03-01", "--edges", months];
    expect((await run(args)).code).toBe(0);
  });

  it("are refused where one is no date", async () => {
    expect(await complaint([...flags.split(" "), "--edges", "2026-01-01,soon"], orders)).toBe(
      'cx-metrics: --edges is "soon", expected dates such as 2026-03-01, separated by commas\n',
    );
  });

  it("come with their age in a list", async () => {
    const args = [...flags.split(" "), "--edges", months, "--list", "cohorts"];
    const [first, second] = JSON.parse((await run(args, orders)).stdout);
    expect(first).toMatchObject({ from: "2026-01-01T00:00:00.000Z", age: 0, "ages.active": 2 });
    expect(second).toMatchObject({ age: 1, "ages.active": 1, "ages.percent": 50 });
  });
});

it("takes counts by hand where a metric takes rows, too", async () => {
  const { stdout } = await run(
    "repeat-purchase-rate --customers 1200 --repeat-customers 300 --format json",
  );
  expect(JSON.parse(stdout)[0].result).toMatchObject({ value: 25, n: 1200 });
});

it("shows an empty list as one", () => {
  expect(rowsOf(tableGrid({ names: [], rows: [] }))).toEqual([[]]);
});

describe("a column of yes and no", () => {
  const flags = "kaplan-meier --duration months --ended left --format json";

  it("is read in the usual words", async () => {
    const text = "months,left\n1,yes\n2,TRUE\n3,1\n4,no\n5,false\n6,0\n";
    const { result } = JSON.parse((await run(flags, text)).stdout)[0];
    expect(result.tally).toMatchObject({
      3: { ended: 1, censored: 0 },
      6: { ended: 0, censored: 1 },
    });
    expect(result.n).toBe(6);
  });

  it("takes no other", async () => {
    expect(await complaint(flags, "months,left\n1,yes\n2,maybe\n")).toContain(
      'row 3, column "left" is "maybe", expected true or false',
    );
  });
});
