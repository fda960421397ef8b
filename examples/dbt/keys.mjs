// What the model groups by: the query is written with it, and its rows are finished with it.
import { bucket } from "cx-metrics/sql";
import { months } from "cx-metrics/time";

export const timeZone = "Europe/Berlin";

const edges = months({ from: "2025-07-01", to: "2026-01-01", timeZone });

export const by = { channel: "channel", month: bucket("answered_at", edges) };
