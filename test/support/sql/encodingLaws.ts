import { describe, expect, test } from "vitest";
import { averageResolutionTime, durationTally } from "../../../src/index.ts";
import type { SqlMetricId } from "../../../src/sql/findPlan.ts";
import {
  bucket,
  type CompileSpec,
  compile,
  rfmPasses,
  runPasses,
  subquery,
  table,
} from "../../../src/sql/index.ts";
import { errorOf } from "../../core/faultOf.ts";
import type { Cell, ColumnType } from "./SqlCase.ts";
import type { SqlEngine } from "./SqlEngine.ts";

const day = Date.UTC(2026, 2, 1);

const asOf = Date.UTC(2026, 5, 1);

/** A table by its columns, each with its type and its cells. */
type Columns = Readonly<Record<string, readonly [type: ColumnType, ...cells: Cell[]]>>;

/** What is wrong with a cell is said, never read as something else. */
export function keepsEncodings(engine: () => SqlEngine): void {
  const create = async (columns: Columns) => {
    const names = Object.keys(columns);
    const cells = Object.values(columns).map(([, ...own]) => own);
    await engine().create({
      name: "t",
      columns: Object.entries(columns).map(([name, [type]]) => ({ name, type, nullable: true })),
      rows: Array.from(cells[0] ?? [], (_, i) => names.map((_, k) => cells[k]?.[i] as Cell)),
    });
  };

  const measure = async (
    metric: SqlMetricId,
    columns: Columns,
    spec: Omit<CompileSpec, "dialect" | "from">,
  ) => {
    await create(columns);
    const asked = { dialect: engine().dialect, from: table("t"), ...spec } as CompileSpec;
    const { text, params, read } = compile(metric, asked);
    const rows = await engine().query(text, params);
    return { read: () => read(rows) };
  };

  describe("a truth of 0 or 1", () => {
    const input = { escalated: { column: "flag", as: "zero-one" } } as const;

    test("is one", async () => {
      const flags = { flag: ["integer", 1, 0, 0, 1, 1] } as const;
      const { read } = await measure("escalation-rate", flags, { input });
      expect(read()[0]?.result).toMatchObject({ n: 5, value: 60 });
    });

    test.each<[string, Columns]>([
      ["a whole number", { flag: ["integer", 1, 2, 5, -1, 0] }],
      ["a fraction", { flag: ["double", 1, 0.5, 1.5, 1e-9, 0] }],
    ])("is no other one: %s", async (_, flags) => {
      const { read } = await measure("escalation-rate", flags, { input });
      expect(errorOf(read)).toMatchObject({
        code: "inconsistent",
        path: ["rows", 0, "escalated"],
        message: expect.stringContaining("expected 0 or 1"),
      });
      expect(errorOf(read)?.message).toContain("3 of 5 rows are not so");
    });

    test("may be missing where that means something, and is no other one there", async () => {
      const spec = { input: { intent: "why", completed: input.escalated } };
      const visits = (...flags: Cell[]) =>
        measure(
          "visitor-intent",
          { why: ["text", ...flags.map(() => "buy")], flag: ["integer", ...flags] },
          spec,
        );
      const { read } = await visits(1, null, 0);
      expect(read()[0]?.result.tally).toMatchObject({
        intents: { buy: { visitors: 3, completed: 1, notCompleted: 1 } },
      });
      const wrong = await visits(1, null, 2);
      expect(errorOf(wrong.read)).toMatchObject({
        code: "inconsistent",
        path: ["rows", 0, "completed"],
        message: expect.stringContaining("1 of 3 rows are not so"),
      });
    });
  });

  describe("an instant of a number", () => {
    const orders = (type: ColumnType, ...ats: Cell[]): Columns => ({
      who: ["integer", ...ats.map(() => 1)],
      at: [type, ...ats],
      paid: ["integer", ...ats.map(() => 500)],
    });

    test.each<["epoch-ms" | "epoch-s", string, ColumnType, number, number]>([
      ["epoch-ms", "has no fraction", "double", day, day + 0.5],
      ["epoch-s", "has no fraction", "double", day / 1000, day / 1000 + 0.25],
      ["epoch-s", "has no fraction of a decimal", "decimal", day / 1000, day / 1000 + 0.25],
      ["epoch-ms", "is not later than the last one", "bigint", day, 8_640_000_000_000_001],
      ["epoch-s", "is not later than the last one", "bigint", day / 1000, 8_640_000_000_001],
      ["epoch-s", "is not before the first one", "bigint", day / 1000, -8_640_000_000_001],
    ])("as %s %s (%s)", async (as, _, type, good, bad) => {
      const spec = { input: { customer: "who", at: { column: "at", as } } };
      const right = await measure("purchase-frequency", orders(type, good, good), spec);
      expect(right.read()[0]?.result.value).toBe(2);
      const { read } = await measure("purchase-frequency", orders(type, good, bad, good), spec);
      expect(errorOf(read)).toMatchObject({
        code: "inconsistent",
        path: ["rows", 0, "at"],
        message: expect.stringContaining("1 of 3 rows are not so"),
      });
    });

    test("is not lost between two periods where it has a fraction", async () => {
      const edges = [day, asOf];
      const answers = (at: number) =>
        measure(
          "nps",
          { score: ["integer", 9, 3], at: ["double", day, at] },
          {
            input: "score",
            by: { month: bucket({ column: "at", as: "epoch-ms" }, edges) },
          },
        );
      const right = await answers(day - 1);
      expect(right.read()[0]?.result.n).toBe(1);
      const { read } = await answers(day - 0.5);
      expect(errorOf(read)).toMatchObject({ code: "invalid-time" });
    });

    test("has no fraction in orders either", async () => {
      await create(orders("double", day, day + 0.5));
      const passes = rfmPasses({
        dialect: engine().dialect,
        from: table("t"),
        input: { customer: "who", at: { column: "at", as: "epoch-ms" }, value: "paid" },
        options: { asOf },
      });
      const run = runPasses(passes, (text, params) => engine().query(text, params));
      await expect(run).rejects.toMatchObject({
        code: "inconsistent",
        message: expect.stringContaining("1 of 2 rows are not so"),
      });
    });

    test.each<ColumnType>(["integer", "bigint", "double", "decimal"])(
      "is refused where its column is not declared: %s",
      async (type) => {
        const cells = orders(type, 86_400, 172_800);
        const asked = measure("time-between-purchases", cells, {
          input: { customer: "who", at: "at" },
        }).then(({ read }) => read());
        await expect(asked).rejects.toThrow();
      },
    );
  });

  describe("money of floating point", () => {
    test.each(["NaN", "Infinity", "-Infinity"])("is not %s", async (cell) => {
      const cells = [cell, "2.5"].map((of) => `SELECT CAST('${of}' AS DOUBLE PRECISION) AS paid`);
      const { text, params, read } = compile("average-order-value", {
        dialect: engine().dialect,
        from: subquery(cells.join(" UNION ALL ")),
        input: { value: "paid" },
      });
      const asked = engine()
        .query(text, params)
        .then((rows) => read(rows));
      await expect(asked).rejects.toThrow(/revenue|out of range/);
    });
  });

  describe("durations whose sum no number counts", () => {
    test.each(["values", "octave-128"] as const)("have the nearest one, by %s", async (cells) => {
      const took = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 3];
      const { read } = await measure(
        "average-resolution-time",
        { took: ["bigint", ...took] },
        { input: { duration: "took" }, options: { cells } },
      );
      const asked = averageResolutionTime(durationTally(took, { cells }));
      expect(read()[0]?.result).toEqual(asked);
      expect(asked.tally).toMatchObject({ n: 3, sum: 2 ** 54 });
    });
  });
}
