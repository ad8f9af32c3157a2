import { _decorator, Button, Component, EditBox, Label } from "cc";
import { failureText } from "../app/failure-text";
import { INTENT, type Screen } from "../app/screen";
import { chatAddress, mahjongServer, OWN_CHATS, OWN_MAHJONG } from "../app/servers";
import { words } from "../app/words";
import type { Stage } from "../draw/box";
import { caption, placeChildren, write } from "../draw/place";
import { cleanNickname, intents, type RootState, type SettingsState, texts } from "../shaddock/shaddock.mjs";
import { homeLayout } from "./home-layout";

const { ccclass, property } = _decorator;

/** Where one chooses what to do: mahjong or chat, and on which server. */
@ccclass("Home")
export class Home extends Component implements Screen {
  @property(Button) language: Button = null!;
  @property(Label) tagline: Label = null!;
  @property(Label) mahjongTitle: Label = null!;
  @property(Label) mahjongAbout: Label = null!;
  @property(EditBox) mahjongAddress: EditBox = null!;
  @property(Button) mahjongEnter: Button = null!;
  @property(Label) mahjongProblem: Label = null!;
  @property(Label) chatTitle: Label = null!;
  @property(Label) chatAbout: Label = null!;
  @property(EditBox) nickname: EditBox = null!;
  @property(EditBox) chatAddress: EditBox = null!;
  @property(Button) chatKind: Button = null!;
  @property(Button) chatEnter: Button = null!;
  @property(Label) chatProblem: Label = null!;

  private settings: SettingsState | null = null;
  private problem: "nicknameMissing" | "addressBad" | null = null;

  onLoad(): void {
    this.language.node.on(Button.EventType.CLICK, this.changeLanguage, this);
    this.chatKind.node.on(Button.EventType.CLICK, this.changeKind, this);
    this.mahjongEnter.node.on(Button.EventType.CLICK, this.enterMahjong, this);
    this.chatEnter.node.on(Button.EventType.CLICK, this.enterChat, this);
  }

  show({ settings, account }: RootState): void {
    if (!this.settings) this.fillIn(settings);
    this.settings = settings;
    const said = words[settings.language];
    const { chat, mahjong } = texts[settings.language];
    write(this.tagline, said.tagline);
    caption(this.language, said.otherLanguage);

    const { status, failure } = account;
    write(this.mahjongTitle, said.mahjong);
    write(this.mahjongAbout, said.mahjongAbout);
    caption(this.mahjongEnter, status === "entering" ? mahjong.entrance.entering : said.play);
    this.mahjongEnter.interactable = status !== "entering";
    this.mahjongAddress.placeholder = OWN_MAHJONG;
    write(this.mahjongProblem, failure ? failureText(failure, texts[settings.language]) : "");

    write(this.chatTitle, chat.kinds[settings.kind]);
    write(this.chatAbout, said.chatAbout);
    caption(this.chatKind, chat.kinds[settings.kind]);
    caption(this.chatEnter, said.join);
    this.nickname.placeholder = said.nicknameHint;
    this.chatAddress.placeholder = OWN_CHATS[settings.kind];
    write(this.chatProblem, this.problem ? said[this.problem] : "");
  }

  lay(stage: Stage): void {
    placeChildren(this.node, homeLayout(stage), stage);
  }

  back(): boolean {
    return false;
  }

  private fillIn({ nickname, address, mahjong }: SettingsState): void {
    this.nickname.string = nickname;
    this.chatAddress.string = address;
    this.mahjongAddress.string = mahjong;
  }

  private set(changes: Partial<SettingsState>): void {
    this.node.emit(INTENT, intents.settings.set(changes));
  }

  private changeLanguage(): void {
    this.set({ language: this.settings?.language === "zh" ? "en" : "zh" });
  }

  private changeKind(): void {
    this.set({ kind: this.settings?.kind === "chat" ? "cluster" : "chat" });
  }

  private enterMahjong(): void {
    const mahjong = this.mahjongAddress.string;
    this.set({ mahjong });
    this.node.emit(INTENT, intents.account.visit(mahjongServer({ mahjong })));
    this.node.emit(INTENT, intents.account.logIn());
  }

  private enterChat(): void {
    const nickname = cleanNickname(this.nickname.string);
    const address = this.chatAddress.string;
    const kind = this.settings?.kind ?? "chat";
    const room = chatAddress({ address, kind });
    this.problem = nickname ? (room ? null : "addressBad") : "nicknameMissing";
    this.set({ nickname, address, server: "other" });
    if (nickname && room) this.node.emit(INTENT, intents.chat.enter({ room: { kind, address: room }, nickname }));
  }
}
