import { fail } from "../../core/fail.ts";
import {
  checkCurrency,
  labelsOf,
  REVENUE_PARTS,
  type RevenueMovement,
} from "../../customers/checkRevenue.ts";
import type { SqlLabels } from "../SqlPlan.ts";
import { PREFIX, type TallyRow } from "../TallyRow.ts";
import { sumColumns } from "./sumColumns.ts";

/** A movement of revenue, with its currency where the rows of the data name one. */
export function tallyRevenueRows(rows: readonly TallyRow[], labels: SqlLabels): RevenueMovement {
  const { from, to, named } = labels;
  return {
    labels: labelsOf(from as number, to as number, named === true ? readCurrency(rows) : undefined),
    ...sumColumns(rows, REVENUE_PARTS),
  };
}

function readCurrency(rows: readonly TallyRow[]): string | undefined {
  const [currency] = rows.map((row) => {
    const path = ["rows", row.index, `${PREFIX}currency`];
    const own = checkCurrency("read", path, row.text("currency") ?? undefined);
    const other = row.text("otherCurrency") ?? undefined;
    const unnamed = row.sum("unnamed");
    if (other === own && (own === undefined || unnamed === 0)) return own;
    const expected = `${own} alone: ${unnamed} of ${row.count("seen")} rows have no currency`;
    return fail("mixed-currency", "read", path, other, expected);
  });
  return currency;
}
