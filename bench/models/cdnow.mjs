import { existsSync, readFileSync } from "node:fs";

const FILE = "../shared/data/clv/cdnow-summary.csv";

/** The 2,357 customers of CDNOW as columns; `null` where the file is not beside the checkout. */
export function cdnow() {
  if (!existsSync(FILE)) return null;
  const [header, ...lines] = readFileSync(FILE, "utf8").trim().split(/\r?\n/);
  const names = header.split(",");
  const rows = lines.map((line) => line.split(","));
  const column = (name) => Float64Array.from(rows, (row) => Number(row[names.indexOf(name)]));
  return {
    frequency: column("frequency"),
    recency: column("recency"),
    T: column("T"),
    monetaryValue: column("monetary"),
  };
}
