import { compile } from "../../src/sql/compile.ts";
import { spark } from "../../src/sql/dialects/spark.ts";
import { expectSum, sums, sumsSpec, sumsTable } from "../support/sql/engineLaws.ts";
import type { Question } from "./Question.ts";

/** Sums that 64 bits cannot hold: outside of ANSI mode Spark would wrap around in silence. */
export function sumQuestions(): Question[] {
  const { text, params, read } = compile("nps", sumsSpec(spark));
  return sums.map(([name, counts, sum]) => ({
    name: `a sum of ${name}`,
    request: { tables: [sumsTable(counts)], text, params },
    check: (rows) => expectSum(() => read(rows), sum),
  }));
}
