/** What a zlib stream holds. Throws where the client was given nothing to inflate it with. */
export function inflated(bytes, { inflate, maxReceiveLength }) {
    if (!inflate)
        throw new Error("The server compresses: give the option 'inflate'");
    return inflate(bytes, maxReceiveLength);
}
