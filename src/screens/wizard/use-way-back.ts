import { useEffect, useRef } from "react";
import { listen } from "../../lib/listen.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import type { PlaceId } from "../shared/route.ts";

/** The address of the place that was looked at before the preview, with the field that had the focus there; else of 审核. */
export function useWayBack(place: PlaceId): string {
  const { hrefTo } = useDraftLinks();
  const last = useRef<{ place: PlaceId; field?: string }>({ place: "review" });
  useEffect(() => {
    if (place === "preview") return undefined;
    last.current = { place };
    return listen(document, {
      focusin: ({ target }) => {
        const isField = target instanceof Element && target.matches("input[id], textarea[id]");
        if (isField) last.current = { place, field: target.id };
      },
    });
  }, [place]);
  return hrefTo(last.current.place, last.current.field);
}
