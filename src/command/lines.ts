/** A line of the input and its number, from 1. */
interface Line {
  readonly line: number;
  readonly text: string;
}

/** More than a clipboard and the report it goes into may have, every sign escaped. No text can hold a line of any length. */
const longest = 100_000_000;

/**
 * The lines of an input of UTF-8 that say something. Line feeds alone end them, as any other sign may stand in a JSON
 * text. What a line has beyond all measure is left out; it is then refused as it is no longer whole, or as too long.
 */
export async function* inputLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let line = 0;
  let begun: string[] = [];
  let length = 0;
  const add = (part: string) => {
    if (length < longest) begun.push(part);
    length += part.length;
  };
  const take = (): Line => {
    const text = begun.join("");
    begun = [];
    length = 0;
    line += 1;
    return { line, text };
  };
  for await (const chunk of input) {
    const [first = "", ...rest] = decoder.decode(chunk, { stream: true }).split("\n");
    add(first);
    for (const next of rest) {
      const ended = take();
      if (ended.text.trim() !== "") yield ended;
      add(next);
    }
  }
  add(decoder.decode());
  const last = take();
  if (last.text.trim() !== "") yield last;
}

/** An answer as one line of JSON, without the two signs that some programs end lines at. */
export function lineOf(answer: object): string {
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16)}`;
  return `${JSON.stringify(answer).replace(/[\u2028\u2029]/g, escaped)}\n`;
}
