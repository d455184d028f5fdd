import { Parser } from "htmlparser2";

/** The texts of the `script` and `style` elements of a page that bring their content along. */
export function inlineTexts(html: string): Readonly<Record<"script" | "style", readonly string[]>> {
  const texts = { script: [] as string[], style: [] as string[] };
  let within: "script" | "style" | undefined;
  const parser = new Parser({
    onopentag: (name, { src }) => {
      within = (name === "script" && src === undefined) || name === "style" ? name : undefined;
      if (within) texts[within].push("");
    },
    ontext: (text) => {
      if (within) texts[within].push((texts[within].pop() ?? "") + text);
    },
    onclosetag: () => {
      within = undefined;
    },
  });
  parser.end(html);
  return texts;
}
