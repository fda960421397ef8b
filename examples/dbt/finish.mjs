// Finishes the stored tallies: `node finish.mjs tallies.json`, the rows of the model as a JSON array.
import { readFileSync } from "node:fs";
import { formatResult } from "cx-metrics";
import { finish, rollup } from "cx-metrics/sql";
import { by, timeZone } from "./keys.mjs";

const [, , file = new URL("tallies.json", import.meta.url)] = process.argv;
const fine = finish("nps", JSON.parse(readFileSync(file, "utf8")), { by });

for (const { keys, result } of rollup(fine, ["channel"]))
  console.log(`${keys.channel}: ${formatResult(result)}, n = ${result.n}`);

const month = new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone });
for (const { from, result } of rollup(fine, ["month"]))
  console.log(`${month.format(from)}: ${formatResult(result)}, n = ${result.n}`);
