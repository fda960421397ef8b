import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explainOption } from "../../src/cli/tryForecast.ts";
import {
  bgNbd,
  gammaGamma,
  type LifetimeValueOptions,
  lifetimeValue,
  mbgNbd,
  type OrdersSummary,
  paretoNbd,
  summarizeOrders,
} from "../../src/models/index.ts";
import { complaint, file, run } from "./runMain.ts";

const DATA = "examples/data/purchases.csv";
const FLAGS = "--customer customer --at at --value value";
const AS_OF = "2026-01-01";

/** A third of the customers says as much as all of them, in less time. */
const lines = readFileSync(DATA, "utf8")
  .split("\n")
  .filter((line) => /^(?:customer|B0|B100)/.test(line));

const orders = lines
  .slice(1)
  .map((line) => line.split(","))
  .map(([customer = "", at = "", value]) => ({ customer, at, value: Number(value) }));

interface Written {
  readonly options: object;
  readonly summary: Omit<OrdersSummary, "customers"> & { readonly customers: number };
  readonly models: Record<"purchases" | "spend", object | null>;
  readonly customers: readonly Record<string, number | string | null>[];
}

async function json(args: string, stdin = ""): Promise<Written> {
  const { code, stdout, stderr } = await run(`lifetime-value ${args} --format json`, stdin);
  if (code !== 0 || stderr !== "") throw new Error(stderr);
  return JSON.parse(stdout);
}

const byCustomer = (customers: Written["customers"], name: string) =>
  customers.find(({ customer }) => customer === name);

const byName = ({ customers }: Written) =>
  new Map(customers.map((customer) => [customer["customer"], customer]));

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

/** What a run without notes printed. */
async function printed(args: string, stdin = ""): Promise<string> {
  const { code, stdout, stderr } = await run(`lifetime-value ${args}`, stdin);
  if (code !== 0 || stderr !== "") throw new Error(stderr);
  return stdout;
}

describe("the numbers", () => {
  const SOME = file("purchases.csv", lines.join("\n"));
  const summary = summarizeOrders(orders, { unit: "weeks", asOf: AS_OF });
  const { customers } = summary;
  const spend = gammaGamma.fit(customers as Required<typeof customers>);
  const names = ["frequency", "recency", "T", "probabilityAlive", "expectedPurchases"];

  const families = {
    "bg-nbd": () => {
      const model = bgNbd.fit(customers, { unit: "weeks" });
      return { model, alive: bgNbd.probabilityAlive(model, customers) };
    },
    "mbg-nbd": () => {
      const model = mbgNbd.fit(customers, { unit: "weeks" });
      return { model, alive: mbgNbd.probabilityAlive(model, customers) };
    },
    "pareto-nbd": () => {
      const model = paretoNbd.fit(customers, { unit: "weeks" });
      return { model, alive: paretoNbd.probabilityAlive(model, customers) };
    },
  };

  it.each(Object.entries(families))("of %s are the library's", async (id, open) => {
    const { model, alive } = open();
    const args = `${SOME} ${FLAGS} --model ${id} --as-of ${AS_OF} --horizon 9m`;
    const found = await json(`${args} --discount-rate 2 --period 1m`);
    const horizon = { months: 9 };
    expect(found.models).toEqual(asJson({ purchases: model, spend }));
    expect(found.options).toEqual({
      model: id,
      horizon,
      discountRate: 2,
      period: { months: 1 },
    });
    expect(found.summary).toEqual({ ...asJson(summary), customers: customers.customer.length });
    const options: LifetimeValueOptions = { horizon, discountRate: 2, period: { months: 1 } };
    const all = customers as Required<typeof customers>;
    const value = lifetimeValue(model, spend, all, options);
    const expected = lifetimeValue(model, 1, all, { horizon, period: horizon, discountRate: 0 });
    const mean = gammaGamma.expectedSpend(spend, all);
    const rows = byName(found);
    expect(rows.size).toBe(customers.customer.length);
    customers.customer.forEach((customer, i) => {
      const row = rows.get(customer) ?? {};
      const wanted = [customers.frequency, customers.recency, customers.T, alive, expected];
      expect(names.map((name) => row[name])).toEqual(wanted.map((column) => column[i]));
      expect(row["expectedSpend"]).toBe(mean[i]);
      expect(row["monetaryValue"]).toBe(row["frequency"] === 0 ? null : all.monetaryValue[i]);
      expect(Number(row["lifetimeValue"]) / (value[i] as number)).toBeCloseTo(1, 13);
    });
    const worth = found.customers.map((row) => row["lifetimeValue"] as number);
    expect(worth).toEqual([...worth].sort((a, b) => b - a));
  });

  it("are of MBG/NBD in weeks, a year ahead, without discount, unless flags say otherwise", async () => {
    const args = `${SOME} ${FLAGS} --as-of ${AS_OF}`;
    const usual = await json(args);
    const flags = "--model mbg-nbd --unit weeks --horizon 12m --merge-within day --time-zone UTC";
    expect(usual).toEqual(await json(`${args} ${flags} --refunds refuse --zero-orders refuse`));
    expect(usual.options).toEqual({ model: "mbg-nbd", horizon: { months: 12 }, discountRate: 0 });
    expect(await json(`${args} --discount-rate 0 --period 1y`)).toMatchObject({
      customers: usual.customers,
    });
  });

  it("are the same in other units, but for times", async () => {
    const weeks = byName(await json(`${SOME} ${FLAGS} --as-of ${AS_OF} --horizon 26w`));
    const days = byName(await json(`${SOME} ${FLAGS} --as-of ${AS_OF} --horizon 182d --unit days`));
    for (const [name, row] of weeks) {
      const other = days.get(name) ?? {};
      expect(Number(other["T"])).toBeCloseTo(7 * Number(row["T"]), 9);
      expect(Number(other["lifetimeValue"]) / Number(row["lifetimeValue"])).toBeCloseTo(1, 4);
    }
  });

  it("are of the fits that --seed and --starts make", async () => {
    const { models } = await json(`${SOME} ${FLAGS} --as-of ${AS_OF} --seed 7 --starts 2`);
    const fit = { seed: 7, starts: 2 };
    expect(models).toEqual(
      asJson({
        purchases: mbgNbd.fit(customers, { unit: "weeks", ...fit }),
        spend: gammaGamma.fit(customers as Required<typeof customers>, fit),
      }),
    );
    expect(models).toMatchObject({ purchases: { options: fit }, spend: { options: fit } });
  });

  it("are of purchases alone where nobody bought again", async () => {
    const once = "c,at,v\na,2026-01-01,5\nb,2026-01-03,4\n";
    const args = "--customer c --at at --as-of 2026-02-01";
    const priced = await json(`${args} --value v --discount-rate 9 --period 1y`, once);
    const plain = await json(args, once);
    expect(priced.summary.warnings.map(({ code }) => code)).toEqual(["no-repeat-spend"]);
    expect(priced).toEqual({ ...plain, summary: priced.summary });
    expect(priced.models["spend"]).toBeNull();
    expect(priced.options).toEqual({ model: "mbg-nbd", horizon: { months: 12 } });
    const table = await printed(`${args} --value v --discount-rate 9 --period 1y`, once);
    expect(table).toMatch(/^Expected purchases over 12 months from 2026-02-01\n/);
    expect(table).toContain(
      "\n! no-repeat-spend: nobody bought again, so there is no spend to fit a model to: purchases are forecast, and no money\n",
    );
    expect(table).toContain("\n! mbg-nbd, no-repeat: ");
  });

  it("without --value are of purchases alone", async () => {
    const args = `${SOME} --customer customer --at at --as-of ${AS_OF}`;
    const found = await json(args);
    const priced = byName(await json(`${args} --value value`));
    expect(found.models["spend"]).toBeNull();
    const counts = found.customers.map((row) => row["expectedPurchases"] as number);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    for (const row of found.customers) {
      const { monetaryValue, expectedSpend, lifetimeValue, ...rest } = priced.get(
        row["customer"] as string,
      ) as Record<string, unknown>;
      expect(row).toEqual(rest);
    }
    expect(await printed(args)).toMatch(/^Expected purchases over 12 months from 2026-01-01: /);
  });
});

describe("orders", () => {
  const rows = [
    ["a", "2026-01-01", 10],
    ["a", "2026-01-15", 12],
    ["a", "2026-03-02", 14],
    ["b", "2026-01-01T23:30:00Z", 20],
    ["b", "2026-02-11T09:00:00+01:00", 22],
    ["b", "2026-02-11T12:00:00+01:00", 5],
    ["c", "2026-02-01", 7],
    ["d", "2026-04-02", 9],
  ] as const;
  const csv = (all: readonly (readonly unknown[])[]) =>
    `id,date,amount\n${all.map((row) => `${row.join(",")}\n`).join("")}`;
  const FIELDS = "--customer id --at date --value amount";
  const records = rows.map(([customer, at, value]) => ({ customer, at, value }));

  it("run as the issue has it, up to the last one", async () => {
    const args = `${file("orders.csv", csv(rows))} ${FIELDS} --model bg-nbd --horizon 12m`;
    const { summary } = await json(args);
    expect(summary.asOf).toBe(Date.UTC(2026, 3, 2));
    expect(summary.warnings[0]).toEqual({
      code: "as-of-last-order",
      message:
        "the observation ends with the last order, of 2026-04-02; if the orders are complete up to a later day, name it with --as-of",
    });
    expect(await printed(args)).toContain("\n! as-of-last-order: the observation ends");
  });

  it("come as CSV, NDJSON and JSON, from a file or a pipe", async () => {
    const named = rows.map(([id, date, amount]) => ({ id, date, amount }));
    const lines = named.map((row) => `${JSON.stringify(row)}\n`).join("");
    const found = await json(`${FIELDS} --delimiter ;`, csv(rows).replaceAll(",", ";"));
    expect(await json(`${file("orders.ndjson", lines)} ${FIELDS}`)).toEqual(found);
    expect(await json(`- ${FIELDS} --input-format json`, JSON.stringify(named))).toEqual(found);
    const numbers = named.map((row) => ({ ...row, id: row.id.charCodeAt(0) }));
    const [first] = (await json(FIELDS, JSON.stringify(numbers))).customers;
    expect(first?.["customer"]).toBe("b".charCodeAt(0));
  });

  it.each([
    ["--as-of 2026-03-15", { asOf: "2026-03-15" }],
    ["--as-of 2026-04-02T12:00:00Z --unit days", { asOf: "2026-04-02T12:00:00Z", unit: "days" }],
    [`--as-of ${Date.UTC(2026, 4)} --unit hours`, { asOf: "2026-05-01", unit: "hours" }],
    ["--as-of 2026-05-01 --time-zone Asia/Tokyo", { asOf: "2026-05-01", timeZone: "Asia/Tokyo" }],
    [
      "--as-of 2026-05-01 --time-zone America/New_York",
      { asOf: "2026-05-01", timeZone: "America/New_York" },
    ],
    [
      "--as-of 2026-05-01 --merge-within month",
      { asOf: "2026-05-01", mergeWithin: "month", unit: "months" },
    ],
    [
      "--as-of 2026-05-01 --merge-within week",
      { asOf: "2026-05-01", mergeWithin: "week", unit: "weeks" },
    ],
    ["--as-of 2026-05-01 --merge-within none", { asOf: "2026-05-01", mergeWithin: "none" }],
  ] as const)("are summed up with %s", async (flags, options) => {
    const { summary, customers } = await json(`${FIELDS} ${flags}`, csv(rows));
    const { customers: columns, ...wanted } = summarizeOrders(records, {
      unit: "weeks",
      ...options,
    });
    expect(summary).toEqual({ ...asJson(wanted), customers: columns.customer.length });
    const times = new Map(customers.map(({ customer, recency, T }) => [customer, [recency, T]]));
    columns.customer.forEach((customer, i) => {
      expect(times.get(customer)).toEqual([columns.recency[i], columns.T[i]]);
    });
  });

  it("of 0, below 0 and after the end are left out as the flags say", async () => {
    const odd = [
      ["c", "2026-02-02", 0],
      ["a", "2026-02-03", -3],
      ["e", "2026-01-05", -3],
    ];
    const text = csv([...rows, ...odd]);
    const end = "--as-of 2026-04-01";
    const counted = await json(`${FIELDS} ${end} --refunds subtract --zero-orders exclude`, text);
    expect(counted.summary).toMatchObject({
      subtracted: 1,
      excluded: { afterAsOf: 1, refunds: 0, unmatchedRefunds: 1, zeroOrders: 1, customers: 2 },
    });
    const table = await printed(`${FIELDS} ${end} --refunds exclude --zero-orders exclude`, text);
    expect(table).toContain(
      "\n! excluded: orders after --as-of 1, refunds 2, orders of 0 1, customers without a purchase 2\n",
    );
    const kept = await json(
      `--customer id --at date --value amount ${end} --zero-orders count --refunds exclude`,
      csv([...rows, ["c", "2026-02-02", 0], ["c", "2026-02-09", 4]]),
    );
    expect(kept.summary).toMatchObject({ withoutMoney: 1 });
    const back = csv([...rows, ["d", "2026-04-03", -9], ["a", "2026-03-09", -4]]);
    const cancelling = `${FIELDS} --as-of 2026-05-01 --refunds cancel`;
    expect((await json(cancelling, back)).summary).toMatchObject({
      subtracted: 2,
      excluded: { cancelled: 1, unmatchedRefunds: 0, customers: 1 },
    });
    expect(await printed(cancelling, back)).toContain(
      "\n! excluded: orders cancelled by refunds 1, customers without a purchase 1\n",
    );
  });

  it("of a month that is not over count, also without --as-of", async () => {
    const args = `${FIELDS} --merge-within month`;
    const first = csv([...rows, ["b", "2026-06-01", 3]]);
    const { summary, customers } = await json(args, first);
    expect(summary.excluded.afterAsOf).toBe(0);
    expect(byCustomer(customers, "b")).toMatchObject({ frequency: 2, recency: 5, T: 5 });
    expect(summary.warnings.map(({ code }) => code)).toContain("period-open");
    expect(await printed(args, first)).toContain(
      '\n! period-open: the month of --as-of counts as a whole opportunity, though it is not over: give "2026-06-01" to leave it out, or "2026-07-01" to have all of it\n',
    );
    const { summary: closed } = await json(`${args} --as-of 2026-06-01`, first);
    expect(closed.excluded.afterAsOf).toBe(1);
    const late = csv([...rows, ["b", "2199-12-31T23:59:59.999Z", 3]]);
    expect((await json(args, late)).summary.excluded.afterAsOf).toBe(0);
  });
});

describe("the output", () => {
  const args = `${DATA} ${FLAGS} --as-of ${AS_OF}`;

  it("is a table of the first twenty customers, with the models beneath", async () => {
    const lines = (await printed(args)).split("\n");
    expect(lines[0]).toBe(
      "Lifetime value over 12 months from 2026-01-01: the first 20 of 300 customers",
    );
    expect(lines[2]).toBe(
      "customer  frequency  recency     T   spend  P(alive)  expected purchases  expected spend  lifetime value",
    );
    expect(lines[3]).toMatch(
      /^B088 +14 +44\.4 +47\.6 +307\.30 +0\.\d{3} +\d+\.\d\d +\d+\.\d\d +\d,/,
    );
    expect(lines[23]).toBe("");
    expect(lines[24]).toBe("Models, times in weeks, with the limits of 95% intervals");
    expect(lines[26]).toMatch(/^model +parameter +estimate +lower +upper$/);
    expect(lines.slice(27).map((line) => line.split(/ +/, 2).join(" "))).toEqual([
      ...["r", "alpha", "a", "b"].map((name) => `mbg-nbd ${name}`),
      ...["p", "q", "v"].map((name) => `gamma-gamma ${name}`),
      "",
    ]);
  });

  it("has as many customers as --top says", async () => {
    const { customers } = await json(`${args} --top 2`);
    expect(customers).toEqual((await json(args)).customers.slice(0, 2));
    expect(await printed(`${args} --top 2`)).toContain(": the first 2 of 300 customers\n");
    const whole = await printed(`${args} --top 300 --horizon 1y --discount-rate 8 --period 1y`);
    expect(whole).toMatch(
      /^Lifetime value over 1 year from 2026-01-01, discounted by 8% per year\n/,
    );
    const quarters = await printed(`${args} --discount-rate 2.5 --period 3m`);
    expect(quarters).toContain(" 2026-01-01, discounted by 2.5% per 3 months: ");
  });

  it("is Markdown with headings", async () => {
    const text = await printed(`${args} --top 1 --format markdown`);
    expect(text).toMatch(/^## Lifetime value over 12 months from 2026-01-01: the first 1 of 300/);
    expect(text).toContain("\n| customer | frequency | ");
    expect(text).toContain("\n\n## Models, times in weeks, with the limits of 95% intervals\n\n| ");
    expect(text).toContain("\n| mbg-nbd | alpha | ");
  });

  it("is CSV in full precision, with the notes beside it", async () => {
    const { customers } = await json(`${DATA} ${FLAGS}`);
    const { stdout, stderr } = await run(`lifetime-value ${DATA} ${FLAGS} --format csv`);
    const [header = "", ...lines] = stdout.trimEnd().split("\n");
    expect(header.split(",")).toEqual(Object.keys(customers[0] ?? {}));
    expect(lines).toEqual(customers.map((row) => Object.values(row).join(",")));
    expect(stderr).toMatch(/^cx-metrics: as-of-last-order: .*\n$/);
    expect((await run(`lifetime-value ${args} --format csv`)).stderr).toBe("");
  });

  it("says what speaks against a fit, and has no value where spend has no mean", async () => {
    const rows = Array.from({ length: 40 }, (_, i) => {
      const amount = 10 ** (i % 7);
      const days = [1, 2 + (i % 5), 9 + (i % 7)].map(
        (day) => `2026-01-${`${day}`.padStart(2, "0")}`,
      );
      return days.map((day, j) => `c${i},${day},${amount * (1 + j / 10)}\n`).join("");
    });
    const text = `customer,at,value\nonce,2026-01-05,3\n${rows.join("")}new,2026-01-06,3\n`;
    const { customers } = await json(`${FLAGS} --as-of 2026-02-01`, text);
    expect(customers.slice(-2).map(({ customer }) => customer)).toEqual(["once", "new"]);
    expect(customers.at(-1)).toMatchObject({
      monetaryValue: null,
      expectedSpend: null,
      lifetimeValue: null,
    });
    expect(customers.filter((row) => row["lifetimeValue"] === null)).toHaveLength(2);
    const table = await printed(`${FLAGS} --as-of 2026-02-01 --top 99`, text);
    expect(table).toMatch(/\nonce .* n\/a +[\d.]+ +[\d.]+ +n\/a +n\/a\n/);
    expect(table).toMatch(/\n! mbg-nbd, boundary: /);
    expect(table).toMatch(/\n! gamma-gamma, no-mean: q is /);
    expect(table).toMatch(/\ngamma-gamma +p +\S+ +n\/a +n\/a\n/);
  });

  it("cannot steer a terminal", async () => {
    const odd = "customer,at\n\u001b[31mred,2026-01-01\n\u001b[31mred,2026-01-09\nb,2026-01-02\n";
    expect(await printed("--customer customer --at at --as-of 2026-02-01", odd)).toContain(
      "\n\\u{1b}[31mred  ",
    );
  });
});

describe("what is wrong", () => {
  const GOOD = "c,at,v\na,2026-01-01,5\na,2026-01-20,6\nb,2026-01-03,4\n";
  const F = "--customer c --at at --value v";

  it.each([
    ["", "lifetime-value needs --customer, the column of who ordered"],
    ["--customer c", "lifetime-value needs --at, the column of when they did"],
    ["a.csv b.csv", "lifetime-value reads one file, not a.csv and b.csv"],
    [`${F} --top 0`, '--top is "0", expected a whole number of at least 1'],
    [`${F} --top 1.5`, '--top is "1.5", expected a whole number of at least 1'],
    [`${F} --horizont 1y`, "unknown flag --horizont; did you mean --horizon?"],
    [
      `${F} --horizon 12`,
      '--horizon is "12", expected days, weeks, months or years such as 90d, 52w, 12m or 1y',
    ],
    [
      `${F} --horizon 0m`,
      '--horizon is "0m", expected days, weeks, months or years such as 90d, 52w, 12m or 1y',
    ],
    [
      `${F} --discount-rate 1 --period monthly`,
      '--period is "monthly", expected days, weeks, months or years such as 90d, 52w, 12m or 1y',
    ],
    [
      `${F} --horizon 2000y --discount-rate 1 --period 1d`,
      "--horizon is too long, expected at most 100000 periods",
    ],
    [
      `${F} --discount-rate 1 --period 9999999999999999y`,
      expect.stringMatching(/^--period is too long, expected /),
    ],
    [
      `${F} --discount-rate 10`,
      "--discount-rate needs --period, the time it is for, such as 1y or 1m",
    ],
    [`${F} --period 1y`, "--period goes with --discount-rate"],
    ...["--discount-rate 10 --period 1y", "--discount-rate 10", "--period 1y"].map(
      (flags): [string, string] => [
        `--customer c --at at ${flags}`,
        "--discount-rate and --period go with --value: money is discounted, purchases are not",
      ],
    ),
    [`${F} --seed x`, '--seed is "x", expected a number'],
    [`${F} --seed 0.5`, "--seed is 0.5, expected a whole number"],
    [`${F} --starts 0`, "--starts is 0, expected a whole number from 1 to 1000"],
    [`${F} --discount-rate x --period 1y`, '--discount-rate is "x", expected a number'],
    [
      `${F} --discount-rate=-1 --period 1y`,
      expect.stringMatching(/^--discount-rate is -1, expected a number /),
    ],
    [
      `${F} --model bgnbd`,
      '--model is "bgnbd", expected one of mbg-nbd, bg-nbd, pareto-nbd; did you mean "bg-nbd"?',
    ],
    [
      `${F} --unit periods`,
      '--unit is "periods", expected one of hours, days, weeks, months, years',
    ],
    [
      `${F} --merge-within month --unit weeks`,
      '--unit is "weeks", expected months, since --merge-within month counts whole months',
    ],
    [
      `${F} --merge-within year --unit yeers`,
      '--unit is "yeers", expected one of hours, days, weeks, months, years; did you mean "years"?',
    ],
    [
      `${F} --merge-within decade`,
      '--merge-within is "decade", expected one of day, none, week, month, year',
    ],
    [
      `${F} --refunds keep`,
      expect.stringMatching(
        /^--refunds is "keep", expected one of refuse, cancel, subtract, exclude/,
      ),
    ],
    [
      `${F} --zero-orders keep`,
      expect.stringMatching(/^--zero-orders is "keep", expected one of refuse, exclude, count/),
    ],
    [
      `${F} --as-of 02/01/2026`,
      '--as-of is "02/01/2026", expected a date such as 2026-03-01, an instant with Z or an offset such as 2026-03-01T09:30:00+01:00, or epoch milliseconds',
    ],
    [
      `${F} --as-of 1850-01-01`,
      '--as-of is "1850-01-01", expected an instant of the years 1900 to 2199',
    ],
    [`${F} --time-zone Mars`, expect.stringMatching(/^--time-zone is "Mars", expected an IANA /)],
    [`${F} --delimiter ab`, '--delimiter is "ab", expected one character or tab'],
    [
      `${F} --input-format parquet`,
      '--input-format is "parquet", expected one of csv, ndjson, json',
    ],
    [
      "--customer c --at at --value w",
      expect.stringMatching(/^standard input has no column "w", it has "c", "at", "v"/),
    ],
    [
      `${F} --as-of 2026-01-01`,
      "nobody was observed for any time: --as-of has to be later than the first orders",
    ],
  ])("in the flags: %s", async (flags, message) => {
    const stderr = await complaint(`lifetime-value ${flags}`, GOOD);
    expect(stderr.replace(/^cx-metrics: |\n$/g, "")).toEqual(message);
  });

  it.each([
    ["a,2026-01-02,\n", 'row 5, column "v" is blank, expected a number'],
    ["a,2026-01-02,x\n", 'row 5, column "v" is "x", expected a plain number such as 7 or 3.5'],
    ["\n,2026-01-02,1\n", 'row 6, column "c" is blank, expected an id'],
    ["a,,1\n", expect.stringMatching(/^row 5, column "at" is blank, expected a date such as /)],
    ["a,1.2.2026,1\n", expect.stringMatching(/^row 5, column "at" is "1.2.2026", expected a date/)],
    [
      "a,1899-12-31,1\n",
      'row 5, column "at" is "1899-12-31", expected one of the years 1900 to 2199',
    ],
    [
      "a,2200-01-01,1\n",
      'row 5, column "at" is "2200-01-01", expected one of the years 1900 to 2199',
    ],
    [
      "a,2026-01-02,-4\n",
      'row 5, column "v" is -4: --refunds cancel takes refunds from the purchases before, and one left with nothing is none; --refunds subtract keeps that one; --refunds exclude leaves refunds out',
    ],
    [
      "a,2026-01-02,0\n",
      'row 5, column "v" is 0: --zero-orders exclude leaves such orders out, --zero-orders count takes them for purchases',
    ],
    [
      `a,2026-01-02,-${"9".repeat(20)}\n`,
      expect.stringMatching(/^row 5, column "v" is -10{20}, expected a number/),
    ],
    [
      `a,2026-01-02,${"9".repeat(20)}\n`,
      expect.stringMatching(/^row 5, column "v" is 10{20}, expected a number of at most /),
    ],
  ])("in the file: %j", async (line, message) => {
    const stderr = await complaint(`lifetime-value ${F} --as-of 2026-06-01`, GOOD + line);
    expect(stderr.replace(/^cx-metrics: standard input, |\n$/g, "")).toEqual(message);
  });

  it("in what the orders add up to", async () => {
    const once = "c,at,v\na,2026-01-01,5\nb,2026-01-03,4\n";
    expect(await complaint(`lifetime-value ${F} --as-of 2026-01-01`, once)).toBe(
      "cx-metrics: nobody was observed for any time: --as-of has to be later than the first orders\n",
    );
    const worthless = (rest: string, flags: string) =>
      complaint(`lifetime-value ${F} ${flags}`, `c,at,v\nb,2026-01-01,5\nb,2026-01-02,5\n${rest}`);
    const refused =
      'cx-metrics: customer "a\\u{1b}" bought again for 0 or less on average, which no model of spend allows: ';
    const [cancel, exclude] = [
      "--refunds cancel counts no purchase that refunds leave nothing of",
      "--zero-orders exclude leaves orders of 0 out",
    ];
    const free = "a\u001b,2026-01-01,5\na\u001b,2026-01-03,0\n";
    expect(await worthless(free, "--zero-orders count")).toBe(`${refused}${exclude}\n`);
    const refunded = "a\u001b,2026-01-01,5\na\u001b,2026-01-03,5\na\u001b,2026-01-03,-5\n";
    for (const flags of ["--refunds subtract", "--refunds subtract --zero-orders exclude"])
      expect(await worthless(refunded, flags)).toBe(`${refused}${cancel}\n`);
    expect(await worthless(refunded, "--refunds subtract --zero-orders count")).toBe(
      `${refused}${cancel}, ${exclude}\n`,
    );
  });

  it("in records that lack a field, or have nothing in it", async () => {
    const good = '{"c":"a","at":"2026-01-01","v":1}\n';
    for (const [record, message] of [
      ['{"c":null,"at":"2026-01-01","v":1}', ', column "c" is blank, expected an id'],
      ['{"c":"a","at":null,"v":1}', /, column "at" is blank, expected a date such as .*millisec/],
      ['{"c":"a","at":"2026-01-01","v":null}', ', column "v" is blank, expected a number'],
      ['{"at":"2026-01-01","v":1}', ' has no column "c", it has "at", "v"'],
      ['{"c":"a","ad":"2026-01-01"}', ' has no column "at", it has "c", "ad"; did you mean "ad"?'],
      ['{"c":"a","at":"2026-01-01"}', ' has no column "v", it has "c", "at"'],
    ] as const) {
      const stderr = await complaint(`lifetime-value ${F}`, good + record);
      expect(stderr.replace("cx-metrics: standard input, line 2", "").trimEnd()).toMatch(message);
    }
  });

  it("in the kind of file", async () => {
    const parquet = file("orders.parquet", "PAR1xxxx");
    expect(await complaint(`lifetime-value ${parquet} ${F}`)).toBe(
      "cx-metrics: orders.parquet is a Parquet file: lifetime-value reads orders of CSV, NDJSON or JSON\n",
    );
    expect(await complaint(`lifetime-value ${F}`, '[{"c":true,"at":"2026-01-01","v":3}]')).toBe(
      'cx-metrics: standard input, record 1, column "c" is true, expected a string or a number\n',
    );
    expect(await complaint(`lifetime-value ${F}`, "c,at,v\n")).toBe(
      "cx-metrics: standard input has a header but no rows\n",
    );
  });
});

it("explains itself, and all of its flags", async () => {
  const { code, stdout } = await run("lifetime-value orders.csv --help");
  expect(code).toBe(0);
  expect(await run("help lifetime-value")).toMatchObject({ stdout });
  for (const flag of "customer at value as-of time-zone merge-within refunds zero-orders model horizon starts seed".split(
    " ",
  ))
    expect(stdout).toContain(`\n  --${flag} <`);
  for (const flag of "discount-rate period unit top format input-format delimiter".split(" "))
    expect(stdout).toContain(`\n  --${flag} <`);
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  expect((await run("--help")).stdout).toContain("cx-metrics lifetime-value <file>");
});

it("passes on what is no error of the library", () => {
  const error = new TypeError("a fault of ours");
  expect(explainOption(error)).toBe(error);
});
