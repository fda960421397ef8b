import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { measureConfig } from "../../src/cli/measureConfig.ts";
import { complaint, file, results, run } from "./runMain.ts";

const data = "examples/data";

/** Ann comes back after two days about the same, and after three about something else. */
const CONTACTS = `customer,issue,at,resolved
ann,bill,2026-03-01,true
ann,bill,2026-03-03,true
ann,login,2026-03-06,true
bob,bill,2026-03-01,true
`;

/** The results by name of a config. */
async function measured(config: object, flags = "") {
  const path = file("metrics.json", JSON.stringify(config));
  const { code, stdout, stderr } = await run(`measure --config ${path} --format json ${flags}`);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, Awaited<ReturnType<typeof results>>>;
}

describe.each(["stream", "duckdb"])("several metrics by %s", (engine) => {
  const flags = `--engine ${engine}`;

  it("have the results that each has alone", async () => {
    const config = {
      files: `${data}/answers.csv`,
      by: ["channel"],
      period: { every: "quarter", timeZone: "Europe/Berlin" },
      metrics: [
        { metric: "nps", input: { column: "score" } },
        { metric: "csat", input: { column: "csat" }, options: { level: 0.9 } },
        {
          name: "effort",
          metric: "ces",
          input: { column: "ease" },
          options: { definition: "mean" },
        },
      ],
    };
    const shared = `--by channel --period quarter --time-zone Europe/Berlin`;
    const answers = `${data}/answers.csv`;
    expect(await measured(config, flags)).toEqual({
      nps: await results(`nps ${answers} --column score ${shared}`),
      csat: await results(`csat ${answers} --column csat --level 0.9 ${shared}`),
      effort: await results(`ces ${answers} --column ease --definition mean ${shared}`),
    });
  });

  it("may be of spells, each period for itself", async () => {
    const input = { id: "id", joined: "joined", left: "left" };
    const customers = `${data}/customers.csv`;
    const flagged = "--id id --joined joined --left left";
    const both = [
      { metric: "churn", input },
      { metric: "retention", input },
    ];
    const period = { every: "month", from: "2025-06-01", to: "2025-09-01" };
    const calendar = "--period month --from 2025-06-01 --to 2025-09-01";
    expect(await measured({ files: [customers], period, metrics: both }, flags)).toEqual({
      churn: await results(`churn ${customers} ${flagged} ${calendar}`),
      retention: await results(`retention ${customers} ${flagged} ${calendar}`),
    });
    const options = { from: "2025-06-01", to: "2025-07-01" };
    const alone = { metrics: [{ metric: "churn", input, options }] };
    expect(await measured(alone, `${customers} ${flags}`)).toEqual({
      churn: await results(`churn ${customers} ${flagged} --from 2025-06-01 --to 2025-07-01`),
    });
  });

  it("may name the one column of answers as it is", async () => {
    const config = { files: `${data}/answers.csv`, metrics: [{ metric: "nps", input: "score" }] };
    expect(await measured(config, flags)).toEqual({
      nps: await results(`nps ${data}/answers.csv --column score`),
    });
  });

  it("may be of first contacts with a window and a match of their own", async () => {
    const input = { customer: "customer", issue: "issue", at: "at", resolved: "resolved" };
    const path = file("contacts.csv", CONTACTS);
    const asOf = "2026-05-01";
    const fcr = (name: string, options: object) => ({ name, metric: "fcr", input, options });
    const all = await measured(
      {
        files: path,
        metrics: [
          fcr("week", { asOf }),
          fcr("day", { asOf, window: "1d" }),
          fcr("ms", { asOf, window: 86_400_000 }),
          fcr("customer", { asOf, match: "customer" }),
        ],
      },
      flags,
    );
    const values = Object.entries(all).map(([name, [one]]) => [
      name,
      one?.result["value"],
      one?.result["n"],
    ]);
    expect(values).toEqual([
      ["week", (100 * 2) / 3, 3],
      ["day", 100, 4],
      ["ms", 100, 4],
      ["customer", 50, 2],
    ]);
  });

  it("may be of orders and cohorts", async () => {
    const orders = `${data}/orders.csv`;
    const input = { customer: "customer", at: "at" };
    const edges = ["2025-07-01", "2025-08-01", "2025-09-01"];
    const config = {
      files: orders,
      metrics: [
        { metric: "cohorts", input, options: { edges, asOf: "2026-01-01" } },
        { metric: "repeat-purchase-rate", input },
      ],
    };
    const line = `${orders} --customer customer --at at`;
    expect(await measured(config, flags)).toEqual({
      cohorts: await results(
        `cohorts ${line} --edges 2025-07-01,2025-08-01,2025-09-01 --as-of 2026-01-01`,
      ),
      "repeat-purchase-rate": await results(`repeat-purchase-rate ${line}`),
    });
  });

  it("may each be of some rows alone", async () => {
    const path = file(
      "where.csv",
      "score,k,n,t\n10,a,1,true\n9,b,2,false\n3,,1,true\n6,a,2,true\n",
    );
    const nps = (name: string, where: object) => ({
      name,
      metric: "nps",
      input: { column: "score" },
      where,
    });
    const config = {
      files: path,
      metrics: [
        nps("text", { k: "a" }),
        nps("list", { k: ["b", null] }),
        nps("blank", { k: null }),
        nps("number", { n: 1 }),
        nps("truth", { t: [true], k: "a" }),
      ],
    };
    const all = await measured(config, flags);
    const counts = Object.entries(all).map(([name, [one]]) => [
      name,
      one?.result["n"],
      one?.result["value"],
    ]);
    expect(counts).toEqual([
      ["text", 2, 0],
      ["list", 2, 0],
      ["blank", 1, -100],
      ["number", 2, 0],
      ["truth", 2, 0],
    ]);
  });
});

describe("weights and numbers", () => {
  it("are the stream's", async () => {
    const path = file("w.csv", "score,w,met\n10,2,1\n3,1,4\n");
    const config = {
      files: path,
      metrics: [
        { metric: "nps", input: { column: "score", weights: "w" } },
        { metric: "sla-attainment", input: { met: "met", breached: 5 } },
      ],
    };
    expect(await measured(config)).toEqual({
      nps: await results(`nps ${path} --column score --weights w`),
      "sla-attainment": await results(`sla-attainment ${path} --met met --breached 5`),
    });
  });
});

describe("Parquet", () => {
  it("is read by DuckDB, and what it has no query for is refused as a whole", async () => {
    const folder = dirname(file("ready", ""));
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(`COPY (SELECT 9 AS score, 2 AS w) TO '${folder}/p.parquet'`);
    connection.closeSync();
    const nps = { metric: "nps", input: { column: "score" } };
    const csat = { metric: "csat", input: { column: "w", weights: "w" } };
    const files = `${folder}/p*.parquet`;
    expect((await measured({ files, metrics: [nps] }))["nps"]?.[0]?.result["value"]).toBe(100);
    const path = file("metrics.json", JSON.stringify({ files, metrics: [nps, csat] }));
    expect(await complaint(`measure --config ${path}`)).toBe(
      "cx-metrics: --weights has no query: only rows can tell, from a CSV or JSON file\n",
    );
  });
});

describe("what is written", () => {
  const line = "measure --config examples/measure/metrics.json";

  it("is a table for each metric", async () => {
    const { stdout } = await run(line);
    expect(stdout).toMatch(
      /^Net Promoter Score\n\nchannel {2}from .*\nCustomer Satisfaction Score\n/s,
    );
    expect(stdout).toMatch(/\nease of chats and calls: Customer Effort Score\n\nchannel .*\n$/s);
  });

  it("is Markdown with headings", async () => {
    const { stdout } = await run(`${line} --format markdown`);
    expect(stdout.match(/^## .*$/gm)).toEqual([
      "## Net Promoter Score",
      "## Customer Satisfaction Score",
      "## ease of chats and calls: Customer Effort Score",
    ]);
  });

  it("is one CSV with a column of names", async () => {
    const { stdout } = await run(`${line} --format csv`);
    const [header = "", ...rows] = stdout.trimEnd().split("\n");
    expect(header.split(",").slice(0, 7).join()).toBe(
      "channel,name,from,to,complete,metric,definition",
    );
    const names = rows.map((row) => row.split(",")[1]);
    expect([...new Set(names)]).toEqual(["nps", "csat", "ease of chats and calls"]);
    expect(new Set(rows.map((row) => row.split(",").length))).toEqual(
      new Set([header.split(",").length]),
    );
  });

  it("is asked for as the documentation has it", () => {
    const page = readFileSync("docs/command-line.md", "utf8");
    const [, text = ""] = /```json\n(\{\n {2}"files".*?)```/s.exec(page) ?? [];
    expect(measureConfig.parse(JSON.parse(text)).metrics).toHaveLength(3);
  });

  it("is explained", async () => {
    expect((await run("measure --help")).stdout).toContain("Fields of the config");
  });
});

describe("a wrong config", () => {
  const nps = { metric: "nps", input: { column: "score" } };
  const churn = { metric: "churn", input: { id: "id", joined: "at" } };
  const start = { metric: "churn", input: { start: "a", lost: "b" } };
  const cohorts = { metric: "cohorts", input: { customer: "c", at: "at" } };

  it.each<[object | string, string]>([
    ["{", "metrics.json is not valid JSON: "],
    [{}, "metrics.json, metrics is missing\n"],
    [{ metrics: [] }, "metrics.json, metrics is [], expected a list of at least 1\n"],
    [{ metrics: [nps], bye: [] }, 'metrics.json, the config has "bye", which is no field of it'],
    [
      { metrics: [{ ...nps, when: 1 }] },
      'metrics.json, metrics[0] has "when", which is no field of it',
    ],
    [
      { metrics: [nps], period: { every: "hour" } },
      'metrics.json, period.every is "hour", expected one of "day", "week", "month"',
    ],
    [{ metrics: [{ metric: "npss", input: {} }] }, 'there is no metric "npss"; did you mean nps?'],
    [
      { metrics: [nps, { metric: "nps", input: { col: "a" } }] },
      'metrics[1].input has "col", nps takes { column } or { promoters, passives, detractors }',
    ],
    [
      { metrics: [{ metric: "nps", input: 7 }] },
      "metrics.json, metrics[0].input is 7, expected text or a record",
    ],
    [{ metrics: [nps], delimiter: "" }, 'metrics.json, delimiter is "", expected some text\n'],
    ["7", "metrics.json, the config is 7, expected a record"],
    [
      { metrics: [{ metric: "nsp", input: {} }] },
      'there is no metric "nsp"; did you mean nps?\nSee cx-metrics list',
    ],
    [
      { metrics: [{ metric: "fcrr", input: {} }] },
      'there is no metric "fcrr"; did you mean fcr?\nSee cx-metrics list',
    ],
    [{ metrics: [{ metric: "csat", input: {} }] }, "metrics[0].input has nothing, csat takes"],
    [
      { metrics: [{ ...nps, options: { level: 2 } }] },
      "metrics[0].options.level is 2, expected a number <1\n",
    ],
    [
      { metrics: [{ ...nps, options: { weights: [1] } }] },
      "metrics[0].options.weights is a column: its name belongs in input",
    ],
    [{ metrics: [churn] }, "metrics[0].options.from is missing"],
    [
      { metrics: [{ ...cohorts, options: { edges: ["then"], asOf: 0 } }] },
      'metrics[0].options.edges[0] is "then", expected a date',
    ],
    [
      { metrics: [cohorts], period: { every: "day" } },
      "metrics[0]: cohort-retention of these columns has no calendar periods",
    ],
    [{ metrics: [nps, nps] }, 'two metrics are called "nps": give each a "name"'],
    [{ files: "nowhere.csv", metrics: [start] }, "nowhere.csv cannot be read"],
    [
      { metrics: [{ ...nps, where: { k: ["a", 1] } }] },
      'metrics.json, metrics[0].where.k is ["a",1], expected text or null or a number or true or false',
    ],
  ])("%j: %s", async (config, message) => {
    const text = typeof config === "string" ? config : JSON.stringify(config);
    const path = file("metrics.json", text);
    expect(await complaint(`measure --config ${path}`)).toContain(`cx-metrics: ${message}`);
  });

  it("is none", async () => {
    expect(await complaint("measure")).toBe(
      "cx-metrics: measure needs --config, such as metrics.json\n",
    );
    expect(await complaint("measure --config nowhere.json")).toBe(
      "cx-metrics: nowhere.json cannot be read: there is no such file\n",
    );
  });
});
