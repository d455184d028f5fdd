/** The kinds of files that are read or refused, each with its own sentence. */
export type SourceKind =
  | "html"
  | "text"
  | "json"
  | "zip"
  | "office97"
  | "officeXml"
  | "mail"
  | "pdf"
  | "picture"
  | "rtf"
  | "packed"
  | "shortcut"
  | "sealed"
  | "empty";

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
  ["packed", [0x52, 0x61, 0x72, 0x21]],
  ["packed", [0x37, 0x7a, 0xbc, 0xaf]],
  ["packed", [0x1f, 0x8b]],
  ["shortcut", [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]],
];

/** Names of files that are never text; what is inside one of them, and no such file, was changed by a program. */
const neverText = /\.(?:docx?|wps|xlsx?|et|pdf|rar|zip)$/i;

/** True where the first bytes of a file have control characters that no text has. */
const hasForeignSigns = (head: string): boolean =>
  [...head].some((sign) => (sign > "\u0000" && sign < "\t") || (sign > "\r" && sign < "\u001b"));

const officeXml =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<\?mso-application|<w:wordDocument|<pkg:package|<(?:ss:)?Workbook)/i;

/** The kind of a file by its first bytes, and only then by its name, which proves nothing. */
export function fileKind(name: string, bytes: Uint8Array): SourceKind {
  if (bytes.length === 0) return "empty";
  const known = signatures.find(([, signature]) => starts(bytes, signature));
  if (known) return known[0];
  const head = new TextDecoder("latin1")
    .decode(bytes.subarray(0, 2000))
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe)/, "");
  if (/^\s*(?:MIME-Version|From: <Saved|Content-Type: multipart)/i.test(head)) return "mail";
  const plain = head.split("\u0000").join("");
  if (/^\s*\[(?:InternetShortcut|\{000214A0)/i.test(plain)) return "shortcut";
  if (officeXml.test(plain)) return "officeXml";
  if (/\.json$/i.test(name) || /^\s*\{\s*"/.test(plain)) return "json";
  if (
    /\.x?html?$|\.shtml$/i.test(name) ||
    /^\s*<(?:!doctype|html|\?xml|!--|head|body|div|table|meta|p\b)/i.test(plain)
  ) {
    return "html";
  }
  return neverText.test(name) || (plain === head && hasForeignSigns(head)) ? "sealed" : "text";
}

const paste = "请打开它，全选（Ctrl+A）复制（Ctrl+C），再粘贴到上面的框里。";

/** Why a file is not read, and what to do instead; undefined for kinds that are. */
export function unreadableKind(kind: SourceKind): string | undefined {
  switch (kind) {
    case "officeXml":
      return `这是 2003 年格式的 XML 文档，读不了。${paste}也可以另存为 .docx 或 .xlsx 后再选择。`;
    case "pdf":
      return `PDF 文件读不了。${paste}表格复制后如果乱了，请找 Word 版或网页版。`;
    case "picture":
      return "图片读不了。请找 Word 版或网页版，或者新建报告后对照图片填写。";
    case "rtf":
      return `RTF 文件读不了。${paste}也可以另存为 .docx 后再选择。`;
    case "packed":
      return "这是压缩包。请先解压，再选择里面的文件。";
    case "shortcut":
      return "这是快捷方式，不是文件本身。请打开它所指的文件夹或网页，选择原来的文件。";
    case "sealed":
      return `这个文件的内容读不出来，可能由本单位的安全软件加了密，或者已损坏。请在能打开它的电脑上操作：${paste.slice(1)}`;
    case "empty":
      return "这是一个空文件。请核对是否选错了文件。";
    default:
      return undefined;
  }
}
