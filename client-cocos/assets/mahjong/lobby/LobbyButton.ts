import { _decorator, Button, Component, Label, Node, Sprite, UITransform } from "cc";
import type { Box } from "../../draw/box";
import { place, tint, UNITS, write } from "../../draw/place";
import { buttonLayout } from "./lobby-layout";
import type { LobbyButtonView } from "./lobby-view";

const { ccclass, property } = _decorator;

/** What a button and its tiles are like that cannot be used now. */
const OFF = { frame: "#7b877f", tile: "#b7b9b2" } as const;

/** A large button of the lobby. Why it cannot be used stands on it. */
@ccclass("LobbyButton")
export class LobbyButton extends Component {
  @property(Button) button: Button = null!;
  @property(Sprite) frame: Sprite = null!;
  /** Tiles as they were drawn: they are made as large as there is room for. */
  @property(Node) tiles: Node = null!;
  @property(Label) title: Label = null!;
  @property(Label) note: Label = null!;

  private colour = "";

  show({ title, note, off }: LobbyButtonView): void {
    write(this.title, title);
    write(this.note, note);
    // Its own colour is the prefab's.
    this.colour ||= `#${this.frame.color.toHEX("#rrggbb")}`;
    this.button.interactable = !off;
    tint(this.frame, off ? OFF.frame : this.colour);
    for (const sprite of this.tiles.getComponentsInChildren(Sprite)) tint(sprite, off ? OFF.tile : "#ffffff");
  }

  /** Arranges it on a box of this size. */
  lay(box: Box): void {
    const { Tiles, Title, Note } = buttonLayout(box, this.tiles.children.length);
    place(this.title.node, Title, box);
    place(this.note.node, Note, box);
    const natural = this.tiles.getComponent(UITransform)!.width;
    const scale = (Tiles.width * UNITS) / natural;
    this.tiles.setScale(scale, scale);
    this.tiles.setPosition((Tiles.x - box.width / 2) * UNITS, (box.height / 2 - Tiles.y) * UNITS);
  }
}
