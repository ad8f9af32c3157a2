/** @param storage by default, one that lives as long as what it is for */
export function createAgreements(storage = memoryStorage()) {
    return {
        recall(url) {
            try {
                return JSON.parse(storage.getItem(keyOf(url))) ?? {};
            }
            catch {
                // Whatever stands there is not ours; the server sends everything to those who name no version.
                return {};
            }
        },
        complete(url, known, handshake) {
            const { sys } = handshake;
            const { dict, dictVersion } = sys.dict ? sys : sys.useDict ? known : {};
            const protos = sys.protos ?? (sys.useProto ? known.protos : undefined);
            if (sys.dictVersion || sys.protos) {
                try {
                    storage.setItem(keyOf(url), JSON.stringify({ dict: dictVersion && dict, dictVersion, protos }));
                }
                catch {
                    // Full or forbidden: then everything is sent again next time.
                }
            }
            return { ...handshake, sys: { ...sys, dict, protos } };
        },
    };
}
function keyOf(url) {
    return `shaddock ${url}`;
}
function memoryStorage() {
    const items = {};
    return {
        getItem: (key) => items[key],
        setItem(key, value) {
            items[key] = value;
        },
    };
}
