import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, inject, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const consumer = inject("consumer");
const bin = join(consumer, "node_modules/.bin/cx-metrics");

/** Runs the installed binary as a shell would. */
function run(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(bin, args, {
    cwd: consumer,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("the installed command", () => {
  it("knows its version", () => {
    expect(run(["--version"])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: "" });
  });

  it("reads files and pipes alike", () => {
    const answers = "score,channel\n10,chat\n9,chat\n3,phone\n";
    writeFileSync(join(consumer, "answers.csv"), answers);
    const flags = ["--column", "score", "--by", "channel", "--format", "json"];
    const fromFile = run(["nps", "answers.csv", ...flags]);
    expect(fromFile).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(fromFile.stdout)).toMatchObject([
      { keys: { channel: "chat" }, result: { value: 100 } },
      { keys: { channel: "phone" }, result: { value: -100 } },
    ]);
    expect(run(["nps", ...flags], answers)).toEqual(fromFile);
  });

  it("prints a query whose rows it finishes, whoever runs it", async () => {
    const answers = "score,channel\n10,chat\n9,chat\n3,phone\n";
    writeFileSync(join(consumer, "answers.csv"), answers);
    const flags = ["--column", "score", "--by", "channel"];
    const query = run(["sql", "nps", "--dialect", "duckdb", "--table", "answers", ...flags]);
    expect(query).toMatchObject({ status: 0, stderr: "" });
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(
      `CREATE TABLE answers AS SELECT * FROM read_csv('${join(consumer, "answers.csv")}')`,
    );
    const rows = (await connection.runAndReadAll(query.stdout)).getRowObjectsJson();
    connection.closeSync();
    expect(run(["finish", "nps"], JSON.stringify(rows))).toEqual(
      run(["nps", "answers.csv", ...flags]),
    );
  });

  it("says what to install where it is not there", () => {
    expect(run(["nps", "answers.parquet", "--column", "score"])).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "cx-metrics: Parquet needs DuckDB, which is not installed: npm install @duckdb/node-api\n",
    });
  });

  it("complains with code 2 and says nothing else", () => {
    expect(run(["nps", "nowhere.csv", "--column", "score"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "cx-metrics: nowhere.csv cannot be read: there is no such file\n",
    });
    expect(run(["nps", "--column", "score"], "score\n10\n11\n")).toMatchObject({
      status: 2,
      stdout: "",
    });
  });

  it("does not mind a reader that leaves early", () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `9,group ${i}\n`).join("");
    writeFileSync(join(consumer, "groups.csv"), `score,group\n${rows}`);
    const line = `"${bin}" nps groups.csv --column score --by group --format csv | head -n 1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", line], { cwd: consumer, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^group,metric,definition,value/);
  });
});
