import {
  CipherError,
  decryptBody,
  encryptBody,
  type NanoServerContract,
  type NanoServerNotifies,
} from "@shaddock/contract/nanoserver";
import { suitOfQue } from "@shaddock/mahjong";
import type { Component, Handler } from "../../component.js";
import { ErrorCode, ServerError } from "../../errors.js";
import { fieldsOf, flagField, integerField, textField } from "../../fields.js";
import type { InboundTransform, OutboundTransform } from "../../options.js";
import type { Session } from "../../session.js";
import { readOptions, readPerson } from "./bodies.js";
import type { Desk } from "./desk.js";
import { createLobby, type Lobby } from "./lobby.js";
import { type NanoServerOptions, withDefaults } from "./options.js";
import type { Player, PlayerSession } from "./players.js";
import { Text } from "./texts.js";
import { Violation, type Violations } from "./violations.js";

/** The mahjong service: give it to a server as a component, with its pipeline. */
export interface NanoServerService extends Component<NanoServerContract> {
  /** The payload cipher. */
  readonly pipeline: { readonly inbound: readonly InboundTransform[]; readonly outbound: readonly OutboundTransform[] };
  /** What clients did that they must never do. */
  readonly violations: Violations;
  /** How many desks there are. */
  readonly deskCount: number;
  /** Free seats of a desk; undefined where there is no such desk. */
  freeSeats(number: string): number | undefined;
  /** Tells all that are logged in. */
  broadcast(message: string): void;
  /** Ends a player's connection; gives false where he has none. */
  kick(uid: number): boolean;
  /** Adds cards to an account, and tells its player. Gives how many there are; undefined without an account. */
  recharge(uid: number, cards: number): number | undefined;
}

/** What the request of an order that cannot be placed gets. [nanoserver: Manager.CheckOrder] */
const ORDER = { code: 0, error: "", fangka: 20 };

/** A request that the real server does not answer. A server with `imitate: "nano"` does not answer it either. */
const UNANSWERED = undefined as never;

/**
 * NanoServer's game: logins, desks, rounds, clubs. Its HTTP API is `createHttpApi`, on the same store.
 *
 *     const mahjong = nanoServerService({ store });
 *     const server = createServer({ components: [mahjong], pipeline: mahjong.pipeline });
 *
 * @throws RangeError where a limit or a time is not above 0
 */
export function nanoServerService(options: NanoServerOptions): NanoServerService {
  const settings = withDefaults(options);
  const { store, imitate } = settings;
  const lobby = createLobby(settings);
  const violations = new Map<Violation, number>();

  const violate = (violation: Violation | undefined, session: Session): void => {
    if (violation === undefined) return;
    violations.set(violation, (violations.get(violation) ?? 0) + 1);
    options.onViolation?.(violation, lobby.players.of(session)?.uid);
  };

  const decrypt: InboundTransform = (body, route, session) => {
    try {
      return decryptBody(body, route);
    } catch (error) {
      // What is no base64 the real server drops; what is, and cannot be decrypted, ends its process (Q1).
      if (error instanceof CipherError && error.code === "xxtea") {
        violate(Violation.Undecryptable, session);
        session.close("Undecryptable");
      }
      throw error;
    }
  };

  return {
    requests: requestsOf(lobby, imitate, violate),
    notifies: notifiesOf(lobby, imitate, violate),
    pipeline: { inbound: [decrypt], outbound: [encryptBody] },
    violations,
    get deskCount() {
      return lobby.desks.size;
    },
    freeSeats: (number) => lobby.desks.get(number)?.freeSeats,
    broadcast: (message) => lobby.broadcast(message),
    kick(uid) {
      const session = lobby.players.get(uid)?.session;
      session?.close("Kicked");
      return session !== undefined;
    },
    recharge(uid, cards) {
      const sum = store.changeCards(uid, cards);
      const player = lobby.players.get(uid);
      if (sum === undefined || !player) return sum;
      // The real server tells it, and forgets it (Q32).
      if (imitate) player.session?.push("onCoinChange", { coin: sum });
      else lobby.players.setCards(player, sum);
      return sum;
    },
    close: () => lobby.close(),
  };
}

type Violate = (violation: Violation | undefined, session: Session) => void;

/** Who sent something. */
function playerOf({ players }: Lobby, session: PlayerSession): Player {
  const player = players.of(session);
  if (!player) throw new ServerError(ErrorCode.BadRequest, "Log in first");
  return player;
}

function requestsOf(lobby: Lobby, imitate: boolean, violate: Violate): Component<NanoServerContract>["requests"] {
  const from = (session: PlayerSession): Player => playerOf(lobby, session);
  return {
    "Manager.Login"(session, body) {
      const person = readPerson(body);
      lobby.login(session, person);
      const { uid, name, sex, headUrl } = person;
      return { acId: uid, nickname: name, headURL: headUrl, sex, fangka: integerField(fieldsOf(body), "fangka") };
    },
    "Manager.CheckOrder": (_session, body) => {
      textField(fieldsOf(body), "orderid");
      return ORDER;
    },
    "DeskManager.CreateDesk"(session, body) {
      const fields = fieldsOf(body);
      const version = textField(fields, "version");
      return lobby.create(from(session), version, integerField(fields, "clubId"), () => readOptions(fields.options));
    },
    "DeskManager.Join"(session, body) {
      const fields = fieldsOf(body);
      const player = lobby.players.of(session);
      const number = textField(fields, "deskId");
      const response = lobby.join(player, textField(fields, "version"), number);
      if (player?.desk && player.desk.number !== number) violate(Violation.SecondDesk, session);
      return response;
    },
    "DeskManager.UnCompleteDesk": { raw: (session) => lobby.whereabouts(from(session)) },
    "DeskManager.ReJoin"(session, body) {
      const desk = lobby.desks.get(textField(fieldsOf(body), "deskId"));
      const player = lobby.players.of(session);
      if (!desk || player?.desk !== desk) return { code: -1, error: Text.DeskGone };
      desk.rejoin(player);
      return imitate ? UNANSWERED : { code: 0, error: "" };
    },
    "ClubManager.ApplyClub"(session, body) {
      const error = lobby.apply(from(session), integerField(fieldsOf(body), "clubId"));
      return error === undefined ? { code: 0, data: "success" } : { code: -1, error };
    },
  };
}

function notifiesOf(lobby: Lobby, imitate: boolean, violate: Violate): Component<NanoServerContract>["notifies"] {
  type Notify<Route extends keyof NanoServerNotifies> = Handler<NanoServerNotifies[Route], void, NanoServerContract>;

  /** Has something done at the player's desk; without one nothing happens. */
  const atDesk = (session: PlayerSession, act: (desk: Desk, player: Player) => void): void => {
    const player = playerOf(lobby, session);
    if (player.desk) act(player.desk, player);
  };
  /** As above, but who has no desk is told that it is gone. */
  const atDeskOrGone = (session: PlayerSession, act: (desk: Desk, player: Player) => void): void => {
    const player = playerOf(lobby, session);
    if (player.desk) act(player.desk, player);
    else session.push("onDissolveSuccess", {});
  };
  const raw = (act: (desk: Desk, player: Player, session: PlayerSession) => void) => ({
    raw: (session: PlayerSession) => atDesk(session, (desk, player) => act(desk, player, session)),
  });

  const answer: Notify<"DeskManager.OpChoose"> = (session, body) => {
    const fields = fieldsOf(body);
    const choice = { optype: integerField(fields, "optype"), idx: integerField(fields, "idx") };
    const player = playerOf(lobby, session);
    const wrong = player.desk ? player.desk.answer(player, choice) : Violation.UnaskedAnswer;
    const isLate = wrong === Violation.UnaskedAnswer && player.revoked;
    if (isLate) player.revoked = undefined;
    violate(isLate ? Violation.LateAnswer : wrong, session);
  };

  const reconnect: Notify<"DeskManager.ReConnect"> = (session, body) => {
    const person = readPerson(body);
    const known = lobby.players.get(person.uid);
    if (known?.session === session) {
      // The real server takes it for the old connection.
      if (imitate) lobby.players.replace(known);
      return;
    }
    lobby.players.bind(session, { ...person, ip: hostOf(session.remoteAddress) });
  };

  return {
    "DeskManager.ClientInitCompleted"(session, body) {
      const announce = !flagField(fieldsOf(body), "isReenter");
      atDesk(session, (desk, player) => desk.enter(player, announce));
    },
    "DeskManager.Ready": raw((desk, player) => desk.ready(player)),
    "DeskManager.QiPaiFinished": raw((desk, player, session) => violate(desk.seen(player), session)),
    "DeskManager.DingQue"(session, body) {
      const que = integerField(fieldsOf(body), "que");
      const suit = suitOfQue(que);
      if (suit === undefined) throw new ServerError(ErrorCode.BadRequest, "Want a suit from 1 to 3 as que");
      atDesk(session, (desk, player) => violate(desk.chooseSuit(player, suit), session));
    },
    "DeskManager.OpChoose": answer,
    "DeskManager.ReConnect": reconnect,
    "DeskManager.ReEnter"(session, body) {
      const number = textField(fieldsOf(body), "deskId");
      atDesk(session, (desk, player) => {
        if (desk.number === number) desk.rejoin(player);
      });
    },
    "DeskManager.Pause": raw((desk, player) => desk.setAway(player)),
    "DeskManager.Resume": raw((desk, player) => desk.resume(player)),
    "DeskManager.Exit"(session, body) {
      const destroys = flagField(fieldsOf(body), "isDestroy");
      atDeskOrGone(session, (desk, player) => desk.exit(player, destroys));
    },
    "DeskManager.Dissolve": {
      raw: (session) => atDeskOrGone(session, (desk, player) => desk.applyToDissolve(player)),
    },
    "DeskManager.DissolveStatus"(session, body) {
      const yes = flagField(fieldsOf(body), "result");
      atDeskOrGone(session, (desk, player) => desk.sayOnDissolving(player, yes));
    },
    "DeskManager.VoiceMessage": {
      raw: (session, bytes) => atDesk(session, (desk) => desk.broadcast(["onVoiceMessage", bytes])),
    },
    "DeskManager.RecordingVoice"(session, body) {
      const fileId = textField(fieldsOf(body), "fileId");
      atDesk(session, (desk, { uid }) => desk.broadcast(["onRecordingVoice", { uid, fileId }]));
    },
  };
}

/** An address without its port. */
function hostOf(address = ""): string {
  return address.split(":")[0] ?? "";
}
