/** As much of a stream of Node as is used. */
export interface Corkable {
  cork(): void;
  uncork(): void;
}

/**
 * Gives a function to call before each write. All that is written in one turn of the event loop then goes to the system
 * in one piece: a write of its own for each packet takes longer than all the rest of a request.
 */
export function gathering(stream: Corkable): () => void {
  let corked = false;
  return () => {
    if (corked) return;
    corked = true;
    stream.cork();
    process.nextTick(() => {
      corked = false;
      stream.uncork();
    });
  };
}
