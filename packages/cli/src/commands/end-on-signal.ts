/** Closes what runs when the person or the system ends the process: exit code 0 when that went well, 1 otherwise. */
export function endOnSignal(close: () => Promise<unknown>): void {
  const end = (): void => {
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}
