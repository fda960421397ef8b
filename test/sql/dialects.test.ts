import { describe, expect, test } from "vitest";
import {
  bigquery,
  clickhouse,
  databricks,
  duckdb,
  postgres,
  redshift,
  snowflake,
  spark,
  sqlite,
  trino,
} from "../../src/sql/index.ts";
import { plans } from "../../src/sql/plans/plans.ts";
import { shapeOf } from "../support/sql/randomQuestion.ts";
import { sampleText } from "../support/sql/sampleQuestion.ts";
import { sqlCases } from "./cases/index.ts";

const all = [
  bigquery,
  clickhouse,
  databricks,
  duckdb,
  postgres,
  redshift,
  snowflake,
  spark,
  sqlite,
  trino,
];

/** What rounds, divides, estimates, or needs all rows in one place: no engine does it as another does. */
const BANNED = [
  /\bFILTER\b/i,
  /\bWITHIN GROUP\b/i,
  /PERCENTILE/i,
  /QUANTILE/i,
  /APPROX/i,
  /\bAVG\b/i,
  /\bROUND\b/i,
  /\bNTILE\b/i,
  /date_trunc/i,
  /\//,
  /OVER \((?!PARTITION BY )/,
];

describe("every metric in every dialect", () => {
  test("each shape of each plan is asked for", () => {
    const asked = new Set<object>(sqlCases.map(shapeOf));
    const forgotten = Object.values(plans).flatMap(({ id, shapes }) =>
      shapes.filter((shape) => !asked.has(shape)).map(({ kind }) => `${id} by ${kind}`),
    );
    expect(forgotten).toEqual([]);
  });

  test.each(all)("$name holds no word that engines read differently", (dialect) => {
    for (const sqlCase of sqlCases) {
      const text = sampleText(sqlCase, dialect);
      for (const word of BANNED) expect(text).not.toMatch(word);
    }
  });

  test.each([spark, databricks])("$name refuses an instant that is a text", ({ milliseconds }) => {
    expect(milliseconds("at")).toContain("WHEN TYPEOF(at) LIKE 'string%' THEN RAISE_ERROR(");
  });

  test("a word that is banned is found", () => {
    const text = "SELECT COUNT(*) FILTER (WHERE x) / 2, ROW_NUMBER() OVER (ORDER BY x)";
    expect(BANNED.filter((word) => word.test(text))).toHaveLength(3);
  });
});
