import { native, sys } from "cc";

interface Clipboards {
  readonly navigator?: { readonly clipboard?: { writeText(text: string): Promise<void> } };
  readonly wx?: {
    setClipboardData?(options: {
      readonly data: string;
      readonly success: () => void;
      readonly fail: () => void;
    }): void;
  };
}

interface Page {
  readonly document?: { readonly activeElement: { select?(): void } | null };
}

/** Copies a text for other apps, and tells whether that has worked: browsers need not let a page. */
export function copyText(text: string, told: (isCopied: boolean) => void): void {
  const { navigator, wx } = globalThis as Clipboards;
  if (sys.isNative) {
    native.copyTextToClipboard(text);
    told(true);
  } else if (wx?.setClipboardData) {
    wx.setClipboardData({ data: text, success: () => told(true), fail: () => told(false) });
  } else {
    const copying = navigator?.clipboard?.writeText(text) ?? Promise.reject();
    copying.then(
      () => told(true),
      () => told(false),
    );
  }
}

/** Selects all that stands in the text field one is in, where the platform's fields are a browser's. */
export function selectText(): void {
  const { document } = globalThis as Page;
  document?.activeElement?.select?.();
}
