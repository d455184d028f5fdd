import { createContext, useContext, useMemo } from "react";
import { go, hrefOf, type PlaceId, type Route } from "./route.ts";

const DraftIdContext = createContext<string | undefined>(undefined);

/** Gives the screens within it the id of the draft that is open. */
export const DraftIdProvider = DraftIdContext.Provider;

/** The id of the draft that is open; throws where none is. */
export function useDraftId(): string {
  const id = useContext(DraftIdContext);
  if (id === undefined) throw new Error("useDraftId outside DraftIdProvider");
  return id;
}

/** Addresses in the draft that is open: of a place, or of a field there. */
export interface DraftLinks {
  readonly hrefTo: (step: PlaceId, field?: string) => string;
  readonly goTo: (step: PlaceId, field?: string) => void;
}

/** Links into the draft that is open; the same object while it is. */
export function useDraftLinks(): DraftLinks {
  const id = useDraftId();
  return useMemo(() => {
    const to = (step: PlaceId, field?: string): Route => ({
      at: "draft",
      id,
      step,
      ...(field === undefined ? {} : { field }),
    });
    return { hrefTo: (step, field) => hrefOf(to(step, field)), goTo: (step, field) => go(to(step, field)) };
  }, [id]);
}
