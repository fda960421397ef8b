import { fileURLToPath } from "node:url";

/** Where the run keeps its files. */
export const TEMP = fileURLToPath(new URL("../../temp/spark", import.meta.url));

/** Where Spark is installed. */
export const VENV = `${TEMP}/venv`;

/** The Python that knows Spark. */
export const PYTHON = `${VENV}/bin/python`;
