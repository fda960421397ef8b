import { describe, expect, it } from "vitest";
import { complaint, file, results } from "./runMain.ts";

const customers = `id,plan,joined,left
007,a,2025-01-01,
7,a,2025-01-01,2025-03-20
c,b,2025-03-05T12:00:00+01:00,
d,b,1735689600000,2025-03-31
d,b,2026-01-01,
`;
const march = "--joined joined --left left --from 2025-03-01 --to 2025-04-01";

describe("metrics of customers", () => {
  it("are counted from one row for each customer", async () => {
    const [all, ...more] = await results(`churn --id id ${march}`, customers);
    expect(more).toEqual([]);
    expect(all?.result).toMatchObject({ n: 3, tally: { start: 3, lost: 2, gained: 1, end: 2 } });
  });

  it("know an id by its other name, and by group", async () => {
    for (const flag of ["--customer id", "--customer=id"]) {
      const groups = await results(`retention ${flag} ${march} --by plan`, customers);
      expect(groups.map(({ keys, result }) => [keys["plan"], result["value"]])).toEqual([
        ["a", 50],
        ["b", 0],
      ]);
    }
  });

  it("need no end", async () => {
    const text = '[{"id":1,"joined":1735689600000},{"id":2,"joined":"2025-02-01","left":null}]';
    const [all] = await results(
      "churn --id id --joined joined --from 2025-03-01 --to 2025-04-01",
      text,
    );
    expect(all?.result).toMatchObject({ value: 0, n: 2 });
  });

  it.each([
    [
      "joined",
      "e,b,1.3.2025,",
      'row 7, column "joined" is "1.3.2025", expected a Date, epoch milliseconds, or ISO 8601 with Z or an offset',
    ],
    ["id", ",b,2025-01-01,", 'row 7, column "id" is missing, expected a string or a number'],
    [
      "left",
      "e,b,2025-01-01,2024-01-01",
      'row 7, column "left" is "2024-01-01", expected no earlier than joined',
    ],
  ])("name the row and column of a wrong %s", async (_, row, message) => {
    const path = file("customers.csv", `${customers}${row}\n`);
    for (const by of ["", "--by plan"]) {
      expect(await complaint(`churn ${path} --id id ${march} ${by}`)).toBe(
        `cx-metrics: customers.csv, ${message}\n`,
      );
    }
  });

  it("know wrong options before the file is read", async () => {
    expect(
      await complaint("churn --id id --joined joined --from 2025-04-01 --to 2025-03-01", "id\n"),
    ).toMatch(/^cx-metrics: --to is \d+, expected an end after \d+\n$/);
    expect(
      await complaint("churn --id id --joined joined --from March --to April", "id\n"),
    ).toContain('--from is "March", expected a Date');
  });

  it("refuse nested groups", async () => {
    expect(
      await complaint(
        "churn --id id --joined joined --from 2025-03-01 --to 2025-04-01 --by k",
        '{"id":1,"joined":"2025-01-01","k":[1]}',
      ),
    ).toBe(
      'cx-metrics: standard input, line 1, column "k" is nested, expected text, a number, true or false\n',
    );
  });

  it("can be added up by hand", async () => {
    const text = "month,start,lost\n01,100,5\n02,200,4\n";
    const groups = await results("churn --start start --lost lost --by month", text);
    expect(groups.map(({ result }) => result["value"])).toEqual([5, 2]);
  });
});

describe("lists of amounts", () => {
  const orders = "customer,value\na,10\nb,5.5\na,-2\n";

  it("are added up by group", async () => {
    const groups = await results("clv --amounts value --by customer", orders);
    expect(groups.map(({ keys, result }) => [keys["customer"], result["value"]])).toEqual([
      ["a", 8],
      ["b", 5.5],
    ]);
  });

  it("stand beside numbers that are the same for all", async () => {
    const [all] = await results("clv --profits value --retention 50 --discount 0", orders);
    expect(all?.result["value"]).toBe(10 / 2 + 5.5 / 4 - 2 / 8);
  });

  it.each([
    [
      "clv --profits value --retention value --discount 0",
      '--retention is "value", expected a number',
    ],
    [
      "clv --profits value --retention 500 --discount 0",
      "--retention is 500, expected a number from 0 to 100",
    ],
    [
      "clv --amounts value --max-periods 5",
      '--max-periods is 5, expected none: it goes with "arpa-over-churn"',
    ],
    [
      "clv --amounts value --by plan",
      'orders.csv has no column "plan", it has "customer", "value"',
    ],
  ])("%s: %s", async (args, message) => {
    const path = file("orders.csv", orders);
    expect(await complaint(args.replace("clv", `clv ${path}`))).toBe(`cx-metrics: ${message}\n`);
  });

  it("must be complete", async () => {
    const path = file("orders.csv", `${orders}a,\n`);
    expect(await complaint(`clv ${path} --amounts value --by customer`)).toContain(
      'cx-metrics: orders.csv, row 5, column "value" is missing, expected a number',
    );
  });
});
