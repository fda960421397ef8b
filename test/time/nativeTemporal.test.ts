import { Temporal } from "temporal-polyfill/implementation";
import { expect, it, vi } from "vitest";

const HOUR = 3_600_000;

// The engine's Temporal is looked for once, when the module is loaded: so this test loads it anew.
it("asks the Temporal of the engine where there is one", async () => {
  const asked = vi.spyOn(Temporal.Instant.prototype, "toZonedDateTimeISO");
  vi.stubGlobal("Temporal", Temporal);
  vi.resetModules();
  const { businessCalendar, days } = await import("cx-metrics/time");

  const timeZone = "Europe/Berlin";
  const [a = 0, b] = days({ from: "2026-03-29", to: "2026-03-30", timeZone });
  expect(b).toBe(a + 23 * HOUR);
  const calendar = businessCalendar({ timeZone, hours: { sat: [["22:00", "02:30"]] } });
  expect(calendar.between("2026-03-28T12:00Z", "2026-03-30T12:00Z")).toBe(4.5 * HOUR);
  expect(calendar.add("2026-10-24T12:00Z", HOUR)).toBe(Date.parse("2026-10-24T21:00Z"));
  expect(() => days({ from: 0, to: 1, timeZone: "Europe/Berln" })).toThrow("timeZone");
  expect(asked).toHaveBeenCalled();
  vi.unstubAllGlobals();
  vi.resetModules();
});
