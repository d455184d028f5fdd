/** What is known when something breaks. */
export interface Circumstances {
  readonly error: unknown;
  /** Of the program. */
  readonly version: string;
  /** The components around it, as React lists them. */
  readonly within?: string;
  /** Where on the page, in words of the program. */
  readonly place: string;
  readonly at: Date;
  /** As the browser calls itself. */
  readonly browser: string;
  /** Whatever somebody may have written: a draft. None of it is told. */
  readonly written: unknown;
}

/** Stands for what was left out. */
const gap = "…";

/** Longer messages and stacks say nothing more. */
const mostSaid = 500;
const mostFrames = 12;

/** Every text in a value, at whatever depth. */
function textsIn(value: unknown): string {
  if (typeof value === "string") return `${value}\n`;
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(textsIn).join("");
}

/** Whether a word of a message may come from what was written: it is part of it, or a word of it is part of this one. */
function ownWords(written: unknown): (word: string) => boolean {
  const text = textsIn(written).toLowerCase();
  const words = [...new Set(text.match(/[a-z_$]{3,}/g) ?? [])];
  return (word) => {
    const plain = word.toLowerCase();
    return text.includes(plain) || words.some((one) => plain.includes(one));
  };
}

/** A message's plain words: without figures, without all but ASCII, and without any word that may have been written. */
function wordsOf(message: string, isOwn: (word: string) => boolean): string {
  return message
    .slice(0, mostSaid)
    .replace(/[^\x20-\x7e]+|\d+/g, gap)
    .replace(/[A-Za-z_$]+/g, (word) => (isOwn(word) ? gap : word))
    .replace(/…[…\s]*…/g, gap);
}

/** Lines of a stack that name a place in the program: the function and the place in its file, without the file's folder. */
function framesOf(stack: string, said: string, isOwn: (word: string) => boolean): readonly string[] {
  const from = said === "" ? -1 : stack.indexOf(said);
  const lines = stack.slice(from < 0 ? 0 : from + said.length).split("\n", 100);
  return lines
    .flatMap((line) => {
      const place = /([\w.-]{1,80}:\d{1,7}:\d{1,7})\)?$/.exec(line.slice(-120))?.[1];
      const caller = /^ *(?:at )?(?:async )?(?:new )?([\w$.]{1,80})(?: \(|@)/.exec(line)?.[1];
      const isFrame = /^ *at |@/.test(line) && place !== undefined;
      return isFrame ? [`  ${caller === undefined || isOwn(caller) ? gap : caller} ${place}`] : [];
    })
    .slice(0, mostFrames);
}

const named = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  return /^\w{1,40}$/.test(error.name) ? error.name : "Error";
};

/** A fault in words for those who mend the program, with nothing in it that was written into a report. */
export function errorReport({ error, version, within = "", place, at, browser, written }: Circumstances): string {
  const isOwn = ownWords(written);
  const said = error instanceof Error ? String(error.message) : "";
  const stack = error instanceof Error ? String(error.stack ?? "") : "";
  const frames = framesOf(stack, said, isOwn);
  const around = framesOf(within, "", isOwn);
  return [
    "故障信息（不含报告内容）",
    `程序版本：${version}`,
    `时间：${at.toLocaleString("zh-CN", { hour12: false })}`,
    `浏览器：${browser.replace(/[^\x20-\x7e]/g, "").slice(0, 200)}`,
    `位置：${place}`,
    `错误：${named(error)}`,
    `说明：${wordsOf(said, isOwn)}`,
    ...(frames.length > 0 ? ["经过：", ...frames] : []),
    ...(around.length > 0 ? ["界面：", ...around] : []),
  ].join("\n");
}
