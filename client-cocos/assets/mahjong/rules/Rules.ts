import { _decorator, Component, instantiate, Label, Layout, Node, Prefab, UITransform } from "cc";
import type { Screen } from "../../app/screen";
import { type Stage, windowBox } from "../../draw/box";
import { place, UNITS, write } from "../../draw/place";
import { type RootState, texts } from "../../shaddock/shaddock.mjs";
import { fitHeight, widthOf } from "../../window/text-height";
import { WindowFrame } from "../../window/WindowFrame";
import { windowAround } from "../../window/window-size";
import { Chapter } from "./Chapter";
import { FanLine } from "./FanLine";

const { ccclass, property } = _decorator;

const SIZE = { width: 960, height: 600 } as const;
/** From this width on chapters and fan lie beside each other, with so much between, in points. */
const WIDE = 560;
const GAP = 32;

/** The rules of this mahjong on one page. */
@ccclass("Rules")
export class Rules extends Component implements Screen {
  @property(WindowFrame) frame: WindowFrame = null!;
  @property(Prefab) chapter: Prefab = null!;
  @property(Prefab) fanLine: Prefab = null!;
  /** What scrolls, with two columns, which on a narrow stage lie below each other. */
  @property(Node) content: Node = null!;
  @property(Layout) chapters: Layout = null!;
  @property(Layout) fans: Layout = null!;
  /** The heading of the fan. */
  @property(Label) fanTable: Label = null!;
  /** What is said below them. */
  @property(Label) fanNote: Label = null!;

  private state: RootState | null = null;
  private shown: unknown = null;
  private stage: Stage = null!;

  show(state: RootState): void {
    this.state = state;
    const { rules } = texts[state.settings.language].board;
    // They change with the language only.
    if (this.shown === rules) return;
    this.shown = rules;
    this.frame.entitle(rules.title);
    this.size(SIZE.height);
    this.size(this.fill(rules));
    this.frame.rewind();
  }

  lay(stage: Stage): void {
    this.stage = stage;
    this.shown = null;
    if (this.state) this.show(this.state);
  }

  back(): boolean {
    return false;
  }

  /** Makes the window as large as content of this height needs, or as there is room for. */
  private size(height: number): void {
    place(this.node, windowBox(this.stage, windowAround({ width: SIZE.width, height })), this.stage);
    this.frame.settle();
  }

  /** Gives the height of it all, in points. */
  private fill({ chapters, fans, fanTable, fanNote }: (typeof texts)["en"]["board"]["rules"]): number {
    const whole = widthOf(this.content);
    const isWide = whole >= WIDE;
    const width = isWide ? (whole - GAP) / 2 : whole;
    write(this.fanTable, fanTable);
    fitHeight(this.fanTable, width);
    each(this.chapters.node, this.chapter, chapters.length, (node, i) => {
      node.getComponent(Chapter)!.show(chapters[i]!.title, chapters[i]!.lines, width);
    });
    each(this.fans.node, this.fanLine, fans.length, (node, i) => {
      node.getComponent(FanLine)!.show(fans[i]!, width);
    });
    write(this.fanNote, fanNote);
    fitHeight(this.fanNote, width);
    this.fanNote.node.setSiblingIndex(-1);
    const heights = [this.chapters, this.fans].map((column) => {
      column.node.getComponent(UITransform)!.width = width * UNITS;
      column.updateLayout(true);
      return column.node.getComponent(UITransform)!.height;
    }) as [number, number];
    this.chapters.node.setPosition((-whole / 2) * UNITS, 0);
    this.fans.node.setPosition((isWide ? whole / 2 - width : -whole / 2) * UNITS, isWide ? 0 : -heights[0]);
    const height = isWide ? Math.max(...heights) : heights[0] + heights[1];
    this.content.getComponent(UITransform)!.height = height;
    return height / UNITS;
  }
}

/** Has so many nodes of a prefab in this one, after what is there for good, and shows each. */
function each(parent: Node, prefab: Prefab, count: number, show: (node: Node, i: number) => void): void {
  const name = prefab.name;
  const nodes = parent.children.filter((child) => child.name === name);
  while (nodes.length < count) {
    const node = instantiate(prefab);
    node.parent = parent;
    nodes.push(node);
  }
  nodes.forEach((node, i) => {
    node.active = i < count;
    if (node.active) show(node, i);
  });
}
