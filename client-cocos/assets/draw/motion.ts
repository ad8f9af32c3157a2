/** Whether the device asks for as little motion as possible; only browsers tell. */
export function reducesMotion(): boolean {
  const { matchMedia } = globalThis as { readonly matchMedia?: (query: string) => { readonly matches: boolean } };
  return matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
}
