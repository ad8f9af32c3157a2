/** An account, and where to play. [nanoserver: protocol/login.go, LoginResponse] */
declare interface Account {
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

/** Where and who one is. */
export declare interface AccountState {
    /** The server one looks at, or is at. */
    readonly server: MahjongServer | null;
    /** Whether it offers guests to log in; null until it has said so. */
    readonly guests: boolean | null;
    /** Who logged in there last, from this device. */
    readonly remembered: RememberedPlayer | null;
    readonly status: "out" | "entering" | "in";
    /** Oneself, since the last login. */
    readonly player: Player | null;
    /** What that server tells its clients: version, contacts, words for sharing. */
    readonly config: ClientConfig | null;
    /** Why the last visit or login failed. */
    readonly failure: Failure | null;
}

/** What somebody did; `Op` is the kind of action. */
declare interface Action<Op extends RecordedOpType = Exclude<RecordedOpType, typeof RecordedOpType.Draw>> {
    /** One id. */
    readonly uid: readonly number[];
    readonly optype: Op;
    /** Always 0. */
    readonly hutype: number;
    /**
     * Discard and win: the tile. Pung: the discard and two of the hand, or three, of which the third stays there. Kong:
     * four of the hand, or the discard and three of the hand, or one to a pung, which may still be robbed. Null after an
     * answer that no hint had offered.
     */
    readonly mjs: readonly TileId[] | null;
}

/** Buttons; the call of the same name is the word alone, large. */
declare type ActionArt = `action-${"pong" | "kong" | "win" | "pass"}-${Script}`;

/** Name of a drawing: the id of its symbol, the name of its file and of its frame in the sheet. */
export declare type Art = TileArt | BodyArt | MarkArt | ActionArt | CallArt | BadgeArt | TableArt | AvatarArt | EmojiArt | IconArt | EmblemArt | FrameArt | PointerArt;

declare type Ask = () => Intent;

declare type AskFor<T> = (what: T) => Intent;

/** Portraits, in the order in which players get them. */
export declare const AVATAR_NAMES: readonly ["panda", "fox", "rabbit", "bear", "tiger", "owl", "penguin", "frog", "pig", "cat", "monkey", "koala"];

/** A portrait. */
declare type AvatarArt = `avatar-${(typeof AVATAR_NAMES)[number]}`;

/** Badges beside a player. */
declare type BadgeArt = `${"banker" | "ready-hand" | "won"}-${Script}` | `suit-${SuitLetter}-${Script}` | "ready" | "offline" | "crown";

/** What screens of mahjong say beside what the game tells. */
declare interface BoardTexts {
    /** By rank, from 1. */
    readonly ranks: readonly string[];
    /** By suit. */
    readonly missing: readonly [string, string, string];
    readonly dice: string;
    /** `{count}` tiles that can be drawn. */
    readonly wallLeft: string;
    readonly yourHand: string;
    readonly drawn: string;
    readonly notNow: string;
    readonly makesReady: string;
    readonly yourChoice: string;
    /** `{count}` tiles of all kinds. */
    readonly remainingAll: string;
    /** `{count}` tiles of one kind. */
    readonly remaining: string;
    /** `{name}`, `{count}` */
    readonly riverOf: string;
    /** `{name}`, `{count}` */
    readonly handOf: string;
    readonly card: string;
    readonly cardNote: string;
    /** Through a link: `{number}`. */
    readonly invited: string;
    /** Through a link to a server that the page does not come from: `{server}`. */
    readonly invitedElsewhere: string;
    /** `{number}` */
    readonly joinNumber: string;
    readonly enterLobby: string;
    readonly anotherServer: string;
    readonly serverNote: string;
    readonly createNote: string;
    readonly extraRules: string;
    readonly clear: string;
    readonly erase: string;
    readonly invite: string;
    readonly inviteNote: string;
    readonly copyNumber: string;
    readonly copyLink: string;
    readonly copied: string;
    /** Beside the text, where a device does not let it be copied. */
    readonly copyByHand: string;
    readonly sound: string;
    readonly soundOn: string;
    readonly soundOff: string;
    readonly settings: string;
    readonly music: string;
    readonly marks: string;
    readonly largeTiles: string;
    readonly discardBy: string;
    readonly discardWays: Readonly<Record<"both" | "tap" | "drag", string>>;
    readonly stay: string;
    readonly toLobby: string;
    readonly next: string;
    readonly waitingForOthers: string;
    /** Of who has won, while the others play on. */
    readonly outOfPlay: string;
    readonly leaveNow: string;
    readonly autoPlaying: string;
    readonly rules: {
        readonly title: string;
        /** Headings, each with its lines. */
        readonly chapters: readonly {
            readonly title: string;
            readonly lines: readonly string[];
        }[];
        readonly fanTable: string;
        /** What the asterisk in {@link fans} means. */
        readonly fanNote: string;
        /** What each fan is worth, and when it counts. */
        readonly fans: readonly (readonly [name: string, fan: string, when: string])[];
    };
    /** The first match: one thing each time. */
    readonly tips: Readonly<Record<"missing" | "discard" | "claim" | "ready", string>>;
    readonly gotIt: string;
}

/** Tiles without their faces, how they lie or stand and where one looks from: width and height in units. */
declare const BODY_SIZES: {
    /** Standing before the player, face to the eye. */
    readonly "body-hand": readonly [72, 110];
    /** Standing before the player opposite: its back. */
    readonly "body-across": readonly [72, 110];
    /** Standing before the player on the left. */
    readonly "body-left": readonly [38, 104];
    readonly "body-right": readonly [38, 104];
    /** Lying, face up; turned by a quarter for the players at the sides. */
    readonly "body-up": readonly [72, 110];
    readonly "body-up-turned": readonly [96, 86];
    /** Lying, back up. */
    readonly "body-down": readonly [72, 110];
    readonly "body-down-turned": readonly [96, 86];
};

/** One of {@link BODY_SIZES}. */
export declare type BodyArt = keyof typeof BODY_SIZES;

/** What the operator tells everybody. */
declare interface Broadcast {
    readonly code: number;
    readonly message: string;
}

/** Words that fly over the table. */
declare type CallArt = `call-${"pong" | "kong" | "win" | "self-draw"}-${Script}`;

/** Whether a tile goes along with a finger. */
export declare function canDrag({ prompt, discardBy }: HandRules): boolean;

/** The kinds of server one can chat on: Nano's chat demo, and its cluster demo. */
declare type ChatKind = "chat" | "cluster";

/** What is known of a chat. */
declare interface ChatState {
    /** The room one is in, or was in last. */
    readonly room: Room | null;
    readonly inside: boolean;
    /** One's own. */
    readonly nickname: string;
    /** The oldest first, at most {@link MAX_LINES}. */
    readonly lines: readonly Line[];
    /** In the order in which they were said. */
    readonly outgoing: readonly OutgoingMessage[];
    /** The others: nicknames, or session ids where the server knows no names. Leaving is told by no server. */
    readonly members: readonly string[];
    /** A whole number in decimal, where the server keeps one. */
    readonly balance: string | null;
    /** Messages of others since one looked away. */
    readonly unread: number;
    /** The first of them. Kept for a mark between the lines until one says something or looks away again. */
    readonly unreadFrom: number | null;
    /** Whether the newest line is in sight. */
    readonly watching: boolean;
    /** How many connections were open, this one included. */
    readonly session: number;
    readonly nextId: number;
}

/** Dispatch `answer` with one of the choices: another's tile may be claimed, or one's own may be used. */
export declare interface ChoicePrompt extends Prompt {
    readonly type: "claim" | "own-turn";
    /** The tile that may be claimed; on the own turn the one drawn, null after the deal where there is none. */
    readonly tile: TileId | null;
    /** Whose tile that is. */
    readonly from: Place | null;
    /** Whether it is the fourth tile of another's kong. */
    readonly robbing: boolean;
    /** In the order to be shown: win, kongs, pong, pass last. */
    readonly choices: readonly ChoiceView[];
}

/** One way to answer. */
export declare interface ChoiceView {
    readonly type: "win" | "kong" | "pong" | "pass";
    /** The tile that names it; null to pass. */
    readonly tile: TileId | null;
    /** The tiles that it would lay down, the claimed one first; those won, or none to pass. */
    readonly tiles: readonly TileId[];
    /** For a kong. */
    readonly kong: "concealed-kong" | "exposed-kong" | "added-kong" | null;
    /** Why it is not possible now, though the server offers it; null when it is. */
    readonly refusal: Refusal | null;
}

/**
 * A nickname as servers take it: one line, no more than {@link MAX_NICKNAME} characters, and without the comma that
 * separates names in a list. Empty when nothing is left.
 */
export declare function cleanNickname(text: string): string;

/** What the server tells every client. [nanoserver: protocol/login.go, ClientConfig] */
declare interface ClientConfig {
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

/** Where a client is in its life. */
declare type ClientState = 
/** `connect` was not called yet. */
    {
    readonly name: "idle";
}
/** Connecting, shaking hands, resuming; `attempt` 0 is the first one, the others follow a connection lost. */
| {
    readonly name: "connecting";
    readonly attempt: number;
}
/** Everything can be sent. */
| {
    readonly name: "open";
}
/** The connection was lost for this reason; attempt number `attempt` starts at `retryAt` (Unix ms). */
| {
    readonly name: "waiting";
    readonly attempt: number;
    readonly retryAt: number;
    readonly reason: CloseReason;
}
/** Over, for this reason. `connect` starts anew. */
| {
    readonly name: "closed";
    readonly reason: CloseReason;
};

/** Why a connection ended. When the client ends it, 4000 plus this number is the WebSocket close code. */
declare const CloseCode: {
    /** `client.close()` was called. */
    readonly Closed: 0;
    /** The connection broke, or the server closed it without saying why. */
    readonly Lost: 1;
    /** No connection came about. */
    readonly ConnectFailed: 2;
    /** No connection within the connect time-out. */
    readonly ConnectTimeout: 3;
    /** No answer to the handshake within the connect time-out. */
    readonly HandshakeTimeout: 4;
    /** The server answered the handshake with another code than 200. */
    readonly HandshakeRefused: 5;
    /** The server sent bytes that break the protocol. */
    readonly ProtocolError: 6;
    /** The connection was open but mute, or the timers stood still for too long. */
    readonly HeartbeatTimeout: 7;
    /** The server kicked this client. */
    readonly Kicked: 8;
    /** The `resume` hook failed, or did not end within the connect time-out. */
    readonly ResumeFailed: 9;
};

/** One of {@link CloseCode}. */
declare type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];

/**
 * Why a desk is no more: `left` by oneself; the owner left; dissolved by vote before the first deal; `gone` the server
 * does not know it any more.
 */
declare const CLOSED_FOR: readonly ["left", "owner-left", "dissolved", "gone"];

/** A {@link CloseReason} that can be stored: without what was thrown. */
export declare interface ClosedFor {
    readonly code: CloseReason["code"];
    /** For people, in English. */
    readonly message: string;
}

/** One of {@link CLOSED_FOR}. */
declare type ClosedFor_2 = (typeof CLOSED_FOR)[number];

/** Why a connection, and with it maybe the client, ended. */
declare interface CloseReason {
    readonly code: CloseCode;
    /** For people, in English. */
    readonly message: string;
    /** The WebSocket close code that the other side or the platform gave; 1006 where it gave none. */
    readonly socketCode?: number;
    /** The code of a refused handshake: 400 (Pitaya), 500 or 501 (Pomelo, Pinus). */
    readonly status?: number;
    /** What was thrown. */
    readonly cause?: unknown;
}

/** A club one belongs to. [nanoserver: protocol/club.go] */
declare interface Club {
    /** Six digits. */
    readonly id: number;
    readonly name: string;
    readonly desc: string;
    /** Members there are. */
    readonly member: number;
    readonly maxMember: number;
}

/** How many cards one has now. */
declare interface CoinChange {
    readonly coin: number;
}

/** What a client's connection is like. */
export declare interface ConnectionState {
    readonly name: ClientState["name"];
    /** 0 for the first one; the others follow a connection lost. */
    readonly attempt: number;
    /** When it will be tried again, Unix ms. */
    readonly retryAt: number | null;
    /** Why there is no connection; kept until there is one. */
    readonly reason: ClosedFor | null;
    /** How long a response takes, ms. */
    readonly latency: number | null;
    readonly bytesIn: number;
    readonly bytesOut: number;
    /** The newest last. */
    readonly samples: readonly TrafficSample[];
    /** What failed last and had nobody to tell, in English. */
    readonly trouble: string | null;
}

declare type Count = "wins" | "selfDraws" | "dealtIn" | "concealedKongs" | "openKongs" | "total";

/** Many joined, one right after the other. */
declare interface Crowd {
    readonly event: "crowd";
    /** The first two. */
    readonly names: readonly [string, string];
    /** How many joined beside them: two or more. */
    readonly others: number;
}

/** The deal 端牌: all hands, for all to see. */
declare interface Deal {
    /** The banker's id. */
    readonly markerId: number;
    /** 1 to 6, for show. */
    readonly dice1: number;
    /** 1 to 6, for show. */
    readonly dice2: number;
    /** In the order of the seats. */
    readonly accountInfo: readonly DealtHand[];
}

/** Ms for which a deal is shown before it counts as seen. */
export declare const DEAL_PAUSE = 900;

/** A player's hand at the beginning. */
declare interface DealtHand {
    readonly acId: number;
    /** 13 tiles, the banker 14. */
    readonly mjs: readonly TileId[];
}

/**
 * Where a desk is: `waiting` for players before the first deal; `dealing` until everybody has seen the tiles, which with
 * three players nobody tells, so a view waits for oneself only; `missing-suit`, `playing`; `round-over` until everybody
 * is ready again; `match-over`; `closed` there is no desk.
 */
declare const DESK_PHASES: readonly ["none", "waiting", "dealing", "missing-suit", "playing", "round-over", "match-over", "closed"];

/** The desk as the table shows it. */
declare interface DeskBasicInfo {
    readonly deskId: string;
    readonly title: string;
    readonly desc: string;
    /** 0 when one comes back: take it from TableInfo. */
    readonly mode: ModeOrNone;
}

/** What happened, with uids. */
declare type DeskEvent = {
    readonly id: number;
    readonly time: number;
} & EventFields<number>;

/** The newest hint. It lives until the round goes on. */
declare interface DeskHint {
    /** A number of its own: late clicks carry another one. */
    readonly id: number;
    readonly kind: HintKind;
    readonly ops: Hint["ops"];
    /** The tile to be claimed or robbed. */
    readonly tile: TileId | null;
    /** Unix ms. */
    readonly since: number;
    /** What was answered: then it is never answered again. */
    readonly answer: {
        readonly optype: number;
        readonly idx: TileId;
    } | null;
    /** How many had won when it came: a kong may be offered for robbery twice (Q13). */
    readonly winners: number;
}

/** A meld as the pushes tell it. */
declare interface DeskMeld {
    /** `kong`: one of the three, where the server has forgotten which. */
    readonly type: MeldType | "kong";
    /** A claimed tile is the first. */
    readonly tiles: readonly TileId[];
    /** The uid of whose discard was claimed; null where none was, and where it is not known. */
    readonly from: number | null;
}

/** What a client knows on its own of a round, and a server that it comes back to does not tell. Plain data to keep. */
declare interface DeskMemory {
    /** The desk's number and round: it is of use for these only. */
    readonly number: string;
    readonly round: number;
    readonly hint: DeskHint | null;
    /** A kong that may still be robbed: what was asked before it is answered. */
    readonly addedKong: DeskState["addedKong"];
    readonly seats: readonly Pick<DeskSeat, "uid" | "melds" | "won" | "delta">[];
}

/** The desk one means. */
declare interface DeskNumber {
    /** As in TableInfo. */
    readonly deskId: string;
}

/** The rules of a desk. [nanoserver: protocol/desk.go, DeskOptions] */
export declare interface DeskOptions {
    /** Players. */
    readonly mode: Mode;
    /** Rounds of the match. */
    readonly round: Rounds;
    /** The limit of fan: 3, 4 or 5 as far as the original client offers it. */
    readonly maxFan: number;
    readonly zimo: SelfDrawBonus;
    /** All simples and the concealed hand count 门清中张. */
    readonly menqing: boolean;
    /** Hands of 2, 5 and 8 only count 将对. */
    readonly jiangdui: boolean;
    /** Waiting for the 5 between 4 and 6 counts 夹心五. */
    readonly jiaxin: boolean;
    /** All triplets count two fan instead of one 碰碰胡两番. */
    readonly pengpeng: boolean;
    /** A hand without fan may win on a discard 点炮可平胡. With four players the server sets it. */
    readonly pinghu: boolean;
    /** 1 or 9 in each group counts 全幺九. */
    readonly yaojiu: boolean;
}

/** One of {@link DESK_PHASES}; `none` while one sits at no desk. */
declare type DeskPhase = (typeof DESK_PHASES)[number];

/** A player's seat. The server shows everybody's tiles; a view must not. */
declare interface DeskSeat {
    readonly uid: number;
    readonly name: string;
    readonly avatar: string;
    readonly sex: number;
    readonly ip: string;
    readonly ready: boolean;
    readonly offline: boolean;
    /** Points before the round that runs. */
    readonly score: number;
    /** Points of the round so far; null when some of it was missed. */
    readonly delta: number | null;
    /** The missing suit, once it is told. */
    readonly missing: Suit | null;
    /** Concealed tiles as they came. */
    readonly hand: readonly TileId[];
    /** The tile of the hand that was drawn last, while it is this seat's turn. */
    readonly drawn: TileId | null;
    readonly melds: readonly DeskMeld[];
    readonly river: readonly TileId[];
    readonly won: SeatWin | null;
}

/** All that is known of one desk. Plain data. */
declare interface DeskState {
    readonly phase: DeskPhase;
    /** One's own uid; 0 for who only watches. */
    readonly self: number;
    readonly number: string;
    readonly title: string;
    readonly desc: string;
    /** What the desk plays by, as far as {@link desc} tells it. */
    readonly options: Options;
    readonly owner: number;
    readonly round: number;
    /** How many rounds the match has; 0 as long as it is not known. */
    readonly rounds: number;
    /** Those taken, in the order of play. */
    readonly seats: readonly DeskSeat[];
    /** Tiles left to draw. */
    readonly wall: number;
    readonly dice: readonly [number, number] | null;
    /** The uid of the banker; 0 for none. */
    readonly banker: number;
    /** The uid of whose turn it is; 0 for nobody's. */
    readonly turn: number;
    /** When what all wait for began, Unix ms: a turn, or the time for claims after a discard; see {@link hint} for one's own. */
    readonly turnSince: number | null;
    /** The discard that may be claimed. Several may win it: who did first took it from the river. */
    readonly lastDiscard: {
        readonly uid: number;
        readonly tile: TileId;
        readonly taken: boolean;
    } | null;
    /** The fourth tile of a kong that may still be robbed. */
    readonly addedKong: {
        readonly uid: number;
        readonly tile: TileId;
        readonly robbed: boolean;
    } | null;
    readonly hint: DeskHint | null;
    /** The id of the next prompt, event or message. */
    readonly nextId: number;
    /** Whether the others were told that one's table is there. */
    readonly shown: boolean;
    /** The prompt that the tiles be looked at. `answered`: the server was told. */
    readonly dealSeen: {
        readonly id: number;
        readonly answered: boolean;
    } | null;
    /** The prompt for the missing suit. */
    readonly missingSuit: {
        readonly id: number;
        readonly suggestion: Suit | null;
        readonly chosen: Suit | null;
    } | null;
    /** The prompt for the next round. */
    readonly getReady: {
        readonly id: number;
        readonly since: number;
        readonly answered: boolean;
    } | null;
    /** Whether one has asked to leave. */
    readonly leaving: boolean;
    readonly vote: DeskVote | null;
    readonly autoPlay: boolean;
    readonly result: RoundEnd | null;
    readonly match: GameEnd | null;
    readonly closed: ClosedFor_2 | null;
    /** Whether an answer was under way when the desk was dissolved: the server may keep it for the next desk (Q2). */
    readonly answerLeft: boolean;
    readonly freshness: Freshness;
    readonly connected: boolean;
    /** What an earlier run of the app kept of this desk. */
    readonly memory: DeskMemory | null;
    /** What has to be sent, in order. */
    readonly outgoing: readonly Outgoing[];
    readonly events: readonly DeskEvent[];
    readonly refused: {
        readonly id: number;
        readonly refusal: Refusal;
    } | null;
    readonly trouble: Trouble | null;
}

/** Where a desk is in its life. [nanoserver: pkg/constant/const.go] */
declare const DeskStatus: {
    /** Created, waiting for players. */
    readonly Created: 0;
    /** Dealt, waiting until everybody has seen it. */
    readonly Dealt: 1;
    /** Everybody has seen it; with four players the missing suits are chosen. */
    readonly Sorted: 2;
    readonly Playing: 3;
    readonly RoundOver: 4;
    readonly Interrupted: 5;
    readonly Destroyed: 6;
    /** Between two rounds, waiting until everybody is ready. */
    readonly Cleaned: 7;
};

/** One of {@link DeskStatus}. */
declare type DeskStatus = (typeof DeskStatus)[keyof typeof DeskStatus];

/** A desk in the middle of a round, for who comes back. [nanoserver: protocol/desk.go, SyncDesk] */
declare interface DeskSync {
    readonly status: DeskStatus;
    readonly players: readonly PlayerSync[];
    readonly scoreInfo: readonly ScoreChange[];
    /** The banker's id. */
    readonly markerAcId: number;
    /** Whose turn it is. */
    readonly lastMoPaiAcId: number;
    /** Tiles left in the wall. */
    readonly restCnt: number;
    readonly dice1: number;
    readonly dice2: number;
    /** One's last hint, even when it was answered. Null for none, but also when somebody else was hinted later. */
    readonly hint: Hint | null;
    /** The newest discard; meaningless while {@link lastChuPaiUid} is below 1. */
    readonly lastChuPaiId: TileId;
    /** Who discarded it; 0 or -1 before the first discard of the round. */
    readonly lastChuPaiUid: number;
}

/** A vote to dissolve the desk. */
declare interface DeskVote {
    /** The uid of the applicant, once it is told. */
    readonly applicant: number | null;
    /** By seat. */
    readonly statuses: readonly VoteStatus[];
    /** Unix ms. */
    readonly endsAt: number | null;
    /** Whether one's own vote is on its way. */
    readonly voted: boolean;
}

/** How many digits the number of a desk or of a club has. */
export declare const DIGITS = 6;

/** How a tile is discarded: with a second tap, by dragging it out of the hand, or either. */
export declare const DISCARD_WAYS: readonly ["both", "tap", "drag"];

/** Dispatch `discard` with one of the tiles. */
export declare interface DiscardPrompt extends Prompt {
    readonly type: "discard";
    /** Every tile of the hand. */
    readonly tiles: readonly DiscardView[];
}

/** A tile of the hand, as one to be discarded. */
export declare interface DiscardView {
    readonly tile: TileId;
    /** Why it cannot be discarded now; null when it can. */
    readonly refusal: Refusal | null;
    /** What the hand would wait for without it. */
    readonly waits: readonly WaitView[];
}

/** One of {@link DISCARD_WAYS}. */
export declare type DiscardWay = (typeof DISCARD_WAYS)[number];

/** A tile drawn 摸牌, for all to see. */
declare interface Draw {
    readonly acId: number;
    /** One tile. */
    readonly mjids: readonly TileId[];
}

/** The sign of Shaddock, a picture for entrances, money. */
declare type EmblemArt = "logo" | "hero" | "coin" | "card";

/** What is drawn for quick talk, by the character that goes over the wire. */
export declare const EMOJI_ART: {
    readonly "\uD83D\uDE00": "emoji-smile";
    readonly "\uD83D\uDE02": "emoji-laugh";
    readonly "\uD83D\uDE0E": "emoji-cool";
    readonly "\uD83D\uDE2D": "emoji-cry";
    readonly "\uD83D\uDE21": "emoji-angry";
    readonly "\uD83E\uDD14": "emoji-think";
    readonly "\uD83D\uDC4D": "emoji-thumb";
    readonly "\uD83D\uDE4F": "emoji-pray";
    readonly "\uD83C\uDF89": "emoji-party";
    readonly "\uD83C\uDF39": "emoji-rose";
};

/** A face for quick talk. */
export declare type EmojiArt = (typeof EMOJI_ART)[keyof typeof EMOJI_ART];

/** A body without fields. */
declare type Empty = {
    readonly [key: string]: never;
};

/** What is asked of the server, one thing at a time. */
declare type Errand = "create" | "practice" | "join" | "apply";

/**
 * What events tell; `Who` stands for a player: a uid in the state, a place in the view.
 */
declare type EventFields<Who> = 
/** `name` is here, as who left sits nowhere any more. */
    {
    readonly type: "joined" | "left";
    readonly who: Who;
    readonly name: string;
} | {
    readonly type: "ready" | "offline" | "online";
    readonly who: Who;
} | {
    readonly type: "dealt";
    readonly banker: Who;
    readonly round: number;
}
/** Everybody has chosen. */
| {
    readonly type: "suits";
    readonly suits: readonly {
        readonly who: Who;
        readonly suit: Suit;
    }[];
}
/** `tile` is null where the viewer must not see it. */
| {
    readonly type: "draw";
    readonly who: Who;
    readonly tile: TileId | null;
} | {
    readonly type: "discard";
    readonly who: Who;
    readonly tile: TileId;
} | {
    readonly type: "pong";
    readonly who: Who;
    readonly from: Who | null;
    readonly tile: TileId;
}
/** An added one may still be robbed. */
| {
    readonly type: "kong";
    readonly who: Who;
    readonly from: Who | null;
    readonly tile: TileId;
    readonly kong: Exclude<MeldType, "pong">;
} | {
    readonly type: "win";
    readonly who: Who;
    readonly from: Who | null;
    readonly tile: TileId;
    readonly how: "self-draw" | "discard" | "robbed-kong" | "unknown";
}
/** `not-ready`: paid at the end for having no ready hand. */
| {
    readonly type: "points";
    readonly cause: "win" | "rain" | "wind" | "not-ready";
    readonly changes: readonly {
        readonly who: Who;
        readonly points: number;
    }[];
} | {
    readonly type: "round-over" | "match-over" | "back" | "closed";
}
/** Somebody proposed to dissolve the desk, or agreed, or refused, which ends the vote. */
| {
    readonly type: "vote-begun" | "vote-agreed" | "vote-refused";
    readonly who: Who | null;
} | {
    readonly type: "trouble";
    readonly trouble: Trouble;
};

declare type EventType = EventFields<number>["type"];

/** Something that happened at the table: to be animated, and told to who does not see it. */
export declare type EventView = {
    readonly id: number;
    readonly time: number;
} & EventFields<Place>;

/** Somebody left, or the desk is no more. */
declare interface Exit {
    /** Who left; 0 when the desk was dissolved. The owner's leaving ends the desk, whatever the route says. */
    readonly acid: number;
    /** Always true. */
    readonly isexit: boolean;
    readonly exitType: ExitType;
    /** The seat, from 0. Those above it move down by one, without a push that says so. */
    readonly deskPos: number;
}

/** Leaves a desk before its first deal; afterwards it is ignored. */
declare interface ExitRequest {
    /** True from the owner, whose leaving ends the desk either way; false from anybody else. */
    readonly isDestroy: boolean;
}

/** Why somebody left a desk. The server defines more and sends these only. [nanoserver: protocol/const.go] */
declare const ExitType: {
    /** Somebody left the table. */
    readonly Left: -1;
    /** The desk was dissolved by vote. */
    readonly Dissolved: 6;
};

/** One of {@link ExitType}. */
declare type ExitType = (typeof ExitType)[keyof typeof ExitType];

/** Why there is no connection, and what one can do about it. Two sentences. */
declare interface Explanation {
    readonly why: string;
    readonly wayOn: string;
}

/** One of {@link FACES}. */
export declare type Face = (typeof FACES)[number];

/** The face of a kind, 0 to 26: nine of bamboo, nine dots, nine characters. */
export declare function faceOf(kind: number): TileArt;

/** Faces that are shown with one click. */
export declare const FACES: readonly ["😀", "😂", "😎", "😭", "😡", "🤔", "👍", "🙏", "🎉", "🌹"];

/** Why something that was asked for did not happen. Plain data. */
export declare interface Failure {
    readonly code: FailureCode;
    /** More of it: what the server said, or what is for developers, in English. Empty where the code says it all. */
    readonly detail: string;
}

/** One of {@link FAILURES}. */
declare type FailureCode = (typeof FAILURES)[number];

/** Why something that was asked for did not happen. The texts have a sentence for each. */
declare const FAILURES: readonly ["unreachable", "unanswered", "offline", "refused", "status", "shape", "impossible", "guests", "version", "deskNumber", "deskNotFound", "deskFull", "membersOnly", "atDesk", "cards", "clubCards", "options", "clubNumber", "clubNotFound", "clubMember", "clubApplied", "noBots"];

/** Limits of fan that there are to choose from. */
export declare const FAN_LIMITS: readonly number[];

/** Every fan (番), with the name that the server gives it. [nanoserver: 7.5, 5.4] */
declare const FAN_NAMES: {
    readonly "full-flush": "清一色";
    readonly "no-terminals": "中张";
    readonly concealed: "门清";
    readonly "last-draw": "海底";
    readonly "kong-bloom": "杠上花";
    readonly "kong-discard": "杠上炮";
    readonly "robbed-kong": "抢杠胡";
    readonly "seven-pairs": "七对";
    readonly "dragon-seven-pairs": "龙七对";
    readonly "double-dragon-seven-pairs": "双龙七对";
    readonly "triple-dragon-seven-pairs": "豪华龙七对";
    readonly "all-258": "将对";
    readonly "all-triplets": "碰碰胡";
    readonly "golden-single": "金钩胡";
    readonly "middle-five": "夹心五";
    readonly "all-terminals": "全幺九";
    readonly root: "根";
};

/** One of {@link FAN_NAMES}. */
declare type FanName = keyof typeof FAN_NAMES;

/** One reason for fan. */
declare interface FanView {
    /** Null for one that only this server knows. */
    readonly name: FanName | null;
    /** How often it counts, such as the roots of a hand. */
    readonly times: number;
    /** In the server's words. */
    readonly text: string;
}

/** A player's hand at the end of a round. */
declare interface FinalHand {
    readonly acId: number;
    /** Without the winning tile. */
    readonly shouPai: readonly TileId[];
    /** The winning tile, or NO_TILE. */
    readonly huPai: TileId;
    /** Whether the player has won, or waits for a tile to win. */
    readonly isTing: boolean;
}

/** A player's score after a round. */
declare interface FinalScore {
    readonly acId: number;
    /** Of the round. */
    readonly score: number;
    /** Of the match so far, from 1000. */
    readonly remain: number;
}

/** What an event lets fly up. */
export declare function floatsOf(event: EventView): FloatView[];

/** What flies up before a seat. */
export declare type FloatView = 
/** A word, called out loud. */
    {
    readonly type: "call";
    readonly place: Place;
    readonly call: "pong" | "kong" | "win" | "self-draw";
}
/** Points, with the weather that brought them to who gets some for a kong. */
| {
    readonly type: "points";
    readonly place: Place;
    /** Not 0. */
    readonly points: number;
    readonly weather: "rain" | "wind" | null;
};

/** A text with its values, for what takes plain text only. */
export declare function format(text: string, values: {
    readonly [place: string]: string | number;
}): string;

/** A number of bytes in the unit that keeps it short: `999 B`, `1.5 kB`, `123 kB`. */
export declare function formatBytes(bytes: number): string;

/** The tile that lies on the other three of a kong. */
declare interface FourthTile {
    readonly tile: TileId;
    /** Whether it lies across: it was added to a pong, unlike that of a kong that was made at once. */
    readonly across: boolean;
    /** Whether it may still be robbed. */
    readonly adding: boolean;
}

/** What lies on a meld's first three tiles; null on a pong's. */
export declare function fourthTile({ type, tiles, adding }: Pick<MeldView, "type" | "tiles" | "adding">): FourthTile | null;

/**
 * Frames that stretch, for clients without CSS: paper, dark glass over the felt, buttons, an input, a large button to be
 * tinted, plain white.
 */
declare const FRAME_NAMES: readonly ["panel", "dark", "green", "gold", "plain", "field", "card", "white"];

/** A frame's drawing: {@link FRAME_SIZE} units, corners of {@link FRAME_BORDER}. */
declare type FrameArt = `frame-${FrameName}`;

/** A frame that stretches. */
declare type FrameName = (typeof FRAME_NAMES)[number];

/**
 * Whether the state is what the server has. After a connection was lost it has to be told anew: first what desk it is
 * (`lost`), then who sits there (`named`), then the round, or once more who sits there when none runs (`seated`).
 */
declare type Freshness = "fresh" | "lost" | "named" | "seated";

/** Those of a table's notices that were not there before: to be said one after the other, in place of older ones. */
export declare function freshNotices(notices: readonly NoticeLine[], before: readonly NoticeLine[]): NoticeLine[];

/** What points are to who gets them. */
export declare type Gain = "gain" | "loss" | "even";

/** Whether points are won or lost. */
export declare function gainOf(points: number): Gain;

/** The end of a match. The last round has no end of its own. */
declare interface GameEnd {
    readonly roundStats: RoundEnd;
    /** In the order of the seats. */
    readonly stats: readonly MatchResult[];
    readonly title: string;
    /** False when the desk was dissolved. */
    readonly isNormalFinished: boolean;
}

/** Where settings are kept between visits. Both may throw; then nothing is kept. */
declare interface GameStorage {
    /** What was kept under this key. */
    get(key: string): string | null | undefined;
    /** Keeps it. */
    set(key: string, value: string): void;
}

/** What touches of the own hand mean beside where they are. */
export declare interface HandRules {
    /** What may be discarded; null while it is not time. */
    readonly prompt: DiscardPrompt | null;
    readonly discardBy: DiscardWay;
}

/** A tile of an open hand. */
export declare interface HandTileView {
    readonly tile: TileId;
    /** Whether it is of the seat's missing suit, to be dimmed: it has to go first. */
    readonly missing: boolean;
}

/** Concealed tiles. */
export declare interface HandView {
    /** How many, the drawn one included. */
    readonly count: number;
    /** In order of suit and rank, the missing suit last, without the drawn one. Null where the viewer must not see them. */
    readonly tiles: readonly HandTileView[] | null;
    /** Whether one tile was just drawn, and stands apart. */
    readonly hasDrawn: boolean;
    /** The drawn tile, where the viewer may see it. */
    readonly drawn: HandTileView | null;
}

/** What one may do now. It wants exactly one {@link OpChoice}, with one of these operations. */
declare interface Hint {
    readonly ops: readonly OfferedOp[];
    /** In no order; only where one is to discard. The missing suit is not taken into account. */
    readonly tings: readonly ReadyHand[];
    readonly uid: number;
}

/**
 * What a hint asks: to discard; to win or kong on the own turn; to claim a discard; to rob the tile of another's kong.
 */
declare type HintKind = "discard" | "own-turn" | "claim" | "rob";

/**
 * Tells the client when to look after its connection at once, because timers may have stood still or the network
 * may be back. Gets a function to call then; gives a function that ends it.
 *
 * In Cocos Creator: `(wake) => (game.on(Game.EVENT_SHOW, wake), () => game.off(Game.EVENT_SHOW, wake))`.
 */
declare type Hints = (wake: () => void) => () => void;

/** What one is after a match who won most, or discarded most of what others won on; empty for the others. */
export declare function honourOf({ biggestWinner, dealInKing }: MatchSeatView, { table: { results } }: Words): string;

/** Line icons in the colour of the text around them. */
declare const ICON_NAMES: readonly ["settings", "sound-on", "sound-off", "chat", "back", "close", "play", "pause", "step", "step-back", "records", "people", "rules", "auto", "leave", "hint"];

/** A line icon. */
export declare type IconArt = `icon-${(typeof ICON_NAMES)[number]}`;

/** The table is on the screen. */
declare interface InitCompleted {
    /** False tells the others who sits there now. */
    readonly isReenter: boolean;
}

/** What is chosen before anything is. */
export declare const INITIAL_OPTIONS: DeskOptions;

/** Something that a person wants: made by {@link intents}, to be dispatched. */
export declare interface Intent {
    readonly type: string;
}

/** All that a view can ask for. What each does is said where the game declares it. */
export declare interface Intents {
    readonly account: {
        readonly visit: AskFor<MahjongServer>;
        readonly logIn: (wish?: Wish) => Intent;
        readonly logOut: Ask;
    };
    readonly chat: {
        readonly enter: AskFor<{
            readonly room: Room;
            readonly nickname: string;
        }>;
        readonly leave: Ask;
        readonly say: AskFor<string>;
        readonly sendAgain: AskFor<{
            readonly id: number;
        }>;
        readonly discard: AskFor<{
            readonly id: number;
        }>;
        readonly watch: AskFor<boolean>;
    };
    readonly connection: {
        readonly retry: Ask;
    };
    readonly desk: {
        readonly shown: Ask;
        readonly dealSeen: Ask;
        readonly chooseMissing: AskFor<{
            readonly prompt: number;
            readonly suit: Suit;
        }>;
        readonly discard: AskFor<{
            readonly prompt: number;
            readonly tile: Tile;
        }>;
        readonly answer: AskFor<Pick<ChoiceView, "type" | "tile"> & {
            readonly prompt: number;
        }>;
        readonly ready: Ask;
        readonly leave: Ask;
        readonly proposeDissolve: Ask;
        readonly vote: AskFor<boolean>;
        readonly setAutoPlay: AskFor<boolean>;
        readonly forgotten: Ask;
    };
    readonly lobby: {
        readonly createDesk: AskFor<{
            readonly options: DeskOptions;
            readonly clubId?: number;
        }>;
        readonly practise: AskFor<{
            readonly options: DeskOptions;
        }>;
        readonly join: AskFor<string>;
        readonly applyForClub: AskFor<string>;
        readonly refreshClubs: Ask;
        readonly dismiss: Ask;
    };
    readonly records: {
        readonly listMatches: Ask;
        readonly openMatch: AskFor<number>;
        readonly closeMatch: Ask;
    };
    readonly replay: {
        readonly load: AskFor<number>;
        readonly close: Ask;
        readonly play: Ask;
        readonly hold: Ask;
        readonly step: AskFor<number>;
        readonly seek: AskFor<number>;
        readonly setSpeed: AskFor<Speed>;
        readonly watchFrom: AskFor<number>;
        readonly setOpenHands: AskFor<boolean>;
    };
    readonly session: {
        readonly hidden: Ask;
        readonly shown: Ask;
        readonly dismiss: Ask;
    };
    readonly settings: {
        readonly set: AskFor<Partial<SettingsState>>;
    };
    readonly talk: {
        readonly say: AskFor<Talk>;
    };
    readonly tips: {
        readonly tell: AskFor<Tip | null>;
    };
}

/** The game's own action creators, with types that need no library. */
export declare const intents: Intents;

/** What a link invites to. */
export declare interface Invitation {
    /** Of the desk: six digits. */
    readonly number: string;
    /** The HTTP API of its server; null for the one that the page plays on where nobody chooses another. */
    readonly server: string | null;
}

/** The link that invites to a desk of a server: `?desk=` and six digits, and `&mahjong=` where it is not the page's own. */
export declare function invitationLink(page: InvitingPage, number: string, server: string): string;

/** A page that a link can lead to. */
declare interface InvitingPage {
    readonly origin: string;
    readonly pathname: string;
    /** The HTTP API that it plays on where nobody chooses another. */
    readonly ownServer: string;
}

/** Whether one is asked to do something, and so called. */
export declare function isCalled(prompt: PromptView | null): prompt is PromptView;

/** Whether a finger that came down and went to another point drags. */
export declare function isDrag(from: Point, to: Point): boolean;

/** Whether what a link invites to was asked for, or else what one wanted instead: then it invites no more. */
export declare function isInvitationAnswered({ account, lobby }: Pick<RootState, "account" | "lobby">): boolean;

/** Whether one may choose the rule: with four players a hand without fan may always win on a discard. */
export declare function isOptional(rule: OptionalRule, mode: Mode): boolean;

/** Whether a tile of this height is discarded that is dragged there and let go; otherwise it goes back. */
export declare function isThrow(from: Point, to: Point, height: number): boolean;

/** What is printed on a tile: 9 suit + rank - 1, so 0 to 26. The four copies of a tile have one kind. */
export declare type Kind = number;

/** The kind of a tile. */
export declare function kindOf(tile: Tile): Kind;

/** What kongs have brought a seat in a round: points of each kind. */
export declare function kongPoints({ rain, wind }: RoundSeatView, { table: { causes } }: Words): string[];

/** What a kong brings. */
declare interface KongScore {
    /** True for rain 下雨 (concealed, or from a discard: 2 from each payer), false for wind 刮风 (added: 1). */
    readonly isXiaYu: boolean;
    /** Who gains first, then those who pay. */
    readonly changes: readonly ScoreChange[];
}

/** One of {@link LANGUAGES}. */
export declare type Language = (typeof LANGUAGES)[number];

/** The languages there are texts in. */
export declare const LANGUAGES: readonly ["en", "zh"];

/** From so many seconds on a player is told that they run out. */
export declare const LAST_SECONDS = 5;

/** A drawing and the box that it fills, in the units of the whole. */
export declare interface Layer {
    readonly art: Art;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    /** Degrees, clockwise, about the middle of the box. */
    readonly turn: Turn;
}

/** One line of the history. */
declare type Line = MessageLine | NoticeLine_2;

/** One line as it is shown. */
export declare type LineView = MessageView | NoticeView;

/** A list that comes from the server. What was loaded before stays until there is something newer. */
export declare interface Listing<T> {
    readonly status: "none" | "loading" | "loaded" | "failed";
    readonly items: readonly T[];
    /** Why loading it failed. */
    readonly failure: Failure | null;
}

/** What is known of the lobby. */
declare interface LobbyState {
    /** Cards, which desks are paid with. */
    readonly cards: number;
    /** Whether the server told the cards on this connection: before, it may think that one has none. */
    readonly cardsTold: boolean;
    readonly clubs: readonly Club[];
    /** The newest last, at most {@link MAX_MARQUEE}. */
    readonly marquee: readonly MarqueeLine[];
    /** Whether the server has bots to practise with; null until it has said so. */
    readonly bots: boolean | null;
    /** What is asked as soon as the server can be; null where something else came first, such as a desk one sits at. */
    readonly wish: Wish | null;
    readonly errand: Errand | null;
    /** Why the last errand failed. */
    readonly failure: Failure | null;
    /** The club that took one's application last; somebody has to approve it. */
    readonly applied: number | null;
    readonly nextId: number;
}

/** The lobby as it is shown. */
export declare interface LobbyView extends Pick<LobbyState, "cards" | "clubs" | "marquee" | "errand" | "failure" | "applied"> {
    /** Oneself. */
    readonly player: Player | null;
    /** Who sells cards, and who helps: as the server words it, those only that it names. */
    readonly contacts: readonly string[];
    /** The desk one sits at, to go back to. */
    readonly desk: {
        readonly number: string;
        readonly title: string;
    } | null;
    /** What a match costs, and whether one has so many cards. Another server may have other prices. */
    readonly prices: readonly {
        readonly rounds: Rounds;
        readonly cards: number;
        readonly affordable: boolean;
    }[];
    /** Why each cannot be done now; null where it can. */
    readonly refusals: Readonly<Record<"create" | "join" | "practise" | "apply", FailureCode | null>>;
}

/** Where one plays mahjong. */
declare interface MahjongServer {
    /** The HTTP API: `http://127.0.0.1:12307` as NanoServer comes. */
    readonly api: string;
    /** The game: `ws:` or `wss:`. Without it it is where the login says, by TCP, which no browser can. */
    readonly game?: string;
}

/** What views of mahjong say away from the table: entrance, lobby, records, replay, talk. */
declare interface MahjongTexts {
    /** Why something did not happen; `{detail}` is what the server said, for the codes that say it. */
    readonly failures: Readonly<Record<FailureCode, Explanation>>;
    /** The connection is lost again and again. */
    readonly elsewhere: Explanation;
    /** A push that could not be read: `{route}`. */
    readonly malformed: Explanation;
    readonly entrance: {
        readonly entering: string;
        /** `{name}` */
        readonly logInAs: string;
        readonly newGuest: string;
        readonly logOut: string;
        /** Where a server refuses all others: `{version}`. */
        readonly version: string;
    };
    readonly lobby: {
        /** `{count}` */
        readonly cards: string;
        readonly cardsNote: string;
        readonly create: string;
        readonly join: string;
        readonly joinNote: string;
        readonly practise: string;
        readonly practiseNote: string;
        readonly clubs: string;
        readonly noClubs: string;
        /** `{count}`, `{limit}` */
        readonly members: string;
        readonly apply: string;
        readonly applyNote: string;
        readonly busy: Readonly<Record<Errand, string>>;
        /** `{club}` */
        readonly applied: string;
    };
    readonly options: {
        readonly players: string;
        readonly modes: Readonly<Record<Mode, string>>;
        readonly rounds: string;
        /** `{rounds}`, `{cards}` */
        readonly price: string;
        readonly limit: string;
        readonly selfDraw: string;
        /** Why the rule about hands without fan cannot be chosen. */
        readonly always: string;
        readonly payer: string;
        readonly myself: string;
        readonly whenPaid: string;
    };
    readonly records: {
        readonly title: string;
        readonly empty: string;
        readonly note: string;
        /** `{number}` */
        readonly desk: string;
        /** `{count}` */
        readonly rounds: string;
        /** `{round}` */
        readonly round: string;
        readonly noRounds: string;
        readonly loading: string;
        readonly again: string;
        readonly watch: string;
    };
    readonly replay: {
        readonly play: string;
        readonly hold: string;
        readonly forward: string;
        readonly back: string;
        /** `{speed}` */
        readonly speed: string;
        /** `{position}`, `{steps}` */
        readonly position: string;
        readonly seat: string;
        readonly openHands: string;
        /** Missing suits are recorded by no server. */
        readonly noSuits: string;
        /** `{step}` */
        readonly troubles: Readonly<Record<ReplayTrouble["code"], string>>;
    };
    readonly talk: {
        readonly open: string;
        readonly say: string;
        /** `{seconds}` */
        readonly wait: string;
        readonly phrases: Readonly<Record<Phrase, string>>;
        /** A recorded clip, which cannot be played. */
        readonly clip: string;
        /** Who sits nowhere at the table. */
        readonly somebody: string;
    };
}

/** Help in a tile's corners: the suit by its shape, the rank as a digit. */
declare type MarkArt = `mark-${SuitLetter}` | `rank-${Rank}`;

/** What runs across the lobby. */
declare interface MarqueeLine {
    readonly id: number;
    readonly text: string;
}

/** What is counted over a match, in the order in which it is told. */
export declare const MATCH_COUNTS: readonly ["wins", "selfDraws", "dealtIn", "concealedKongs", "openKongs"];

/** A match on record. */
declare interface MatchRecord {
    readonly id: number;
    /** The desk's number: six digits. */
    readonly deskId: string;
    readonly mode: Mode;
    /** Rounds that ended normally; while the match runs, all that are planned. */
    readonly rounds: number;
    /** When it began, Unix ms. */
    readonly time: number;
    /** In the order of the seats. */
    readonly players: readonly RecordedPlayer[];
    /** Their ids, in the same order. */
    readonly uids: readonly number[];
}

/** A match as it is shown. */
export declare interface MatchRecordView extends MatchRecord {
    /** What it brought oneself; null where one did not play. */
    readonly score: number | null;
}

/** What a match has brought a player, over the rounds that ended normally. [nanoserver: protocol/desk.go, MatchStats] */
declare interface MatchResult {
    /** Self-draws. */
    readonly ziMo: number;
    /** Wins, self-draws included. */
    readonly hu: number;
    /** Tiles that others won on. */
    readonly pao: number;
    /** Concealed kongs. */
    readonly anGang: number;
    /** Other kongs. */
    readonly mingGang: number;
    readonly totalScore: number;
    readonly uid: number;
    /** The name. */
    readonly account: string;
    /** Whether nobody has a higher {@link pao}. */
    readonly isPaoWang: boolean;
    /** Whether nobody has a higher {@link totalScore}. */
    readonly isBigWinner: boolean;
    /** Whether it is the owner. */
    readonly isCreator: boolean;
}

/** How a match ended. */
export declare interface MatchResultView {
    readonly title: string;
    /** Whether it was broken off by a vote. */
    readonly dissolved: boolean;
    /** By {@link Place}. */
    readonly seats: readonly MatchSeatView[];
}

/** What a match has brought a seat, over the rounds that ended normally. */
export declare interface MatchSeatView {
    readonly place: Place;
    readonly uid: number;
    readonly name: string;
    readonly avatar: string;
    readonly self: boolean;
    readonly owner: boolean;
    /** Wins, self-draws and what others paid for having no ready hand included. */
    readonly wins: number;
    readonly selfDraws: number;
    /** Tiles that others won on 点炮. */
    readonly dealtIn: number;
    readonly concealedKongs: number;
    readonly openKongs: number;
    /** Points, without the 1000 at first. */
    readonly total: number;
    /** 大赢家: nobody has won more. */
    readonly biggestWinner: boolean;
    /** 炮王: nobody has dealt in more often. */
    readonly dealInKing: boolean;
}

/** The longest text, in UTF-16 code units. */
export declare const MAX_TALK = 60;

/** The kinds of melds. The three kongs differ in who pays for them. [nanoserver: 7.7] */
declare type MeldType = "pong" | "concealed-kong" | "exposed-kong" | "added-kong";

/** Tiles laid down. */
export declare interface MeldView {
    /** `kong`: one of the three, which one was not told to who came back to the desk. */
    readonly type: MeldType | "kong";
    readonly tiles: readonly TileId[];
    /** The one of `tiles` that was another's discard; null where none was, and where it is not known. */
    readonly claimed: TileId | null;
    /** Whose discard it was; null likewise. */
    readonly from: Place | null;
    /** Whether the fourth tile of an added kong may still be robbed; it is not in `tiles` yet. */
    readonly adding: TileId | null;
}

/** What a member is called: by name, or as a guest with the end of a long number. */
export declare function memberName(member: string, named: boolean, { chat }: Pick<Texts, "chat">): string;

/** A message that the server handed out. */
declare interface MessageLine {
    readonly kind: "message";
    readonly id: number;
    /** When it arrived, Unix ms. */
    readonly time: number;
    readonly name: string;
    readonly content: string;
    readonly mine: boolean;
}

/** A message as it is shown. */
export declare interface MessageView {
    readonly kind: "message";
    readonly id: number;
    /** Unix ms. */
    readonly time: number;
    readonly name: string;
    readonly content: string;
    readonly mine: boolean;
    readonly status: "said" | OutgoingMessage["status"];
    /** Whether name and time are shown: the line before is not by the same person at about the same time. */
    readonly leads: boolean;
}

/** The missing suit 定缺 that a player chooses. */
declare const MissingSuit: {
    /** 条. */
    readonly Bamboo: 1;
    /** 筒. */
    readonly Dots: 2;
    /** 万. */
    readonly Characters: 3;
};

/** One of {@link MissingSuit}. */
declare type MissingSuit = (typeof MissingSuit)[keyof typeof MissingSuit];

/** Dispatch `chooseMissing` with one of the suits. */
export declare interface MissingSuitPrompt extends Prompt {
    readonly type: "missing-suit";
    /** All three, with how many tiles of each one has. */
    readonly suits: readonly {
        readonly suit: Suit;
        readonly count: number;
    }[];
    readonly suggestion: Suit;
}

/** How many players a desk has. With three there are no characters and no missing suit. */
export declare const Mode: {
    readonly Three: 3;
    readonly Four: 4;
};

/** One of {@link Mode}. */
export declare type Mode = (typeof Mode)[keyof typeof Mode];

/** {@link Mode}, or 0 where the server has none to tell. */
declare const ModeOrNone: {
    readonly None: 0;
    readonly Three: 3;
    readonly Four: 4;
};

/** One of {@link ModeOrNone}. */
declare type ModeOrNone = (typeof ModeOrNone)[keyof typeof ModeOrNone];

/** Ms until the next second of a turn begins, both in Unix ms as above: more than 0, at most 1000. */
export declare function msUntilNextSecond(since: number, now: number): number;

/** Ms until the result of the round is told; 0 when it can be, or there is none. `now` in Unix ms. */
export declare function msUntilResult({ events, result }: Pick<TableView, "events" | "result">, now: number): number;

/** What NanoServer never answers. */
declare interface NanoServerNotifies {
    /** The table is on the screen: from now on one gets what is pushed to the desk. */
    readonly "DeskManager.ClientInitCompleted": InitCompleted;
    /** Ready for the next round, for good. The last one of a full desk begins it. */
    readonly "DeskManager.Ready": Empty;
    /** The deal has been seen. Once a round, after `onDuanPai`. */
    readonly "DeskManager.QiPaiFinished": Empty;
    /** Chooses the missing suit. Once a round, with four players only: one more begins a second game at the desk. */
    readonly "DeskManager.DingQue": SuitChoice;
    /** Answers the newest `onOpTypeHint`. Once each: one more answers the next hint, two stop the server for everybody. */
    readonly "DeskManager.OpChoose": OpChoice;
    /** Binds a new connection to a player, as `Manager.Login` does. On one that is logged in it ends it. */
    readonly "DeskManager.ReConnect": ReConnectRequest;
    /** Goes back to one's desk. */
    readonly "DeskManager.ReEnter": DeskNumber;
    /** The app went to the background. */
    readonly "DeskManager.Pause": Empty;
    /** The app came to the foreground. */
    readonly "DeskManager.Resume": Empty;
    readonly "DeskManager.Exit": ExitRequest;
    /** Begins a vote to dissolve the desk. */
    readonly "DeskManager.Dissolve": Empty;
    readonly "DeskManager.DissolveStatus": Vote;
    /** Any JSON, or bytes of it: everybody at the desk gets it as it is, without a name, oneself included. */
    readonly "DeskManager.VoiceMessage": unknown;
    readonly "DeskManager.RecordingVoice": VoiceClip;
}

/** What NanoServer pushes. */
declare interface NanoServerPushes {
    readonly onCoinChange: CoinChange;
    readonly onBroadcast: Broadcast;
    readonly onPlayerEnter: Seats;
    readonly onPlayerExit: Exit;
    /** The desk is no more, or, to who left without being ready, that one has left. */
    readonly onDissolve: Exit;
    /** One asked to leave, or voted, without being at a desk. */
    readonly onDissolveSuccess: Empty;
    readonly onDissolveAgreement: VoteBegun;
    readonly onDissolveStatus: VoteProgress;
    readonly onDissolveFailure: VoteFailed;
    readonly onPlayerOfflineStatus: Presence;
    readonly onDeskBasicInfo: DeskBasicInfo;
    readonly onDuanPai: Deal;
    readonly onDingQueHint: SuitChoice;
    readonly onDingQue: readonly PlayerSuit[];
    readonly onMoPai: Draw;
    readonly onOpTypeHint: Hint;
    readonly onOpTypeDo: Action;
    readonly onGangScoreChange: KongScore;
    readonly onHuScoreChange: WinScore;
    /** A round has ended that is not the last one. */
    readonly onRoundEnd: RoundEnd;
    /** The match has ended, or the desk was dissolved after the first deal. */
    readonly onGameEnd: GameEnd;
    readonly onSyncDesk: DeskSync;
    /** What somebody sent by `DeskManager.VoiceMessage`. Nobody has looked at it. */
    readonly onVoiceMessage: unknown;
    readonly onRecordingVoice: PlayerVoiceClip;
}

/** Of what is said the newest of each seat, and the newest of nobody's. */
export declare function newestTalk(lines: readonly TalkView[]): TalkView[];

/** {@link CreateDeskRequest.clubId} of a desk that belongs to no club. The server takes 0 for a club that is missing. */
export declare const NO_CLUB = -1;

/** What a system line tells. */
declare type Notice = {
    readonly event: "entered";
} | {
    readonly event: "reconnected";
} | {
    readonly event: "joined";
    readonly name: string;
} | {
    readonly event: "lost";
    readonly code: CloseReason["code"];
} | {
    readonly event: "kicked";
    readonly reason: string | null;
};

/** A line that is said once. */
export declare interface NoticeLine {
    /** A new one for each time that it is to be said. */
    readonly key: string;
    readonly text: string;
}

/** A system line. */
declare interface NoticeLine_2 {
    readonly kind: "notice";
    readonly id: number;
    /** Unix ms. */
    readonly time: number;
    readonly notice: Notice;
}

/** Why nothing happened when a person wanted something, and what is wrong with what the server tells. */
export declare function noticesOf({ refused, trouble }: Pick<TableView, "refused" | "trouble">, { table }: Pick<Texts, "table">): NoticeLine[];

/** A system line as it is shown. */
export declare interface NoticeView {
    readonly kind: "notice";
    /** The first one's, where several are shown as one. */
    readonly id: number;
    /** Unix ms; the last one's, where several are shown as one. */
    readonly time: number;
    readonly notice: Notice | Crowd;
}

/**
 * Which of so many colours or portraits somebody has of whom nothing but a name is known: 0 to `count` - 1, always the
 * same for a name.
 */
export declare function numberOfName(name: string, count: number): number;

/** An operation that is offered. */
declare interface OfferedOp {
    readonly op: OpType;
    /** Ids, whatever the name says; null for discard and pass. */
    readonly mjidxs: readonly TileId[] | null;
}

/** The answer to a {@link Hint}. */
declare interface OpChoice {
    /** One that the hint lists; others damage the desk. */
    readonly optype: OpType;
    /** The tile: that to discard, or the first of the operation's `mjidxs`; 0 to pass. */
    readonly idx: TileId;
}

/** The rules that are on or off, in the order in which they are shown. */
export declare const OPTIONAL_RULES: readonly ["yaojiu", "menqing", "pengpeng", "jiaxin", "jiangdui", "pinghu"];

/** One of {@link OPTIONAL_RULES}. */
export declare type OptionalRule = (typeof OPTIONAL_RULES)[number];

/**
 * The options of a room: the server's own keys, so that its `DeskOptions` can be given as they are.
 * [nanoserver: 3.2 DeskOptions]
 */
declare interface Options {
    /** How many play: 3 without 万 and without a missing suit, or 4. */
    readonly mode: 3 | 4;
    /** Rounds of a match: 1, 4, 8 or 16. */
    readonly round: number;
    /** Where fan stop to count (封顶): a whole number, 0 to 20; the original client has 3, 4 and 5. */
    readonly maxFan: number;
    /** What a self-draw adds: `fan` one fan (自摸加番), `di` one point from each payer (自摸加底), other words nothing. */
    readonly zimo: string;
    /** Fan for no 1 and 9 (中张) and for no melds (门清). */
    readonly menqing: boolean;
    /** Fan for only 2, 5 and 8 (将对). */
    readonly jiangdui: boolean;
    /** Fan for the middle five (夹心五). */
    readonly jiaxin: boolean;
    /** All triplets (碰碰胡) count two fan instead of one. */
    readonly pengpeng: boolean;
    /** A hand without fan may win a discard (平胡). Always so with four players. */
    readonly pinghu: boolean;
    /** Fan for 1 or 9 in every group (全幺九). */
    readonly yaojiu: boolean;
}

/** The kinds of operation in hints, answers and actions. [nanoserver: protocol/const.go] */
declare const OpType: {
    /** Discard 出. */
    readonly Discard: 1;
    /** Pung 碰. */
    readonly Pung: 2;
    /** Kong 杠, of any kind: the wire does not tell which. */
    readonly Kong: 3;
    /** Win 胡, by self-draw or on another's tile. */
    readonly Win: 4;
    /** Pass 过. Never broadcast. */
    readonly Pass: 5;
};

/** One of {@link OpType}. */
declare type OpType = (typeof OpType)[keyof typeof OpType];

/** Why there is no connection, and what one can do about it; null where there is no outage. */
export declare function outageText(state: Pick<RootState, "connection" | "lobby" | "session">, texts: Pick<Texts, "connection" | "mahjong">): Explanation | null;

/** A notify that has to be sent, exactly once and over the connection that there is. */
declare type Outgoing = {
    readonly [R in Route]: {
        readonly id: number;
        readonly route: R;
        readonly body: NanoServerNotifies[R];
        /** When it may be sent, Unix ms; 0 for at once. */
        readonly notBefore: number;
    };
}[Route];

/** A message of one's own that the server has not handed out yet. */
declare interface OutgoingMessage {
    readonly id: number;
    /** When it was said, Unix ms. */
    readonly time: number;
    readonly name: string;
    readonly content: string;
    /**
     * `waiting`: goes out as soon as it can. `sending`: went out. `unconfirmed`: went out, and the server did not hand
     * it out; whether it arrived is not known.
     */
    readonly status: "waiting" | "sending" | "unconfirmed";
    /** The connection it went out on. An earlier one brings it back no more. */
    readonly session: number;
}

/**
 * What a page's query, with its `?`, invites to; null for nothing, or for something that is no server. It may come from
 * anybody: show where it leads, and ask no server before somebody wants it.
 */
export declare function parseInvitation(query: string): Invitation | null;

/** One of {@link PHRASES}. */
declare type Phrase = (typeof PHRASES)[number];

/** Phrases that are said with one click; each language has its own words. */
export declare const PHRASES: readonly ["hello", "hurry", "wait", "nice", "lucky", "unlucky", "sorry", "thanks", "bye"];

/**
 * A seat as the table shows it: 0 is the viewer's own, then in the order of play. With four players 1 sits on the right,
 * 2 opposite, 3 on the left; with three there is no 3.
 */
export declare type Place = number;

/** What the game takes from the engine. Everything else it needs is JavaScript's own. */
export declare interface Platform {
    /** Where settings are kept between visits. */
    readonly storage: GameStorage;
    /** The language of a first visit. */
    readonly language: Language;
    /** Calls `wake` whenever the app comes back to the foreground; gives what ends that. */
    readonly hints: Hints;
    /** Who is remembered here, where one storage serves several players: what {@link playerHere} gives. Default: one for all. */
    readonly profile?: string | undefined;
    /** Native only: the file of the certificate authority for `wss:`. */
    readonly caPath?: string;
}

/** Who one is, as the server has it. */
declare type Player = Pick<Account, "uid" | "name" | "headUrl" | "sex"> & {
    /** One's own address, which the others at a desk see. */
    readonly ip: string;
};

/** Which player this is: on the web each tab is another one, elsewhere there is one, who has no name. */
export declare function playerHere(): Promise<string | undefined>;

/** What a round has brought a player. [nanoserver: protocol/desk.go, RoundStats] */
declare interface PlayerResult {
    /** Fan of the winning hand, FAN_AT_LIMIT or NOT_WON. */
    readonly fanshu: number;
    /** From added kongs 刮风, all corrections made. */
    readonly feng: number;
    /** From other kongs 下雨, all corrections made. */
    readonly yu: number;
    /** All of it. */
    readonly total: number;
    readonly bannerType: ResultType;
    /** The names of the fan, with blanks between them. */
    readonly desc: string;
}

/** A player's missing suit. */
declare interface PlayerSuit {
    readonly uid: number;
    readonly que: MissingSuit;
}

/** A player in a {@link DeskSync}. [nanoserver: protocol/desk.go, DeskPlayerData] */
declare interface PlayerSync {
    readonly acId: number;
    /** The hand, without the winning tile. */
    readonly shouPaiIds: readonly TileId[];
    readonly chuPaiIds: readonly TileId[];
    /** Melds in one row, not grouped; the tile added to a pung is last. */
    readonly gangInfos: readonly TileId[];
    /** The tile drawn last; it may be of long ago, or 0. */
    readonly lastTile: TileId;
    readonly isHu: boolean;
    /** The winning tile, or NO_TILE. */
    readonly huPai: TileId;
    readonly huType: ResultType;
    /** A missing suit, 0 for none yet, or, of oneself, the suggestion as a negative number: also with three players. */
    readonly que: number;
    /** Without that of the round. */
    readonly score: number;
}

/** Somebody at a desk. */
export declare interface PlayerView {
    readonly uid: number;
    /** As typed by whoever it is: to be shown as text only. */
    readonly name: string;
    /** Address of a picture, or empty. Not to be trusted more than the name. */
    readonly avatar: string;
    /** 0 unknown, 1 male, 2 female. */
    readonly sex: number;
    readonly ip: string;
    /** Whether it is the viewer. */
    readonly self: boolean;
    /** Whether the desk is this player's. */
    readonly owner: boolean;
    /** For the next round; meaningful between rounds only. */
    readonly ready: boolean;
    readonly offline: boolean;
}

/** Somebody recorded a clip. */
declare interface PlayerVoiceClip extends VoiceClip {
    readonly uid: number;
}

/** Points or pixels, downwards. */
declare interface Point {
    readonly x: number;
    readonly y: number;
}

/** What marks a tile: above the last discard, above a discard that makes the hand ready, at a claimed meld, around any. */
declare type PointerArt = "pointer" | "ready-arrow" | "feeder" | "tile-glow";

/** Somebody's connection or app went away, or came back. */
declare interface Presence {
    readonly uid: number;
    readonly offline: boolean;
}

declare interface Prompt {
    readonly id: number;
    readonly refusal: Refusal | null;
}

/**
 * What the viewer may do now. What answers it carries its `id`, so that a late click never answers the next one.
 * `refusal` of a prompt is why nothing of it can be done at the moment, such as a connection lost; null when it can.
 */
export declare type PromptView = SeenPrompt | ReadyPrompt | MissingSuitPrompt | DiscardPrompt | ChoicePrompt;

/** A push that could not be read. Only it is lost. */
declare interface PushTrouble {
    readonly route: string;
    /** What was wrong with it and where, for developers, in English. */
    readonly detail: string;
    /** Unix ms. */
    readonly time: number;
}

declare type Rank = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** What a discard would make the hand wait for 听. */
declare interface ReadyHand {
    /** The tile to discard. */
    readonly index: TileIndex;
    /** The tiles that would win. */
    readonly hu: readonly TileIndex[];
}

/** Dispatch `ready` for the next round. There is no way back. */
declare interface ReadyPrompt extends Prompt {
    readonly type: "ready";
}

/** Binds a new connection to a player. Other than `Manager.Login` it leaves out the broadcasts to all. */
declare interface ReConnectRequest {
    readonly uid: number;
    readonly name: string;
    readonly headUrl: string;
    readonly sex: number;
}

/** The kinds of action in a recorded round: those that are broadcast, and draws. [nanoserver: internal/game/player.go] */
declare const RecordedOpType: {
    readonly Discard: 1;
    readonly Pung: 2;
    readonly Kong: 3;
    readonly Win: 4;
    /** Draw 摸. */
    readonly Draw: 500;
};

/** One of {@link RecordedOpType}. */
declare type RecordedOpType = (typeof RecordedOpType)[keyof typeof RecordedOpType];

/** A player of a match or a round, and what it brought. */
export declare interface RecordedPlayer {
    readonly name: string;
    readonly score: number;
}

/** A push as it comes from the server, or would have. */
declare type RecordedPush = {
    readonly [Route in keyof NanoServerPushes]: {
        readonly route: Route;
        readonly body: NanoServerPushes[Route];
    };
}[keyof NanoServerPushes];

/** What is known of past matches. */
declare interface RecordsState {
    /** The newest first, 15 at most. Those broken off in their first round are not among them. */
    readonly matches: Listing<MatchRecord>;
    /** The match whose rounds are shown. */
    readonly match: number | null;
    /** Its rounds, the oldest first, without those broken off. */
    readonly rounds: Listing<RoundSummary>;
}

/** Past matches as they are shown. */
declare interface RecordsView {
    readonly matches: Listing<MatchRecordView>;
    /** The match whose rounds are shown; null where there is none, or where it is not known beyond its rounds. */
    readonly match: MatchRecordView | null;
    readonly rounds: Listing<RoundSummary>;
}

/** One of {@link REFUSALS}. */
export declare type Refusal = (typeof REFUSALS)[number];

/** Why something cannot be done now. Each has a text: `texts.table.refusals`. */
declare const REFUSALS: readonly ["offline", "not-asked", "too-late", "answered", "not-offered", "not-in-hand", "missing-suit-first", "missing-suit-kong", "win-or-pass", "dissolve-instead", "leave-instead", "already-leaving", "no-vote", "vote-running", "already-voted", "already-ready", "not-between-rounds", "no-desk"];

/** How many tiles of all kinds are unseen that a hand waits for. */
export declare function remainingOf(waits: readonly WaitView[]): number;

/** Who logged in here last. */
declare interface RememberedPlayer {
    readonly uid: number;
    readonly name: string;
}

/** A recorded round, step by step. */
declare interface ReplayScript {
    /** The first one is the deal, the last one the end. */
    readonly steps: readonly ReplayStep[];
    readonly troubles: readonly ReplayTrouble[];
}

/** A recorded round that is played again. */
declare interface ReplayState {
    readonly status: "none" | "loading" | "loaded" | "failed";
    /** The round's id; null for one that came from elsewhere. */
    readonly id: number | null;
    /** Why it could not be loaded. */
    readonly failure: Failure | null;
    readonly script: ReplayScript | null;
    /** Steps that have happened: from 1, which is the deal, to all of them. */
    readonly position: number;
    readonly playing: boolean;
    readonly speed: Speed;
    /** The uid at whose seat one looks over the table. */
    readonly viewer: number;
    /** Whether everybody's hand is open, or the viewer's only. */
    readonly openHands: boolean;
}

/** What happens at once: the deal, a draw, an action with what it costs, or the end. */
declare type ReplayStep = readonly RecordedPush[];

/** What a recorded round lacks. It is played without. */
declare interface ReplayTrouble {
    /** A kong or a win whose points are not there; points whose kong or win is not there; an action without a player. */
    readonly code: "noKongPoints" | "noWinPoints" | "pointsLeft" | "noPlayer" | "noTile";
    /** The step; for `pointsLeft` the last one. */
    readonly step: number;
}

/** A replay as it is shown. */
export declare interface ReplayView extends Pick<ReplayState, "status" | "failure" | "position" | "playing" | "speed" | "viewer" | "openHands"> {
    /** How many steps there are; 0 where there is no round. */
    readonly steps: number;
    /** What the record lacks. */
    readonly troubles: ReplayScript["troubles"];
    /** Those at whose seats one can look over the table, in the order of play. */
    readonly players: readonly {
        readonly uid: number;
        readonly name: string;
    }[];
    /**
     * The table, which asks for nothing. Its events are those up to this step: one that goes back sees them once more,
     * with the ids they had.
     */
    readonly table: TableView | null;
}

/** What became of a player in a round. [nanoserver: internal/game/desk.go] */
declare const ResultType: {
    readonly None: 0;
    readonly SelfDraw: 1;
    /** Won on another's tile. */
    readonly Win: 2;
    /** Discarded what another won on 点炮. */
    readonly DealtIn: 3;
    /** Paid for having no ready hand. */
    readonly PaidReadyHand: 4;
};

/** One of {@link ResultType}. */
declare type ResultType = (typeof ResultType)[keyof typeof ResultType];

/** One room: a server of a kind at an address. */
declare interface Room {
    readonly kind: ChatKind;
    /** `ws:` or `wss:` */
    readonly address: string;
}

/** A room and who is in it. */
export declare interface RoomView {
    readonly inside: boolean;
    readonly kind: "chat" | "cluster" | null;
    readonly address: string;
    readonly nickname: string;
    readonly members: readonly string[];
    /** Whether members have names; they are numbers otherwise. */
    readonly named: boolean;
    /** Where the server keeps one. */
    readonly balance: number | null;
}

/** The whole state. Plain data: it can be written down and read again. */
export declare interface RootState {
    readonly account: AccountState;
    readonly chat: ChatState;
    readonly connection: ConnectionState;
    readonly desk: DeskState;
    readonly lobby: LobbyState;
    readonly records: RecordsState;
    readonly replay: ReplayState;
    readonly session: SessionState;
    readonly settings: SettingsState;
    readonly talk: TalkState;
    readonly tips: TipsState;
}

/** The end of a round. The three lists have one entry a seat, or none when no round was running. */
declare interface RoundEnd {
    readonly title: string;
    /** `局数: <round>/<rounds>`. */
    readonly round: string;
    readonly tiles: readonly FinalHand[];
    /** No ids: the seats' order says whose each is. */
    readonly stats: readonly PlayerResult[];
    readonly scoreChange: readonly FinalScore[];
}

/** How a round ended. */
export declare interface RoundResultView {
    /** From 1. */
    readonly round: number;
    readonly rounds: number;
    /** The desk's rules in the server's short words. */
    readonly title: string;
    /** Whether it was broken off by a vote: then it counts for no match total. */
    readonly dissolved: boolean;
    /** By {@link Place}. */
    readonly seats: readonly RoundSeatView[];
}

/** How many rounds a match may have. */
export declare const Rounds: {
    readonly One: 1;
    readonly Four: 4;
    readonly Eight: 8;
    readonly Sixteen: 16;
};

/** One of {@link Rounds}. */
export declare type Rounds = (typeof Rounds)[keyof typeof Rounds];

/** What a round has brought a seat. Points are negative where they were lost. */
export declare interface RoundSeatView {
    readonly place: Place;
    readonly player: PlayerView | null;
    readonly banker: boolean;
    /** In order, without the winning tile. */
    readonly hand: readonly TileId[];
    readonly melds: readonly MeldView[];
    readonly won: WonView | null;
    /** Whether the hand waits for a tile at the end, or has won. */
    readonly ready: boolean;
    /** Of the win; null without one, and at the limit. */
    readonly fan: number | null;
    /** Whether the win is at the limit of fan or above it. */
    readonly limit: boolean;
    readonly fans: readonly FanView[];
    /** From added kongs 刮风. */
    readonly wind: number;
    /** From other kongs 下雨. */
    readonly rain: number;
    /** All of it. */
    readonly total: number;
    /** Points of the match so far. */
    readonly score: number;
    /** `dealt-in`: discarded what another won on. `paid`: had no ready hand at the end. */
    readonly outcome: "none" | "self-draw" | "win" | "dealt-in" | "paid";
}

/** A round on record, which can be played again. */
export declare interface RoundSummary {
    readonly id: number;
    /** When it began, Unix ms. */
    readonly time: number;
    /** How long it took, ms. */
    readonly duration: number;
    /** In the order of the seats. */
    readonly players: readonly RecordedPlayer[];
}

/** The notifies of a desk. */
declare type Route = "DeskManager.ClientInitCompleted" | "DeskManager.Ready" | "DeskManager.QiPaiFinished" | "DeskManager.DingQue" | "DeskManager.OpChoose" | "DeskManager.Exit" | "DeskManager.Dissolve" | "DeskManager.DissolveStatus";

/** What was agreed on, in a line. */
export declare function rulesLine(rules: readonly RuleView[], { table }: Pick<Texts, "table">): string;

/** One thing that was agreed on. */
export declare type RuleView = {
    readonly rule: "self-draw-fan" | "self-draw-point";
}
/** No hand counts more fan than this. */
| {
    readonly rule: "limit";
    readonly fan: number;
} | {
    readonly rule: "menqing" | "jiangdui" | "jiaxin" | "pengpeng" | "pinghu" | "yaojiu";
};

/** A game that runs: its state, and the way in for what a person wants. */
export declare interface RunningGame {
    getState(): RootState;
    dispatch(intent: Intent): void;
    /** Tells of every change of the state. Gives what ends that. */
    subscribe(listener: () => void): () => void;
    /** Ends everything, the connection included. */
    stop(): void;
}

/** What changes of somebody's score. */
declare interface ScoreChange {
    readonly acId: number;
    readonly score: number;
}

/** What the words on a drawing are written in. */
export declare type Script = "zh" | "en";

/** A seat and who sits there. [nanoserver: protocol/desk.go, EnterDeskInfo] */
declare interface Seat {
    /** From 0; play goes upwards. */
    readonly deskPos: number;
    readonly acId: number;
    readonly nickname: string;
    readonly isReady: boolean;
    /** 0 unknown, 1 male, 2 female. */
    readonly sex: number;
    /** Always false. */
    readonly isExit: boolean;
    readonly headURL: string;
    /** The running score: 1000 at the beginning of a match. */
    readonly score: number;
    readonly ip: string;
    /** True of oneself in the first one after coming back. */
    readonly offline: boolean;
}

/** All seats that are taken, in their order. */
declare interface Seats {
    readonly data: readonly Seat[];
}

/** A seat, taken or not, and what lies before it. */
export declare interface SeatView {
    readonly place: Place;
    /** Who sits there; null while the seat is free. */
    readonly player: PlayerView | null;
    /** Points of the match so far, those of the round that runs included; 1000 at first. */
    readonly score: number;
    /** Points of the round so far; null when some went by while one was away. */
    readonly roundScore: number | null;
    readonly banker: boolean;
    readonly turn: boolean;
    /** The missing suit: everybody's as soon as all have chosen, one's own as soon as it is chosen. */
    readonly missing: Suit | null;
    readonly hand: HandView;
    readonly melds: readonly MeldView[];
    /** Discards in order, without those that others claimed. */
    readonly river: readonly TileId[];
    /** How the seat won; who has won plays no more. */
    readonly won: WonView | null;
}

/** What one seat says in the vote. */
declare interface SeatVote {
    /** From 1, other than elsewhere. */
    readonly deskPos: number;
    readonly status: VoteStatus;
}

/** How a seat won. */
declare interface SeatWin {
    readonly tile: TileId;
    /** From 1; 0 where it is not known. */
    readonly order: number;
    readonly how: "self-draw" | "discard" | "robbed-kong" | "unknown";
    /** The uid of who paid for it alone. */
    readonly from: number | null;
    /** What it brought; null as long as it is not told. */
    readonly points: number | null;
}

/** Whole seconds until a moment, counting the one that runs; 0 from then on. Both in Unix ms. */
export declare function secondsUntil(moment: number, now: number): number;

/** Whole seconds until one may say something again; 0 when one may. */
export declare function secondsUntilTalk({ said }: Pick<TalkState, "said">, now: number): number;

/** The tiles were dealt: dispatch `dealSeen` when they have been shown. */
declare interface SeenPrompt extends Prompt {
    readonly type: "deal-seen";
}

/** Whether one may say something: whatever the connection is like, it is sent when it can be, but not without end. */
export declare const selectCanSay: ({ chat }: RootState) => boolean;

/** What the connection is like. */
export declare const selectConnection: (state: RootState) => ConnectionState;

/**
 * What is told of a connection before all else: that there is none, that something came which cannot be read, or that
 * what the table shows may be old. Null while all is well.
 */
export declare function selectDisturbance(state: RootState): "outage" | "trouble" | "stale" | null;

/** The lines as they are shown, those on their way last. The same objects as long as nothing changed. */
export declare const selectLines: (state: RootState) => readonly LineView[];

/** The lobby. */
export declare const selectLobby: (state: RootState) => LobbyView;

/** Past matches. */
export declare const selectRecords: (state: RootState) => RecordsView;

/** The replay. */
export declare const selectReplay: (state: RootState) => ReplayView;

/**
 * The version that the server last logged in at wants of its clients, where it refuses all others; null elsewhere, and
 * before the first login there. This client says that it is the one that is wanted.
 */
export declare function selectRequiredVersion({ account: { config } }: RootState): string | null;

/** What is there to be done about a connection: nothing, wait for it or try at once, or ask for it again. */
export declare const selectRetry: ({ connection }: RootState) => "none" | "waiting" | "ended";

/** The room and its members. */
export declare const selectRoom: (state: RootState) => RoomView;

/** What the connection to the mahjong server is like, beside what it is like as a connection. */
export declare const selectSession: (state: RootState) => SessionState;

/** The table that one sits at. The same object as long as nothing changed. */
export declare function selectTable({ desk }: {
    readonly desk: DeskState;
}): TableView;

/** What is said at the table, the oldest first. */
export declare const selectTalk: (state: RootState) => readonly TalkView[];

/** What a newcomer is to be told now; null where nothing matters, or he has understood it. */
export declare function selectTip({ desk, tips }: Pick<RootState, "desk" | "tips">): Tip | null;

/** Messages of others that one has not seen: how many, and the first one, which is kept while one reads on. */
export declare const selectUnread: (state: RootState) => {
    readonly count: number;
    readonly from: number | null;
};

/** What a self-draw brings, by what is said of it when a desk is created. */
export declare const SELF_DRAW_RULES: {
    readonly fan: "self-draw-fan";
    readonly di: "self-draw-point";
};

/** What a self-draw is worth more 自摸. */
export declare const SelfDrawBonus: {
    /** Twice the score, one fan more 加番. */
    readonly Fan: "fan";
    /** One point from each payer 加底. */
    readonly Point: "di";
};

/** One of {@link SelfDrawBonus}. */
export declare type SelfDrawBonus = (typeof SelfDrawBonus)[keyof typeof SelfDrawBonus];

/**
 * The server whose HTTP API and game are both at this address, as those of the embedded server and of the relay are.
 * Without a scheme it is `http:`. Whether there is one is found out by logging in.
 */
export declare function serverAt(address: string): MahjongServer;

/** What a connection to a mahjong server is like, beside what it is like as a connection. */
declare interface SessionState {
    /** When it opened, Unix ms; null while it is not open. */
    readonly openSince: number | null;
    /** How many connections in a row were lost right after they had opened. */
    readonly shortLives: number;
    /**
     * Whether it is given up, as it is lost again and again: most likely the player has logged in somewhere else, which
     * the server does not say. Trying on would in turn throw that one out. `retry` begins anew.
     */
    readonly elsewhere: boolean;
    /** The last push that could not be read. */
    readonly trouble: PushTrouble | null;
}

/** What is remembered between visits. */
export declare interface SettingsState {
    readonly language: Language;
    readonly theme: Theme;
    readonly nickname: string;
    /** The server chosen last: one of those offered, by its kind, or another one. */
    readonly server: "chat" | "cluster" | "other";
    /** The other server's address. */
    readonly address: string;
    /** The other server's kind. */
    readonly kind: ChatKind;
    /** The mahjong server's address; empty for the one that the page comes from. */
    readonly mahjong: string;
    readonly discardBy: DiscardWay;
    /** Whether tiles carry a mark of their suit and their number, for who cannot tell them by colour or drawing. */
    readonly marks: boolean;
    readonly largeTiles: boolean;
    readonly sound: boolean;
    readonly music: boolean;
    /** The rules of the desk that one made last, or would make first. */
    readonly deskOptions: DeskOptions;
}

/** Why the viewer has nothing to do, where that needs saying; empty where it does not. */
export declare function shownNote({ prompt, phase, seats }: Pick<TableView, "prompt" | "phase" | "seats">, { board }: Pick<Texts, "board">): string;

/**
 * What is told of waits: what the hand would wait for without the tile that is looked at, or else what it waits for.
 * Nothing where there is something to choose, as nothing may be in its way.
 */
export declare function shownWaits({ prompt, waits }: Pick<TableView, "prompt" | "waits">, lookedAt: TileId | null): readonly WaitView[];

/** Points with their sign: a real minus, as high as the plus. */
export declare function signed(points: number): string;

/** What is heard of the events that follow the one with this id, each sound once. `now` in Unix ms. */
export declare function soundsAfter(id: number, events: readonly EventView[], now: number): ReadonlySet<TableSound>;

/** One of {@link SPEEDS}. */
export declare type Speed = (typeof SPEEDS)[number];

/** How fast a replay may run, as a factor. */
export declare const SPEEDS: readonly [0.5, 1, 2, 4, 8];

/** Starts the game on what the platform has: sockets of WeChat or of the engine, and XMLHttpRequest. */
export declare function startGame(platform: Platform): RunningGame;

/** The three suits, in the server's order. [nanoserver: 5.1] */
export declare const Suit: {
    /** 条, `s` in notation. */
    readonly Bamboo: 0;
    /** 筒, `p` in notation. */
    readonly Dots: 1;
    /** 万, `m` in notation; not in the wall of three players. */
    readonly Characters: 2;
};

/** One of {@link Suit}. */
export declare type Suit = (typeof Suit)[keyof typeof Suit];

/** The badge of a suit, 0 to 2 in the server's order. */
export declare function suitBadge(suit: number, script: Script): BadgeArt;

/** A missing suit: one's own choice, or the server's suggestion. */
declare interface SuitChoice {
    readonly que: MissingSuit;
}

declare type SuitLetter = (typeof SUITS)[number];

/** The three suits in the order of the server's kinds: bamboo, dots, characters. */
declare const SUITS: readonly ["b", "d", "c"];

/** What is on or off at the table, in the order in which it is shown. */
export declare const SWITCHES: readonly ["sound", "music", "marks", "largeTiles"];

/** What lies on the table or flies over it. */
declare type TableArt = "felt" | "compass" | "compass-turn" | "compass-ring" | `die-${1 | 2 | 3 | 4 | 5 | 6}` | "wind" | "rain" | "burst";

/** What is heard of what happens at a table. */
export declare type TableSound = "coins" | "discard" | "draw" | "kong" | "pong" | "round-over" | "shuffle" | "win";

/** What a table says. */
declare interface TableTexts {
    readonly phases: Readonly<Record<DeskPhase, string>>;
    /** `limit`: `{fan}`. */
    readonly rules: Readonly<Record<RuleView["rule"], string>>;
    readonly suits: Readonly<Record<Suit, string>>;
    /** A tile, for who does not see it: `{rank}`, `{suit}`. */
    readonly tile: string;
    readonly fans: Readonly<Record<FanName, string>>;
    readonly melds: Readonly<Record<MeldType | "kong", string>>;
    /** A meld, for who does not see it: its `{meld}`, `{tile}`; and who discarded a tile of it: `{other}`. */
    readonly meld: string;
    readonly meldFrom: string;
    /** The hand's worth: `{fan}`; at the limit. */
    readonly fan: string;
    readonly fanAtLimit: string;
    /** A hand without fan. */
    readonly noFan: string;
    readonly choices: Readonly<Record<ChoiceView["type"], string>>;
    readonly ready: string;
    readonly chooseMissing: string;
    readonly suggestion: string;
    readonly discard: string;
    /** Over what a ready hand waits for. */
    readonly waits: string;
    /** Instead of {@link fan}, as there is none: short, as there is little room. */
    readonly selfDrawOnly: string;
    readonly leave: string;
    readonly dissolve: string;
    readonly autoPlay: string;
    readonly stopAutoPlay: string;
    readonly banker: string;
    readonly owner: string;
    readonly offline: string;
    readonly freeSeat: string;
    /** `{count}` */
    readonly wall: string;
    /** `{round}`, `{rounds}` */
    readonly round: string;
    readonly stale: string;
    /** Why something cannot be done. */
    readonly refusals: Readonly<Record<Refusal, string>>;
    /** What is wrong with what the server told. */
    readonly troubles: Readonly<Record<TroubleCode, string>>;
    readonly closed: Readonly<Record<ClosedFor_2, string>>;
    readonly vote: {
        /** `{name}`; and where it is not known who. */
        readonly asked: string;
        readonly askedBySomebody: string;
        readonly yes: string;
        readonly no: string;
        /** `{seconds}` */
        readonly left: string;
        readonly statuses: Readonly<Record<VoteView["seats"][number]["status"], string>>;
    };
    /** For who does not see the table: `{name}`, `{other}`, `{tile}`, `{points}`, `{round}`. */
    readonly events: Readonly<Record<Exclude<EventType, "kong" | "win" | "trouble">, string>>;
    readonly kongs: Readonly<Record<Exclude<MeldType, "pong">, string>>;
    readonly wins: Readonly<Record<WinEvent["how"], string>>;
    readonly causes: Readonly<Record<"win" | "rain" | "wind" | "not-ready", string>>;
    readonly ways: Readonly<Record<"self-draw" | "discard" | "robbed-kong" | "unknown", string>>;
    readonly outcomes: Readonly<Record<RoundSeatView["outcome"], string>>;
    readonly results: Readonly<Record<Count & keyof MatchSeatView, string>> & {
        readonly roundOver: string;
        readonly matchOver: string;
        readonly dissolved: string;
        readonly biggestWinner: string;
        readonly dealInKing: string;
    };
}

/**
 * Everything a table shows, as plain data: whoever draws it, or tells it, needs no rule. A tile that the viewer must
 * not see is nowhere in it.
 */
export declare interface TableView {
    /** Six digits; empty while there is no desk. */
    readonly number: string;
    /** The server's own line on the table, such as `房号: 012345 局数: 1/4`. */
    readonly title: string;
    /** What was agreed on; empty as long as it is not known. */
    readonly rules: readonly RuleView[];
    /** How many play. */
    readonly mode: 3 | 4;
    /** The round that is played or was played last, from 1; 0 before the first deal. */
    readonly round: number;
    /** How many rounds the match has; 0 as long as it is not known. */
    readonly rounds: number;
    readonly phase: DeskPhase;
    /** As many as play, by {@link Place}. */
    readonly seats: readonly SeatView[];
    /** Tiles left to draw. */
    readonly wall: number;
    /** 1 to 6 each, for show; null before the first deal. */
    readonly dice: readonly [number, number] | null;
    /** Whose turn it is. */
    readonly turn: Place | null;
    /**
     * When what all wait for now, or the viewer's newest prompt, began, Unix ms: what `turnSecondsLeft` counts down from.
     * Null while nobody is waited for, as during the deal, and for who only watches: a replay has no clock.
     */
    readonly turnSince: number | null;
    /** The discard that lies last, as long as nobody has claimed it: the last one of that seat's river. */
    readonly lastDiscard: {
        readonly place: Place;
        readonly tile: TileId;
    } | null;
    /** What the viewer may do now. */
    readonly prompt: PromptView | null;
    /** What the viewer's hand waits for, while it is ready and somebody else's turn. */
    readonly waits: readonly WaitView[];
    /** How the viewer gets away: until the first deal he leaves his seat, afterwards he proposes to dissolve the desk. */
    readonly leaving: {
        readonly way: "leave" | "dissolve";
        /** Why he cannot; null when he can. */
        readonly refusal: Refusal | null;
    };
    readonly vote: VoteView | null;
    /** Whether prompts are answered without the person. */
    readonly autoPlay: boolean;
    /** What happened lately, the oldest first, at most 40. */
    readonly events: readonly EventView[];
    /** The round that has just ended. */
    readonly result: RoundResultView | null;
    /** The match that has just ended. */
    readonly match: MatchResultView | null;
    /** Why there is no desk any more. */
    readonly closed: ClosedFor_2 | null;
    /** What was asked for last and refused; a new `id` each time. */
    readonly refused: {
        readonly id: number;
        readonly refusal: Refusal;
    } | null;
    /** What came from the server last that cannot be. The game goes on. */
    readonly trouble: Trouble | null;
    /** Whether what is shown may be old: the connection was lost, and who sits here has not been told anew what there is. */
    readonly stale: boolean;
}

/** What one says at a table. */
export declare type Talk = {
    readonly kind: "phrase";
    readonly phrase: Phrase;
} | {
    readonly kind: "face";
    readonly face: Face;
} | {
    readonly kind: "text";
    readonly text: string;
}
/** A recorded clip, which only a voice service could play. */
| {
    readonly kind: "clip";
};

/** Something that was said at the table. */
declare interface TalkLine {
    readonly id: number;
    /** When it came, Unix ms. */
    readonly time: number;
    /** Who says to have said it; the server does not tell. */
    readonly uid: number;
    readonly talk: Talk;
}

/** What is said at the table. */
declare interface TalkState {
    /** The oldest first, at most {@link MAX_TALK_LINES}, none older than {@link TALK_LIFE}. */
    readonly lines: readonly TalkLine[];
    /** When one said something, Unix ms: as much of it as {@link SAY_LIMIT} asks for. */
    readonly said: readonly number[];
    readonly nextId: number;
}

/** What is said, in words; empty for a face. */
export declare function talkText(talk: Talk, { mahjong }: Pick<Texts, "mahjong">): string;

/** Something that was said, as it is shown. */
export declare interface TalkView {
    readonly id: number;
    /** Unix ms. */
    readonly time: number;
    /** At whose seat it is shown; null where who says to have said it does not sit there. Another may have said so. */
    readonly place: Place | null;
    /** As typed by whoever it is; empty without a seat. */
    readonly name: string;
    readonly talk: Talk;
}

/** What a tap on a tile does: it raises the tile, and once it is raised discards it, or lowers it again. */
export declare function tapTile(tile: TileId, raised: TileId | null, { prompt, discardBy }: HandRules): {
    readonly discards: TileId | null;
    readonly raised: TileId | null;
};

/**
 * What every view of the game says. A key that is missing in a language does not compile. `{name}` is a place for a
 * value: see {@link phrase} and {@link format}.
 */
export declare interface Texts {
    /** In the language itself. */
    readonly language: string;
    readonly close: string;
    /** The first screen. */
    readonly home: {
        readonly tagline: string;
        readonly chatAbout: string;
        readonly nicknameHint: string;
        readonly nicknameMissing: string;
        /** Of a chat's server. */
        readonly addressBad: string;
        /** Kinds of chat servers. */
        readonly kinds: Readonly<Record<ChatKind, string>>;
        readonly join: string;
    };
    readonly connection: {
        readonly states: Readonly<Record<ConnectionState["name"], string>>;
        /** Connecting again: `{attempt}`. */
        readonly reconnecting: string;
        /** Until it is tried again: `{seconds}`. */
        readonly retryIn: string;
        readonly retryNow: string;
        readonly connectAgain: string;
        readonly closeReasons: Readonly<Record<ClosedFor["code"], Explanation>>;
        readonly latency: string;
        readonly received: string;
        readonly sent: string;
        readonly milliseconds: string;
    };
    readonly chat: {
        readonly kinds: Readonly<Record<ChatKind, string>>;
        /** `{name}`, `{reason}`, `{why}`; of a crowd two names and how many others: `{first}`, `{second}`, `{count}`. */
        readonly notices: Readonly<Record<Notice["event"] | "crowd" | "kickedFor", string>>;
        readonly status: Readonly<Record<OutgoingMessage["status"], string>>;
        readonly you: string;
        /** Who has no name. */
        readonly nobody: string;
        /** A member known by number: `{id}`. */
        readonly guest: string;
        readonly members: string;
        /** `{count}` */
        readonly memberCount: string;
        readonly alone: string;
        /** Why members that left are still there. */
        readonly membersNote: string;
        readonly balance: string;
        readonly empty: string;
        readonly emptyHint: string;
        readonly say: string;
        readonly send: string;
        readonly sendAgain: string;
        readonly discard: string;
        readonly tooMany: string;
        /** While there is no connection. */
        readonly offline: string;
        readonly newMessages: string;
        /** `{count}` */
        readonly unread: string;
        readonly leave: string;
        readonly nickname: string;
    };
    /** Of mahjong, away from the table. */
    readonly mahjong: MahjongTexts;
    /** Of mahjong, at the table. */
    readonly table: TableTexts;
    /** Of the pictures of mahjong: buttons, windows, rules. */
    readonly board: BoardTexts;
}

/** The texts in each language. */
export declare const texts: Readonly<Record<Language, Texts>>;

/** One of {@link THEMES}. */
declare type Theme = (typeof THEMES)[number];

/** The colour schemes; `system` follows the device. */
declare const THEMES: readonly ["system", "light", "dark"];

/** Whether one hears a second of a turn of which so many are left: each of the last ones, where one is asked oneself. */
export declare function ticks(left: number, prompt: PromptView | null): boolean;

/** One physical tile: the server's id, 0 to 107. The four copies of a kind follow each other. [nanoserver: 5.1] */
export declare type Tile = number;

/** A face: `tile-b1` to `tile-b9` bamboo, `tile-d…` dots, `tile-c…` characters; 72 by 96 units. */
declare type TileArt = `tile-${SuitLetter}${Rank}`;

/** The id of one of the 108 tiles, 0 to 107: 36 a suit (bamboo, dots, characters), four copies of each rank in a row. */
declare type TileId = number;

/**
 * A kind of tile: ten times the suit (0 bamboo, 1 dots, 2 characters) and the rank, so 1 to 9, 11 to 19, 21 to 29.
 * Only {@link ReadyHand} has it; everything else has ids.
 */
declare type TileIndex = number;

/** What lies on what for one tile, from below, in units of {@link BODY_SIZES}. Both clients place their pictures so. */
export declare function tileLayers({ body, face, turn, suit, rank }: TileLook): Layer[];

/** A tile to draw. */
export declare interface TileLook {
    readonly body: BodyArt;
    /** None on a body that shows its back or its side. */
    readonly face?: TileArt;
    /** 0, or 180 for the player opposite; 90 or 270 on a turned body. */
    readonly turn?: Turn;
    /** The suit's mark in a corner, for eyes that mix up colours. */
    readonly suit?: boolean;
    /** The rank in a corner, for those who do not read the numerals. */
    readonly rank?: boolean;
}

/** The four tiles of a kind. */
export declare function tilesOf(kind: Kind): readonly Tile[];

/** One of {@link TIPS}. */
declare type Tip = (typeof TIPS)[number];

/** What a newcomer is told, when it first matters. */
declare const TIPS: readonly ["missing", "discard", "claim", "ready"];

/** What a newcomer is told, and has been told. */
declare interface TipsState {
    /** What is on the screen. */
    readonly told: Tip | null;
    /** What somebody has understood who used this device: it is not told again. */
    readonly understood: readonly Tip[];
}

/** Bytes in one second. */
declare interface TrafficSample {
    readonly in: number;
    readonly out: number;
}

/** Something that the server told and that cannot be. */
declare interface Trouble {
    readonly code: TroubleCode;
    /** The push that it came with; empty for what happened here. */
    readonly route: string;
    /** Particulars, in English. */
    readonly detail: string;
    /** Unix ms. */
    readonly time: number;
}

/** One of {@link TROUBLES}. */
declare type TroubleCode = (typeof TROUBLES)[number];

/** What can be wrong with what the server tells. Each has a text: `texts.table.troubles`. */
declare const TROUBLES: readonly ["unknown-player", "unknown-action", "tile-not-there", "tile-twice", "nothing-to-claim", "no-round", "bad-prompt", "bad-settlement", "answer-unsure", "not-sent"];

/** Where the top of a face points: 0 up, 90 to the right (a tile of the player on the left), and so on. */
declare type Turn = 0 | 90 | 180 | 270;

/** Seconds that whoever is waited for is expected to need at most. */
export declare const TURN_SECONDS = 20;

/**
 * Seconds left of a turn: {@link TURN_SECONDS} all through its first second, 0 only when they are over. It is a
 * courtesy: no server of the family tells of a limit, and the real one waits for ever, so that at 0 nothing happens,
 * and 0 it stays. [nanoserver: 7.14 Q9]
 *
 * @param since when the turn began, Unix ms
 * @param now Unix ms of the same clock; where that was set back meanwhile, the turn counts as just begun
 */
export declare function turnSecondsLeft(since: number, now: number): number;

/**
 * What a key makes of the digits that there are; after the last one a number begins anew.
 *
 * @param key a digit, `Backspace` or `Clear`, as keyboards name them
 * @returns null for any other key
 */
export declare function typedInto(digits: string, key: string): string | null;

/** A clip that a voice service keeps. */
declare interface VoiceClip {
    readonly fileId: string;
}

/** A vote. */
declare interface Vote {
    /** Whether the desk shall be dissolved. */
    readonly result: boolean;
}

/** A vote to dissolve the desk has begun, or runs when one comes back. */
declare interface VoteBegun {
    /** Who applied. After coming back: oneself when one has agreed, else 0. */
    readonly dissolveUid: number;
    readonly dissolveStatus: readonly SeatVote[];
    /** Seconds. */
    readonly restTime: number;
}

/** The vote has failed. */
declare interface VoteFailed {
    /** Who refused: the seat, from 1. */
    readonly deskPos: number;
}

/** How the vote stands. */
declare interface VoteProgress {
    readonly dissolveStatus: readonly SeatVote[];
    /** Seconds; 0 when somebody came back: then one's own countdown goes on. */
    readonly restTime: number;
}

/** What a player has said in a vote to dissolve the desk. [nanoserver: internal/game/desk_manager.go] */
declare const VoteStatus: {
    readonly Applied: "申请解散";
    readonly Agreed: "同意解散";
    readonly Offline: "离线";
    readonly Waiting: "等待中";
};

/** One of {@link VoteStatus}. */
declare type VoteStatus = (typeof VoteStatus)[keyof typeof VoteStatus];

/** A vote to dissolve the desk. */
export declare interface VoteView {
    /** Who applied; null where it is not known. */
    readonly applicant: Place | null;
    /** By {@link Place}, those only who sit there. */
    readonly seats: readonly {
        readonly place: Place;
        readonly status: "applied" | "agreed" | "offline" | "waiting";
    }[];
    /** When it counts as agreed, Unix ms by the clock of this device; null where it is not known. */
    readonly endsAt: number | null;
    /** Why the viewer may not say yes or no; null when it may. */
    readonly refusal: Refusal | null;
}

/** One kind that a hand waits for. */
export declare interface WaitView {
    readonly kind: Kind;
    /** How many of it the viewer has not seen yet: 0 to 4. */
    readonly remaining: number;
    /** What a win on it is worth at least, up to the limit. */
    readonly fan: number;
    /** Whether {@link fan} is the limit of the desk. */
    readonly limit: boolean;
    /** Whether it wins by self-draw only, as it has too few fan for a discard. */
    readonly selfDrawOnly: boolean;
}

/** What a win on a kind is worth, in words: its fan, or that it has too few for a discard. */
export declare function waitWorth({ fan, limit, selfDrawOnly }: Pick<WaitView, "fan" | "limit" | "selfDrawOnly">, { table }: Pick<Texts, "table">): string;

declare type WinEvent = Extract<EventFields<number>, {
    readonly type: "win";
}>;

/** What a win brings. */
declare interface WinScore {
    readonly acId: number;
    readonly huPaiType: WinType;
    /** Those who pay only, with what they lose: 0 or less. */
    readonly scoreChange: readonly ScoreChange[];
    readonly totalWinScore: number;
}

/** How a win came about. [nanoserver: protocol/const.go, HuPaiType] */
declare const WinType: {
    /** On a discard, or by robbing a kong. */
    readonly Discard: 0;
    readonly SelfDraw: 1;
    /** Paid at the end of the round by players without a ready hand 查叫. */
    readonly ReadyHand: 2;
};

/** One of {@link WinType}. */
declare type WinType = (typeof WinType)[keyof typeof WinType];

/** What one came for, through the entrance: to play at once, or to sit down at the desk of this number, six digits. */
export declare type Wish = {
    readonly type: "practise";
} | {
    readonly type: "join";
    readonly number: string;
};

/** A page's query without what it invites to. */
export declare function withoutInvitation(query: string): string;

/** A win. */
export declare interface WonView {
    /** The winning tile. */
    readonly tile: TileId;
    /** 1 for the first who won in the round; 0 where it is not known. */
    readonly order: number;
    readonly how: "self-draw" | "discard" | "robbed-kong" | "unknown";
    /** Who paid for it alone; null for a self-draw. */
    readonly from: Place | null;
    /** What it brought; null where it is not known. */
    readonly points: number | null;
}

declare type Words = Pick<Texts, "table">;

/** What a hand that won is worth, and why; both empty for another one. */
export declare function worthOf({ won, fan, limit, fans }: RoundSeatView, { table }: Words): {
    readonly worth: string;
    readonly fans: string;
};

export { }
