import { existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve("temp/bench");

/** Rows that are the same in every run, without a pattern; two percent of each rating are blank. */
function rowsOf(count) {
  const rating = (low, points, seed) =>
    `CASE WHEN HASH(i * ${seed}) % 50 = 0 THEN NULL ELSE CAST(${low} + HASH(i * ${seed + 2}) % ${points} AS TINYINT) END`;
  const word = (words, seed) =>
    `[${words}][CAST(1 + HASH(i * ${seed}) % ${words.length} AS INTEGER)]`;
  return `SELECT CAST(HASH(i * 7) % ${count / 5} AS BIGINT) AS customer,
  ${word(["'chat'", "'email'", "'phone'", "'web'", "'store'"], 3)} AS channel,
  ${rating(0, 11, 11)} AS score, ${rating(1, 5, 19)} AS satisfaction, ${rating(1, 7, 29)} AS effort,
  MAKE_TIMESTAMP_MS(CAST(1640995200000 + HASH(i * 17) % 94608000000 AS BIGINT)) AS answered_at,
  HASH(i * 37) % 3 > 0 AS resolved
FROM range(${count}) AS t(i)`;
}

/** A Parquet file of so many answers, made by the first run. */
export async function parquetOf(engine, count) {
  return make(`answers-${count}.parquet`, (path) =>
    engine.run(`COPY (${rowsOf(count)}) TO '${path}'`),
  );
}

/** A CSV of so many answers with a comment each, made by the first run; 12 million are 1 GB. */
export async function csvOf(engine, count) {
  const columns =
    "* REPLACE (STRFTIME(answered_at, '%Y-%m-%dT%H:%M:%SZ') AS answered_at, 'c' || customer AS customer)";
  return make(`answers-${count}.csv`, (path) =>
    engine.run(
      `COPY (SELECT ${columns}, 'what I think, no. ' || row_number() OVER () AS comment FROM (${rowsOf(count)})) TO '${path}' (HEADER)`,
    ),
  );
}

async function make(name, write) {
  mkdirSync(folder, { recursive: true });
  const path = resolve(folder, name);
  if (!existsSync(path)) await write(path);
  return path;
}
