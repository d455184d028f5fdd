/** What is known when the program fails. */
export interface Circumstances {
  readonly error: unknown;
  /** The program's version. */
  readonly version: string;
  /** The components around the failure, as React lists them. */
  readonly within?: string;
  /** The screen it happened on, in the program's own words. */
  readonly place: string;
  readonly at: Date;
  /** The browser's user agent string. */
  readonly browser: string;
  /** Whatever the user may have written: a draft. None of it gets into the report. */
  readonly written: unknown;
}

/** Stands for what was left out. */
const gap = "…";

/** Characters of a message, and lines of a stack; more of either tells nothing new. */
const longestMessage = 500;
const mostFrames = 12;

/** Every text in a value, at whatever depth. */
function textsIn(value: unknown): string {
  if (typeof value === "string") return `${value}\n`;
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(textsIn).join("");
}

/** Tells whether a word may come from what the user wrote: that holds the word, or the word holds a word of it. */
function wordTest(written: unknown): (word: string) => boolean {
  const text = textsIn(written).toLowerCase();
  const writtenWords = [...new Set(text.match(/[a-z_$]{3,}/g) ?? [])];
  return (word) => {
    const lower = word.toLowerCase();
    return text.includes(lower) || writtenWords.some((writtenWord) => lower.includes(writtenWord));
  };
}

/** A message without figures, without anything but ASCII, and without any word that the user may have written. */
function safeWords(message: string, isWritten: (word: string) => boolean): string {
  return message
    .slice(0, longestMessage)
    .replace(/[^\x20-\x7e]+|\d+/g, gap)
    .replace(/[A-Za-z_$]+/g, (word) => (isWritten(word) ? gap : word))
    .replace(/…[…\s]*…/g, gap);
}

/** The lines of a stack after its message, each as a function and its place in a file, without the file's folder. */
function framesOf(stack: string, message: string, isWritten: (word: string) => boolean): readonly string[] {
  const start = message === "" ? -1 : stack.indexOf(message);
  const lines = stack.slice(start < 0 ? 0 : start + message.length).split("\n", 100);
  return lines
    .flatMap((line) => {
      const place = /([\w.-]{1,80}:\d{1,7}:\d{1,7})\)?$/.exec(line.slice(-120))?.[1];
      const caller = /^ *(?:at )?(?:async )?(?:new )?([\w$.]{1,80})(?: \(|@)/.exec(line)?.[1];
      const isFrame = /^ *at |@/.test(line) && place !== undefined;
      return isFrame ? [`  ${caller === undefined || isWritten(caller) ? gap : caller} ${place}`] : [];
    })
    .slice(0, mostFrames);
}

const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  return /^\w{1,40}$/.test(error.name) ? error.name : "Error";
};

/** A failure described for those who mend the program, with nothing in it that the user wrote. */
export function errorReport({ error, version, within = "", place, at, browser, written }: Circumstances): string {
  const isWritten = wordTest(written);
  const message = error instanceof Error ? String(error.message) : "";
  const stack = error instanceof Error ? String(error.stack ?? "") : "";
  const frames = framesOf(stack, message, isWritten);
  const components = framesOf(within, "", isWritten);
  return [
    "故障信息（不含报告内容）",
    `程序版本：${version}`,
    `时间：${at.toLocaleString("zh-CN", { hour12: false })}`,
    `浏览器：${browser.replace(/[^\x20-\x7e]/g, "").slice(0, 200)}`,
    `位置：${place}`,
    `错误：${nameOf(error)}`,
    `说明：${safeWords(message, isWritten)}`,
    ...(frames.length > 0 ? ["经过：", ...frames] : []),
    ...(components.length > 0 ? ["界面：", ...components] : []),
  ].join("\n");
}
