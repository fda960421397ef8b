import { afterAll, beforeAll, expect, test } from "vitest";
import { finish } from "../../../src/sql/finish.ts";
import { openQuestions } from "../../support/sql/askDuckdb.ts";

type Cells = readonly (string | null)[];

let duck: Awaited<ReturnType<typeof openQuestions>>;
beforeAll(async () => {
  duck = await openQuestions();
});
afterAll(() => duck.close());

const ask = (rows: readonly Cells[], options: object = {}) =>
  duck.ask({
    metric: "referral-rate",
    columns: { customer: "text", referredBy: "text" },
    rows,
    options,
  });

const rows: readonly Cells[] = [
  ["ann", null],
  ["bob", "ann"],
  ["cem", "ann"],
  ["cem", null],
  ["dora", "zoe"],
];

test.each([
  [undefined, { referrers: 1, customers: 4 }, 25],
  ["referrers", { referrers: 1, customers: 4 }, 25],
  ["referred-customers", { referredCustomers: 3, customers: 4 }, 75],
  ["referred-new", { referredNew: 3, newCustomers: 4 }, 75],
  ["referred-purchases", { referredPurchases: 3, purchases: 5 }, 60],
])("%s", async (definition, tally, value) => {
  const [answer] = await ask(rows, { definition });
  expect(answer?.result).toMatchObject({ tally, value, definition: definition ?? "referrers" });
});

test.each(["referrers", "referred-new", "referred-purchases"])(
  "%s of no rows, and of rows without customer",
  async (definition) => {
    const [answer] = await ask([], { definition });
    expect(answer?.result.value).toBeNull();
    await expect(ask([...rows, [null, "ann"]], { definition })).rejects.toMatchObject({
      code: "inconsistent",
      path: ["rows", 0, "customer"],
      message: expect.stringContaining("a value in every row: 1 of 6 rows are not so"),
    });
  },
);

test("a definition that is none", async () => {
  await expect(ask(rows, { definition: "word-of-mouth" })).rejects.toMatchObject({
    code: "unknown-definition",
    path: ["options", "definition"],
  });
  const row = {
    cx_tally: '{"kind":"referrals","version":1,"definition":"x"}',
    cx_part: 1,
    cx_whole: 2,
  };
  expect(() => finish("referral-rate", [{ ...row, cx_bad: 0 }])).toThrow(
    expect.objectContaining({ code: "unknown-definition" }),
  );
});
