import * as z from "zod/mini";
import { enteredIds } from "../../form/cells.ts";
import { edition } from "../../form/form.ts";
import { parseJson } from "../../lib/parse-json.ts";
import { accepted, type Result, refused } from "../../lib/result.ts";
import type { Arrival } from "../facts.ts";
import type { ReadArrival, ReadReportText } from "../reading/read-arrival.ts";

/** The shape of what is kept: another one reads it no more, and says so. */
const version = 1;

const words = z.string();
const count = z.int().check(z.minimum(0));

/** How a unit stood in a collection: equal stamps are of equal standings; its reports by what they are equal to. */
const knownSchema = z.object({ stamp: words, reports: z.array(words) });

/** How a unit stood in a collection. */
export type KnownStanding = z.infer<typeof knownSchema>;

const headSchema = z.object({
  /** The year collected; `null` until a person chose one. */
  year: z._default(z.nullable(z.int()), null),
  /** The names of units that were typed or pasted where no notice lists them. */
  unitsText: z._default(words, ""),
  /** What a person said of names that are no unit's own. */
  answers: z._default(z.record(words, words), {}),
  /** Units that are in no sum though they belong into it. */
  leftOut: z._default(z.array(words), []),
  /** The draft with the office's own figures, by its id; "" for none. */
  own: z._default(words, ""),
  /** Units that were handed on to somebody to be read, by name: who that is. */
  readers: z._default(z.record(words, words), {}),
  /** How units stood when they were last handed on or taken in: what both sides knew then. */
  common: z._default(z.record(words, knownSchema), {}),
  /** Of a file with some units of a collection: for whom it was made. No collection that is kept has it. */
  madeFor: z._default(words, ""),
  /** Of such a file: how units stood when they last came back from there. */
  before: z._default(z.record(words, knownSchema), {}),
});

/** What a person laid down for a collection. */
export type CollectionHead = z.infer<typeof headSchema>;

/** A collection of which nothing is said yet. */
export const emptyHead: CollectionHead = headSchema.parse({});

const arrivalSchema = z.union([
  z.object({ file: words, refused: words }),
  z.object({
    file: words,
    facts: z.object({
      organ: words,
      year: z.nullable(z.int()),
      at: z.number(),
      identity: words,
      errors: count,
      warnings: count,
      suggestions: count,
      blanks: count,
      doubts: count,
      course: z._default(
        z.nullable(z.object({ kind: z.enum(["returned", "answered", "agreed"]), number: count, at: z.number() })),
        null,
      ),
      openComments: z._default(count, 0),
      found: z._default(z.nullable(z.array(z.object({ rule: words, severity: words, count }))), null),
      numbers: z.array(z.nullable(z.union([z.number(), words]))).check(z.length(enteredIds.length)),
    }),
  }),
]);

const reportSchema = z.object({
  json: words,
  problems: z.array(z.object({ rule: words, severity: words, place: z._default(words, ""), message: words })),
});

/** The head as it is stored. */
export const encodeHead = (head: CollectionHead): string => JSON.stringify({ version, edition, ...head });

const isOurs = (value: unknown): boolean => {
  const { version: written, edition: form } = (value ?? {}) as { version?: unknown; edition?: unknown };
  return written === version && form === edition;
};

/** The head that was stored; the empty one for anything else. */
export function decodeHead(text: string | undefined): CollectionHead {
  const value = text === undefined ? undefined : parseJson(text);
  const read = isOurs(value) ? headSchema.safeParse(value) : undefined;
  return read?.success ? read.data : emptyHead;
}

/** What is held of a file, as it is stored. */
export const encodeArrival = (arrival: Arrival): string => JSON.stringify({ version, edition, ...arrival });

/** What was held of a file; undefined where it cannot be read. */
export function decodeArrival(text: string): Arrival | undefined {
  const value = parseJson(text);
  const read = isOurs(value) ? arrivalSchema.safeParse(value) : undefined;
  return read?.success ? read.data : undefined;
}

/** A report with what was found in it, as it is stored. */
export const encodeReport = (report: ReadReportText): string => JSON.stringify(report);

/** The report that was stored; undefined where it cannot be read. */
export function decodeReport(text: string | undefined): ReadReportText | undefined {
  const read = text === undefined ? undefined : reportSchema.safeParse(parseJson(text));
  return read?.success ? read.data : undefined;
}

/** What the file of a whole collection says it is. */
const fileFormat = "annual-disclosure-collection";

/** A file of a collection in that file: both texts as they are stored. */
const entrySchema = z.object({ arrival: words, report: z.optional(words) });
const fileSchema = z.object({ format: z.literal(fileFormat), head: words, files: z.array(entrySchema) });

/** A collection as one file, a line each for the head and for every file of it, in pieces. */
export function collectionFile(head: CollectionHead, files: readonly ReadArrival[]): readonly string[] {
  const lines = files.map(({ arrival, report }) =>
    JSON.stringify({ arrival: encodeArrival(arrival), report: report && encodeReport(report) }),
  );
  const begin = `{"format":${JSON.stringify(fileFormat)},"head":${JSON.stringify(encodeHead(head))},"files":[\n`;
  return [begin, ...lines.map((line, at) => (at === 0 ? line : `,\n${line}`)), "\n]}\n"];
}

/** A collection out of its file. */
export interface BroughtCollection {
  readonly head: CollectionHead;
  readonly files: readonly ReadArrival[];
  /** Files of it that could not be read. */
  readonly lost: number;
}

/** Reads the file of a collection; one file of it that cannot be read costs no other. */
export function readCollectionFile(text: string): Result<BroughtCollection> {
  const read = fileSchema.safeParse(parseJson(text));
  if (!read.success) return refused("这不是收集文件，或者没有存完整。请选择由“导出收集文件”存下的文件。");
  const files = read.data.files.flatMap((one): readonly ReadArrival[] => {
    const arrival = decodeArrival(one.arrival);
    const report = decodeReport(one.report);
    if (!arrival || ("facts" in arrival && !report)) return [];
    return [report ? { arrival, report } : { arrival }];
  });
  return accepted({ head: decodeHead(read.data.head), files, lost: read.data.files.length - files.length });
}
