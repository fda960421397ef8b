import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { complaint, file, results, run } from "./runMain.ts";

const npsOf = (stdin: string | Buffer, more = "") =>
  run(`nps --column score --format json ${more}`, stdin).then(({ stdout, stderr }) =>
    stderr === "" ? JSON.parse(stdout)[0].result : stderr,
  );

describe("CSV", () => {
  const rows = ["score,note", "10,plain", '3,"two\nlines, a ""quote"""', ",blank", " 9 ,spaces"];

  it.each([
    ["LF", rows.join("\n")],
    ["CRLF", rows.join("\r\n")],
    ["CR", rows.join("\r").replace("two\n", "two ")],
    ["both", rows.join("\n").replace("\n", "\r\n")],
    ["a last line break", `${rows.join("\n")}\n`],
    ["a byte order mark", `\ufeff${rows.join("\n")}`],
    ["blank lines", `\n${rows.join("\n\n")}\n\n`],
    ["semicolons", rows.join("\n").replaceAll(/,(?! a)/g, ";")],
    ["tabs", rows.join("\n").replaceAll(/,(?! a)/g, "\t")],
    ["a quoted header", rows.join("\n").replace("score,note", '"score","the ; note"')],
    ["spaces in the header", rows.join("\n").replace("score,note", " score , note")],
  ])("is read with %s", async (_, text) => {
    expect(await npsOf(text)).toMatchObject({ n: 3, excluded: { missing: 1 } });
  });

  it("is read with the delimiter that was asked for", async () => {
    expect(await npsOf("score|note;\n10|a;\n", "--delimiter |")).toMatchObject({ n: 1 });
    expect(await npsOf("score\tnote,;,;\n10\ta\n", "--delimiter tab")).toMatchObject({ n: 1 });
    expect(await npsOf("score\tnote,;,;\n10\ta\n", "--delimiter \\t")).toMatchObject({ n: 1 });
  });

  it("takes a blank line of a single column for a missing answer", async () => {
    expect(await npsOf("score\n10\n\n9\n")).toMatchObject({ n: 2, excluded: { missing: 1 } });
  });

  it("takes plain decimal numbers", async () => {
    const [{ result } = { result: {} }] = await results(
      "art --column hours",
      "hours,a\n1,\n+2.5,\n.5,\n 4. ,\n0004,\n",
    );
    expect(result).toMatchObject({ n: 5, value: 12 / 5 });
  });

  it("adds counts up, a number being the same on every row", async () => {
    const text = "solved,asked\n1,2\n0,1\n1,1\n";
    const [first] = await results("fcr --resolved-first solved --contacts asked", text);
    expect(first?.result).toMatchObject({ value: 50, n: 4 });
    const [second] = await results("fcr --resolved-first solved --contacts 1", text);
    expect(second?.result).toMatchObject({ n: 3, tally: { resolvedFirst: 2, contacts: 3 } });
    const [third] = await results("fcr --resolved-first 5 --contacts 7", text);
    expect(third?.result).toMatchObject({ n: 7 });
  });

  it("prefers a column to the number that it is called", async () => {
    const [first] = await results("fcr --resolved-first a --contacts 2", "a,2\n1,3\n");
    expect(first?.result).toMatchObject({ n: 3 });
  });

  it("takes an absent optional count for 0", async () => {
    const text = "solved,asked,other\n1,2,1\n1,2,\n";
    const [first] = await results(
      "fcr --resolved-first solved --contacts asked --not-resolvable other",
      text,
    );
    expect(first?.result).toMatchObject({ tally: { notResolvable: 1 } });
  });

  it("is one piece, however the bytes come", async () => {
    const text = '\ufeffscore;Kanal\n10;"Café €\n 😀"\n;é\n3;"Café €\n 😀"\n';
    const bytes = Buffer.from(text);
    const whole = await results("nps --column score --by Kanal", text);
    expect(whole.map(({ keys }) => keys["Kanal"])).toEqual(["Café €\n 😀", "é"]);
    for (const size of [1, 2, 3, 5, 7]) {
      const stdin = (async function* () {
        for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
      })();
      const { stdout, stderr } = await run("nps --column score --by Kanal --format json", "", {
        stdin,
      });
      expect({ stderr, results: JSON.parse(stdout) }).toEqual({ stderr: "", results: whole });
    }
  });
});

describe("a wrong file", () => {
  it.each([
    ["empty.csv", "", "empty.csv is empty"],
    ["spaces.csv", "\n \n", "spaces.csv is empty"],
    ["header.csv", "id,score\n", "header.csv has a header but no rows"],
    [
      "utf16le.csv",
      Buffer.from("\ufeffscore\n1\n", "utf16le"),
      "utf16le.csv is UTF-16, expected UTF-8: save it as CSV UTF-8",
    ],
    [
      "utf16be.csv",
      Buffer.from([0xfe, 0xff, 0, 0x73]),
      "utf16be.csv is UTF-16, expected UTF-8: save it as CSV UTF-8",
    ],
    [
      "book.csv",
      Buffer.from("PK\u0003\u0004rest"),
      "book.csv is a workbook or zip archive: save the sheet as CSV UTF-8",
    ],
    [
      "a.gz",
      Buffer.from([0x1f, 0x8b, 8]),
      "a.gz is compressed: unpack it first, as in gunzip -c file.gz | cx-metrics …",
    ],
    [
      "parquet.csv",
      Buffer.from("PAR1...."),
      "parquet.csv is a Parquet file: say so with --input-format parquet",
    ],
    [
      "latin1.csv",
      Buffer.from("score,é\n1,è\n", "latin1"),
      "latin1.csv is not UTF-8 from byte 7 on: save it as CSV UTF-8",
    ],
    [
      "cut.csv",
      Buffer.from("score\n1\né").subarray(0, -1),
      "cut.csv is not UTF-8 from byte 9 on: save it as CSV UTF-8",
    ],
    [
      "lone.csv",
      Buffer.from([0x73, 0x0a, 0x31, 0x0a, 0x80, 0x80, 0x80]),
      "lone.csv is not UTF-8 from byte 5 on: save it as CSV UTF-8",
    ],
    [
      "columns.csv",
      "id,Score\n1,2\n",
      'columns.csv has no column "score", it has "id", "Score"; did you mean "Score"?',
    ],
    ["other.csv", "a,b\n1,2\n", 'other.csv has no column "score", it has "a", "b"'],
    ["twice.csv", "score,score\n1,2\n", 'twice.csv has more than one column "score"'],
    [
      "short.csv",
      "id,score,x\n1,2,3\n\n1\n",
      "short.csv, row 4 has 1 cell, expected 3 as in the header",
    ],
    [
      "long.csv",
      'id,score\n"a\nb",2\n1,2,3\n',
      "long.csv, row 3 has 3 cells, expected 2 as in the header",
    ],
    [
      "quote.csv",
      'id,score\n1,2\na"b,2\n',
      "quote.csv, row 3 has a quote within a cell that does not begin with one",
    ],
    [
      "closing.csv",
      'id,score\n"a"b,2\n',
      "closing.csv, row 2 has text between a closing quote and the end of its cell",
    ],
    [
      "open.csv",
      'id,score\n1,2\n"a,2\n3,4\n',
      "open.csv, row 3 opens a quote that is never closed",
    ],
    [
      "word.csv",
      "id,score\n1,9\n2,nine\n",
      'word.csv, row 3, column "score" is "nine", expected a plain number such as 7 or 3.5',
    ],
    [
      "comma.csv",
      'id;score\n1;"7,5"\n',
      'comma.csv, row 2, column "score" is "7,5", expected a number with a decimal point',
    ],
    [
      "exponent.csv",
      "id,score\n1,1e3\n",
      'exponent.csv, row 2, column "score" is "1e3", expected a plain number such as 7 or 3.5',
    ],
    [
      "text.csv",
      `id,score\n1,${"x".repeat(50)}\n`,
      `text.csv, row 2, column "score" is "${"x".repeat(39)}…", expected a plain number such as 7 or 3.5`,
    ],
    [
      "scale.csv",
      "id,score\n1,9\n\n2,11\n",
      'scale.csv, row 4, column "score" is 11, expected a whole number from 0 to 10',
    ],
    [
      "half.csv",
      "id,score\n1,9.5\n",
      'half.csv, row 2, column "score" is 9.5, expected a whole number from 0 to 10',
    ],
  ])("%s", async (name, content, message) => {
    const path = file(name, content);
    expect(await complaint(["nps", path, "--column", "score"])).toBe(`cx-metrics: ${message}\n`);
  });

  it("is one whose row never ends", async () => {
    const path = file("endless.csv", `id,score\n1,"${"x\n".repeat(1_100_000)}`);
    expect(await complaint(["nps", path, "--column", "score"])).toBe(
      "cx-metrics: endless.csv, row 2 never ends; a quote may not be closed\n",
    );
  });

  it("is one with a header that never ends", async () => {
    const path = file("wide.csv", "x".repeat(1_100_000));
    expect(await complaint(["nps", path, "--column", "score"])).toContain('has no column "score"');
  });

  it("lists at most thirty columns", async () => {
    const header = Array.from({ length: 35 }, (_, i) => `c${i}`).join(",");
    expect(await complaint("nps --column score", `${header}\n`)).toContain('"c29" and 5 more');
  });

  it("cannot be read", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cx-metrics-"));
    expect(await complaint(["nps", folder, "--column", "score"])).toBe(
      `cx-metrics: ${folder} is a directory, expected a file\n`,
    );
    expect(await complaint("nps nowhere.csv --column score")).toBe(
      "cx-metrics: nowhere.csv cannot be read: there is no such file\n",
    );
    expect(await complaint("nps /dev/null --column score")).toBe(
      "cx-metrics: /dev/null is empty\n",
    );
    expect(await complaint("nps a.csv/b.csv --column score")).toContain(
      "cx-metrics: a.csv/b.csv cannot be read: ",
    );
    const locked = file("locked.csv", "score\n1\n");
    chmodSync(locked, 0);
    const { code, stderr } = await run(["nps", locked, "--column", "score"]);
    const isRoot = process.getuid?.() === 0;
    expect(isRoot || (code === 2 && stderr.includes("no permission"))).toBe(true);
  });

  it("names no column by numbers alone", async () => {
    const path = file("counts.csv", "a,b\n1,2\n");
    expect(await complaint(`fcr ${path} --resolved-first 5 --contacts 7`)).toBe(
      'cx-metrics: --resolved-first, --contacts name no column of counts.csv, which has "a", "b"\n',
    );
  });

  it.each([
    ["1,2\n5,4\n", 'row 3, column "a" is 5, expected at most contacts, which is 4'],
    ["1,2\n1,\n", 'row 3, column "b" is missing, expected a number of at least 0'],
    ["1,2\n-1,2\n", 'row 3, column "a" is -1, expected a number of at least 0'],
  ])("has counts that cannot be", async (rows, message) => {
    const path = file("counts.csv", `a,b\n${rows}`);
    expect(await complaint(`fcr ${path} --resolved-first a --contacts b`)).toBe(
      `cx-metrics: counts.csv, ${message}\n`,
    );
  });

  it("has a weight that cannot be", async () => {
    const path = file("weights.csv", "score,w,g\n9,1,a\n8,,b\n");
    expect(await complaint(`nps ${path} --column score --weights w`)).toContain(
      'cx-metrics: weights.csv, row 3, column "w" is missing, expected a number',
    );
    expect(await complaint(`nps ${path} --column score --weights w --by g`)).toContain("row 3");
  });

  it("has several rows for one formula", async () => {
    const path = file("clv.csv", "arpa,churn,plan\n10,5,a\n20,5,b\n30,5,b\n");
    expect(await complaint(`clv ${path} --arpa arpa --churn churn --by plan`)).toBe(
      "cx-metrics: clv.csv: expected one row for each group: clv does not add up\n",
    );
  });

  it("shows nothing that steers a terminal", async () => {
    expect(await complaint(["nps", "a\u001b[2J.csv", "--column", "score"])).toBe(
      "cx-metrics: a\\u{1b}[2J.csv cannot be read: there is no such file\n",
    );
    expect(await complaint("nps --column score", "a\u001b[31m,score\n1,\u0007\n")).toBe(
      'cx-metrics: standard input, row 2, column "score" is "\\u{7}", expected a plain number such as 7 or 3.5\n',
    );
  });
});
