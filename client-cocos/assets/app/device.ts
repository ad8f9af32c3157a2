/** What devices can do beside what the engine has a name for. */
interface Device {
  /** Cocos native. */
  readonly jsb?: { readonly device?: { setKeepScreenOn?(on: boolean): void } };
  /** WeChat minigames. */
  readonly wx?: { setKeepScreenOn?(options: { readonly keepScreenOn: boolean }): void };
}

/** Keeps the screen lit, or lets it go dark again, where a device lets a game do that: a browser does as it likes. */
export function keepScreenOn(on: boolean): void {
  const { jsb, wx } = globalThis as Device;
  jsb?.device?.setKeepScreenOn?.(on);
  wx?.setKeepScreenOn?.({ keepScreenOn: on });
}
