const WIDTH = 92;

/** A term and what it means, the meaning wrapped beside it. */
export function wrapText(term: string, meaning: string, indent: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of meaning.split(" ")) {
    if (line !== "" && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  const margin = " ".repeat(indent);
  if (term.length >= indent) return [term, ...lines.map((text) => margin + text)];
  return lines.map((text, i) => (i === 0 ? term.padEnd(indent) + text : margin + text));
}
