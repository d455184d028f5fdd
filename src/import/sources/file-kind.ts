/** The kinds of files that are read or refused, each with its own sentence. */
export type SourceKind = "html" | "text" | "json" | "zip" | "office97" | "pdf" | "picture" | "rtf" | "mail" | "empty";

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const signatures: readonly (readonly [SourceKind, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["office97", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["picture", [0x42, 0x4d]],
  ["picture", [0x49, 0x49, 0x2a, 0x00]],
  ["picture", [0x4d, 0x4d, 0x00, 0x2a]],
  ["picture", [0x52, 0x49, 0x46, 0x46]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** The kind of a file by its first bytes, and only then by its name, which proves nothing. */
export function fileKind(name: string, bytes: Uint8Array): SourceKind {
  if (bytes.length === 0) return "empty";
  const known = signatures.find(([, signature]) => starts(bytes, signature));
  if (known) return known[0];
  const head = new TextDecoder("latin1")
    .decode(bytes.subarray(0, 2000))
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe)/, "");
  if (/^\s*(?:MIME-Version|From: <Saved)/i.test(head)) return "mail";
  if (/\.json$/i.test(name) || /^\s*\{\s*"/.test(head)) return "json";
  const plain = head.split("\u0000").join("");
  if (
    /\.x?html?$|\.shtml$/i.test(name) ||
    /^\s*<(?:!doctype|html|\?xml|!--|head|body|div|table|meta|p\b)/i.test(plain)
  ) {
    return "html";
  }
  return "text";
}

const paste = "请打开它，全选（Ctrl+A）复制（Ctrl+C），再粘贴到上面的框里。";

/** Why a file is not read, and what to do instead; undefined for kinds that are. */
export function unreadableKind(kind: SourceKind): string | undefined {
  switch (kind) {
    case "office97":
      return `这是旧格式的文件（.doc、.wps、.xls 或 .et），网页程序读不了。${paste}也可以另存为 .docx 或 .xlsx 后再选择。`;
    case "pdf":
      return `PDF 文件读不了。${paste}表格复制后如果乱了，请找 Word 版或网页版。`;
    case "picture":
      return "图片读不了。请找 Word 版或网页版，或者新建报告后对照图片填写。";
    case "rtf":
      return `RTF 文件读不了。${paste}也可以另存为 .docx 后再选择。`;
    case "mail":
      return `这是“单个文件网页”（.mht）或邮件，读不了。${paste}也可以在浏览器中另存为“网页，仅 HTML”。`;
    case "empty":
      return "这是一个空文件。请核对是否选错了文件。";
    default:
      return undefined;
  }
}
