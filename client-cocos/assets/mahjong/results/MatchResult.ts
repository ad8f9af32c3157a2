import { _decorator, Button, Component, Prefab, ScrollView } from "cc";
import { type Screen, want } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { caption, place } from "../../draw/place";
import { intents, type RootState, texts } from "../../shaddock/shaddock.mjs";
import { keep, placeScrolled, roomIn } from "../../window/scrolled";
import { WindowFrame } from "../../window/WindowFrame";
import { MatchCard } from "./MatchCard";
import { matchCardBoxes, matchCardsHeight } from "./match-card-layout";
import { type MatchWindowView, matchWindowView } from "./match-result-view";
import { RoundSeats } from "./RoundSeats";
import { resultWidth, resultWindow, seatResultsHeight } from "./result-layout";
import { handWords } from "./seat-result-view";

const { ccclass, property } = _decorator;

/** How a match ended, and behind that its last round, which is seen first. */
@ccclass("MatchResult")
export class MatchResult extends Component implements Screen {
  @property(WindowFrame) frame: WindowFrame = null!;
  @property(Prefab) card: Prefab = null!;
  @property(ScrollView) cards: ScrollView = null!;
  @property(RoundSeats) round: RoundSeats = null!;
  @property(Button) other: Button = null!;
  @property(Button) leave: Button = null!;

  private readonly items: MatchCard[] = [];
  private stage: Stage = null!;
  private looksAtRound = true;
  private state: RootState | null = null;

  onLoad(): void {
    this.other.node.on(Button.EventType.CLICK, this.turn, this);
    this.leave.node.on(Button.EventType.CLICK, this.back, this);
  }

  show(state: RootState): void {
    this.state = state;
    const view = matchWindowView(state, this.looksAtRound);
    if (!view) return;
    const round = this.looksAtRound ? view.round : null;
    this.frame.entitle(view.title);
    caption(this.other, view.other);
    caption(this.leave, view.leave);
    this.other.node.active = view.round !== null;
    this.round.node.active = round !== null;
    this.cards.node.active = round === null;
    const width = resultWidth(this.stage);
    if (round) {
      this.size(seatResultsHeight(width, handWords(round, texts[state.settings.language])));
      this.round.show(round, state);
    } else {
      this.size(matchCardsHeight(width, view.cards.length, view.titled));
      this.showCards(view);
    }
  }

  lay(stage: Stage): void {
    this.stage = stage;
    if (this.state) this.show(this.state);
    this.frame.rewind();
  }

  back(): boolean {
    want(this, intents.desk.forgotten());
    return true;
  }

  private showCards({ cards, titled }: MatchWindowView): void {
    const items = keep(this.items, cards.length, {
      ...{ prefab: this.card, of: MatchCard, parent: this.cards.content! },
    });
    placeScrolled(this.cards, items, matchCardBoxes(roomIn(this.cards), items.length, titled));
    items.forEach((item, i) => {
      item.show(cards[i]!, titled);
    });
  }

  /** Makes the window as high as what it holds. */
  private size(height: number): void {
    place(this.node, resultWindow(this.stage, height), this.stage);
    this.frame.settle();
  }

  private turn(): void {
    this.looksAtRound = !this.looksAtRound;
    if (this.state) this.show(this.state);
    this.frame.rewind();
  }
}
