import { native, sys } from "cc";

interface Clipboards {
  readonly navigator?: { readonly clipboard?: { writeText(text: string): Promise<void> } };
  readonly wx?: { setClipboardData?(options: { readonly data: string; readonly success: () => void }): void };
}

/** Copies a text for other apps; `done` is called where that has worked. */
export function copyText(text: string, done: () => void): void {
  const { navigator, wx } = globalThis as Clipboards;
  if (sys.isNative) {
    native.copyTextToClipboard(text);
    done();
  } else if (wx?.setClipboardData) {
    wx.setClipboardData({ data: text, success: done });
  } else {
    // Where it is forbidden, the text stands there to be read.
    navigator?.clipboard?.writeText(text).then(done, () => {});
  }
}
