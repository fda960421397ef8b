import { describe, expect, it } from "vitest";
import { isThere, timeThere } from "../../src/customers/Spell.ts";

const forever = Number.POSITIVE_INFINITY;

describe("isThere", () => {
  it.each([
    ["well inside", { joined: 0, left: 20 }, true],
    ["while it lasts", { joined: 0, left: forever }, true],
    ["who joins at the instant comes after it", { joined: 10, left: 20 }, false],
    ["who leaves at the instant was there until it", { joined: 0, left: 10 }, true],
    ["who left before", { joined: 0, left: 9 }, false],
    ["who joins later", { joined: 11, left: 20 }, false],
    ["a spell of no length", { joined: 10, left: 10 }, false],
  ])("%s", (_what, spell, there) => {
    expect(isThere([spell], 10)).toBe(there);
  });

  it("holds in any one of several spells", () => {
    expect(isThere([], 10)).toBe(false);
    const spells = [
      { joined: 0, left: 3 },
      { joined: 8, left: 12 },
    ];
    expect(isThere(spells, 10)).toBe(true);
    expect(isThere(spells, 5)).toBe(false);
  });
});

describe("timeThere", () => {
  it.each([
    ["nothing", [], 0],
    ["a spell inside", [{ joined: 12, left: 15 }], 3],
    ["a spell around", [{ joined: 0, left: forever }], 10],
    ["a spell that ends before", [{ joined: 0, left: 10 }], 0],
    ["a spell that starts after", [{ joined: 20, left: 30 }], 0],
    [
      "what reaches in from both sides",
      [
        { joined: 5, left: 13 },
        { joined: 18, left: 30 },
      ],
      5,
    ],
    [
      "an overlap once",
      [
        { joined: 14, left: 18 },
        { joined: 11, left: 16 },
      ],
      7,
    ],
    [
      "a spell within another once",
      [
        { joined: 11, left: 19 },
        { joined: 13, left: 15 },
      ],
      8,
    ],
    [
      "the same spell once",
      [
        { joined: 12, left: 14 },
        { joined: 12, left: 14 },
      ],
      2,
    ],
  ])("counts %s", (_what, spells, time) => {
    expect(timeThere(spells, 10, 20)).toBe(time);
  });

  it("leaves the order of the spells alone", () => {
    const spells = Object.freeze([
      { joined: 14, left: 18 },
      { joined: 11, left: 16 },
    ]);
    expect(timeThere(spells, 10, 20)).toBe(7);
  });
});
