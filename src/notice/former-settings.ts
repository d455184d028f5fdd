import * as z from "zod/mini";
import { heal, nothingThere } from "../report/heal.ts";
import { setAsideAt } from "../report/set-aside.ts";
import { emptyPack, type NoticePack } from "./pack.ts";
import type { ReadPack } from "./read-pack.ts";

/** Settings as programs stored and exported them before there were packs: version 1. It never changes. */
const formerSchema = z.strictObject({
  /** Rules that are not to run, by id. */
  off: z.array(z.string()),
  /** The most characters that part one may have. */
  overviewLimit: z.nullable(z.int().check(z.minimum(1), z.maximum(100_000))),
  /** The day of the following year by which the report is to be public. */
  deadline: z.string().check(z.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)),
  units: z.array(z.string().check(z.regex(/\S/))),
});

type FormerSettings = z.infer<typeof formerSchema>;

const usual: FormerSettings = { off: [], overviewLimit: null, deadline: "01-31", units: [] };

const names: Readonly<Record<keyof FormerSettings, string>> = {
  off: "审核项目",
  overviewLimit: "字数上限",
  deadline: "公布期限",
  units: "单位名录",
};

/** The same settings as a pack. The usual day was never chosen by anybody, so that a notice's day holds over it. */
function asPack({ off, overviewLimit, deadline, units }: FormerSettings): NoticePack {
  const source = "";
  return {
    ...emptyPack,
    stages: deadline === usual.deadline ? [] : [{ kind: "publish", from: null, to: deadline, source }],
    limits: overviewLimit === null ? [] : [{ in: "overview", most: overviewLimit, least: null, source }],
    units: units.map((name) => ({ name, kind: "other", level: "", vertical: false, also: [], source })),
    rules: off.map((rule) => ({ rule, runs: "off", source })),
  };
}

/** Reads parsed settings of an earlier program: what does not fit is as nobody had set it. Undefined for what are none. */
export function readFormerSettings(value: unknown): ReadPack | undefined {
  const isField = (key: PropertyKey | undefined): key is keyof FormerSettings =>
    key !== undefined && Object.keys(names).includes(String(key));
  const healed = heal(formerSchema, value, ([key, ...below]) =>
    isField(key) && below.length === 0 ? usual[key] : nothingThere,
  );
  if (!healed) return undefined;
  const setAside = healed.misfits.map((misfit) => {
    const [key] = misfit.path;
    return setAsideAt(isField(key) ? names[key] : "设置", misfit);
  });
  return { pack: asPack(healed.value), setAside };
}
