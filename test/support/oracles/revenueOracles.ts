import type { Oracles } from "./shared.ts";

export const revenueOracles: Oracles = {};
