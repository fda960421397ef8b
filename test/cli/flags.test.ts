import { expect, it } from "vitest";
import { complaint, file, results, run } from "./runMain.ts";

const answers = "score,csat,weight,channel\n10,5,2,a\n9,4,1,a\n3,1,1,b\n,2,1,b\n";

it.each([
  ["nps a.csv --colum score", "unknown flag --colum; did you mean --column?"],
  ["nps a.csv --qqqqqqq", "unknown flag --qqqqqqq"],
  ["nps a.csv --column", "Option '--column <value>' argument missing"],
  ["nps a.csv --column=", "--column is empty"],
  ["nps a.csv --column a --column b", "--column is given more than once"],
  [
    "nps a.csv --column a --format xml",
    '--format is "xml", expected one of table, json, csv, markdown',
  ],
  [
    "nps a.csv --column a --format jsn",
    '--format is "jsn", expected one of table, json, csv, markdown; did you mean "json"?',
  ],
  [
    "nps a.csv --column a --input-format xlsx",
    '--input-format is "xlsx", expected one of csv, ndjson, json, parquet',
  ],
  ["nps a.csv --column a --delimiter ab", '--delimiter is "ab", expected one character or tab'],
  ["nps a.csv --column a --by a,,b", "--by has an empty name between its commas"],
  ["nps a.csv --column a --level high", '--level is "high", expected a number'],
  [
    "csat a.csv --column a --definition topbox",
    '--definition is "topbox", expected one of top-box, mean, normalized-mean, percent-of-max, good-bad, net; did you mean "top-box"?',
  ],
  [
    "csat a.csv --column a --scale five",
    '--scale is "five", expected the lowest and the highest point, such as 1-5',
  ],
  [
    "fcr a.csv --customer a --at b --resolved c --as-of 2026-04-01 --window week",
    '--window is "week", expected days or hours such as 7d or 12h, or milliseconds',
  ],
  [
    "fcr a.csv --customer a --at b --resolved c --as-of 2026-04-01 --match cases",
    '--match is "cases", expected one of issue, customer',
  ],
  [
    "csat a.csv --satisfied a --responses b --weights w",
    "--weights goes with --column or --columns, one weight for each row",
  ],
])("%s: %s", async (args, message) => {
  expect(await complaint(args)).toBe(`cx-metrics: ${message}\n`);
});

it("names the flag that is missing and shows how to call the command", async () => {
  expect(await complaint("fcr tickets.csv --resolved-first solved")).toBe(
    `cx-metrics: fcr needs --contacts (All contacts)
Usage:
  cx-metrics fcr [<file> …] --resolved-first <column|number> --contacts <column|number> [--not-resolvable <column|number>]
See cx-metrics fcr --help
`,
  );
  expect(
    await complaint("churn customers.csv --id id --joined joined --from 2026-01-01"),
  ).toContain("churn needs --to (End of the period, which it does not include)\n");
  expect(
    await complaint("nps answers.csv"),
  ).toBe(`cx-metrics: nps needs to know which columns to read
Usage:
  cx-metrics nps <file> … --column <column>
  cx-metrics nps [<file> …] --promoters <column|number> --passives <column|number> --detractors <column|number>
  cx-metrics nps --percentages-promoters <number> --percentages-passives <number> --percentages-detractors <number> [--n <number>]
  cx-metrics nps --input <json>
See cx-metrics nps --help
`);
});

it("asks for what the fewest flags are missing of", async () => {
  expect(await complaint("referral a.csv --customers n")).toContain("referral needs --referrers (");
  expect(await complaint("clv a.csv --margin m --churn c")).toContain("clv needs --arpa (");
});

it("refuses flags of two ways to feed a metric", async () => {
  expect(await complaint("nps a.csv --column a --promoters b")).toContain(
    "--column, --promoters do not go together\nUsage:\n",
  );
});

it("takes options as the calculator has them", async () => {
  const path = file("answers.csv", answers);
  const [csat] = await results(
    `csat ${path} --column csat --scale 1-5 --satisfied-from 5 --dissatisfied-to=1 --definition net --level .9`,
  );
  expect(csat?.result).toMatchObject({
    definition: "net",
    value: 0,
    options: { scale: { min: 1, max: 5 }, satisfiedFrom: 5, dissatisfiedTo: 1, level: 0.9 },
  });
  const [ces] = await results(`ces ${path} --column csat --asks effort --scale 1..5`);
  expect(ces?.result).toMatchObject({ value: 3, options: { asks: "effort" } });
});

it("weights answers by a column", async () => {
  const path = file("answers.csv", answers);
  const [all] = await results(`nps ${path} --column score --weights weight`);
  expect(all?.result).toMatchObject({ value: 50, n: 4 });
});

it("knows wrong options before it reads on", async () => {
  const path = file("answers.csv", answers);
  expect(await complaint(`csat ${path} --column score --scale 1-6`)).toContain(
    "cx-metrics: --satisfied-from is missing, expected",
  );
  expect(await complaint(`nps ${path} --column score --level 7`)).toBe(
    "cx-metrics: --level is 7, expected a number between 0 and 1\n",
  );
  expect(await complaint(`fcr ${path} --resolved-first score --contacts csat --level 7`)).toBe(
    "cx-metrics: --level is 7, expected a number between 0 and 1\n",
  );
  expect(
    await complaint(`fcr ${path} --resolved-first score --contacts csat --definition net`),
  ).toBe('cx-metrics: --not-resolvable is missing, expected a count: "net" needs it\n');
});

it("groups by several columns, separated or repeated, each once", async () => {
  const path = file("answers.csv", answers);
  const once = await results(`nps ${path} --column score --by channel,csat`);
  expect(once[0]?.keys).toEqual({ channel: "a", csat: "4" });
  expect(await results(`nps ${path} --column score --by channel --by csat,channel`)).toEqual(once);
});

it("asks for a file where a terminal is all there is", async () => {
  const stdin = Object.assign((async function* () {})(), { isTTY: true });
  const { code, stderr } = await run("nps --column score", "", { stdin });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: "cx-metrics: no file: name one, or pipe rows in\n",
  });
});

it("reads a terminal that is asked for, and a pipe without being asked", async () => {
  const typed = async function* () {
    yield answers;
  };
  const stdin = Object.assign(typed(), { isTTY: true });
  expect((await run("nps - --column score", "", { stdin })).code).toBe(0);
  expect(await results("nps --column score", answers)).toEqual(
    await results("nps - --column score", answers),
  );
});
