import type { Oracles } from "./shared.ts";

export const worthOracles: Oracles = {};
