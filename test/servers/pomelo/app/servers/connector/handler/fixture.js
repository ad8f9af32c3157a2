"use strict";

/**
 * The routes of the fixture application, `connector.fixture.<method>`.
 *
 * A class, because Pomelo puts every enumerable method of a handler into the dictionary and methods of
 * a class are not enumerable: so config/dictionary.json alone says which routes have a code.
 */
class FixtureHandler {
  constructor(app) {
    this.app = app;
  }

  /** Answers the same object. */
  echo(message, _session, next) {
    next(null, bodyOf(message));
  }

  /** Answers `{tag}` after `ms` milliseconds. */
  late({ ms, tag }, _session, next) {
    setTimeout(next, ms, null, { tag });
  }

  /** Never answers. */
  silent() {}

  /** Fails; Pomelo answers `{code: 500}`. An error thrown here would be answered by nobody. */
  fail(_message, _session, next) {
    next(new Error("fail"));
  }

  /** Pushes `onBurst` `{i}` `count` times, then answers `{count}`. */
  burst({ count }, session, next) {
    for (let i = 0; i < count; i++) this.#push(session, "onBurst", { i });
    next(null, { count });
  }

  /** Answers the same object, by a schema both ways. */
  typed(message, _session, next) {
    next(null, bodyOf(message));
  }

  /** Pushes the same object as `onTyped`, by a schema both ways. */
  tellTyped(message, session) {
    this.#push(session, "onTyped", bodyOf(message));
  }

  /** Pushes `onTell` `{text}`. */
  tell({ text }, session) {
    this.#push(session, "onTell", { text });
  }

  /** Closes the connection. Without a reason Pomelo sends no kick package. */
  quit(_message, session) {
    this.app.get("sessionService").kickBySessionId(session.id);
  }

  /** Kicks with `reason`. */
  kick({ reason }, session) {
    this.app.get("sessionService").kickBySessionId(session.id, reason);
  }

  #push({ uid, frontendId }, route, body) {
    this.app.get("channelService").pushMessageByUids(route, body, [{ uid, sid: frontendId }]);
  }
}

/** The message as the client sent it: Pomelo adds the route. */
function bodyOf({ __route__, ...body }) {
  return body;
}

module.exports = (app) => new FixtureHandler(app);
