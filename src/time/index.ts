export type { BusinessCalendar } from "../core/BusinessCalendar.ts";
