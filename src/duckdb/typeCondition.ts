import type { Expression } from "../sql/Expression.ts";
import type { Role } from "./Role.ts";
import type { TypedColumns } from "./typeColumns.ts";

const PATH = ["where"];

/** A condition, which has been read, over the columns as a query finds them. */
export function typeCondition(columns: TypedColumns, condition: Expression): Expression {
  switch (condition.kind) {
    case "compare": {
      const { value } = condition.right as Extract<Expression, { kind: "parameter" }>;
      return { ...condition, left: typeOperand(columns, condition.left, roleOf(value)) };
    }
    case "all":
    case "any":
      return { ...condition, of: condition.of.map((of) => typeCondition(columns, of)) };
    case "not":
    case "missing":
      return { ...condition, of: typeCondition(columns, condition.of) };
    default:
      return typeOperand(columns, condition, "key");
  }
}

/** A column, or the milliseconds of one, which need no working out where they are what is read. */
function typeOperand(columns: TypedColumns, operand: Expression, role: Role): Expression {
  if (operand.kind === "milliseconds") {
    const of = typeOperand(columns, operand.of, "instant");
    return columns.isRead ? of : { kind: "milliseconds", of };
  }
  const { name } = operand as Extract<Expression, { kind: "column" }>;
  return { kind: "column", name: columns.use(name, role, PATH) };
}

function roleOf(value: unknown): Role {
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "truth" : "text";
}
