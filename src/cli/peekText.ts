/** The first bytes, at least to the end of the first line, and all bytes from the start. */
export interface PeekedText {
  readonly head: string;
  readonly chunks: AsyncIterable<Buffer>;
}

/** A first line longer than this is no header. */
const LONGEST_HEAD = 1_000_000;

/** Looks at the beginning of a stream without taking it away. */
export async function peekText(source: AsyncGenerator<Buffer>): Promise<PeekedText> {
  const first: Buffer[] = [];
  let length = 0;
  while (length < LONGEST_HEAD) {
    const { done, value } = await source.next();
    if (done) break;
    first.push(value);
    length += value.length;
    if (/[\r\n]/.test(value.toString().trimStart())) break;
  }
  const head = Buffer.concat(first);
  return { head: head.toString(), chunks: from(head, source) };
}

async function* from(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield head;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
