// The model's SQL. `ref()` is dbt's, so the source is a query of our own.
import { compile, duckdb, subquery } from "cx-metrics/sql";
import { by } from "./keys.mjs";

const { text } = compile("nps", {
  dialect: duckdb, // or bigquery, snowflake, databricks, redshift, postgres …
  from: subquery("SELECT * FROM {{ ref('surveys') }}"),
  input: "score",
  by,
});

export const model = `-- Written by write-models.mjs.\n${text}\n`;
