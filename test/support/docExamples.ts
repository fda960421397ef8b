import ts from "typescript";

/** One runnable code fence found in a doc comment or a Markdown page. */
export interface DocExample {
  readonly file: string;
  /** Line of the first line of code, from 1. */
  readonly line: number;
  readonly code: string;
}

const FENCE =
  /^[ \t]*(?:\* ?)?```(?:ts|js|typescript|javascript)[ \t]*\r?\n([\s\S]*?)^[ \t]*(?:\* ?)?```/gm;
const CLAIM =
  /^[ \t]*(?:\r?\n[ \t]*)?\/\/ (=>|≈|throws)[ \t]+([^\r\n]*)((?:\r?\n[ \t]*\/\/[^\r\n]*)*)/;

/** Collects the runnable code fences of one file's text: `ts` and `js`, in Markdown and in doc comments. */
export function collectExamples(file: string, text: string): DocExample[] {
  const inComment = file.endsWith(".ts");
  return Array.from(text.matchAll(FENCE), (match) => {
    const code = match[1] ?? "";
    return {
      file,
      line: text.slice(0, match.index).split("\n").length + 1,
      code: inComment ? code.replace(/^[ \t]*\* ?/gm, "") : code,
    };
  });
}

/**
 * Turns what an example claims into assertions, and the whole into the JavaScript body of an async
 * function of `require`, `exports` and `expect`.
 *
 * `expression; // => value` must equal the value, of which `…` leaves the rest of an object open;
 * `// ≈ 12.3` must agree to the printed decimals; `// throws code` must throw the error of that code.
 * The claim stands behind its statement or on the next line, and may go on in further comment lines.
 */
export function compileExample({ file, line, code }: DocExample): string {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  const at = (position: number) =>
    `${file}:${line + source.getLineAndCharacterOfPosition(position).line}`;
  let checked = code;
  let claims = 0;

  // From the last statement to the first, so that earlier positions stay true.
  const visit = (node: ts.Node): void => {
    for (const child of [...node.getChildren(source)].reverse()) visit(child);
    const claim = CLAIM.exec(code.slice(node.end));
    const expression = claim && claimant(node);
    if (!claim || !expression) return;
    claims++;
    const [, kind, first, more] = claim;
    const assertion = toAssertion(
      expression.getText(source),
      kind as string,
      wholeValue(first as string, more as string),
      at(node.getStart(source)),
    );
    const kept = ts.isExpressionStatement(node) ? "" : node.getText(source);
    checked = `${checked.slice(0, node.getStart(source))}${kept}${assertion}${checked.slice(node.end)}`;
  };
  visit(source);

  const written = code.match(/\/\/ (?:=>|≈|throws) /g)?.length ?? 0;
  if (written !== claims) {
    throw new Error(
      `${at(0)}: ${written - claims} of ${written} claims follow no single expression`,
    );
  }
  return toJavaScript(checked, at);
}

/** What a claim behind this node is about: an expression statement, or the one name it declares. */
function claimant(node: ts.Node): ts.Node | undefined {
  if (ts.isExpressionStatement(node)) return node.expression;
  if (!ts.isVariableStatement(node)) return undefined;
  const [declaration, another] = node.declarationList.declarations;
  return another || !declaration || !ts.isIdentifier(declaration.name)
    ? undefined
    : declaration.name;
}

/** The value, with as many of the following comment lines as it takes to complete it. */
function wholeValue(first: string, more: string): string {
  let value = first;
  for (const line of more.split(/\r?\n/).slice(1)) {
    if (parses(value)) break;
    value += `\n${line.replace(/^[ \t]*\/\/ ?/, "")}`;
  }
  return value.trim();
}

function parses(value: string): boolean {
  try {
    new Function(`(${withoutRest(value)}\n)`);
    return true;
  } catch {
    return false;
  }
}

const withoutRest = (value: string) => value.replace(/,?\s*…\s*(?=\})/g, "");

function toAssertion(actual: string, kind: string, value: string, place: string): string {
  const where = JSON.stringify(place);
  if (kind === "throws") {
    const code = JSON.stringify(value.replace(/^"|"$/g, ""));
    const thrown = `await (async () => (${actual}))().then(() => "nothing", (error) => error)`;
    return `expect(${thrown}, ${where}).toMatchObject({ code: ${code} });`;
  }
  const matcher = value.includes("…") ? "toMatchObject" : "toEqual";
  const expected = withoutRest(value);
  const wanted =
    kind === "≈"
      ? expected.replace(
          /-?\d+(?:\.(\d+))?/g,
          (number, decimals = "") => `expect.closeTo(${number}, ${decimals.length})`,
        )
      : expected;
  return `expect((${actual}), ${where}).${matcher}((${wanted}\n));`;
}

/** Strips types and turns imports into `require`, which the runner answers with the sources. */
function toJavaScript(code: string, at: (position: number) => string): string {
  const { outputText, diagnostics = [] } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      moduleDetection: ts.ModuleDetectionKind.Force,
    },
  });
  const [problem] = diagnostics;
  if (problem) {
    throw new Error(`${at(0)}: ${ts.flattenDiagnosticMessageText(problem.messageText, "\n")}`);
  }
  return outputText;
}

/** The modules that an example imports. */
export function importsOf(code: string): string[] {
  return ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
}
