import { _decorator, Component, instantiate, Label, Node, Prefab, Sprite, SpriteAtlas } from "cc";
import type { Stage } from "../../draw/box";
import { place, write } from "../../draw/place";
import type { Script } from "../../shaddock/shaddock.mjs";
import type { TableGeometry } from "../board/table-geometry";
import { Tiles } from "../tile/Tiles";
import { waitsLayout } from "./table-layout";
import { Wait } from "./Wait";
import { type WaitsView, waitTiles } from "./waits-view";

const { ccclass, property } = _decorator;

/** What the hand waits for: each kind with how many of it remain, and what it is worth. */
@ccclass("Waits")
export class Waits extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Prefab) wait: Prefab = null!;
  @property(Node) panel: Node = null!;
  @property(Node) head: Node = null!;
  @property(Sprite) seal: Sprite = null!;
  @property(Label) total: Label = null!;
  /** All tiles below all words: so they are drawn at once. */
  @property(Tiles) tiles: Tiles = null!;
  @property(Node) list: Node = null!;

  /** Shows these; nothing without any. */
  show(view: WaitsView | null, script: Script, geometry: TableGeometry, stage: Stage): void {
    this.node.active = view !== null;
    if (!view) return;
    const art = `ready-hand-${script}`;
    if (this.seal.spriteFrame?.name !== art) this.seal.spriteFrame = this.sheet.getSpriteFrame(art);
    write(this.total, view.total);
    const { panel, head, waits } = waitsLayout(view.waits.length, geometry);
    place(this.panel, panel, stage);
    place(this.head, head, stage);
    this.tiles.lay(stage);
    this.tiles.show(waitTiles(view.waits, waits), true);
    while (this.list.children.length < waits.length) instantiate(this.wait).parent = this.list;
    this.list.children.forEach((node, i) => {
      const box = waits[i];
      node.active = box !== undefined;
      if (!box) return;
      const wait = node.getComponent(Wait)!;
      wait.lay(box, stage);
      wait.show(view.waits[i]!);
    });
  }
}
