import { _decorator, AudioClip, AudioSource, Component } from "cc";
import { type EventView, type SettingsState, soundsAfter, type TableSound } from "../../shaddock/shaddock.mjs";

const { ccclass, property } = _decorator;

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
  @property(AudioClip) tick: AudioClip = null!;
  @property(AudioClip) turn: AudioClip = null!;
  @property(AudioClip) win: AudioClip = null!;

  /** From which second on the music plays. */
  private from = 0;
  private seen = -1;
  private on = false;

  /** Seconds of the music that were heard. Set before the first `show`, it goes on from there. */
  get heard(): number {
    return this.music.currentTime;
  }

  set heard(seconds: number) {
    this.from = seconds;
  }

  /** Plays what has happened since the last time. */
  show(events: readonly EventView[], { sound, music }: Pick<SettingsState, "sound" | "music">): void {
    this.on = sound;
    if (music !== this.music.playing) this.switchMusic(music);
    soundsAfter(this.seen, events, Date.now()).forEach((name) => {
      this.play(name);
    });
    this.seen = events[events.length - 1]?.id ?? this.seen;
  }

  play(name: TableSound | "button" | "message" | "tick" | "turn"): void {
    if (this.on) this.effects.playOneShot(name === "round-over" ? this.roundOver : this[name]);
  }

  private switchMusic(on: boolean): void {
    if (on) {
      this.music.currentTime = this.from;
      this.music.play();
    } else {
      this.music.stop();
    }
  }
}
