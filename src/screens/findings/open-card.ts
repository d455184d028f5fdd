import { useSyncExternalStore } from "react";
import { createEmitter } from "../../lib/emitter.ts";

/** The card that is open. */
export interface OpenCard {
  /** Of its finding. */
  readonly id: string;
  /** The field in which the caret was when it opened. */
  readonly field: string | undefined;
  /** The keyboard is to go into it. */
  readonly takesFocus: boolean;
  /** Somebody was led to its words, which may be scrolled to where the card has room under them. */
  readonly isArrival: boolean;
}

let card: OpenCard | undefined;
let dismissed: string | undefined;
const changed = createEmitter();

/** The field in focus; from within a card, the one at which that was opened. */
function fieldInFocus(): string | undefined {
  const focused = document.activeElement;
  return focused?.closest("[role=dialog]") ? card?.field : focused?.id;
}

/** Opens the card of a finding beside its words or its cell. */
export function openCard(id: string, { takesFocus = false, isArrival = false } = {}): void {
  card = { id, field: fieldInFocus(), takesFocus, isArrival };
  dismissed = undefined;
  changed.emit();
}

/** Closes the card that is open. */
export function closeCard(): void {
  if (!card) return;
  card = undefined;
  changed.emit();
}

/** Closes the card because somebody wants it closed: by Esc, by its own button, by typing, by going on to another cell. */
export function dismissCard(): void {
  const id = card?.id ?? dismissed;
  closeCard();
  dismissed = id;
}

/** The id of the finding whose card was closed so, until another card opens. */
export const dismissedCard = (): string | undefined => dismissed;

/** The card that is open. */
export const openedCard = (): OpenCard | undefined => card;

/** The card that is open. */
export function useOpenCard(): OpenCard | undefined {
  return useSyncExternalStore(changed.subscribe, openedCard);
}
