import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../lib/parse-json.ts";
import { asPastReport, type Draft } from "../report/schema.ts";

/** So many hexadecimal digits can be read out on the telephone, and no two reports have the same by chance. */
const digits = 16;

/**
 * The fingerprint of a report's numbers and words, e.g. 3f2a-90c1-7be4-55d0: the same for the same report, whatever is known
 * beside it. It shows that something was changed; it is no seal, as anybody can work it out anew.
 */
export function fingerprintOf(draft: Draft): string {
  const hash = bytesToHex(sha256(utf8ToBytes(canonicalJson(asPastReport(draft))))).slice(0, digits);
  return hash.match(/.{4}/g)?.join("-") ?? hash;
}
