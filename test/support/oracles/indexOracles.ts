import type { Oracles } from "./shared.ts";

export const indexOracles: Oracles = {};
