import { CxMetricsError, isCxMetricsError } from "../core/CxMetricsError.ts";
import { checkOptions } from "../core/checkOptions.ts";

/**
 * A function that takes nothing but options, as one whose input they are: its errors lie there, too.
 *
 * @internal
 */
export function optionsAsInput<Input, Output>(name: string, call: (input: Input) => Output) {
  return (input: Input, options: object = {}): Output => {
    checkOptions(name, options, []);
    try {
      return call(input);
    } catch (error) {
      if (!isCxMetricsError(error)) throw error;
      const { code, path, received } = error;
      const message = error.message.replace("options", "input");
      throw new CxMetricsError(message, { code, path: path.slice(1), received });
    }
  };
}
