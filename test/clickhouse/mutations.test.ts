import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dialect } from "../../src/sql/Dialect.ts";
import { clickhouse } from "../../src/sql/dialects/clickhouse.ts";
import { firstContactCases } from "../sql/cases/firstContacts.ts";
import { agrees } from "../support/sql/agrees.ts";
import { addsNothing, addsUp } from "../support/sql/engineLaws.ts";
import { openClickhouse } from "../support/sql/engines/clickhouse.ts";
import type { SqlCase } from "../support/sql/SqlCase.ts";
import type { SqlEngine } from "../support/sql/SqlEngine.ts";

const [contacts] = firstContactCases as [SqlCase];

/** What the dialect could leave out, with the law that has to notice. */
const mutations: readonly (readonly [
  name: string,
  mutation: Partial<Dialect>,
  law: (engine: SqlEngine) => Promise<void>,
])[] = [
  ["sums of nothing that are 0", { sum: (value) => `SUM(toInt128(${value}))` }, addsNothing],
  ["greatest values of nothing that are 0", { greatest: (value) => `MAX(${value})` }, addsNothing],
  [
    "sums of 64 bits",
    { sum: (value) => `sumOrNull(${value})` },
    (engine) => addsUp(engine, [2 ** 63 - 1024, 2 ** 63 - 1024, 2058], null),
  ],
  [
    "values that cannot be null",
    { nullable: (value) => value },
    (engine) => agrees(engine, contacts, 20),
  ],
];

describe("what ClickHouse needs and others do not", () => {
  let engine: SqlEngine;
  beforeAll(async () => {
    engine = await openClickhouse();
  });
  afterAll(() => engine.close());
  test.each(mutations)("%s: some table tells", async (_, mutation, law) => {
    await law(engine);
    const mutant = { ...engine, dialect: { ...clickhouse, ...mutation } };
    await expect(law(mutant)).rejects.toThrow();
  });
});
