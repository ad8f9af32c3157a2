import { type Club, club } from "./club.js";
import { array, type Check, flag, integer, nullable, object, text } from "./shape.js";

/** Who a guest is: the account is that of `appId` and `imei` together. */
export interface Guest {
  /** The application: 1 to 32 printable ASCII characters. */
  readonly appId: string;
  /** Where the player comes from: 1 to 32 printable ASCII characters. */
  readonly channelId: string;
  /**
   * The device: 1 to 128 printable ASCII characters, one's own for ever. Case and blanks at the end do not tell two
   * apart: databases compare so by default.
   */
  readonly imei: string;
  /** The operating system, for statistics. The first 20 characters are sent. */
  readonly os?: string;
  /** The device's name, for statistics. The first 20 characters are sent. */
  readonly model?: string;
}

/** What the server tells every client. [nanoserver: protocol/login.go, ClientConfig] */
export interface ClientConfig {
  /** The version that clients have to say they are. */
  readonly version: string;
  /** Where to download the client for Android. */
  readonly android: string;
  /** Where to download the client for iOS. */
  readonly ios: string;
  /** Seconds. */
  readonly heartbeat: number;
  /** Whether other versions are refused. */
  readonly forceUpdate: boolean;
  /** For sharing. */
  readonly title: string;
  /** For sharing. */
  readonly desc: string;
  /** Who sells cards. */
  readonly daili1: string;
  /** Who sells cards. */
  readonly daili2: string;
  /** Who helps. */
  readonly kefu1: string;
  /** Of the voice service. */
  readonly appId: string;
  /** Of the voice service. */
  readonly appKey: string;
}

/** An account, and where to play. [nanoserver: protocol/login.go, LoginResponse] */
export interface Account {
  readonly code: number;
  /** `G` and the uid for a guest. */
  readonly name: string;
  readonly uid: number;
  readonly headUrl: string;
  /** Cards. A new account has 10. */
  readonly fangka: number;
  /** 0 unknown, 1 male, 2 female. Guests are male. */
  readonly sex: number;
  /** The game server, as its configuration has it: 127.0.0.1 as it comes, so not for other machines. */
  readonly ip: string;
  /** The game server's port. */
  readonly port: number;
  /** One's own address as the server sees it; `[` with IPv6. */
  readonly playerIp: string;
  readonly config: ClientConfig;
  /** What to run across the lobby. */
  readonly messages: readonly string[] | null;
  readonly clubList: readonly Club[];
  readonly debug: number;
}

/** Where clients can be downloaded. */
export interface Version {
  /** 0 with any version that is no whole number, such as `1.9.3`: take {@link ClientConfig.version}. */
  readonly version: number;
  readonly android: string;
  readonly ios: string;
}

/** Checks an {@link Account}. */
export const account: Check<Account> = object<Account>({
  code: integer(),
  name: text,
  uid: integer(),
  headUrl: text,
  fangka: integer(),
  sex: integer(),
  ip: text,
  port: integer(),
  playerIp: text,
  config: object<ClientConfig>({
    version: text,
    android: text,
    ios: text,
    heartbeat: integer(),
    forceUpdate: flag,
    title: text,
    desc: text,
    daili1: text,
    daili2: text,
    kefu1: text,
    appId: text,
    appKey: text,
  }),
  messages: nullable(array(text)),
  clubList: array(club),
  debug: integer(),
});

/** Checks a {@link Version}. */
export const version: Check<Version> = object<Version>({ version: integer(), android: text, ios: text });
