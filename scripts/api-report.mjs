// Compares the built types with the committed reports in api/; --update writes them anew.
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { entries } from "./entries.mjs";

const update = process.argv.includes("--update");
let succeeded = true;
for (const { name } of entries) {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: process.cwd(),
      mainEntryPointFilePath: `<projectFolder>/dist/${name}.d.ts`,
      compiler: { tsconfigFilePath: "<projectFolder>/tsconfig.json" },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: "<projectFolder>/api/",
        reportTempFolder: "<projectFolder>/temp/",
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: {
          default: { logLevel: "error" },
          // A link to a name of the root entry does not resolve in a subpath's report.
          "ae-unresolved-link": { logLevel: "none" },
          // What is exported is public: no tag need say so again.
          "ae-missing-release-tag": { logLevel: "none" },
          // A namespace has no place for a comment in bundled types; TypeDoc looks for all others.
          "ae-undocumented": { logLevel: name === "models" ? "none" : "error" },
          // A subpath may use types that the root entry exports; TypeDoc refuses those that none exports.
          "ae-forgotten-export": { logLevel: name === "index" ? "error" : "none" },
        },
        tsdocMessageReporting: { default: { logLevel: "error" } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: `${process.cwd()}/package.json`,
  });
  if (!Extractor.invoke(config, { localBuild: update }).succeeded) succeeded = false;
}
if (!succeeded && !update) {
  console.error("If the change to the API is meant: npm run build && npm run api -- --update");
}
process.exitCode = succeeded ? 0 : 1;
