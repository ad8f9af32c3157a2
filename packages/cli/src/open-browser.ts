import open from "open";

/** Opens a page in the person's browser, where there are both; whoever has none sees the address printed. */
export async function openBrowser(url: string): Promise<void> {
  const { platform, env } = process;
  const hasScreen = platform === "win32" || platform === "darwin" || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!hasScreen || env.CI) return;
  try {
    const child = await open(url);
    child.on("error", () => console.log("No browser could be opened: open the address yourself"));
  } catch {
    console.log("No browser could be opened: open the address yourself");
  }
}
