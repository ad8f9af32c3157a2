/**
 * A transport without a network: each connection dialled is given to `accept`. Everything arrives later, in order,
 * in a microtask, so tests need neither ports nor waiting.
 */
export function memory(accept) {
    return (url, events) => {
        let open = true;
        const later = (deliver) => {
            Promise.resolve().then(deliver);
        };
        const peer = {
            url,
            ondata() { },
            onclose() { },
            send: (bytes) => later(() => open && events.data(bytes)),
            close: (code, reason) => later(() => {
                if (open)
                    events.close(code, reason);
                open = false;
            }),
        };
        later(() => {
            if (!open)
                return;
            accept(peer);
            events.open();
        });
        return {
            send: (bytes) => later(() => open && peer.ondata(bytes)),
            close: (code, reason) => later(() => {
                if (open)
                    peer.onclose(code, reason);
                open = false;
            }),
        };
    };
}
