import { _decorator, AudioClip, AudioSource, Component } from "cc";
import type { EventView, SettingsState } from "../../shaddock/shaddock.mjs";
import { type SoundName, soundOf } from "./sound-of";

const { ccclass, property } = _decorator;

/** Events older than this many ms are not heard any more: one was away. */
const LATE = 1500;

/** Plays what is heard at the table, and the music, as far as one wants them. */
@ccclass("Sounds")
export class Sounds extends Component {
  @property(AudioSource) effects: AudioSource = null!;
  @property(AudioSource) music: AudioSource = null!;
  @property(AudioClip) button: AudioClip = null!;
  @property(AudioClip) coins: AudioClip = null!;
  @property(AudioClip) discard: AudioClip = null!;
  @property(AudioClip) draw: AudioClip = null!;
  @property(AudioClip) kong: AudioClip = null!;
  @property(AudioClip) message: AudioClip = null!;
  @property(AudioClip) pong: AudioClip = null!;
  @property(AudioClip) roundOver: AudioClip = null!;
  @property(AudioClip) shuffle: AudioClip = null!;
  @property(AudioClip) turn: AudioClip = null!;
  @property(AudioClip) win: AudioClip = null!;

  private seen = -1;
  private on = false;

  /** Plays what has happened since the last time. */
  show(events: readonly EventView[], { sound, music }: Pick<SettingsState, "sound" | "music">): void {
    this.on = sound;
    if (music !== this.music.playing) this.switchMusic(music);
    const heard = events.filter(({ id, time }) => id > this.seen && Date.now() - time < LATE).map(soundOf);
    this.seen = events[events.length - 1]?.id ?? this.seen;
    for (const name of new Set(heard)) if (name) this.play(name);
  }

  play(name: SoundName): void {
    if (this.on) this.effects.playOneShot(this[name]);
  }

  private switchMusic(on: boolean): void {
    if (on) this.music.play();
    else this.music.stop();
  }
}
