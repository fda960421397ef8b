import type { Oracles } from "./shared.ts";

export const serviceOracles: Oracles = {};
