"use strict";

const { setTimeout } = require("node:timers/promises");

/** The routes of the fixture application, `connector.fixture.<method>`. */
class FixtureHandler {
  constructor(app) {
    this.app = app;
  }

  /** Answers the same object. */
  async echo(message) {
    return message;
  }

  /** Answers `{tag}` after `ms` milliseconds. */
  async late({ ms, tag }) {
    await setTimeout(ms);
    return { tag };
  }

  /** Never answers. */
  silent() {
    return new Promise(() => {});
  }

  /** Fails; Pinus answers `{code: 500}`. */
  async fail() {
    throw new Error("fail");
  }

  /** Pushes `onBurst` `{i}` `count` times, then answers `{count}`. */
  async burst({ count }, session) {
    for (let i = 0; i < count; i++) this.#push(session, "onBurst", { i });
    return { count };
  }

  /** Answers the same object, by a schema both ways. */
  async typed(message) {
    return message;
  }

  /** Pushes the same object as `onTyped`, by a schema both ways. */
  async tellTyped(message, session) {
    this.#push(session, "onTyped", message);
  }

  /** Pushes `onTell` `{text}`. */
  async tell({ text }, session) {
    this.#push(session, "onTell", { text });
  }

  /** Closes the connection. Without a reason Pinus sends no kick package. */
  async quit(_message, session) {
    this.app.get("sessionService").kickBySessionId(session.id);
  }

  /** Kicks with `reason`. */
  async kick({ reason }, session) {
    this.app.get("sessionService").kickBySessionId(session.id, reason);
  }

  #push({ uid, frontendId }, route, body) {
    this.app.get("channelService").pushMessageByUids(route, body, [{ uid, sid: frontendId }]);
  }
}

/** Pinus calls the default export for the handler. */
exports.default = (app) => new FixtureHandler(app);
