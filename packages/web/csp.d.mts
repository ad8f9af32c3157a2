/** What the page may do: the content of its `<meta>`. */
export declare const CSP: string;
/** The header `Content-Security-Policy`. */
export declare const CSP_HEADER: string;
