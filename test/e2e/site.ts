import { type Serving, serve } from "../../packages/cli/src/serve.js";

/** A running web app with both chats of the embedded server beside it. */
export type Site = Serving;

/** Where {@link startSite} finds things. */
export interface SiteOptions {
  /** The folder of the web app. */
  readonly dist: string;
  /** Default: a free one. */
  readonly port?: number;
}

/** Starts the web app and both chats on one port: what the command `serve` starts. */
export function startSite({ dist, port = 0 }: SiteOptions): Promise<Site> {
  return serve({ folder: dist, port, host: "127.0.0.1", anyOrigin: false });
}
