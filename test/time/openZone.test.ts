import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY } from "../../src/core/DAY.ts";
import { openZone } from "../../src/time/openZone.ts";
import { faultOf } from "../core/faultOf.ts";
import { wallClock } from "./wallClock.ts";

const dayOf = (date: string) => Date.parse(date) / DAY;

/** Zones, and a day about which their clocks change in the queerest way. */
const turns: readonly (readonly [zone: string, date: string])[] = [
  ["Europe/Berlin", "2026-03-29"],
  ["Europe/Berlin", "2026-10-25"],
  ["America/New_York", "2026-03-08"],
  ["America/New_York", "2026-11-01"],
  ["America/St_Johns", "2010-11-07"],
  ["America/Toronto", "1919-03-31"],
  ["Australia/Lord_Howe", "2026-04-05"],
  ["Australia/Lord_Howe", "2026-10-04"],
  ["Africa/Cairo", "2026-04-24"],
  ["Africa/Cairo", "2026-10-30"],
  ["America/Havana", "2026-11-01"],
  ["Pacific/Apia", "2011-12-30"],
  ["Pacific/Kwajalein", "1993-08-21"],
  ["Asia/Kathmandu", "1986-01-01"],
  ["UTC", "2026-01-01"],
];

describe("a zone agrees with the wall, about its changes and far from them", () => {
  it.each(turns)("%s, %s", (id, date) => {
    const zone = openZone("test", [], id);
    const wall = wallClock(id);
    const near = fc.oneof(
      fc.integer({ min: dayOf(date) - 4, max: dayOf(date) + 4 }),
      fc.integer({ min: dayOf("1990-01-01"), max: dayOf("2037-01-01") }),
    );
    const minutes = fc.oneof(fc.integer({ min: 1, max: 239 }), fc.integer({ min: 1, max: 1439 }));
    fc.assert(
      fc.property(near, minutes, (day, minute) => {
        const moment = zone.momentOf(day, minute);
        expect(moment).toBe(wall.when(day * DAY + minute * 60_000));
        expect(zone.dayAt(moment)).toBe(Math.floor(wall.shows(moment) / DAY));
        expect(zone.momentOf(day - 1, minute + 1440)).toBe(moment);
        expect(zone.momentOf(day - 1, 1440)).toBe(zone.startOf(day));
      }),
      { numRuns: 200 },
    );
    for (let day = dayOf(date) - 2; day <= dayOf(date) + 2; day++) {
      expect(zone.startOf(day), `day ${day}`).toBe(wall.dawn(day));
    }
  });
});

it("knows fixed offsets, and fractions of a millisecond", () => {
  expect(openZone("test", [], "+05:45").startOf(0)).toBe(-5.75 * 3_600_000);
  expect(openZone("test", [], "-0930").startOf(1)).toBe(DAY + 9.5 * 3_600_000);
  expect(openZone("test", [], "UTC").dayAt(-0.5)).toBe(-1);
  expect(openZone("test", [], "Etc/GMT+5").startOf(0)).toBe(5 * 3_600_000);
});

it.each([
  "",
  "Europe/Berln",
  "Berlin",
  "+25:00",
  "+1",
  "Z",
  "2026-01-01T00:00Z",
  "T00Z",
  "2026-01-01T00:00+01:00[Europe/Berlin]",
  "Europe/Berlin ",
])("refuses %j for a zone", (id) => {
  expect(faultOf(() => openZone("test", ["timeZone"], id))).toEqual([
    "unknown-option",
    ["timeZone"],
  ]);
});

it.each([undefined, null, 60, {}])("refuses %s for the name of a zone", (id) => {
  expect(faultOf(() => openZone("test", ["timeZone"], id))).toEqual([
    "invalid-shape",
    ["timeZone"],
  ]);
});
