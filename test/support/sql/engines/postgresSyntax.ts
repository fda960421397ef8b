import { standard, type TableSyntax } from "../tableText.ts";

/** How PostgreSQL declares columns. */
export const postgresSyntax: TableSyntax = {
  ...standard,
  types: {
    integer: "INTEGER",
    bigint: "BIGINT",
    double: "DOUBLE PRECISION",
    decimal: "DECIMAL(18, 4)",
    text: "TEXT",
    boolean: "BOOLEAN",
    timestamp: "TIMESTAMP",
    zoned: "TIMESTAMPTZ",
  },
};
