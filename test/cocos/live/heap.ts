import type { CDPSession, Page } from "playwright-core";

/** What a page holds in its heap after the garbage was collected, in MB. */
export interface Heap {
  /** All of it. */
  readonly heap: number;
  /** What scripts made in it: objects, arrays, texts, functions, buffers. */
  readonly objects: number;
  /** What the browser compiled of the scripts: it grows while one plays, until what is not run is thrown away. */
  readonly code: number;
}

/** A heap snapshot: of each node its fields, one after the other. */
interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] } };
  readonly nodes: number[];
  readonly strings: string[];
}

/** Types of nodes that no script made. */
const BROWSER: ReadonlySet<string> = new Set(["code", "object shape", "hidden", "native", "synthetic"]);
/** The bytes of an `ArrayBuffer`: a script made them, though they count as the browser's. */
const BYTES = "system / JSArrayBufferData";

/** Collects the garbage of a page, and weighs what is left. */
export async function weighHeap(page: Page): Promise<Heap> {
  const session = await page.context().newCDPSession(page);
  const snapshot = await takeSnapshot(session);
  const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  const heap = usedSize + backingStorageSize;
  const code = weigh(snapshot, (type) => type === "code");
  const objects = weigh(snapshot, (type, name) => !BROWSER.has(type) || name === BYTES);
  return { heap: megabytes(heap), objects: megabytes(objects), code: megabytes(code) };
}

/** The bytes of all nodes that are so. */
function weigh({ snapshot, nodes, strings }: Snapshot, isSo: (type: string, name: string) => boolean): number {
  const { node_fields: fields, node_types } = snapshot.meta;
  const [types] = node_types;
  const at = (node: number, field: string): number => nodes[node + fields.indexOf(field)] as number;
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    const isMeant = isSo(types[at(node, "type")] as string, strings[at(node, "name")] as string);
    if (isMeant) bytes += at(node, "self_size");
  }
  return bytes;
}

async function takeSnapshot(session: CDPSession): Promise<Snapshot> {
  await session.send("HeapProfiler.collectGarbage");
  const chunks: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  return JSON.parse(chunks.join("")) as Snapshot;
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e4) / 100;
