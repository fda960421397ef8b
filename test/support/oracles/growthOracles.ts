import type { Oracles } from "./shared.ts";

export const growthOracles: Oracles = {};
