/** What stands for each class in a hostile text. */
const members: Readonly<Record<string, string>> = {
  s: "\t",
  d: "1",
  w: "a",
  n: "\n",
  r: "\r",
  t: "\t",
  S: "a",
  D: "a",
};

/** The words and the other signs that an expression speaks of: its own alphabet. */
function alphabetOf({ source }: RegExp): { readonly signs: readonly string[]; readonly words: readonly string[] } {
  const plain = source
    .replace(/\\u\{?([0-9a-f]{4})\}?/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\p\{.*?\}/g, "。")
    .replace(/\{\d+(?:,\d*)?\}/g, "")
    .replace(/\\([a-zA-Z])/g, (_, name) => members[name] ?? "")
    .replace(/\(\?(?:<?[=!]|:)/g, "(");
  const words = plain.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const signs = [...plain.replace(/[\p{L}\p{N}]{2,}|[\\^$*+?|]/gu, "")];
  return { signs: [...new Set([...signs, "\t", "一", "1"])], words: [...new Set(words)] };
}

/** A text that is hard for an expression, at any length. */
export interface Hostile {
  readonly name: string;
  readonly at: (length: number) => string;
}

/** So many of them at most, spread over all: an expression of forty words is no worse than one of eight. */
const some = <T>(all: readonly T[], most: number): readonly T[] => {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, at) => at % step === 0);
};

/**
 * Texts that make an expression try again and again: its own signs, words and pairs of them repeated, after each of its
 * words and before a sign that nothing expects.
 */
export function hostileTo(expression: RegExp): readonly Hostile[] {
  const { signs, words } = alphabetOf(expression);
  const [few, fewWords] = [some(signs, 12), some(words, 6)];
  const pairs = [...fewWords, ...few].flatMap((one) => [...fewWords, ...few.slice(0, 6)].map((other) => one + other));
  const pumps = [...new Set([...some(signs, 16), "\t", ...some(words, 10)])];
  const repeated = (start: string, pump: string): Hostile => ({
    name: JSON.stringify(`${start}|${pump}|…`),
    at: (length) => `${start}${pump.repeat(Math.ceil(length / pump.length))}\n\u0000`,
  });
  const starts = ["", ...some(words, 3)];
  return [
    ...pumps.flatMap((pump) => starts.map((start) => repeated(start, pump))),
    ...pairs.map((pair) => repeated("", pair)),
  ];
}
