import { describe, expect, it } from "vitest";
import type { Command } from "../../src/cli/Command.ts";
import { flattenResult } from "../../src/cli/flattenResult.ts";
import type { Request } from "../../src/cli/Request.ts";
import { resultGrid } from "../../src/cli/resultGrid.ts";
import { writeOutcome } from "../../src/cli/writeOutcome.ts";
import { nps } from "../../src/index.ts";
import { results, run } from "./runMain.ts";

const answers = `score,channel
10,chat
9,chat
,chat
0,phone
10,
`;
const hours = "hours,channel\n1,chat\n2,chat\n30,chat\n,chat\n5,phone\n";

describe("a table", () => {
  it("shows value, interval, n, what was left out, and the definition", async () => {
    const { stdout, code, writes } = await run("nps --column score --by channel", answers);
    expect({ code, writes }).toEqual({ code: 0, writes: 1 });
    expect(stdout).toMatchInlineSnapshot(`
      "Net Promoter Score

      channel     nps    95% interval  n  missing  definition
      chat      100.0  -31.5 to 100.0  2        1  standard
      phone    -100.0  -100.0 to 58.7  1        0  standard
      (blank)   100.0  -58.7 to 100.0  1        0  standard

      ! small-sample: n is 2, below 30: a few more would move the value (chat)
      ! small-sample: n is 1, below 30: a few more would move the value (phone; (blank))
      "
    `);
  });

  it("shows quantiles of durations, exact where they are", async () => {
    const { stdout } = await run("art --column hours --unit hours --by channel", hours);
    expect(stdout).toMatchInlineSnapshot(`
      "Average Resolution Time

      channel      art       95% interval  n  median      p90      p95  missing  definition
      chat     11.0 hr  0.0 hr to 51.9 hr  3  2.0 hr  24.4 hr  27.2 hr        1  full
      phone     5.0 hr                n/a  1  5.0 hr   5.0 hr   5.0 hr        0  full

      ! small-sample: n is 3, below 30: a few more would move the value (chat)
      ! skewed: skewness is 0.7: below 13 values a t interval is rough (chat)
      ! interval-clipped: the interval ran past the values that a mean can take and was cut there (chat)
      ! unbounded: n is too small for both limits of median, p90, p95
      ! small-sample: n is 1, below 30: a few more would move the value (phone)
      ! interval-undefined: one value has no spread: a t interval takes two values (phone)
      "
    `);
  });

  it("shows values without interval, and one that is open", async () => {
    expect((await run("clv --arpa 100 --churn 5")).stdout).toMatchInlineSnapshot(`
      "Customer Lifetime Value

           clv  interval    n  definition
      2,000.00       n/a  n/a  arpa-over-churn
      "
    `);
  });

  it("shows the effective number of weighted answers", async () => {
    const { stdout } = await run("csat --column s --weights w", "s,w\n5,1.5\n4,1\n1,0.25\n");
    expect(stdout).toContain("effective n");
    expect(stdout).toContain("2.8");
  });

  it("shows means with two decimals", async () => {
    const { stdout } = await run("csat --column s --definition mean --level 0.9", "s\n5\n4\n4\n");
    expect(stdout).toContain("90% interval");
    expect(stdout).toContain("4.33");
  });

  it("has a warning once, with its groups where it is not about all", async () => {
    const rows = Array.from({ length: 6 }, (_, i) => `${i < 5 ? "" : "9"},g${i}`).join("\n");
    const { stdout } = await run("nps --column score --by group", `score,group\n${rows}\n`);
    expect(stdout).toContain("(g0; g1; g2 and 2 more)\n");
    const { stdout: all } = await run("nps --column score", "score\n\n");
    expect(all).toMatch(/\n! no-data: [^(]*\n$/);
  });

  it("keeps its columns whatever groups are called", async () => {
    const names = [
      "__proto__",
      "日本語",
      "👩‍👩‍👧 ok",
      "two\nlines\u001b[31m\u202e",
      "x".repeat(100),
      "é",
      "❤️",
    ];
    const text = names.map((k) => JSON.stringify({ score: 9, k })).join("\n");
    const { stdout } = await run("nps --column score --by k", text);
    expect(stdout).toMatchInlineSnapshot(`
      "Net Promoter Score

      k                                           nps    95% interval  n  missing  definition
      __proto__                                 100.0  -58.7 to 100.0  1        0  standard
      two\\nlines\\u{1b}[31m\\u{202e}              100.0  -58.7 to 100.0  1        0  standard
      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…  100.0  -58.7 to 100.0  1        0  standard
      é                                         100.0  -58.7 to 100.0  1        0  standard
      ❤️                                        100.0  -58.7 to 100.0  1        0  standard
      日本語                                    100.0  -58.7 to 100.0  1        0  standard
      👩‍👩‍👧 ok                                     100.0  -58.7 to 100.0  1        0  standard

      ! small-sample: n is 1, below 30: a few more would move the value
      "
    `);
  });
});

describe("results that differ in their fields", () => {
  const interval = { lower: null, upper: null, level: 0.999, method: "t" };
  const plain = nps([9]);
  const median = { value: null, lower: null, upper: null };
  const rich = { ...nps([]), interval, effectiveN: null, median, excluded: { open: 2 } };
  const results = [
    { keys: {}, result: { ...plain, interval: null, n: null } },
    { keys: {}, result: rich },
  ];

  it("have all columns in a table", () => {
    const command = { name: "nps", entry: { merge: "exact" } } as Command;
    const grid = resultGrid(command, { results, merged: true });
    expect(grid.map(({ heading, cells }) => [heading, ...cells])).toEqual([
      ["nps", "100.0", "n/a"],
      ["99.9% interval", "n/a", "-∞ to ∞"],
      ["n", "n/a", "0"],
      ["effective n", "n/a", "n/a"],
      ["median", "n/a", "n/a"],
      ["missing", "0", "0"],
      ["open", "0", "2"],
      ["definition", "standard", "standard"],
    ]);
  });

  it("have all columns in CSV", () => {
    const request = { command: {}, format: "csv" } as Request;
    const [header, first, second] = writeOutcome(request, { results, merged: false })
      .split("\n")
      .map((line) => line.split(","));
    const at = header?.indexOf("excluded.open") as number;
    expect([first?.[at], second?.[at]]).toEqual(["", "2"]);
  });
});

describe("JSON", () => {
  it("is an array of keys and results, as the library has them", async () => {
    const [chat, phone, blank] = await results("nps --column score --by channel", answers);
    expect(chat).toEqual({
      keys: { channel: "chat" },
      result: JSON.parse(JSON.stringify(nps([10, 9, null]))),
    });
    expect(phone?.keys).toEqual({ channel: "phone" });
    expect(blank?.keys).toEqual({ channel: null });
  });

  it("keeps the name of any group and column", async () => {
    const text = '{"score":9,"__proto__":"constructor"}\n{"score":9}\n';
    const { stdout } = await run("nps --column score --by __proto__ --format json", text);
    expect(stdout).toContain('"__proto__": "constructor"');
    expect(stdout).toContain('"__proto__": null');
    const list = await run("clv --amounts score --by __proto__ --format json", text);
    expect(list.stdout).toContain('"__proto__": "constructor"');
  });
});

describe("CSV", () => {
  it("is flat and unrounded", async () => {
    const text = `${answers}7,chat\n`;
    const { stdout } = await run("nps --column score --by channel --format csv", text);
    expect(stdout).toMatchInlineSnapshot(`
      "channel,metric,definition,value,unit,lower,upper,level,interval,n,shares.promoters,shares.passives,shares.detractors,excluded.missing,warnings
      chat,nps,standard,66.66666666666667,points,-26.91617195917407,93.85080552796036,0.95,score,3,66.66666666666667,33.333333333333336,0,1,small-sample
      phone,nps,standard,-100,points,-100,58.69013712455238,0.95,score,1,0,0,100,0,small-sample
      ,nps,standard,100,points,-58.69013712455238,100,0.95,score,1,100,0,0,0,small-sample
      "
    `);
  });

  it("has the quantiles of durations", async () => {
    const { stdout } = await run("art --column hours --format csv", hours);
    const [header, row] = stdout.split("\n").map((line) => line.split(","));
    const cells = Object.fromEntries(header?.map((name, i) => [name, row?.[i]]) ?? []);
    expect(cells).toMatchObject({ value: "9.5", "median.value": "3.5", "excluded.missing": "1" });
  });

  it("escapes cells and disarms formulas", async () => {
    const names = [
      "a,b",
      'say "hi"',
      "two\nlines",
      "=1+1",
      "+49 30",
      "-cmd",
      "@x",
      "\tx",
      "-5",
      3,
      true,
    ];
    const text = names.map((k) => JSON.stringify({ score: 9, "=k": k })).join("\n");
    const { stdout } = await run("nps --column score --by =k --format csv", text);
    const keys = stdout.split(/,nps,standard,.*\n/).slice(0, -1);
    expect(keys).toEqual([
      expect.stringMatching(/^'=k,metric,definition,value,.*\n-5$/),
      "3",
      "'\tx",
      "'+49 30",
      "'-cmd",
      "'=1+1",
      "'@x",
      '"a,b"',
      '"say ""hi"""',
      "true",
      '"two\nlines"',
    ]);
  });

  it("tells a group's column from the result's of that name", async () => {
    const { stdout } = await run("nps --column score --by n --format csv", "score,n\n9,x\n");
    expect(stdout).toMatch(/^n,metric,.*,result\.n,/);
  });

  it("leaves lists out and keeps the effective number", () => {
    const result = { ...nps([9]), effectiveN: 0.5, list: [1] };
    const cells = flattenResult(result);
    expect(cells.get("effectiveN")).toBe(0.5);
    expect(cells.has("list")).toBe(false);
  });
});

describe("Markdown", () => {
  it("is a table to paste, warnings beneath", async () => {
    const { stdout } = await run("nps --column score --by channel --format markdown", answers);
    expect(stdout).toMatchInlineSnapshot(`
      "| channel | nps | 95% interval | n | missing | definition |
      | --- | ---: | ---: | ---: | ---: | --- |
      | chat | 100.0 | -31.5 to 100.0 | 2 | 1 | standard |
      | phone | -100.0 | -100.0 to 58.7 | 1 | 0 | standard |
      | (blank) | 100.0 | -58.7 to 100.0 | 1 | 0 | standard |

      - small-sample: n is 2, below 30: a few more would move the value (chat)
      - small-sample: n is 1, below 30: a few more would move the value (phone; (blank))
      "
    `);
  });

  it("has no warnings where there are none", async () => {
    const { stdout } = await run("churn --start 1000 --lost 50 --format markdown");
    expect(stdout).toMatchInlineSnapshot(`
      "| churn | 95% interval | n | definition |
      | ---: | ---: | ---: | --- |
      | 5.0% | 3.8% to 6.5% | 1,000 | start-existing |
      "
    `);
  });

  it("escapes what would end a cell or become HTML", async () => {
    const text = JSON.stringify({ score: 9, k: "a|b\n<img src=x> [l](u) `c` *d* \\" });
    const { stdout } = await run("nps --column score --by k --format markdown", text);
    expect(stdout).toContain("| a\\|b\\\\n\\<img src=x\\> \\[l\\](u) \\`c\\` \\*d\\* \\\\");
  });
});
