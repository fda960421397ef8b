/** How results can be written, the default first. */
export const FORMATS = ["table", "json", "csv", "markdown"] as const;

/** How rows can be given. */
export const INPUT_FORMATS = ["csv", "ndjson", "json"] as const;

/** How files can be written; Parquet is for DuckDB alone. */
export const FILE_FORMATS = [...INPUT_FORMATS, "parquet"] as const;

/** What can read rows, the default first. */
export const ENGINES = ["auto", "stream", "duckdb"] as const;

/** The calendar periods that there can be results for. */
export const PERIODS = ["day", "week", "month", "quarter", "year"] as const;

/** The days on which weeks can begin, the default first. */
export const WEEK_STARTS = ["monday", "sunday", "saturday"] as const;

/** The flags that make calendar periods, with what stands for their value in the help. */
export const periodFlags = [
  {
    flag: "period",
    value: `<${PERIODS.join("|")}>`,
    description: "A result for each calendar period, by the instant of each row",
  },
  {
    flag: "at",
    value: "<column>",
    description:
      "The instants: dates, ISO 8601 with Z or an offset, or epoch milliseconds; unless given, the " +
      "one of at, date, timestamp, created_at and answered_at that is there",
  },
  {
    flag: "time-zone",
    value: "<zone>",
    description: "Whose calendar, such as Europe/Berlin or +05:45; UTC unless given",
  },
  {
    flag: "from",
    value: "<date>",
    description: "In the first period, which is counted from its start; the first row unless given",
  },
  {
    flag: "to",
    value: "<date>",
    description:
      "Where the last period ends; one that it lies within is counted to its end. The last row " +
      "unless given",
  },
  {
    flag: "week-start",
    value: `<${WEEK_STARTS.join("|")}>`,
    description: "When weeks begin, monday unless given",
  },
] as const;

/** The flags that every metric takes, with what stands for their value in the help. */
export const commonFlags = [
  {
    flag: "by",
    value: "<columns>",
    description: "A result for each value of these columns; separate several by commas",
  },
  {
    flag: "format",
    value: `<${FORMATS.join("|")}>`,
    description: "How to write the results, table unless given; json and csv are unrounded",
  },
  {
    flag: "list",
    value: "<name>",
    description: "Write one of the result's lists, such as customers, a row for each entry",
  },
  {
    flag: "input-format",
    value: `<${FILE_FORMATS.join("|")}>`,
    description: "How to read the rows; by the file's ending or its first character unless given",
  },
  {
    flag: "delimiter",
    value: "<character>",
    description:
      'What separates the cells of a CSV, such as ";" or tab; found by itself unless given',
  },
  {
    flag: "engine",
    value: `<${ENGINES.join("|")}>`,
    description:
      "What reads the rows, auto unless given: DuckDB for Parquet, several, compressed and large " +
      "files, where npm install @duckdb/node-api put it",
  },
  {
    flag: "memory",
    value: "<size>",
    description: "The most memory that DuckDB takes, such as 4GB",
  },
  {
    flag: "threads",
    value: "<number>",
    description: "On how many threads DuckDB works; on all unless given",
  },
  {
    flag: "spill",
    value: "<folder>",
    description: "Where DuckDB puts what does not fit in memory; nowhere unless given",
  },
] as const;
