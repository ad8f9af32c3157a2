// What newer JavaScript has and the engines of phones may lack: Cocos 3.8 on Android runs V8 of 2021, minigames what
// the phone has. Only what the game uses; what is there already stays.

function at(this: ArrayLike<unknown>, index: number): unknown {
  return this[index < 0 ? this.length + index : index];
}

for (const prototype of [Array.prototype, String.prototype, Uint8Array.prototype]) {
  // As the engine's own methods are: not to be listed.
  if (!("at" in prototype)) Object.defineProperty(prototype, "at", { value: at, writable: true, configurable: true });
}
