import type { DifferenceEvidence } from "./DifferenceEvidence.ts";

/** What pairs tell of a change, as codes. */
export type PairedEvidence = Omit<DifferenceEvidence, "pooled" | "variance">;
