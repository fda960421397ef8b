import { describe, expect, test } from "vitest";
import {
  and,
  atLeast,
  atMost,
  type Condition,
  compile,
  duckdb,
  equal,
  greater,
  isNull,
  less,
  not,
  notEqual,
  oneOf,
  or,
  table,
} from "../../../src/sql/index.ts";
import { faultOf } from "../../core/faultOf.ts";

function write(where: unknown) {
  const from = table("t");
  return compile("nps", { dialect: duckdb, from, input: "score", where: where as Condition });
}

const clause = (where: Condition) => /WHERE (.*)/.exec(write(where).text)?.[1];

test("conditions are written with the values beside them", () => {
  const a = 'cx_source."a"';
  expect(clause(equal("a", 1))).toBe(`${a} = $1`);
  expect(clause(notEqual("a", "x"))).toBe(`${a} <> $1`);
  expect(clause(less("a", 1))).toBe(`${a} < $1`);
  expect(clause(atMost("a", 1))).toBe(`${a} <= $1`);
  expect(clause(greater("a", 1))).toBe(`${a} > $1`);
  expect(clause(atLeast("a", new Date(0)))).toBe(`EPOCH_MS(${a}) >= $1`);
  expect(clause(isNull("a"))).toBe(`${a} IS NULL`);
  expect(clause(not(isNull("a")))).toBe(`NOT (${a} IS NULL)`);
  expect(clause(oneOf("a", [true, "x"]))).toBe(`(${a} = $1 OR ${a} = $2)`);
  expect(clause(and(equal("a", 1), or(less("a", 2), isNull("a"))))).toBe(
    `(${a} = $1 AND (${a} < $2 OR ${a} IS NULL))`,
  );
  const hostile = "'; DROP TABLE t; -- $1";
  expect(write(equal("a", hostile)).params).toEqual([hostile]);
  expect(write(equal("a", hostile)).text).not.toContain("DROP");
});

test("names, values and lists that are none are refused where they are written", () => {
  expect(faultOf(() => equal("", 1))).toEqual(["invalid-shape", ["column"]]);
  expect(faultOf(() => isNull(7 as never))).toEqual(["invalid-shape", ["column"]]);
  for (const value of [null, undefined, {}, Number.NaN, Number.POSITIVE_INFINITY, 1n, [1]])
    expect(faultOf(() => less("a", value as never))).toEqual(["invalid-shape", ["value"]]);
  expect(faultOf(() => equal("a", new Date("x")))).toEqual(["invalid-time", ["value"]]);
  expect(faultOf(() => oneOf("a", []))).toEqual(["invalid-shape", ["values"]]);
  expect(faultOf(() => oneOf("a", "b" as never))).toEqual(["invalid-shape", ["values"]]);
  expect(faultOf(() => oneOf("a", new Array(1)))).toEqual(["invalid-shape", ["value"]]);
  expect(faultOf(() => and())).toEqual(["invalid-shape", []]);
  expect(faultOf(() => or(equal("a", 1), null as never))).toEqual(["invalid-shape", [1]]);
  expect(faultOf(() => not("a = 1" as never))).toEqual(["invalid-shape", [0]]);
});

describe("a tree from outside", () => {
  const at = ["where", "condition"];
  const column = { kind: "column", name: "a" };
  const parameter = { kind: "parameter", value: 1 };
  const compare = { kind: "compare", operator: "=", left: column, right: parameter };

  test("may come as JSON", () => {
    const where = and(equal("a", 1), not(oneOf("b", ["x", "y"])), atLeast("c", new Date(5)));
    expect(write(JSON.parse(JSON.stringify(where)))).toMatchObject({
      text: write(where).text,
      params: [1, "x", "y", 5],
    });
    expect(write({ condition: { ...compare, extra: "; DROP" } }).text).not.toContain("DROP");
  });

  test.each<[string, unknown, (string | number)[]]>([
    ["no condition", null, ["where"]],
    ["a text", "a = 1", ["where"]],
    ["a tree without its envelope", compare, ["where"]],
    ["an empty tree", { condition: {} }, [...at, "kind"]],
    ["a tree that is a text", { condition: "1 = 1" }, [...at, "kind"]],
    ["an expression that is no condition", { condition: column }, [...at, "kind"]],
    ["words", { condition: { kind: "words", value: "' OR 1=1" } }, [...at, "kind"]],
    ["a window", { condition: { kind: "previous", of: column } }, [...at, "kind"]],
    ["an operator", { condition: { ...compare, operator: "= 1 OR 1 =" } }, [...at, "operator"]],
    ["an operator of numbers", { condition: { ...compare, operator: "+" } }, [...at, "operator"]],
    ["no left", { condition: { ...compare, left: null } }, [...at, "left"]],
    ["a value on the left", { condition: { ...compare, left: parameter } }, [...at, "left"]],
    ["a column on the right", { condition: { ...compare, right: column } }, [...at, "right"]],
    ["no right", { condition: { ...compare, right: null } }, [...at, "right"]],
    [
      "a name that is none",
      { condition: { ...compare, left: { kind: "column", name: ["a"] } } },
      [...at, "left", "name"],
    ],
    [
      "an instant of a value",
      { condition: { ...compare, left: { kind: "milliseconds", of: parameter } } },
      [...at, "left", "of"],
    ],
    [
      "a value that is none",
      { condition: { ...compare, right: { kind: "parameter", value: { toString: 1 } } } },
      [...at, "right", "value"],
    ],
    ["an empty list", { condition: { kind: "all", of: [] } }, [...at, "of"]],
    ["a list that is none", { condition: { kind: "any", of: column } }, [...at, "of"]],
    [
      "a hole in a list",
      { condition: { kind: "any", of: [compare, undefined] } },
      [...at, "of", 1, "kind"],
    ],
    ["a blank that is no column", { condition: { kind: "missing", of: compare } }, [...at, "of"]],
  ])("is refused for %s", (_, where, path) => {
    expect(faultOf(() => write(where))).toEqual(["invalid-shape", path]);
  });

  test("is refused where it is too deep, or contains itself", () => {
    const nested = (depth: number) => {
      let where = equal("a", 1);
      for (let i = 1; i < depth; i++) where = { condition: { kind: "not", of: where.condition } };
      return where;
    };
    expect(write(nested(200)).params).toEqual([1]);
    expect(faultOf(() => write(nested(201)))[0]).toBe("out-of-range");
    const endless: Record<string, unknown> = { kind: "not" };
    endless["of"] = endless;
    expect(faultOf(() => write({ condition: endless }))[0]).toBe("out-of-range");
  });
});
