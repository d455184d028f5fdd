import { createEmitter } from "../../lib/emitter.ts";
import type { NoticePack } from "../../notice/pack.ts";
import type { Draft } from "../../report/schema.ts";
import type { SetAside } from "../../report/set-aside.ts";

/** A notice that was handed down, or the settings of a backup, to be looked at before they hold. */
export interface OfferedNotice {
  readonly pack?: NoticePack | undefined;
  /** The office's own. */
  readonly own?: NoticePack | undefined;
  readonly setAside: readonly SetAside[];
  readonly isOfBackup: boolean;
}

/** A report that came back from the other side, and the draft that it belongs to if there is one. */
export interface OfferedRounds {
  readonly file: Draft;
  readonly draftId: string | undefined;
}

/** What came of a file that was dropped. */
export interface IntakeNews {
  readonly tone: "done" | "warning" | "error";
  readonly words: string;
  /** The draft that was made of it. */
  readonly draftId?: string;
}

/** Tells news apart: two drafts of one name are two. */
export const newsKey = ({ words, draftId = "" }: IntakeNews): string => `${draftId} ${words}`;

interface Intake {
  /** What is told until it was seen to. */
  readonly news: readonly IntakeNews[];
  /** A notice that was handed down, to be looked at before it holds. */
  readonly notice: OfferedNotice | undefined;
  /** Those that are offered after it, in the order in which they came. */
  readonly laterNotices: readonly OfferedNotice[];
  /** A report that came back from the other side, to be looked at before it changes anything. */
  readonly rounds: OfferedRounds | undefined;
  /** Reports that wait to be recognised, one after another, in the order in which they were dropped. */
  readonly waiting: readonly File[];
}

const changes = createEmitter();
const asked = createEmitter();
let intake: Intake = {
  news: [],
  notice: undefined,
  laterNotices: [],
  rounds: undefined,
  waiting: [],
};
const become = (next: Partial<Intake>) => {
  intake = { ...intake, ...next };
  changes.emit();
};

/** The files dropped on this page, between what takes them and what reads them. */
export const handedFiles = {
  state: (): Intake => intake,
  /** Calls the listener after each change; returns what ends that. */
  subscribe: changes.subscribe,
  /** What is said already is not said twice. */
  tell: (news: readonly IntakeNews[]): void =>
    become({ news: [...new Map([...intake.news, ...news].map((one) => [newsKey(one), one])).values()] }),
  /** Puts a notice up to be looked at, behind those that are not answered. */
  offer: (notice: OfferedNotice): void =>
    become(intake.notice ? { laterNotices: [...intake.laterNotices, notice] } : { notice }),
  /** Takes it down again, whatever became of it, and puts up the next. */
  answered: (): void => {
    const [notice, ...laterNotices] = intake.laterNotices;
    become({ notice, laterNotices });
  },
  /** Puts up a report that came back. */
  offerRounds: (rounds: OfferedRounds): void => become({ rounds }),
  /** Takes that down again, whatever became of it. */
  roundsAnswered: (): void => become({ rounds: undefined }),
  handOver: (files: readonly File[]): void => become({ waiting: [...intake.waiting, ...files] }),
  /** Takes a report that is being read off those that wait. */
  begun: (file: File): void => become({ waiting: intake.waiting.filter((one) => one !== file) }),
  /** Asks whoever shows what was recognised to make room for the next. */
  askForNext: (): void => asked.emit(),
  /** Calls the listener when the next is asked for; returns what ends that. */
  onAsked: asked.subscribe,
  /** Forgets what was told. */
  seen: (): void => become({ news: [] }),
  /** Forgets what was told, and the reports that still wait. */
  clear: (): void => become({ news: [], notice: undefined, laterNotices: [], rounds: undefined, waiting: [] }),
} as const;
