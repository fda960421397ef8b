import { readSharedCsv } from "./shared.ts";

/** The 2,357 customers of CDNOW with times in weeks of two decimals; needs ../shared. */
export function cdnowCustomers() {
  const rows = readSharedCsv("data/clv/cdnow-summary.csv");
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  return {
    frequency: column("frequency"),
    recency: column("recency"),
    T: column("T"),
    monetaryValue: column("monetary"),
  };
}
