import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { compilers } from "./compilers.ts";

const program = `import { csat, isCxMetricsError, measure, measureStream, mergeTallies, nps } from "cx-metrics";
import { compute } from "cx-metrics/catalog";
import * as stats from "cx-metrics/stats";

const score: number | null = nps([10, 9, null], { level: 0.9 }).value;
const promoters: number | null = nps({ promoters: 3, passives: 1, detractors: 0 }).shares.promoters;
const satisfied: number | null = csat(new Uint8Array([5, 4]), { scale: { min: 1, max: 5 } }).value;
const merged = nps([10]).tally && mergeTallies(nps([10]).tally!, nps([9]).tally!);
const rows = [{ score: 9, channel: "web" }];
const byChannel = measure(rows, { metric: nps, value: "score", by: ["channel"] });
const web: number | null | undefined = byChannel[0]?.result.value;
const stream = new ReadableStream<{ score: number; channel: string }>();
const streamed = measureStream(stream, { metric: nps, value: "score", by: ["channel"] });
const answer = compute({ metric: "nps", input: [10, 9] });
// @ts-expect-error -- answers are numbers
nps(["10"]);
export { answer, isCxMetricsError, merged, promoters, satisfied, score, stats, streamed, web };
`;

// A program is an ES module in .ts; under NodeNext the .cts copy is the CommonJS user.
const settings = [
  { module: "NodeNext", moduleResolution: "NodeNext", files: ["program.ts", "program.cts"] },
  { module: "ESNext", moduleResolution: "Bundler", files: ["program.ts"] },
];
const cases = compilers.flatMap((version) => settings.map((setting) => ({ version, ...setting })));

it.each(cases)("compile under TypeScript $version, $moduleResolution", (given) => {
  const { version, module, moduleResolution, files } = given;
  const consumer = inject("consumer");
  const folder = join(consumer, `${version}-${moduleResolution}`);
  mkdirSync(folder);
  for (const file of files) writeFileSync(join(folder, file), program);
  const compilerOptions = {
    module,
    moduleResolution,
    target: "ES2022",
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  const compiler = join(consumer, "node_modules", `typescript-${version}`, "bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", folder], {
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
});
