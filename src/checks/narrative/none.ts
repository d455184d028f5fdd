import { memoizeByIdentity } from "../../lib/memoize.ts";
import type { Work } from "../../lib/slices.ts";
import { baseTotal, carriedOut, concluded, received, withCarried } from "../../prose/claims/bases.ts";
import type { NaughtClaim, PassageReading } from "../../prose/claims/reading.ts";
import type { Draft } from "../../report/schema.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundIn } from "../found.ts";
import { isAnothers, isOwn, overLines } from "../readings.ts";

/** True where all is said of those applications alone that were concluded: of others nothing is said. */
function isOfConcluded({ of: whole, bases }: NaughtClaim, { basesOf }: PassageReading, draft: Draft): boolean {
  if (!bases.includes(carriedOut)) return false;
  const [done, all] = [baseTotal(draft, concluded), baseTotal(draft, withCarried)];
  const mayBe = whole !== undefined && (basesOf.get(whole)?.includes(concluded) ?? false);
  return mayBe && whole.quantity.value === done && done !== all;
}

/** True where all is said of a number that is known for all applications only if it is as large, and is not. */
const isOfPart = ({ ifWhole, of: subject }: NaughtClaim, draft: Draft): boolean =>
  ifWhole === true && ![received, withCarried].some((whole) => baseTotal(draft, whole) === subject?.quantity.value);

/** Numbers of 0: 行政诉讼 0 件. */
const zerosOf = memoizeByIdentity(({ claims }: PassageReading): readonly NaughtClaim[] =>
  claims.flatMap(({ mention: { quantity, own, frame }, bases }) => {
    const first = own.find(({ kind }) => kind !== "light");
    return quantity.value === 0
      ? [
          {
            start: Math.max(first?.start ?? 0, quantity.start - 24),
            end: quantity.end,
            bases,
            isAny: true,
            frame,
            at: 0,
          },
        ]
      : [];
  }),
);

/** All that a line says there was none of. */
const naughtsIn = memoizeByIdentity((reading: PassageReading) => [...reading.naughts, ...zerosOf(reading)]);

/** Words that say there was none, or that all is done, against tables that say otherwise. */
export function claimsOfNone(context: CheckContext): Work<readonly Found[]> {
  const { draft } = context;
  return overLines(context, ({ text, reading, from }) =>
    naughtsIn(reading).flatMap((naught) => {
      const wrong = naught.bases
        .map((base) => ({ name: base.name, total: baseTotal(draft, base) ?? 0 }))
        .filter(({ total }) => total > 0);
      // Of what the words may mean one that is 0 makes them right, and the first is told.
      if (naught.isAny && wrong.splice(1).length < naught.bases.length - 1) return [];
      if (wrong.length === 0 || !isOwn(naught.frame, draft) || isOfConcluded(naught, reading, draft)) return [];
      if (isAnothers(naught.by, draft) || isOfPart(naught, draft)) return [];
      const said = reading.passage.plain.slice(naught.start, naught.end);
      const inTables = wrong.map(({ name, total }) => `${name}为 ${total}`).join("，");
      const message = `${text.label}：文中写“${said}”，${inTables}。请核对。`;
      const compared = [
        { name: "文中", amount: "没有" },
        ...wrong.map(({ name, total }) => ({ name, amount: String(total) })),
      ];
      return foundIn(text, [{ start: from + naught.start, end: from + naught.end }], { message, compared });
    }),
  );
}
