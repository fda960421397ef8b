import { businessCalendar } from "cx-metrics/time";
import type { Reading } from "../support/workedExamples.ts";

const HOUR = 3_600_000;
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** A day and time such as "Fri 16:30" in a week of March 2026, or a time on its Monday. */
function moment(text: string): number {
  const [time = "", day = "Mon"] = text.split(" ").reverse();
  return Date.parse(`2026-03-${String(9 + DAYS.indexOf(day)).padStart(2, "0")}T${time}Z`);
}

/** The same backwards: "Fri 16:30". */
function print(ms: number): string {
  const date = new Date(ms);
  return `${DAYS[(date.getUTCDay() + 6) % 7]} ${date.toISOString().slice(11, 16)}`;
}

/** The first such moment after the start. */
function momentAfter(start: number, text: string): number {
  const ms = moment(text);
  return ms < start ? ms + 7 * 24 * HOUR : ms;
}

function weekdays({ open, close }: { open: string; close: string }) {
  const day = [[open, close]];
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day };
  return businessCalendar({ timeZone: "UTC", hours });
}

interface Overlap {
  readonly start: string;
  readonly end: string;
  readonly open: string;
  readonly close: string;
}

interface DueDate {
  readonly start: string;
  readonly budgetHours: number;
  readonly open: string;
  readonly close: string;
  readonly pauses: readonly { readonly from: string; readonly businessHours: number }[];
}

const overlap = (inputs: Overlap) => {
  const start = moment(inputs.start);
  const end = momentAfter(start, inputs.end);
  const businessHours = weekdays(inputs).between(start, end) / HOUR;
  const calendarHours = (end - start) / HOUR;
  return { businessHours, calendarHours, nonBusinessHours: calendarHours - businessHours };
};

export const timeReadings: Readonly<Record<string, Reading>> = {
  "business-hours-081": overlap,
  "business-hours-083": overlap,
  "business-hours-084": overlap,
  "business-hours-086": (inputs: DueDate) => {
    const pauses = inputs.pauses.reduce((sum, { businessHours }) => sum + businessHours, 0);
    const due = weekdays(inputs).add(moment(inputs.start), (inputs.budgetHours + pauses) * HOUR);
    return { due: print(due) };
  },
};
