/**
 * Whether a page of this origin may connect to a server that is for this machine: one of the machine's own pages, or
 * no page at all. A page of some site out there may not, though the browser that shows it is on this machine.
 */
export function isLocalOrigin(origin: string | undefined): boolean {
  if (origin === undefined) return true;
  try {
    const { hostname } = new URL(origin);
    return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || isLoopback(hostname);
  } catch {
    return false;
  }
}

function isLoopback(hostname: string): boolean {
  return /^127(\.\d{1,3}){3}$/.test(hostname);
}
