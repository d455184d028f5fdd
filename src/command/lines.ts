/** A line of the input and its number, from 1. */
interface Line {
  readonly line: number;
  readonly text: string;
}

/** The lines of an input of UTF-8 that say something. Line feeds alone end them, as any other sign may stand in a JSON text. */
export async function* inputLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let line = 0;
  let begun: string[] = [];
  const take = (): Line => {
    const text = begun.join("");
    begun = [];
    line += 1;
    return { line, text };
  };
  for await (const chunk of input) {
    const [first = "", ...rest] = decoder.decode(chunk, { stream: true }).split("\n");
    begun.push(first);
    for (const next of rest) {
      const ended = take();
      if (ended.text.trim() !== "") yield ended;
      begun.push(next);
    }
  }
  begun.push(decoder.decode());
  const last = take();
  if (last.text.trim() !== "") yield last;
}

/** An answer as one line of JSON, without the two signs that some programs end lines at. */
export function lineOf(answer: object): string {
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16)}`;
  return `${JSON.stringify(answer).replace(/[\u2028\u2029]/g, escaped)}\n`;
}
