/// <reference types="vite/client" />

/** Which program this is (`.build/about-delivery.ts`). */
declare module "virtual:program" {
  /** E.g. 0.1.0. */
  export const version: string;
  /** Names the source it was built from. */
  export const build: string;
}

/** 使用说明, of which README.md has the only text (`.build/manual.ts`). */
declare module "virtual:manual" {
  /** Its numbered points, as Markdown. */
  export const manual: string;
}

/** What is in a delivery; it is large, and no part of the first screen. */
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
  /** By name; none while the program is being worked on. */
  export const licences: readonly Licence[];
}
