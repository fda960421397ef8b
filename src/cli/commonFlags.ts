/** How results can be written, the default first. */
export const FORMATS = ["table", "json", "csv", "markdown"] as const;

/** How rows can be given. */
export const INPUT_FORMATS = ["csv", "ndjson", "json"] as const;

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
    value: `<${INPUT_FORMATS.join("|")}>`,
    description: "How to read the rows; by the file's ending or its first character unless given",
  },
  {
    flag: "delimiter",
    value: "<character>",
    description:
      'What separates the cells of a CSV, such as ";" or tab; found by itself unless given',
  },
] as const;
