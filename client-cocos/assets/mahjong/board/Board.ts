import { _decorator, Component, Node } from "cc";
import type { Stage } from "../../draw/box";
import { reducesMotion } from "../../draw/motion";
import { place } from "../../draw/place";
import { type TableView, texts } from "../../shaddock/shaddock.mjs";
import { Tiles } from "../tile/Tiles";
import type { BoardLook } from "./board-look";
import { boardTiles } from "./board-tiles";
import { Centre } from "./Centre";
import { centreView } from "./centre-view";
import { Floats } from "./Floats";
import { Plate } from "./Plate";
import { plateView } from "./plate-view";
import { type TableGeometry, tableGeometry } from "./table-geometry";

const { ccclass, property } = _decorator;

/** A table and all that is looked at on it. To be nested in a screen that fills the stage; it is not touched itself. */
@ccclass("Board")
export class Board extends Component {
  @property(Node) light: Node = null!;
  @property(Centre) centre: Centre = null!;
  /** The plates, by place. */
  @property(Node) plates: Node = null!;
  @property(Tiles) tiles: Tiles = null!;
  @property(Floats) floats: Floats = null!;

  private stage: Stage = null!;
  private large: boolean | null = null;
  private told = false;
  private laid: TableGeometry = null!;
  private view: TableView | null = null;
  private look: BoardLook | null = null;

  /** Where the parts of the table lie. Known after `lay` and the first `show`. */
  get geometry(): TableGeometry {
    return this.laid;
  }

  /** Shows this; `lay` has to be called before. */
  show(view: TableView, look: BoardLook): void {
    const { largeTiles: large, told = false } = look;
    const isFresh = this.large !== large || this.told !== told;
    if (isFresh) this.arrange(large, told);
    if (!isFresh && view === this.view && isSame(look, this.look)) return;
    // One who comes as the tiles are dealt sees that.
    const isDealt = this.view === null && view.phase === "dealing";
    const still = (isFresh && !isDealt) || look.still === true || reducesMotion();
    this.view = view;
    this.look = look;
    const words = texts[look.language];
    this.centre.show(centreView(view, words), still);
    this.plates.children.forEach((plate, place) => {
      const seat = view.seats[place];
      plate.active = seat !== undefined;
      if (seat) plate.getComponent(Plate)!.show(plateView(seat, view.phase, look, words));
    });
    this.tiles.show(boardTiles(view, this.laid, look), still);
    if (look.still) this.floats.skip(view.events);
    else this.floats.show(view.events, this.laid, this.stage, look.language);
  }

  /** Puts everything where it belongs on a stage of this size with the next `show`, and lets nothing fly then. */
  lay(stage: Stage): void {
    this.stage = stage;
    this.large = null;
  }

  private arrange(large: boolean, told: boolean): void {
    const { stage } = this;
    this.large = large;
    this.told = told;
    this.laid = tableGeometry(stage, large, told);
    place(this.light, { x: 0, y: 0, width: stage.width, height: stage.height }, stage);
    this.centre.lay(this.laid, stage);
    this.plates.children.forEach((plate, i) => {
      plate.getComponent(Plate)!.lay(this.laid.plates[i]!, stage);
    });
    this.tiles.lay(stage);
  }
}

function isSame(a: BoardLook, b: BoardLook | null): boolean {
  return (Object.keys(a) as (keyof BoardLook)[]).every((name) => a[name] === b?.[name]);
}
