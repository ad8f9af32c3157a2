/**
 * Adds a listener that stands for itself: what it throws goes to `failed`, and the others hear all the same.
 * The function returned removes it.
 */
export function listen(emitter, name, listener, once, failed) {
    const off = () => {
        emitter.off(name, guarded);
    };
    const guarded = (...args) => {
        if (once)
            off();
        try {
            listener(...args);
        }
        catch (error) {
            failed(error);
        }
    };
    emitter.on(name, guarded);
    return off;
}
