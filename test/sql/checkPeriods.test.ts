import { expect, test } from "vitest";
import { bucket, compile, duckdb, finish, periods, table } from "../../src/sql/index.ts";
import { errorOf, faultOf } from "../core/faultOf.ts";

const edges = [0, 1];

const spells = { id: "id", joined: "joined" };

const contacts = { customer: "who", at: "at", resolved: "done" };

const refusal = (ask: () => unknown) => {
  const { code, path, message } = errorOf(ask);
  return [code, path, message.replace(/^.*expected /, "")];
};

test("what a period would cut apart is refused, with what to ask for instead", () => {
  const from = { dialect: duckdb, from: table("t") };
  const cut = { by: { day: bucket("at", edges) }, ...from };
  const each = { by: { day: periods(edges) }, ...from };
  const options = { asOf: 0 };
  expect([
    refusal(() => compile("churn-rate", { ...cut, input: spells })),
    refusal(() => compile("first-contact-resolution", { ...cut, input: contacts, options })),
    refusal(() => compile("first-contact-resolution", { ...each, input: contacts, options })),
    refusal(() => compile("nps", { ...each, input: "score" })),
  ]).toEqual([
    ["inconsistent", ["by", "day"], "periods(), since a bucket would cut a customer's rows apart"],
    ["inconsistent", ["by", "day"], "no periods: a bucket would cut a customer's rows apart"],
    ["inconsistent", ["by", "day"], "no periods: the metric has no periods of its own"],
    ["inconsistent", ["by", "day"], "a bucket: the metric has no periods of its own"],
  ]);
});

test("counts of many rows that pass 2^53 together are refused, none of which does", () => {
  const row = {
    cx_tally: '{"kind":"nps-counts","version":1,"fields":"promoters,passives,detractors"}',
    cx_promoters: Number.MAX_SAFE_INTEGER,
    cx_passives: 0,
    cx_detractors: 0,
    cx_bad: 0,
    cx_refused: 0,
    cx_seen: 1,
  };
  expect(finish("nps", [row])[0]?.result.value).toBe(100);
  expect(faultOf(() => finish("nps", [row, row]))).toEqual([
    "out-of-range",
    ["rows", "cx_promoters"],
  ]);
});
