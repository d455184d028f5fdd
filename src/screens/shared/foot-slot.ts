import { createContext, useContext } from "react";

const FootContext = createContext<HTMLElement | null>(null);

/** Gives a step the place in the line at the foot that is its own. */
export const FootSlotProvider = FootContext.Provider;

/** The place in the line at the foot for what the step has to say; null until it is drawn. */
export const useFootSlot = (): HTMLElement | null => useContext(FootContext);
