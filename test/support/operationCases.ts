import { insightCases } from "./operationCases/insightCases.ts";
import type { OperationCases } from "./operationCases/OperationCase.ts";
import { rowOperationCases } from "./operationCases/rowOperationCases.ts";

/** Requests of the operations whose schemas alone make few that are taken. */
export const operationCases: OperationCases = { ...rowOperationCases, ...insightCases };
