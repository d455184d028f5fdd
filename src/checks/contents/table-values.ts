import type { OrganKind } from "../../form/form.ts";
import { yearBefore } from "../../report/schema.ts";
import { fromUnits, toUnits } from "../../report/smallest-units.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAt } from "../found.ts";

/** Regulations are made by the State Council's departments, by provinces and by 设区的市 (立法法 第九十一条、第九十三条). */
export function regulations({ draft }: CheckContext): readonly Found[] {
  const { organ, organKind, disclosure } = draft;
  const isCentral = /^(?:国家|中华人民共和国|中国|国务院)|(?:总局|总署)$/.test(organ);
  const isBelowCity = /[县区旗](?:人民政府)?$|县级市/.test(organ) && !/自治区(?:人民政府)?$/.test(organ);
  const makesNone =
    organKind === "township" ||
    organKind === "subdistrict" ||
    (organKind === "department" && !isCentral) ||
    isBelowCity;
  const { issued, repealed, inForce } = disclosure.regulations;
  const counts = [issued, repealed, inForce];
  if (!makesNone || counts.every((count) => count === null || count === 0)) return [];
  const fields = ["issued", "repealed", "inForce"].map((column) => `disclosure.regulations.${column}`);
  const place = { section: "disclosure", label: "表二 规章", field: "disclosure.regulations.issued" } as const;
  const message =
    "表二 规章：规章只能由国务院部门、省级和设区的市级人民政府制定，本机关一般没有规章。请核对，是规范性文件的填在下一行。";
  return [foundAt(counts.join(), place, message, fields)];
}

/** What an organ can hardly have taken, in 万元; a kind that is not named here may have taken any amount. */
const plausible: Partial<Record<OrganKind, number>> = { township: 10_000, subdistrict: 10_000 };

/** 元 entered where the sheet asks for 万元. */
export function yuanInTable({ draft }: CheckContext): readonly Found[] {
  const { amount } = draft.disclosure.fees;
  if (amount === null) return [];
  const before = Number(yearBefore(draft)?.disclosure.fees.amount ?? 0);
  const most = plausible[draft.organKind] ?? Number.POSITIVE_INFINITY;
  const isTooMuch = (value: number) => value > most || (before > 0 && value / before >= 5000);
  if (!isTooMuch(Number(amount))) return [];
  const units = toUnits(amount);
  const inWan = fromUnits(units / 10_000n, "万元");
  const place = { section: "disclosure", label: "表二 行政事业性收费", field: "disclosure.fees.amount" } as const;
  const message = `表二 行政事业性收费填的是 ${amount} 万元。本表以万元为单位，请核对是否误填了元。`;
  const edits = [{ cell: place.field, becomes: inWan }];
  const repairs =
    isTooMuch(Number(inWan)) || units % 10_000n !== 0n ? {} : { repairs: [{ name: `改为 ${inWan} 万元`, edits }] };
  return [{ ...foundAt(amount, place, message), ...repairs }];
}

/** At least what was issued and not repealed is in force; last year's report, where it is known, says more (X2). */
export function inForce({ draft }: CheckContext): readonly Found[] {
  if (yearBefore(draft)) return [];
  return (["regulations", "normativeDocuments"] as const).flatMap((row) => {
    const { issued, repealed, inForce: standing } = draft.disclosure[row];
    if (issued === null || repealed === null || standing === null || standing >= issued - repealed) return [];
    const label = row === "regulations" ? "表二 规章" : "表二 行政规范性文件";
    const place = { section: "disclosure", label, field: `disclosure.${row}.inForce` } as const;
    const fields = ["issued", "repealed", "inForce"].map((column) => `disclosure.${row}.${column}`);
    const message = `${label}：现行有效 ${standing} 件，少于本年制发 ${issued} 件减废止 ${repealed} 件的 ${issued - repealed} 件。请核对。`;
    return [foundAt(`${row} ${issued} ${repealed} ${standing}`, place, message, fields)];
  });
}
