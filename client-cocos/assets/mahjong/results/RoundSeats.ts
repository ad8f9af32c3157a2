import { _decorator, Component, Prefab, ScrollView } from "cc";
import { type RootState, type RoundResultView, texts } from "../../shaddock/shaddock.mjs";
import { keep, placeScrolled, roomIn } from "../../window/scrolled";
import { seatResultBoxes } from "./result-layout";
import { SeatResult } from "./SeatResult";
import { handWords } from "./seat-result-view";

const { ccclass, property } = _decorator;

/** What a round has brought each seat, one below the other. */
@ccclass("RoundSeats")
export class RoundSeats extends Component {
  @property(Prefab) seat: Prefab = null!;
  @property(ScrollView) scroll: ScrollView = null!;

  private readonly items: SeatResult[] = [];

  /** Shows it within the size that the node has. */
  show(result: RoundResultView, { settings }: Pick<RootState, "settings">): void {
    const { seats } = result;
    const said = texts[settings.language];
    const items = keep(this.items, seats.length, {
      ...{ prefab: this.seat, of: SeatResult, parent: this.scroll.content! },
    });
    placeScrolled(this.scroll, items, seatResultBoxes(roomIn(this.scroll), handWords(result, said)));
    const marks = { suit: settings.marks, rank: settings.marks };
    items.forEach((item, i) => {
      item.show(seats[i]!, said, marks);
    });
  }
}
