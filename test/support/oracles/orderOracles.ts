import type { Oracles } from "./shared.ts";

export const orderOracles: Oracles = {};
