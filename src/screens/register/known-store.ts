import { browserStorage, getItem, registerKey, setItem } from "../../drafts/draft-storage.ts";
import { type KnownRegister, knownRegisterText, readKnownRegister } from "../../register/known.ts";

/** What the office said of its register before. */
export const storedKnown = (): KnownRegister => readKnownRegister(getItem(browserStorage(), registerKey) ?? "");

/** Keeps what lasts of what the office says of its register; returns false where this browser stores nothing. */
export const storeKnown = (known: KnownRegister): boolean =>
  setItem(browserStorage(), registerKey, knownRegisterText(known)) === "ok";
