import { describe, expect, test } from "vitest";
import { canBeAnnotation, problemSentence, readQuantity } from "../../src/report/quantity.ts";
import { fc, test as property } from "../kit/property.ts";
import { likeDigits, unseenSigns } from "../kit/unseen.ts";

describe("a number of 件", () => {
  test.each([
    ["12", 12],
    ["0", 0],
    ["１２", 12],
    [" 12 ", 12],
    ["12件", 12],
    ["12 件", 12],
    ["1,234", 1234],
    ["1，234", 1234],
    ["1 234", 1234],
    ["1,234,567", 1_234_567],
    ["007", 7],
    ["12.0", 12],
    ["999999999", 999_999_999],
  ])("“%s” is read as %i", (typed, value) => {
    expect(readQuantity(typed, "件")).toEqual({ kind: "amount", value });
  });

  test.each(["", " ", "　"])("“%s” is blank, which is not zero", (typed) => {
    expect(readQuantity(typed, "件")).toEqual({ kind: "blank" });
  });

  test.each([
    ["-", "placeholder"],
    ["—", "placeholder"],
    ["——", "placeholder"],
    ["/", "placeholder"],
    ["／", "placeholder"],
    ["无", "placeholder"],
    ["-5", "negative"],
    ["−5", "negative"],
    ["1.5", "fraction"],
    ["12a", "notNumber"],
    ["abc", "notNumber"],
    ["十二", "notNumber"],
    ["1e3", "notNumber"],
    ["1 2", "grouping"],
    ["12\n345", "grouping"],
    ["1,234\r\n567", "grouping"],
    ["12,34", "grouping"],
    ["1234567890", "tooLong"],
    ["约100", "approximate"],
    ["100余件", "approximate"],
  ])("“%s” is not a count: %s", (typed, problem) => {
    expect(readQuantity(typed, "件")).toEqual({ kind: "problem", problem });
  });

  test("a remark in brackets after the number is kept beside it", () => {
    expect(readQuantity("22（其中修订16件）", "件")).toEqual({ kind: "amount", value: 22, annotation: "其中修订16件" });
    expect(readQuantity("22 (其中修订16件)", "件")).toEqual({ kind: "amount", value: 22, annotation: "其中修订16件" });
  });
});

test.each([
  "5（ ）",
  "5( )",
  "5（）",
  "5 (　)",
  "5（\u200b）",
  "5（\u3164\u2800）",
  "5（\u0000）",
  "5（\ufeff \u00ad）",
])("%j is 5 with no annotation: the brackets say nothing", (typed) => {
  expect(readQuantity(typed, "件")).toEqual({ kind: "amount", value: 5 });
  expect(readQuantity(typed, "万元")).toEqual({ kind: "amount", value: "5" });
});

test("of several brackets after a number no words are lost", () => {
  expect(readQuantity("5（新增2件）（ ）", "件")).toEqual({ kind: "amount", value: 5, annotation: "新增2件" });
  expect(readQuantity("5（新增2件（含修订1件））（修订3件(上年)）", "件")).toEqual({
    kind: "amount",
    value: 5,
    annotation: "新增2件（含修订1件）；修订3件(上年)",
  });
  expect(readQuantity("5（新增2件）（修订3件）", "件")).toEqual({
    kind: "amount",
    value: 5,
    annotation: "新增2件；修订3件",
  });
  expect(readQuantity(`5${"（甲）".repeat(20_000)}`, "件")).toMatchObject({ kind: "amount", value: 5 });
  expect(readQuantity(`5${"（甲（乙）".repeat(20_000)}`, "件")).toMatchObject({ kind: "problem" });
});

describe("an amount in 万元", () => {
  test.each([
    ["59237.2449", "59237.2449"],
    ["7730.28", "7730.28"],
    ["１２．５", "12.5"],
    ["1,234.5", "1234.5"],
    ["316441", "316441"],
    ["0", "0"],
    ["0012.30", "12.30"],
    [".5", "0.5"],
    ["12万元", "12"],
    ["38.441094", "38.441094"],
    ["0.000001", "0.000001"],
    ["999999999.999999", "999999999.999999"],
  ])("“%s” is kept as %s", (typed, value) => {
    expect(readQuantity(typed, "万元")).toEqual({ kind: "amount", value });
  });

  test.each([
    ["1.2345678", "tooManyPlaces"],
    ["500元", "yuan"],
    ["元", "yuan"],
    ["5亿元", "notNumber"],
    ["-1", "negative"],
    ["—", "placeholder"],
    ["约3万元", "approximate"],
  ])("“%s” is refused: %s", (typed, problem) => {
    expect(readQuantity(typed, "万元")).toEqual({ kind: "problem", problem });
  });
});

test("the sentence names what was typed and says what to type", () => {
  expect(problemSentence("12a", "件", "notNumber")).toBe("“12a”不是件数。请填写不小于 0 的整数。");
  expect(problemSentence("1.2345678", "万元", "tooManyPlaces")).toContain("最多六位小数，单位为万元。");
  expect(problemSentence("/", "件", "placeholder")).toBe("“/”不是数字。没有发生的填 0，还不清楚的先留空。");
});

property("any count that is printed is read back as itself", [fc.nat(999_999_999)], (count) => {
  expect(readQuantity(String(count), "件")).toEqual({ kind: "amount", value: count });
});

property("any text at all is read without an exception", [fc.string()], (text) => {
  expect(["blank", "amount", "problem"]).toContain(readQuantity(text, "件").kind);
  expect(["blank", "amount", "problem"]).toContain(readQuantity(text, "万元").kind);
});

describe("what stands in a cell is what is read", () => {
  test.each([
    ["from Windows' calculator", "\u202d137\u202c", 137],
    ["from a web editor", "\u200b0", 0],
    ["from a web page", "0\u200e", 0],
    ["from a web page", "0\u00ad", 0],
    ["from a file with a byte order mark", "\ufeff12", 12],
    ["from an old file", "1\u00002", 12],
    ["the full-width way", "１，２３４　件", 1234],
    ["with the unit of an application", "12宗", 12],
    ["with a measure word", "12个", 12],
    ["with a measure word", "12条", 12],
    ["with a measure word", "12项", 12],
    ["with a measure word", "12份", 12],
    ["with a measure word", "12 起", 12],
    ["as the end of a sentence", "12。", 12],
    ["as Excel is told that it is a text", "'12", 12],
    ["the same by a Chinese input method", "‘12", 12],
    ["as a binary fraction", "7.000000000000001", 7],
    ["as a binary fraction", "2.9999999999999996", 3],
  ])("a count %s: %j is %i", (_case, typed, value) => {
    expect(readQuantity(typed, "件")).toEqual({ kind: "amount", value });
  });

  test.each([
    ["12。5", "12.5"],
    ["。5", "0.5"],
    ["12｡5万元", "12.5"],
    ["１２．５", "12.5"],
    ["\u202d59,237.2449\u202c", "59237.2449"],
    ["57.699999999999996", "57.7"],
    ["59237.244900000005", "59237.2449"],
    ["0.30000000000000004", "0.3"],
    ["38.441094000000003", "38.441094"],
    ["123456789.12345601", "123456789.123456"],
    ["'12.50", "12.50"],
  ])("an amount of money %j is %s", (typed, value) => {
    expect(readQuantity(typed, "万元")).toEqual({ kind: "amount", value });
  });

  test.each([
    ["12①", 12, "①"],
    ["12②③", 12, "②③"],
    ["12²", 12, "²"],
    ["0①", 0, "①"],
    ["0¹", 0, "¹"],
    ["12 ⑵", 12, "⑵"],
    ["12件①", 12, "①"],
    ["12*", 12, "*"],
    ["12＊", 12, "*"],
    ["1,234※", 1234, "※"],
    ["12[1]", 12, "[1]"],
    ["12〔2〕", 12, "〔2〕"],
    ["12注1", 12, "注1"],
  ])("%j is a number and the mark of a note", (typed, value, mark) => {
    expect(readQuantity(typed, "件")).toEqual({ kind: "amount", value, annotation: mark, mark });
  });

  test("a mark stands with other words of the annotation, in their order, and widths of an annotation stay", () => {
    expect(readQuantity("12①（其中３件，Ａ类）", "件")).toEqual({
      kind: "amount",
      value: 12,
      annotation: "①；其中３件，Ａ类",
      mark: "①",
    });
    expect(readQuantity("12（其中3件）②", "件")).toMatchObject({ annotation: "其中3件；②", mark: "②" });
    expect(readQuantity("12（\u200b其中\u200b3件）", "件")).toEqual({
      kind: "amount",
      value: 12,
      annotation: "其中3件",
    });
    expect(readQuantity("12（\u200b）", "件")).toEqual({ kind: "amount", value: 12 });
  });

  test.each([
    ["①", "notNumber"],
    ["①12", "notNumber"],
    ["12½", "notNumber"],
    ["12₁", "notNumber"],
    ["12⒈", "notNumber"],
    ["１②３", "notNumber"],
    ["𝟏𝟐", "notNumber"],
    ["١٢", "notNumber"],
    ["1️⃣", "notNumber"],
    ["12人次", "notNumber"],
    ["12万", "notNumber"],
    ["-①", "placeholder"],
    ["100余宗", "approximate"],
    ["12\u000b34", "grouping"],
    ["12\u000734", "grouping"],
    ["12。5", "fraction"],
    ["7.300000000000001", "fraction"],
    ["5\ufe0f", "invisible"],
    ["\u3164", "invisible"],
    ["1\u034f2", "invisible"],
  ])("%j is no count: %s", (typed, kind) => {
    expect(readQuantity(typed, "件")).toEqual({ kind: "problem", problem: kind });
  });

  test("what is no noise of binary fractions is not rounded away", () => {
    for (const typed of ["123456789.12345678", "0.12345678901234567", "1.0000001"]) {
      expect(readQuantity(typed, "万元")).toEqual({ kind: "problem", problem: "tooManyPlaces" });
    }
  });

  test("a sentence about a sign that cannot be seen names it, and no sentence holds what was dropped", () => {
    expect(problemSentence("5\ufe0f", "件", "invisible")).toBe(
      "“5\ufe0f”里有看不见的字符（U+FE0F），看不出是不是这个数。请清空这一格，重新键入。",
    );
    expect(problemSentence("\u202d12a\u202c", "件", "notNumber")).toBe("“12a”不是件数。请填写不小于 0 的整数。");
  });

  property(
    "any number with unseen signs sprinkled in reads as the number",
    [fc.nat(999_999_999), fc.array(fc.tuple(fc.nat(12), fc.constantFrom(...unseenSigns)), { maxLength: 8 })],
    (count, sprinkled) => {
      const signs = [...String(count)];
      for (const [at, sign] of sprinkled) signs.splice(Math.min(at, signs.length), 0, sign);
      expect(readQuantity(signs.join(""), "件")).toEqual({ kind: "amount", value: count });
      expect(readQuantity(signs.join(""), "万元")).toEqual({ kind: "amount", value: String(count) });
    },
    500,
  );

  test("no circled, superscript or other sign like a digit ever becomes one, wherever it stands", () => {
    expect(likeDigits.length).toBeGreaterThan(1000);
    const wrong = likeDigits.filter((sign) =>
      [`12${sign}`, `${sign}12`, `1${sign}2`, sign, `${sign}${sign}`, `1.${sign}`].some((typed) => {
        const reading = readQuantity(typed, "万元");
        if (reading.kind !== "amount") return false;
        const isMarked = reading.mark === sign && typed.endsWith(sign);
        return !isMarked || reading.value !== typed.slice(0, -sign.length).replace(/\.$/, "");
      }),
    );
    expect(wrong).toEqual([]);
  });

  property(
    "a number and any mark is the number, with the mark beside it, or no number: never another number",
    [fc.nat(999_999_999), fc.array(fc.constantFrom(...likeDigits, "*", "※"), { minLength: 1, maxLength: 9 })],
    (count, marks) => {
      const reading = readQuantity(`${count}${marks.join("")}`, "件");
      if (reading.kind === "amount") expect(reading).toMatchObject({ value: count, mark: marks.join("") });
      else expect(reading.kind).toBe("problem");
    },
    500,
  );

  property(
    "a sum of amounts as a worksheet's binary fractions is read as the sheet shows it",
    [fc.array(fc.nat(9_999_999), { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 4 })],
    (units, places) => {
      const scale = 10 ** places;
      const binary = units.reduce((sum, unit) => sum + unit / scale, 0);
      const exact = units.reduce((sum, unit) => sum + unit, 0);
      const reading = readQuantity(String(binary), "万元");
      expect(reading.kind === "amount" && Number(reading.value) * scale).toBeCloseTo(exact, 3);
      expect(reading).toEqual({ kind: "amount", value: String(exact / scale) });
    },
    500,
  );
});

property(
  "every annotation that may be entered is read back as it was, once it stands behind a number",
  [fc.array(fc.constantFrom("甲", "其中", "3", "件", "（", "）", "(", ")", "、", " "), { minLength: 1, maxLength: 9 })],
  (signs) => {
    const words = signs.join("").trim().replace(/ +/g, " ");
    const reading = readQuantity(`5（${words}）`, "件");
    if (!/[^（()）\s]/.test(words)) return;
    const isRead = reading.kind === "amount" && reading.annotation === words;
    expect(isRead).toBe(canBeAnnotation(words));
  },
  2000,
);
