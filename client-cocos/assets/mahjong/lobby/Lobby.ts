import { _decorator, Button, Component, Label, Layout, Node, Sprite, SpriteAtlas } from "cc";
import { type Screen, want } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { caption, placeChildren, write } from "../../draw/place";
import { intents, type RootState } from "../../shaddock/shaddock.mjs";
import { openWindow, Windows } from "../../window/Windows";
import { Marquee } from "../marquee/Marquee";
import { Sounds } from "../sounds/Sounds";
import { LobbyButton } from "./LobbyButton";
import { isWide, type LobbyPart, lobbyLayout, nameLetters } from "./lobby-layout";
import { type LobbyScreenView, lobbyView } from "./lobby-view";

const { ccclass, property } = _decorator;

/** Where one is who has logged in and sits at no desk. */
@ccclass("Lobby")
export class Lobby extends Component implements Screen {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Sprite) avatar: Sprite = null!;
  @property(Label) playerName: Label = null!;
  @property(Label) playerId: Label = null!;
  @property(Button) cards: Button = null!;
  /** What cards are for: shown while one wants to know. */
  @property(Label) cardsNote: Label = null!;
  @property(Button) language: Button = null!;
  @property(Button) logOut: Button = null!;
  @property(Marquee) marquee: Marquee = null!;
  @property(Node) hero: Node = null!;
  @property(LobbyButton) practise: LobbyButton = null!;
  @property(LobbyButton) create: LobbyButton = null!;
  @property(LobbyButton) join: LobbyButton = null!;
  @property(Button) clubs: Button = null!;
  @property(Button) records: Button = null!;
  @property(Button) rules: Button = null!;
  @property(Button) settings: Button = null!;
  @property(Label) failure: Label = null!;
  @property(Button) dismiss: Button = null!;
  @property(Windows) windows: Windows = null!;
  @property(Sounds) sounds: Sounds = null!;

  private state: RootState | null = null;
  private letters = 0;

  onLoad(): void {
    this.windows.listen(this.node);
    this.windows.changed = () => this.show(this.state!);
    this.onClick(this.practise.button, () => this.play());
    this.onClick(this.create.button, () => this.open("CreateDesk"));
    this.onClick(this.join.button, () => this.open("JoinDesk"));
    for (const button of [this.clubs, this.records, this.rules, this.settings]) {
      this.onClick(button, () => this.open(button.node.name));
    }
    this.onClick(this.language, () => this.changeLanguage());
    this.onClick(this.logOut, () => want(this, intents.account.logOut()));
    this.onClick(this.dismiss, () => want(this, intents.lobby.dismiss()));
    this.onClick(this.cards, () => this.explainCards(!this.cardsNote.node.parent!.active));
  }

  show(state: RootState): void {
    const isFirst = this.state === null;
    this.state = state;
    const view = lobbyView(state, this.letters);
    this.showHead(view);
    for (const kind of ["practise", "create", "join"] as const) this[kind].show(view.buttons[kind]);
    for (const button of [this.clubs, this.records, this.rules, this.settings]) {
      caption(button, view.nav[button.node.name as keyof LobbyScreenView["nav"]]);
    }
    this.sounds.show([], state.settings);
    this.windows.show(state);
    // A window says it itself.
    const failure = this.windows.open ? "" : view.failure;
    write(this.failure, failure);
    this.failure.node.parent!.active = failure !== "";
    this.marquee.show(failure ? null : view.marquee);
    // Who comes back from a replay is where it was opened.
    if (isFirst && state.records.match !== null) openWindow(this, "Records");
  }

  lay(stage: Stage): void {
    const boxes = lobbyLayout(stage);
    this.letters = nameLetters(stage);
    this.hero.active = boxes.Hero !== undefined;
    placeChildren(this.node, boxes as Readonly<Record<LobbyPart, typeof boxes.Head>>, stage);
    this.practise.lay(boxes.Practise);
    this.create.lay(boxes.Create);
    this.join.lay(boxes.Join);
    for (const button of [this.clubs, this.records, this.rules, this.settings]) {
      const layout = button.getComponentInChildren(Layout)!;
      layout.type = isWide(stage) ? Layout.Type.HORIZONTAL : Layout.Type.VERTICAL;
      // It moves them along one axis only.
      for (const part of layout.node.children) part.setPosition(0, 0);
    }
    this.windows.lay(stage);
  }

  back(): boolean {
    if (!this.windows.back()) want(this, intents.account.logOut());
    return true;
  }

  private onClick(button: Button, act: () => void): void {
    button.node.on(Button.EventType.CLICK, act);
  }

  private showHead({ name, id, avatar, cards, cardsNote, language }: LobbyScreenView): void {
    write(this.playerName, name);
    write(this.playerId, id);
    this.avatar.node.active = avatar !== null;
    if (avatar) this.avatar.spriteFrame = this.sheet.getSpriteFrame(avatar);
    caption(this.cards, cards);
    write(this.cardsNote, cardsNote);
    caption(this.language, language);
  }

  private explainCards(wanted: boolean): void {
    this.cardsNote.node.parent!.active = wanted;
  }

  private open(window: string): void {
    this.explainCards(false);
    if (this.state?.lobby.failure) want(this, intents.lobby.dismiss());
    openWindow(this, window);
  }

  private play(): void {
    this.explainCards(false);
    want(this, intents.lobby.practise({ options: this.state!.settings.deskOptions }));
  }

  private changeLanguage(): void {
    want(this, intents.settings.set({ language: this.state?.settings.language === "zh" ? "en" : "zh" }));
  }
}
