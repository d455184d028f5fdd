import { useSyncExternalStore } from "react";
import type { PartId } from "../../form/form.ts";
import { type ReportText, reportTexts } from "../../report/report-texts.ts";
import type { Draft } from "../../report/schema.ts";
import { placeInHand, subscribePlace } from "../findings/place-in-hand.ts";

const fieldInHand = () => placeInHand()?.field;

/** The text of a part that the caret is in or was last; before it was in one, the first that `isMeant`. */
export function useTextInHand(
  draft: Draft,
  part: PartId,
  isMeant: (text: ReportText) => boolean,
): ReportText | undefined {
  const field = useSyncExternalStore(subscribePlace, fieldInHand);
  const own = reportTexts(draft).filter((text) => text.part === part);
  return own.find(({ path }) => path === field) ?? own.find((text) => !text.standing && isMeant(text));
}
