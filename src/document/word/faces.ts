import { escapeHtml } from "../../lib/escape-html.ts";

/** A face by the name that offices know it by, and what to take where it is not installed, the nearest first. */
interface Face {
  readonly name: string;
  readonly instead: readonly string[];
  readonly family: "modern" | "roman" | "auto";
  /** 86: simplified Chinese (GB 2312); 00: Latin. */
  readonly charset: "86" | "00";
}

const face = (name: string, instead: readonly string[], family: Face["family"]): Face => ({
  name,
  instead,
  family,
  charset: "86",
});

/** The faces of GB/T 9704-2012. None is embedded: they may not be, and offices have them. */
export const wordFaces = {
  body: face("仿宋_GB2312", ["仿宋", "FangSong", "华文仿宋"], "modern"),
  title: face("方正小标宋简体", ["华文中宋", "宋体"], "auto"),
  part: face("黑体", ["SimHei"], "modern"),
  aspect: face("楷体_GB2312", ["楷体", "KaiTi"], "modern"),
  page: face("宋体", ["SimSun"], "auto"),
  number: {
    name: "Times New Roman",
    instead: ["Liberation Serif"],
    family: "roman",
    charset: "00",
  },
} as const satisfies Record<string, Face>;

const entry = ({ name, instead, family, charset }: Face): string =>
  `<w:font w:name="${escapeHtml(name)}"><w:altName w:val="${escapeHtml(instead.join(","))}"/>` +
  `<w:charset w:val="${charset}"/><w:family w:val="${family}"/>` +
  `<w:pitch w:val="${charset === "86" ? "default" : "variable"}"/></w:font>`;

/** The part of a Word document that names its faces and what may stand in for them. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(wordFaces).map(entry).join("")}</w:fonts>`;
