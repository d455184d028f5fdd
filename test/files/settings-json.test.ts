import { expect, test } from "vitest";
import { createSettingsStore } from "../../src/drafts/settings-store.ts";
import { settingsFromJson, settingsToJson } from "../../src/files/settings-json.ts";
import { defaultSettings, type OfficeSettings } from "../../src/report/office-settings.ts";

const own: OfficeSettings = { off: ["lists"], overviewLimit: 1200, deadline: "02-28", units: ["甲局", "乙局"] };

test("settings come back from their file as they were", () => {
  expect(settingsFromJson(settingsToJson(own))).toEqual({ ok: true, value: { settings: own, setAside: [] } });
});

test.each([
  ["{", "没有复制完整"],
  ["{}", "不是本程序的设置"],
  [settingsToJson(own).replace('"version": 1', '"version": 2'), "较新版本"],
  [settingsToJson(own).replace(/"settings": [\s\S]*/, '"settings": 5}'), "内容不符合要求"],
])("a file that holds no settings is refused with a sentence", (text, words) => {
  const read = settingsFromJson(text);
  expect(read.ok ? "" : read.message).toContain(words);
});

const storeOf = (text: string) => {
  const texts = new Map<string, string>();
  const storage = {
    getItem: () => texts.get("") ?? text,
    setItem: (_: string, written: string) => void texts.set("", written),
  } as unknown as Storage;
  return { settings: createSettingsStore(storage, new EventTarget()), texts };
};

test("what lies damaged in the storage counts as no settings, and is told until settings are saved", () => {
  const { settings } = storeOf("{");
  expect(settings.get()).toBe(defaultSettings);
  expect(settings.setAside()).toEqual([{ place: "设置", text: "{" }]);
  settings.set(own);
  expect(settings.setAside()).toEqual([]);
});

test("one bad name or one bad day takes nothing from the other settings, in the storage and in a file", () => {
  const bad = { ...own, deadline: "02-30x", units: ["甲局", " ", 5, "乙局"], extra: 1 };
  const read = {
    settings: { ...own, deadline: defaultSettings.deadline },
    setAside: [
      { place: "公布期限", text: "02-30x" },
      { place: "单位名录", text: " " },
      { place: "单位名录", text: "5" },
      { place: "设置中不认识的项目", text: '{"extra":1}' },
    ],
  };
  const { settings } = storeOf(JSON.stringify(bad));
  expect({ settings: settings.get(), setAside: settings.setAside() }).toEqual(read);
  const file = settingsToJson(bad as unknown as OfficeSettings);
  expect(settingsFromJson(file)).toEqual({ ok: true, value: read });
});

test("settings that could not be read again are not written", () => {
  const { settings, texts } = storeOf("{}");
  settings.set({ ...own, units: ["", "甲局"], overviewLimit: 0 });
  expect(JSON.parse(texts.get("") ?? "")).toEqual({ ...own, units: ["甲局"], overviewLimit: null });
});

test("a settings file with far more names than a province has units, or far too long, is refused", () => {
  const units = Array.from({ length: 60_000 }, (_, at) => `第${at}局`);
  expect(settingsFromJson(settingsToJson({ ...own, units }))).toMatchObject({
    ok: false,
    message: "单位名录有 60000 个名称，最多 50000 个，没有读入。请只留本单位和相邻的单位。",
  });
  expect(settingsFromJson(" ".repeat(5_000_001))).toMatchObject({
    ok: false,
    message: expect.stringContaining("文件太大"),
  });
});

test("settings saved in one tab hold in the others", () => {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  } as unknown as Storage;
  const events = new EventTarget();
  const [one, other] = [createSettingsStore(storage, new EventTarget()), createSettingsStore(storage, events)];
  one.set(own);
  events.dispatchEvent(Object.assign(new Event("storage"), { key: [...texts.keys()][0] }));
  expect(other.get()).toEqual(own);
});
