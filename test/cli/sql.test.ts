import { describe, expect, it } from "vitest";
import { metrics } from "../../src/catalog/index.ts";
import { splitTable } from "../../src/cli/splitTable.ts";
import { bucket, compile, duckdb, periods, postgres, table } from "../../src/sql/index.ts";
import { months } from "../../src/time/index.ts";
import { complaint, run } from "./runMain.ts";

const dialects =
  "bigquery clickhouse databricks duckdb postgres redshift snowflake spark sqlite trino";

async function sql(args: string): Promise<string> {
  const { code, stdout, stderr } = await run(`sql ${args}`);
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

describe("a query", () => {
  const from = table("crm", "surveys");
  const spring = { from: "2026-03-01", to: "2026-05-01", timeZone: "Europe/Berlin" };
  const edges = months(spring);
  const calendar = "--from 2026-03-01 --to 2026-05-01 --period month --time-zone Europe/Berlin";

  it("is the one that compile writes", async () => {
    const { text } = compile("nps", { dialect: duckdb, from, input: "rating", by: ["plan"] });
    const flags = "--dialect duckdb --table crm.surveys --column rating --by plan";
    expect(await sql(`nps ${flags}`)).toBe(`${text}\n`);
    expect(await sql(`nps ${flags.replace("dialect ", "dialect=")}`)).toBe(`${text}\n`);
    expect(JSON.parse(await sql(`nps ${flags} --format json`))).toEqual({ text, params: [] });
  });

  it.each(dialects.split(" "))("can be had for %s", async (dialect) => {
    const text = await sql(`csat --dialect ${dialect} --table t --column rating --scale 1-7`);
    expect(text).toMatch(/^WITH .*\nFROM .*\n$/s);
    expect(text).toContain('"max":7');
  });

  it("reads fields by the flags of the metric, with its settings", async () => {
    const { text } = compile("first-contact-resolution", {
      dialect: postgres,
      from,
      input: {
        customer: "who",
        at: { column: "ms", as: "epoch-ms" },
        resolved: { column: "done", as: "zero-one" },
      },
      options: { asOf: "2026-04-01", definition: "gross" },
    });
    const flags = "--customer who --at ms:epoch-ms --resolved done:zero-one --as-of 2026-04-01";
    const target = "--dialect postgres --table crm.surveys";
    expect(await sql(`fcr ${target} ${flags} --definition gross`)).toBe(`${text}\n`);
    // Elsewhere a colon is part of the name.
    expect(await sql(`fcr ${target} ${flags.replace("ms:epoch-ms", "at")}`)).not.toBe(`${text}\n`);
    expect(await sql(`nps ${target} --column score:epoch-ms`)).toContain('"score:epoch-ms"');
  });

  it("reads first contacts with a window and a match of their own", async () => {
    const target = "--dialect postgres --table crm.surveys";
    const flags = "--customer a --at at --resolved done --as-of 2026-04-01 --match customer";
    const { text } = compile("first-contact-resolution", {
      dialect: postgres,
      from,
      input: { customer: "a", at: "at", resolved: "done" },
      options: { asOf: "2026-04-01", window: 43_200_000, match: "customer" },
    });
    for (const window of ["12h", "0.5d", "43200000", "43200000ms"])
      expect(await sql(`fcr ${target} ${flags} --window ${window}`)).toBe(`${text}\n`);
  });

  it("reads the items of a questionnaire in their order", async () => {
    const { text } = compile("umux-lite", {
      dialect: duckdb,
      from,
      input: { item1: "b", item2: "a" },
    });
    const target = "--dialect duckdb --table crm.surveys";
    expect(await sql(`umux-lite ${target} --columns b,a`)).toBe(`${text}\n`);
    expect(await complaint(`sql umux-lite ${target} --columns a,b,c`)).toBe(
      "cx-metrics: umux-lite has no query of --columns, it has one of 2 of --columns\n",
    );
  });

  it("sorts rows into calendar periods, or measures each for itself", async () => {
    const target = "--dialect duckdb --table crm.surveys";
    const byMonth = compile("nps", {
      dialect: duckdb,
      from,
      input: "rating",
      by: { plan: "plan", period: bucket({ column: "at", as: "epoch-s" }, edges) },
    });
    const flags = `--column rating --by plan --at at:epoch-s ${calendar}`;
    expect(await sql(`nps ${target} ${flags}`)).toBe(`${byMonth.text}\n`);
    const churn = compile("churn-rate", {
      dialect: duckdb,
      from,
      input: { id: "id", joined: "joined", left: "left" },
      by: { period: periods(edges) },
    });
    const spells = `--customer id --joined joined --left left ${calendar}`;
    expect(await sql(`churn ${target} ${spells}`)).toBe(`${churn.text}\n`);
  });

  it.each([
    ["sql", "sql needs a metric first, such as cx-metrics sql nps"],
    ["sql --dialect duckdb", "sql needs a metric first, such as cx-metrics sql nps"],
    ["sql npss", 'there is no metric "npss"; did you mean nps?\nSee cx-metrics list'],
    ["sql nps --table t --column a", `sql needs --dialect: ${dialects.replaceAll(" ", ", ")}`],
    [
      "sql nps --dialect mysql --table t --column a",
      `--dialect is "mysql", expected one of ${dialects.replaceAll(" ", ", ")}`,
    ],
    ["sql nps --dialect duckdb --column a", "sql needs --table, such as crm.surveys"],
    [
      "sql nps --dialect duckdb --table a..b --column a",
      '--table is "a..b", expected a name such as crm.surveys; a part that holds dots is in quotes, as "a.b"',
    ],
    [
      "sql nps a.csv --dialect duckdb --table t --column a",
      "a query reads --table, not the file a.csv",
    ],
    ["sql nps --dialect duckdb --table t --column a --list x", "--list does not go with a query"],
    [
      "sql nps --dialect duckdb --table t --column a --format csv",
      '--format is "csv", expected one of text, json',
    ],
    [
      "sql nps --dialect duckdb --table t --column a --by cx_a",
      '--by is "cx_a", expected a name of its own without cx_',
    ],
    [
      "sql nps --dialect duckdb --table t --column a --period month --from 2026-01-01 --to 2026-02-01",
      "--period needs --at here, the column of the instants",
    ],
    [
      "sql nps --dialect duckdb --table t --column a --period month --at at --from 2026-01-01",
      "--period needs --from and --to here, where no data are looked at",
    ],
    [
      "sql churn --dialect duckdb --table t --id a --joined b --from 2026-02-01 --to 2026-01-01",
      expect.stringMatching(/^--to is .*expected an end after /),
    ],
    [
      "sql fcr --dialect duckdb --table t --customer a --at b --resolved c --as-of 2026-04-01 --window 0",
      "--window is 0, expected a whole number of at least 1",
    ],
    [
      "sql fcr --dialect duckdb --table t --customer a --at b:epoch-ms --resolved c:epoch-ms --as-of then",
      expect.stringMatching(/^--as-of is "then", expected/),
    ],
  ])("%s: %s", async (line, message) => {
    const stderr = (await complaint(line)).replace(/^cx-metrics: |\n$/g, "");
    expect(stderr).toEqual(message);
  });

  it("has a name that no metric has", () => {
    const names = Object.values(metrics).flatMap(({ id, aliases }) => [id, ...aliases]);
    for (const name of ["sql", "finish", "measure", "lifetime-value", "serve", "list", "help"])
      expect(names).not.toContain(name);
  });

  it("explains itself", async () => {
    for (const line of ["sql --help", "sql nps --help", "help sql"]) {
      const { code, stdout } = await run(line);
      expect(code).toBe(0);
      expect(stdout).toContain("cx-metrics sql <metric> --dialect <name> --table <name>");
    }
  });
});

describe("the name of a table", () => {
  it.each([
    ["surveys", ["surveys"]],
    ["crm.surveys", ["crm", "surveys"]],
    ['"my.project".crm."a ""b"""', ["my.project", "crm", 'a "b"']],
    ["my table.x", ["my table", "x"]],
  ])("%s is %j", (text, parts) => {
    expect(splitTable(text)).toEqual(parts);
  });

  it.each(["", ".", "a.", ".a", 'a"b', '"a"b', '""', '"a'])("%j is none", (text) => {
    expect(() => splitTable(text)).toThrow("expected a name such as crm.surveys");
  });
});
