import { type CheckContext, type Found, foundIn, type InTexts, type Span, spansOf } from "../check-def.ts";

const items = "[二三四五六七八九]是";

/** 二是 that follows the words before it without any sign. */
export function missingStop({ texts }: InTexts): readonly Found[] {
  return texts.flatMap((text) => {
    if (!/一是/.test(text.text)) return [];
    return spansOf(text.text, new RegExp(`(?<![第其十百\\d])([^。；，、：:;,！？\\s第其十（(“]${items})`, "g")).map(
      (span) => {
        const [last = "", ...rest] = span.match[1] ?? "";
        return foundIn(text, [span], {
          message: `“${rest.join("")}”前缺少句号。`,
          becomes: [`${last}。${rest.join("")}`],
          repair: "补上句号",
        });
      },
    );
  });
}

/** 一是 after a comma, though the items after it each begin a sentence. */
export function commaBeforeItems({ texts }: InTexts): readonly Found[] {
  return texts.flatMap((text) =>
    spansOf(text.text, /(，\s{0,9}一是)[^。；]{0,200}。\s{0,9}二是/g).map((span) =>
      foundIn(text, [span], {
        message: "“一是”前用的是逗号，后面各条用的是句号。“一是”前宜用冒号。",
        becomes: [span.match[1]?.replace("，", "：") ?? ""],
        repair: "改为冒号",
      }),
    ),
  );
}

/** Reduplications that are words: 一步一步, 认识认识, 大大小小. */
const reduplicated =
  /^(?:政府政府(?=信息)|一.|逐.|层.|认识|研究|讨论|商量|考虑|多多|少少|年年|天天|家家|户户|人人|件件|事事|处处|时时|日日|月月|点滴)/;

/** The same two or more characters twice in a row, or 的的, 了了. */
export function doubledWords({ texts }: InTexts): readonly Found[] {
  return texts.flatMap((text) =>
    spansOf(text.text, /([\u4e00-\u9fff]{2,6})\1|(?<!目)的的(?!确)|了了(?!解)|在在|和和(?!美|睦|气)|对对/g)
      .filter(({ match }) => !reduplicated.test(text.text.slice(match.index, (match.index ?? 0) + 12)))
      .map(({ match }) => {
        const whole = match[0];
        const start = match.index ?? 0;
        return foundIn(text, [{ start, end: start + whole.length }], {
          message: `“${whole}”重复了。`,
          becomes: [whole.slice(0, whole.length / 2)],
          repair: "删去重复",
        });
      }),
  );
}

const strength = "，、：；。！？";

/** Two signs in a row where one is meant. */
export function doubledSigns({ texts }: InTexts): readonly Found[] {
  return texts.flatMap((text) =>
    spansOf(text.text, /[，、；：。！？]{2,}/g)
      .filter(({ match }) => !/^[！？]+$/.test(match[0]))
      .map((span) => {
        const signs = [...span.match[0]];
        const kept = signs.reduce((most, sign) => (strength.indexOf(sign) > strength.indexOf(most) ? sign : most));
        return foundIn(text, [span], {
          message: `标点“${span.match[0]}”重复了。`,
          becomes: [kept],
          repair: `改为“${kept}”`,
        });
      }),
  );
}

const wide: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/** Beside Chinese characters only: what is put right beside a sign makes no other sign wrong. */
const halfWidth =
  /(?<=[\u4e00-\u9fff”》])[,;:?!](?=[\u4e00-\u9fff“《])|(?<=[\u4e00-\u9fff])[()]|[()](?=[\u4e00-\u9fff])/g;

/** Half-width signs between Chinese characters, all of a text at once. */
export function halfWidthSigns({ texts }: InTexts): readonly Found[] {
  return texts.flatMap((text): readonly Found[] => {
    const spans: readonly Span[] = spansOf(text.text, halfWidth);
    if (spans.length === 0) return [];
    const said = spans.map(({ start, end }) => text.text.slice(start, end));
    return [
      foundIn(text, spans, {
        message: `有 ${spans.length} 处半角标点（${[...new Set(said)].join(" ")}）。中文里宜用全角。`,
        becomes: said.map((sign) => wide[sign] ?? sign),
        repair: "改为全角",
      }),
    ];
  });
}

const pairs: Readonly<Record<string, string>> = {
  "（": "）",
  "《": "》",
  "〈": "〉",
  "“": "”",
  "‘": "’",
  "【": "】",
  "〔": "〕",
  "「": "」",
};
const closing = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));

/** Brackets and quotation marks without their other half; one of a numbered item, 1）, has none. */
export function unpaired({ texts }: InTexts): readonly Found[] {
  return texts.flatMap((text): readonly Found[] => {
    const open: { sign: string; at: number }[] = [];
    const lone: number[] = [];
    for (const [at, sign] of text.text.split("").entries()) {
      const same = sign === "(" ? "（" : sign === ")" ? "）" : sign;
      if (pairs[same] !== undefined) open.push({ sign: same, at });
      const opener = closing.get(same);
      if (opener === undefined) continue;
      if (open[open.length - 1]?.sign === opener) open.pop();
      else if (!/[一二三四五六七八九十\d]/.test(text.text.slice(Math.max(0, at - 1), at))) lone.push(at);
    }
    return [...lone, ...open.map(({ at }) => at)]
      .sort((a, b) => a - b)
      .map((at) => {
        const sign = text.text.slice(at, at + 1);
        const around = text.text.slice(Math.max(0, at - 6), at + 7).replace(/\s+/g, " ");
        return foundIn(text, [{ start: at, end: at + 1 }], { message: `“${around}”中的“${sign}”没有配对。` });
      });
  });
}

/** 申请 counted in more than one measure word. */
export function mixedMeasures({ texts }: CheckContext): readonly Found[] {
  const counted = texts.flatMap((text) =>
    spansOf(text.text, /(?:申请|自然人|法人|组织|企业)[^。；，、\d]{0,6}\d+\s*(件|宗|起|份)/g).map((span) => ({
      text,
      span,
    })),
  );
  const used = [...new Set(counted.map(({ span }) => span.match[1] ?? ""))];
  const odd = counted.find(({ span }) => span.match[1] !== "件");
  if (used.length < 2 || !odd) return [];
  const edits = counted
    .filter(({ span }) => span.match[1] !== "件")
    .map(({ text, span: { start, end } }) => ({
      path: text.path,
      start,
      end,
      was: text.text.slice(start, end),
      becomes: "件",
    }));
  return [
    {
      id: used.join(),
      place: { section: odd.text.part, label: odd.text.label, field: odd.text.path },
      message: `申请的量词不一致：${used.map((one) => `“${one}”`).join("、")}。统一格式以“件”计。`,
      fields: [...new Set(edits.map(({ path }) => path))],
      words: edits.map(({ path, start, end }) => ({ path, start, end })),
      repairs: [{ name: "都改为“件”", edits }],
    },
  ];
}

/** 2023 年 and 2023年 in one report. */
export function mixedSpacing({ texts }: CheckContext): readonly Found[] {
  // Sentences that read the same every year are the program's own, in its own manner.
  const own = texts.filter(({ standing }) => !standing);
  const spaced = own.flatMap((text) => spansOf(text.text, /\d( +)年/g).map((span) => ({ text, span })));
  const close = own.some(({ text }) => /\d年/.test(text));
  const [first] = spaced;
  if (!first || !close) return [];
  const edits = spaced.map(({ text, span: { start, end } }) => ({
    path: text.path,
    start,
    end,
    was: text.text.slice(start, end),
    becomes: "",
  }));
  return [
    {
      id: "spacing",
      place: { section: first.text.part, label: first.text.label, field: first.text.path },
      message: `年份的写法不一致：有 ${spaced.length} 处数字与“年”之间有空格，其余没有。`,
      fields: [...new Set(edits.map(({ path }) => path))],
      words: edits.map(({ path, start, end }) => ({ path, start: start - 4 < 0 ? start : start - 4, end: end + 1 })),
      repairs: [{ name: "都去掉空格", edits }],
    },
  ];
}

/** A clause of one bare verb between commas, such as “，可公开，”: words around it were lost. */
export function fragments({ texts }: InTexts): readonly Found[] {
  return texts.flatMap((text) =>
    spansOf(text.text, /，((?:可|应|能|须|需)[\u4e00-\u9fff]{1,2})，|，((?:并|及|和|与|以及|同时)(?=[。；]))/g).map(
      (span) => {
        const words = span.match[1] ?? span.match[2] ?? "";
        const start = (span.match.index ?? 0) + 1;
        return foundIn(text, [{ start, end: start + words.length }], {
          message: `“${words}”单独成句，前后可能漏了字。请核对。`,
        });
      },
    ),
  );
}
