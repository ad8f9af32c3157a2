/**
 * A body for `echo` that tells which one it is, and that JSON and the fixture's protobuf can both hold: a list that
 * is left out would come back as an empty one.
 */
export function numbered(id: number): { readonly id: number; readonly deltas: readonly number[] } {
  return { id, deltas: [id] };
}
