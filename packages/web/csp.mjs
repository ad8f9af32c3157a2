/**
 * What the page may do. As a `<meta>` it is in the page itself; a server sends it as a header too, with
 * {@link CSP_HEADER}'s additions, which a `<meta>` cannot have.
 */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // Mahjong servers elsewhere have an HTTP API, too.
  "connect-src 'self' http: https: ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The header `Content-Security-Policy`. */
export const CSP_HEADER = `${CSP}; frame-ancestors 'none'`;
