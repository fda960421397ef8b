import { describe, expect, it } from "vitest";
import { complaint, file, results, run } from "./runMain.ts";

const records = [
  { score: 10, channel: "a", n: 1 },
  { channel: "a" },
  { score: null, channel: null },
  { score: 3, channel: "a", note: 'a "]}, quote \\' },
];
const lines = records.map((record) => JSON.stringify(record)).join("\n");
const array = JSON.stringify(records);

const expected = [
  { keys: { channel: "a" }, result: { value: 0, n: 2, excluded: { missing: 1 } } },
  { keys: { channel: null }, result: { value: null, n: 0, excluded: { missing: 1 } } },
];

describe("JSON", () => {
  it.each([
    ["NDJSON", lines],
    ["NDJSON with CRLF and blank lines", `${lines.replaceAll("\n", "\r\n\n")}\n`],
    ["an array", array],
    ["an array on several lines", JSON.stringify(records, null, 2)],
  ])("is read as %s", async (_, text) => {
    expect(await results("nps --column score --by channel", text)).toMatchObject(expected);
  });

  it.each([
    ["a.ndjson", lines],
    ["a.jsonl", lines],
    ["a.json", array],
    ["lines.json", lines],
    ["a.txt", array],
  ])("is known in %s", async (name, text) => {
    const path = file(name, text);
    expect(await results(`nps ${path} --column score --by channel`)).toMatchObject(expected);
  });

  it("is read as what was asked for", async () => {
    const path = file("odd.csv", array);
    expect(
      await results(`nps ${path} --column score --by channel --input-format json`),
    ).toMatchObject(expected);
  });

  it("is one piece, however the bytes come", async () => {
    const bytes = Buffer.from(
      JSON.stringify([
        { score: 9, k: 'é"\\\\"😀,]' },
        { score: 1, k: "[{" },
      ]),
    );
    for (const size of [1, 2, 3]) {
      const stdin = (async function* () {
        for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
      })();
      const { stdout } = await run("nps --column score --by k --format json", "", { stdin });
      expect(JSON.parse(stdout).map(({ keys }: { keys: object }) => keys)).toEqual([
        { k: "[{" },
        { k: 'é"\\\\"😀,]' },
      ]);
    }
  });

  it("keeps the types of groups", async () => {
    const text = '{"score":1,"k":1}\n{"score":2,"k":"1"}\n{"score":3,"k":true}\n';
    const groups = await results("nps --column score --by k", text);
    expect(groups.map(({ keys }) => keys["k"])).toEqual([1, "1", true]);
  });

  it("takes counts, and numbers that stand for every record", async () => {
    const text = '[{"solved":1},{"solved":0,"asked":3}]';
    const [one] = await results("fcr --resolved-first solved --contacts 2", text);
    expect(one?.result).toMatchObject({ n: 4 });
    const late = '[{"solved":1,"asked":3},{"solved":0,"asked":3,"other":1}]';
    const [two] = await results(
      "fcr --resolved-first solved --contacts asked --not-resolvable other",
      late,
    );
    expect(two?.result).toMatchObject({ tally: { notResolvable: 1 } });
  });

  it.each([
    ["[]", "a.json has no records"],
    [" [ ] ", "a.json has no records"],
    ['[{"score":9},]', "a.json, record 2 is not valid JSON: Unexpected end of JSON input"],
    ['[{"score":9}', "a.json ends before its array does"],
    ['[{"score":9}] x', 'a.json goes on with "x" after its array'],
    ["score\n9", 'a.json begins with "s", expected an array of records'],
    ['[{"score":9},3]', 'a.json, record 2 is not a record, expected one such as {"score": 9}'],
    ['[{"score":9},[3]]', 'a.json, record 2 is not a record, expected one such as {"score": 9}'],
    ['[{"scores":9}]', 'a.json has no column "score", it has "scores"; did you mean "score'],
    [
      '[{"score":9},{"score":"9"}]',
      'a.json, record 2, column "score" is "9", expected a whole number from 0 to 10',
    ],
    [
      '{"score":9}\n{"score":"9"}',
      'a.json, line 2, column "score" is "9", expected a whole number from 0 to 10',
    ],
    [
      '{"score":9}\n\n{"score":true}',
      'a.json, line 3, column "score" is true, expected a whole number from 0 to 10',
    ],
    ['{\n"score":9}', "a.json, line 1 is not valid JSON, expected one record a line: "],
    ['{"score":9}\n"score"\n', "a.json, line 2 is not a record"],
  ])("%s: %s", async (text, message) => {
    const path = file("a.json", text);
    const actual = await complaint(`nps ${path} --column score`);
    expect(actual.slice(0, `cx-metrics: ${message}`.length)).toBe(`cx-metrics: ${message}`);
  });

  it("refuses nested groups", async () => {
    expect(await complaint("nps --column score --by k", '{"score":1,"k":{"a":1}}')).toBe(
      'cx-metrics: standard input, line 1, column "k" is an object, expected a string, a number, a boolean or null\n',
    );
  });

  it("refuses a record that never ends", async () => {
    const endless = "x".repeat(2_100_000);
    expect(await complaint("nps --column score", `{"score":1}\n{"a":"${endless}`)).toBe(
      "cx-metrics: standard input, line 2 never ends\n",
    );
    expect(await complaint("nps --column score", `[{"score":1},{"a":"${endless}`)).toBe(
      "cx-metrics: standard input, record 2 never ends\n",
    );
  });
});
