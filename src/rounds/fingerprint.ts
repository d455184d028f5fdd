import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { asPastReport, type Draft } from "../report/schema.ts";

/** JSON whose keys are in one order, so that equal values give equal texts. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** So many hexadecimal digits can be read out on the telephone, and no two reports have the same by chance. */
const digits = 16;

/**
 * The fingerprint of a report's numbers and words, e.g. 3f2a-90c1-7be4-55d0: the same for the same report, whatever is known
 * beside it. It shows that something was changed; it is no seal, as anybody can work it out anew.
 */
export function fingerprintOf(draft: Draft): string {
  const hash = bytesToHex(sha256(utf8ToBytes(canonical(asPastReport(draft))))).slice(0, digits);
  return hash.match(/.{4}/g)?.join("-") ?? hash;
}
