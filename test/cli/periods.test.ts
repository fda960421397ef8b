import { describe, expect, it } from "vitest";
import { BATCH } from "../../src/cli/measureRows.ts";
import { periodEdges } from "../../src/cli/periodEdges.ts";
import {
  churnRate,
  csat,
  customerMovement,
  firstContactResolution,
  measure,
  nps,
  umuxLite,
} from "../../src/index.ts";
import { months, weeks } from "../../src/time/index.ts";
import { complaint, file, results, run } from "./runMain.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A line for the first moments of March in Berlin, which are still February in UTC. */
const ROWS = [
  { answered_at: "2026-01-31T23:30:00Z", channel: "chat", score: 10 },
  { answered_at: "2026-02-10T09:00:00+01:00", channel: "mail", score: 3 },
  { answered_at: "1772323200000", channel: "chat", score: 9 },
  { answered_at: "2026-04-01", channel: "chat", score: null },
  { answered_at: "2026-02-28T23:30:00Z", channel: "mail", score: 8 },
];
const instants = ROWS.map(({ answered_at }) =>
  /^\d+$/.test(answered_at) ? Number(answered_at) : answered_at,
);
const table = { ...columns(ROWS), answered_at: instants };

function columns(rows: typeof ROWS) {
  return { score: rows.map(({ score }) => score), channel: rows.map(({ channel }) => channel) };
}

const csv = `answered_at,channel,score\n${ROWS.map((row) => `${row.answered_at},${row.channel},${row.score ?? ""}\n`).join("")}`;
const answers = () => file("answers.csv", csv);

describe("answers by period", () => {
  it("are what measure makes of the months of the zone, from the first row to the last", async () => {
    const edges = months({
      from: "2026-01-31T23:30:00Z",
      to: "2026-05-01",
      timeZone: "Europe/Berlin",
    });
    const spec = {
      metric: nps,
      value: "score",
      by: ["channel"],
      at: "answered_at",
      edges,
    } as const;
    expect(
      await results(
        `nps ${answers()} --column score --by channel --at answered_at --period month --time-zone Europe/Berlin`,
      ),
    ).toEqual(plain(measure(table, spec)));
    expect(new Date(edges[0] as number).toISOString()).toBe("2026-01-31T23:00:00.000Z");
    expect(edges).toHaveLength(4);
  });

  it("are UTC's where no zone is named", async () => {
    const edges = months({ from: "2026-01-01", to: "2026-05-01", timeZone: "UTC" });
    const spec = { metric: nps, value: "score", at: "answered_at", edges } as const;
    expect(await results(`nps ${answers()} --column score --period month`)).toEqual(
      plain(measure(table, spec)),
    );
  });

  it("have the last row in them, also where it is the first moment of a period", async () => {
    const path = file("edge.csv", "at,score\n2026-01-01,9\n2026-02-01,10\n");
    const all = await results(`nps ${path} --column score --period month`);
    expect(all.map(({ result }) => result["n"])).toEqual([1, 1]);
  });

  it.each([
    ["day", 61, "2026-01-31", "2026-04-01"],
    ["week", 10, "2026-01-26", "2026-03-30"],
    ["month", 4, "2026-01-01", "2026-04-01"],
    ["quarter", 2, "2026-01-01", "2026-04-01"],
    ["year", 1, "2026-01-01", "2026-01-01"],
  ])("can be by %s", async (period, count, first, last) => {
    const { stdout } = await run(`nps ${answers()} --column score --period ${period} --format csv`);
    const lines = stdout.trim().split("\n").slice(1);
    expect(lines).toHaveLength(count);
    expect(lines[0]?.slice(0, 10)).toBe(first);
    expect(lines.at(-1)?.slice(0, 10)).toBe(last);
  });

  it("begin their weeks when they are told to", async () => {
    const span = { from: "2026-02-10T08:00:00Z", to: "2026-02-10T08:00:01Z", timeZone: "UTC" };
    const path = file("one.csv", "at,score\n2026-02-10T08:00:00Z,9\n");
    const [monday] = await results(`nps ${path} --column score --period week`);
    expect(monday).toMatchObject({ from: weeks(span)[0] });
    const [sunday] = await results(`nps ${path} --column score --period week --week-start sunday`);
    expect(sunday).toMatchObject({ from: weeks({ ...span, weekStart: "sunday" })[0] });
  });

  it("are read from JSON lines, a list, and a pipe", async () => {
    const flags = "--column score --period month --time-zone Europe/Berlin";
    const expected = await results(`nps ${answers()} ${flags}`);
    const lines = ROWS.map((row, i) => JSON.stringify({ ...row, answered_at: instants[i] }));
    expect(await results(`nps ${file("answers.ndjson", lines.join("\n"))} ${flags}`)).toEqual(
      expected,
    );
    expect(await results(`nps ${file("answers.json", `[${lines}]`)} ${flags}`)).toEqual(expected);
    const ends = "--from 2026-02-01 --to 2026-05-01";
    expect(await results(`nps ${flags} ${ends}`, csv)).toEqual(expected);
    expect(await results(`nps - ${flags} ${ends}`, lines.join("\n"))).toEqual(expected);
  });

  it("keep weights and options", async () => {
    const path = file(
      "weighted.csv",
      "at,rating,w\n2026-01-05,5,2\n2026-01-09,1,1\n2026-02-01,1,3\n",
    );
    const all = await results(
      `csat ${path} --column rating --weights w --period month --level 0.9`,
    );
    const january = csat([5, 1], { weights: [2, 1], level: 0.9 });
    expect(all.map(({ result }) => result)).toEqual(
      plain([january, csat([1], { weights: [3], level: 0.9 })]),
    );
  });

  it("add up over more rows than are held at once", async () => {
    const length = BATCH + 5;
    const at = (i: number) => (i % 2 === 0 ? "2026-01-05" : "2026-02-05");
    const rows = Array.from({ length }, (_, i) => `${at(i)},${(i * 7) % 11}\n`);
    const path = file("many.csv", `at,score\n${rows.join("")}`);
    const all = await results(`nps ${path} --column score --period month`);
    const half = (odd: number) =>
      Array.from({ length }, (_, i) => i)
        .filter((i) => i % 2 === odd)
        .map((i) => (i * 7) % 11);
    expect(all.map(({ result }) => result)).toEqual(plain([nps(half(0)), nps(half(1))]));
  });
});

it("adds counts up by period", async () => {
  const path = file(
    "counts.csv",
    "date,solved,contacts\n2026-01-05,8,10\n2026-01-20,1,10\n2026-03-01,5,5\n",
  );
  const all = await results(
    `fcr ${path} --resolved-first solved --contacts contacts --period month`,
  );
  const counts = [
    [9, 20],
    [0, 0],
    [5, 5],
  ] as const;
  expect(all.map(({ result }) => result)).toEqual(
    plain(
      counts.map(([resolvedFirst, contacts]) =>
        firstContactResolution({ resolvedFirst, contacts }),
      ),
    ),
  );
});

describe("questionnaires by period", () => {
  const rows = [
    { at: "2026-01-05", plan: "pro", capable: 6, easy: 7, w: 2 },
    { at: "2026-03-05", plan: "pro", capable: 5, easy: 4, w: 1 },
    { at: "2026-01-31", plan: "team", capable: 7, easy: 1, w: 1 },
    { at: "2026-05-01", plan: "late", capable: 7, easy: 7, w: 3 },
  ];
  const lines = rows.map((row) => `${Object.values(row)}\n`);
  const path = () => file("items.csv", `at,plan,capable,easy,w\n${lines.join("")}`);
  const flags = "--columns capable,easy --period month";
  const answersOf = (...numbers: number[]) =>
    numbers.map((i) => [rows[i]?.capable as number, rows[i]?.easy as number]);

  it("are finished for the respondents of each", async () => {
    const all = await results(`umux-lite ${path()} ${flags}`);
    expect(all).toHaveLength(5);
    expect(all.map(({ result }) => result)).toEqual(
      plain([[0, 2], [], [1], [], [3]].map((own) => umuxLite(answersOf(...own)))),
    );
    expect(all).toMatchObject([true, true, true, true, false].map((complete) => ({ complete })));
  });

  it("have every period in each group, and no group of rows beyond them", async () => {
    const ends = "--from 2026-01-01 --to 2026-04-01 --by plan";
    const { stdout } = await run(`umux-lite ${path()} ${flags} ${ends} --format csv`);
    expect(stdout.split("\n").map((line) => line.split(",").slice(0, 4).join(" "))).toEqual([
      "plan from to complete",
      "pro 2026-01-01 2026-02-01 true",
      "pro 2026-02-01 2026-03-01 true",
      "pro 2026-03-01 2026-04-01 true",
      "team 2026-01-01 2026-02-01 true",
      "team 2026-02-01 2026-03-01 true",
      "team 2026-03-01 2026-04-01 true",
      "",
    ]);
  });

  it("have lists by period, too", async () => {
    const ends = "--from 2026-01-01 --to 2026-02-01 --by plan --list respondents --format csv";
    const { stdout } = await run(`umux-lite ${path()} ${flags} ${ends}`);
    expect(stdout).toMatch(/^plan,from,to,complete,respondents\npro,2026-01-01,2026-02-01,true,\d/);
  });

  it("keep weights, and the rows for messages", async () => {
    const [january] = await results(`umux-lite ${path()} ${flags} --weights w`);
    expect(january?.result).toEqual(plain(umuxLite(answersOf(0, 2), { weights: [2, 1] })));
    const wrong = file("wrong.csv", `at,capable,easy\n2026-01-05,1,1\n2026-02-05,1,9\n`);
    expect(await complaint(`umux-lite ${wrong} ${flags}`)).toBe(
      'cx-metrics: wrong.csv, row 3, column "easy" is 9, expected a whole number from 1 to 7\n',
    );
    expect(await complaint(`umux-lite ${path()} --columns capable,eesy --period month`)).toContain(
      'items.csv has no column "eesy"',
    );
  });
});

describe("spells by period", () => {
  const spells = [
    { id: "a", joined: "2026-01-05", left: "2026-03-02", plan: "basic" },
    { id: "b", joined: "2026-01-05", left: null, plan: "team" },
    { id: "c", joined: "2026-02-10", left: "2026-02-20", plan: "basic" },
  ];
  const lines = spells.map(
    ({ id, joined, left, plan }) => `${id},${joined},${left ?? ""},${plan}\n`,
  );
  const path = () => file("customers.csv", `id,joined,left,plan\n${lines.join("")}`);
  const flags = "--customer id --joined joined --left left --from 2026-01-01 --to 2026-04-01";

  it("are one movement for each", async () => {
    const all = await results(`churn ${path()} ${flags} --period month`);
    const edges = months({ from: "2026-01-01", to: "2026-04-01", timeZone: "UTC" });
    expect(all).toEqual(
      plain(
        edges.slice(1).map((to, i) => ({
          keys: {},
          from: edges[i],
          to,
          complete: i < 2,
          result: churnRate(customerMovement(spells, { from: edges[i] as number, to })),
        })),
      ),
    );
  });

  it("go by segment, too, with one end of the data for all", async () => {
    const { stdout } = await run(
      `retention ${path()} ${flags} --period quarter --by plan --format csv`,
    );
    expect(stdout.split("\n").map((line) => line.split(",").slice(0, 4).join(" "))).toEqual([
      "plan from to complete",
      "basic 2026-01-01 2026-04-01 false",
      "team 2026-01-01 2026-04-01 false",
      "",
    ]);
  });

  it("are in a row of the file where they are wrong", async () => {
    const wrong = file("wrong.csv", "id,joined\na,2026-01-05\nb,yesterday\n");
    expect(
      await complaint(
        `churn ${wrong} --id id --joined joined --from 2026-01-01 --to 2026-02-01 --period month`,
      ),
    ).toContain('wrong.csv, row 3, column "joined" is "yesterday"');
  });
});

describe("the output", () => {
  const flags = "--column score --by channel --period month --time-zone Europe/Berlin";

  it("has columns for the days of the zone", async () => {
    const { stdout } = await run(`nps ${answers()} ${flags}`);
    expect(stdout).toBe(`Net Promoter Score

channel  from        to          complete     nps    95% interval  n  missing  definition
chat     2026-02-01  2026-03-01  yes        100.0  -58.7 to 100.0  1        0  standard
chat     2026-03-01  2026-04-01  yes        100.0  -58.7 to 100.0  1        0  standard
chat     2026-04-01  2026-05-01  no           n/a             n/a  0        1  standard
mail     2026-02-01  2026-03-01  yes       -100.0  -100.0 to 58.7  1        0  standard
mail     2026-03-01  2026-04-01  yes          0.0   -79.3 to 79.3  1        0  standard
mail     2026-04-01  2026-05-01  no           n/a             n/a  0        0  standard

! small-sample: n is 1, below 30: a few more would move the value (chat, 2026-02-01; chat, 2026-03-01; mail, 2026-02-01 and 1 more)
! no-data: there is nothing to measure: n is 0 (chat, 2026-04-01; mail, 2026-04-01)
`);
  });

  it("has them in Markdown and CSV", async () => {
    const markdown = await run(`nps ${answers()} ${flags} --format markdown`);
    expect(markdown.stdout).toContain("| chat | 2026-04-01 | 2026-05-01 | no | n/a |");
    const { stdout } = await run(`nps ${answers()} ${flags} --format csv`);
    const [names = "", first = ""] = stdout.split("\n");
    expect(names).toMatch(/^channel,from,to,complete,metric,definition,value,/);
    expect(first).toMatch(/^chat,2026-02-01,2026-03-01,true,nps,standard,100,/);
  });

  it("tells a period from a group of that name", async () => {
    const path = file("from.csv", "at,from,score\n2026-01-05,Berlin,9\n");
    const { stdout } = await run(
      `nps ${path} --column score --by from --period month --format csv`,
    );
    expect(stdout).toMatch(
      /^from,result\.from,to,complete,.*\nBerlin,2026-01-01,2026-02-01,false,/,
    );
  });

  it("says which period a warning is about", async () => {
    const rows = Array.from({ length: 40 }, () => "2026-01-05,chat,9\n").join("");
    const path = file("small.csv", `at,channel,score\n${rows}2026-02-01,chat,9\n`);
    const { stdout } = await run(`nps ${path} --column score --by channel --period month`);
    expect(stdout).toMatch(/! small-sample: .* \(chat, 2026-02-01\)/);
    expect((await run(`nps ${path} --column score --period month`)).stdout).toMatch(
      /! small-sample: .* \(2026-02-01\)/,
    );
  });

  it("shows the first instant of a day that has no midnight as that day", async () => {
    const path = file("beirut.csv", "at,score\n2026-03-29T12:00:00Z,9\n");
    const { stdout } = await run(
      `nps ${path} --column score --period day --time-zone Asia/Beirut --format csv`,
    );
    expect(stdout.split("\n")[1]).toMatch(/^2026-03-29,2026-03-30,/);
  });
});

describe("the ends", () => {
  const edgesOf = async (flags: string) => {
    const { stdout } = await run(
      `nps ${answers()} --column score --period month ${flags} --format csv`,
    );
    return stdout
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",").slice(0, 2).join(" "));
  };

  it("are those of whole periods, around what was asked for", async () => {
    const february = ["2026-02-01 2026-03-01"];
    expect(await edgesOf("--from 2026-02-01 --to 2026-03-01")).toEqual(february);
    expect(await edgesOf("--from 2026-02-20 --to 2026-02-21")).toEqual(february);
    expect(await edgesOf("--from 2026-02-01T00:00:00Z --to=1772323199999")).toEqual(february);
    expect(await edgesOf("--from 2026-02-01 --to 2026-03-02")).toEqual([
      ...february,
      "2026-03-01 2026-04-01",
    ]);
  });

  it("are the data's where one is not given", async () => {
    expect(await edgesOf("--from 2026-03-15")).toEqual([
      "2026-03-01 2026-04-01",
      "2026-04-01 2026-05-01",
    ]);
    expect(await edgesOf("--to 2026-02-01")).toEqual(["2026-01-01 2026-02-01"]);
  });

  it("are dates of the zone", async () => {
    const zone = "--time-zone America/New_York --from 2026-02-01 --to 2026-03-01";
    expect(await edgesOf(zone)).toEqual(["2026-02-01 2026-03-01"]);
    const [february] = await results(`nps ${answers()} --column score --period month ${zone}`);
    expect(february).toMatchObject({ from: Date.parse("2026-02-01T05:00:00Z") });
  });

  it("leave rows beyond them out", async () => {
    const all = await results(
      `nps ${answers()} --column score --period month --from 2026-02-01 --to 2026-03-01`,
    );
    expect(all.map(({ result }) => result["n"])).toEqual([2]);
  });

  it("need a file where the data decide", async () => {
    for (const flags of ["", "--from 2026-01-01", "--to 2026-05-01"]) {
      expect(await complaint(`nps --column score --period month ${flags}`, csv)).toBe(
        "cx-metrics: standard input is read once: --from and --to have to say which periods\n",
      );
    }
  });

  it("can be no instants that no calendar knows", () => {
    const options = {
      period: "month",
      timeZone: "UTC",
      from: undefined,
      to: undefined,
      weekStart: "monday",
      at: undefined,
    } as const;
    const edges = (first: number, last: number) => () => periodEdges(options, { first, last });
    const expected = "expected an instant of the years 1900 to 2199";
    expect(edges(-6e12, 0)).toThrow(
      `the start of the data is "1779-11-13T13:20:00.000Z", ${expected}`,
    );
    expect(edges(0, 8e12)).toThrow(
      `the end of the data is "2223-07-06T14:13:20.001Z", ${expected}`,
    );
  });
});

describe("the column of the instants", () => {
  const named = (names: string) => {
    const cells = names.split(",").map((name) => (name === "score" ? "9" : "2026-01-05"));
    return file("named.csv", `${names}\n${cells}\n`);
  };

  it.each(["at", "date", "timestamp", "created_at", "answered_at"])(
    "may be called %s",
    async (at) => {
      const [january] = await results(`nps ${named(`${at},score`)} --column score --period month`);
      expect(january?.result["n"]).toBe(1);
    },
  );

  it("is named where it has another name, or there are two", async () => {
    for (const names of ["score,when", "at,score,date"]) {
      expect(await complaint(`nps ${named(names)} --column score --period month`)).toBe(
        `cx-metrics: which column of named.csv holds the instants? Name it with --at; there are ${names
          .split(",")
          .map((name) => `"${name}"`)
          .join(", ")}\n`,
      );
      const at = names.includes("when") ? "when" : "date";
      const [january] = await results(
        `nps ${named(names)} --column score --period month --at ${at}`,
      );
      expect(january?.result["n"]).toBe(1);
    }
  });

  it("is looked for in the first record of JSON", async () => {
    const lines = '{"score":9,"note":1}\n{"score":9,"at":"2026-01-05"}\n';
    expect(
      await complaint("nps --column score --period month --from 2026-01-01 --to 2026-02-01", lines),
    ).toBe(
      'cx-metrics: which column of standard input holds the instants? Name it with --at; there are "score", "note"\n',
    );
  });

  it("may also make the groups", async () => {
    const [first] = await results(`nps ${named("at,score")} --column score --by at --period month`);
    expect(first?.keys).toEqual({ at: "2026-01-05" });
  });

  const expected =
    "expected a date such as 2026-03-01, an instant with Z or an offset such as 2026-03-01T09:30:00+01:00, or epoch milliseconds";

  it.each([
    ["", "blank"],
    ["  ", "blank"],
    ["yesterday", '"yesterday"'],
    ["2026-02-30", '"2026-02-30"'],
    ["2026-03-01 09:30:00", '"2026-03-01 09:30:00"'],
    ["1767225600", '"1767225600"'],
    ["x".repeat(50), `"${"x".repeat(39)}…"`],
  ])("has an instant in every row, not %j", async (cell, shown) => {
    const path = file("wrong.csv", `at,score\n2026-01-05,9\n${cell},9\n`);
    for (const ends of ["", " --from 2026-01-01 --to 2026-02-01"]) {
      expect(await complaint(`nps ${path} --column score --period month${ends}`)).toBe(
        `cx-metrics: wrong.csv, row 3, column "at" is ${shown}, ${expected}\n`,
      );
    }
  });

  it.each([
    [{ score: 9, at: null }, "blank"],
    [{ score: 9, at: " " }, '" "'],
    [{ score: 9, at: true }, "true"],
    [{ score: 9, at: ["2026-01-05"] }, '["2026-01-05"]'],
    [{ score: 9, at: 1767225600 }, "1767225600"],
  ])("has an instant in every record, not as in %j", async (record, shown) => {
    const lines = [{ score: 9, at: "2026-01-05" }, record].map((row) => JSON.stringify(row));
    const path = file("wrong.ndjson", lines.join("\n"));
    expect(await complaint(`nps ${path} --column score --period month`)).toBe(
      `cx-metrics: wrong.ndjson, line 2, column "at" is ${shown}, ${expected}\n`,
    );
  });

  it("is in every record", async () => {
    const lines = '{"score":9,"at":"2026-01-05"}\n{"score":9}';
    expect(
      await complaint(
        "nps --column score --period month --at at --from 2026-01-01 --to 2026-02-01",
        lines,
      ),
    ).toBe('cx-metrics: standard input, line 2 has no column "at", it has "score"\n');
  });
});

it.each([
  [
    "nps a.csv --column a --period fortnight",
    '--period is "fortnight", expected one of day, week, month, quarter, year',
  ],
  [
    "nps a.csv --column a --period mont",
    '--period is "mont", expected one of day, week, month, quarter, year; did you mean "month"?',
  ],
  ["nps a.csv --column a --at when", "--at goes with --period"],
  ["nps a.csv --column a --from 2026-01-01", "--from goes with --period"],
  ["nps a.csv --column a --time-zone UTC", "--time-zone goes with --period"],
  ["churn --start 5 --lost 1 --to 2026-01-01", "--start, --lost, --to do not go together"],
  [
    "nps a.csv --column a --period month --week-start sunday",
    "--week-start goes with --period week",
  ],
  [
    "nps a.csv --column a --period week --week-start friday",
    '--week-start is "friday", expected one of monday, sunday, saturday',
  ],
  [
    "nps a.csv --column a --period month --from soon",
    '--from is "soon", expected a date such as 2026-03-01',
  ],
  [
    "nps a.csv --column a --period month --to 2026-02-30",
    '--to is "2026-02-30", expected a date such as 2026-03-01',
  ],
  ["nps a.csv --column a --period month --period day", "--period is given more than once"],
  [
    "nps --promoters 5 --passives 1 --detractors 1 --period month",
    "--period needs rows, and the numbers were given as flags",
  ],
  [
    "nps --input [9] --period month",
    "--period goes with columns of answers or counts, not with --input",
  ],
  [
    "clv a.csv --amounts value --period month",
    "--period goes with columns of answers or counts, not with --amounts",
  ],
  [
    "repeat-purchase-rate a.csv --customer c --at at --period month",
    "--period goes with columns of answers or counts, not with --customer, --at",
  ],
  [
    "churn a.csv --id id --joined joined --period month",
    "churn needs --from (Start of the period), --to (End of the period, which it does not include)",
  ],
  ["nps a.csv --period month --at at", "nps needs to know which columns to read"],
])("%s: %s", async (args, message) => {
  expect((await complaint(args)).split("\n")[0]).toBe(`cx-metrics: ${message}`);
});

it.each([
  [
    "--time-zone Berlin",
    '--time-zone is "Berlin", expected an IANA time zone such as Europe/Berlin, or an offset such as +05:45',
  ],
  [
    "--from 2027-01-01",
    'the end of the data is "2026-04-01T00:00:00.001Z", expected an instant after from',
  ],
  ["--to 2020-01-01", '--to is "2020-01-01", expected an instant after from'],
  ["--from 2026-03-01 --to 2026-02-01", '--to is "2026-02-01", expected an instant after from'],
  ["--from 1800-01-01", '--from is "1800-01-01", expected an instant of the years 1900 to 2199'],
])("explains %s of a file", async (flags, message) => {
  expect(await complaint(`nps ${answers()} --column score --period month ${flags}`)).toBe(
    `cx-metrics: ${message}\n`,
  );
});

it("knows what is wrong besides before it reads a file twice", async () => {
  expect(await complaint(`nps ${answers()} --column scor --period month`)).toContain(
    'answers.csv has no column "scor"',
  );
  expect(await complaint(`nps ${answers()} --column score --level 7 --period month`)).toBe(
    "cx-metrics: --level is 7, expected a number between 0 and 1\n",
  );
  expect(
    await complaint(`nps ${file("none.csv", "at,score\n")} --column score --period month`),
  ).toBe("cx-metrics: none.csv has a header but no rows\n");
});

it("still names the cell that is wrong", async () => {
  const path = file("scores.csv", "at,score\n2026-01-05,9\n2026-01-06,11\n");
  expect(await complaint(`nps ${path} --column score --period month`)).toBe(
    'cx-metrics: scores.csv, row 3, column "score" is 11, expected a whole number from 0 to 10\n',
  );
});

it("is explained where there are periods, and only there", async () => {
  expect((await run("nps --help")).stdout).toContain("\nCalendar periods\n  --period <day|week|");
  expect((await run("churn --help")).stdout).toContain("\nCalendar periods\n");
  expect((await run("health-score --help")).stdout).not.toContain("\nCalendar periods\n");
});
