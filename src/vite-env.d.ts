/// <reference types="vite/client" />

/** What is known of a delivery when it is built (`.build/about-delivery.ts`). */
declare module "virtual:delivery" {
  /** A package whose code is part of the program. */
  export interface Licence {
    readonly name: string;
    readonly version: string;
    /** SPDX expression, e.g. MIT. */
    readonly licence: string;
    /** As published with the package; empty where it came without. */
    readonly text: string;
  }
  /** E.g. 0.1.0. */
  export const version: string;
  /** Names the source it was built from. */
  export const build: string;
  /** By name; none while the program is being worked on. */
  export const licences: readonly Licence[];
}
