import { expect, test } from "vitest";
import * as sql from "../../src/sql/index.ts";
import { openDuckdb } from "../support/sql/engines/duckdb.ts";
import { fixedQuestion, oneOfEachShape, vectorOf } from "../support/sql/vectors.ts";
import { sqlCases } from "./cases/index.ts";

const dialects = Object.values(sql).filter(isDialect);

function isDialect(value: unknown): value is sql.Dialect {
  return typeof value === "object" && value !== null && "milliseconds" in value;
}

test("the vectors that other machines replay are those of today", async () => {
  const engine = await openDuckdb();
  const vectors: string[] = [];
  for (const sqlCase of oneOfEachShape(sqlCases)) {
    const vector = await vectorOf(engine, dialects, sqlCase, fixedQuestion(sqlCase));
    vectors.push(JSON.stringify(vector));
  }
  await engine.close();
  // `vitest -u` writes the file anew.
  const file = `[\n${vectors.join(",\n")}\n]\n`;
  await expect(file).toMatchFileSnapshot("../fixtures/sql-vectors.json");
}, 60_000);
