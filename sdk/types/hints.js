/** The hints of a browser: the page is online again, or visible. Nothing where there is no page. */
export const browserHints = (wake) => {
    const page = globalThis;
    const change = (add) => {
        page[add]?.("online", wake);
        page.document?.[add]?.("visibilitychange", wake);
    };
    change("addEventListener");
    return () => change("removeEventListener");
};
