import { expect, test } from "vitest";
import { type FileOptions, file } from "../../src/duckdb/index.ts";

test.each([
  ["a.csv", "csv"],
  ["a.tsv", "csv"],
  ["A.CSV.GZ", "csv"],
  ["a.json", "json"],
  ["a.ndjson.zst", "json"],
  ["a.jsonl", "json"],
  ["answers/**/*.parquet", "parquet"],
])("%s is %s", (path, format) => {
  expect(file(path)).toEqual({ kind: "file", paths: [path], format });
});

test("format and delimiter may be said", () => {
  expect(file(["a.txt", "b"], { format: "csv", delimiter: ";" })).toEqual({
    kind: "file",
    paths: ["a.txt", "b"],
    format: "csv",
    delimiter: ";",
  });
});

test.each<[string, unknown, FileOptions, string, (string | number)[]]>([
  ["no name", "", {}, "invalid-shape", ["paths", 0]],
  ["a name with a zero", "a\0.csv", {}, "invalid-shape", ["paths", 0]],
  ["no list", null, {}, "invalid-shape", ["paths"]],
  ["an empty list", [], {}, "invalid-shape", ["paths"]],
  // biome-ignore lint/suspicious/noSparseArray: a hole is no name.
  ["a hole", ["a.csv", , "b.csv"], {}, "invalid-shape", ["paths", 1]],
  ["no ending", "answers", {}, "invalid-shape", ["paths", 0]],
  ["another ending", "a.xlsx", {}, "invalid-shape", ["paths", 0]],
  ["another format", "a.csv", { format: "xml" as "csv" }, "unknown-option", ["options", "format"]],
  ["another option", "a.csv", { sep: ";" } as object, "unknown-option", ["options", "sep"]],
  ["no options", "a.csv", null as unknown as object, "invalid-shape", ["options"]],
  [
    "a delimiter of Parquet",
    "a.parquet",
    { delimiter: ";" },
    "inconsistent",
    ["options", "delimiter"],
  ],
  ["a quote", "a.csv", { delimiter: '"' }, "invalid-shape", ["options", "delimiter"]],
  ["no delimiter", "a.csv", { delimiter: "" }, "invalid-shape", ["options", "delimiter"]],
  [
    "a number",
    "a.csv",
    { delimiter: 7 as unknown as string },
    "invalid-shape",
    ["options", "delimiter"],
  ],
])("%s is refused", (_, paths, options, code, path) => {
  expect(() => file(paths as string, options)).toThrow(
    expect.objectContaining({ name: "CxMetricsError", code, path }),
  );
});
