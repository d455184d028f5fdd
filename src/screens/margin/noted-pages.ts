/** Pages in a frame with marked places, and room beside them for notes. */
export interface NotedPages {
  /** Calls the listener whenever the pages or their marks stand otherwise than before. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The frame that the pages fill; null until they stand. */
  readonly frame: () => HTMLIFrameElement | null;
  /** Pages beside each other, the height of one, and the width of a margin, which is 0 where there is none. */
  readonly fit: () => { readonly columns: 1 | 2; readonly pageHeight: number; readonly margin: number } | undefined;
  /** What is marked for a note, in the order of the page. */
  readonly elementsOf: (id: string) => readonly Element[];
  /** Brings what stands so far below the top of the frame into sight. */
  readonly reveal: (top: number, height: number) => void;
}
