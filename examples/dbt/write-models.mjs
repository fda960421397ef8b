// Writes the model's SQL: `node write-models.mjs`.
import { writeFileSync } from "node:fs";
import { model } from "./model.mjs";

writeFileSync(new URL("models/nps_tallies.sql", import.meta.url), model);
