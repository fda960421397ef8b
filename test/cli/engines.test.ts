import { truncateSync } from "node:fs";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import { chooseEngine, LARGE } from "../../src/cli/chooseEngine.ts";
import type { Io } from "../../src/cli/Io.ts";
import { BATCH } from "../../src/cli/measureRows.ts";
import { loadDuckdb } from "../../src/duckdb/loadDuckdb.ts";
import { open } from "../../src/duckdb/open.ts";
import { averageResolutionTime } from "../../src/index.ts";
import { complaint, file, results, run } from "./runMain.ts";

const data = "examples/data";

/** A DuckDB that is not installed. */
const notInstalled: typeof open = async () => {
  await loadDuckdb(() => Promise.reject(new Error("Cannot find package")));
  throw new Error("it was");
};

describe("DuckDB and the stream", () => {
  const churn = `churn ${data}/customers.csv --customer id --joined joined --left left`;
  const orders = `${data}/orders.csv --customer customer --at at`;
  it.each([
    `nps ${data}/answers.csv --column score`,
    `nps ${data}/answers.csv --column score --by channel --level 0.9`,
    `nps ${data}/answers.csv --column score --by channel --period month --time-zone Europe/Berlin`,
    `nps ${data}/answers.csv --column score --period month --from 2025-08-15 --to 2025-10-01`,
    `enps ${data}/answers.csv --column score --by csat,channel`,
    `csat ${data}/answers.csv --column csat --definition mean --by channel`,
    `ces ${data}/answers.csv --column ease --period week --week-start sunday`,
    `fcr ${data}/tickets.csv --resolved-first resolved_first_contact --contacts contacts --by channel`,
    `${churn} --from 2025-06-01 --to 2025-07-01 --by plan`,
    `${churn} --from 2025-06-01 --to 2025-09-01 --period month --time-zone Europe/Berlin --by plan`,
    `retention ${data}/customers.csv --id id --joined joined --from 2025-06-01 --to 2025-07-01`,
    `repeat-purchase-rate ${orders} --min-gap-days 7`,
    `fcr ${data}/tickets.csv --customer channel --at created_at --resolved resolved_first_contact --as-of 2027-01-01 --window 2h --match customer`,
    `purchase-frequency ${orders}`,
    `time-between-purchases ${orders}`,
    `cohort-retention ${orders} --edges 2025-07-01,2025-08-01,2025-09-01 --as-of 2026-01-01`,
  ])("agree on %s", async (line) => {
    const byDuckdb = await results(`${line} --engine duckdb`);
    expect(byDuckdb).toEqual(await results(`${line} --engine stream`));
    expect(byDuckdb.length).toBeGreaterThan(0);
  });

  it("agree on a questionnaire, but for the list of its respondents", async () => {
    const line = `umux-lite ${data}/answers.csv --columns ease,csat --scale 1-7 --by channel`;
    const without = (all: Awaited<ReturnType<typeof results>>) =>
      all.map(({ keys, result: { respondents, ...result } }) => ({ keys, result }));
    expect(without(await results(`${line} --engine duckdb`))).toEqual(
      without(await results(`${line} --engine stream`)),
    );
  });

  it("agree on durations, whose quantiles DuckDB has exactly and the stream by the grid", async () => {
    const minutes = Array.from({ length: BATCH + 100 }, (_, i) => (i * 7919) % 1001);
    const path = file("minutes.csv", `minutes\n${minutes.join("\n")}\n`);
    const { stdout } = await run(`art ${path} --column minutes --unit minutes --engine duckdb`);
    expect(stdout).not.toContain("≈");
    const [byDuckdb] = await results(`art ${path} --column minutes --unit minutes --engine duckdb`);
    const [byStream] = await results(`art ${path} --column minutes --unit minutes`);
    const exact = averageResolutionTime(minutes, { unit: "minutes" });
    expect(byStream?.result).toMatchObject({ value: exact.value, n: exact.n });
    expect(byStream?.result["p90"]).not.toEqual(exact.p90);
    const { value, n, median, p90, p95 } = exact;
    expect(byDuckdb?.result).toMatchObject({ value, n, median, p90, p95 });
  });

  it("agree on rows in JSON", async () => {
    const path = file(
      "rows.ndjson",
      '{"id":"a","plan":"x","joined":1767225600000,"left":null}\n{"id":"b","plan":"x","joined":1767225600000,"left":1769904000000}\n',
    );
    const line = `churn ${path} --id id --joined joined --left left --from 2026-01-15 --to 2026-03-01`;
    for (const format of ["", "--input-format ndjson"])
      expect(await results(`${line} --engine duckdb ${format}`)).toEqual(await results(line));
  });

  it("put groups into one order: numbers, text, truths, blank", async () => {
    const keys = ["b", "10", "", "9", "a", "9.0"];
    const path = file("keys.csv", `score,k\n${keys.map((key) => `9,${key}`).join("\n")}\n`);
    for (const engine of ["stream", "duckdb"]) {
      const groups = await results(`nps ${path} --column score --by k --engine ${engine}`);
      expect(groups.map(({ keys: { k } }) => k)).toEqual(["9", "9.0", "10", "a", "b", null]);
    }
    const typed = '{"score":1,"k":true}\n{"score":1,"k":"x"}\n{"score":1}\n{"score":1,"k":2}\n';
    const groups = await results("nps --column score --by k", typed);
    expect(groups.map(({ keys: { k } }) => k)).toEqual([2, true, "x", null]);
  });
});

describe("Parquet", () => {
  let folder = "";

  beforeAll(async () => {
    folder = dirname(file("ready", ""));
    const connection = await (await DuckDBInstance.create()).connect();
    const answers = `SELECT * REPLACE (CAST(answered_at AS TIMESTAMP) AS answered_at, CAST(score AS INTEGER) AS score) FROM read_csv('${data}/answers.csv')`;
    await connection.run(`COPY (${answers} WHERE id % 2 = 0) TO '${folder}/even.parquet'`);
    await connection.run(`COPY (${answers} WHERE id % 2 = 1) TO '${folder}/odd.parquet'`);
    await connection.run(`COPY (${answers}) TO '${folder}/all[1].parquet'`);
    await connection.run(
      `COPY (SELECT 11 AS score, 1 AS flag, epoch_ms(TIMESTAMP '2026-01-01') AS ms) TO '${folder}/wrong.parquet'`,
    );
    await connection.run(
      `COPY (SELECT 'a' AS customer, epoch_ms(TIMESTAMP '2026-01-01') AS at, 1 AS resolved) TO '${folder}/contacts.parquet'`,
    );
    connection.closeSync();
  });

  it("has the results of the same rows as CSV, in one file, several or a pattern", async () => {
    const flags = "--column score --by channel --period month --time-zone Europe/Berlin";
    const expected = await results(`nps ${data}/answers.csv ${flags}`);
    const files = [`${folder}/even.parquet ${folder}/odd.parquet`, `${folder}/*[dn].parquet`];
    for (const path of [...files, `${folder}/all[1].parquet`])
      expect(await results(`nps ${path} ${flags}`)).toEqual(expected);
    const threads = `--threads 1 --memory 1GB --spill ${folder}/spill`;
    expect(await results(`nps ${folder}/all[1].parquet ${flags} ${threads}`)).toEqual(expected);
  });

  it("may call instants and truths by numbers", async () => {
    const line = `fcr ${folder}/contacts.parquet --customer customer --at at --resolved resolved`;
    const [all] = await results(`${line} --as-of 2026-06-01`);
    expect(all?.result).toMatchObject({ value: 100, n: 1 });
  });

  it("names file, row and column of what is wrong", async () => {
    expect(await complaint(`nps ${folder}/wrong.parquet --column score`)).toBe(
      'cx-metrics: wrong.parquet, row 1, column "score" is 11, expected a whole number from 0 to 10; 1 of 1 rows have it\n',
    );
  });

  it.each([
    [
      "nps all[1].parquet --column channel",
      '--column is "channel", a column of VARCHAR in all[1].parquet, expected a column of numbers',
    ],
    [
      "churn all[1].parquet --id id --joined channel --from 2026-01-01 --to 2026-02-01",
      '--joined is "channel", a column of VARCHAR in all[1].parquet, expected a column of timestamps or dates',
    ],
    [
      "nps all[1].parquet --column score --period month --at channel",
      '--at is "channel", a column of VARCHAR in all[1].parquet, expected a column of timestamps or dates',
    ],
    [
      "churn all[1].parquet --id id --joined channel --period month --from 2025-08-01 --to 2025-10-01",
      '--joined is "channel", a column of VARCHAR in all[1].parquet, expected a column of timestamps or dates',
    ],
    [
      "nps all[1].parquet --column score --level 2",
      "--level is 2, expected a number between 0 and 1",
    ],
    ["nps none*.parquet --column score", 'No files found that match the pattern "none*.parquet"'],
  ])("%s: %s", async (line, message) => {
    const inFolder = line.replace(/ (all|none)/, ` ${folder}/$1`);
    expect(await complaint(inFolder)).toBe(`cx-metrics: ${message}\n`);
  });

  it("goes by another name where one says so", async () => {
    expect(await complaint(`nps ${folder}/wrong --column score --input-format parquet`)).toBe(
      "cx-metrics: wrong cannot be read: there is no such file\n",
    );
  });

  it("says what to install", async () => {
    const install = "needs DuckDB, which is not installed: npm install @duckdb/node-api\n";
    for (const [files, reason] of [
      [`${folder}/even.parquet`, "Parquet"],
      [`${folder}/e*.csv`, `the pattern ${folder}/e*.csv`],
      ["a.csv b.csv", "more than one file"],
      [`${data}/answers.csv --engine duckdb`, "--engine duckdb"],
    ]) {
      const { code, stderr } = await run(`nps ${files} --column score`, "", {
        openDuckdb: notInstalled,
      });
      expect([code, stderr]).toEqual([2, `cx-metrics: ${reason} ${install}`]);
    }
  });
});

describe("the engine", () => {
  /** Rows of the size that it takes, eight times over. */
  function large(name: string, header: string, rows: readonly string[]): string {
    const pad = "x".repeat(LARGE / (8 * rows.length));
    const lines = rows.map((row) => `${row},${pad}\n`).join("");
    return file(name, `${header},pad\n${lines.repeat(8)}`);
  }

  const ROWS = ["9,1,1.5", "10,2,2.5", "3,1,2"] as const;

  const opened: string[] = [];
  const counted: typeof open = (options) => {
    opened.push("duckdb");
    return open(options);
  };

  async function enginesOf(line: string, openDuckdb = counted) {
    opened.length = 0;
    const { stdout, stderr } = await run(`${line} --format json`, "", { openDuckdb });
    return [opened.length, stderr === "" ? JSON.parse(stdout)[0].result.value : stderr];
  }

  /** Which engine is chosen for a file of this size and name, of which nothing is read. */
  async function chosen(name: string, size: number, openDuckdb = counted): Promise<string> {
    const path = file(name, "");
    truncateSync(path, size);
    const engine = {
      engine: "auto",
      memory: undefined,
      threads: undefined,
      spill: undefined,
    } as const;
    const reading = { engine, file: path, files: [path], inputFormat: undefined };
    const opened = await chooseEngine(reading, { openDuckdb } as Io, async () => true);
    opened?.close();
    return opened === undefined ? "stream" : "duckdb";
  }

  it("is DuckDB for large files, where it is installed", async () => {
    expect(await chosen("large.csv", LARGE)).toBe("duckdb");
    expect(await chosen("small.csv", LARGE - 1)).toBe("stream");
    expect(await chosen("large.txt", LARGE)).toBe("stream");
    expect(await chosen("large.csv", LARGE, notInstalled)).toBe("stream");
  });

  it("is DuckDB for compressed files, where it is installed", async () => {
    const path = file("small.csv.gz", gzipSync("score,w\n9,1\n10,2\n"));
    expect(await enginesOf(`nps ${path} --column score`)).toEqual([1, 100]);
    const [, refused] = await enginesOf(`nps ${path} --column score`, notInstalled);
    expect(refused).toContain("small.csv.gz is compressed: unpack it first");
    const [asked, weighted] = await enginesOf(`nps ${path} --column score --weights w`);
    expect([asked, weighted]).toEqual([0, refused]);
    const minutes = file("minutes.csv.gz", gzipSync("h\n1.5\n"));
    const [, fraction] = await enginesOf(`art ${minutes} --column h --unit hours`);
    expect(fraction).toContain("expected a whole number");
  });

  it("says that limits of DuckDB mean nothing to the stream", async () => {
    const line = `nps ${data}/answers.csv --column score --memory 2GB`;
    const { code, stderr } = await run(line, "", { openDuckdb: counted });
    expect([code, stderr]).toEqual([
      0,
      "cx-metrics: --memory is DuckDB's, and the stream reads these rows\n",
    ]);
  });

  it("is DuckDB where the metric has a query", { timeout: 60_000 }, async () => {
    const path = large("large.csv", "score,w,h", ROWS);
    expect(await enginesOf(`nps ${path} --column score`)).toEqual([1, 100 / 3]);
    const items = `umux-lite ${path} --columns w,w --scale 1-7`;
    expect(await enginesOf(items)).toEqual([0, expect.closeTo(50 / 9, 12)]);
  });

  it("leaves rows that a query refuses to the stream", { timeout: 60_000 }, async () => {
    const path = large("large.csv", "score,w,h", ROWS);
    expect(await enginesOf(`art ${path} --column h --unit hours`)).toEqual([1, 2]);
    const [, forced] = await enginesOf(`art ${path} --column h --unit hours --engine duckdb`);
    expect(forced).toContain("expected a whole number");
  });

  it("is the stream for small files and pipes", async () => {
    const answers = await enginesOf(`nps ${data}/answers.csv --column score --by channel`);
    expect(answers).toEqual([0, expect.closeTo(35.7, 1)]);
    expect((await run("nps --column score", "score\n9\n", { openDuckdb: counted })).code).toBe(0);
    expect(opened).toEqual([]);
  });

  it.each([
    ["nps --column score --engine duckdb", "DuckDB reads files, not standard input"],
    ["nps - --column score --engine duckdb", "DuckDB reads files, not standard input"],
    [
      "nps a.parquet --column score --engine stream",
      "--engine stream reads one CSV or JSON file, not Parquet",
    ],
    ["nps a.csv --column score --engine stream --threads 2", "--threads goes with --engine duckdb"],
    [
      "nps a.csv b.parquet --column score",
      "files of one command are of one format, not a.csv and b.parquet",
    ],
    [
      "nps a.csv b.csv ./a.csv --column score",
      "./a.csv is named twice: its rows would count twice",
    ],
    ["nps a.csv --column score --threads two", '--threads is "two", expected a number'],
    [
      "nps a.csv --column score --engine sqlite",
      '--engine is "sqlite", expected one of auto, stream, duckdb',
    ],
    [
      `nps ${data}/answers.csv --column score --engine duckdb --memory much`,
      '--memory is "much", expected a size such as "4GB"',
    ],
    [
      `nps ${data}/answers.csv --column score --engine duckdb --threads 0`,
      "--threads is 0, expected a whole number from 1 to 1024",
    ],
  ])("%s: %s", async (line, message) => {
    expect(await complaint(line)).toBe(`cx-metrics: ${message}\n`);
  });

  it("passes on what is no error of the data", async () => {
    const unopened: typeof open = () => Promise.reject(new Error("another bug"));
    const line = `nps ${data}/answers.csv --column score --engine duckdb`;
    await expect(run(line, "", { openDuckdb: unopened })).rejects.toThrow("another bug");
    const broken: typeof open = async (options) => ({
      ...(await open(options)),
      columns: () => Promise.reject(new Error("a bug")),
    });
    await expect(run(line, "", { openDuckdb: broken })).rejects.toThrow("a bug");
  });
});

describe("what DuckDB is not asked", () => {
  const columns = '"id", "answered_at", "channel", "score", "csat", "ease"';
  it.each([
    [
      `nps ${data}/answers.csv --column scor`,
      `${data}/answers.csv has no column "scor", it has ${columns}; did you mean "score"?`,
    ],
    [
      `nps ${data}/answers.csv --column score --by canal`,
      `${data}/answers.csv has no column "canal", it has ${columns}`,
    ],
    [
      `nps ${data}/answers.csv --column score --by period --period month`,
      `${data}/answers.csv has no column "period", it has ${columns}`,
    ],
    [
      `nps ${data}/answers.csv --column channel`,
      `${data}/answers.csv, row 2, column "channel" is "chat", expected a plain number such as 7 or 3.5`,
    ],
    [
      `nps ${data}/answers.csv --column score --weights csat`,
      "--weights has no query: only rows can tell, from a CSV or JSON file",
    ],
    [
      `fcr ${data}/tickets.csv --resolved-first resolved_first_contact --contacts 1`,
      "--contacts is 1, expected a column: a query adds columns up",
    ],
    [
      `churn ${data}/customers.csv --start id --lost id --definition customer-days --customer-days id`,
      expect.stringMatching(
        /^churn has no query of --start, --lost, --customer-days, it has one of /,
      ),
    ],
    [
      `rfm ${data}/orders.csv --customer customer --at at --value value --as-of 2026-01-01`,
      expect.stringMatching(/^rfm has no query, these have: nps, enps, /),
    ],
  ])("%s: %s", async (line, message) => {
    const expected = typeof message === "string" ? `cx-metrics: ${message}\n` : message;
    const stderr = await complaint(`${line} --engine duckdb`);
    expect(typeof message === "string" ? stderr : stderr.replace("cx-metrics: ", "")).toEqual(
      expected,
    );
  });

  it("groups by a name that is the tally's own", async () => {
    const path = file("own.csv", "score,cx_n\n9,1\n");
    expect(await complaint(`nps ${path} --column score --by cx_n --engine duckdb`)).toBe(
      'cx-metrics: --by is "cx_n", expected a name of its own without cx_\n',
    );
  });

  it("periods of which nobody knows", async () => {
    const path = file("blank.csv", "score,at,k\n9,2026-01-03,\n8,,\n");
    const line = `nps ${path} --column score --period month --engine duckdb`;
    const rest = "expected an instant in each";
    expect(await complaint(line)).toBe(`cx-metrics: column "at" is blank in a row, ${rest}\n`);
    expect(await complaint(`${line} --at k`)).toBe("cx-metrics: there are no instants in k\n");
    const more = file("blank.csv", "score,at\n9,2026-01-03\n8,\n8,\n");
    expect(await complaint(line.replace(path, more))).toBe(
      `cx-metrics: column "at" is blank in 2 rows, ${rest}\n`,
    );
    const named = file("named.csv", "score,at,Period\n9,2026-01-03,x\n");
    expect(await complaint(`${line.replace(path, named)} --by Period`)).toBe(
      "cx-metrics: --by Period and --period want the same name for their groups\n",
    );
  });
});
