import { settingsUnder } from "../../src/notice/effective.ts";
import { emptyPack, type NoticePack } from "../../src/notice/pack.ts";
import type { OfficeSettings } from "../../src/notice/settings.ts";

const source = "";

/** What an office most often sets for itself. */
export interface OwnSettings {
  readonly off?: readonly string[];
  readonly overviewLimit?: number;
  readonly deadline?: string;
  readonly units?: readonly string[];
}

/** An office's own pack with what it set. */
export function ownPack({ off = [], overviewLimit, deadline, units = [] }: OwnSettings): NoticePack {
  return {
    ...emptyPack,
    stages: deadline === undefined ? [] : [{ kind: "publish", from: null, to: deadline, source }],
    limits: overviewLimit === undefined ? [] : [{ in: "overview", most: overviewLimit, least: null, source }],
    units: units.map((name) => ({ name, kind: "other", level: "", vertical: false, also: [], source })),
    rules: off.map((rule) => ({ rule, runs: "off", source })),
  };
}

/** What holds for an office that has no notice and set this. */
export const settingsWith = (set: OwnSettings): OfficeSettings => settingsUnder(null, ownPack(set));
