import type { CDPSession } from "playwright-core";

/** Bytes in use once all that nobody holds is gone: `all` of them, and `held` by the program, its compiled code left out. */
export interface Heap {
  readonly all: number;
  readonly held: number;
}

/** What of a snapshot is read: https://github.com/v8/v8/blob/main/src/profiler/heap-snapshot-generator.cc writes it. */
interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: [string[]] } };
  readonly nodes: readonly number[];
}

/** Compiled code is the engine's to make and to drop; what is native is the browser's. */
const notHeld: readonly (string | undefined)[] = ["code", "native", "hidden"];

function heldIn({ snapshot: { meta }, nodes }: Snapshot): number {
  const [kinds] = meta.node_types;
  const [kind, size] = [meta.node_fields.indexOf("type"), meta.node_fields.indexOf("self_size")];
  let held = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    if (!notHeld.includes(kinds[nodes[at + kind] ?? 0])) held += nodes[at + size] ?? 0;
  }
  return held;
}

/** Measures the heap of a page whose profiler is enabled. */
export async function heapOf(cdp: CDPSession): Promise<Heap> {
  for (let time = 0; time < 3; time += 1) await cdp.send("HeapProfiler.collectGarbage");
  const all = (await cdp.send("Runtime.getHeapUsage")).usedSize;
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  cdp.on("HeapProfiler.addHeapSnapshotChunk", take);
  await cdp.send("HeapProfiler.takeHeapSnapshot");
  cdp.off("HeapProfiler.addHeapSnapshotChunk", take);
  return { all, held: heldIn(JSON.parse(chunks.join(""))) };
}
