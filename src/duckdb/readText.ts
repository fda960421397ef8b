import { quoteLiteral } from "./quoteLiteral.ts";
import type { Reading } from "./Reading.ts";
import type { Role } from "./Role.ts";

/** What `String.prototype.trim` takes away, as the command line's stream does. */
const BLANKS = quoteLiteral(
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
);

/**
 * Text as what it is used for; blank is missing. DuckDB takes more for a number or an instant than this
 * library does ("1e5", "1_000", "24:00"), and trims slowly, so the usual spellings come first.
 */
export function readText(cell: string, role: Role): Reading {
  const trimmed = `trim(${cell}, ${BLANKS})`;
  const given = `${trimmed} <> ''`;
  switch (role) {
    case "key":
    case "text": {
      const visible = `${cell} >= '!' AND ${cell} < '\u007f'`;
      // Not one condition: DuckDB tries the parts of an OR in an order of its own.
      const ways = [`CASE WHEN ${visible} THEN ${cell} WHEN ${given} THEN ${cell} END`];
      return { ways, given, always: true };
    }
    case "number":
      return { ways: [readDigits(cell), readNumber(trimmed)], given };
    case "truth":
      return { ways: [readTruth(cell), readTruth(`lower(${trimmed})`, "yes", "no")], given };
    case "instant":
      return { ways: [readUtc(cell), readIso(trimmed), readEpoch(trimmed)], given };
  }
}

/** Of two characters or fewer, DuckDB takes for a number what is one. */
function readDigits(cell: string): string {
  const plain = `strlen(${cell}) <= 2 OR regexp_full_match(${cell}, '[0-9]+(\\.[0-9]+)?')`;
  return `TRY_CAST(CASE WHEN ${plain} THEN ${cell} END AS DOUBLE)`;
}

function readNumber(cell: string): string {
  const plain = `regexp_full_match(${cell}, '[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)')`;
  return `TRY_CAST(CASE WHEN ${plain} THEN ${cell} END AS DOUBLE)`;
}

function readTruth(cell: string, yes = "true", no = "false"): string {
  return `CASE WHEN ${cell} IN ('true', '${yes}', '1') THEN TRUE WHEN ${cell} IN ('false', '${no}', '0') THEN FALSE END`;
}

function readUtc(cell: string): string {
  const shape = `${cell} LIKE '____-__-__' OR ${cell} LIKE '____-__-__T__:__:__Z'`;
  const usual = `${cell} >= '0' AND (${shape}) AND ${cell} NOT LIKE '%T24%'`;
  return `EPOCH_MS(TRY_CAST(CASE WHEN ${usual} THEN ${cell} END AS TIMESTAMP))`;
}

const DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
const TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.,][0-9]{1,9})?)?";
const ZONE = "(Z|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)";

/** What lies below a millisecond is cut off, and seconds are written out, as DuckDB needs them. */
function readIso(cell: string): string {
  const minutes = `regexp_replace(${cell}, '^(.{16})(Z|[+-])', '\\1:00\\2')`;
  const seconds = `regexp_replace(${minutes}, '^(.{19})[.,]([0-9]{1,3})[0-9]*', '\\1.\\2')`;
  const iso = `regexp_full_match(${cell}, '${DATE}([T ]${TIME}${ZONE})?')`;
  return `EPOCH_MS(TRY_CAST(CASE WHEN ${iso} THEN ${seconds} END AS TIMESTAMPTZ))`;
}

/** So many digits are epoch milliseconds. */
function readEpoch(cell: string): string {
  const digits = `regexp_full_match(${cell}, '-?[0-9]{11,16}')`;
  return `TRY_CAST(CASE WHEN ${digits} THEN ${cell} END AS BIGINT)`;
}
