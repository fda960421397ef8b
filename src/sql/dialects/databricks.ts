import type { Dialect } from "../Dialect.ts";
import { spark } from "./spark.ts";

/**
 * Databricks SQL, from runtime 13.3 on. Its texts are parsed and run elsewhere in our tests, not on
 * Databricks.
 *
 * @see {@link https://docs.databricks.com/aws/en/sql/language-manual/ | Databricks' SQL}
 * @public
 */
export const databricks: Dialect = { ...spark, name: "databricks" };
