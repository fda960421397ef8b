import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { complaint, file, results, run } from "./runMain.ts";

const data = "examples/data";

/** Runs a query on another DuckDB, and hands its rows over as JSON would. */
async function rowsOf(args: string, csv: string): Promise<Record<string, unknown>[]> {
  const { stdout } = await run(`sql ${args} --dialect duckdb --table t`);
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`CREATE TABLE t AS SELECT * FROM read_csv('${csv}')`);
  const rows = (await connection.runAndReadAll(stdout)).getRowObjectsJson();
  connection.closeSync();
  return rows as Record<string, unknown>[];
}

function csvOf(rows: readonly Record<string, unknown>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const quote = (cell: unknown) => (cell === null ? "" : `"${String(cell).replaceAll('"', '""')}"`);
  return [names, ...rows.map((row) => names.map((name) => row[name]))]
    .map((cells) => `${cells.map(quote).join(",")}\n`)
    .join("");
}

describe("rows of a query that ran elsewhere", () => {
  const flags = "--column score --by channel";

  it("give the results of the file that it read", async () => {
    const rows = await rowsOf(`nps ${flags}`, `${data}/answers.csv`);
    const expected = await results(`nps ${data}/answers.csv ${flags} --level 0.9`);
    const files = {
      "rows.json": JSON.stringify(rows),
      "rows.ndjson": rows.map((row) => `${JSON.stringify(row)}\n`).join("\n"),
      "rows.csv": csvOf(rows),
    };
    for (const [name, text] of Object.entries(files))
      expect(await results(`finish nps ${file(name, text)} --level 0.9`)).toEqual(expected);
    expect(await results("finish nps --level 0.9", files["rows.json"])).toEqual(expected);
    const table = await run(`finish nps ${file("rows.json", files["rows.json"])} --level 0.9`);
    expect(table).toEqual(await run(`nps ${data}/answers.csv ${flags} --level 0.9`));
  });

  it("of several shards add up", async () => {
    const rows = await rowsOf(`nps ${flags}`, `${data}/answers.csv`);
    const shards = [rows.slice(0, 5), rows.slice(5)].map((shard, i) =>
      file(`shard${i}.json`, JSON.stringify(shard)),
    );
    const expected = await results(`nps ${data}/answers.csv ${flags}`);
    expect(await results(`finish nps ${shards.join(" ")}`)).toEqual(expected);
  });

  it("may be finer than the groups that are asked for", async () => {
    const rows = await rowsOf("csat --column csat --by channel,score", `${data}/answers.csv`);
    const path = file("fine.json", JSON.stringify(rows));
    expect(await results(`finish csat ${path} --by channel`)).toEqual(
      await results(`csat ${data}/answers.csv --column csat --by channel`),
    );
  });

  it("may be of calendar periods", async () => {
    const calendar = "--period month --from 2025-08-01 --to 2025-10-01 --time-zone Europe/Berlin";
    const rows = await rowsOf(
      `nps --column score --by channel --at answered_at ${calendar}`,
      `${data}/answers.csv`,
    );
    const path = file("months.json", JSON.stringify(rows));
    const byMonth = await results(
      `nps ${data}/answers.csv --column score --by channel ${calendar}`,
    );
    const unknown = (all: typeof byMonth) => all.map((one) => ({ ...one, complete: null }));
    expect(await results(`finish nps ${path} ${calendar}`)).toEqual(unknown(byMonth));
    expect((await run(`finish nps ${path} ${calendar}`)).stdout).toMatch(/2025-09-01 {2}n\/a/);
    const all = await results(`nps ${data}/answers.csv --column score ${calendar}`);
    const shards = await rowsOf(
      `nps --column score --at answered_at ${calendar}`,
      `${data}/answers.csv`,
    );
    const whole = file("whole.json", JSON.stringify(shards));
    expect(await results(`finish nps ${whole} ${calendar}`)).toEqual(unknown(all));
    const coarse = await results(`finish nps ${path} ${calendar} --by channel`);
    expect(coarse).toEqual(unknown(byMonth));
    expect(await complaint(`finish nps ${path}`)).toBe(
      'cx-metrics: months.json has a column "period": --period, --from, --to and --time-zone say which, as they did for the query\n',
    );
    const finer = await rowsOf(
      `nps --column score --by channel,csat --at answered_at ${calendar}`,
      `${data}/answers.csv`,
    );
    const fine = file("fine.json", JSON.stringify(finer));
    expect(await results(`finish nps ${fine} ${calendar} --by channel`)).toEqual(unknown(byMonth));
    expect(await complaint(`finish nps ${path} ${calendar} --by period`)).toBe(
      "cx-metrics: --by period and --period want the same name for their groups\n",
    );
    const asIs = await results(`finish nps ${path} --by period`);
    expect(asIs.map(({ keys }) => keys["period"])).toHaveLength(2);
  });

  it("may be none", async () => {
    const [all, ...more] = await results(`finish nps ${file("none.json", "[]")}`);
    expect([all?.result["value"], more]).toEqual([null, []]);
  });

  const tally = '{"kind":"distribution","version":1,"max":10,"min":0}';
  const row = { plan: "pro", cx_tally: tally, cx_answer: 9, cx_n: 2 };

  it.each([
    [
      [row, { ...row, cx_n: -1 }],
      'rows.json, record 2, column "cx_n" is -1, expected a whole number',
    ],
    [
      [{ ...row, cx_answer: 11 }],
      'rows.json, record 1, column "cx_answer" is 11, expected a whole',
    ],
    [[row, { plan: "pro" }], 'rows.json, record 2, column "cx_tally" is missing'],
    [[row, 7], "rows.json, record 2 is not a record"],
    [
      [{ ...row, cx_tally: '{"kind":"distribution","version":2}' }],
      'rows.json, record 1, column "cx_tally" is',
    ],
  ])("%j: %s", async (rows, message) => {
    const path = file("rows.json", JSON.stringify(rows));
    expect(await complaint(`finish nps ${path}`)).toContain(`cx-metrics: ${message}`);
  });

  it("have keys that can be told apart", async () => {
    const path = file("rows.json", JSON.stringify([{ ...row, Plan: "x" }]));
    expect(await complaint(`finish nps ${path}`)).toContain("a name of its own without cx_");
  });

  it("name the file of a shard", async () => {
    const good = file("good.ndjson", `${JSON.stringify(row)}\n`);
    const bad = file("bad.csv", csvOf([row, { ...row, cx_n: "x" }]));
    expect(await complaint(`finish nps ${good} ${bad}`)).toContain(
      'cx-metrics: bad.csv, row 3, column "cx_n" is "x", expected a whole number of at least 0',
    );
  });

  it.each([
    ["finish", "finish needs a metric first, such as cx-metrics finish nps"],
    ["finish nps a.json --column score", "unknown flag --column"],
    ["finish nps a.json --at at", "--at does not go with rows of tallies"],
    ["finish nps a.json --engine duckdb", "--engine does not go with rows of tallies"],
    ["finish nps nowhere.json", "nowhere.json cannot be read: there is no such file"],
    ["finish nps a.parquet --input-format parquet", "finish reads rows of JSON, NDJSON or CSV"],
    ["finish nps a.json ./a.json", "./a.json is named twice: its rows would count twice"],
    [
      "finish nps a.json --scale 1-5",
      "--scale does not go with rows of tallies, which say themselves how they were made\n",
    ],
    [
      "finish fcr a.json --window 7d",
      "--window does not go with rows of tallies, which say themselves how they were made\n",
    ],
    ["finish clv a.json", "clv has no query, these have: nps"],
    ["finish nps a.json --period month", "--period needs --from and --to here"],
  ])("%s: %s", async (line, message) => {
    expect(await complaint(line)).toContain(`cx-metrics: ${message}`);
  });

  it("are text", async () => {
    const path = file("rows.json", JSON.stringify([row]));
    expect(await complaint(`finish nps ${file("rows.parquet", "PAR1....PAR1")}`)).toBe(
      "cx-metrics: rows.parquet is a Parquet file: finish reads rows of JSON, NDJSON or CSV\n",
    );
    expect(await complaint(`finish nps ${file("empty.json", "")}`)).toBe(
      "cx-metrics: empty.json is empty\n",
    );
    expect(await complaint(`finish nps ${path} --by plam`)).toBe(
      'cx-metrics: rows.json has no column "plam", it has "plan"; did you mean "plan"?\n',
    );
    expect(await complaint(`finish nps ${path} --level 2`)).toContain("cx-metrics: --level is 2");
  });

  it("explain themselves", async () => {
    const { stdout } = await run("finish --help");
    expect(stdout).toContain("cx-metrics finish <metric> <file>");
    for (const line of ["finish churn-rate --help", "help finish churn"])
      expect((await run(line)).stdout).toBe(
        `${stdout}\nThe columns and options of churn: cx-metrics churn --help\n`,
      );
    expect(await complaint("finish npss --help")).toContain("did you mean nps?");
  });
});
