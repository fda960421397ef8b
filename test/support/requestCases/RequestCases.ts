import type fc from "fast-check";
import type { Request } from "../requests.ts";

/** Requests for a definition, by the metric's id. */
export type RequestCases = Readonly<Record<string, (definition: string) => fc.Arbitrary<Request>>>;
