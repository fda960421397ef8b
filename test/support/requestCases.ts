import { indexRequests } from "./requestCases/indexRequests.ts";
import { orderRequests } from "./requestCases/orderRequests.ts";
import type { RequestCases } from "./requestCases/RequestCases.ts";

/** Requests of the metrics whose options name the fields of their input: schemas make none that fit. */
export const requestCases: RequestCases = { ...indexRequests, ...orderRequests };
