// Built by `npm run build` from client-cocos/bundle: do not change it here.
var __create = Object.create;
var __defProp = Object.defineProperty, __defProps = Object.defineProperties, __getOwnPropDesc = Object.getOwnPropertyDescriptor, __getOwnPropDescs = Object.getOwnPropertyDescriptors, __getOwnPropNames = Object.getOwnPropertyNames, __getOwnPropSymbols = Object.getOwnPropertySymbols, __getProtoOf = Object.getPrototypeOf, __hasOwnProp = Object.prototype.hasOwnProperty, __propIsEnum = Object.prototype.propertyIsEnumerable;
var __defNormalProp = (obj, key2, value) => key2 in obj ? __defProp(obj, key2, { enumerable: !0, configurable: !0, writable: !0, value }) : obj[key2] = value, __spreadValues = (a, b2) => {
  for (var prop in b2 || (b2 = {}))
    __hasOwnProp.call(b2, prop) && __defNormalProp(a, prop, b2[prop]);
  if (__getOwnPropSymbols)
    for (var prop of __getOwnPropSymbols(b2))
      __propIsEnum.call(b2, prop) && __defNormalProp(a, prop, b2[prop]);
  return a;
}, __spreadProps = (a, b2) => __defProps(a, __getOwnPropDescs(b2));
var __objRest = (source, exclude) => {
  var target = {};
  for (var prop in source)
    __hasOwnProp.call(source, prop) && exclude.indexOf(prop) < 0 && (target[prop] = source[prop]);
  if (source != null && __getOwnPropSymbols)
    for (var prop of __getOwnPropSymbols(source))
      exclude.indexOf(prop) < 0 && __propIsEnum.call(source, prop) && (target[prop] = source[prop]);
  return target;
};
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e2) {
    throw mod = 0, e2;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: !0 });
}, __copyProps = (to, from, except, desc) => {
  if (from && typeof from == "object" || typeof from == "function")
    for (let key2 of __getOwnPropNames(from))
      !__hasOwnProp.call(to, key2) && key2 !== except && __defProp(to, key2, { get: () => from[key2], enumerable: !(desc = __getOwnPropDesc(from, key2)) || desc.enumerable });
  return to;
}, __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default")), __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: !0 }) : target,
  mod
));
var __publicField = (obj, key2, value) => __defNormalProp(obj, typeof key2 != "symbol" ? key2 + "" : key2, value);

// node_modules/@redux-saga/symbols/dist/redux-saga-symbols.cjs.js
var require_redux_saga_symbols_cjs = __commonJS({
  "node_modules/@redux-saga/symbols/dist/redux-saga-symbols.cjs.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var createSymbol = function(name) {
      return "@@redux-saga/" + name;
    }, CANCEL = /* @__PURE__ */ createSymbol("CANCEL_PROMISE"), CHANNEL_END_TYPE = /* @__PURE__ */ createSymbol("CHANNEL_END"), IO = /* @__PURE__ */ createSymbol("IO"), MATCH = /* @__PURE__ */ createSymbol("MATCH"), MULTICAST = /* @__PURE__ */ createSymbol("MULTICAST"), SAGA_ACTION = /* @__PURE__ */ createSymbol("SAGA_ACTION"), SELF_CANCELLATION = /* @__PURE__ */ createSymbol("SELF_CANCELLATION"), TASK = /* @__PURE__ */ createSymbol("TASK"), TASK_CANCEL = /* @__PURE__ */ createSymbol("TASK_CANCEL"), TERMINATE = /* @__PURE__ */ createSymbol("TERMINATE"), SAGA_LOCATION = /* @__PURE__ */ createSymbol("LOCATION");
    exports.CANCEL = CANCEL;
    exports.CHANNEL_END_TYPE = CHANNEL_END_TYPE;
    exports.IO = IO;
    exports.MATCH = MATCH;
    exports.MULTICAST = MULTICAST;
    exports.SAGA_ACTION = SAGA_ACTION;
    exports.SAGA_LOCATION = SAGA_LOCATION;
    exports.SELF_CANCELLATION = SELF_CANCELLATION;
    exports.TASK = TASK;
    exports.TASK_CANCEL = TASK_CANCEL;
    exports.TERMINATE = TERMINATE;
  }
});

// node_modules/@babel/runtime/helpers/extends.js
var require_extends = __commonJS({
  "node_modules/@babel/runtime/helpers/extends.js"(exports, module) {
    "use strict";
    function _extends() {
      return module.exports = _extends = Object.assign ? Object.assign.bind() : function(n) {
        for (var e2 = 1; e2 < arguments.length; e2++) {
          var t = arguments[e2];
          for (var r in t) ({}).hasOwnProperty.call(t, r) && (n[r] = t[r]);
        }
        return n;
      }, module.exports.__esModule = !0, module.exports.default = module.exports, _extends.apply(null, arguments);
    }
    module.exports = _extends, module.exports.__esModule = !0, module.exports.default = module.exports;
  }
});

// node_modules/@babel/runtime/helpers/objectWithoutPropertiesLoose.js
var require_objectWithoutPropertiesLoose = __commonJS({
  "node_modules/@babel/runtime/helpers/objectWithoutPropertiesLoose.js"(exports, module) {
    "use strict";
    function _objectWithoutPropertiesLoose(r, e2) {
      if (r == null) return {};
      var t = {};
      for (var n in r) if ({}.hasOwnProperty.call(r, n)) {
        if (e2.indexOf(n) !== -1) continue;
        t[n] = r[n];
      }
      return t;
    }
    module.exports = _objectWithoutPropertiesLoose, module.exports.__esModule = !0, module.exports.default = module.exports;
  }
});

// node_modules/@redux-saga/is/dist/redux-saga-is.cjs.js
var require_redux_saga_is_cjs = __commonJS({
  "node_modules/@redux-saga/is/dist/redux-saga-is.cjs.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var symbols = require_redux_saga_symbols_cjs(), undef = function(v2) {
      return v2 == null;
    }, notUndef = function(v2) {
      return v2 != null;
    }, func = function(f) {
      return typeof f == "function";
    }, number = function(n) {
      return typeof n == "number";
    }, string = function(s) {
      return typeof s == "string";
    }, array2 = Array.isArray, object2 = function(obj) {
      return obj && !array2(obj) && typeof obj == "object";
    }, promise = function(p) {
      return p && func(p.then);
    }, iterator = function(it) {
      return it && func(it.next) && func(it.throw);
    }, iterable = function(it) {
      return it && func(Symbol) ? func(it[Symbol.iterator]) : array2(it);
    }, task = function(t) {
      return t && t[symbols.TASK];
    }, sagaAction = function(a) {
      return !!(a && a[symbols.SAGA_ACTION]);
    }, observable = function(ob) {
      return ob && func(ob.subscribe);
    }, buffer = function(buf) {
      return buf && func(buf.isEmpty) && func(buf.take) && func(buf.put);
    }, _pattern = function(pat) {
      return pat && (string(pat) || symbol(pat) || func(pat) || array2(pat) && pat.every(_pattern));
    }, channel = function(ch) {
      return ch && func(ch.take) && func(ch.close);
    }, stringableFunc = function(f) {
      return func(f) && f.hasOwnProperty("toString");
    }, symbol = function(sym) {
      return !!sym && typeof Symbol == "function" && sym.constructor === Symbol && sym !== Symbol.prototype;
    }, multicast = function(ch) {
      return channel(ch) && ch[symbols.MULTICAST];
    }, effect = function(eff) {
      return eff && eff[symbols.IO];
    };
    exports.array = array2;
    exports.buffer = buffer;
    exports.channel = channel;
    exports.effect = effect;
    exports.func = func;
    exports.iterable = iterable;
    exports.iterator = iterator;
    exports.multicast = multicast;
    exports.notUndef = notUndef;
    exports.number = number;
    exports.object = object2;
    exports.observable = observable;
    exports.pattern = _pattern;
    exports.promise = promise;
    exports.sagaAction = sagaAction;
    exports.string = string;
    exports.stringableFunc = stringableFunc;
    exports.symbol = symbol;
    exports.task = task;
    exports.undef = undef;
  }
});

// node_modules/@redux-saga/delay-p/dist/redux-saga-delay-p.cjs.js
var require_redux_saga_delay_p_cjs = __commonJS({
  "node_modules/@redux-saga/delay-p/dist/redux-saga-delay-p.cjs.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var symbols = require_redux_saga_symbols_cjs(), MAX_SIGNED_INT = 2147483647;
    function delayP(ms, val) {
      val === void 0 && (val = !0);
      var timeoutId, promise = new Promise(function(resolve) {
        timeoutId = setTimeout(resolve, Math.min(MAX_SIGNED_INT, ms), val);
      });
      return promise[symbols.CANCEL] = function() {
        clearTimeout(timeoutId);
      }, promise;
    }
    exports.default = delayP;
  }
});

// node_modules/@redux-saga/core/dist/io-0e463701.cjs.js
var require_io_0e463701_cjs = __commonJS({
  "node_modules/@redux-saga/core/dist/io-0e463701.cjs.js"(exports) {
    "use strict";
    var _extends = require_extends(), delayP = require_redux_saga_delay_p_cjs(), is2 = require_redux_saga_is_cjs(), symbols = require_redux_saga_symbols_cjs(), konst = function(v2) {
      return function() {
        return v2;
      };
    }, kTrue = /* @__PURE__ */ konst(!0), noop = function() {
    }, identity = function(v2) {
      return v2;
    }, assignWithSymbols = function(target, source) {
      _extends.default(target, source), Object.getOwnPropertySymbols && Object.getOwnPropertySymbols(source).forEach(function(s) {
        target[s] = source[s];
      });
    }, flatMap = function(mapper, arr) {
      var _ref;
      return (_ref = []).concat.apply(_ref, arr.map(mapper));
    };
    function remove(array2, item) {
      var index = array2.indexOf(item);
      index >= 0 && array2.splice(index, 1);
    }
    function once(fn) {
      var called = !1;
      return function() {
        called || (called = !0, fn());
      };
    }
    var kThrow = function(err) {
      throw err;
    }, kReturn = function(value) {
      return {
        value,
        done: !0
      };
    };
    function makeIterator(next, thro, name) {
      thro === void 0 && (thro = kThrow), name === void 0 && (name = "iterator");
      var iterator = {
        meta: {
          name
        },
        next,
        throw: thro,
        return: kReturn,
        isSagaIterator: !0
      };
      return typeof Symbol != "undefined" && (iterator[Symbol.iterator] = function() {
        return iterator;
      }), iterator;
    }
    function logError(error, _ref2) {
      var sagaStack = _ref2.sagaStack;
      console.error(error), console.error(sagaStack);
    }
    var createEmptyArray = function(n) {
      return Array.apply(null, new Array(n));
    }, wrapSagaDispatch = function(dispatch) {
      return function(action2) {
        return dispatch(Object.defineProperty(action2, symbols.SAGA_ACTION, {
          value: !0
        }));
      };
    }, shouldTerminate = function(res) {
      return res === symbols.TERMINATE;
    }, shouldCancel = function(res) {
      return res === symbols.TASK_CANCEL;
    }, shouldComplete = function(res) {
      return shouldTerminate(res) || shouldCancel(res);
    };
    function createAllStyleChildCallbacks(shape, parentCallback) {
      var keys = Object.keys(shape), totalCount = keys.length, completedCount = 0, completed, results = is2.array(shape) ? createEmptyArray(totalCount) : {}, childCallbacks = {};
      function checkEnd() {
        completedCount === totalCount && (completed = !0, parentCallback(results));
      }
      return keys.forEach(function(key2) {
        var chCbAtKey = function(res, isErr) {
          completed || (isErr || shouldComplete(res) ? (parentCallback.cancel(), parentCallback(res, isErr)) : (results[key2] = res, completedCount++, checkEnd()));
        };
        chCbAtKey.cancel = noop, childCallbacks[key2] = chCbAtKey;
      }), parentCallback.cancel = function() {
        completed || (completed = !0, keys.forEach(function(key2) {
          return childCallbacks[key2].cancel();
        }));
      }, childCallbacks;
    }
    function getMetaInfo(fn) {
      return {
        name: fn.name || "anonymous",
        location: getLocation(fn)
      };
    }
    function getLocation(instrumented) {
      return instrumented[symbols.SAGA_LOCATION];
    }
    function compose2() {
      for (var _len = arguments.length, funcs = new Array(_len), _key = 0; _key < _len; _key++)
        funcs[_key] = arguments[_key];
      return funcs.length === 0 ? function(arg) {
        return arg;
      } : funcs.length === 1 ? funcs[0] : funcs.reduce(function(a, b2) {
        return function() {
          return a(b2.apply(void 0, arguments));
        };
      });
    }
    var BUFFER_OVERFLOW = "Channel's Buffer overflow!", ON_OVERFLOW_THROW = 1, ON_OVERFLOW_DROP = 2, ON_OVERFLOW_SLIDE = 3, ON_OVERFLOW_EXPAND = 4, zeroBuffer = {
      isEmpty: kTrue,
      put: noop,
      take: noop
    };
    function ringBuffer(limit, overflowAction) {
      limit === void 0 && (limit = 10);
      var arr = new Array(limit), length = 0, pushIndex = 0, popIndex = 0, push = function(it) {
        arr[pushIndex] = it, pushIndex = (pushIndex + 1) % limit, length++;
      }, take11 = function() {
        if (length != 0) {
          var it = arr[popIndex];
          return arr[popIndex] = null, length--, popIndex = (popIndex + 1) % limit, it;
        }
      }, flush2 = function() {
        for (var items = []; length; )
          items.push(take11());
        return items;
      };
      return {
        isEmpty: function() {
          return length == 0;
        },
        put: function(it) {
          if (length < limit)
            push(it);
          else {
            var doubledLimit;
            switch (overflowAction) {
              case ON_OVERFLOW_THROW:
                throw new Error(BUFFER_OVERFLOW);
              case ON_OVERFLOW_SLIDE:
                arr[pushIndex] = it, pushIndex = (pushIndex + 1) % limit, popIndex = pushIndex;
                break;
              case ON_OVERFLOW_EXPAND:
                doubledLimit = 2 * limit, arr = flush2(), length = arr.length, pushIndex = arr.length, popIndex = 0, arr.length = doubledLimit, limit = doubledLimit, push(it);
                break;
            }
          }
        },
        take: take11,
        flush: flush2
      };
    }
    var none = function() {
      return zeroBuffer;
    }, fixed = function(limit) {
      return ringBuffer(limit, ON_OVERFLOW_THROW);
    }, dropping = function(limit) {
      return ringBuffer(limit, ON_OVERFLOW_DROP);
    }, sliding = function(limit) {
      return ringBuffer(limit, ON_OVERFLOW_SLIDE);
    }, expanding = function(initialSize) {
      return ringBuffer(initialSize, ON_OVERFLOW_EXPAND);
    }, buffers3 = /* @__PURE__ */ Object.freeze({
      __proto__: null,
      none,
      fixed,
      dropping,
      sliding,
      expanding
    }), TAKE = "TAKE", PUT = "PUT", ALL2 = "ALL", RACE = "RACE", CALL = "CALL", CPS = "CPS", FORK = "FORK", JOIN = "JOIN", CANCEL = "CANCEL", SELECT = "SELECT", ACTION_CHANNEL = "ACTION_CHANNEL", CANCELLED = "CANCELLED", FLUSH = "FLUSH", GET_CONTEXT = "GET_CONTEXT", SET_CONTEXT = "SET_CONTEXT", effectTypes = /* @__PURE__ */ Object.freeze({
      __proto__: null,
      TAKE,
      PUT,
      ALL: ALL2,
      RACE,
      CALL,
      CPS,
      FORK,
      JOIN,
      CANCEL,
      SELECT,
      ACTION_CHANNEL,
      CANCELLED,
      FLUSH,
      GET_CONTEXT,
      SET_CONTEXT
    }), makeEffect = function(type, payload) {
      var _ref;
      return _ref = {}, _ref[symbols.IO] = !0, _ref.combinator = !1, _ref.type = type, _ref.payload = payload, _ref;
    }, detach = function(eff) {
      return makeEffect(FORK, _extends.default({}, eff.payload, {
        detached: !0
      }));
    };
    function take10(patternOrChannel, multicastPattern) {
      if (patternOrChannel === void 0 && (patternOrChannel = "*"), is2.pattern(patternOrChannel))
        return is2.notUndef(multicastPattern) && console.warn("take(pattern) takes one argument but two were provided. Consider passing an array for listening to several action types"), makeEffect(TAKE, {
          pattern: patternOrChannel
        });
      if (is2.multicast(patternOrChannel) && is2.notUndef(multicastPattern) && is2.pattern(multicastPattern))
        return makeEffect(TAKE, {
          channel: patternOrChannel,
          pattern: multicastPattern
        });
      if (is2.channel(patternOrChannel))
        return is2.notUndef(multicastPattern) && console.warn("take(channel) takes one argument but two were provided. Second argument is ignored."), makeEffect(TAKE, {
          channel: patternOrChannel
        });
    }
    var takeMaybe = function() {
      var eff = take10.apply(void 0, arguments);
      return eff.payload.maybe = !0, eff;
    };
    function put15(channel, action2) {
      return is2.undef(action2) && (action2 = channel, channel = void 0), makeEffect(PUT, {
        channel,
        action: action2
      });
    }
    var putResolve = function() {
      var eff = put15.apply(void 0, arguments);
      return eff.payload.resolve = !0, eff;
    };
    function all(effects) {
      var eff = makeEffect(ALL2, effects);
      return eff.combinator = !0, eff;
    }
    function race6(effects) {
      var eff = makeEffect(RACE, effects);
      return eff.combinator = !0, eff;
    }
    function getFnCallDescriptor(fnDescriptor, args) {
      var context = null, fn;
      return is2.func(fnDescriptor) ? fn = fnDescriptor : (is2.array(fnDescriptor) ? (context = fnDescriptor[0], fn = fnDescriptor[1]) : (context = fnDescriptor.context, fn = fnDescriptor.fn), context && is2.string(fn) && is2.func(context[fn]) && (fn = context[fn])), {
        context,
        fn,
        args
      };
    }
    function call16(fnDescriptor) {
      for (var _len = arguments.length, args = new Array(_len > 1 ? _len - 1 : 0), _key = 1; _key < _len; _key++)
        args[_key - 1] = arguments[_key];
      return makeEffect(CALL, getFnCallDescriptor(fnDescriptor, args));
    }
    function apply2(context, fn, args) {
      return args === void 0 && (args = []), makeEffect(CALL, getFnCallDescriptor([context, fn], args));
    }
    function cps(fnDescriptor) {
      for (var _len2 = arguments.length, args = new Array(_len2 > 1 ? _len2 - 1 : 0), _key2 = 1; _key2 < _len2; _key2++)
        args[_key2 - 1] = arguments[_key2];
      return makeEffect(CPS, getFnCallDescriptor(fnDescriptor, args));
    }
    function fork7(fnDescriptor) {
      for (var _len3 = arguments.length, args = new Array(_len3 > 1 ? _len3 - 1 : 0), _key3 = 1; _key3 < _len3; _key3++)
        args[_key3 - 1] = arguments[_key3];
      return makeEffect(FORK, getFnCallDescriptor(fnDescriptor, args));
    }
    function spawn(fnDescriptor) {
      for (var _len4 = arguments.length, args = new Array(_len4 > 1 ? _len4 - 1 : 0), _key4 = 1; _key4 < _len4; _key4++)
        args[_key4 - 1] = arguments[_key4];
      return detach(fork7.apply(void 0, [fnDescriptor].concat(args)));
    }
    function join2(taskOrTasks) {
      return makeEffect(JOIN, taskOrTasks);
    }
    function cancel(taskOrTasks) {
      return taskOrTasks === void 0 && (taskOrTasks = symbols.SELF_CANCELLATION), makeEffect(CANCEL, taskOrTasks);
    }
    function select15(selector) {
      selector === void 0 && (selector = identity);
      for (var _len5 = arguments.length, args = new Array(_len5 > 1 ? _len5 - 1 : 0), _key5 = 1; _key5 < _len5; _key5++)
        args[_key5 - 1] = arguments[_key5];
      return makeEffect(SELECT, {
        selector,
        args
      });
    }
    function actionChannel(pattern, buffer) {
      return makeEffect(ACTION_CHANNEL, {
        pattern,
        buffer
      });
    }
    function cancelled() {
      return makeEffect(CANCELLED, {});
    }
    function flush(channel) {
      return makeEffect(FLUSH, channel);
    }
    function getContext(prop) {
      return makeEffect(GET_CONTEXT, prop);
    }
    function setContext(props) {
      return makeEffect(SET_CONTEXT, props);
    }
    var delay2 = /* @__PURE__ */ call16.bind(null, delayP.default);
    exports.ACTION_CHANNEL = ACTION_CHANNEL;
    exports.ALL = ALL2;
    exports.CALL = CALL;
    exports.CANCEL = CANCEL;
    exports.CANCELLED = CANCELLED;
    exports.CPS = CPS;
    exports.FLUSH = FLUSH;
    exports.FORK = FORK;
    exports.GET_CONTEXT = GET_CONTEXT;
    exports.JOIN = JOIN;
    exports.PUT = PUT;
    exports.RACE = RACE;
    exports.SELECT = SELECT;
    exports.SET_CONTEXT = SET_CONTEXT;
    exports.TAKE = TAKE;
    exports.actionChannel = actionChannel;
    exports.all = all;
    exports.apply = apply2;
    exports.assignWithSymbols = assignWithSymbols;
    exports.buffers = buffers3;
    exports.call = call16;
    exports.cancel = cancel;
    exports.cancelled = cancelled;
    exports.compose = compose2;
    exports.cps = cps;
    exports.createAllStyleChildCallbacks = createAllStyleChildCallbacks;
    exports.createEmptyArray = createEmptyArray;
    exports.delay = delay2;
    exports.detach = detach;
    exports.effectTypes = effectTypes;
    exports.expanding = expanding;
    exports.flatMap = flatMap;
    exports.flush = flush;
    exports.fork = fork7;
    exports.getContext = getContext;
    exports.getLocation = getLocation;
    exports.getMetaInfo = getMetaInfo;
    exports.identity = identity;
    exports.join = join2;
    exports.kTrue = kTrue;
    exports.logError = logError;
    exports.makeIterator = makeIterator;
    exports.none = none;
    exports.noop = noop;
    exports.once = once;
    exports.put = put15;
    exports.putResolve = putResolve;
    exports.race = race6;
    exports.remove = remove;
    exports.select = select15;
    exports.setContext = setContext;
    exports.shouldCancel = shouldCancel;
    exports.shouldComplete = shouldComplete;
    exports.shouldTerminate = shouldTerminate;
    exports.sliding = sliding;
    exports.spawn = spawn;
    exports.take = take10;
    exports.takeMaybe = takeMaybe;
    exports.wrapSagaDispatch = wrapSagaDispatch;
  }
});

// node_modules/@redux-saga/deferred/dist/redux-saga-deferred.cjs.js
var require_redux_saga_deferred_cjs = __commonJS({
  "node_modules/@redux-saga/deferred/dist/redux-saga-deferred.cjs.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function deferred() {
      var def = {};
      return def.promise = new Promise(function(resolve, reject) {
        def.resolve = resolve, def.reject = reject;
      }), def;
    }
    function arrayOfDeferred(length) {
      for (var arr = [], i = 0; i < length; i++)
        arr.push(deferred());
      return arr;
    }
    exports.arrayOfDeferred = arrayOfDeferred;
    exports.default = deferred;
  }
});

// node_modules/@babel/runtime/helpers/arrayLikeToArray.js
var require_arrayLikeToArray = __commonJS({
  "node_modules/@babel/runtime/helpers/arrayLikeToArray.js"(exports, module) {
    "use strict";
    function _arrayLikeToArray(r, a) {
      (a == null || a > r.length) && (a = r.length);
      for (var e2 = 0, n = Array(a); e2 < a; e2++) n[e2] = r[e2];
      return n;
    }
    module.exports = _arrayLikeToArray, module.exports.__esModule = !0, module.exports.default = module.exports;
  }
});

// node_modules/@redux-saga/core/dist/redux-saga-core.cjs.js
var require_redux_saga_core_cjs = __commonJS({
  "node_modules/@redux-saga/core/dist/redux-saga-core.cjs.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var symbols = require_redux_saga_symbols_cjs(), _extends = require_extends(), _objectWithoutPropertiesLoose = require_objectWithoutPropertiesLoose(), is2 = require_redux_saga_is_cjs(), io = require_io_0e463701_cjs(), deferred = require_redux_saga_deferred_cjs(), _arrayLikeToArray = require_arrayLikeToArray();
    require_redux_saga_delay_p_cjs();
    var queue = [], semaphore = 0;
    function exec(task) {
      try {
        suspend(), task();
      } finally {
        release();
      }
    }
    function asap(task) {
      queue.push(task), semaphore || (suspend(), flush());
    }
    function immediately(task) {
      try {
        return suspend(), task();
      } finally {
        flush();
      }
    }
    function suspend() {
      semaphore++;
    }
    function release() {
      semaphore--;
    }
    function flush() {
      release();
      for (var task; !semaphore && (task = queue.shift()) !== void 0; )
        exec(task);
    }
    var array2 = function(patterns) {
      return function(input) {
        return patterns.some(function(p) {
          return matcher(p)(input);
        });
      };
    }, predicate = function(_predicate) {
      return function(input) {
        return _predicate(input);
      };
    }, string = function(pattern) {
      return function(input) {
        return input.type === String(pattern);
      };
    }, symbol = function(pattern) {
      return function(input) {
        return input.type === pattern;
      };
    }, wildcard = function() {
      return io.kTrue;
    };
    function matcher(pattern) {
      var matcherCreator = pattern === "*" ? wildcard : is2.string(pattern) ? string : is2.array(pattern) ? array2 : is2.stringableFunc(pattern) ? string : is2.func(pattern) ? predicate : is2.symbol(pattern) ? symbol : null;
      if (matcherCreator === null)
        throw new Error("invalid pattern: " + pattern);
      return matcherCreator(pattern);
    }
    var END = {
      type: symbols.CHANNEL_END_TYPE
    }, isEnd = function(a) {
      return a && a.type === symbols.CHANNEL_END_TYPE;
    };
    function channel(buffer) {
      buffer === void 0 && (buffer = io.expanding());
      var closed = !1, takers = [];
      function put15(input) {
        if (!closed) {
          if (takers.length === 0)
            return buffer.put(input);
          var cb = takers.shift();
          cb(input);
        }
      }
      function take10(cb) {
        closed && buffer.isEmpty() ? cb(END) : buffer.isEmpty() ? (takers.push(cb), cb.cancel = function() {
          io.remove(takers, cb);
        }) : cb(buffer.take());
      }
      function flush2(cb) {
        if (closed && buffer.isEmpty()) {
          cb(END);
          return;
        }
        cb(buffer.flush());
      }
      function close3() {
        if (!closed) {
          closed = !0;
          var arr = takers;
          takers = [];
          for (var i = 0, len = arr.length; i < len; i++) {
            var taker = arr[i];
            taker(END);
          }
        }
      }
      return {
        take: take10,
        put: put15,
        flush: flush2,
        close: close3
      };
    }
    function eventChannel3(subscribe, buffer) {
      buffer === void 0 && (buffer = io.none());
      var closed = !1, unsubscribe, chan = channel(buffer), close3 = function() {
        closed || (closed = !0, is2.func(unsubscribe) && unsubscribe(), chan.close());
      };
      return unsubscribe = subscribe(function(input) {
        if (isEnd(input)) {
          close3();
          return;
        }
        chan.put(input);
      }), unsubscribe = io.once(unsubscribe), closed && unsubscribe(), {
        take: chan.take,
        flush: chan.flush,
        close: close3
      };
    }
    function multicastChannel() {
      var _ref, closed = !1, currentTakers = [], nextTakers = currentTakers, ensureCanMutateNextTakers = function() {
        nextTakers === currentTakers && (nextTakers = currentTakers.slice());
      }, close3 = function() {
        closed = !0;
        var takers = currentTakers = nextTakers;
        nextTakers = [], takers.forEach(function(taker) {
          taker(END);
        });
      };
      return _ref = {}, _ref[symbols.MULTICAST] = !0, _ref.put = function(input) {
        if (!closed) {
          if (isEnd(input)) {
            close3();
            return;
          }
          for (var takers = currentTakers = nextTakers, i = 0, len = takers.length; i < len; i++) {
            var taker = takers[i];
            taker[symbols.MATCH](input) && (taker.cancel(), taker(input));
          }
        }
      }, _ref.take = function(cb, matcher2) {
        if (matcher2 === void 0 && (matcher2 = wildcard), closed) {
          cb(END);
          return;
        }
        cb[symbols.MATCH] = matcher2, ensureCanMutateNextTakers(), nextTakers.push(cb), cb.cancel = io.once(function() {
          ensureCanMutateNextTakers(), io.remove(nextTakers, cb);
        });
      }, _ref.close = close3, _ref;
    }
    function stdChannel() {
      var chan = multicastChannel(), put15 = chan.put;
      return chan.put = function(input) {
        if (input[symbols.SAGA_ACTION]) {
          put15(input);
          return;
        }
        asap(function() {
          put15(input);
        });
      }, chan;
    }
    var RUNNING = 0, CANCELLED = 1, ABORTED = 2, DONE = 3;
    function resolvePromise(promise, cb) {
      var cancelPromise = promise[symbols.CANCEL];
      is2.func(cancelPromise) && (cb.cancel = cancelPromise), promise.then(cb, function(error) {
        cb(error, !0);
      });
    }
    var current2 = 0, nextSagaId = (function() {
      return ++current2;
    }), _effectRunnerMap;
    function getIteratorMetaInfo(iterator, fn) {
      return iterator.isSagaIterator ? {
        name: iterator.meta.name
      } : io.getMetaInfo(fn);
    }
    function createTaskIterator(_ref) {
      var context = _ref.context, fn = _ref.fn, args = _ref.args;
      try {
        var result = fn.apply(context, args);
        if (is2.iterator(result))
          return result;
        var resolved = !1, next = function(arg) {
          return resolved ? {
            value: arg,
            done: !0
          } : (resolved = !0, {
            value: result,
            done: !is2.promise(result)
          });
        };
        return io.makeIterator(next);
      } catch (err) {
        return io.makeIterator(function() {
          throw err;
        });
      }
    }
    function runPutEffect(env, _ref2, cb) {
      var channel2 = _ref2.channel, action2 = _ref2.action, resolve = _ref2.resolve;
      asap(function() {
        var result;
        try {
          result = (channel2 ? channel2.put : env.dispatch)(action2);
        } catch (error) {
          cb(error, !0);
          return;
        }
        resolve && is2.promise(result) ? resolvePromise(result, cb) : cb(result);
      });
    }
    function runTakeEffect(env, _ref3, cb) {
      var _ref3$channel = _ref3.channel, channel2 = _ref3$channel === void 0 ? env.channel : _ref3$channel, pattern = _ref3.pattern, maybe = _ref3.maybe, takeCb = function(input) {
        if (input instanceof Error) {
          cb(input, !0);
          return;
        }
        if (isEnd(input) && !maybe) {
          cb(symbols.TERMINATE);
          return;
        }
        cb(input);
      };
      try {
        channel2.take(takeCb, is2.notUndef(pattern) ? matcher(pattern) : null);
      } catch (err) {
        cb(err, !0);
        return;
      }
      cb.cancel = takeCb.cancel;
    }
    function runCallEffect(env, _ref4, cb, _ref5) {
      var context = _ref4.context, fn = _ref4.fn, args = _ref4.args, task = _ref5.task;
      try {
        var result = fn.apply(context, args);
        if (is2.promise(result)) {
          resolvePromise(result, cb);
          return;
        }
        if (is2.iterator(result)) {
          proc(
            env,
            result,
            task.context,
            current2,
            io.getMetaInfo(fn),
            /* isRoot */
            !1,
            cb
          );
          return;
        }
        cb(result);
      } catch (error) {
        cb(error, !0);
      }
    }
    function runCPSEffect(env, _ref6, cb) {
      var context = _ref6.context, fn = _ref6.fn, args = _ref6.args;
      try {
        var cpsCb = function(err, res) {
          is2.undef(err) ? cb(res) : cb(err, !0);
        };
        fn.apply(context, args.concat(cpsCb)), cpsCb.cancel && (cb.cancel = cpsCb.cancel);
      } catch (error) {
        cb(error, !0);
      }
    }
    function runForkEffect(env, _ref7, cb, _ref8) {
      var context = _ref7.context, fn = _ref7.fn, args = _ref7.args, detached = _ref7.detached, parent = _ref8.task, taskIterator = createTaskIterator({
        context,
        fn,
        args
      }), meta = getIteratorMetaInfo(taskIterator, fn);
      immediately(function() {
        var child = proc(env, taskIterator, parent.context, current2, meta, detached, void 0);
        detached ? cb(child) : child.isRunning() ? (parent.queue.addTask(child), cb(child)) : child.isAborted() ? parent.queue.abort(child.error()) : cb(child);
      });
    }
    function runJoinEffect(env, taskOrTasks, cb, _ref9) {
      var task = _ref9.task, joinSingleTask = function(taskToJoin, cb2) {
        if (taskToJoin.isRunning()) {
          var joiner = {
            task,
            cb: cb2
          };
          cb2.cancel = function() {
            taskToJoin.isRunning() && io.remove(taskToJoin.joiners, joiner);
          }, taskToJoin.joiners.push(joiner);
        } else
          taskToJoin.isAborted() ? cb2(taskToJoin.error(), !0) : cb2(taskToJoin.result());
      };
      if (is2.array(taskOrTasks)) {
        if (taskOrTasks.length === 0) {
          cb([]);
          return;
        }
        var childCallbacks = io.createAllStyleChildCallbacks(taskOrTasks, cb);
        taskOrTasks.forEach(function(t, i) {
          joinSingleTask(t, childCallbacks[i]);
        });
      } else
        joinSingleTask(taskOrTasks, cb);
    }
    function cancelSingleTask(taskToCancel) {
      taskToCancel.isRunning() && taskToCancel.cancel();
    }
    function runCancelEffect(env, taskOrTasks, cb, _ref0) {
      var task = _ref0.task;
      taskOrTasks === symbols.SELF_CANCELLATION ? cancelSingleTask(task) : is2.array(taskOrTasks) ? taskOrTasks.forEach(cancelSingleTask) : cancelSingleTask(taskOrTasks), cb();
    }
    function runAllEffect(env, effects, cb, _ref1) {
      var digestEffect = _ref1.digestEffect, effectId = current2, keys = Object.keys(effects);
      if (keys.length === 0) {
        cb(is2.array(effects) ? [] : {});
        return;
      }
      var childCallbacks = io.createAllStyleChildCallbacks(effects, cb);
      keys.forEach(function(key2) {
        digestEffect(effects[key2], effectId, childCallbacks[key2], key2);
      });
    }
    function runRaceEffect(env, effects, cb, _ref10) {
      var digestEffect = _ref10.digestEffect, effectId = current2, keys = Object.keys(effects), response = is2.array(effects) ? io.createEmptyArray(keys.length) : {}, childCbs = {}, completed = !1;
      keys.forEach(function(key2) {
        var chCbAtKey = function(res, isErr) {
          completed || (isErr || io.shouldComplete(res) ? (cb.cancel(), cb(res, isErr)) : (cb.cancel(), completed = !0, response[key2] = res, cb(response)));
        };
        chCbAtKey.cancel = io.noop, childCbs[key2] = chCbAtKey;
      }), cb.cancel = function() {
        completed || (completed = !0, keys.forEach(function(key2) {
          return childCbs[key2].cancel();
        }));
      }, keys.forEach(function(key2) {
        completed || digestEffect(effects[key2], effectId, childCbs[key2], key2);
      });
    }
    function runSelectEffect(env, _ref11, cb) {
      var selector = _ref11.selector, args = _ref11.args;
      try {
        var state = selector.apply(void 0, [env.getState()].concat(args));
        cb(state);
      } catch (error) {
        cb(error, !0);
      }
    }
    function runChannelEffect(env, _ref12, cb) {
      var pattern = _ref12.pattern, buffer = _ref12.buffer, chan = channel(buffer), match = matcher(pattern), _taker = function(action2) {
        isEnd(action2) || env.channel.take(_taker, match), chan.put(action2);
      }, close3 = chan.close;
      chan.close = function() {
        _taker.cancel(), close3();
      }, env.channel.take(_taker, match), cb(chan);
    }
    function runCancelledEffect(env, data, cb, _ref13) {
      var task = _ref13.task;
      cb(task.isCancelled());
    }
    function runFlushEffect(env, channel2, cb) {
      channel2.flush(cb);
    }
    function runGetContextEffect(env, prop, cb, _ref14) {
      var task = _ref14.task;
      cb(task.context[prop]);
    }
    function runSetContextEffect(env, props, cb, _ref15) {
      var task = _ref15.task;
      io.assignWithSymbols(task.context, props), cb();
    }
    var effectRunnerMap = (_effectRunnerMap = {}, _effectRunnerMap[io.TAKE] = runTakeEffect, _effectRunnerMap[io.PUT] = runPutEffect, _effectRunnerMap[io.ALL] = runAllEffect, _effectRunnerMap[io.RACE] = runRaceEffect, _effectRunnerMap[io.CALL] = runCallEffect, _effectRunnerMap[io.CPS] = runCPSEffect, _effectRunnerMap[io.FORK] = runForkEffect, _effectRunnerMap[io.JOIN] = runJoinEffect, _effectRunnerMap[io.CANCEL] = runCancelEffect, _effectRunnerMap[io.SELECT] = runSelectEffect, _effectRunnerMap[io.ACTION_CHANNEL] = runChannelEffect, _effectRunnerMap[io.CANCELLED] = runCancelledEffect, _effectRunnerMap[io.FLUSH] = runFlushEffect, _effectRunnerMap[io.GET_CONTEXT] = runGetContextEffect, _effectRunnerMap[io.SET_CONTEXT] = runSetContextEffect, _effectRunnerMap);
    function forkQueue(mainTask, onAbort, cont) {
      var tasks = [], result, completed = !1;
      addTask(mainTask);
      var getTasks = function() {
        return tasks;
      };
      function abort(err) {
        onAbort(), cancelAll(), cont(err, !0);
      }
      function addTask(task) {
        tasks.push(task), task.cont = function(res, isErr) {
          completed || (io.remove(tasks, task), task.cont = io.noop, isErr ? abort(res) : (task === mainTask && (result = res), tasks.length || (completed = !0, cont(result))));
        };
      }
      function cancelAll() {
        completed || (completed = !0, tasks.forEach(function(t) {
          t.cont = io.noop, t.cancel();
        }), tasks = []);
      }
      return {
        addTask,
        cancelAll,
        abort,
        getTasks
      };
    }
    function formatLocation(fileName, lineNumber) {
      return fileName + "?" + lineNumber;
    }
    function effectLocationAsString(effect) {
      var location = io.getLocation(effect);
      if (location) {
        var code = location.code, fileName = location.fileName, lineNumber = location.lineNumber, source = code + "  " + formatLocation(fileName, lineNumber);
        return source;
      }
      return "";
    }
    function sagaLocationAsString(sagaMeta) {
      var name = sagaMeta.name, location = sagaMeta.location;
      return location ? name + "  " + formatLocation(location.fileName, location.lineNumber) : name;
    }
    function cancelledTasksAsString(sagaStack2) {
      var cancelledTasks = io.flatMap(function(i) {
        return i.cancelledTasks;
      }, sagaStack2);
      return cancelledTasks.length ? ["Tasks cancelled due to error:"].concat(cancelledTasks).join(`
`) : "";
    }
    var crashedEffect = null, sagaStack = [], addSagaFrame = function(frame) {
      frame.crashedEffect = crashedEffect, sagaStack.push(frame);
    }, clear = function() {
      crashedEffect = null, sagaStack.length = 0;
    }, setCrashedEffect = function(effect) {
      crashedEffect = effect;
    }, toString = function() {
      var firstSaga = sagaStack[0], otherSagas = _arrayLikeToArray.default(sagaStack).slice(1), crashedEffectLocation = firstSaga.crashedEffect ? effectLocationAsString(firstSaga.crashedEffect) : null, errorMessage = "The above error occurred in task " + sagaLocationAsString(firstSaga.meta) + (crashedEffectLocation ? ` 
 when executing effect ` + crashedEffectLocation : "");
      return [errorMessage].concat(otherSagas.map(function(s) {
        return "    created by " + sagaLocationAsString(s.meta);
      }), [cancelledTasksAsString(sagaStack)]).join(`
`);
    };
    function newTask(env, mainTask, parentContext, parentEffectId, meta, isRoot, cont) {
      var _task;
      cont === void 0 && (cont = io.noop);
      var status = RUNNING, taskResult, taskError, deferredEnd = null, cancelledDueToErrorTasks = [], context = Object.create(parentContext), queue2 = forkQueue(mainTask, function() {
        cancelledDueToErrorTasks.push.apply(cancelledDueToErrorTasks, queue2.getTasks().map(function(t) {
          return t.meta.name;
        }));
      }, end2);
      function cancel() {
        status === RUNNING && (status = CANCELLED, queue2.cancelAll(), end2(symbols.TASK_CANCEL, !1));
      }
      function end2(result, isErr) {
        if (!isErr)
          result === symbols.TASK_CANCEL ? status = CANCELLED : status !== CANCELLED && (status = DONE), taskResult = result, deferredEnd && deferredEnd.resolve(result);
        else {
          if (status = ABORTED, addSagaFrame({
            meta,
            cancelledTasks: cancelledDueToErrorTasks
          }), task.isRoot) {
            var sagaStack2 = toString();
            clear(), env.onError(result, {
              sagaStack: sagaStack2
            });
          }
          taskError = result, deferredEnd && deferredEnd.reject(result);
        }
        task.cont(result, isErr), task.joiners.forEach(function(joiner) {
          joiner.cb(result, isErr);
        }), task.joiners = null;
      }
      function setContext(props) {
        io.assignWithSymbols(context, props);
      }
      function toPromise() {
        return deferredEnd || (deferredEnd = deferred.default(), status === ABORTED ? deferredEnd.reject(taskError) : status !== RUNNING && deferredEnd.resolve(taskResult)), deferredEnd.promise;
      }
      var task = (_task = {}, _task[symbols.TASK] = !0, _task.id = parentEffectId, _task.meta = meta, _task.isRoot = isRoot, _task.context = context, _task.joiners = [], _task.queue = queue2, _task.cancel = cancel, _task.cont = cont, _task.end = end2, _task.setContext = setContext, _task.toPromise = toPromise, _task.isRunning = function() {
        return status === RUNNING;
      }, _task.isCancelled = function() {
        return status === CANCELLED || status === RUNNING && mainTask.status === CANCELLED;
      }, _task.isAborted = function() {
        return status === ABORTED;
      }, _task.result = function() {
        return taskResult;
      }, _task.error = function() {
        return taskError;
      }, _task);
      return task;
    }
    function proc(env, iterator, parentContext, parentEffectId, meta, isRoot, cont) {
      var finalRunEffect = env.finalizeRunEffect(runEffect);
      next.cancel = io.noop;
      var mainTask = {
        meta,
        cancel: cancelMain,
        status: RUNNING
      }, task = newTask(env, mainTask, parentContext, parentEffectId, meta, isRoot, cont), executingContext = {
        task,
        digestEffect
      };
      function cancelMain() {
        mainTask.status === RUNNING && (mainTask.status = CANCELLED, next(symbols.TASK_CANCEL));
      }
      cont && (cont.cancel = task.cancel);
      var digesting = !1, digestingSemaphore = 0, syncResume;
      return next(), task;
      function next(arg, isErr) {
        var shouldQueueSyncResume = digesting && (digestingSemaphore === semaphore || // `fork` enters a nested scheduler lock with `immediately`.
        digestingSemaphore > 0 && semaphore > digestingSemaphore);
        if (shouldQueueSyncResume) {
          io.shouldCancel(arg) && (mainTask.status = CANCELLED, next.cancel()), syncResume = {
            arg,
            isErr
          };
          return;
        }
        try {
          var shouldContinue;
          do {
            shouldContinue = !1;
            var result = void 0;
            if (isErr ? (result = iterator.throw(arg), clear()) : io.shouldCancel(arg) ? (mainTask.status = CANCELLED, next.cancel(), result = is2.func(iterator.return) ? iterator.return(symbols.TASK_CANCEL) : {
              done: !0,
              value: symbols.TASK_CANCEL
            }) : io.shouldTerminate(arg) ? result = is2.func(iterator.return) ? iterator.return() : {
              done: !0
            } : result = iterator.next(arg), result.done) {
              mainTask.status !== CANCELLED && (mainTask.status = DONE), mainTask.cont(result.value);
              return;
            } else {
              syncResume = null;
              var previousDigesting = digesting, previousDigestingSemaphore = digestingSemaphore;
              try {
                digesting = !0, digestingSemaphore = semaphore, digestEffect(result.value, parentEffectId, next);
              } finally {
                digesting = previousDigesting, digestingSemaphore = previousDigestingSemaphore;
              }
              if (!syncResume)
                return;
              arg = syncResume.arg, isErr = syncResume.isErr, syncResume = null, shouldContinue = !0;
            }
          } while (shouldContinue);
        } catch (error) {
          if (mainTask.status === CANCELLED)
            throw error;
          mainTask.status = ABORTED, mainTask.cont(error, !0);
        }
      }
      function runEffect(effect, effectId, currCb) {
        if (is2.promise(effect))
          resolvePromise(effect, currCb);
        else if (is2.iterator(effect))
          proc(
            env,
            effect,
            task.context,
            effectId,
            meta,
            /* isRoot */
            !1,
            currCb
          );
        else if (effect && effect[symbols.IO]) {
          var effectRunner = effectRunnerMap[effect.type];
          effectRunner(env, effect.payload, currCb, executingContext);
        } else
          currCb(effect);
      }
      function digestEffect(effect, parentEffectId2, cb, label) {
        label === void 0 && (label = "");
        var effectId = nextSagaId();
        env.sagaMonitor && env.sagaMonitor.effectTriggered({
          effectId,
          parentEffectId: parentEffectId2,
          label,
          effect
        });
        var effectSettled;
        function currCb(res, isErr) {
          effectSettled || (effectSettled = !0, cb.cancel = io.noop, env.sagaMonitor && (isErr ? env.sagaMonitor.effectRejected(effectId, res) : env.sagaMonitor.effectResolved(effectId, res)), isErr && setCrashedEffect(effect), cb(res, isErr));
        }
        currCb.cancel = io.noop, cb.cancel = function() {
          effectSettled || (effectSettled = !0, currCb.cancel(), currCb.cancel = io.noop, env.sagaMonitor && env.sagaMonitor.effectCancelled(effectId));
        }, finalRunEffect(effect, effectId, currCb);
      }
    }
    function runSaga(_ref, saga) {
      for (var _ref$channel = _ref.channel, channel2 = _ref$channel === void 0 ? stdChannel() : _ref$channel, dispatch = _ref.dispatch, getState = _ref.getState, _ref$context = _ref.context, context = _ref$context === void 0 ? {} : _ref$context, sagaMonitor = _ref.sagaMonitor, effectMiddlewares = _ref.effectMiddlewares, _ref$onError = _ref.onError, onError = _ref$onError === void 0 ? io.logError : _ref$onError, _len = arguments.length, args = new Array(_len > 2 ? _len - 2 : 0), _key = 2; _key < _len; _key++)
        args[_key - 2] = arguments[_key];
      var iterator = saga.apply(void 0, args), effectId = nextSagaId();
      sagaMonitor && (sagaMonitor.rootSagaStarted = sagaMonitor.rootSagaStarted || io.noop, sagaMonitor.effectTriggered = sagaMonitor.effectTriggered || io.noop, sagaMonitor.effectResolved = sagaMonitor.effectResolved || io.noop, sagaMonitor.effectRejected = sagaMonitor.effectRejected || io.noop, sagaMonitor.effectCancelled = sagaMonitor.effectCancelled || io.noop, sagaMonitor.actionDispatched = sagaMonitor.actionDispatched || io.noop, sagaMonitor.rootSagaStarted({
        effectId,
        saga,
        args
      }));
      var finalizeRunEffect;
      if (effectMiddlewares) {
        var middleware = io.compose.apply(void 0, effectMiddlewares);
        finalizeRunEffect = function(runEffect) {
          return function(effect, effectId2, currCb) {
            var plainRunEffect = function(eff) {
              return runEffect(eff, effectId2, currCb);
            };
            return middleware(plainRunEffect)(effect);
          };
        };
      } else
        finalizeRunEffect = io.identity;
      var env = {
        channel: channel2,
        dispatch: io.wrapSagaDispatch(dispatch),
        getState,
        sagaMonitor,
        onError,
        finalizeRunEffect
      };
      return immediately(function() {
        var task = proc(
          env,
          iterator,
          context,
          effectId,
          io.getMetaInfo(saga),
          /* isRoot */
          !0,
          void 0
        );
        return sagaMonitor && sagaMonitor.effectResolved(effectId, task), task;
      });
    }
    var _excluded = ["context", "channel", "sagaMonitor"];
    function sagaMiddlewareFactory(_temp) {
      var _ref = _temp === void 0 ? {} : _temp, _ref$context = _ref.context, context = _ref$context === void 0 ? {} : _ref$context, _ref$channel = _ref.channel, channel2 = _ref$channel === void 0 ? stdChannel() : _ref$channel, sagaMonitor = _ref.sagaMonitor, options = _objectWithoutPropertiesLoose.default(_ref, _excluded), boundRunSaga;
      function sagaMiddleware(_ref2) {
        var getState = _ref2.getState, dispatch = _ref2.dispatch;
        return boundRunSaga = runSaga.bind(null, _extends.default({}, options, {
          context,
          channel: channel2,
          dispatch,
          getState,
          sagaMonitor
        })), function(next) {
          return function(action2) {
            sagaMonitor && sagaMonitor.actionDispatched && sagaMonitor.actionDispatched(action2);
            var result = next(action2);
            return channel2.put(action2), result;
          };
        };
      }
      return sagaMiddleware.run = function() {
        return boundRunSaga.apply(void 0, arguments);
      }, sagaMiddleware.setContext = function(props) {
        io.assignWithSymbols(context, props);
      }, sagaMiddleware;
    }
    Object.defineProperty(exports, "CANCEL", {
      enumerable: !0,
      get: function() {
        return symbols.CANCEL;
      }
    });
    Object.defineProperty(exports, "SAGA_LOCATION", {
      enumerable: !0,
      get: function() {
        return symbols.SAGA_LOCATION;
      }
    });
    exports.buffers = io.buffers;
    exports.detach = io.detach;
    exports.END = END;
    exports.channel = channel;
    exports.default = sagaMiddlewareFactory;
    exports.eventChannel = eventChannel3;
    exports.isEnd = isEnd;
    exports.multicastChannel = multicastChannel;
    exports.runSaga = runSaga;
    exports.stdChannel = stdChannel;
  }
});

// node_modules/redux-saga/dist/redux-saga.cjs.js
var require_redux_saga_cjs = __commonJS({
  "node_modules/redux-saga/dist/redux-saga.cjs.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var createSagaMiddleware = require_redux_saga_core_cjs();
    Object.defineProperty(exports, "default", {
      enumerable: !0,
      get: function() {
        return createSagaMiddleware.default;
      }
    });
    Object.keys(createSagaMiddleware).forEach(function(k) {
      k !== "default" && !exports.hasOwnProperty(k) && Object.defineProperty(exports, k, {
        enumerable: !0,
        get: function() {
          return createSagaMiddleware[k];
        }
      });
    });
  }
});

// node_modules/redux-saga/dist/redux-saga.cjs.default.js
var require_redux_saga_cjs_default = __commonJS({
  "node_modules/redux-saga/dist/redux-saga.cjs.default.js"(exports) {
    "use strict";
    exports._default = require_redux_saga_cjs().default;
  }
});

// node_modules/@redux-saga/core/effects/dist/redux-saga-core-effects.cjs.js
var require_redux_saga_core_effects_cjs = __commonJS({
  "node_modules/@redux-saga/core/effects/dist/redux-saga-core-effects.cjs.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var io = require_io_0e463701_cjs(), is2 = require_redux_saga_is_cjs();
    require_extends();
    require_redux_saga_symbols_cjs();
    require_redux_saga_delay_p_cjs();
    var done2 = function(value) {
      return {
        done: !0,
        value
      };
    }, qEnd = {};
    function safeName(patternOrChannel) {
      return is2.channel(patternOrChannel) ? "channel" : is2.stringableFunc(patternOrChannel) ? String(patternOrChannel) : is2.func(patternOrChannel) ? patternOrChannel.name : String(patternOrChannel);
    }
    function fsmIterator(fsm, startState, name) {
      var stateUpdater, errorState, effect, nextState = startState;
      function next(arg, error) {
        if (nextState === qEnd)
          return done2(arg);
        if (error && !errorState)
          throw nextState = qEnd, error;
        stateUpdater && stateUpdater(arg);
        var currentState = error ? fsm[errorState](error) : fsm[nextState]();
        return nextState = currentState.nextState, effect = currentState.effect, stateUpdater = currentState.stateUpdater, errorState = currentState.errorState, nextState === qEnd ? done2(arg) : effect;
      }
      return io.makeIterator(next, function(error) {
        return next(null, error);
      }, name);
    }
    function takeEvery$1(patternOrChannel, worker) {
      for (var _len = arguments.length, args = new Array(_len > 2 ? _len - 2 : 0), _key = 2; _key < _len; _key++)
        args[_key - 2] = arguments[_key];
      var yTake = {
        done: !1,
        value: io.take(patternOrChannel)
      }, yFork = function(ac) {
        return {
          done: !1,
          value: io.fork.apply(void 0, [worker].concat(args, [ac]))
        };
      }, action2, setAction = function(ac) {
        return action2 = ac;
      };
      return fsmIterator({
        q1: function() {
          return {
            nextState: "q2",
            effect: yTake,
            stateUpdater: setAction
          };
        },
        q2: function() {
          return {
            nextState: "q1",
            effect: yFork(action2)
          };
        }
      }, "q1", "takeEvery(" + safeName(patternOrChannel) + ", " + worker.name + ")");
    }
    function takeLatest$1(patternOrChannel, worker) {
      for (var _len = arguments.length, args = new Array(_len > 2 ? _len - 2 : 0), _key = 2; _key < _len; _key++)
        args[_key - 2] = arguments[_key];
      var yTake = {
        done: !1,
        value: io.take(patternOrChannel)
      }, yFork = function(ac) {
        return {
          done: !1,
          value: io.fork.apply(void 0, [worker].concat(args, [ac]))
        };
      }, yCancel = function(task2) {
        return {
          done: !1,
          value: io.cancel(task2)
        };
      }, task, action2, setTask = function(t) {
        return task = t;
      }, setAction = function(ac) {
        return action2 = ac;
      };
      return fsmIterator({
        q1: function() {
          return {
            nextState: "q2",
            effect: yTake,
            stateUpdater: setAction
          };
        },
        q2: function() {
          return task ? {
            nextState: "q3",
            effect: yCancel(task)
          } : {
            nextState: "q1",
            effect: yFork(action2),
            stateUpdater: setTask
          };
        },
        q3: function() {
          return {
            nextState: "q1",
            effect: yFork(action2),
            stateUpdater: setTask
          };
        }
      }, "q1", "takeLatest(" + safeName(patternOrChannel) + ", " + worker.name + ")");
    }
    function takeLeading$1(patternOrChannel, worker) {
      for (var _len = arguments.length, args = new Array(_len > 2 ? _len - 2 : 0), _key = 2; _key < _len; _key++)
        args[_key - 2] = arguments[_key];
      var yTake = {
        done: !1,
        value: io.take(patternOrChannel)
      }, yCall = function(ac) {
        return {
          done: !1,
          value: io.call.apply(void 0, [worker].concat(args, [ac]))
        };
      }, action2, setAction = function(ac) {
        return action2 = ac;
      };
      return fsmIterator({
        q1: function() {
          return {
            nextState: "q2",
            effect: yTake,
            stateUpdater: setAction
          };
        },
        q2: function() {
          return {
            nextState: "q1",
            effect: yCall(action2)
          };
        }
      }, "q1", "takeLeading(" + safeName(patternOrChannel) + ", " + worker.name + ")");
    }
    function throttle$1(delayLength, patternOrChannel, worker) {
      for (var _len = arguments.length, args = new Array(_len > 3 ? _len - 3 : 0), _key = 3; _key < _len; _key++)
        args[_key - 3] = arguments[_key];
      var action2, channel, yTake = function() {
        return {
          done: !1,
          value: io.take(channel)
        };
      }, yFork = function(ac) {
        return {
          done: !1,
          value: io.fork.apply(void 0, [worker].concat(args, [ac]))
        };
      }, yDelay = {
        done: !1,
        value: io.delay(delayLength)
      }, setAction = function(ac) {
        return action2 = ac;
      }, setChannel = function(ch) {
        return channel = ch;
      }, needsChannel = !is2.channel(patternOrChannel);
      return needsChannel || setChannel(patternOrChannel), fsmIterator({
        q1: function() {
          var yActionChannel = {
            done: !1,
            value: io.actionChannel(patternOrChannel, io.sliding(1))
          };
          return {
            nextState: "q2",
            effect: yActionChannel,
            stateUpdater: setChannel
          };
        },
        q2: function() {
          return {
            nextState: "q3",
            effect: yTake(),
            stateUpdater: setAction
          };
        },
        q3: function() {
          return {
            nextState: "q4",
            effect: yFork(action2)
          };
        },
        q4: function() {
          return {
            nextState: "q2",
            effect: yDelay
          };
        }
      }, needsChannel ? "q1" : "q2", "throttle(" + safeName(patternOrChannel) + ", " + worker.name + ")");
    }
    function retry$1(maxTries, delayLength, fn) {
      for (var counter = maxTries, _len = arguments.length, args = new Array(_len > 3 ? _len - 3 : 0), _key = 3; _key < _len; _key++)
        args[_key - 3] = arguments[_key];
      var yCall = {
        done: !1,
        value: io.call.apply(void 0, [fn].concat(args))
      }, yDelay = {
        done: !1,
        value: io.delay(delayLength)
      };
      return fsmIterator({
        q1: function() {
          return {
            nextState: "q2",
            effect: yCall,
            errorState: "q10"
          };
        },
        q2: function() {
          return {
            nextState: qEnd
          };
        },
        q10: function(error) {
          if (counter -= 1, counter <= 0)
            throw error;
          return {
            nextState: "q1",
            effect: yDelay
          };
        }
      }, "q1", "retry(" + fn.name + ")");
    }
    function debounceHelper(delayLength, patternOrChannel, worker) {
      for (var _len = arguments.length, args = new Array(_len > 3 ? _len - 3 : 0), _key = 3; _key < _len; _key++)
        args[_key - 3] = arguments[_key];
      var action2, raceOutput, yTake = {
        done: !1,
        value: io.take(patternOrChannel)
      }, yRace = {
        done: !1,
        value: io.race({
          action: io.take(patternOrChannel),
          debounce: io.delay(delayLength)
        })
      }, yFork = function(ac) {
        return {
          done: !1,
          value: io.fork.apply(void 0, [worker].concat(args, [ac]))
        };
      }, yNoop = function(value) {
        return {
          done: !1,
          value
        };
      }, setAction = function(ac) {
        return action2 = ac;
      }, setRaceOutput = function(ro) {
        return raceOutput = ro;
      };
      return fsmIterator({
        q1: function() {
          return {
            nextState: "q2",
            effect: yTake,
            stateUpdater: setAction
          };
        },
        q2: function() {
          return {
            nextState: "q3",
            effect: yRace,
            stateUpdater: setRaceOutput
          };
        },
        q3: function() {
          return raceOutput.debounce ? {
            nextState: "q1",
            effect: yFork(action2)
          } : {
            nextState: "q2",
            effect: yNoop(raceOutput.action),
            stateUpdater: setAction
          };
        }
      }, "q1", "debounce(" + safeName(patternOrChannel) + ", " + worker.name + ")");
    }
    function takeEvery9(patternOrChannel, worker) {
      for (var _len = arguments.length, args = new Array(_len > 2 ? _len - 2 : 0), _key = 2; _key < _len; _key++)
        args[_key - 2] = arguments[_key];
      return io.fork.apply(void 0, [takeEvery$1, patternOrChannel, worker].concat(args));
    }
    function takeLatest8(patternOrChannel, worker) {
      for (var _len2 = arguments.length, args = new Array(_len2 > 2 ? _len2 - 2 : 0), _key2 = 2; _key2 < _len2; _key2++)
        args[_key2 - 2] = arguments[_key2];
      return io.fork.apply(void 0, [takeLatest$1, patternOrChannel, worker].concat(args));
    }
    function takeLeading3(patternOrChannel, worker) {
      for (var _len3 = arguments.length, args = new Array(_len3 > 2 ? _len3 - 2 : 0), _key3 = 2; _key3 < _len3; _key3++)
        args[_key3 - 2] = arguments[_key3];
      return io.fork.apply(void 0, [takeLeading$1, patternOrChannel, worker].concat(args));
    }
    function throttle(ms, patternOrChannel, worker) {
      for (var _len4 = arguments.length, args = new Array(_len4 > 3 ? _len4 - 3 : 0), _key4 = 3; _key4 < _len4; _key4++)
        args[_key4 - 3] = arguments[_key4];
      return io.fork.apply(void 0, [throttle$1, ms, patternOrChannel, worker].concat(args));
    }
    function retry2(maxTries, delayLength, worker) {
      for (var _len5 = arguments.length, args = new Array(_len5 > 3 ? _len5 - 3 : 0), _key5 = 3; _key5 < _len5; _key5++)
        args[_key5 - 3] = arguments[_key5];
      return io.call.apply(void 0, [retry$1, maxTries, delayLength, worker].concat(args));
    }
    function debounce(delayLength, pattern, worker) {
      for (var _len6 = arguments.length, args = new Array(_len6 > 3 ? _len6 - 3 : 0), _key6 = 3; _key6 < _len6; _key6++)
        args[_key6 - 3] = arguments[_key6];
      return io.fork.apply(void 0, [debounceHelper, delayLength, pattern, worker].concat(args));
    }
    exports.actionChannel = io.actionChannel;
    exports.all = io.all;
    exports.apply = io.apply;
    exports.call = io.call;
    exports.cancel = io.cancel;
    exports.cancelled = io.cancelled;
    exports.cps = io.cps;
    exports.delay = io.delay;
    exports.effectTypes = io.effectTypes;
    exports.flush = io.flush;
    exports.fork = io.fork;
    exports.getContext = io.getContext;
    exports.join = io.join;
    exports.put = io.put;
    exports.putResolve = io.putResolve;
    exports.race = io.race;
    exports.select = io.select;
    exports.setContext = io.setContext;
    exports.spawn = io.spawn;
    exports.take = io.take;
    exports.takeMaybe = io.takeMaybe;
    exports.debounce = debounce;
    exports.retry = retry2;
    exports.takeEvery = takeEvery9;
    exports.takeLatest = takeLatest8;
    exports.takeLeading = takeLeading3;
    exports.throttle = throttle;
  }
});

// node_modules/redux-saga/effects/dist/redux-saga-effects.cjs.js
var require_redux_saga_effects_cjs = __commonJS({
  "node_modules/redux-saga/effects/dist/redux-saga-effects.cjs.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var effects = require_redux_saga_core_effects_cjs();
    Object.keys(effects).forEach(function(k) {
      k !== "default" && !exports.hasOwnProperty(k) && Object.defineProperty(exports, k, {
        enumerable: !0,
        get: function() {
          return effects[k];
        }
      });
    });
  }
});

// client-cocos/bundle/platform-javascript.ts
function at(index) {
  return this[index < 0 ? this.length + index : index];
}
for (let prototype of [Array.prototype, String.prototype, Uint8Array.prototype])
  "at" in prototype || Object.defineProperty(prototype, "at", { value: at, writable: !0, configurable: !0 });

// node_modules/redux/dist/redux.mjs
function formatProdErrorMessage(code) {
  return `Minified Redux error #${code}; visit https://redux.js.org/Errors?code=${code} for the full message or use the non-minified dev environment for full errors. `;
}
var $$observable = typeof Symbol == "function" && Symbol.observable || "@@observable", symbol_observable_default = $$observable, randomString = () => Math.random().toString(36).substring(7).split("").join("."), ActionTypes = {
  INIT: `@@redux/INIT${/* @__PURE__ */ randomString()}`,
  REPLACE: `@@redux/REPLACE${/* @__PURE__ */ randomString()}`,
  PROBE_UNKNOWN_ACTION: () => `@@redux/PROBE_UNKNOWN_ACTION${randomString()}`
}, actionTypes_default = ActionTypes;
function isPlainObject(obj) {
  if (typeof obj != "object" || obj === null)
    return !1;
  let proto = obj;
  for (; Object.getPrototypeOf(proto) !== null; )
    proto = Object.getPrototypeOf(proto);
  return Object.getPrototypeOf(obj) === proto || Object.getPrototypeOf(obj) === null;
}
function createStore(reducer, preloadedState, enhancer) {
  if (typeof reducer != "function")
    throw new Error(formatProdErrorMessage(2));
  if (typeof preloadedState == "function" && typeof enhancer == "function" || typeof enhancer == "function" && typeof arguments[3] == "function")
    throw new Error(formatProdErrorMessage(0));
  if (typeof preloadedState == "function" && typeof enhancer == "undefined" && (enhancer = preloadedState, preloadedState = void 0), typeof enhancer != "undefined") {
    if (typeof enhancer != "function")
      throw new Error(formatProdErrorMessage(1));
    return enhancer(createStore)(reducer, preloadedState);
  }
  let currentReducer = reducer, currentState = preloadedState, currentListeners = /* @__PURE__ */ new Map(), nextListeners = currentListeners, listenerIdCounter = 0, isDispatching = !1;
  function ensureCanMutateNextListeners() {
    nextListeners === currentListeners && (nextListeners = /* @__PURE__ */ new Map(), currentListeners.forEach((listener, key2) => {
      nextListeners.set(key2, listener);
    }));
  }
  function getState() {
    if (isDispatching)
      throw new Error(formatProdErrorMessage(3));
    return currentState;
  }
  function subscribe(listener) {
    if (typeof listener != "function")
      throw new Error(formatProdErrorMessage(4));
    if (isDispatching)
      throw new Error(formatProdErrorMessage(5));
    let isSubscribed = !0;
    ensureCanMutateNextListeners();
    let listenerId = listenerIdCounter++;
    return nextListeners.set(listenerId, listener), function() {
      if (isSubscribed) {
        if (isDispatching)
          throw new Error(formatProdErrorMessage(6));
        isSubscribed = !1, ensureCanMutateNextListeners(), nextListeners.delete(listenerId), currentListeners = null;
      }
    };
  }
  function dispatch(action2) {
    if (!isPlainObject(action2))
      throw new Error(formatProdErrorMessage(7));
    if (typeof action2.type == "undefined")
      throw new Error(formatProdErrorMessage(8));
    if (typeof action2.type != "string")
      throw new Error(formatProdErrorMessage(17));
    if (isDispatching)
      throw new Error(formatProdErrorMessage(9));
    try {
      isDispatching = !0, currentState = currentReducer(currentState, action2);
    } finally {
      isDispatching = !1;
    }
    return (currentListeners = nextListeners).forEach((listener) => {
      listener();
    }), action2;
  }
  function replaceReducer(nextReducer) {
    if (typeof nextReducer != "function")
      throw new Error(formatProdErrorMessage(10));
    currentReducer = nextReducer, dispatch({
      type: actionTypes_default.REPLACE
    });
  }
  function observable() {
    let outerSubscribe = subscribe;
    return {
      /**
       * The minimal observable subscription method.
       * @param observer Any object that can be used as an observer.
       * The observer object should have a `next` method.
       * @returns An object with an `unsubscribe` method that can
       * be used to unsubscribe the observable from the store, and prevent further
       * emission of values from the observable.
       */
      subscribe(observer) {
        if (typeof observer != "object" || observer === null)
          throw new Error(formatProdErrorMessage(11));
        function observeState() {
          let observerAsObserver = observer;
          observerAsObserver.next && observerAsObserver.next(getState());
        }
        return observeState(), {
          unsubscribe: outerSubscribe(observeState)
        };
      },
      [symbol_observable_default]() {
        return this;
      }
    };
  }
  return dispatch({
    type: actionTypes_default.INIT
  }), {
    dispatch,
    subscribe,
    getState,
    replaceReducer,
    [symbol_observable_default]: observable
  };
}
function assertReducerShape(reducers) {
  Object.keys(reducers).forEach((key2) => {
    let reducer = reducers[key2];
    if (typeof reducer(void 0, {
      type: actionTypes_default.INIT
    }) == "undefined")
      throw new Error(formatProdErrorMessage(12));
    if (typeof reducer(void 0, {
      type: actionTypes_default.PROBE_UNKNOWN_ACTION()
    }) == "undefined")
      throw new Error(formatProdErrorMessage(13));
  });
}
function combineReducers(reducers) {
  let reducerKeys = Object.keys(reducers), finalReducers = {};
  for (let i = 0; i < reducerKeys.length; i++) {
    let key2 = reducerKeys[i];
    typeof reducers[key2] == "function" && (finalReducers[key2] = reducers[key2]);
  }
  let finalReducerKeys = Object.keys(finalReducers), unexpectedKeyCache, shapeAssertionError;
  try {
    assertReducerShape(finalReducers);
  } catch (e2) {
    shapeAssertionError = e2;
  }
  return function(state = {}, action2) {
    if (shapeAssertionError)
      throw shapeAssertionError;
    let hasChanged = !1, nextState = {};
    for (let i = 0; i < finalReducerKeys.length; i++) {
      let key2 = finalReducerKeys[i], reducer = finalReducers[key2], previousStateForKey = state[key2], nextStateForKey = reducer(previousStateForKey, action2);
      if (typeof nextStateForKey == "undefined") {
        let actionType = action2 && action2.type;
        throw new Error(formatProdErrorMessage(14));
      }
      nextState[key2] = nextStateForKey, hasChanged = hasChanged || nextStateForKey !== previousStateForKey;
    }
    return hasChanged = hasChanged || finalReducerKeys.length !== Object.keys(state).length, hasChanged ? nextState : state;
  };
}
function compose(...funcs) {
  return funcs.length === 0 ? (arg) => arg : funcs.length === 1 ? funcs[0] : funcs.reduce((a, b2) => (...args) => a(b2(...args)));
}
function applyMiddleware(...middlewares) {
  return (createStore2) => (reducer, preloadedState) => {
    let store = createStore2(reducer, preloadedState), dispatch = () => {
      throw new Error(formatProdErrorMessage(15));
    }, middlewareAPI = {
      getState: store.getState,
      dispatch: (action2, ...args) => dispatch(action2, ...args)
    }, chain = middlewares.map((middleware) => middleware(middlewareAPI));
    return dispatch = compose(...chain)(store.dispatch), __spreadProps(__spreadValues({}, store), {
      dispatch
    });
  };
}
function isAction(action2) {
  return isPlainObject(action2) && "type" in action2 && typeof action2.type == "string";
}

// node_modules/immer/dist/immer.mjs
var NOTHING = /* @__PURE__ */ Symbol.for("immer-nothing"), DRAFTABLE = /* @__PURE__ */ Symbol.for("immer-draftable"), DRAFT_STATE = /* @__PURE__ */ Symbol.for("immer-state");
function die(error, ...args) {
  throw new Error(
    `[Immer] minified error nr: ${error}. Full error at: https://bit.ly/3cXEKWf`
  );
}
var O = Object, getPrototypeOf = O.getPrototypeOf, CONSTRUCTOR = "constructor", PROTOTYPE = "prototype", CONFIGURABLE = "configurable", ENUMERABLE = "enumerable", WRITABLE = "writable", VALUE = "value", isDraft = (value) => !!value && !!value[DRAFT_STATE];
function isDraftable(value) {
  var _a;
  return value ? isPlainObject2(value) || isArray(value) || !!value[DRAFTABLE] || !!((_a = value[CONSTRUCTOR]) != null && _a[DRAFTABLE]) || isMap(value) || isSet(value) : !1;
}
var objectCtorString = O[PROTOTYPE][CONSTRUCTOR].toString(), cachedCtorStrings = /* @__PURE__ */ new WeakMap();
function isPlainObject2(value) {
  if (!value || !isObjectish(value))
    return !1;
  let proto = getPrototypeOf(value);
  if (proto === null || proto === O[PROTOTYPE])
    return !0;
  let Ctor = O.hasOwnProperty.call(proto, CONSTRUCTOR) && proto[CONSTRUCTOR];
  if (Ctor === Object)
    return !0;
  if (!isFunction(Ctor))
    return !1;
  let ctorString = cachedCtorStrings.get(Ctor);
  return ctorString === void 0 && (ctorString = Function.toString.call(Ctor), cachedCtorStrings.set(Ctor, ctorString)), ctorString === objectCtorString;
}
function original(value) {
  return isDraft(value) || die(15, value), value[DRAFT_STATE].base_;
}
function each(obj, iter, strict = !0) {
  getArchtype(obj) === 0 ? (strict ? Reflect.ownKeys(obj) : O.keys(obj)).forEach((key2) => {
    iter(key2, obj[key2], obj);
  }) : obj.forEach((entry, index) => iter(index, entry, obj));
}
function getArchtype(thing) {
  let state = thing[DRAFT_STATE];
  return state ? state.type_ : isArray(thing) ? 1 : isMap(thing) ? 2 : isSet(thing) ? 3 : 0;
}
var has = (thing, prop, type = getArchtype(thing)) => type === 2 ? thing.has(prop) : O[PROTOTYPE].hasOwnProperty.call(thing, prop), get = (thing, prop, type = getArchtype(thing)) => (
  // @ts-ignore
  type === 2 ? thing.get(prop) : thing[prop]
), set = (thing, propOrOldValue, value, type = getArchtype(thing)) => {
  type === 2 ? thing.set(propOrOldValue, value) : type === 3 ? thing.add(value) : thing[propOrOldValue] = value;
};
function is(x2, y2) {
  return x2 === y2 ? x2 !== 0 || 1 / x2 === 1 / y2 : x2 !== x2 && y2 !== y2;
}
var isArray = Array.isArray, isMap = (target) => target instanceof Map, isSet = (target) => target instanceof Set, isObjectish = (target) => typeof target == "object", isFunction = (target) => typeof target == "function", isBoolean = (target) => typeof target == "boolean";
function isArrayIndex(value) {
  let n = +value;
  return Number.isInteger(n) && String(n) === value;
}
var latest = (state) => state.copy_ || state.base_;
var getFinalValue = (state) => state.modified_ ? state.copy_ : state.base_;
function shallowCopy(base, strict) {
  if (isMap(base))
    return new Map(base);
  if (isSet(base))
    return new Set(base);
  if (isArray(base))
    return Array[PROTOTYPE].slice.call(base);
  let isPlain = isPlainObject2(base);
  if (strict === !0 || strict === "class_only" && !isPlain) {
    let descriptors = O.getOwnPropertyDescriptors(base);
    delete descriptors[DRAFT_STATE];
    let keys = Reflect.ownKeys(descriptors);
    for (let i = 0; i < keys.length; i++) {
      let key2 = keys[i], desc = descriptors[key2];
      desc[WRITABLE] === !1 && (desc[WRITABLE] = !0, desc[CONFIGURABLE] = !0), (desc.get || desc.set) && (descriptors[key2] = {
        [CONFIGURABLE]: !0,
        [WRITABLE]: !0,
        // could live with !!desc.set as well here...
        [ENUMERABLE]: desc[ENUMERABLE],
        [VALUE]: base[key2]
      });
    }
    return O.create(getPrototypeOf(base), descriptors);
  } else {
    let proto = getPrototypeOf(base);
    if (proto !== null && isPlain)
      return __spreadValues({}, base);
    let obj = O.create(proto);
    return O.assign(obj, base);
  }
}
function freeze(obj, deep = !1) {
  return isFrozen(obj) || isDraft(obj) || !isDraftable(obj) || (getArchtype(obj) > 1 && O.defineProperties(obj, {
    set: dontMutateMethodOverride,
    add: dontMutateMethodOverride,
    clear: dontMutateMethodOverride,
    delete: dontMutateMethodOverride
  }), O.freeze(obj), deep && each(
    obj,
    (_key, value) => {
      freeze(value, !0);
    },
    !1
  )), obj;
}
function dontMutateFrozenCollections() {
  die(2);
}
var dontMutateMethodOverride = {
  [VALUE]: dontMutateFrozenCollections
};
function isFrozen(obj) {
  return obj === null || !isObjectish(obj) ? !0 : O.isFrozen(obj);
}
var PluginMapSet = "MapSet", PluginPatches = "Patches", PluginArrayMethods = "ArrayMethods", plugins = {};
function getPlugin(pluginKey) {
  let plugin = plugins[pluginKey];
  return plugin || die(0, pluginKey), plugin;
}
var isPluginLoaded = (pluginKey) => !!plugins[pluginKey];
var currentScope, getCurrentScope = () => currentScope, createScope = (parent_, immer_) => ({
  drafts_: [],
  parent_,
  immer_,
  // Whenever the modified draft contains a draft from another scope, we
  // need to prevent auto-freezing so the unowned draft can be finalized.
  canAutoFreeze_: !0,
  unfinalizedDrafts_: 0,
  handledSet_: /* @__PURE__ */ new Set(),
  processedForPatches_: /* @__PURE__ */ new Set(),
  mapSetPlugin_: isPluginLoaded(PluginMapSet) ? getPlugin(PluginMapSet) : void 0,
  arrayMethodsPlugin_: isPluginLoaded(PluginArrayMethods) ? getPlugin(PluginArrayMethods) : void 0
});
function usePatchesInScope(scope, patchListener) {
  patchListener && (scope.patchPlugin_ = getPlugin(PluginPatches), scope.patches_ = [], scope.inversePatches_ = [], scope.patchListener_ = patchListener);
}
function revokeScope(scope) {
  leaveScope(scope), scope.drafts_.forEach(revokeDraft), scope.drafts_ = null;
}
function leaveScope(scope) {
  scope === currentScope && (currentScope = scope.parent_);
}
var enterScope = (immer2) => currentScope = createScope(currentScope, immer2);
function revokeDraft(draft) {
  let state = draft[DRAFT_STATE];
  state.type_ === 0 || state.type_ === 1 ? state.revoke_() : state.revoked_ = !0;
}
function processResult(result, scope) {
  scope.unfinalizedDrafts_ = scope.drafts_.length;
  let baseDraft = scope.drafts_[0];
  if (result !== void 0 && result !== baseDraft) {
    baseDraft[DRAFT_STATE].modified_ && (revokeScope(scope), die(4)), isDraftable(result) && (result = finalize(scope, result));
    let { patchPlugin_ } = scope;
    patchPlugin_ && patchPlugin_.generateReplacementPatches_(
      baseDraft[DRAFT_STATE].base_,
      result,
      scope
    );
  } else
    result = finalize(scope, baseDraft);
  return maybeFreeze(scope, result, !0), revokeScope(scope), scope.patches_ && scope.patchListener_(scope.patches_, scope.inversePatches_), result !== NOTHING ? result : void 0;
}
function finalize(rootScope, value) {
  if (isFrozen(value))
    return value;
  let state = value[DRAFT_STATE];
  if (!state)
    return handleValue(value, rootScope.handledSet_, rootScope);
  if (!isSameScope(state, rootScope))
    return value;
  if (!state.modified_)
    return state.base_;
  if (!state.finalized_) {
    let { callbacks_ } = state;
    if (callbacks_)
      for (; callbacks_.length > 0; )
        callbacks_.pop()(rootScope);
    generatePatchesAndFinalize(state, rootScope);
  }
  return state.copy_;
}
function maybeFreeze(scope, value, deep = !1) {
  !scope.parent_ && scope.immer_.autoFreeze_ && scope.canAutoFreeze_ && freeze(value, deep);
}
function markStateFinalized(state) {
  state.finalized_ = !0, state.scope_.unfinalizedDrafts_--;
}
var isSameScope = (state, rootScope) => state.scope_ === rootScope, EMPTY_LOCATIONS_RESULT = [];
function updateDraftInParent(parent, draftValue, finalizedValue, originalKey) {
  var _a;
  let parentCopy = latest(parent), parentType = parent.type_;
  if (originalKey !== void 0 && get(parentCopy, originalKey, parentType) === draftValue) {
    set(parentCopy, originalKey, finalizedValue, parentType);
    return;
  }
  if (!parent.draftLocations_) {
    let draftLocations = parent.draftLocations_ = /* @__PURE__ */ new Map();
    each(parentCopy, (key2, value) => {
      if (isDraft(value)) {
        let keys = draftLocations.get(value) || [];
        keys.push(key2), draftLocations.set(value, keys);
      }
    });
  }
  let locations = (_a = parent.draftLocations_.get(draftValue)) != null ? _a : EMPTY_LOCATIONS_RESULT;
  for (let location of locations)
    set(parentCopy, location, finalizedValue, parentType);
}
function registerChildFinalizationCallback(parent, child, key2) {
  parent.callbacks_.push(function(rootScope) {
    var _a, _b;
    let state = child;
    if (!state || !isSameScope(state, rootScope))
      return;
    (_a = rootScope.mapSetPlugin_) == null || _a.fixSetContents(state);
    let finalizedValue = getFinalValue(state);
    updateDraftInParent(parent, (_b = state.draft_) != null ? _b : state, finalizedValue, key2), generatePatchesAndFinalize(state, rootScope);
  });
}
function generatePatchesAndFinalize(state, rootScope) {
  var _a, _b;
  if (state.modified_ && !state.finalized_ && (state.type_ === 3 || state.type_ === 1 && state.allIndicesReassigned_ || ((_b = (_a = state.assigned_) == null ? void 0 : _a.size) != null ? _b : 0) > 0)) {
    let { patchPlugin_ } = rootScope;
    if (patchPlugin_) {
      let basePath = patchPlugin_.getPath(state);
      basePath && patchPlugin_.generatePatches_(state, basePath, rootScope);
    }
    markStateFinalized(state);
  }
}
function handleCrossReference(target, key2, value) {
  let { scope_ } = target;
  if (isDraft(value)) {
    let state = value[DRAFT_STATE];
    isSameScope(state, scope_) && state.callbacks_.push(function() {
      prepareCopy(target);
      let finalizedValue = getFinalValue(state);
      updateDraftInParent(target, value, finalizedValue, key2);
    });
  } else isDraftable(value) && target.callbacks_.push(function() {
    var _a;
    let targetCopy = latest(target);
    target.type_ === 3 ? targetCopy.has(value) && handleValue(value, scope_.handledSet_, scope_) : get(targetCopy, key2, target.type_) === value && scope_.drafts_.length > 1 && ((_a = target.assigned_.get(key2)) != null ? _a : !1) === !0 && target.copy_ && handleValue(
      get(target.copy_, key2, target.type_),
      scope_.handledSet_,
      scope_
    );
  });
}
function handleValue(target, handledSet, rootScope) {
  return !rootScope.immer_.autoFreeze_ && rootScope.unfinalizedDrafts_ < 1 || isDraft(target) || handledSet.has(target) || !isDraftable(target) || isFrozen(target) || (handledSet.add(target), each(target, (key2, value) => {
    if (isDraft(value)) {
      let state = value[DRAFT_STATE];
      if (isSameScope(state, rootScope)) {
        let updatedValue = getFinalValue(state);
        set(target, key2, updatedValue, target.type_), markStateFinalized(state);
      }
    } else isDraftable(value) && handleValue(value, handledSet, rootScope);
  })), target;
}
function createProxyProxy(base, parent) {
  let baseIsArray = isArray(base), state = {
    type_: baseIsArray ? 1 : 0,
    // Track which produce call this is associated with.
    scope_: parent ? parent.scope_ : getCurrentScope(),
    // True for both shallow and deep changes.
    modified_: !1,
    // Used during finalization.
    finalized_: !1,
    // Track which properties have been assigned (true) or deleted (false).
    // actually instantiated in `prepareCopy()`
    assigned_: void 0,
    // The parent draft state.
    parent_: parent,
    // The base state.
    base_: base,
    // The base proxy.
    draft_: null,
    // set below
    // The base copy with any updated values.
    copy_: null,
    // Called by the `produce` function.
    revoke_: null,
    isManual_: !1,
    // `callbacks` actually gets assigned in `createProxy`
    callbacks_: void 0
  }, target = state, traps = objectTraps;
  baseIsArray && (target = [state], traps = arrayTraps);
  let { revoke, proxy } = Proxy.revocable(target, traps);
  return state.draft_ = proxy, state.revoke_ = revoke, [proxy, state];
}
var objectTraps = {
  get(state, prop) {
    if (prop === DRAFT_STATE)
      return state;
    let arrayPlugin = state.scope_.arrayMethodsPlugin_, isArrayWithStringProp = state.type_ === 1 && typeof prop == "string";
    if (isArrayWithStringProp && arrayPlugin != null && arrayPlugin.isArrayOperationMethod(prop))
      return arrayPlugin.createMethodInterceptor(state, prop);
    let source = latest(state);
    if (!has(source, prop, state.type_))
      return readPropFromProto(state, source, prop);
    let value = source[prop];
    if (state.finalized_ || !isDraftable(value) || isArrayWithStringProp && state.operationMethod && (arrayPlugin != null && arrayPlugin.isMutatingArrayMethod(
      state.operationMethod
    )) && isArrayIndex(prop))
      return value;
    if (value === peek(state.base_, prop) || isRelocatedBaseRef(state, prop, value)) {
      prepareCopy(state);
      let childKey = state.type_ === 1 ? +prop : prop, childDraft = createProxy(state.scope_, value, state, childKey);
      return state.copy_[childKey] = childDraft;
    }
    return value;
  },
  has(state, prop) {
    return prop in latest(state);
  },
  ownKeys(state) {
    return Reflect.ownKeys(latest(state));
  },
  set(state, prop, value) {
    let desc = getDescriptorFromProto(latest(state), prop);
    if (desc != null && desc.set)
      return desc.set.call(state.draft_, value), !0;
    if (!state.modified_) {
      let current2 = peek(latest(state), prop), currentState = current2 == null ? void 0 : current2[DRAFT_STATE];
      if (currentState && currentState.base_ === value)
        return state.copy_[prop] = value, state.assigned_.delete(prop), !0;
      if (is(value, current2) && (value !== void 0 || has(state.base_, prop, state.type_)))
        return !0;
      prepareCopy(state), markChanged(state);
    }
    return state.copy_[prop] === value && // special case: handle new props with value 'undefined'
    (value !== void 0 || has(state.copy_, prop, state.type_)) || // special case: NaN
    Number.isNaN(value) && Number.isNaN(state.copy_[prop]) || (state.copy_[prop] = value, state.assigned_.set(prop, !0), handleCrossReference(state, prop, value)), !0;
  },
  deleteProperty(state, prop) {
    return prepareCopy(state), peek(state.base_, prop) !== void 0 || prop in state.base_ ? (state.assigned_.set(prop, !1), markChanged(state)) : state.assigned_.delete(prop), state.copy_ && delete state.copy_[prop], !0;
  },
  // Note: We never coerce `desc.value` into an Immer draft, because we can't make
  // the same guarantee in ES5 mode.
  getOwnPropertyDescriptor(state, prop) {
    let owner = latest(state), desc = Reflect.getOwnPropertyDescriptor(owner, prop);
    return desc && {
      [WRITABLE]: !0,
      [CONFIGURABLE]: state.type_ !== 1 || prop !== "length",
      [ENUMERABLE]: desc[ENUMERABLE],
      [VALUE]: owner[prop]
    };
  },
  defineProperty() {
    die(11);
  },
  getPrototypeOf(state) {
    return getPrototypeOf(state.base_);
  },
  setPrototypeOf() {
    die(12);
  }
}, arrayTraps = {};
for (let key2 in objectTraps) {
  let fn = objectTraps[key2];
  arrayTraps[key2] = function() {
    let args = arguments;
    return args[0] = args[0][0], fn.apply(this, args);
  };
}
arrayTraps.deleteProperty = function(state, prop) {
  return arrayTraps.set.call(this, state, prop, void 0);
};
arrayTraps.set = function(state, prop, value) {
  return objectTraps.set.call(this, state[0], prop, value, state[0]);
};
function peek(draft, prop) {
  let state = draft[DRAFT_STATE];
  return (state ? latest(state) : draft)[prop];
}
function isRelocatedBaseRef(state, prop, value) {
  return state.type_ !== 1 || !state.allIndicesReassigned_ || !isDraftable(value) || value[DRAFT_STATE] ? !1 : state.baseRefs_.has(value);
}
function readPropFromProto(state, source, prop) {
  var _a;
  let desc = getDescriptorFromProto(source, prop);
  return desc ? VALUE in desc ? desc[VALUE] : (
    // This is a very special case, if the prop is a getter defined by the
    // prototype, we should invoke it with the draft as context!
    (_a = desc.get) == null ? void 0 : _a.call(state.draft_)
  ) : void 0;
}
function getDescriptorFromProto(source, prop) {
  if (!(prop in source))
    return;
  let proto = getPrototypeOf(source);
  for (; proto; ) {
    let desc = Object.getOwnPropertyDescriptor(proto, prop);
    if (desc)
      return desc;
    proto = getPrototypeOf(proto);
  }
}
function markChanged(state) {
  state.modified_ || (state.modified_ = !0, state.parent_ && markChanged(state.parent_));
}
function prepareCopy(state) {
  state.copy_ || (state.assigned_ = /* @__PURE__ */ new Map(), state.copy_ = shallowCopy(
    state.base_,
    state.scope_.immer_.useStrictShallowCopy_
  ));
}
var Immer2 = class {
  constructor(config) {
    this.autoFreeze_ = !0, this.useStrictShallowCopy_ = !1, this.useStrictIteration_ = !1, this.produce = (base, recipe, patchListener) => {
      if (isFunction(base) && !isFunction(recipe)) {
        let defaultBase = recipe;
        recipe = base;
        let self = this;
        return function(base2 = defaultBase, ...args) {
          return self.produce(base2, (draft) => recipe.call(this, draft, ...args));
        };
      }
      isFunction(recipe) || die(6), patchListener !== void 0 && !isFunction(patchListener) && die(7);
      let result;
      if (isDraftable(base)) {
        let scope = enterScope(this), proxy = createProxy(scope, base, void 0), hasError = !0;
        try {
          result = recipe(proxy), hasError = !1;
        } finally {
          hasError ? revokeScope(scope) : leaveScope(scope);
        }
        return usePatchesInScope(scope, patchListener), processResult(result, scope);
      } else if (!base || !isObjectish(base)) {
        if (result = recipe(base), result === void 0 && (result = base), result === NOTHING && (result = void 0), this.autoFreeze_ && freeze(result, !0), patchListener) {
          let p = [], ip = [];
          getPlugin(PluginPatches).generateReplacementPatches_(base, result, {
            patches_: p,
            inversePatches_: ip
          }), patchListener(p, ip);
        }
        return result;
      } else
        die(1, base);
    }, this.produceWithPatches = (base, recipe) => {
      if (isFunction(base))
        return (state, ...args) => this.produceWithPatches(state, (draft) => base(draft, ...args));
      let patches, inversePatches;
      return [this.produce(base, recipe, (p, ip) => {
        patches = p, inversePatches = ip;
      }), patches, inversePatches];
    }, isBoolean(config == null ? void 0 : config.autoFreeze) && this.setAutoFreeze(config.autoFreeze);
    let strictShallowCopy = config == null ? void 0 : config.useStrictShallowCopy;
    (isBoolean(strictShallowCopy) || strictShallowCopy === "class_only") && this.setUseStrictShallowCopy(strictShallowCopy), isBoolean(config == null ? void 0 : config.useStrictIteration) && this.setUseStrictIteration(config.useStrictIteration);
  }
  createDraft(base) {
    isDraftable(base) || die(8), isDraft(base) && (base = current(base));
    let scope = enterScope(this), proxy = createProxy(scope, base, void 0);
    return proxy[DRAFT_STATE].isManual_ = !0, leaveScope(scope), proxy;
  }
  finishDraft(draft, patchListener) {
    let state = draft && draft[DRAFT_STATE];
    (!state || !state.isManual_) && die(9);
    let { scope_: scope } = state;
    return usePatchesInScope(scope, patchListener), processResult(void 0, scope);
  }
  /**
   * Pass true to automatically freeze all copies created by Immer.
   *
   * By default, auto-freezing is enabled.
   */
  setAutoFreeze(value) {
    this.autoFreeze_ = value;
  }
  /**
   * Pass true to enable strict shallow copy.
   *
   * By default, immer does not copy the object descriptors such as getter, setter and non-enumrable properties.
   */
  setUseStrictShallowCopy(value) {
    this.useStrictShallowCopy_ = value;
  }
  /**
   * Pass false to use faster iteration that skips non-enumerable properties
   * but still handles symbols for compatibility.
   *
   * By default, strict iteration is enabled (includes all own properties).
   */
  setUseStrictIteration(value) {
    this.useStrictIteration_ = value;
  }
  shouldUseStrictIteration() {
    return this.useStrictIteration_;
  }
  applyPatches(base, patches) {
    let i;
    for (i = patches.length - 1; i >= 0; i--) {
      let patch = patches[i];
      if (patch.path.length === 0 && patch.op === "replace") {
        base = patch.value;
        break;
      }
    }
    i > -1 && (patches = patches.slice(i + 1));
    let applyPatchesImpl = getPlugin(PluginPatches).applyPatches_;
    return isDraft(base) ? applyPatchesImpl(base, patches) : this.produce(
      base,
      (draft) => applyPatchesImpl(draft, patches)
    );
  }
};
function createProxy(rootScope, value, parent, key2) {
  var _a, _b;
  let [draft, state] = isMap(value) ? getPlugin(PluginMapSet).proxyMap_(value, parent) : isSet(value) ? getPlugin(PluginMapSet).proxySet_(value, parent) : createProxyProxy(value, parent);
  return ((_a = parent == null ? void 0 : parent.scope_) != null ? _a : getCurrentScope()).drafts_.push(draft), state.callbacks_ = (_b = parent == null ? void 0 : parent.callbacks_) != null ? _b : [], state.key_ = key2, parent && key2 !== void 0 ? registerChildFinalizationCallback(parent, state, key2) : state.callbacks_.push(function(rootScope2) {
    var _a2;
    (_a2 = rootScope2.mapSetPlugin_) == null || _a2.fixSetContents(state);
    let { patchPlugin_ } = rootScope2;
    state.modified_ && patchPlugin_ && patchPlugin_.generatePatches_(state, [], rootScope2);
  }), draft;
}
function current(value) {
  return isDraft(value) || die(10, value), currentImpl(value);
}
function currentImpl(value) {
  if (!isDraftable(value) || isFrozen(value))
    return value;
  let state = value[DRAFT_STATE], copy, strict = !0;
  if (state) {
    if (!state.modified_)
      return state.base_;
    state.finalized_ = !0, copy = shallowCopy(value, state.scope_.immer_.useStrictShallowCopy_), strict = state.scope_.immer_.shouldUseStrictIteration();
  } else
    copy = shallowCopy(value, !0);
  let source = copy;
  return isSet(copy) && (copy = /* @__PURE__ */ new Set()), each(
    source,
    (key2, childValue) => {
      set(copy, key2, currentImpl(childValue));
    },
    strict
  ), state && (state.finalized_ = !1), copy;
}
var _globalIterator = globalThis.Iterator, hasIteratorFrom = typeof (_globalIterator == null ? void 0 : _globalIterator.from) == "function";
var immer = new Immer2(), produce = immer.produce;

// node_modules/reselect/dist/reselect.mjs
var StrongRef = class {
  constructor(value) {
    this.value = value;
  }
  deref() {
    return this.value;
  }
}, getWeakRef = () => typeof WeakRef == "undefined" ? StrongRef : WeakRef, Ref = /* @__PURE__ */ getWeakRef(), UNTERMINATED = 0, TERMINATED = 1;
function createCacheNode() {
  return {
    s: UNTERMINATED,
    v: void 0,
    o: null,
    p: null
  };
}
function maybeDeref(r) {
  return r instanceof Ref ? r.deref() : r;
}
function weakMapMemoize(func, options = {}) {
  let fnNode = createCacheNode(), { resultEqualityCheck, maxSize } = options, useGenerations = maxSize !== void 0;
  if (useGenerations && (!Number.isInteger(maxSize) || maxSize < 1))
    throw new TypeError(
      `maxSize must be a positive integer, received: ${maxSize}`
    );
  let prevNode = null, insertionCount = 0, lastResult, resultsCount = 0, hasWarnedAboutCacheSize = !1;
  function maybeFlipGenerations() {
    insertionCount >= maxSize && (prevNode = fnNode, fnNode = createCacheNode(), insertionCount = 0);
  }
  function memoized() {
    let cacheNode = fnNode, { length } = arguments;
    for (let i = 0, l = length; i < l; i++) {
      let arg = arguments[i];
      if (typeof arg == "function" || typeof arg == "object" && arg !== null) {
        let objectCache = cacheNode.o;
        objectCache === null && (cacheNode.o = objectCache = /* @__PURE__ */ new WeakMap());
        let objectNode = objectCache.get(arg);
        objectNode === void 0 ? (cacheNode = createCacheNode(), objectCache.set(arg, cacheNode)) : cacheNode = objectNode;
      } else {
        let primitiveCache = cacheNode.p;
        primitiveCache === null && (cacheNode.p = primitiveCache = /* @__PURE__ */ new Map());
        let primitiveNode = primitiveCache.get(arg);
        primitiveNode === void 0 ? (cacheNode = createCacheNode(), primitiveCache.set(arg, cacheNode), insertionCount++) : cacheNode = primitiveNode;
      }
    }
    if (cacheNode.s === TERMINATED)
      return cacheNode.v;
    if (prevNode !== null) {
      let prevCacheNode = prevNode;
      for (let i = 0, l = length; i < l; i++) {
        let arg = arguments[i], next;
        if (typeof arg == "function" || typeof arg == "object" && arg !== null) {
          let prevObjectCache = prevCacheNode.o;
          next = prevObjectCache !== null ? prevObjectCache.get(arg) : void 0;
        } else {
          let prevPrimitiveCache = prevCacheNode.p;
          next = prevPrimitiveCache !== null ? prevPrimitiveCache.get(arg) : void 0;
        }
        if (next === void 0) {
          prevCacheNode = null;
          break;
        }
        prevCacheNode = next;
      }
      if (prevCacheNode !== null && prevCacheNode.s === TERMINATED) {
        let promotedNode = cacheNode;
        return promotedNode.s = TERMINATED, promotedNode.v = prevCacheNode.v, maybeFlipGenerations(), prevCacheNode.v;
      }
    }
    let terminatedNode = cacheNode, result = func.apply(null, arguments);
    if (resultsCount++, resultEqualityCheck) {
      let lastResultValue = maybeDeref(lastResult);
      lastResultValue != null && resultEqualityCheck(lastResultValue, result) && (result = lastResultValue, resultsCount !== 0 && resultsCount--), lastResult = typeof result == "object" && result !== null || typeof result == "function" ? /* @__PURE__ */ new Ref(result) : result;
    }
    return terminatedNode.s = TERMINATED, terminatedNode.v = result, useGenerations && maybeFlipGenerations(), result;
  }
  return memoized.clearCache = () => {
    fnNode = createCacheNode(), prevNode = null, insertionCount = 0, memoized.resetResultsCount();
  }, memoized.resultsCount = () => resultsCount, memoized.resetResultsCount = () => {
    resultsCount = 0;
  }, memoized;
}
function assertIsFunction(func, errorMessage = `expected a function, instead received ${typeof func}`) {
  if (typeof func != "function")
    throw new TypeError(errorMessage);
}
function assertIsArrayOfFunctions(array2, errorMessage = "expected all items to be functions, instead received the following types: ") {
  if (!array2.every((item) => typeof item == "function")) {
    let itemTypes = array2.map(
      (item) => typeof item == "function" ? `function ${item.name || "unnamed"}()` : typeof item
    ).join(", ");
    throw new TypeError(`${errorMessage}[${itemTypes}]`);
  }
}
var ensureIsArray = (item) => Array.isArray(item) ? item : [item];
function getDependencies(createSelectorArgs) {
  let dependencies = Array.isArray(createSelectorArgs[0]) ? createSelectorArgs[0] : createSelectorArgs;
  return assertIsArrayOfFunctions(
    dependencies,
    "createSelector expects all input-selectors to be functions, but received the following types: "
  ), dependencies;
}
function createSelectorCreator(memoizeOrOptions, ...memoizeOptionsFromArgs) {
  let createSelectorCreatorOptions = typeof memoizeOrOptions == "function" ? {
    memoize: memoizeOrOptions,
    memoizeOptions: memoizeOptionsFromArgs
  } : memoizeOrOptions, createSelector2 = (...createSelectorArgs) => {
    let recomputations = 0, dependencyRecomputations = 0, lastResult, directlyPassedOptions = {}, resultFunc = createSelectorArgs.pop();
    typeof resultFunc == "object" && (directlyPassedOptions = resultFunc, resultFunc = createSelectorArgs.pop()), assertIsFunction(
      resultFunc,
      `createSelector expects an output function after the inputs, but received: [${typeof resultFunc}]`
    );
    let combinedOptions = __spreadValues(__spreadValues({}, createSelectorCreatorOptions), directlyPassedOptions), {
      memoize,
      memoizeOptions = [],
      argsMemoize = weakMapMemoize,
      argsMemoizeOptions = []
    } = combinedOptions, finalMemoizeOptions = ensureIsArray(memoizeOptions), finalArgsMemoizeOptions = ensureIsArray(argsMemoizeOptions), dependencies = getDependencies(createSelectorArgs), memoizedResultFunc = memoize(function() {
      return recomputations++, resultFunc.apply(
        null,
        arguments
      );
    }, ...finalMemoizeOptions), firstRun = !0, selector = argsMemoize(function() {
      dependencyRecomputations++;
      let { length } = dependencies, inputSelectorResults = new Array(length);
      for (let i = 0; i < length; i++)
        inputSelectorResults[i] = dependencies[i].apply(null, arguments);
      return lastResult = memoizedResultFunc.apply(null, inputSelectorResults), lastResult;
    }, ...finalArgsMemoizeOptions);
    return Object.assign(selector, {
      resultFunc,
      memoizedResultFunc,
      dependencies,
      dependencyRecomputations: () => dependencyRecomputations,
      resetDependencyRecomputations: () => {
        dependencyRecomputations = 0;
      },
      lastResult: () => lastResult,
      recomputations: () => recomputations,
      resetRecomputations: () => {
        recomputations = 0;
      },
      memoize,
      argsMemoize
    });
  };
  return Object.assign(createSelector2, {
    withTypes: () => createSelector2
  }), createSelector2;
}
var createSelector = /* @__PURE__ */ createSelectorCreator(weakMapMemoize);

// node_modules/redux-thunk/dist/redux-thunk.mjs
function createThunkMiddleware(extraArgument) {
  return ({ dispatch, getState }) => (next) => (action2) => typeof action2 == "function" ? action2(dispatch, getState, extraArgument) : next(action2);
}
var thunk = createThunkMiddleware(), withExtraArgument = createThunkMiddleware;

// node_modules/@reduxjs/toolkit/dist/redux-toolkit.browser.mjs
var v = (...e2) => {
  let t = createSelectorCreator(...e2), n = Object.assign((...e3) => {
    let n2 = t(...e3), r = (e4, ...t2) => n2(isDraft(e4) ? current(e4) : e4, ...t2);
    return Object.assign(r, n2), r;
  }, { withTypes: () => n });
  return n;
}, te = v(weakMapMemoize), ne = typeof window < "u" && window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ ? window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ : function() {
  if (arguments.length !== 0) return typeof arguments[0] == "object" ? compose : compose.apply(null, arguments);
};
typeof window < "u" && window.__REDUX_DEVTOOLS_EXTENSION__ && window.__REDUX_DEVTOOLS_EXTENSION__;
var y = (e2) => e2 && typeof e2.match == "function";
function b(e2, t) {
  function n(...n2) {
    if (t) {
      let r = t(...n2);
      if (!r) throw Error($(0));
      return __spreadValues(__spreadValues({ type: e2, payload: r.payload }, "meta" in r && { meta: r.meta }), "error" in r && { error: r.error });
    }
    return { type: e2, payload: n2[0] };
  }
  return n.toString = () => `${e2}`, n.type = e2, n.match = (t2) => t2 != null && t2.type === e2 && isAction(t2), n;
}
var x = class e extends Array {
  constructor(...t) {
    super(...t), Object.setPrototypeOf(this, e.prototype);
  }
  static get [Symbol.species]() {
    return e;
  }
  concat(...e2) {
    return super.concat.apply(this, e2);
  }
  prepend(...t) {
    return t.length === 1 && Array.isArray(t[0]) ? new e(...t[0].concat(this)) : new e(...t.concat(this));
  }
};
function S(e2) {
  return isDraftable(e2) ? produce(e2, () => {
  }) : e2;
}
function C(e2, t, n) {
  return e2.has(t) ? e2.get(t) : e2.set(t, n(t)).get(t);
}
function he(e2) {
  return typeof e2 == "boolean";
}
var ge = () => function(e2) {
  let { thunk: t = !0, immutableCheck: n = !0, serializableCheck: r = !0, actionCreatorCheck: i = !0 } = e2 != null ? e2 : {}, a = new x();
  return t && (he(t) ? a.push(thunk) : a.push(withExtraArgument(t.extraArgument))), a;
}, w = "RTK_autoBatch";
var ve = (e2) => (t) => {
  setTimeout(t, e2);
}, ye = (e2, t, n) => (r) => {
  let i = !1, a, o, s = () => {
    i || (i = !0, t == null || t(a), clearTimeout(o), r());
  };
  a = e2(s), o = setTimeout(s, n);
}, be = (e2 = { type: "raf" }) => (t) => (...n) => {
  let r = t(...n), i = !0, a = !1, o = !1, s = /* @__PURE__ */ new Set(), c = e2.type === "tick" ? queueMicrotask : e2.type === "raf" ? typeof window < "u" && window.requestAnimationFrame ? ye(window.requestAnimationFrame, window.cancelAnimationFrame, 100) : ve(10) : e2.type === "callback" ? e2.queueNotification : ve(e2.timeout), l = () => {
    o = !1, a && (a = !1, s.forEach((e3) => e3()));
  };
  return Object.assign({}, r, { subscribe(e3) {
    let t2 = r.subscribe(() => i && e3());
    return s.add(e3), () => {
      t2(), s.delete(e3);
    };
  }, dispatch(e3) {
    var _a;
    try {
      return i = !((_a = e3 == null ? void 0 : e3.meta) != null && _a[w]), a = !i, a && (o || (o = !0, c(l))), r.dispatch(e3);
    } finally {
      i = !0;
    }
  } });
}, xe = (e2) => function(t) {
  let { autoBatch: n = !0 } = t != null ? t : {}, r = new x(e2);
  return n && r.push(be(typeof n == "object" ? n : void 0)), r;
};
function Se(t) {
  let a = ge(), { reducer: s = void 0, middleware: c, devTools: l = !0, duplicateMiddlewareCheck: u = !0, preloadedState: d = void 0, enhancers: f = void 0 } = t || {}, p;
  if (typeof s == "function") p = s;
  else if (isPlainObject(s)) p = combineReducers(s);
  else throw Error($(1));
  let m;
  m = typeof c == "function" ? c(a) : a();
  let h = compose;
  l && (h = ne(__spreadValues({ trace: !1 }, typeof l == "object" && l)));
  let g = applyMiddleware(...m), _2 = xe(g), ee = typeof f == "function" ? f(_2) : _2(), v2 = h(...ee);
  return createStore(p, d, v2);
}
function Ce(e2) {
  let t = {}, n = [], r, i = { addCase(e3, n2) {
    let r2 = typeof e3 == "string" ? e3 : e3.type;
    if (!r2) throw Error($(28));
    if (r2 in t) throw Error($(29));
    return t[r2] = n2, i;
  }, addAsyncThunk(e3, r2) {
    return r2.pending && (t[e3.pending.type] = r2.pending), r2.rejected && (t[e3.rejected.type] = r2.rejected), r2.fulfilled && (t[e3.fulfilled.type] = r2.fulfilled), r2.settled && n.push({ matcher: e3.settled, reducer: r2.settled }), i;
  }, addMatcher(e3, t2) {
    return n.push({ matcher: e3, reducer: t2 }), i;
  }, addDefaultCase(e3) {
    return r = e3, i;
  } };
  return e2(i), [t, n, r];
}
function we(e2) {
  return typeof e2 == "function";
}
function Te(e2, t) {
  let [n, r, i] = Ce(t), a;
  if (we(e2)) a = () => S(e2());
  else {
    let t2 = S(e2);
    a = () => t2;
  }
  function o(e3, t2, n2) {
    if (isDraft(e3)) {
      let r2 = t2(e3, n2);
      return r2 === void 0 ? e3 : r2;
    }
    if (isDraftable(e3)) return produce(e3, (e4) => t2(e4, n2));
    {
      let r2 = t2(e3, n2);
      if (r2 === void 0) {
        if (e3 === null) return e3;
        throw Error($(9));
      }
      return r2;
    }
  }
  function s(e3 = a(), t2) {
    let s2 = n[t2.type], c;
    for (let { matcher: e4, reducer: n2 } of r) e4(t2) && n2 && (c != null ? c : c = []).push(n2);
    if (!s2 && !c) return i ? o(e3, i, t2) : e3;
    if (s2 && (e3 = o(e3, s2, t2)), c) for (let n2 of c) e3 = o(e3, n2, t2);
    return e3;
  }
  return s.getInitialState = a, s;
}
var Ee = (e2, t) => y(e2) ? e2.match(t) : e2(t);
function T(...e2) {
  return (t) => e2.some((e3) => Ee(e3, t));
}
var A = (e2 = 21) => {
  let t = "", n = e2;
  for (; n--; ) t += "ModuleSymbhasOwnPr-0123456789ABCDEFGHNRVfgctiUvz_KqYTJkLxpZXIjQW"[Math.random() * 64 | 0];
  return t;
}, je = ["name", "message", "stack", "code"], j = class {
  constructor(e2, t) {
    __publicField(this, "payload");
    __publicField(this, "meta");
    __publicField(this, "_type");
    this.payload = e2, this.meta = t;
  }
}, Me = class {
  constructor(e2, t) {
    __publicField(this, "payload");
    __publicField(this, "meta");
    __publicField(this, "_type");
    this.payload = e2, this.meta = t;
  }
}, Ne = (e2) => {
  if (typeof e2 == "object" && e2) {
    let t = {};
    for (let n of je) typeof e2[n] == "string" && (t[n] = e2[n]);
    return t;
  }
  return { message: String(e2) };
}, Pe = "External signal was aborted", Fe = (() => {
  function e2(e3, t, n) {
    let r = b(e3 + "/fulfilled", (e4, t2, n2, r2) => ({ payload: e4, meta: __spreadProps(__spreadValues({}, r2 || {}), { arg: n2, requestId: t2, requestStatus: "fulfilled" }) })), i = b(e3 + "/pending", (e4, t2, n2) => ({ payload: void 0, meta: __spreadProps(__spreadValues({}, n2 || {}), { arg: t2, requestId: e4, requestStatus: "pending" }) })), a = b(e3 + "/rejected", (e4, t2, r2, i2, a2) => ({ payload: i2, error: (n && n.serializeError || Ne)(e4 || "Rejected"), meta: __spreadProps(__spreadValues({}, a2 || {}), { arg: r2, requestId: t2, rejectedWithValue: i2 !== void 0, requestStatus: "rejected", aborted: (e4 == null ? void 0 : e4.name) === "AbortError", condition: (e4 == null ? void 0 : e4.name) === "ConditionError" }) }));
    function o(e4, { signal: o2 } = {}) {
      return (s, c, l) => {
        let u = n != null && n.idGenerator ? n.idGenerator(e4) : A(), d = new AbortController(), f, p;
        function m(e5) {
          p = e5, d.abort();
        }
        o2 && (o2.aborted ? m(Pe) : o2.addEventListener("abort", () => m(Pe), { once: !0 }));
        let h = (async function() {
          var _a, _b;
          let o3;
          try {
            let a2 = (_a = n == null ? void 0 : n.condition) == null ? void 0 : _a.call(n, e4, { getState: c, extra: l });
            if (Le(a2) && (a2 = await a2), a2 === !1) throw { name: "ConditionError", message: "Aborted due to condition callback returning false." };
            if (d.signal.aborted) throw { name: "AbortError", message: p || "Aborted" };
            let h2 = new Promise((e5, t2) => {
              f = () => {
                t2({ name: "AbortError", message: p || "Aborted" });
              }, d.signal.addEventListener("abort", f, { once: !0 });
            });
            s(i(u, e4, (_b = n == null ? void 0 : n.getPendingMeta) == null ? void 0 : _b.call(n, { requestId: u, arg: e4 }, { getState: c, extra: l }))), o3 = await Promise.race([h2, Promise.resolve(t(e4, { dispatch: s, getState: c, extra: l, requestId: u, signal: d.signal, abort: m, rejectWithValue: ((e5, t2) => new j(e5, t2)), fulfillWithValue: ((e5, t2) => new Me(e5, t2)) })).then((t2) => {
              if (t2 instanceof j) throw t2;
              return t2 instanceof Me ? r(t2.payload, u, e4, t2.meta) : r(t2, u, e4);
            })]);
          } catch (t2) {
            o3 = t2 instanceof j ? a(null, u, e4, t2.payload, t2.meta) : a(t2, u, e4);
          } finally {
            f && d.signal.removeEventListener("abort", f);
          }
          return n && !n.dispatchConditionRejection && a.match(o3) && o3.meta.condition || s(o3), o3;
        })();
        return Object.assign(h, { abort: m, requestId: u, arg: e4, unwrap() {
          return h.then(Ie);
        } });
      };
    }
    return Object.assign(o, { pending: i, rejected: a, fulfilled: r, settled: T(a, r), typePrefix: e3 });
  }
  return e2.withTypes = () => e2, e2;
})();
function Ie(e2) {
  if (e2.meta && e2.meta.rejectedWithValue) throw e2.payload;
  if (e2.error) throw e2.error;
  return e2.payload;
}
function Le(e2) {
  return typeof e2 == "object" && !!e2 && typeof e2.then == "function";
}
var Re = /* @__PURE__ */ Symbol.for("rtk-slice-createasyncthunk"), ze = { [Re]: Fe }, Be = (function(e2) {
  return e2.reducer = "reducer", e2.reducerWithPrepare = "reducerWithPrepare", e2.asyncThunk = "asyncThunk", e2;
})({});
function Ve(e2, t) {
  return `${e2}/${t}`;
}
function M({ creators: e2 } = {}) {
  var _a;
  let t = (_a = e2 == null ? void 0 : e2.asyncThunk) == null ? void 0 : _a[Re];
  return function(e3) {
    let { name: n, reducerPath: r = n } = e3;
    if (!n) throw Error($(11));
    let i = (typeof e3.reducers == "function" ? e3.reducers(We()) : e3.reducers) || {}, a = Object.keys(i), o = { sliceCaseReducersByName: {}, sliceCaseReducersByType: {}, actionCreators: {}, sliceMatchers: [] }, s = { addCase(e4, t2) {
      let n2 = typeof e4 == "string" ? e4 : e4.type;
      if (!n2) throw Error($(12));
      if (n2 in o.sliceCaseReducersByType) throw Error($(13));
      return o.sliceCaseReducersByType[n2] = t2, s;
    }, addMatcher(e4, t2) {
      return o.sliceMatchers.push({ matcher: e4, reducer: t2 }), s;
    }, exposeAction(e4, t2) {
      return o.actionCreators[e4] = t2, s;
    }, exposeCaseReducer(e4, t2) {
      return o.sliceCaseReducersByName[e4] = t2, s;
    } };
    a.forEach((r2) => {
      let a2 = i[r2], o2 = { reducerName: r2, type: Ve(n, r2), createNotation: typeof e3.reducers == "function" };
      Ke(a2) ? Je(o2, a2, s, t) : Ge(o2, a2, s);
    });
    function c() {
      let [t2 = {}, n2 = [], r2 = void 0] = typeof e3.extraReducers == "function" ? Ce(e3.extraReducers) : [e3.extraReducers], i2 = __spreadValues(__spreadValues({}, t2), o.sliceCaseReducersByType);
      return Te(e3.initialState, (e4) => {
        for (let t3 in i2) e4.addCase(t3, i2[t3]);
        for (let t3 of o.sliceMatchers) e4.addMatcher(t3.matcher, t3.reducer);
        for (let t3 of n2) e4.addMatcher(t3.matcher, t3.reducer);
        r2 && e4.addDefaultCase(r2);
      });
    }
    let l = (e4) => e4, u = /* @__PURE__ */ new Map(), d = /* @__PURE__ */ new WeakMap(), f;
    function p(e4, t2) {
      return f || (f = c()), f(e4, t2);
    }
    function m() {
      return f || (f = c()), f.getInitialState();
    }
    function h(t2, n2 = !1) {
      function r2(e4) {
        let i3 = e4[t2];
        return i3 === void 0 && n2 && (i3 = C(d, r2, m)), i3;
      }
      function i2(t3 = l) {
        return C(C(u, n2, () => /* @__PURE__ */ new WeakMap()), t3, () => {
          var _a2;
          let r3 = {};
          for (let [i3, a2] of Object.entries((_a2 = e3.selectors) != null ? _a2 : {})) r3[i3] = He(a2, t3, () => C(d, t3, m), n2);
          return r3;
        });
      }
      return { reducerPath: t2, getSelectors: i2, get selectors() {
        return i2(r2);
      }, selectSlice: r2 };
    }
    let g = __spreadProps(__spreadValues({ name: n, reducer: p, actions: o.actionCreators, caseReducers: o.sliceCaseReducersByName, getInitialState: m }, h(r)), { injectInto(e4, _a2 = {}) {
      var _b = _a2, { reducerPath: t2 } = _b, n2 = __objRest(_b, ["reducerPath"]);
      let i2 = t2 != null ? t2 : r;
      return e4.inject({ reducerPath: i2, reducer: p }, n2), __spreadValues(__spreadValues({}, g), h(i2, !0));
    } });
    return g;
  };
}
function He(e2, t, n, r) {
  function i(i2, ...a) {
    let o = t(i2);
    return o === void 0 && r && (o = n()), e2(o, ...a);
  }
  return i.unwrapped = e2, i;
}
var Ue = M();
function We() {
  function e2(e3, t) {
    return __spreadValues({ _reducerDefinitionType: "asyncThunk", payloadCreator: e3 }, t);
  }
  return e2.withTypes = () => e2, { reducer(e3) {
    return Object.assign({ [e3.name](...t) {
      return e3(...t);
    } }[e3.name], { _reducerDefinitionType: "reducer" });
  }, preparedReducer(e3, t) {
    return { _reducerDefinitionType: "reducerWithPrepare", prepare: e3, reducer: t };
  }, asyncThunk: e2 };
}
function Ge({ type: e2, reducerName: t, createNotation: n }, r, i) {
  let a, o;
  if ("reducer" in r) {
    if (n && !qe(r)) throw Error($(17));
    a = r.reducer, o = r.prepare;
  } else a = r;
  i.addCase(e2, a).exposeCaseReducer(t, a).exposeAction(t, o ? b(e2, o) : b(e2));
}
function Ke(e2) {
  return e2._reducerDefinitionType === "asyncThunk";
}
function qe(e2) {
  return e2._reducerDefinitionType === "reducerWithPrepare";
}
function Je({ type: e2, reducerName: t }, n, r, i) {
  if (!i) throw Error($(18));
  let { payloadCreator: a, fulfilled: o, pending: s, rejected: c, settled: l, options: u } = n, d = i(e2, a, u);
  r.exposeAction(t, d), o && r.addCase(d.fulfilled, o), s && r.addCase(d.pending, s), c && r.addCase(d.rejected, c), l && r.addMatcher(d.settled, l), r.exposeCaseReducer(t, { fulfilled: o || N, pending: s || N, rejected: c || N, settled: l || N });
}
function N() {
}
var st = "listener", ct = "completed", R = "cancelled", lt = `task-${R}`, ut = `task-${ct}`, z = `${st}-${R}`, dt = `${st}-${ct}`;
var V = (e2, t) => {
  if (typeof e2 != "function") throw TypeError($(32));
};
var { assign: K } = Object;
var q = "listenerMiddleware";
var yt = (e2) => {
  let { type: t, actionCreator: n, matcher: r, predicate: i, effect: a } = e2;
  if (t) i = b(t).match;
  else if (n) t = n.type, i = n.match;
  else if (r) i = r;
  else if (!i) throw Error($(21));
  return V(a, "options.listener"), { predicate: i, type: t, effect: a };
}, bt = K((e2) => {
  let { type: t, predicate: n, effect: r } = yt(e2);
  return { id: A(), effect: r, type: t, predicate: n, pending: /* @__PURE__ */ new Set(), unsubscribe: () => {
    throw Error($(22));
  } };
}, { withTypes: () => bt });
var X = K(b(`${q}/add`), { withTypes: () => X }), Ct = b(`${q}/removeAll`), Z = K(b(`${q}/remove`), { withTypes: () => Z });
function $(e2) {
  return `Minified Redux Toolkit error #${e2}; visit https://redux-toolkit.js.org/Errors?code=${e2} for the full message or use the non-minified dev environment for full errors. `;
}

// node_modules/redux-saga/dist/redux-saga.cjs.mjs
var redux_saga_cjs_exports = {};
__export(redux_saga_cjs_exports, {
  default: () => import_redux_saga_cjs_default._default
});
__reExport(redux_saga_cjs_exports, __toESM(require_redux_saga_cjs(), 1));
var import_redux_saga_cjs_default = __toESM(require_redux_saga_cjs_default(), 1);

// node_modules/redux-saga/effects/dist/redux-saga-effects.cjs.mjs
var redux_saga_effects_cjs_exports = {};
__reExport(redux_saga_effects_cjs_exports, __toESM(require_redux_saga_effects_cjs(), 1));

// packages/contract/src/nanoserver/shape.ts
var ShapeError = class extends Error {
  constructor(path, expected, value) {
    super(`${path} is ${describe(value)}, not ${expected}`);
    this.name = "ShapeError";
    this.path = path, this.expected = expected;
  }
};
function object(fields) {
  let names = Object.keys(fields);
  return (value, path) => {
    if (typeof value != "object" || value === null || Array.isArray(value))
      throw new ShapeError(path, "an object", value);
    for (let name of names) fields[name](value[name], `${path}.${name}`);
    return value;
  };
}
function array(element, minimum = 0) {
  return (value, path) => {
    if (!Array.isArray(value) || value.length < minimum)
      throw new ShapeError(path, minimum > 0 ? `an array of ${minimum} or more` : "an array", value);
    for (let i = 0; i < value.length; i++) element(value[i], `${path}[${i}]`);
    return value;
  };
}
function nullable(check) {
  return (value, path) => value === null ? null : check(value, path);
}
function integer(minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER, what = minimum === Number.MIN_SAFE_INTEGER ? "an integer" : `an integer of ${minimum} to ${maximum}`) {
  return (value, path) => {
    if (!Number.isSafeInteger(value) || value < minimum || value > maximum)
      throw new ShapeError(path, what, value);
    return value;
  };
}
function oneOf(values) {
  let known3 = new Set(Object.values(values)), what = `one of ${[...known3].join(", ")}`;
  return (value, path) => {
    if (!known3.has(value)) throw new ShapeError(path, what, value);
    return value;
  };
}
var text = (value, path) => {
  if (typeof value != "string") throw new ShapeError(path, "a text", value);
  return value;
}, flag = (value, path) => {
  if (typeof value != "boolean") throw new ShapeError(path, "true or false", value);
  return value;
}, anything = (value) => value, LONGEST_QUOTE = 40;
function describe(value) {
  return value === void 0 ? "missing" : value === null ? "null" : Array.isArray(value) ? `an array of ${value.length}` : typeof value == "string" ? JSON.stringify(value.slice(0, LONGEST_QUOTE)) : typeof value == "number" || typeof value == "boolean" || typeof value == "bigint" ? String(value) : `a value of type ${typeof value}`;
}

// packages/contract/src/nanoserver/club.ts
var club = object({
  id: integer(),
  name: text,
  desc: text,
  member: integer(),
  maxMember: integer()
}), applyClubRequest = object({ clubId: integer() }), applyClubResponse = (value, path) => {
  let { code } = object({ code: integer(-1, 0) })(value, path), name = code === 0 ? "data" : "error";
  return text(value[name], `${path}.${name}`), value;
};

// packages/contract/src/nanoserver/account.ts
var account = object({
  code: integer(),
  name: text,
  uid: integer(),
  headUrl: text,
  fangka: integer(),
  sex: integer(),
  ip: text,
  port: integer(),
  playerIp: text,
  config: object({
    version: text,
    android: text,
    ios: text,
    heartbeat: integer(),
    forceUpdate: flag,
    title: text,
    desc: text,
    daili1: text,
    daili2: text,
    kefu1: text,
    appId: text,
    appKey: text
  }),
  messages: nullable(array(text)),
  clubList: array(club),
  debug: integer()
}), version = object({ version: integer(), android: text, ios: text });

// packages/contract/src/nanoserver/codes.ts
var OpType = {
  /** Discard 出. */
  Discard: 1,
  /** Pung 碰. */
  Pung: 2,
  /** Kong 杠, of any kind: the wire does not tell which. */
  Kong: 3,
  /** Win 胡, by self-draw or on another's tile. */
  Win: 4,
  /** Pass 过. Never broadcast. */
  Pass: 5
}, RecordedOpType = {
  Discard: 1,
  Pung: 2,
  Kong: 3,
  Win: 4,
  /** Draw 摸. */
  Draw: 500
}, MissingSuit = {
  /** 条. */
  Bamboo: 1,
  /** 筒. */
  Dots: 2,
  /** 万. */
  Characters: 3
}, DeskStatus = {
  /** Created, waiting for players. */
  Created: 0,
  /** Dealt, waiting until everybody has seen it. */
  Dealt: 1,
  /** Everybody has seen it; with four players the missing suits are chosen. */
  Sorted: 2,
  Playing: 3,
  RoundOver: 4,
  Interrupted: 5,
  Destroyed: 6,
  /** Between two rounds, waiting until everybody is ready. */
  Cleaned: 7
}, ExitType = {
  /** Somebody left the table. */
  Left: -1,
  /** The desk was dissolved by vote. */
  Dissolved: 6
}, WinType = {
  /** On a discard, or by robbing a kong. */
  Discard: 0,
  SelfDraw: 1,
  /** Paid at the end of the round by players without a ready hand 查叫. */
  ReadyHand: 2
}, ResultType = {
  None: 0,
  SelfDraw: 1,
  /** Won on another's tile. */
  Win: 2,
  /** Discarded what another won on 点炮. */
  DealtIn: 3,
  /** Paid for having no ready hand. */
  PaidReadyHand: 4
}, VoteStatus = {
  Applied: "申请解散",
  Agreed: "同意解散",
  Offline: "离线",
  Waiting: "等待中"
}, SelfDrawBonus = {
  /** Twice the score, one fan more 加番. */
  Fan: "fan",
  /** One point from each payer 加底. */
  Point: "di"
}, Mode = { Three: 3, Four: 4 }, ModeOrNone = { None: 0, Three: 3, Four: 4 }, Rounds = { One: 1, Four: 4, Eight: 8, Sixteen: 16 }, ResponseCode = {
  Ok: 0,
  /** Any refusal that has no code of its own: the text says which. */
  Refused: -1,
  DeskNotFound: 1043,
  /** The client's version is not the server's. */
  WrongVersion: 30001,
  NotEnoughCards: 30002,
  AlreadyInDesk: 30003
}, NO_CLUB = -1, NO_TILE = -1, FAN_AT_LIMIT = -1;

// packages/contract/src/nanoserver/desk.ts
var initCompleted = object({ isReenter: flag }), exitRequest = object({ isDestroy: flag }), vote = object({ result: flag }), deskNumber = object({ deskId: text }), position = integer(0, 3), ordinal = integer(1, 4), seats = object({
  data: array(
    object({
      deskPos: position,
      acId: integer(),
      nickname: text,
      isReady: flag,
      sex: integer(),
      isExit: flag,
      headURL: text,
      score: integer(),
      ip: text,
      offline: flag
    })
  )
}), exit = object({
  acid: integer(),
  isexit: flag,
  exitType: oneOf(ExitType),
  deskPos: position
}), seatVotes = array(object({ deskPos: ordinal, status: oneOf(VoteStatus) })), voteBegun = object({
  dissolveUid: integer(),
  dissolveStatus: seatVotes,
  restTime: integer()
}), voteProgress = object({
  dissolveStatus: seatVotes,
  restTime: integer()
}), voteFailed = object({ deskPos: ordinal }), presence = object({ uid: integer(), offline: flag }), deskBasicInfo = object({
  deskId: text,
  title: text,
  desc: text,
  mode: oneOf(ModeOrNone)
}), voiceClip = object({ fileId: text }), playerVoiceClip = object({ uid: integer(), fileId: text });

// packages/contract/src/nanoserver/tile.ts
var tileId = integer(0, 107, "a tile id"), tileIdOrNone = integer(-1, 107, "a tile id or -1"), tileIndex = integer(1, 29, "a tile index"), tileIds = array(tileId);

// packages/contract/src/nanoserver/round.ts
var suit = oneOf(MissingSuit), suitChoice = object({ que: suit }), playerSuits = array(object({ uid: integer(), que: suit })), opChoice = object({ optype: oneOf(OpType), idx: tileId }), die2 = integer(1, 6), deal = object({
  markerId: integer(),
  dice1: die2,
  dice2: die2,
  accountInfo: array(object({ acId: integer(), mjs: tileIds }))
}), draw = object({ acId: integer(), mjids: array(tileId, 1) }), hint = object({
  ops: array(object({ op: oneOf(OpType), mjidxs: nullable(tileIds) })),
  tings: array(object({ index: tileIndex, hu: array(tileIndex) })),
  uid: integer()
}), _a = RecordedOpType, { Draw: _ } = _a, broadcastOps = __objRest(_a, ["Draw"]), actionOf = (ops) => object({ uid: array(integer(), 1), optype: oneOf(ops), hutype: integer(), mjs: nullable(tileIds) }), action = actionOf(broadcastOps), recordedAction = actionOf(RecordedOpType), scoreChanges = array(object({ acId: integer(), score: integer() })), kongScore = object({ isXiaYu: flag, changes: scoreChanges }), winScore = object({
  acId: integer(),
  huPaiType: oneOf(WinType),
  scoreChange: scoreChanges,
  totalWinScore: integer()
}), deskSync = object({
  status: oneOf(DeskStatus),
  players: array(
    object({
      acId: integer(),
      shouPaiIds: tileIds,
      chuPaiIds: tileIds,
      gangInfos: tileIds,
      lastTile: tileIdOrNone,
      isHu: flag,
      huPai: tileIdOrNone,
      huType: oneOf(ResultType),
      que: integer(-3, 3),
      score: integer()
    })
  ),
  scoreInfo: scoreChanges,
  markerAcId: integer(),
  lastMoPaiAcId: integer(),
  restCnt: integer(0),
  dice1: integer(0, 6),
  dice2: integer(0, 6),
  hint: nullable(hint),
  lastChuPaiId: tileIdOrNone,
  lastChuPaiUid: integer()
});

// packages/contract/src/nanoserver/settlement.ts
var roundEnd = object({
  title: text,
  round: text,
  tiles: array(object({ acId: integer(), shouPai: tileIds, huPai: tileIdOrNone, isTing: flag })),
  stats: array(
    object({
      fanshu: integer(),
      feng: integer(),
      yu: integer(),
      total: integer(),
      bannerType: oneOf(ResultType),
      desc: text
    })
  ),
  scoreChange: array(object({ acId: integer(), score: integer(), remain: integer() }))
}), gameEnd = object({
  roundStats: roundEnd,
  stats: array(
    object({
      ziMo: integer(),
      hu: integer(),
      pao: integer(),
      anGang: integer(),
      mingGang: integer(),
      totalScore: integer(),
      uid: integer(),
      account: text,
      isPaoWang: flag,
      isBigWinner: flag,
      isCreator: flag
    })
  ),
  title: text,
  isNormalFinished: flag
});

// packages/contract/src/nanoserver/history.ts
var fourPlayers = {
  player_name0: text,
  player_name1: text,
  player_name2: text,
  player_name3: text,
  score_change0: integer(),
  score_change1: integer(),
  score_change2: integer(),
  score_change3: integer()
}, deskRecord = object(__spreadProps(__spreadValues({}, fourPlayers), {
  id: integer(),
  creator: integer(),
  round: integer(),
  desk_no: text,
  mode: oneOf(Mode),
  player0: integer(),
  player1: integer(),
  player2: integer(),
  player3: integer(),
  created_at: integer(),
  created_at_str: text,
  dismiss_at: integer(),
  extras: text
})), roundFields = __spreadProps(__spreadValues({}, fourPlayers), {
  id: integer(),
  desk_id: integer(),
  mode: oneOf(Mode),
  begin_at: integer(),
  begin_at_str: text,
  end_at: integer()
}), roundRecord = object(roundFields), snapshot = object({
  enter: seats,
  basicInfo: deskBasicInfo,
  duanPai: deal,
  end: roundEnd,
  do: nullable(array(recordedAction)),
  gangScoreChanges: nullable(array(kongScore)),
  huScoreChanges: nullable(array(winScore))
}), storedRound = object(__spreadProps(__spreadValues({}, roundFields), { snapshot: text })), roundHistory = (value, path) => {
  let stored = storedRound(value, path);
  return __spreadProps(__spreadValues({}, stored), { snapshot: snapshot(parse(stored.snapshot, `${path}.snapshot`), `${path}.snapshot`) });
};
function parse(json2, path) {
  try {
    return JSON.parse(json2);
  } catch (e2) {
    throw new ShapeError(path, "JSON", json2);
  }
}

// packages/contract/src/nanoserver/api.ts
var NanoServerApiError = class extends Error {
  constructor(code, message, status, cause) {
    super(message, { cause });
    this.name = "NanoServerApiError";
    this.code = code, this.status = status;
  }
};
function createNanoServerApi({ fetch: send2, url }) {
  let base = url.replace(/\/+$/, ""), call16 = async (path, check, body) => {
    let init = body ? { method: "POST", body: JSON.stringify(body) } : { method: "GET" }, { status, content } = await exchange(send2, `${base}${path}`, init);
    return read(status, content, check);
  }, get2 = async (path, check) => (await call16(path, dataOf(check))).data, lastLogin = Promise.resolve();
  return {
    async guestsWelcome(appId, channelId) {
      return (await call16("/v1/user/login/query", guestAnswer, { appId, channelId })).guest;
    },
    async guestLogin(guest) {
      let body = guestBody(guest), login = lastLogin.then(() => call16("/v1/user/login/guest", account, body));
      return lastLogin = login.catch(() => {
      }), login;
    },
    clubs: async (uid) => get2(`/v1/user/club?uid=${idText(uid)}`, array(club)),
    desks: async (uid) => get2(`/v1/desk/player/${idText(uid)}`, array(deskRecord)),
    desk: async (id) => get2(`/v1/desk/${idText(id)}`, deskRecord),
    histories: async (deskId) => get2(`/v1/history/lite/${idText(deskId)}`, array(roundRecord)),
    history: async (id) => get2(`/v1/history/${idText(id)}`, roundHistory),
    version: () => call16("/v1/version", version),
    async botsWelcome() {
      try {
        return (await call16("/v1/bots", botsAnswer)).bots;
      } catch (error) {
        if (error instanceof NanoServerApiError && error.status === 404) return !1;
        throw error;
      }
    },
    seatBots: async (deskId) => (await call16("/v1/bots", seatedAnswer, { deskId })).seated
  };
}
var botsAnswer = object({ bots: flag }), seatedAnswer = object({ seated: integer(0) }), guestAnswer = object({ guest: flag }), refusal = object({ error: text });
function dataOf(check) {
  return (value, path) => ({
    data: check(object({ data: (data) => data })(value, path).data, `${path}.data`)
  });
}
async function exchange(send2, url, init) {
  try {
    let response = await send2(url, init);
    return { status: response.status, content: await response.text() };
  } catch (cause) {
    throw new NanoServerApiError("network", `Cannot reach ${url}`, void 0, cause);
  }
}
function read(status, content, check) {
  if (status !== 200) throw refused(status, content);
  try {
    return check(JSON.parse(content), "$");
  } catch (cause) {
    throw new NanoServerApiError("body", `Cannot read the answer: ${cause.message}`, status, cause);
  }
}
function refused(status, content) {
  try {
    return new NanoServerApiError("refused", refusal(JSON.parse(content), "$").error, status);
  } catch (e2) {
    return new NanoServerApiError("status", `The server answered with the status ${status}`, status);
  }
}
function idText(id) {
  try {
    return String(integer(1)(id, "The id"));
  } catch (error) {
    throw new RangeError(error.message);
  }
}
var LIMITS = { appId: 32, channelId: 32, imei: 128 }, DEVICE_LIMIT = 20;
function guestBody({ appId, channelId, imei, os = "", model = "" }) {
  let identity = { appId, channelId, imei };
  for (let [name, limit] of Object.entries(LIMITS)) {
    let value = identity[name];
    if (!/^[!-~]([ -~]*[!-~])?$/.test(value) || value.length > limit)
      throw new RangeError(`Cannot log in with this ${name}: give 1 to ${limit} printable ASCII characters`);
  }
  let ascii = (value) => value.replace(/[^ -~]/gu, "?").slice(0, DEVICE_LIMIT);
  return __spreadProps(__spreadValues({}, identity), { device: { imei, os: ascii(os), model: ascii(model), ip: "", remote: "" } });
}

// packages/contract/src/nanoserver/lobby.ts
var playerId = integer(1), loginRequest = object({
  name: text,
  uid: playerId,
  headUrl: text,
  sex: integer(),
  fangka: integer(),
  ip: text
}), loginResponse = object({
  acId: integer(),
  nickname: text,
  headURL: text,
  sex: integer(),
  fangka: integer()
}), checkOrderResponse = object({
  code: integer(),
  error: text,
  fangka: integer()
}), deskOptions = object({
  mode: oneOf(Mode),
  round: oneOf(Rounds),
  maxFan: integer(1),
  zimo: oneOf(SelfDrawBonus),
  menqing: flag,
  jiangdui: flag,
  jiaxin: flag,
  pengpeng: flag,
  pinghu: flag,
  yaojiu: flag
}), clubOrNone = (value, path) => value === -1 ? value : integer(1e5, 999999, "a club of six digits or -1")(value, path), createDeskRequest = object({
  version: text,
  clubId: clubOrNone,
  options: deskOptions
}), joinRequest = object({ version: text, deskId: text }), tableInfo = object({
  deskId: text,
  createdAt: integer(),
  creator: integer(),
  title: text,
  desc: text,
  status: oneOf(DeskStatus),
  round: integer(0),
  mode: oneOf(ModeOrNone)
}), deskResponse = object({
  code: oneOf(ResponseCode),
  error: text,
  tableInfo
}), unCompleteDeskResponse = object({
  exist: flag,
  tableInfo
}), reConnectRequest = object({
  uid: playerId,
  name: text,
  headUrl: text,
  sex: integer()
}), reJoinResponse = object({ code: integer(), error: text }), coinChange = object({ coin: integer() }), broadcast = object({ code: integer(), message: text });

// packages/contract/src/nanoserver/checks.ts
var empty = object({}), emptyOrNothing = (value, path) => value === void 0 ? {} : empty(value, path), requestChecks = {
  "Manager.Login": loginRequest,
  "Manager.CheckOrder": object({ orderid: text }),
  "DeskManager.CreateDesk": createDeskRequest,
  "DeskManager.Join": joinRequest,
  "DeskManager.UnCompleteDesk": emptyOrNothing,
  "DeskManager.ReJoin": deskNumber,
  "ClubManager.ApplyClub": applyClubRequest
}, responseChecks = {
  "Manager.Login": loginResponse,
  "Manager.CheckOrder": checkOrderResponse,
  "DeskManager.CreateDesk": deskResponse,
  "DeskManager.Join": deskResponse,
  "DeskManager.UnCompleteDesk": unCompleteDeskResponse,
  "DeskManager.ReJoin": reJoinResponse,
  "ClubManager.ApplyClub": applyClubResponse
}, notifyChecks = {
  "DeskManager.ClientInitCompleted": initCompleted,
  "DeskManager.Ready": emptyOrNothing,
  "DeskManager.QiPaiFinished": emptyOrNothing,
  "DeskManager.DingQue": suitChoice,
  "DeskManager.OpChoose": opChoice,
  "DeskManager.ReConnect": reConnectRequest,
  "DeskManager.ReEnter": deskNumber,
  "DeskManager.Pause": emptyOrNothing,
  "DeskManager.Resume": emptyOrNothing,
  "DeskManager.Exit": exitRequest,
  "DeskManager.Dissolve": emptyOrNothing,
  "DeskManager.DissolveStatus": vote,
  "DeskManager.VoiceMessage": anything,
  "DeskManager.RecordingVoice": voiceClip
}, pushChecks = {
  onCoinChange: coinChange,
  onBroadcast: broadcast,
  onPlayerEnter: seats,
  onPlayerExit: exit,
  onDissolve: exit,
  onDissolveSuccess: empty,
  onDissolveAgreement: voteBegun,
  onDissolveStatus: voteProgress,
  onDissolveFailure: voteFailed,
  onPlayerOfflineStatus: presence,
  onDeskBasicInfo: deskBasicInfo,
  onDuanPai: deal,
  onDingQueHint: suitChoice,
  onDingQue: playerSuits,
  onMoPai: draw,
  onOpTypeHint: hint,
  onOpTypeDo: action,
  onGangScoreChange: kongScore,
  onHuScoreChange: winScore,
  onRoundEnd: roundEnd,
  onGameEnd: gameEnd,
  onSyncDesk: deskSync,
  onVoiceMessage: anything,
  onRecordingVoice: playerVoiceClip
}, outgoing = new Map(Object.entries(__spreadValues(__spreadValues({}, requestChecks), notifyChecks))), responses = new Map(Object.entries(responseChecks)), pushes = new Map(Object.entries(pushChecks));
function run(checks, route, body) {
  let check = checks.get(route);
  if (!check) throw new ShapeError("route", "one of the contract", route);
  return check(body, "$");
}
function checked(serializer) {
  return {
    encode: (body, route) => serializer.encode(run(outgoing, route, body), route),
    decode: (bytes, route, kind) => run(kind === "push" ? pushes : responses, route, serializer.decode(bytes, route, kind))
  };
}

// packages/contract/src/nanoserver/base64.ts
var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
var DIGITS = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0)), NO_DIGIT = 255, VALUES = new Uint8Array(256).fill(NO_DIGIT);
DIGITS.forEach((character, digit) => {
  VALUES[character] = digit;
});
function encodeBase64(bytes) {
  var _a, _b, _c, _d;
  let ascii = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(61);
  for (let i = 0, at3 = 0; i < bytes.length; i += 3, at3 += 4) {
    let group = ((_a = bytes[i]) != null ? _a : 0) << 16 | ((_b = bytes[i + 1]) != null ? _b : 0) << 8 | ((_c = bytes[i + 2]) != null ? _c : 0), digits = Math.min(4, bytes.length - i + 1);
    for (let digit = 0; digit < digits; digit++) ascii[at3 + digit] = (_d = DIGITS[group >> 18 - 6 * digit & 63]) != null ? _d : 0;
  }
  return ascii;
}
function decodeBase64(ascii) {
  let { length } = ascii;
  if (length % 4 !== 0) return;
  let padding = length === 0 ? 0 : ascii[length - 2] === 61 ? 2 : ascii[length - 1] === 61 ? 1 : 0, bytes = new Uint8Array(length / 4 * 3 - padding);
  for (let i = 0, at3 = 0; i < length; i += 4) {
    let group = 0;
    for (let digit = 0; digit < 4; digit++) {
      let isPadding = i + digit >= length - padding, value = isPadding ? 0 : VALUES[ascii[i + digit]];
      if (value === NO_DIGIT || isPadding && ascii[i + digit] !== 61) return;
      group = group << 6 | value;
    }
    for (let shift = 16; shift >= 0 && at3 < bytes.length; shift -= 8) bytes[at3++] = group >> shift;
  }
  return bytes;
}

// packages/contract/src/nanoserver/xxtea.ts
function xxteaKey(bytes) {
  let key2 = new Uint8Array(16);
  return key2.set(bytes.subarray(0, 16)), wordsOf(key2, 4);
}
function encryptXxtea(bytes, key2) {
  if (bytes.length === 0) return bytes;
  let length = Math.ceil(bytes.length / 4) + 1, words = wordsOf(bytes, length);
  words[length - 1] = bytes.length;
  let sum = 0, z2 = words[length - 1];
  for (let round = rounds(length); round > 0; round--) {
    sum = sum + 2654435769 >>> 0;
    for (let i = 0; i < length; i++) {
      let y2 = words[(i + 1) % length];
      words[i] = words[i] + mix(sum, y2, z2, i, key2), z2 = words[i];
    }
  }
  return bytesOf(words, length * 4);
}
function decryptXxtea(bytes, key2) {
  if (bytes.length === 0) return bytes;
  let length = bytes.length / 4;
  if (length < 2 || !Number.isInteger(length)) return;
  let words = wordsOf(bytes, length), y2 = words[0];
  for (let round = rounds(length); round > 0; round--) {
    let sum = Math.imul(round, 2654435769) >>> 0;
    for (let i = length - 1; i >= 0; i--) {
      let z2 = words[(i + length - 1) % length];
      words[i] = words[i] - mix(sum, y2, z2, i, key2), y2 = words[i];
    }
  }
  let size = words[length - 1], most = (length - 1) * 4;
  return size >= most - 3 && size <= most ? bytesOf(words, size) : void 0;
}
function rounds(length) {
  return 6 + Math.floor(52 / length);
}
function mix(sum, y2, z2, i, key2) {
  let word = key2[i & 3 ^ sum >>> 2 & 3];
  return (z2 >>> 5 ^ y2 << 2) + (y2 >>> 3 ^ z2 << 4) ^ (sum ^ y2) + (word ^ z2);
}
function wordsOf(bytes, length) {
  let words = new Uint32Array(length);
  for (let i = 0; i < bytes.length; i++)
    words[i >> 2] = words[i >> 2] | bytes[i] << (i & 3) * 8;
  return words;
}
function bytesOf(words, length) {
  let bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = words[i >> 2] >>> (i & 3) * 8;
  return bytes;
}

// packages/contract/src/nanoserver/cipher.ts
var KEY = "7AEC4MA152BQE9HWQ7KB", CipherError = class extends Error {
  constructor(code, route) {
    super(
      `Cannot decrypt the payload of ${route}: it is not ${code === "base64" ? "base64" : "encrypted with this key"}`
    );
    this.name = "CipherError";
    this.code = code, this.route = route;
  }
}, key = xxteaKey(Uint8Array.from(KEY, (character) => character.charCodeAt(0))), encryptBody = (body) => encodeBase64(encryptXxtea(body, key)), decryptBody = (payload, route) => {
  let bytes = decodeBase64(payload);
  if (!bytes) throw new CipherError("base64", route);
  let body = decryptXxtea(bytes, key);
  if (!body) throw new CipherError("xxtea", route);
  return body;
}, nanoServerPipeline = { inbound: [decryptBody], outbound: [encryptBody] };

// packages/game/src/failure/failure.ts
var MAX_DETAIL = 300;
function failure(code, detail = "") {
  return { code, detail: detail.slice(0, MAX_DETAIL) };
}
var BY_NAME = {
  TimeoutError: "unanswered",
  ConnectionError: "offline",
  QueueFullError: "offline",
  BodyError: "shape"
}, BY_API_CODE = { network: "unreachable", refused: "refused", status: "status", body: "shape" };
function failureOf(error) {
  var _a;
  if (error instanceof NanoServerApiError) {
    let { code, status, message: message2 } = error;
    return failure(BY_API_CODE[code], code === "status" ? `${status}` : message2);
  }
  let { name, message } = error;
  return failure((_a = BY_NAME[name]) != null ? _a : "impossible", message);
}

// packages/game/src/chat/chat-text.ts
var UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
function receivedText(value, longest = 16384) {
  let text2 = typeof value == "string" ? value : typeof value == "number" || typeof value == "bigint" ? `${value}` : "";
  return text2.length > longest ? `${text2.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…` : text2;
}
function receivedName(value) {
  return receivedText(value, 256).replace(UNSEEN, " ").trim();
}
function afterPrefix(prefix, value) {
  let name = receivedName(value);
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
function cleanNickname(text2) {
  let line = text2.replace(UNSEEN, " ").replace(/,/g, "，").replace(/\s+/g, " ").trim();
  return Array.from(line).slice(0, 24).join("").trim();
}
function cleanContent(text2) {
  return text2.trim().slice(0, 1e4).replace(new RegExp("\\p{Cs}", "gu"), "�");
}

// packages/game/src/account/account-selectors.ts
var selectAccount = (state) => state.account, MAX_VERSION = 20;
function selectRequiredVersion({ account: { config } }) {
  return config != null && config.forceUpdate ? receivedText(receivedName(config.version), MAX_VERSION) : null;
}

// packages/game/src/account/account-state.ts
var initialAccount = {
  server: null,
  guests: null,
  remembered: null,
  status: "out",
  player: null,
  config: null,
  failure: null
};

// packages/game/src/account/account-slice.ts
var slice = Ue({
  name: "account",
  initialState: initialAccount,
  reducers: {
    /** Intent: look at a server: who logged in there last, and whether it takes guests. One leaves the other first. */
    visit: (_state, { payload }) => __spreadProps(__spreadValues({}, initialAccount), {
      server: payload
    }),
    /** Intent: log in at that server, as who did so last or else as a new guest; and in the lobby ask for this. */
    logIn(state, _action) {
      state.server && state.status === "out" && Object.assign(state, { status: "entering", failure: null });
    },
    /** Intent: leave the server. Who one was is remembered. */
    logOut(state) {
      state.status = "out";
    },
    /** Who logged in there last. */
    recalled(state, { payload }) {
      state.remembered = payload;
    },
    /** The server told whether it takes guests. */
    guestsTold(state, { payload }) {
      state.guests = payload;
    },
    /** The server let one in; the connection to the game follows. */
    loggedIn(state, { payload }) {
      let { uid, headUrl, sex, playerIp: ip, config } = payload, name = receivedName(payload.name);
      Object.assign(state, { status: "in", player: { uid, name, headUrl, sex, ip }, config }), state.remembered = { uid, name };
    },
    /** It did not, or could not be reached. */
    failed(state, { payload }) {
      Object.assign(state, { status: "out", failure: payload });
    }
  }
}), accountReducer = slice.reducer, accountActions = slice.actions;

// packages/game/src/environment.ts
function pause(environment, milliseconds) {
  return environment.pause ? (0, redux_saga_effects_cjs_exports.call)(environment.pause, milliseconds) : (0, redux_saga_effects_cjs_exports.delay)(milliseconds);
}

// packages/game/src/failure/attempt.ts
var ANSWER_TIMEOUT = 12e3;
function* attempt(environment, work) {
  try {
    let { done: done2 } = yield (0, redux_saga_effects_cjs_exports.race)({ done: (0, redux_saga_effects_cjs_exports.call)(settled, work), late: pause(environment, ANSWER_TIMEOUT) });
    return done2 != null ? done2 : { failure: failure("unanswered") };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
async function settled(work) {
  return { value: await work() };
}

// packages/game/src/account/ask-api.ts
function* askApi(environment, question) {
  let { server, player } = yield (0, redux_saga_effects_cjs_exports.select)(selectAccount);
  if (!server) return { failure: failure("offline") };
  let api = createNanoServerApi({ fetch: environment.mahjong.fetch, url: server.api });
  return yield (0, redux_saga_effects_cjs_exports.call)(attempt, environment, () => {
    var _a;
    return question(api, (_a = player == null ? void 0 : player.uid) != null ? _a : 0);
  });
}

// packages/game/src/storage.ts
function recall(storage, key2) {
  var _a;
  try {
    return JSON.parse((_a = storage == null ? void 0 : storage.get(key2)) != null ? _a : "null");
  } catch (e2) {
    return null;
  }
}
function keep(storage, key2, value) {
  try {
    storage == null || storage.set(key2, JSON.stringify(value));
  } catch (e2) {
  }
}
function fieldsOf(value) {
  return typeof value == "object" && value && !Array.isArray(value) ? value : {};
}

// packages/game/src/account/guests.ts
var DIGITS2 = 32;
function newImei(random) {
  return Array.from({ length: DIGITS2 }, () => Math.floor(random() * 16).toString(16)).join("");
}
function recallGuest({ storage, mahjong }, api) {
  let { imei, uid, name } = fieldsOf(fieldsOf(recall(storage, keyOf(mahjong.profile)))[api]);
  if (typeof imei == "string")
    return { imei, player: typeof uid == "number" && typeof name == "string" ? { uid, name } : null };
}
function keepGuest({ storage, mahjong }, api, { imei, player }) {
  let key2 = keyOf(mahjong.profile);
  keep(storage, key2, __spreadProps(__spreadValues({}, fieldsOf(recall(storage, key2))), { [api]: __spreadValues({ imei }, player) }));
}
function keyOf(profile) {
  return `shaddock.guests${profile ? `.${profile}` : ""}`;
}

// packages/game/src/account/account-saga.ts
var { failed, guestsTold, loggedIn, logIn, logOut, recalled, visit } = accountActions, APPLICATION = { appId: "shaddock", channelId: "test" };
function* accountSaga(environment) {
  yield (0, redux_saga_effects_cjs_exports.takeLatest)(visit, look, environment), yield (0, redux_saga_effects_cjs_exports.takeLeading)(logIn, function* () {
    yield (0, redux_saga_effects_cjs_exports.race)([(0, redux_saga_effects_cjs_exports.call)(enter, environment), (0, redux_saga_effects_cjs_exports.take)([logOut, visit])]);
  });
}
function* look(environment, { payload: server }) {
  var _a, _b;
  yield (0, redux_saga_effects_cjs_exports.put)(recalled((_b = (_a = recallGuest(environment, server.api)) == null ? void 0 : _a.player) != null ? _b : null));
  let { appId, channelId } = APPLICATION, asked = yield (0, redux_saga_effects_cjs_exports.race)({
    welcome: (0, redux_saga_effects_cjs_exports.call)(askApi, environment, (api) => api.guestsWelcome(appId, channelId)),
    // Who does not wait for it gets the login's own answer.
    given: (0, redux_saga_effects_cjs_exports.take)(logIn)
  });
  asked.welcome && (yield (0, redux_saga_effects_cjs_exports.put)(asked.welcome.failure ? failed(asked.welcome.failure) : guestsTold(asked.welcome.value)));
}
function* enter(environment) {
  var _a, _b;
  let { server, guests, status } = yield (0, redux_saga_effects_cjs_exports.select)(selectAccount);
  if (!server || status !== "entering") return;
  if (guests === !1) {
    yield (0, redux_saga_effects_cjs_exports.put)(failed(failure("guests")));
    return;
  }
  let { api: url } = server, { guest } = environment.mahjong, known3 = guest != null ? guest : recallGuest(environment, url), imei = (_a = known3 == null ? void 0 : known3.imei) != null ? _a : newImei(environment.mahjong.random);
  known3 || keepGuest(environment, url, { imei, player: null });
  let login = yield (0, redux_saga_effects_cjs_exports.call)(
    askApi,
    environment,
    (api) => api.guestLogin(__spreadProps(__spreadValues({}, APPLICATION), { imei }))
  );
  if (login.failure) {
    yield (0, redux_saga_effects_cjs_exports.put)(failed(login.failure));
    return;
  }
  if (yield (0, redux_saga_effects_cjs_exports.put)(loggedIn(__spreadProps(__spreadValues({}, login.value), { name: (_b = guest == null ? void 0 : guest.name) != null ? _b : login.value.name }))), guest) return;
  let { remembered } = yield (0, redux_saga_effects_cjs_exports.select)(selectAccount);
  keepGuest(environment, url, { imei, player: remembered });
}

// packages/game/src/connection/connection-slice.ts
var TRAFFIC_SAMPLES = 60, initialState = {
  name: "idle",
  attempt: 0,
  retryAt: null,
  reason: null,
  latency: null,
  bytesIn: 0,
  bytesOut: 0,
  samples: [],
  trouble: null
}, slice2 = Ue({
  name: "connection",
  initialState,
  reducers: {
    /** The client's state changed. */
    changed(state, { payload }) {
      let { name, attempt: attempt2 = 0, retryAt = null, reason = null } = payload, kept2 = name === "connecting" && attempt2 > 0 ? state.reason : null;
      Object.assign(state, { name, attempt: attempt2, retryAt, reason: reason != null ? reason : kept2 });
    },
    /** The server kicked, saying why or not. The state changes next. */
    kicked(_state, _action) {
    },
    /** A second's traffic. */
    sampled(state, { payload }) {
      let { bytesIn, bytesOut, latency = null } = payload, before = original(state), sample = { in: bytesIn - before.bytesIn, out: bytesOut - before.bytesOut }, samples = [...before.samples.slice(1 - TRAFFIC_SAMPLES), sample];
      return __spreadProps(__spreadValues({}, before), { bytesIn, bytesOut, latency, samples });
    },
    /** Something failed that nobody waits for. */
    troubled(state, { payload }) {
      state.trouble = payload;
    },
    /** There is no client any more. */
    forgotten: () => initialState,
    /** Intent: try again at once. */
    retry() {
    }
  }
}), connectionReducer = slice2.reducer, connectionActions = slice2.actions;

// packages/game/src/connection/connection-saga.ts
var { changed, kicked, retry, sampled, troubled } = connectionActions, SAMPLE_INTERVAL = 1e3;
function listenToConnection(client, now2, emit) {
  let { events } = client, ends = [
    events.on("state", (state) => emit(changed(asChange(state, now2())))),
    events.on("kick", (reason) => emit(kicked({ reason, time: now2() })))
  ];
  return () => {
    for (let end2 of ends) end2();
  };
}
function asTrouble(error) {
  return troubled(error instanceof Error ? error.message : `${error}`);
}
function* connectionSaga(client, environment) {
  yield (0, redux_saga_effects_cjs_exports.takeEvery)(retry, () => reconnect(client)), yield (0, redux_saga_effects_cjs_exports.takeLatest)(changed, function* ({ payload }) {
    do {
      let { bytesIn, bytesOut, latency } = client.stats;
      yield (0, redux_saga_effects_cjs_exports.put)(sampled({ bytesIn, bytesOut, latency })), yield pause(environment, SAMPLE_INTERVAL);
    } while (payload.name === "open");
  });
}
function connectAnyway(client) {
  client.connect().catch(() => {
  });
}
function reconnect(client) {
  client.state.name === "closed" ? connectAnyway(client) : client.wake();
}
function asChange(state, time) {
  let { name } = state;
  if (name === "idle" || name === "open") return { name, time };
  if (name === "connecting") return { name, attempt: state.attempt, time };
  let { code, message } = state.reason, reason = { code, message };
  return name === "waiting" ? { name, attempt: state.attempt, retryAt: state.retryAt, reason, time } : { name, reason, time };
}

// packages/game/src/chat/chat-state.ts
var initialChat = {
  room: null,
  inside: !1,
  nickname: "",
  lines: [],
  outgoing: [],
  members: [],
  balance: null,
  unread: 0,
  unreadFrom: null,
  watching: !0,
  session: 0,
  nextId: 1
};

// packages/game/src/chat/chat-slice.ts
var KICKED = 8, slice3 = Ue({
  name: "chat",
  initialState: initialChat,
  reducers: {
    /** Intent: go into a room under this name. The history of the same room is kept. */
    enter(state, { payload }) {
      var _a;
      let { room, nickname } = payload, same = ((_a = state.room) == null ? void 0 : _a.kind) === room.kind && state.room.address === room.address, { lines, outgoing: outgoing2, nextId } = same ? state : initialChat;
      return __spreadProps(__spreadValues({}, initialChat), {
        room,
        nickname,
        inside: !0,
        lines,
        nextId,
        outgoing: outgoing2.map((message) => __spreadProps(__spreadValues({}, message), { name: nickname }))
      });
    },
    /** Intent: go out. */
    leave(state) {
      state.inside = !1, giveUp(state);
    },
    /** Intent: say this to everybody. */
    say(_state, _action) {
    },
    /** Intent: send an unconfirmed message again. */
    sendAgain(state, { payload }) {
      let index = state.outgoing.findIndex(({ id }) => id === payload.id), [message] = index < 0 ? [] : state.outgoing.splice(index, 1);
      message && state.outgoing.push(__spreadProps(__spreadValues({}, message), { id: state.nextId++, name: state.nickname, status: "waiting" }));
    },
    /** Intent: forget an unconfirmed message. */
    discard(state, { payload }) {
      state.outgoing = state.outgoing.filter(({ id }) => id !== payload.id);
    },
    /** Intent: the newest line came into sight, or went out of it. */
    watch(state, { payload }) {
      state.watching && !payload && (state.unreadFrom = null), payload && (state.unread = 0), state.watching = payload;
    },
    /** Something was said here, and goes out as soon as it can. */
    said(state, { payload }) {
      if (state.outgoing.length >= 50) return;
      let { nickname: name, session } = state;
      state.outgoing.push(__spreadProps(__spreadValues({ id: state.nextId++ }, payload), { name, status: "waiting", session })), state.watching && (state.unreadFrom = null);
    },
    /** It went out. */
    sent(state, { payload }) {
      for (let message of state.outgoing)
        message.id === payload.id && Object.assign(message, { status: "sending", session: state.session });
    },
    /** It was not handed out in time, or could not be sent. */
    overdue(state, { payload }) {
      for (let message of state.outgoing)
        message.id === payload.id && (message.status = "unconfirmed");
    },
    /** The server handed a message out: somebody's, or one's own. */
    heard(state, { payload }) {
      var _a, _b;
      let { name, content, time } = payload, index = state.outgoing.findIndex(
        (own2) => own2.status !== "waiting" && own2.session === state.session && own2.name === name && own2.content === content
      ), [own] = index < 0 ? [] : state.outgoing.splice(index, 1), id = (_a = own == null ? void 0 : own.id) != null ? _a : state.nextId++;
      addLine(state, { kind: "message", id, time, name, content, mine: !!own }), !(own || state.watching) && (state.unread++, (_b = state.unreadFrom) != null || (state.unreadFrom = id));
    },
    /** The server told who was there before. */
    membersListed(state, { payload }) {
      state.members = payload.members.slice(0, 1e3);
    },
    /** The server told of a newcomer. */
    memberJoined(state, { payload }) {
      let { name, time } = payload;
      state.members.length < 1e3 && state.members.push(name), addNotice(state, time, { event: "joined", name });
    },
    /** The server told what is left. */
    balanceTold(state, { payload }) {
      state.balance = payload;
    }
  },
  extraReducers: (builder) => builder.addCase(connectionActions.changed, (state, { payload }) => {
    payload.name === "open" ? addNotice(state, payload.time, { event: state.session++ ? "reconnected" : "entered" }) : (payload.name === "waiting" || payload.name === "closed") && lose(state, payload);
  }).addCase(connectionActions.kicked, (state, { payload: { reason, time } }) => {
    addNotice(state, time, { event: "kicked", reason });
  })
});
function lose(state, { attempt: attempt2 = 0, reason, time }) {
  giveUp(state), !(attempt2 > 1 || !state.session || !reason || reason.code === KICKED) && addNotice(state, time, { event: "lost", code: reason.code });
}
function giveUp(state) {
  for (let message of state.outgoing)
    message.status === "sending" && (message.status = "unconfirmed");
}
function addNotice(state, time, notice) {
  addLine(state, { kind: "notice", id: state.nextId++, time, notice });
}
function addLine(state, line) {
  state.lines.push(line), state.lines.splice(0, state.lines.length - 500);
}
var chatReducer = slice3.reducer, chatActions = slice3.actions;

// packages/game/src/chat/dialect.ts
function listenToPushes(client, { pushes: pushes2 }, now2, emit) {
  let ends = Object.keys(pushes2).map(
    (route) => client.on(route, (body) => emit(pushes2[route](body != null ? body : {}, now2())))
  );
  return () => {
    for (let end2 of ends) end2();
  };
}
function assertJoined(answer2) {
  if ((answer2 == null ? void 0 : answer2.code) !== 0) throw new Error(`Joining was refused (${answer2 == null ? void 0 : answer2.code})`);
}

// packages/game/src/chat/cluster-chat.ts
var { balanceTold, heard, memberJoined, membersListed } = chatActions, clusterChat = {
  async join(session, nickname) {
    assertJoined(await session.request("BindService.Login", { nickname }));
  },
  say: (client, message) => client.notify("RoomService.SyncMessage", message),
  pushes: {
    onMembers: ({ members }) => membersListed({ members: `${members != null ? members : ""}`.split(",").map(receivedName).filter(Boolean) }),
    onNewUser: ({ content }, time) => memberJoined({ name: afterPrefix("User user join: ", content), time }),
    onMessage: ({ name, content }, time) => heard({ name: receivedName(name), content: receivedText(content), time }),
    onBalance: ({ currentBalance }) => balanceTold(receivedText(currentBalance))
  }
};

// packages/game/src/chat/nano-chat.ts
var { heard: heard2, memberJoined: memberJoined2, membersListed: membersListed2 } = chatActions, nanoChat = {
  async join(session) {
    assertJoined(await session.request("room.join"));
  },
  say: (client, message) => client.notify("room.message", message),
  pushes: {
    onMembers: ({ members }) => membersListed2({ members: Array.isArray(members) ? members.map(receivedName).filter(Boolean) : [] }),
    onNewUser: ({ content }, time) => memberJoined2({ name: afterPrefix("New user: ", content), time }),
    onMessage: ({ name, content }, time) => heard2({ name: receivedName(name), content: receivedText(content), time })
  }
};

// packages/game/src/chat/chat-saga.ts
var { heard: heard3, overdue, said, say, sendAgain, sent } = chatActions, ECHO_TIMEOUT = 1e4;
function* roomSaga(environment, room, nickname) {
  let speaker = SPEAKERS[room.kind](environment, room.address, nickname), happenings = (0, redux_saga_cjs_exports.eventChannel)(speaker.listen, redux_saga_cjs_exports.buffers.expanding());
  try {
    for (yield (0, redux_saga_effects_cjs_exports.fork)(connectionSaga, speaker.client, environment), yield (0, redux_saga_effects_cjs_exports.takeEvery)(say, function* ({ payload }) {
      let content = cleanContent(payload);
      content && (yield (0, redux_saga_effects_cjs_exports.put)(said({ content, time: environment.now() })));
    }), yield (0, redux_saga_effects_cjs_exports.takeEvery)([connectionActions.changed, said, sendAgain, heard3, overdue], sendWaiting, speaker, environment), yield (0, redux_saga_effects_cjs_exports.call)(connectAnyway, speaker.client); ; ) yield (0, redux_saga_effects_cjs_exports.put)(yield (0, redux_saga_effects_cjs_exports.take)(happenings));
  } finally {
    happenings.close(), speaker.client.close(), yield (0, redux_saga_effects_cjs_exports.put)(connectionActions.forgotten());
  }
}
function* sendWaiting(speaker, environment) {
  for (; ; ) {
    let { connection, chat } = yield (0, redux_saga_effects_cjs_exports.select)(), message = chat.outgoing.find(({ status }) => status === "waiting"), sending = chat.outgoing.filter(({ status }) => status === "sending").length;
    if (connection.name !== "open" || !message || sending >= 8) return;
    let { id } = message;
    yield (0, redux_saga_effects_cjs_exports.put)(sent({ id }));
    try {
      speaker.say(message), yield (0, redux_saga_effects_cjs_exports.fork)(awaitEcho, id, environment);
    } catch (error) {
      yield (0, redux_saga_effects_cjs_exports.put)(connectionActions.troubled(error.message)), yield (0, redux_saga_effects_cjs_exports.put)(overdue({ id }));
    }
  }
}
function* awaitEcho(id, environment) {
  yield pause(environment, ECHO_TIMEOUT);
  let { chat } = yield (0, redux_saga_effects_cjs_exports.select)();
  chat.outgoing.some((message) => message.id === id && message.status === "sending") && (yield (0, redux_saga_effects_cjs_exports.put)(overdue({ id })));
}
function speak(dialect) {
  return ({ createClient: createClient2, now: now2 }, address, nickname) => {
    let client = createClient2(address, { resume: (session) => dialect.join(session, nickname) });
    return {
      client,
      // Before anything is sent: what the server pushes ahead of its answer is not missed.
      listen(emit) {
        let ends = [
          listenToConnection(client, now2, emit),
          client.events.on("error", (error) => emit(asTrouble(error))),
          listenToPushes(client, dialect, now2, emit)
        ];
        return () => {
          for (let end2 of ends) end2();
        };
      },
      say: ({ name, content }) => dialect.say(client, { name, content })
    };
  };
}
var SPEAKERS = { chat: speak(nanoChat), cluster: speak(clusterChat) };

// packages/mahjong/src/tile.ts
var Suit = {
  /** 条, `s` in notation. */
  Bamboo: 0,
  /** 筒, `p` in notation. */
  Dots: 1,
  /** 万, `m` in notation; not in the wall of three players. */
  Characters: 2
}, SUITS = [Suit.Bamboo, Suit.Dots, Suit.Characters], KINDS = 27;
function kindOf(tile) {
  return tile >> 2;
}
function suitOf(kind) {
  return kind < 9 ? 0 : kind < 18 ? 1 : 2;
}
function rankOf(kind) {
  return kind % 9 + 1;
}
function kindAt(suit2, rank) {
  return suit2 * 9 + rank - 1;
}
function tilesOf(kind) {
  return [4 * kind, 4 * kind + 1, 4 * kind + 2, 4 * kind + 3];
}
function suitOfQue(que) {
  return SUITS[que - 1];
}
function queOfSuit(suit2) {
  return suit2 === void 0 ? 0 : suit2 + 1;
}

// packages/mahjong/src/tile-set.ts
function countTiles(tiles) {
  let counts = new Uint8Array(KINDS);
  for (let tile of tiles) counts[kindOf(tile)] = at2(counts, kindOf(tile)) + 1;
  return counts;
}
function at2(counts, kind) {
  return counts[kind];
}
function total(counts) {
  let sum = 0;
  for (let kind = 0; kind < KINDS; kind++) sum += at2(counts, kind);
  return sum;
}
function suitTotal(counts, suit2) {
  let sum = 0;
  for (let kind = suit2 * 9; kind < suit2 * 9 + 9; kind++) sum += at2(counts, kind);
  return sum;
}
function sumCounts(one, other) {
  return one.map((count, kind) => count + at2(other, kind));
}
function kindsIn(set2) {
  let kinds = [];
  for (let kind = 0; kind < KINDS; kind++) set2 >> kind & 1 && kinds.push(kind);
  return kinds;
}

// packages/mahjong/src/meld.ts
function kindOfMeld(meld) {
  return kindOf(meld.tiles[0]);
}
function countMelds(melds) {
  return countTiles(melds.flatMap((meld) => meld.tiles));
}

// packages/mahjong/src/wall.ts
function wallSize(players) {
  return players === 3 ? 72 : 108;
}

// packages/mahjong/src/win.ts
var MELDS = 1, MELDS_AND_PAIR = 2, PAIRS = 4, POWERS = [1, 5, 25, 125, 625, 3125, 15625, 78125, 390625], SHAPES = /* @__PURE__ */ fillShapes();
function suitKey(counts, start) {
  return at2(counts, start) + 5 * at2(counts, start + 1) + 25 * at2(counts, start + 2) + 125 * at2(counts, start + 3) + 625 * at2(counts, start + 4) + 3125 * at2(counts, start + 5) + 15625 * at2(counts, start + 6) + 78125 * at2(counts, start + 7) + 390625 * at2(counts, start + 8);
}
function shapeOf(key2) {
  return SHAPES[key2];
}
function isWin(counts) {
  let bamboo = shapeOf(suitKey(counts, 0)), dots = shapeOf(suitKey(counts, 9)), characters = shapeOf(suitKey(counts, 18));
  return bamboo & dots & characters & PAIRS && isSevenPairs(counts) || isStandard(bamboo, dots, characters);
}
function isWinWithFive(counts) {
  let five = counts.indexOf(5);
  if (five < 0) return isWin(counts);
  let rest = counts.slice();
  return rest[five] = 2, isWin(rest) ? !0 : (rest[five] = 3, [0, 9, 18].every((start) => shapeOf(suitKey(rest, start)) & MELDS));
}
function isSevenPairs(counts) {
  let tiles = 0;
  for (let kind = 0; kind < KINDS; kind++) {
    let count = at2(counts, kind);
    if (count !== 0 && count !== 2 && count !== 4) return !1;
    tiles += count;
  }
  return tiles === 14;
}
function isStandard(one, two, three) {
  return (one & MELDS) + (two & MELDS) + (three & MELDS) === 2 && ((one | two | three) & MELDS_AND_PAIR) !== 0;
}
function fillShapes() {
  let shapes = new Uint8Array(1953125), groups = [];
  for (let rank = 0; rank < 9; rank++) groups.push([rank, rank, rank]);
  for (let rank = 0; rank < 7; rank++) groups.push([rank, rank + 1, rank + 2]);
  let counts = new Uint8Array(9), mark = (flag2) => {
    let key2 = suitKey(counts, 0);
    shapes[key2] = shapes[key2] | flag2;
  }, add = (group, sign) => {
    for (let rank of group) counts[rank] = at2(counts, rank) + sign;
  }, fits = () => counts.every((count) => count <= 4), addGroups = (first, left) => {
    mark(MELDS);
    for (let rank = 0; rank < 9; rank++)
      add([rank, rank], 1), fits() && mark(MELDS_AND_PAIR), add([rank, rank], -1);
    if (left !== 0)
      for (let i = first; i < groups.length; i++) {
        let group = groups[i];
        add(group, 1), fits() && addGroups(i, left - 1), add(group, -1);
      }
  };
  addGroups(0, 4);
  for (let pattern = 0; pattern < 3 ** 9; pattern++) {
    for (let rank = 0, rest = pattern; rank < 9; rank++, rest = Math.floor(rest / 3)) counts[rank] = 2 * (rest % 3);
    mark(PAIRS);
  }
  return shapes;
}

// packages/mahjong/src/fan.ts
var FAN_NAMES = {
  "full-flush": "清一色",
  "no-terminals": "中张",
  concealed: "门清",
  "last-draw": "海底",
  "kong-bloom": "杠上花",
  "kong-discard": "杠上炮",
  "robbed-kong": "抢杠胡",
  "seven-pairs": "七对",
  "dragon-seven-pairs": "龙七对",
  "double-dragon-seven-pairs": "双龙七对",
  "triple-dragon-seven-pairs": "豪华龙七对",
  "all-258": "将对",
  "all-triplets": "碰碰胡",
  "golden-single": "金钩胡",
  "middle-five": "夹心五",
  "all-terminals": "全幺九",
  root: "根"
}, SEVEN_PAIRS = [
  "seven-pairs",
  "dragon-seven-pairs",
  "double-dragon-seven-pairs",
  "triple-dragon-seven-pairs"
];
function fanOf(hand, how, options) {
  let { counts, melds } = hand, all = sumCounts(counts, countMelds(melds)), fans = [], add = (name, fan, applies) => {
    applies && fans.push({ name, fan });
  };
  add("full-flush", 2, SUITS.filter((suit2) => suitTotal(all, suit2) > 0).length === 1), options.menqing && (add("no-terminals", 1, !has2(all, (rank) => rank === 1 || rank === 9)), add("concealed", 1, melds.length === 0)), add("last-draw", 1, how.lastDraw), add("kong-bloom", 1, how.kongBloom), add("kong-discard", 1, how.kongDiscard), add("robbed-kong", 1, how.robbedKong);
  let roots = all.reduce((sum, count) => sum + (count === 4 ? 1 : 0), 0), is258 = options.jiangdui && !has2(all, (rank) => rank % 3 !== 2);
  return isSevenPairs(all) ? (add(SEVEN_PAIRS[roots], 2 + roots, !0), add("all-258", 2, is258), fans) : (isAllTriplets(all) ? (add("all-triplets", options.pengpeng ? 2 : 1, !0), add("all-258", 2, is258), add("golden-single", 1, total(counts) === 2)) : (add("middle-five", 1, options.jiaxin && isMiddleFive(counts, how.middleTile)), add("all-terminals", 3, options.yaojiu && isAllTerminals(counts, melds))), add("root", roots, roots > 0), fans);
}
function totalFan(fans) {
  return fans.reduce((sum, { fan }) => sum + fan, 0);
}
function has2(counts, test) {
  return counts.some((count, kind) => count > 0 && test(rankOf(kind)));
}
function isAllTriplets(all) {
  return !all.includes(1) && all.filter((count) => count >= 3).length === 4;
}
function isMiddleFive(counts, tile) {
  if (tile === void 0 || rankOf(kindOf(tile)) !== 5) return !1;
  let rest = counts.slice();
  for (let kind of [kindOf(tile) - 1, kindOf(tile), kindOf(tile) + 1]) rest[kind] = Math.max(0, at2(rest, kind) - 1);
  return isWinWithFive(rest);
}
function isAllTerminals(counts, melds) {
  if (!melds.every((meld) => isTerminal(kindOfMeld(meld)))) return !1;
  let rest = counts.slice();
  for (let suit2 of SUITS)
    for (let ranks of [
      [1, 2, 3],
      [9, 8, 7]
    ]) {
      let kinds = ranks.map((rank) => kindAt(suit2, rank)), runs = Math.min(...kinds.map((kind) => at2(rest, kind)));
      for (let kind of kinds) rest[kind] = at2(rest, kind) - runs;
    }
  for (let kind = 0; kind < KINDS; kind++) {
    let count = at2(rest, kind);
    if (count > 0 && !(isTerminal(kind) && (count === 2 || count === 3 || count === 5))) return !1;
  }
  return !0;
}
function isTerminal(kind) {
  return kind === kindAt(suitOf(kind), 1) || kind === kindAt(suitOf(kind), 9);
}

// packages/mahjong/src/ready.ts
function winningKinds(counts) {
  let keys = [suitKey(counts, 0), suitKey(counts, 9), suitKey(counts, 18)], shapes = [shapeOf(keys[0]), shapeOf(keys[1]), shapeOf(keys[2])];
  return winningInSuit(counts, 0, keys[0], shapes[1], shapes[2]) | winningInSuit(counts, 9, keys[1], shapes[0], shapes[2]) | winningInSuit(counts, 18, keys[2], shapes[0], shapes[1]);
}
function winningInSuit(counts, start, key2, other, another) {
  let wanted = 0;
  if (other & another & MELDS ? wanted |= MELDS_AND_PAIR : ((other | another) & MELDS) !== 0 && ((other | another) & MELDS_AND_PAIR) !== 0 && (wanted |= MELDS), other & another & PAIRS && total(counts) === 13 && (wanted |= PAIRS), wanted === 0) return 0;
  let kinds = 0;
  for (let rank = 0; rank < 9; rank++) {
    let power = POWERS[rank];
    (at2(counts, start + rank) < 4 ? shapeOf(key2 + power) & wanted : fifthCopy(key2, power) & wanted) && (kinds |= 1 << start + rank);
  }
  return kinds;
}
function fifthCopy(key2, power) {
  let afterTriplet = shapeOf(key2 - 2 * power) & (MELDS | MELDS_AND_PAIR);
  return shapeOf(key2 - power) & MELDS ? afterTriplet | MELDS_AND_PAIR : afterTriplet;
}
function readyKinds(hand, visible, options, missing) {
  return missing !== void 0 && hand.counts.some((count, kind) => count > 0 && suitOf(kind) === missing) ? [] : kindsIn(winningKinds(hand.counts)).map((kind) => {
    let remaining = Math.max(0, 4 - at2(visible, kind));
    return { kind, remaining, fan: fanOfWait(hand, kind, options) };
  });
}
function readyDiscards(hand, visible, options, missing) {
  let found = [];
  for (let discard2 = 0; discard2 < KINDS; discard2++) {
    if (at2(hand.counts, discard2) === 0) continue;
    let counts = hand.counts.slice();
    counts[discard2] = at2(counts, discard2) - 1;
    let waits = readyKinds({ counts, melds: hand.melds }, visible, options, missing);
    waits.length > 0 && found.push({ discard: discard2, waits });
  }
  return found;
}
function fanOfWait(hand, kind, options) {
  return totalFan(fanOf(withKind(hand, kind), { middleTile: tilesOf(kind)[1] }, options));
}
function withKind({ counts, melds }, kind) {
  let more2 = counts.slice();
  return more2[kind] = at2(counts, kind) + 1, { counts: more2, melds };
}

// packages/mahjong/src/steps-to-ready.ts
var IMPOSSIBLE = 99, EMPTY = new Uint8Array(9), EMPTY_LACKS = lacksOf(EMPTY, 0), SuitMemory = class {
  /** @param limit how many suits are kept, 1 or more */
  constructor(limit = 5e4) {
    this.lacks = /* @__PURE__ */ new Map();
    this.limit = limit;
  }
  /** @internal */
  find(counts, start) {
    let key2 = suitKey(counts, start), known3 = this.lacks.get(key2);
    if (known3) return known3;
    this.lacks.size >= this.limit && this.lacks.clear();
    let lacks = lacksOf(counts, start);
    return this.lacks.set(key2, lacks), lacks;
  }
};
function stepsToReady(counts, melds, missing, memory = new SuitMemory()) {
  let [one, two, three] = SUITS.map((suit2) => suit2 === missing ? EMPTY_LACKS : memory.find(counts, suit2 * 9)), wanted = 4 - melds;
  return ((best) => {
    let least = best;
    for (let i = 0; i <= wanted; i++)
      for (let j2 = 0; i + j2 <= wanted; j2++) {
        let [a, b2, c] = [2 * i, 2 * j2, 2 * (wanted - i - j2)], x2 = one[a], y2 = two[b2], z2 = three[c], withPair = Math.min(
          one[a + 1] + y2 + z2,
          x2 + two[b2 + 1] + z2,
          x2 + y2 + three[c + 1]
        );
        withPair < least && (least = withPair);
      }
    return least;
  })(melds === 0 ? lacksOfSevenPairs(counts, missing) : IMPOSSIBLE) - 1;
}
function lacksOfSevenPairs(counts, missing) {
  let pairs = 0, singles = 0;
  for (let kind = 0; kind < KINDS; kind++)
    missing !== void 0 && kind >= missing * 9 && kind < missing * 9 + 9 || (pairs += at2(counts, kind) >> 1, singles += at2(counts, kind) & 1);
  let wanted = Math.max(0, 7 - pairs);
  return wanted + Math.max(0, wanted - singles);
}
function lacksOf(counts, start) {
  let states = new Uint8Array(90).fill(IMPOSSIBLE);
  states[0] = 0;
  for (let rank = 0; rank < 9; rank++) {
    let next = new Uint8Array(90).fill(IMPOSSIBLE);
    for (let state = 0; state < 90; state++) {
      let lacks = states[state];
      lacks !== IMPOSSIBLE && advance(next, state, lacks, at2(counts, start + rank), rank < 7 ? 2 : 0);
    }
    states = next;
  }
  return states.slice(0, 10);
}
function advance(next, state, lacks, have, maxBegun) {
  let twoBefore = Math.floor(state / 30), oneBefore = Math.floor(state / 10) % 3, melds = state % 10 >> 1, pair = state & 1;
  for (let begun2 = 0; begun2 <= maxBegun; begun2++)
    for (let triplets = 0; triplets < 2 && melds + begun2 + triplets <= 4; triplets++)
      for (let pairs = 0; pairs + pair < 2; pairs++) {
        let wanted = twoBefore + oneBefore + begun2 + 3 * triplets + 2 * pairs;
        if (wanted > 4) break;
        let to = 30 * oneBefore + 10 * begun2 + 2 * (melds + begun2 + triplets) + pair + pairs, sum = lacks + Math.max(0, wanted - have);
        sum < next[to] && (next[to] = sum);
      }
}

// packages/mahjong/src/options.ts
var DEFAULT_OPTIONS = {
  mode: 4,
  round: 4,
  maxFan: 3,
  zimo: "fan",
  menqing: !1,
  jiangdui: !1,
  jiaxin: !1,
  pengpeng: !1,
  pinghu: !0,
  yaojiu: !1
};

// packages/mahjong/src/bot.ts
var Bot = class {
  /** @param memory may be shared by any number of bots */
  constructor(memory = new SuitMemory()) {
    this.memory = memory;
  }
  /**
   * Chooses one of the actions that a seat is offered.
   *
   * @param actions as `legalActions` gives them: all of one seat, and at least one
   * @param claimed the tile that is offered to be claimed; undefined on the own turn
   * @throws RangeError when there is nothing to choose from
   */
  choose(view, actions, claimed) {
    var _a, _b, _c, _d, _e;
    let first = actions[0];
    if (!first) throw new RangeError("Cannot choose: give at least one action");
    let find = (type) => actions.find((action2) => action2.type === type);
    if (first.type === "missing-suit") {
      let suit2 = this.missingSuit(view.hand);
      return (_a = actions.find((action2) => action2.type === "missing-suit" && action2.suit === suit2)) != null ? _a : first;
    }
    if (first.type === "discard") {
      let tile = this.discard(view);
      return (_b = actions.find((action2) => action2.type === "discard" && action2.tile === tile)) != null ? _b : first;
    }
    return (_e = (_d = (_c = find("win")) != null ? _c : this.meld(view, actions, claimed)) != null ? _d : find("pass")) != null ? _e : first;
  }
  /** The suit to give up: without it the hand is nearest to ready; of equal ones, the one with fewer tiles. */
  missingSuit(hand) {
    let counts = countTiles(hand), cost = (suit2) => 2 * this.steps(counts, [], suit2) + 3 * suitTotal(counts, suit2);
    return SUITS.reduce((best, suit2) => cost(suit2) < cost(best) ? suit2 : best);
  }
  /** The tile of a hand to discard: one of the missing suit as long as there is one. */
  discard(view) {
    let { hand, missing } = view, given = hand.filter((tile) => suitOf(kindOf(tile)) === missing), counts = countTiles(hand), candidates = [...new Set((given.length > 0 ? given : hand).map(kindOf))], best = given.length > 0 ? isolated(candidates, counts) : this.bestDiscard(view, counts, candidates).kind;
    return hand.find((tile) => kindOf(tile) === best);
  }
  /** The kong or pong that is worth making, if one is. */
  meld(view, actions, claimed) {
    let { hand, melds, missing } = view, counts = countTiles(hand), now2 = claimed === void 0 ? this.bestDiscard(view, counts) : this.worth(view, { counts, melds });
    for (let action2 of actions) {
      if (action2.type !== "kong" && action2.type !== "pong") continue;
      let tile = action2.type === "kong" ? action2.tile : claimed;
      if (suitOf(kindOf(tile)) === missing) continue;
      let rest = counts.slice(), used = action2.type === "pong" ? 2 : at2(rest, kindOf(tile));
      rest[kindOf(tile)] = at2(rest, kindOf(tile)) - used;
      let laid = meldsWith(melds, action2.type, tile), hand2 = { counts: rest, melds: laid }, then = action2.type === "kong" ? this.worth(view, hand2) : this.bestDiscard(__spreadProps(__spreadValues({}, view), { melds: laid }), rest);
      if (action2.type === "kong" ? then.steps <= now2.steps : then.steps < now2.steps || gains(then, now2)) return action2;
    }
  }
  bestDiscard(view, counts, candidates = ALL) {
    let best, rests = candidates.filter((kind) => at2(counts, kind) > 0).map((kind) => ({ kind, counts: less(counts, kind) })), steps = rests.map((rest) => this.steps(rest.counts, view.melds, view.missing)), fewest = Math.min(...steps);
    for (let [i, rest] of rests.entries()) {
      if (steps[i] !== fewest) continue;
      let { worth } = this.worth(view, { counts: rest.counts, melds: view.melds }), safety = 0.01 * at2(view.visible, rest.kind) + 5e-3 * Math.abs(rankOf(rest.kind) - 5);
      (!best || worth + safety > best.worth) && (best = { kind: rest.kind, steps: fewest, worth: worth + safety });
    }
    return best;
  }
  /** How near a hand is to ready, and how many unseen tiles help it, each weighed with the fan it may bring. */
  worth(view, hand) {
    let { visible, options, missing } = view, steps = this.steps(hand.counts, hand.melds, missing), worth = 0;
    if (steps <= 0) {
      for (let wait of readyKinds(hand, visible, options, missing))
        worth += wait.remaining * 2 ** Math.min(wait.fan, options.maxFan) ** 0.5;
      return { steps, worth };
    }
    for (let kind = 0; kind < KINDS; kind++) {
      let unseen = 4 - at2(visible, kind);
      unseen <= 0 || suitOf(kind) === missing || !isNear(hand.counts, kind) || this.steps(more(hand.counts, kind), hand.melds, missing) < steps && (worth += unseen);
    }
    return { steps, worth };
  }
  steps(counts, melds, missing) {
    return stepsToReady(counts, melds.length, missing, this.memory);
  }
}, ALL = Array.from({ length: KINDS }, (_2, kind) => kind);
function gains(then, now2) {
  return then.steps === now2.steps && then.worth > 1.5 * now2.worth;
}
function isNear(counts, kind) {
  let first = 9 * suitOf(kind);
  for (let other = Math.max(first, kind - 2); other <= Math.min(first + 8, kind + 2); other++)
    if (at2(counts, other) > 0) return !0;
  return !1;
}
function isolated(kinds, counts) {
  let keep2 = (kind) => 10 * at2(counts, kind) - Math.abs(rankOf(kind) - 5);
  return kinds.reduce((best, kind) => keep2(kind) < keep2(best) ? kind : best);
}
function less(counts, kind) {
  let rest = counts.slice();
  return rest[kind] = at2(rest, kind) - 1, rest;
}
function more(counts, kind) {
  let rest = counts.slice();
  return rest[kind] = at2(rest, kind) + 1, rest;
}
function meldsWith(melds, type, tile) {
  let kept2 = melds.filter((meld) => kindOf(meld.tiles[0]) !== kindOf(tile)), first = tile - tile % 4, tiles = [first, first + 1, first + 2, first + 3].slice(0, type === "pong" ? 3 : 4);
  return [...kept2, { type: type === "pong" ? "pong" : "concealed-kong", tiles }];
}

// packages/game/src/desk/desk-state.ts
var MAX_EVENTS = 40, noDesk = {
  phase: "none",
  self: 0,
  number: "",
  title: "",
  desc: "",
  options: DEFAULT_OPTIONS,
  owner: 0,
  round: 0,
  rounds: 0,
  seats: [],
  wall: 0,
  dice: null,
  banker: 0,
  turn: 0,
  turnSince: null,
  lastDiscard: null,
  addedKong: null,
  hint: null,
  nextId: 1,
  shown: !1,
  dealSeen: null,
  missingSuit: null,
  getReady: null,
  leaving: !1,
  vote: null,
  autoPlay: !1,
  result: null,
  match: null,
  closed: null,
  answerLeft: !1,
  freshness: "fresh",
  connected: !1,
  memory: null,
  outgoing: [],
  events: [],
  refused: null,
  trouble: null
}, watchedDesk = __spreadProps(__spreadValues({}, noDesk), { phase: "waiting" });
function isRunning({ phase }) {
  return phase === "dealing" || phase === "missing-suit" || phase === "playing";
}
function seatOf(state, uid) {
  return state.seats.find((seat) => seat.uid === uid);
}
function withSeat(state, uid, change) {
  return __spreadProps(__spreadValues({}, state), { seats: state.seats.map((seat) => seat.uid === uid ? __spreadValues(__spreadValues({}, seat), change) : seat) });
}
function withEvent(state, time, event) {
  let events = [...state.events.slice(-MAX_EVENTS + 1), __spreadProps(__spreadValues({}, event), { id: state.nextId, time })];
  return __spreadProps(__spreadValues({}, state), { events, nextId: state.nextId + 1 });
}
function withTrouble(state, trouble) {
  return withEvent(__spreadProps(__spreadValues({}, state), { trouble }), trouble.time, { type: "trouble", trouble });
}

// packages/game/src/desk/choices.ts
function deskRefusal({ phase, connected, freshness }) {
  return phase === "none" || phase === "closed" || phase === "match-over" ? "no-desk" : connected && freshness === "fresh" ? null : "offline";
}
function openHint({ hint: hint2 }) {
  return hint2 && !hint2.answer ? hint2 : null;
}
function discardRefusal({ hand, missing }, tile) {
  return hand.includes(tile) ? !isOfSuit(tile, missing) && hand.some((own) => isOfSuit(own, missing)) ? "missing-suit-first" : null : "not-in-hand";
}
function choicesOf(state, hint2) {
  let seat = seatOf(state, state.self);
  return !seat || hint2.kind === "discard" ? [] : [...hint2.ops.flatMap(({ op, mjidxs }) => {
    var _a;
    let tile = mjidxs == null ? void 0 : mjidxs[0];
    return tile === void 0 ? [] : (_a = choiceOf(seat, hint2, op, tile)) != null ? _a : [];
  }).sort((one, other) => ORDER.indexOf(one.type) - ORDER.indexOf(other.type)), PASS];
}
var ORDER = ["win", "kong", "pong", "pass"], PASS = { type: "pass", tile: null, tiles: [], kong: null, refusal: null, optype: OpType.Pass, idx: 0 };
function choiceOf(seat, hint2, op, tile) {
  let alike = seat.hand.filter((own) => kindOf(own) === kindOf(tile)), base = { tile, idx: tile, kong: null, refusal: null };
  switch (op) {
    case OpType.Win:
      return __spreadProps(__spreadValues({}, base), { type: "win", tiles: [tile], optype: op });
    case OpType.Pung:
      return __spreadProps(__spreadValues({}, base), { type: "pong", tiles: [tile, ...alike.slice(0, 2)], optype: op, refusal: lack(alike, 2) });
    case OpType.Kong:
      return __spreadProps(__spreadValues(__spreadValues({}, base), kongOf(seat, hint2, tile, alike)), { type: "kong", optype: op });
    default:
      return;
  }
}
function kongOf(seat, hint2, tile, alike) {
  var _a;
  let isClaim = hint2.kind !== "own-turn", kong = isClaim ? "exposed-kong" : alike.length === 4 ? "concealed-kong" : "added-kong", tiles = isClaim ? [tile, ...alike] : alike;
  return { kong, tiles, refusal: (_a = kongRefusal(seat, hint2, tile)) != null ? _a : lack(alike, isClaim ? 3 : 1) };
}
function lack(alike, wanted) {
  return alike.length < wanted ? "not-in-hand" : null;
}
function kongRefusal({ missing }, { kind, ops }, tile) {
  return isOfSuit(tile, missing) ? "missing-suit-kong" : kind === "claim" && ops.some(({ op }) => op === OpType.Win) ? "win-or-pass" : null;
}
function isOfSuit(tile, suit2) {
  return suitOf(kindOf(tile)) === suit2;
}

// packages/game/src/desk/memory.ts
function deskMemory(state) {
  let { phase, number, round, hint: hint2, addedKong, seats: seats2, memory } = state;
  return phase !== "playing" && phase !== "dealing" && phase !== "missing-suit" ? memory : {
    number,
    round,
    hint: hint2,
    addedKong,
    seats: seats2.map(({ uid, melds, won, delta }) => ({ uid, melds, won, delta }))
  };
}
function recallMemory(kept2) {
  var _a;
  let memory = kept2;
  return typeof (memory == null ? void 0 : memory.number) == "string" && typeof memory.round == "number" && Array.isArray(memory.seats) && memory.seats.every((seat) => Number.isInteger(seat == null ? void 0 : seat.uid) && isMelds(seat.melds)) && (memory.hint === null || Array.isArray((_a = memory.hint) == null ? void 0 : _a.ops) && typeof memory.hint.kind == "string") ? memory : null;
}
function isMelds(melds) {
  return Array.isArray(melds) && melds.every((meld) => Array.isArray(meld == null ? void 0 : meld.tiles) && meld.tiles.every(Number.isInteger));
}

// packages/game/src/desk/delivery.ts
function lose2(state) {
  if (!state.connected) return state;
  let undone = state.outgoing.reduce(undo, state), lost = __spreadProps(__spreadValues({}, undone), { connected: !1, outgoing: [], leaving: !1 });
  if (state.phase === "none" || state.phase === "closed" || state.phase === "match-over") return lost;
  let memory = state.freshness === "fresh" ? deskMemory(undone) : state.memory;
  return __spreadProps(__spreadValues({}, lost), { memory, freshness: "lost" });
}
function unsend(state, { message, detail, time }) {
  let undone = undo(state, message);
  return withTrouble(undone, { code: "not-sent", route: message.route, detail, time });
}
function undo(state, { route, body }) {
  let { hint: hint2, dealSeen, missingSuit, getReady: getReady2, vote: vote2 } = state;
  switch (route) {
    case "DeskManager.OpChoose":
      return (hint2 == null ? void 0 : hint2.answer) === body ? __spreadProps(__spreadValues({}, state), { hint: __spreadProps(__spreadValues({}, hint2), { answer: null }) }) : state;
    case "DeskManager.QiPaiFinished":
      return __spreadProps(__spreadValues({}, state), { dealSeen: dealSeen && __spreadProps(__spreadValues({}, dealSeen), { answered: !1 }) });
    case "DeskManager.DingQue":
      return __spreadProps(__spreadValues({}, state), { missingSuit: missingSuit && __spreadProps(__spreadValues({}, missingSuit), { chosen: null }) });
    case "DeskManager.Ready":
      return __spreadProps(__spreadValues({}, state), { getReady: getReady2 && __spreadProps(__spreadValues({}, getReady2), { answered: !1 }) });
    case "DeskManager.DissolveStatus":
      return __spreadProps(__spreadValues({}, state), { vote: vote2 && __spreadProps(__spreadValues({}, vote2), { voted: !1 }) });
    case "DeskManager.ClientInitCompleted":
      return __spreadProps(__spreadValues({}, state), { shown: !1 });
    default:
      return __spreadProps(__spreadValues({}, state), { leaving: !1 });
  }
}

// packages/game/src/texts/fan-table.ts
var NAMES = __spreadProps(__spreadValues({}, FAN_NAMES), { none: "平胡" });
function fanTable({ fans, noFan }, rows) {
  let said3 = __spreadProps(__spreadValues({}, fans), { none: noFan });
  return rows.map(([fan, worth, when]) => [[.../* @__PURE__ */ new Set([said3[fan], NAMES[fan]])].join(" "), worth, when]);
}

// packages/game/src/texts/table-en.ts
var tableEn = {
  phases: {
    none: "No table",
    waiting: "Waiting for players",
    dealing: "Dealing",
    "missing-suit": "Choosing the missing suit",
    playing: "Playing",
    "round-over": "Round over",
    "match-over": "Match over",
    closed: "Table closed"
  },
  rules: {
    "self-draw-fan": "Self-draw +1 fan",
    "self-draw-point": "Self-draw +1 point",
    limit: "Limit: {fan} fan",
    menqing: "Concealed hand, all simples",
    jiangdui: "All 2-5-8",
    jiaxin: "Middle five",
    pengpeng: "All triplets: 2 fan",
    pinghu: "Plain hand wins discards",
    yaojiu: "Terminals in every set"
  },
  suits: { 0: "Bamboo", 1: "Dots", 2: "Characters" },
  tile: "{rank} of {suit}",
  fans: {
    "full-flush": "Full flush",
    "no-terminals": "All simples",
    concealed: "Concealed hand",
    "last-draw": "Last-tile draw",
    "kong-bloom": "Win on a kong draw",
    "kong-discard": "Win on a kong discard",
    "robbed-kong": "Robbing a kong",
    "seven-pairs": "Seven pairs",
    "dragon-seven-pairs": "Dragon seven pairs",
    "double-dragon-seven-pairs": "Double dragon seven pairs",
    "triple-dragon-seven-pairs": "Triple dragon seven pairs",
    "all-258": "All 2-5-8",
    "all-triplets": "All triplets",
    "golden-single": "Golden single wait",
    "middle-five": "Middle five",
    "all-terminals": "Terminals in every set",
    root: "Root"
  },
  melds: {
    pong: "Pong",
    "concealed-kong": "Concealed kong",
    "exposed-kong": "Exposed kong",
    "added-kong": "Added kong",
    kong: "Kong"
  },
  meld: "{meld}: {tile}",
  meldFrom: "{meld}: {tile}, discarded by {other}",
  fan: "{fan} fan",
  fanAtLimit: "Limit",
  noFan: "Plain hand",
  choices: { win: "Win", kong: "Kong", pong: "Pong", pass: "Pass" },
  ready: "Ready",
  chooseMissing: "Which suit do you give up?",
  suggestion: "Suggested",
  discard: "Discard a tile",
  waits: "Your hand is ready for",
  selfDrawOnly: "Self-draw",
  leave: "Leave",
  dissolve: "Dissolve the table",
  autoPlay: "Auto play",
  stopAutoPlay: "Play myself",
  banker: "Banker",
  owner: "Owner",
  offline: "Away",
  freeSeat: "Free seat",
  wall: "{count} tiles left",
  round: "Round {round} of {rounds}",
  stale: "Connected again. The table is shown as it was until the server sends it again.",
  refusals: {
    offline: "There is no connection at the moment.",
    "not-asked": "It is not your turn.",
    "too-late": "It is too late for that.",
    answered: "You have already answered.",
    "not-offered": "That is not possible now.",
    "not-in-hand": "This tile is not in your hand.",
    "missing-suit-first": "Discard your missing suit first.",
    "missing-suit-kong": "You cannot kong your missing suit.",
    "win-or-pass": "You may win, pong or pass. A kong would do harm if somebody else wins this tile.",
    "dissolve-instead": "The match has begun. You can propose to dissolve the table.",
    "leave-instead": "The match has not begun. You can simply leave.",
    "already-leaving": "You are already leaving.",
    "no-vote": "There is no vote.",
    "vote-running": "A vote is already running.",
    "already-voted": "You have already voted.",
    "already-ready": "You are ready. Wait for the others.",
    "not-between-rounds": "A round is being played.",
    "no-desk": "You are not at a table."
  },
  troubles: {
    "unknown-player": "The server mentioned somebody who is not at this table.",
    "unknown-action": "The server reported an action that does not exist.",
    "tile-not-there": "The server moved a tile that was not there.",
    "tile-twice": "The server showed one tile twice.",
    "nothing-to-claim": "The server reported a claim with nothing to claim.",
    "no-round": "The server mentioned a round that is not being played.",
    "bad-prompt": "The server asked something that cannot be answered.",
    "bad-settlement": "The server's settlement does not fit this table.",
    "answer-unsure": "The connection broke as you answered. If the table stands still, the answer was lost: propose to dissolve it.",
    "not-sent": "That could not be sent. Try again."
  },
  closed: {
    left: "You left the table.",
    "owner-left": "The owner closed the table.",
    dissolved: "The table was dissolved by vote.",
    gone: "This table no longer exists. If its match has ended, see the records."
  },
  vote: {
    asked: "{name} wants to dissolve the table",
    askedBySomebody: "Somebody wants to dissolve the table",
    yes: "Agree",
    no: "Refuse",
    left: "Passes automatically in {seconds} s",
    statuses: { applied: "Proposed it", agreed: "Agreed", offline: "Away", waiting: "Undecided" }
  },
  events: {
    joined: "{name} sat down",
    left: "{name} left",
    ready: "{name} is ready",
    offline: "{name} is away",
    online: "{name} is back",
    dealt: "Round {round} begins, {name} is the banker",
    suits: "Everybody has chosen a missing suit",
    draw: "{name} draws {tile}",
    discard: "{name} discards {tile}",
    pong: "{name} pongs {tile}, discarded by {other}",
    points: "{name}: {points}",
    "round-over": "The round is over",
    "match-over": "The match is over",
    back: "You are back",
    closed: "The table is closed",
    "vote-begun": "{name} proposes to dissolve the table",
    "vote-agreed": "{name} agrees to dissolve the table",
    "vote-refused": "{name} refuses to dissolve the table"
  },
  kongs: {
    "concealed-kong": "{name} declares a concealed kong of {tile}",
    "exposed-kong": "{name} kongs {tile}, discarded by {other}",
    "added-kong": "{name} adds {tile} to a pong, making it a kong"
  },
  wins: {
    "self-draw": "{name} wins by self-draw with {tile}",
    discard: "{name} wins on {tile}, discarded by {other}",
    "robbed-kong": "{name} robs the kong of {other} and wins on {tile}",
    unknown: "{name} wins with {tile}"
  },
  causes: { win: "Win", rain: "Rain", wind: "Wind", "not-ready": "No ready hand" },
  ways: { "self-draw": "Self-draw", discard: "On a discard", "robbed-kong": "Robbed a kong", unknown: "Won" },
  outcomes: { none: "Nothing", "self-draw": "Self-draw", win: "Win", "dealt-in": "Dealt in", paid: "Not ready" },
  results: {
    wins: "Wins",
    selfDraws: "Self-draws",
    dealtIn: "Dealt in",
    concealedKongs: "Concealed kongs",
    openKongs: "Open kongs",
    total: "Total",
    roundOver: "Round result",
    matchOver: "Match result",
    dissolved: "Dissolved by vote",
    biggestWinner: "Biggest winner",
    dealInKing: "Most deal-ins"
  }
};

// packages/game/src/texts/board-en.ts
var boardEn = {
  ranks: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
  missing: ["Gives up bamboo", "Gives up dots", "Gives up characters"],
  dice: "Dice",
  wallLeft: "{count} left",
  yourHand: "Your hand",
  drawn: "just drawn",
  notNow: "not now",
  makesReady: "leaves a ready hand",
  yourChoice: "Your choice",
  remainingAll: "{count} left",
  remaining: "{count} left",
  riverOf: "Discards of {name}: {count}",
  handOf: "Hand of {name}: {count} tiles",
  card: "Mahjong",
  cardNote: "Sichuan mahjong, blood battle to the end: with friends, or right away with bots.",
  invited: "You are invited to table {number}.",
  invitedElsewhere: "It is on another server: {server}. Join only if you know who sent the link.",
  joinNumber: "Join table {number}",
  enterLobby: "Lobby",
  anotherServer: "Another server",
  serverNote: "Address of a NanoServer behind `shaddock bridge`, or of another Shaddock",
  createNote: "Your rules, your number to share",
  extraRules: "Rules",
  clear: "Clear",
  erase: "Delete",
  invite: "Invite others",
  inviteNote: "They join with this number.",
  copyNumber: "Copy number",
  copyLink: "Copy link",
  copied: "Copied",
  copyByHand: "Press Ctrl+C to copy it, or hold it with your finger.",
  sound: "Sound",
  soundOn: "Turn sound on",
  soundOff: "Turn sound off",
  settings: "Settings",
  music: "Music",
  marks: "Suit marks and numbers on tiles",
  largeTiles: "Large tiles",
  discardBy: "Discard by",
  discardWays: { both: "second tap or drag", tap: "second tap", drag: "drag" },
  stay: "Stay",
  toLobby: "To the lobby",
  next: "Next round",
  waitingForOthers: "Waiting for the others…",
  outOfPlay: "You have won. The others play on.",
  leaveNow: "Leave the table",
  autoPlaying: "Playing for you. Tap to take over.",
  rules: {
    title: "Rules",
    chapters: [
      {
        title: "The aim",
        lines: [
          "Complete a hand of four sets and a pair before the others do. A set is a triplet (three alike) or a run (three in a row of one suit). Seven pairs win, too.",
          "Winners leave the round; the others play on until all but one have won or the wall is empty. That is the blood battle."
        ]
      },
      {
        title: "Missing suit",
        lines: [
          "With four players everybody first gives up one suit. Its tiles must be discarded before any others, and nobody can win while holding one.",
          "Three players play without characters and without a missing suit."
        ]
      },
      {
        title: "A turn",
        lines: [
          "Draw, then discard. Others may claim the discard: three alike with it are a pong, four a kong, and anybody whose hand it completes may win. There is no chow.",
          "A kong is paid at once. Rain: two points from everybody still playing for a concealed one, two from the discarder for a claimed one. Wind: one from everybody still playing for one added to a pong. Then you draw again.",
          "The countdown in the middle is only a reminder: nothing happens when it ends, though a server may play for somebody who takes much longer.",
          "Passed win: you may not win a discard if the last discard of a player between you and the discarder, in the order of turns after you, was the same tile. This does not apply to a discard after a kong, nor when the wall is empty."
        ]
      },
      {
        title: "Points",
        lines: [
          "A hand is worth 1 point, doubled for each fan up to the limit of the table. A self-draw is paid by everybody still playing, and adds a fan or a point; a discard is paid by whoever discarded it.",
          "When the wall is empty, players without a ready hand give back their kong money and pay each player who has one the most that hand could win."
        ]
      }
    ],
    fanTable: "Fan",
    fanNote: "* only where the rules of the table have it",
    fans: fanTable(tableEn, [
      ["full-flush", "2", "one suit only"],
      ["seven-pairs", "2", "seven pairs instead of sets"],
      ["dragon-seven-pairs", "3", "seven pairs, four tiles of them alike"],
      ["double-dragon-seven-pairs", "4", "twice four alike"],
      ["triple-dragon-seven-pairs", "5", "three times four alike"],
      ["all-triplets", "1", "no runs; 2 where the table says so"],
      ["golden-single", "+1", "all triplets, with one tile left in the hand"],
      ["all-258", "+2", "all triplets or seven pairs of these ranks *"],
      ["all-terminals", "3", "a 1 or 9 in each set and the pair *"],
      ["no-terminals", "1", "no 1 and no 9 *"],
      ["concealed", "1", "nothing laid down, not even a concealed kong *"],
      ["middle-five", "1", "won on the 5 between 4 and 6 *"],
      ["root", "1", "for each four alike; not with seven pairs"],
      ["kong-bloom", "1", "self-draw right after your own kong"],
      ["kong-discard", "1", "on the discard right after another's kong"],
      ["robbed-kong", "1", "on the tile that another adds to a pong"],
      ["last-draw", "1", "self-draw of the last tile of the wall"],
      ["none", "0", "none of these; with three players by self-draw, or where the table lets it win discards"]
    ])
  },
  tips: {
    missing: "Choose the suit you have the fewest tiles of. They must be discarded first.",
    discard: "Tap a tile to see what you would wait for, tap it again to discard it.",
    claim: "You can claim this tile. Pass if it does not help you.",
    ready: "Your hand is ready: these tiles win."
  },
  gotIt: "Got it"
};

// packages/game/src/texts/mahjong-en.ts
var mahjongEn = {
  failures: {
    unreachable: {
      why: "The server cannot be reached.",
      wayOn: "Check the address and whether the server is running."
    },
    unanswered: { why: "The server did not answer.", wayOn: "Check your network, then try again." },
    offline: { why: "There is no connection to the game.", wayOn: "Wait until it is back, or connect again." },
    refused: { why: "The server said no: {detail}", wayOn: "Try something else, or ask whoever runs it." },
    status: {
      why: "The server answered with status {detail}.",
      wayOn: "Check the address: it must be that of a mahjong server."
    },
    shape: {
      why: "The server's answer cannot be understood.",
      wayOn: "Check the address; if it is right, please report it: {detail}"
    },
    impossible: { why: "The request could not be sent: {detail}", wayOn: "Please report it." },
    guests: { why: "This server does not take guests.", wayOn: "Choose another server." },
    version: { why: "The server wants another version of the client.", wayOn: "Log out and in again, or update." },
    deskNumber: { why: "A table number has six digits.", wayOn: "Ask your friends for theirs." },
    deskNotFound: { why: "There is no table with this number.", wayOn: "Check the number; the match may be over." },
    deskFull: { why: "The table is full.", wayOn: "Create one of your own, or join another." },
    membersOnly: { why: "This table is for members of its club.", wayOn: "Apply to the club, or join another table." },
    atDesk: { why: "You are already at a table.", wayOn: "Go back and leave it first." },
    cards: {
      why: "You don't have enough cards.",
      wayOn: "Choose fewer rounds, or let a friend create the table. Some servers give new cards at the next login."
    },
    clubCards: {
      why: "The club doesn't have enough cards.",
      wayOn: "Pay with your own, or ask whoever runs the club."
    },
    options: { why: "There is no table with these rules.", wayOn: "Choose again." },
    clubNumber: { why: "A club number has six digits.", wayOn: "Ask a member for it." },
    clubNotFound: { why: "There is no club with this number.", wayOn: "Check the number." },
    clubMember: { why: "You already belong to this club.", wayOn: "Create a table that it pays for." },
    clubApplied: { why: "You have already applied to this club.", wayOn: "Wait until somebody lets you in." },
    noBots: { why: "This server has no bots.", wayOn: "Create a table and give your friends its number." }
  },
  elsewhere: {
    why: "The connection keeps getting lost.",
    wayOn: "You may have logged in somewhere else, or the network is unstable. Connect again to play here."
  },
  malformed: {
    why: "Something from the server could not be read ({route}).",
    wayOn: "The game goes on; if it looks wrong, reload it."
  },
  entrance: {
    entering: "Logging in…",
    logInAs: "Play as {name}",
    newGuest: "You get a new account with some cards.",
    logOut: "Log out",
    version: "This server requires client version {version}."
  },
  lobby: {
    cards: "{count} cards",
    cardsNote: "Cards pay for tables, once the first hand is dealt.",
    create: "Create a table",
    join: "Join a table",
    joinNote: "With its six-digit number",
    practise: "Play now",
    practiseNote: "Your own table, with bots",
    clubs: "Clubs",
    noClubs: "You are not in a club yet.",
    members: "{count} of {limit} members",
    apply: "Apply to a club",
    applyNote: "With its six-digit number",
    busy: {
      create: "Creating the table…",
      practice: "Calling the bots…",
      join: "Sitting down…",
      apply: "Applying…"
    },
    applied: "You have applied to club {club}. Somebody has to let you in."
  },
  options: {
    players: "Players",
    modes: { 3: "Three, without characters", 4: "Four, with a missing suit" },
    rounds: "Rounds",
    price: "{rounds} for {cards} cards",
    limit: "Limit",
    selfDraw: "Self-draw",
    always: "Always on with four players.",
    payer: "Who pays",
    myself: "Myself",
    whenPaid: "Cards are taken when the first hand is dealt."
  },
  records: {
    title: "Records",
    empty: "No matches yet.",
    note: "The server keeps your last 15 matches.",
    desk: "Table {number}",
    rounds: "Rounds: {count}",
    round: "Round {round}",
    noRounds: "No round of this match was completed.",
    loading: "Loading…",
    again: "Reload",
    watch: "Watch"
  },
  replay: {
    play: "Play",
    hold: "Pause",
    forward: "Next step",
    back: "Previous step",
    speed: "Speed ×{speed}",
    position: "Step {position} of {steps}",
    seat: "View from",
    openHands: "Show all hands",
    noSuits: "Missing suits are not recorded.",
    troubles: {
      noKongPoints: "Step {step}: the points of the kong are not in the record.",
      noWinPoints: "Step {step}: the points of the win are not in the record.",
      pointsLeft: "Some points in the record belong to no win or kong.",
      noPlayer: "Step {step}: the record does not say who acted.",
      noTile: "Step {step}: the record does not say which tile it was."
    }
  },
  talk: {
    open: "Talk",
    say: "Say something",
    wait: "Too fast: wait {seconds} s",
    phrases: {
      hello: "Hello, everybody!",
      hurry: "Come on, hurry up!",
      wait: "One moment, please.",
      nice: "Well played!",
      lucky: "What luck!",
      unlucky: "Just my luck…",
      sorry: "Sorry!",
      thanks: "Thank you!",
      bye: "Goodbye, see you next time!"
    },
    clip: "A voice clip (cannot be played here)",
    somebody: "Somebody"
  }
};

// packages/game/src/texts/en.ts
var en = {
  language: "English",
  close: "Close",
  home: {
    tagline: "Mahjong and chat on any Pomelo server.",
    chatAbout: "One room, everybody in it. Pick a name and a server.",
    nicknameHint: "How others see you",
    nicknameMissing: "Please choose a nickname first.",
    addressBad: "That is not an address. Example: ws://127.0.0.1:3250/nano",
    kinds: { chat: "Chat demo", cluster: "Cluster gate" },
    join: "Join"
  },
  connection: {
    states: {
      idle: "Not connected",
      connecting: "Connecting…",
      open: "Connected",
      waiting: "Reconnecting",
      closed: "Disconnected"
    },
    reconnecting: "Reconnecting, attempt {attempt}…",
    retryIn: "Trying again in {seconds} s",
    retryNow: "Retry now",
    connectAgain: "Connect again",
    closeReasons: {
      0: { why: "You left.", wayOn: "Connect again whenever you like." },
      1: { why: "The connection was lost.", wayOn: "Reconnecting automatically; your messages will wait." },
      2: { why: "The server cannot be reached.", wayOn: "Check the address and whether the server is running." },
      3: { why: "The server takes too long to answer.", wayOn: "Check your network, then try again." },
      4: {
        why: "Something answers there, but not as a game server.",
        wayOn: "Check the address: the path after the port matters too."
      },
      5: { why: "The server refused this client.", wayOn: "It may want another version; ask whoever runs it." },
      6: {
        why: "The server sent something that cannot be understood.",
        wayOn: "Try again; if it keeps happening, report it."
      },
      7: { why: "The server fell silent.", wayOn: "Check your network; retrying automatically." },
      8: { why: "The server ended your session.", wayOn: "You can join again if you think that was a mistake." },
      9: { why: "The room did not let you in.", wayOn: "Check the kind of server, then try again." }
    },
    latency: "Response time",
    received: "Received",
    sent: "Sent",
    milliseconds: "{value} ms"
  },
  chat: {
    kinds: { chat: "Chat room", cluster: "Cluster chat room" },
    notices: {
      entered: "You joined the room",
      reconnected: "You are back",
      joined: "{name} joined",
      crowd: "{first}, {second} and {count} others joined",
      lost: "{why}",
      kicked: "The server ended your session",
      kickedFor: "The server ended your session: {reason}"
    },
    status: { waiting: "Waiting", sending: "Sending", unconfirmed: "Not confirmed" },
    you: "You",
    nobody: "No name",
    guest: "Guest {id}",
    members: "People",
    memberCount: "{count} here",
    alone: "Nobody else yet",
    membersNote: "This server tells who joins, but not who leaves.",
    balance: "Balance",
    empty: "It is quiet here",
    emptyHint: "Messages appear here. Say the first word.",
    say: "Say something",
    send: "Send",
    sendAgain: "Send again",
    discard: "Discard",
    tooMany: "Too many messages are on their way. Wait until some have arrived.",
    offline: "Not connected: what you say is sent as soon as you are back.",
    newMessages: "New messages",
    unread: "{count} new",
    leave: "Leave",
    nickname: "Nickname"
  },
  mahjong: mahjongEn,
  table: tableEn,
  board: boardEn
};

// packages/game/src/texts/table-zh.ts
var tableZh = {
  phases: {
    none: "没有牌桌",
    waiting: "等待玩家",
    dealing: "发牌",
    "missing-suit": "定缺",
    playing: "对局中",
    "round-over": "本局结束",
    "match-over": "全场结束",
    closed: "牌桌已关闭"
  },
  rules: {
    "self-draw-fan": "自摸加番",
    "self-draw-point": "自摸加底",
    limit: "{fan} 番封顶",
    menqing: "门清中张",
    jiangdui: "将对",
    jiaxin: "夹心五",
    pengpeng: "碰碰胡两番",
    pinghu: "点炮可平胡",
    yaojiu: "全幺九"
  },
  suits: { 0: "条", 1: "筒", 2: "万" },
  tile: "{rank}{suit}",
  // The server speaks Chinese, too.
  fans: FAN_NAMES,
  melds: {
    pong: "碰",
    "concealed-kong": "暗杠",
    "exposed-kong": "直杠",
    "added-kong": "巴杠",
    kong: "杠"
  },
  meld: "{meld}：{tile}",
  meldFrom: "{meld}：{tile}，{other}打出",
  fan: "{fan} 番",
  fanAtLimit: "封顶",
  noFan: "平胡",
  choices: { win: "胡", kong: "杠", pong: "碰", pass: "过" },
  ready: "准备",
  chooseMissing: "请选择定缺的花色",
  suggestion: "推荐",
  discard: "请出牌",
  waits: "听牌",
  selfDrawOnly: "限自摸",
  leave: "离开",
  dissolve: "解散房间",
  autoPlay: "托管",
  stopAutoPlay: "取消托管",
  banker: "庄",
  owner: "房主",
  offline: "离线",
  freeSeat: "空位",
  wall: "剩 {count} 张",
  round: "第 {round}/{rounds} 局",
  stale: "已重新连接，正在同步牌桌，显示的还是断线前的牌桌。",
  refusals: {
    offline: "当前没有连接。",
    "not-asked": "还没轮到你。",
    "too-late": "来不及了。",
    answered: "你已经选择过了。",
    "not-offered": "现在不能这样做。",
    "not-in-hand": "这张牌不在你手里。",
    "missing-suit-first": "请先打完定缺的牌。",
    "missing-suit-kong": "定缺的牌不能杠。",
    "win-or-pass": "这张牌可以胡、碰或过，不能杠：若别人胡了它，杠会让牌局出错。",
    "dissolve-instead": "牌局已经开始，只能申请解散。",
    "leave-instead": "牌局还没开始，可以直接离开。",
    "already-leaving": "正在离开。",
    "no-vote": "当前没有投票。",
    "vote-running": "投票正在进行。",
    "already-voted": "你已经投过票了。",
    "already-ready": "你已准备，请等待其他玩家。",
    "not-between-rounds": "本局还在进行。",
    "no-desk": "你不在牌桌上。"
  },
  troubles: {
    "unknown-player": "服务器提到了不在本桌的玩家。",
    "unknown-action": "服务器发来了不存在的操作。",
    "tile-not-there": "服务器移动了一张不存在的牌。",
    "tile-twice": "服务器重复发了同一张牌。",
    "nothing-to-claim": "服务器报告的碰、杠、胡没有对应的牌。",
    "no-round": "服务器提到的牌局并没有进行。",
    "bad-prompt": "服务器的提示无法回应。",
    "bad-settlement": "服务器的结算与本桌不符。",
    "answer-unsure": "你选择时连接断开了。如果牌局一直不动，说明选择没有送达，请申请解散。",
    "not-sent": "没有发送成功，请再试一次。"
  },
  closed: {
    left: "你已离开牌桌。",
    "owner-left": "房主关闭了牌桌。",
    dissolved: "房间已投票解散。",
    gone: "房间已不存在。若对局已经结束，可在战绩中查看。"
  },
  vote: {
    asked: "{name}申请解散房间",
    askedBySomebody: "有人申请解散房间",
    yes: "同意",
    no: "拒绝",
    left: "{seconds} 秒后自动同意",
    statuses: { applied: "申请解散", agreed: "同意解散", offline: "离线", waiting: "等待中" }
  },
  events: {
    joined: "{name}坐下了",
    left: "{name}离开了",
    ready: "{name}已准备",
    offline: "{name}离线",
    online: "{name}回来了",
    dealt: "第 {round} 局开始，{name}坐庄",
    suits: "定缺完成",
    draw: "{name}摸{tile}",
    discard: "{name}打出{tile}",
    pong: "{name}碰{other}打出的{tile}",
    points: "{name}：{points}",
    "round-over": "本局结束",
    "match-over": "全场结束",
    back: "你回来了",
    closed: "牌桌已关闭",
    "vote-begun": "{name}申请解散房间",
    "vote-agreed": "{name}同意解散",
    "vote-refused": "{name}拒绝解散"
  },
  kongs: {
    "concealed-kong": "{name}暗杠{tile}",
    "exposed-kong": "{name}直杠{other}打出的{tile}",
    "added-kong": "{name}巴杠{tile}"
  },
  wins: {
    "self-draw": "{name}自摸{tile}",
    discard: "{name}胡{other}打出的{tile}",
    "robbed-kong": "{name}抢{other}的杠，胡{tile}",
    unknown: "{name}胡{tile}"
  },
  causes: { win: "胡牌", rain: "下雨", wind: "刮风", "not-ready": "查叫" },
  ways: { "self-draw": "自摸", discard: "点炮", "robbed-kong": "抢杠胡", unknown: "胡" },
  outcomes: { none: "无", "self-draw": "自摸", win: "胡", "dealt-in": "点炮", paid: "赔叫" },
  results: {
    wins: "胡牌",
    selfDraws: "自摸",
    dealtIn: "点炮",
    concealedKongs: "暗杠",
    openKongs: "明杠",
    total: "总分",
    roundOver: "本局结算",
    matchOver: "总结算",
    dissolved: "中途解散",
    biggestWinner: "大赢家",
    dealInKing: "炮王"
  }
};

// packages/game/src/texts/board-zh.ts
var boardZh = {
  ranks: ["一", "二", "三", "四", "五", "六", "七", "八", "九"],
  missing: ["缺条", "缺筒", "缺万"],
  dice: "骰子",
  wallLeft: "剩 {count} 张",
  yourHand: "手牌",
  drawn: "刚摸的牌",
  notNow: "现在不能出",
  makesReady: "打出后听牌",
  yourChoice: "请选择",
  remainingAll: "剩 {count} 张",
  remaining: "{count} 张",
  riverOf: "{name}的弃牌：{count} 张",
  handOf: "{name}的手牌：{count} 张",
  card: "麻将",
  cardNote: "四川麻将，血战到底：约上好友，或马上与机器人对战。",
  invited: "好友邀请你加入房间 {number}。",
  invitedElsewhere: "房间在另一台服务器上：{server}。请只打开熟人发来的链接。",
  joinNumber: "加入房间 {number}",
  enterLobby: "进入大厅",
  anotherServer: "其他服务器",
  serverNote: "经 shaddock bridge 转接的 NanoServer，或另一台 Shaddock 的地址",
  createNote: "自选玩法，房号分享给好友",
  extraRules: "玩法",
  clear: "重输",
  erase: "删除",
  invite: "邀请好友",
  inviteNote: "好友输入这个房号即可加入。",
  copyNumber: "复制房号",
  copyLink: "复制链接",
  copied: "已复制",
  copyByHand: "请按 Ctrl+C，或长按文字来复制。",
  sound: "音效",
  soundOn: "打开音效",
  soundOff: "关闭音效",
  settings: "设置",
  music: "音乐",
  marks: "牌面显示花色标记和数字",
  largeTiles: "大牌面",
  discardBy: "出牌方式",
  discardWays: { both: "再次点击或拖出", tap: "再次点击", drag: "拖出" },
  stay: "留下",
  toLobby: "返回大厅",
  next: "继续",
  waitingForOthers: "等待其他玩家…",
  outOfPlay: "你已胡牌，其他玩家继续打。",
  leaveNow: "离开房间",
  autoPlaying: "托管中，点击取消。",
  rules: {
    title: "玩法规则",
    chapters: [
      {
        title: "目标",
        lines: [
          "四组面子加一对将即可胡牌：三张相同为刻子，同花色三张连续为顺子。七对也可以胡。",
          "胡牌的玩家退出本局，其余玩家继续，直到只剩一家未胡或牌摸完，这就是血战到底。"
        ]
      },
      {
        title: "定缺",
        lines: [
          "四人玩法，每人先定缺一门花色。定缺的牌必须先打完，手里还有定缺的牌就不能胡。",
          "三人两房没有万，也不定缺。"
        ]
      },
      {
        title: "行牌",
        lines: [
          "摸一张，打一张。别人打出的牌可以碰、杠、胡，不能吃。",
          "杠牌立刻算分。下雨：暗杠由未胡的各家付两分，直杠由点杠者付两分；刮风：巴杠由未胡的各家付一分。之后再摸一张。",
          "桌子中间的倒计时只作提醒，到零也不会自动出牌；有的服务器会替久不操作的玩家出牌。",
          "过手胡：按出牌顺序，在你之后、出牌者之前的玩家最近打出的若也是这张牌，你就不能胡它。杠后打出的牌和牌摸完后打出的牌除外。"
        ]
      },
      {
        title: "计分",
        lines: [
          "底分一分，每番翻倍，到封顶为止。自摸由未胡的各家付，并加番或加底；点炮由点炮者付。",
          "牌摸完时查叫：没有听牌的玩家退还杠分，并按最大番数赔给听牌的玩家。"
        ]
      }
    ],
    fanTable: "番型",
    fanNote: "* 仅在房间选了该玩法时计算",
    fans: fanTable(tableZh, [
      ["full-flush", "2", "全部是同一花色"],
      ["seven-pairs", "2", "七个对子"],
      ["dragon-seven-pairs", "3", "七对中有四张相同的"],
      ["double-dragon-seven-pairs", "4", "七对中有两组四张相同的"],
      ["triple-dragon-seven-pairs", "5", "七对中有三组四张相同的"],
      ["all-triplets", "1", "没有顺子；可选两番"],
      ["golden-single", "+1", "碰碰胡，手里只剩一张单钓"],
      ["all-258", "+2", "碰碰胡或七对，全部是二五八 *"],
      ["all-terminals", "3", "每组牌和将都带一或九 *"],
      ["no-terminals", "1", "没有一和九 *"],
      ["concealed", "1", "没有碰和杠，暗杠也不行 *"],
      ["middle-five", "1", "胡四六之间的五 *"],
      ["root", "1", "每有四张相同；七对不另算"],
      ["kong-bloom", "1", "杠后自摸"],
      ["kong-discard", "1", "胡别人杠后打出的牌"],
      ["robbed-kong", "1", "胡别人巴杠的牌"],
      ["last-draw", "1", "自摸最后一张牌"],
      ["none", "0", "没有番；三人玩法须自摸，选了点炮可平胡除外"]
    ])
  },
  tips: {
    missing: "选择张数最少的花色，定缺的牌要先打完。",
    discard: "点一张牌可看听牌提示，再点一次打出。",
    claim: "这张牌可以要，没有用就过。",
    ready: "已经听牌：胡这些牌。"
  },
  gotIt: "知道了"
};

// packages/game/src/texts/mahjong-zh.ts
var mahjongZh = {
  failures: {
    unreachable: { why: "连不上服务器。", wayOn: "请检查地址，并确认服务器正在运行。" },
    unanswered: { why: "服务器没有回应。", wayOn: "请检查网络后再试。" },
    offline: { why: "与游戏服务器的连接断开了。", wayOn: "请等待恢复，或重新连接。" },
    refused: { why: "服务器拒绝了：{detail}", wayOn: "请换一种方式，或联系服务器的管理者。" },
    status: { why: "服务器返回了状态码 {detail}。", wayOn: "请检查地址，它必须是麻将服务器。" },
    shape: { why: "服务器的回应无法识别。", wayOn: "请检查地址；如果地址无误，请反馈给我们：{detail}" },
    impossible: { why: "请求无法发出：{detail}", wayOn: "请反馈给我们。" },
    guests: { why: "这个服务器不允许游客登录。", wayOn: "请选择其他服务器。" },
    version: { why: "服务器需要其他版本的客户端。", wayOn: "请重新登录，或更新版本。" },
    deskNumber: { why: "房间号是六位数字。", wayOn: "请向朋友询问房间号。" },
    deskNotFound: { why: "没有这个房间。", wayOn: "请检查房间号，房间也可能已经结束。" },
    deskFull: { why: "房间已经满人。", wayOn: "请自己创建房间，或加入其他房间。" },
    membersOnly: { why: "这是俱乐部成员的专属房间。", wayOn: "请申请加入俱乐部，或加入其他房间。" },
    atDesk: { why: "你已经在房间里了。", wayOn: "请先回到房间并退出。" },
    cards: { why: "房卡不足。", wayOn: "请减少局数，或让朋友创建房间。有的服务器在重新登录时补发房卡。" },
    clubCards: { why: "俱乐部的房卡不足。", wayOn: "请用自己的房卡，或联系部长。" },
    options: { why: "没有这样的玩法。", wayOn: "请重新选择。" },
    clubNumber: { why: "俱乐部号是六位数字。", wayOn: "请向成员询问俱乐部号。" },
    clubNotFound: { why: "没有这个俱乐部。", wayOn: "请检查俱乐部号。" },
    clubMember: { why: "你已经是这个俱乐部的成员。", wayOn: "可以用俱乐部的房卡创建房间。" },
    clubApplied: { why: "你已经申请过这个俱乐部。", wayOn: "请等待部长同意。" },
    noBots: { why: "这个服务器没有机器人。", wayOn: "请创建房间，把房间号告诉朋友。" }
  },
  elsewhere: {
    why: "连接一再断开。",
    wayOn: "你可能在其他地方登录了，或者网络不稳定。重新连接就可以在这里继续。"
  },
  malformed: { why: "服务器发来的消息无法识别（{route}）。", wayOn: "游戏会继续；如果画面不对，请重新加载。" },
  entrance: {
    entering: "登录中…",
    logInAs: "以 {name} 登录",
    newGuest: "将创建一个带房卡的新账号。",
    logOut: "退出登录",
    version: "这个服务器要求客户端版本 {version}。"
  },
  lobby: {
    cards: "{count} 张房卡",
    cardsNote: "房卡用来开房，在第一局发牌时扣除。",
    create: "创建房间",
    join: "加入房间",
    joinNote: "输入好友的六位房间号",
    practise: "马上开始",
    practiseNote: "和机器人一起打一场",
    clubs: "俱乐部",
    noClubs: "你还没有加入俱乐部。",
    members: "成员 {count}/{limit}",
    apply: "申请加入俱乐部",
    applyNote: "输入六位俱乐部号",
    busy: { create: "正在创建房间…", practice: "正在邀请机器人…", join: "正在加入房间…", apply: "正在申请…" },
    applied: "已申请加入俱乐部 {club}，请等待部长同意。"
  },
  options: {
    players: "人数",
    modes: { 3: "三人两房", 4: "四人血战到底" },
    rounds: "局数",
    price: "{rounds} 局，{cards} 张房卡",
    limit: "封顶",
    selfDraw: "自摸",
    always: "四人玩法固定开启。",
    payer: "房卡支付",
    myself: "自己支付",
    whenPaid: "第一局发牌时扣除房卡。"
  },
  records: {
    title: "战绩",
    empty: "还没有战绩。",
    note: "服务器保留最近 15 场。",
    desk: "房间 {number}",
    rounds: "局数：{count}",
    round: "第 {round} 局",
    noRounds: "这一场没有打完任何一局。",
    loading: "加载中…",
    again: "重新加载",
    watch: "回放"
  },
  replay: {
    play: "播放",
    hold: "暂停",
    forward: "下一步",
    back: "上一步",
    speed: "{speed} 倍速",
    position: "第 {position} 步，共 {steps} 步",
    seat: "视角",
    openHands: "明牌",
    noSuits: "记录里没有定缺。",
    troubles: {
      noKongPoints: "第 {step} 步：记录里缺少杠的分数。",
      noWinPoints: "第 {step} 步：记录里缺少胡牌的分数。",
      pointsLeft: "记录里有多余的分数。",
      noPlayer: "第 {step} 步：记录里缺少玩家。",
      noTile: "第 {step} 步：记录里缺少牌。"
    }
  },
  talk: {
    open: "聊天",
    say: "说点什么",
    wait: "说得太快了，请等 {seconds} 秒",
    phrases: {
      hello: "大家好！",
      hurry: "快点吧，我等到花儿都谢了！",
      wait: "请稍等一下。",
      nice: "打得真好！",
      lucky: "手气真好！",
      unlucky: "今天手气不行啊…",
      sorry: "不好意思！",
      thanks: "谢谢！",
      bye: "再见，下次再玩！"
    },
    clip: "一段语音，这里无法播放",
    somebody: "有人"
  }
};

// packages/game/src/texts/zh.ts
var zh = {
  language: "中文",
  close: "关闭",
  home: {
    tagline: "在任何 Pomelo 服务器上打麻将、聊天。",
    chatAbout: "一个房间，大家都在。取个昵称，选个服务器。",
    nicknameHint: "别人看到的名字",
    nicknameMissing: "请先取一个昵称。",
    addressBad: "地址不正确，例如：ws://127.0.0.1:3250/nano",
    kinds: { chat: "聊天示例", cluster: "集群网关" },
    join: "加入"
  },
  connection: {
    states: {
      idle: "未连接",
      connecting: "连接中…",
      open: "已连接",
      waiting: "等待重连",
      closed: "已断开"
    },
    reconnecting: "正在第 {attempt} 次重连…",
    retryIn: "{seconds} 秒后重试",
    retryNow: "立即重试",
    connectAgain: "重新连接",
    closeReasons: {
      0: { why: "你已离开。", wayOn: "随时可以重新连接。" },
      1: { why: "连接断开了。", wayOn: "会自动重连，未发出的消息会保留。" },
      2: { why: "连不上服务器。", wayOn: "请检查地址，并确认服务器正在运行。" },
      3: { why: "服务器迟迟没有响应。", wayOn: "请检查网络后再试。" },
      4: { why: "对方有响应，但不像是游戏服务器。", wayOn: "请检查地址，端口后面的路径也要正确。" },
      5: { why: "服务器拒绝了这个客户端。", wayOn: "可能需要其他版本，请联系服务器的管理者。" },
      6: { why: "服务器发来了无法识别的数据。", wayOn: "请重试；如果一直如此，请反馈给我们。" },
      7: { why: "服务器没有动静了。", wayOn: "请检查网络，会自动重试。" },
      8: { why: "服务器结束了你的会话。", wayOn: "如果是误会，可以重新加入。" },
      9: { why: "没能进入房间。", wayOn: "请检查服务器类型后再试。" }
    },
    latency: "响应时间",
    received: "接收",
    sent: "发送",
    milliseconds: "{value} 毫秒"
  },
  chat: {
    kinds: { chat: "聊天室", cluster: "集群聊天室" },
    notices: {
      entered: "你加入了房间",
      reconnected: "你回来了",
      joined: "{name} 加入了房间",
      crowd: "{first}、{second} 和另外 {count} 人加入了房间",
      lost: "{why}",
      kicked: "服务器结束了你的会话",
      kickedFor: "服务器结束了你的会话：{reason}"
    },
    status: { waiting: "等待发送", sending: "发送中", unconfirmed: "未确认" },
    you: "你",
    nobody: "无名",
    guest: "访客 {id}",
    members: "成员",
    memberCount: "{count} 人在场",
    alone: "还没有其他人",
    membersNote: "服务器只通知加入，不通知离开。",
    balance: "余额",
    empty: "这里很安静",
    emptyHint: "消息会显示在这里，说第一句话吧。",
    say: "说点什么",
    send: "发送",
    sendAgain: "重新发送",
    discard: "丢弃",
    tooMany: "发送中的消息太多了，请稍等。",
    offline: "未连接：你说的话会在恢复后发出。",
    newMessages: "新消息",
    unread: "{count} 条新消息",
    leave: "离开",
    nickname: "昵称"
  },
  mahjong: mahjongZh,
  table: tableZh,
  board: boardZh
};

// packages/game/src/texts/texts.ts
var texts = { en, zh };
function phrase(text2) {
  return text2.split(/(\{\w+\})/).filter(Boolean).map((part) => /^\{\w+\}$/.test(part) ? { place: part.slice(1, -1) } : { text: part });
}
function format(text2, values) {
  return phrase(text2).map((part) => {
    var _a;
    return "text" in part ? part.text : `${(_a = values[part.place]) != null ? _a : ""}`;
  }).join("");
}

// packages/game/src/desk/rules.ts
var WORDS = {
  pinghu: "点炮可平胡",
  menqing: "门清中张",
  jiaxin: "夹心五",
  pengpeng: "碰碰胡两番",
  jiangdui: "将对",
  yaojiu: "全幺九"
}, EXTRAS = Object.keys(WORDS), SELF_DRAW_RULES = { fan: "self-draw-fan", di: "self-draw-point" }, SELF_DRAW_POINT = "自摸加底", LIMIT = /^(\d{1,2})番封顶$/;
function optionsOf(desc, mode, rounds2) {
  let words = desc.split(" "), limit = words.map((word) => {
    var _a;
    return (_a = LIMIT.exec(word)) == null ? void 0 : _a[1];
  }).find(Boolean), extras = Object.fromEntries(EXTRAS.map((extra) => [extra, words.includes(WORDS[extra])]));
  return __spreadProps(__spreadValues(__spreadValues({}, DEFAULT_OPTIONS), extras), {
    mode,
    round: rounds2,
    maxFan: limit ? Number(limit) : DEFAULT_OPTIONS.maxFan,
    zimo: words.includes(SELF_DRAW_POINT) ? "di" : "fan",
    pinghu: mode === 4 || words.includes(WORDS.pinghu)
  });
}
function rulesOf(desc, options) {
  return desc ? [
    { rule: SELF_DRAW_RULES[options.zimo === "di" ? "di" : "fan"] },
    { rule: "limit", fan: options.maxFan },
    // With four players 平胡 goes without saying.
    ...EXTRAS.filter((rule) => options[rule] && (rule !== "pinghu" || options.mode === 3)).map((rule) => ({ rule }))
  ] : [];
}
function rulesLine(rules, { table }) {
  return rules.map((rule) => format(table.rules[rule.rule], { fan: rule.rule === "limit" ? rule.fan : "" })).join(" · ");
}
function roundsOf(title) {
  let found = /局数: (\d+)\/(\d+)/.exec(title);
  return found ? { round: Number(found[1]), rounds: Number(found[2]) } : void 0;
}

// packages/game/src/desk/fold-deal.ts
function foldBasicInfo(state, body) {
  var _a;
  let { deskId: number, title, desc } = body, { round, rounds: rounds2 } = (_a = roundsOf(title)) != null ? _a : state, mode = body.mode === 0 ? state.options.mode : body.mode, freshness = state.freshness === "lost" ? "named" : state.freshness;
  return __spreadProps(__spreadValues({}, state), { number, title, desc, round, rounds: rounds2, freshness, options: optionsOf(desc, mode, rounds2) });
}
function foldDeal(state, body, time) {
  let hands = new Map(body.accountInfo.map(({ acId, mjs }) => [acId, mjs])), seats2 = state.seats.map((seat) => {
    var _a, _b, _c;
    let hand = (_a = hands.get(seat.uid)) != null ? _a : [], drawn = seat.uid === body.markerId && (_b = hand[13]) != null ? _b : null, score = seat.score + ((_c = seat.delta) != null ? _c : 0);
    return __spreadProps(__spreadValues({}, seat), { score, delta: 0, missing: null, hand, drawn, melds: [], river: [], won: null });
  }), taken = body.accountInfo.reduce((sum, { mjs }) => sum + mjs.length, 0), next = __spreadProps(__spreadValues({}, state), {
    phase: "dealing",
    seats: seats2,
    banker: body.markerId,
    turn: body.markerId,
    turnSince: time,
    wall: Math.max(0, wallSize(state.options.mode) - taken),
    dice: [body.dice1, body.dice2],
    lastDiscard: null,
    addedKong: null,
    hint: null,
    missingSuit: null,
    getReady: null,
    result: null,
    memory: null,
    leaving: !1,
    dealSeen: { id: state.nextId, answered: !1 },
    nextId: state.nextId + 1
  }), dealt = withEvent(next, time, { type: "dealt", banker: body.markerId, round: state.round });
  return checkDeal(dealt, body, time);
}
function checkDeal(state, { accountInfo }, time) {
  let tell = (code, detail) => withTrouble(state, { code, route: "onDuanPai", detail, time }), strangers = accountInfo.filter(({ acId }) => !seatOf(state, acId));
  if (strangers.length > 0) return tell("unknown-player", `Players ${strangers.map(({ acId }) => acId)} have tiles`);
  let tiles = accountInfo.flatMap(({ mjs }) => mjs);
  return new Set(tiles).size < tiles.length ? tell("tile-twice", "A tile was dealt twice") : state;
}
function foldSuitHint(state, { que }, time) {
  return !isRunning(state) || state.phase === "playing" ? withTrouble(state, { code: "no-round", route: "onDingQueHint", detail: "A missing suit is asked for, but no round begins", time }) : askForSuit(__spreadProps(__spreadValues({}, state), { phase: "missing-suit" }), que, time);
}
function askForSuit(state, que, time) {
  var _a;
  let suggestion = (_a = suitOfQue(que)) != null ? _a : null;
  if (state.missingSuit) return __spreadProps(__spreadValues({}, state), { missingSuit: __spreadProps(__spreadValues({}, state.missingSuit), { suggestion }) });
  let missingSuit = { id: state.nextId, suggestion, chosen: null };
  return __spreadProps(__spreadValues({}, state), { missingSuit, turnSince: time, nextId: state.nextId + 1 });
}
function foldSuits(state, body, time) {
  if (!isRunning(state))
    return withTrouble(state, { code: "no-round", route: "onDingQue", detail: "Missing suits are told, but no round runs", time });
  let chosen = new Map(body.map(({ uid, que }) => {
    var _a;
    return [uid, (_a = suitOfQue(que)) != null ? _a : null];
  })), seats2 = state.seats.map((seat) => {
    var _a;
    return __spreadProps(__spreadValues({}, seat), { missing: (_a = chosen.get(seat.uid)) != null ? _a : seat.missing });
  }), suits = seats2.flatMap(({ uid, missing }) => missing === null ? [] : [{ who: uid, suit: missing }]), next = __spreadProps(__spreadValues({}, state), { seats: seats2, phase: "playing", missingSuit: null, turnSince: time });
  return withEvent(next, time, { type: "suits", suits });
}

// packages/game/src/desk/outgoing.ts
function send(state, route, body, notBefore = 0) {
  let message = { id: state.nextId, route, body, notBefore };
  return __spreadProps(__spreadValues({}, state), { outgoing: [...state.outgoing, message], nextId: state.nextId + 1 });
}

// packages/game/src/desk/desk-intents.ts
var READY_DELAY = 500;
function refuse(state, refusal2) {
  return __spreadProps(__spreadValues({}, state), { refused: { id: state.nextId, refusal: refusal2 }, nextId: state.nextId + 1 });
}
function show(state) {
  if (state.shown) return state;
  let refusal2 = deskRefusal(state);
  return refusal2 ? refuse(state, refusal2) : send(__spreadProps(__spreadValues({}, state), { shown: !0 }), "DeskManager.ClientInitCompleted", { isReenter: !1 });
}
function seeDeal(state) {
  var _a;
  let { dealSeen } = state, refusal2 = (_a = deskRefusal(state)) != null ? _a : dealSeen ? dealSeen.answered ? "answered" : null : "not-asked";
  return refusal2 || !dealSeen ? refuse(state, refusal2 != null ? refusal2 : "not-asked") : send(__spreadProps(__spreadValues({}, state), { dealSeen: __spreadProps(__spreadValues({}, dealSeen), { answered: !0 }) }), "DeskManager.QiPaiFinished", {});
}
function openPicker(state, time) {
  var _a;
  return !(state.phase === "dealing" && ((_a = state.dealSeen) == null ? void 0 : _a.answered) && state.options.mode === 4) || state.missingSuit ? state : askForSuit(__spreadProps(__spreadValues({}, state), { phase: "missing-suit" }), 0, time);
}
function chooseSuit(state, { prompt, suit: suit2 }) {
  var _a;
  let { missingSuit } = state, refusal2 = (_a = deskRefusal(state)) != null ? _a : suitRefusal(state, prompt);
  if (refusal2 || !missingSuit) return refuse(state, refusal2 != null ? refusal2 : "not-asked");
  let que = queOfSuit(suit2);
  return send(__spreadProps(__spreadValues({}, state), { missingSuit: __spreadProps(__spreadValues({}, missingSuit), { chosen: suit2 }) }), "DeskManager.DingQue", { que });
}
function suitRefusal({ missingSuit, options, phase }, prompt) {
  return !missingSuit || options.mode === 3 || phase !== "missing-suit" ? "not-asked" : missingSuit.chosen !== null ? "answered" : missingSuit.id === prompt ? null : "too-late";
}
function discardTile(state, { prompt, tile }) {
  var _a, _b;
  let seat = seatOf(state, state.self), refusal2 = (_a = deskRefusal(state)) != null ? _a : hintRefusal(state, prompt);
  if (refusal2) return refuse(state, refusal2);
  if (!seat || ((_b = state.hint) == null ? void 0 : _b.kind) !== "discard") return refuse(state, "not-offered");
  let tileRefusal = discardRefusal(seat, tile);
  return tileRefusal ? refuse(state, tileRefusal) : answer(state, OpType.Discard, tile);
}
function choose(state, { prompt, type, tile }) {
  var _a, _b;
  let refusal2 = (_a = deskRefusal(state)) != null ? _a : hintRefusal(state, prompt);
  if (refusal2 || !state.hint) return refuse(state, refusal2 != null ? refusal2 : "not-asked");
  let alike = choicesOf(state, state.hint).filter((choice2) => choice2.type === type), choice = (_b = alike.find((one) => one.tile === tile)) != null ? _b : tile == null ? alike[0] : void 0;
  return choice ? choice.refusal ? refuse(state, choice.refusal) : answer(state, choice.optype, choice.idx) : refuse(state, "not-offered");
}
function hintRefusal(state, prompt) {
  return state.hint ? state.hint.id !== prompt ? "too-late" : state.hint.answer ? "answered" : null : "not-asked";
}
function answer(state, optype, idx) {
  let choice = { optype, idx }, hint2 = state.hint && __spreadProps(__spreadValues({}, state.hint), { answer: choice });
  return send(__spreadProps(__spreadValues({}, state), { hint: hint2 }), "DeskManager.OpChoose", choice);
}
function passIfForced(state) {
  let hint2 = openHint(state);
  return !hint2 || hint2.kind === "discard" || deskRefusal(state) ? state : choicesOf(state, hint2).every(({ type, refusal: refusal2 }) => type === "pass" || refusal2) ? answer(state, OpType.Pass, 0) : state;
}
function getReady(state) {
  var _a;
  let { getReady: asked } = state, refusal2 = (_a = deskRefusal(state)) != null ? _a : asked ? asked.answered ? "already-ready" : null : "not-between-rounds";
  if (refusal2 || !asked) return refuse(state, refusal2 != null ? refusal2 : "not-between-rounds");
  let ready = __spreadProps(__spreadValues({}, state), { getReady: __spreadProps(__spreadValues({}, asked), { answered: !0 }) });
  return send(ready, "DeskManager.Ready", {}, asked.since + READY_DELAY);
}
function leaveRefusal(state) {
  var _a, _b;
  return state.phase !== "waiting" ? (_a = deskRefusal(state)) != null ? _a : "dissolve-instead" : (_b = deskRefusal(state)) != null ? _b : state.leaving ? "already-leaving" : null;
}
function leaveDesk(state) {
  let refusal2 = leaveRefusal(state);
  return refusal2 ? refuse(state, refusal2) : send(__spreadProps(__spreadValues({}, state), { leaving: !0 }), "DeskManager.Exit", { isDestroy: state.self === state.owner });
}
function dissolveRefusal(state) {
  var _a;
  let between = isRunning(state) || state.phase === "round-over";
  return (_a = deskRefusal(state)) != null ? _a : between ? state.vote || state.leaving ? "vote-running" : null : "leave-instead";
}
function proposeDissolve(state) {
  let refusal2 = dissolveRefusal(state);
  return refusal2 ? refuse(state, refusal2) : send(__spreadProps(__spreadValues({}, state), { leaving: !0 }), "DeskManager.Dissolve", {});
}
function voteRefusal(state) {
  let { vote: vote2, seats: seats2, self } = state, refusal2 = deskRefusal(state);
  if (refusal2 || !vote2) return refusal2 != null ? refusal2 : "no-vote";
  let own = vote2.statuses[seats2.findIndex(({ uid }) => uid === self)];
  return (own === VoteStatus.Waiting || own === VoteStatus.Offline) && !vote2.voted ? null : "already-voted";
}
function castVote(state, result) {
  let refusal2 = voteRefusal(state);
  return refusal2 || !state.vote ? refuse(state, refusal2 != null ? refusal2 : "no-vote") : send(__spreadProps(__spreadValues({}, state), { vote: __spreadProps(__spreadValues({}, state.vote), { voted: !0 }) }), "DeskManager.DissolveStatus", { result });
}

// packages/game/src/desk/enter.ts
function enter2(before, { table, self, again, memory = null }) {
  var _a;
  let { deskId: number, title, desc, creator: owner } = table;
  if (again && before.number === number && before.self === self && before.closed === null)
    return before.freshness === "fresh" ? __spreadProps(__spreadValues({}, before), { freshness: "lost", memory: deskMemory(before) }) : before;
  let { round, rounds: rounds2 } = (_a = roundsOf(title)) != null ? _a : { round: table.round, rounds: 0 }, mode = table.mode === 0 ? noDesk.options.mode : table.mode;
  return __spreadProps(__spreadValues({}, noDesk), {
    connected: before.connected,
    phase: "waiting",
    self,
    number,
    title,
    desc,
    owner,
    round,
    rounds: rounds2,
    memory,
    freshness: again ? "lost" : "fresh",
    shown: again,
    nextId: before.nextId + 1,
    options: optionsOf(desc, mode, rounds2),
    getReady: again ? null : { id: before.nextId, since: 0, answered: !1 }
  });
}

// packages/game/src/desk/tiles.ts
function without(tiles, tile) {
  return tiles.filter((other) => other !== tile);
}
function riverWithout(state, uid, tile) {
  let seat = seatOf(state, uid);
  return seat ? withSeat(state, uid, { river: without(seat.river, tile) }) : state;
}
function visibleTiles({ seats: seats2 }, own) {
  let tiles = new Set(own == null ? void 0 : own.hand);
  for (let { melds, river, won } of seats2) {
    for (let meld of melds) for (let tile of meld.tiles) tiles.add(tile);
    for (let tile of river) tiles.add(tile);
    won && tiles.add(won.tile);
  }
  return tiles;
}

// packages/game/src/desk/fold-kong.ts
function foldKong(state, doing) {
  if (doing.tiles.length === 1) return beginAdded(state, doing);
  let { lastDiscard } = state;
  return (lastDiscard == null ? void 0 : lastDiscard.tile) === doing.tiles[0] && !(lastDiscard != null && lastDiscard.taken) ? exposed(state, doing) : concealed(state, doing);
}
function exposed(state, { seat, tiles, time, tell }) {
  let { lastDiscard } = state, [tile, ...own] = tiles, missing = own.find((other) => !seat.hand.includes(other));
  if (missing !== void 0 || !lastDiscard) return tell("tile-not-there", `Tile ${missing} is not in the hand`);
  let from = lastDiscard.uid, laid = withSeat(riverWithout(state, from, tile), seat.uid, {
    hand: seat.hand.filter((other) => !own.includes(other)),
    drawn: null,
    melds: [...seat.melds, { type: "exposed-kong", tiles, from }]
  }), next = __spreadProps(__spreadValues({}, laid), { turn: seat.uid, lastDiscard: __spreadProps(__spreadValues({}, lastDiscard), { taken: !0 }) });
  return withEvent(next, time, { type: "kong", who: seat.uid, from, tile, kong: "exposed-kong" });
}
function concealed(state, { seat, tiles, time, tell }) {
  let missing = tiles.find((other) => !seat.hand.includes(other));
  if (missing !== void 0) return tell("tile-not-there", `Tile ${missing} is not in the hand`);
  let laid = withSeat(state, seat.uid, {
    hand: seat.hand.filter((other) => !tiles.includes(other)),
    drawn: null,
    melds: [...seat.melds, { type: "concealed-kong", tiles, from: null }]
  }), tile = tiles[0];
  return withEvent(laid, time, { type: "kong", who: seat.uid, from: null, tile, kong: "concealed-kong" });
}
function beginAdded(state, { seat, tiles, time, tell }) {
  let tile = tiles[0];
  if (!seat.hand.includes(tile)) return tell("tile-not-there", `Tile ${tile} is not in the hand`);
  let pong2 = pongOf(seat, tile);
  if (!pong2) return tell("nothing-to-claim", `There is no pong for tile ${tile}`);
  let { uid } = seat, next = __spreadProps(__spreadValues({}, state), { addedKong: { uid, tile, robbed: !1 } });
  return withEvent(next, time, { type: "kong", who: uid, from: pong2.from, tile, kong: "added-kong" });
}
function commitKong(state, { isXiaYu, changes }) {
  var _a, _b, _c, _d;
  let uid = (_b = (_a = changes[0]) == null ? void 0 : _a.acId) != null ? _b : 0, seat = seatOf(state, uid);
  if (isXiaYu || !seat) return state;
  let tile = (_d = (_c = state.addedKong) == null ? void 0 : _c.tile) != null ? _d : seat.hand.find((own) => pongOf(seat, own)), pong2 = tile === void 0 ? void 0 : pongOf(seat, tile);
  if (tile === void 0 || !pong2) return __spreadProps(__spreadValues({}, state), { addedKong: null });
  let kong = __spreadProps(__spreadValues({}, pong2), { type: "added-kong", tiles: [...pong2.tiles, tile] }), melds = seat.melds.map((meld) => meld === pong2 ? kong : meld);
  return __spreadProps(__spreadValues({}, withSeat(state, uid, { hand: without(seat.hand, tile), drawn: null, melds })), { addedKong: null });
}
function konger(state, tile, robber) {
  var _a, _b;
  let { addedKong } = state;
  if (addedKong) return addedKong.tile === tile && addedKong.uid !== robber ? addedKong.uid : void 0;
  if (((_a = state.lastDiscard) == null ? void 0 : _a.tile) !== tile)
    return (_b = state.seats.find((seat) => seat.uid !== robber && seat.hand.includes(tile) && pongOf(seat, tile))) == null ? void 0 : _b.uid;
}
function pongOf(seat, tile) {
  return seat.melds.find((meld) => meld.type === "pong" && kindOf(meld.tiles[0]) === kindOf(tile));
}

// packages/game/src/desk/fold-action.ts
function foldDraw(state, { acId, mjids }, time) {
  let tell = (code, detail) => withTrouble(state, { code, route: "onMoPai", detail, time }), seat = seatOf(state, acId), tile = mjids[0];
  if (!isRunning(state)) return tell("no-round", "A tile is drawn, but no round runs");
  if (!seat) return tell("unknown-player", `Player ${acId} draws, who is not there`);
  if (seat.hand.includes(tile)) return tell("tile-twice", `Tile ${tile} is drawn twice`);
  let drawn = withSeat(state, acId, { hand: [...seat.hand, tile], drawn: tile }), next = __spreadProps(__spreadValues({}, goOn(drawn, time)), {
    wall: Math.max(0, state.wall - 1),
    turn: acId,
    addedKong: null
  });
  return withEvent(next, time, { type: "draw", who: acId, tile });
}
function foldAction(state, body, time) {
  var _a;
  let tell = (code, detail) => withTrouble(state, { code, route: "onOpTypeDo", detail, time }), uid = body.uid[0], seat = seatOf(state, uid), tiles = (_a = body.mjs) != null ? _a : [];
  if (!isRunning(state)) return tell("no-round", `Action ${body.optype}, but no round runs`);
  if (!seat) return tell("unknown-player", `Action ${body.optype} of player ${uid}, who is not there`);
  let does = { seat, tiles, time, tell }, { optype } = body;
  return optype === OpType.Discard && tiles.length > 0 ? discard(state, does) : optype === OpType.Pung && tiles.length >= 3 ? pong(state, does) : optype === OpType.Kong && (tiles.length === 4 || tiles.length === 1) ? foldKong(goOn(state, time), does) : optype === OpType.Win && tiles.length > 0 ? win(state, does) : tell("unknown-action", `Action ${optype} with ${tiles.length} tiles`);
}
function goOn(state, time) {
  let begun2 = state.phase !== "playing" ? { phase: "playing", missingSuit: null } : {};
  return __spreadProps(__spreadValues(__spreadValues({}, state), begun2), { hint: null, turnSince: time });
}
function discard(state, { seat, tiles, time }) {
  let { uid } = seat, tile = tiles[0], laid = withSeat(state, uid, { hand: without(seat.hand, tile), drawn: null, river: [...seat.river, tile] }), lastDiscard = { uid, tile, taken: !1 }, going = __spreadProps(__spreadValues({}, goOn(laid, time)), { lastDiscard, addedKong: null }), next = withEvent(going, time, { type: "discard", who: uid, tile });
  if (seat.hand.includes(tile)) return next;
  let detail = `Player ${uid} discards tile ${tile}, which is not in the hand`;
  return withTrouble(next, { code: "tile-not-there", route: "onOpTypeDo", detail, time });
}
function pong(state, { seat, tiles, time, tell }) {
  let [tile, ...own] = tiles.slice(0, 3), { lastDiscard } = state;
  if ((lastDiscard == null ? void 0 : lastDiscard.tile) !== tile || lastDiscard.taken) return tell("nothing-to-claim", `Nobody discarded tile ${tile}`);
  let missing = own.find((other) => !seat.hand.includes(other));
  if (missing !== void 0) return tell("tile-not-there", `Tile ${missing} is not in the hand`);
  let from = lastDiscard.uid, laid = withSeat(riverWithout(state, from, tile), seat.uid, {
    hand: seat.hand.filter((other) => !own.includes(other)),
    drawn: null,
    melds: [...seat.melds, { type: "pong", tiles: [tile, ...own], from }]
  }), next = __spreadProps(__spreadValues({}, goOn(laid, time)), { turn: seat.uid, lastDiscard: __spreadProps(__spreadValues({}, lastDiscard), { taken: !0 }) });
  return withEvent(next, time, { type: "pong", who: seat.uid, from, tile });
}
function win(state, { seat, tiles, time, tell }) {
  var _a;
  let { uid } = seat;
  if (seat.won) return tell("unknown-action", `Player ${uid} wins twice`);
  let tile = tiles[0], kong = konger(state, tile, uid);
  if (seat.hand.length % 3 === 2) {
    let own = (_a = seat.drawn) != null ? _a : tile, won = withSeat(state, uid, { hand: without(seat.hand, own), drawn: null });
    return settle(won, uid, { how: "self-draw", from: null, tile: own }, time);
  }
  if (kong !== void 0) {
    let { hand } = seatOf(state, kong), robbed = withSeat(state, kong, { hand: without(hand, tile), drawn: null }), addedKong = { uid: kong, tile, robbed: !0 };
    return settle(__spreadProps(__spreadValues({}, robbed), { addedKong }), uid, { how: "robbed-kong", from: kong, tile }, time);
  }
  let { lastDiscard } = state;
  if ((lastDiscard == null ? void 0 : lastDiscard.tile) === tile) {
    let taken = lastDiscard.taken ? state : riverWithout(state, lastDiscard.uid, tile), claimed = __spreadProps(__spreadValues({}, taken), { lastDiscard: __spreadProps(__spreadValues({}, lastDiscard), { taken: !0 }) });
    return settle(claimed, uid, { how: "discard", from: lastDiscard.uid, tile }, time);
  }
  let unknown = settle(state, uid, { how: "unknown", from: null, tile }, time), detail = `Player ${uid} wins tile ${tile}, which nobody gave`;
  return withTrouble(unknown, { code: "nothing-to-claim", route: "onOpTypeDo", detail, time });
}
function settle(state, uid, won, time) {
  let order = 1 + state.seats.filter((seat) => seat.won).length, { hint: hint2, self } = state, stays = uid !== self && (hint2 == null ? void 0 : hint2.tile) === won.tile, next = withSeat(stays ? state : goOn(state, time), uid, { won: __spreadProps(__spreadValues({}, won), { order, points: null }) });
  return withEvent(next, time, __spreadValues({ type: "win", who: uid }, won));
}

// packages/game/src/desk/fold-end.ts
var SETTLED = {
  turn: 0,
  turnSince: null,
  lastDiscard: null,
  addedKong: null,
  hint: null,
  dealSeen: null,
  missingSuit: null,
  vote: null,
  memory: null
};
function foldRoundEnd(state, body, time) {
  let settled2 = settle2(state, body, "onRoundEnd", time), next = __spreadProps(__spreadValues(__spreadValues({}, settled2), SETTLED), {
    phase: "round-over",
    getReady: { id: settled2.nextId, since: time, answered: !1 },
    nextId: settled2.nextId + 1
  });
  return withEvent(next, time, { type: "round-over" });
}
function foldGameEnd(state, body, time) {
  var _a;
  let settled2 = isRunning(state) ? settle2(state, body.roundStats, "onGameEnd", time) : state, next = __spreadProps(__spreadValues(__spreadValues({}, settled2), SETTLED), {
    phase: "match-over",
    match: body,
    getReady: null,
    outgoing: [],
    answerLeft: !body.isNormalFinished && ((_a = state.hint) == null ? void 0 : _a.answer) != null
  });
  return withEvent(next, time, { type: "match-over" });
}
function settle2(state, body, route, time) {
  var _a;
  let { tiles, stats, scoreChange } = body, seats2 = state.seats.map((seat) => {
    var _a2, _b, _c, _d;
    let final = tiles.find(({ acId }) => acId === seat.uid), change = scoreChange.find(({ acId }) => acId === seat.uid), hand = (_a2 = final == null ? void 0 : final.shouPai) != null ? _a2 : seat.hand, unseen = { tile: (_b = final == null ? void 0 : final.huPai) != null ? _b : NO_TILE, order: 0, how: "unknown", from: null, points: null }, won = (_c = seat.won) != null ? _c : unseen.tile === NO_TILE ? null : unseen, score = change ? change.remain - change.score : seat.score;
    return __spreadProps(__spreadValues({}, seat), { hand, drawn: null, won, score, delta: (_d = change == null ? void 0 : change.score) != null ? _d : seat.delta, ready: !1 });
  }), { round, rounds: rounds2 } = (_a = roundsOf(body.round)) != null ? _a : state, next = __spreadProps(__spreadValues({}, state), { seats: seats2, round, rounds: rounds2, result: body });
  if (tiles.length === seats2.length && stats.length === seats2.length && seats2.every(({ uid }) => hasUid(tiles, uid))) return next;
  let detail = `A settlement of ${tiles.length} seats, where there are ${seats2.length}`;
  return withTrouble(next, { code: "bad-settlement", route, detail, time });
}
function hasUid(tiles, uid) {
  return tiles.some(({ acId }) => acId === uid);
}

// packages/game/src/desk/fold-hint.ts
function foldHint(state, body, time) {
  let tell = (detail) => withTrouble(state, { code: "bad-prompt", route: "onOpTypeHint", detail, time }), seat = seatOf(state, state.self);
  if (body.uid !== state.self || !seat) return tell(`It is for player ${body.uid}`);
  if (!isRunning(state)) return tell("No round runs");
  if (seat.won) return tell("One has won already");
  let hint2 = readHint(state, body, time);
  if (!hint2) return tell(`It offers ${body.ops.map(({ op }) => op).join(", ") || "nothing"}`);
  let own = hint2.kind === "discard" || hint2.kind === "own-turn" ? { turn: state.self, turnSince: time } : {};
  return __spreadProps(__spreadValues(__spreadValues({}, state), own), { phase: "playing", missingSuit: null, hint: hint2, nextId: state.nextId + 1 });
}
function readHint(state, { ops }, time) {
  var _a, _b, _c, _d, _e, _f;
  let winners = state.seats.filter(({ won }) => won).length, hint2 = { id: state.nextId, ops, since: time, answer: null, winners }, hand = (_b = (_a = seatOf(state, state.self)) == null ? void 0 : _a.hand) != null ? _b : [];
  if (ops.length === 1 && ((_c = ops[0]) == null ? void 0 : _c.op) === OpType.Discard)
    return hand.length > 0 ? __spreadProps(__spreadValues({}, hint2), { kind: "discard", tile: null }) : void 0;
  let named = ops.filter(({ op }) => op !== OpType.Pass), tile = (_e = (_d = named[0]) == null ? void 0 : _d.mjidxs) == null ? void 0 : _e[0], isWhole = named.every(({ op, mjidxs }) => op !== OpType.Discard && (mjidxs == null ? void 0 : mjidxs[0]) !== void 0);
  if (!(tile === void 0 || !isWhole || named.length === ops.length))
    return hand.length % 3 === 2 ? __spreadProps(__spreadValues({}, hint2), { kind: "own-turn", tile: null }) : __spreadProps(__spreadValues({}, hint2), { kind: ((_f = state.addedKong) == null ? void 0 : _f.tile) === tile ? "rob" : "claim", tile });
}
function isSameHint(one, other) {
  let words = ({ ops }) => ops.map(({ op, mjidxs }) => `${op}:${mjidxs == null ? void 0 : mjidxs[0]}`).join();
  return one.kind === other.kind && words(one) === words(other);
}

// packages/game/src/desk/fold-scores.ts
function foldKongScore(state, body, time) {
  let cause = body.isXiaYu ? "rain" : "wind";
  return pay(commitKong(state, body), { cause, changes: body.changes, route: "onGangScoreChange", time });
}
function foldWinScore(state, body, time) {
  var _a;
  let { acId, huPaiType, scoreChange, totalWinScore } = body, changes = [{ acId, score: totalWinScore }, ...scoreChange], isWin2 = huPaiType !== WinType.ReadyHand, paid = pay(state, { cause: isWin2 ? "win" : "not-ready", changes, route: "onHuScoreChange", time }), won = (_a = seatOf(paid, acId)) == null ? void 0 : _a.won;
  return isWin2 && won ? withSeat(paid, acId, { won: __spreadProps(__spreadValues({}, won), { points: totalWinScore }) }) : paid;
}
function pay(state, { cause, changes, route, time }) {
  let next = state;
  for (let { acId, score } of changes) {
    let seat = seatOf(next, acId);
    if (!seat)
      return withTrouble(state, { code: "unknown-player", route, detail: `Player ${acId} is not there`, time });
    seat.delta !== null && (next = withSeat(next, acId, { delta: seat.delta + score }));
  }
  let points = changes.map(({ acId, score }) => ({ who: acId, points: score }));
  return withEvent(next, time, { type: "points", cause, changes: points });
}

// packages/game/src/desk/fold-seats.ts
function newSeat({ acId: uid, nickname: name, headURL: avatar, sex, ip, score }) {
  return __spreadValues({ uid, name, avatar, sex, ip, ready: !1, offline: !1, score }, { delta: 0, missing: null, hand: [], drawn: null, melds: [], river: [], won: null });
}
function foldSeats(before, { data }, time) {
  let state = before.freshness === "seated" ? withoutRound(before, time) : before, seats2 = [...data].sort((one, other) => one.deskPos - other.deskPos).map((entry) => {
    var _a, _b;
    let known3 = (_a = seatOf(state, entry.acId)) != null ? _a : newSeat(entry), { nickname: name, headURL: avatar, sex, ip, isReady: ready } = entry, offline = entry.offline && entry.acId !== state.self, score = state.phase === "round-over" ? entry.score - ((_b = known3.delta) != null ? _b : 0) : entry.score;
    return __spreadProps(__spreadValues({}, known3), { name, avatar, sex, ip, ready, offline, score });
  }), seated = __spreadProps(__spreadValues({}, state), { seats: seats2, freshness: state.freshness === "named" ? "seated" : state.freshness });
  return tellChanges(state, confirmReady(state, seated, time), time);
}
function withoutRound(state, time) {
  var _a;
  let result = state.result && ((_a = roundsOf(state.result.round)) == null ? void 0 : _a.round) === state.round ? state.result : null, phase = state.round > 0 ? "round-over" : "waiting", kept2 = result ? {} : { delta: 0, missing: null, hand: [], drawn: null, melds: [], river: [], won: null }, idle = __spreadProps(__spreadValues({}, state), {
    phase,
    result,
    hint: null,
    dealSeen: null,
    missingSuit: null,
    vote: null,
    memory: null,
    turn: 0,
    turnSince: null,
    lastDiscard: null,
    addedKong: null,
    wall: 0,
    freshness: "fresh",
    shown: !0,
    leaving: !1,
    seats: state.seats.map((seat) => __spreadValues(__spreadValues({}, seat), kept2)),
    getReady: { id: state.nextId, since: time, answered: !0 },
    nextId: state.nextId + 1
  });
  return withEvent(idle, time, { type: "back" });
}
function confirmReady(before, state, time) {
  var _a, _b, _c;
  let { getReady: getReady2, self } = state;
  return !getReady2 || isRunning(state) ? state : ((_b = (_a = seatOf(state, self)) == null ? void 0 : _a.ready) != null ? _b : !1) ? getReady2.answered ? state : __spreadProps(__spreadValues({}, state), { getReady: __spreadProps(__spreadValues({}, getReady2), { answered: !0 }) }) : (_c = seatOf(before, self)) != null && _c.ready ? __spreadProps(__spreadValues({}, state), { getReady: { id: state.nextId, since: time, answered: !1 }, nextId: state.nextId + 1 }) : state;
}
function tellChanges(before, state, time) {
  let next = state;
  for (let { uid, name, ready } of state.seats) {
    let known3 = seatOf(before, uid);
    known3 || (next = withEvent(next, time, { type: "joined", who: uid, name })), ready && !(known3 != null && known3.ready) && !isRunning(state) && (next = withEvent(next, time, { type: "ready", who: uid }));
  }
  return next;
}
function foldExit(state, { acid }, time) {
  if (acid === state.self) return close(state, "left", time);
  if (acid === state.owner) return close(state, "owner-left", time);
  let seat = seatOf(state, acid);
  if (!seat) {
    let detail = `Player ${acid} left, who is not there`;
    return withTrouble(state, { code: "unknown-player", route: "onPlayerExit", detail, time });
  }
  let rest = __spreadProps(__spreadValues({}, state), { seats: state.seats.filter(({ uid }) => uid !== acid) });
  return withEvent(rest, time, { type: "left", who: acid, name: seat.name });
}
function foldDissolve(state, body, time) {
  return body.exitType === ExitType.Dissolved ? close(state, "dissolved", time) : foldExit(state, body, time);
}
function close(state, closed, time) {
  var _a;
  if (state.phase === "closed" || state.phase === "none" || state.phase === "match-over") return state;
  let over = __spreadProps(__spreadValues({}, state), {
    phase: "closed",
    closed,
    hint: null,
    dealSeen: null,
    missingSuit: null,
    getReady: null,
    vote: null,
    outgoing: [],
    memory: null,
    answerLeft: state.answerLeft || ((_a = state.hint) == null ? void 0 : _a.answer) != null
  });
  return withEvent(over, time, { type: "closed" });
}
function foldPresence(state, { uid, offline }, time) {
  let seat = seatOf(state, uid);
  if (!seat) {
    let detail = `Player ${uid} is not there`;
    return withTrouble(state, { code: "unknown-player", route: "onPlayerOfflineStatus", detail, time });
  }
  return seat.offline === offline ? state : withEvent(withSeat(state, uid, { offline }), time, { type: offline ? "offline" : "online", who: uid });
}

// packages/game/src/desk/hint-life.ts
var NONE = { hint: null, unsure: !1 };
function reviveHint(state, sync, memory, time) {
  var _a, _b;
  let seat = seatOf(state, state.self);
  if (!seat || seat.won) return NONE;
  let told = ((_a = sync.hint) == null ? void 0 : _a.uid) === state.self && (_b = readHint(state, sync.hint, time)) != null ? _b : null;
  if (seat.hand.length % 3 === 2) return reviveOwn(state, told, memory);
  let hint2 = told != null ? told : memory;
  return (hint2 == null ? void 0 : hint2.tile) == null ? NONE : isRobbable(state, sync, hint2.tile) ? told ? open(__spreadProps(__spreadValues({}, told), { kind: "rob" })) : NONE : isClaimable(sync, hint2.tile) ? hint2.ops.some(({ op }) => op === OpType.Win) ? reviveWin(state, told, memory, hint2.tile) : openIf(told) : NONE;
}
function open(hint2) {
  return { hint: hint2, unsure: !1 };
}
function openIf(hint2) {
  return hint2 ? open(hint2) : NONE;
}
function reviveOwn(state, told, memory) {
  var _a;
  if (!told || state.turn !== state.self || ((_a = state.addedKong) == null ? void 0 : _a.uid) === state.self) return NONE;
  let answer2 = memory && isSameHint(memory, told) ? memory.answer : null;
  return (answer2 == null ? void 0 : answer2.optype) !== OpType.Kong || !isAddedKong(state, answer2.idx) ? open(told) : rivals(state, answer2.idx).length > 0 ? { hint: __spreadProps(__spreadValues({}, told), { answer: answer2 }), unsure: !0 } : open(told);
}
function reviveWin(state, told, memory, tile) {
  var _a;
  let discarder = (_a = state.lastDiscard) == null ? void 0 : _a.uid, others = rivals(state, tile).filter(({ uid }) => uid !== discarder);
  return (memory == null ? void 0 : memory.tile) === tile && memory.answer ? others.length > 0 ? { hint: memory, unsure: !0 } : openIf(told) : told || others.length === 0 ? openIf(told) : openIf(memory);
}
function isClaimable(sync, tile) {
  let { lastChuPaiUid, lastChuPaiId, lastMoPaiAcId } = sync, discarder = sync.players.find(({ acId }) => acId === lastChuPaiUid);
  return !discarder || lastChuPaiId !== tile || discarder.chuPaiIds.at(-1) !== tile ? !1 : (lastMoPaiAcId === lastChuPaiUid || isWinner(sync, lastMoPaiAcId, tile)) && discarder.shouPaiIds.length % 3 === 1;
}
function isRobbable(state, sync, tile) {
  let owner = sync.players.find(({ shouPaiIds }) => shouPaiIds.includes(tile));
  return !owner || owner.acId === state.self || !hasPong(owner, tile) ? !1 : sync.lastMoPaiAcId === owner.acId || isWinner(sync, sync.lastMoPaiAcId, tile);
}
function isWinner({ players }, uid, tile) {
  return players.some(({ acId, isHu, huPai }) => acId === uid && isHu && huPai === tile);
}
function hasPong({ gangInfos }, tile) {
  return gangInfos.filter((other) => kindOf(other) === kindOf(tile)).length === 3;
}
function isAddedKong(state, tile) {
  var _a, _b;
  return ((_b = (_a = seatOf(state, state.self)) == null ? void 0 : _a.hand) != null ? _b : []).filter((own) => kindOf(own) === kindOf(tile)).length === 1;
}
function rivals({ seats: seats2, self }, tile) {
  return seats2.filter(({ uid, won, hand, missing }) => {
    if (uid === self || won) return !1;
    let tiles = [...hand, tile];
    return tiles.every((own) => suitOf(kindOf(own)) !== missing) && isWin(countTiles(tiles));
  });
}

// packages/game/src/desk/melds-after-sync.ts
function groupMelds(row, remembered) {
  var _a;
  let groups = /* @__PURE__ */ new Map();
  for (let tile of row) groups.set(kindOf(tile), [...(_a = groups.get(kindOf(tile))) != null ? _a : [], tile]);
  return [...groups].map(([kind, tiles]) => {
    let known3 = remembered.find((meld) => kindOf(meld.tiles[0]) === kind);
    if ((known3 == null ? void 0 : known3.tiles.length) === tiles.length) return known3;
    if (tiles.length <= 3) {
      let [one, other, claimed] = tiles;
      return { type: "pong", tiles: tiles.length === 3 ? [claimed, one, other] : tiles, from: null };
    }
    let added = tiles.filter((tile) => !(known3 != null && known3.tiles.includes(tile)));
    return known3 ? { type: "added-kong", tiles: [...known3.tiles, ...added], from: known3.from } : { type: row.indexOf(tiles[3]) - row.indexOf(tiles[0]) !== 3 ? "added-kong" : "kong", tiles, from: null };
  });
}

// packages/game/src/desk/fold-sync.ts
function foldSync(before, body, time) {
  var _a;
  let kept2 = before.freshness === "fresh" ? deskMemory(before) : before.memory, memory = isOf(before, kept2) ? kept2 : null, seats2 = before.seats.map((seat) => {
    let player = body.players.find(({ acId }) => acId === seat.uid);
    return player ? syncSeat(seat, player, { body, memory, self: before.self }) : seat;
  }), table = __spreadProps(__spreadValues({}, before), {
    seats: withDeltas(seats2, memory),
    wall: body.restCnt,
    banker: body.markerAcId,
    turn: body.lastMoPaiAcId,
    turnSince: time,
    freshness: "fresh",
    memory: null,
    shown: !0,
    leaving: !1,
    vote: null,
    result: null,
    getReady: null,
    missingSuit: null,
    hint: null,
    addedKong: null,
    lastDiscard: null,
    dice: body.dice1 > 0 && body.dice2 > 0 ? [body.dice1, body.dice2] : before.dice
  }), told = syncPhase(syncKong(syncDiscard(table, body), body, memory), body), next = withEvent(told, time, { type: "back" }), revived = body.status === DeskStatus.Playing ? reviveHint(next, body, (_a = memory == null ? void 0 : memory.hint) != null ? _a : null, time) : null, { hint: asked = null, unsure = !1 } = revived != null ? revived : {}, hint2 = asked && __spreadProps(__spreadValues({}, asked), { since: time }), addedKong = (hint2 == null ? void 0 : hint2.kind) === "rob" ? kongOf2(body, hint2.tile) : next.addedKong;
  return checkSync(__spreadProps(__spreadValues({}, next), { hint: hint2, addedKong, nextId: next.nextId + 1 }), body, unsure, time);
}
function isOf({ number, round }, memory) {
  return memory !== null && memory.number === number && memory.round === round;
}
function syncSeat(seat, player, { body, memory, self }) {
  var _a, _b, _c, _d;
  let known3 = memory == null ? void 0 : memory.seats.find(({ uid }) => uid === seat.uid), { shouPaiIds: hand, chuPaiIds: river, lastTile, que, score } = player, isChosen = que > 0 && (body.status >= DeskStatus.Playing || seat.uid === self);
  return __spreadProps(__spreadValues({}, seat), {
    hand,
    river,
    score,
    delta: (_a = known3 == null ? void 0 : known3.delta) != null ? _a : 0,
    drawn: hand.length % 3 === 2 && hand.includes(lastTile) ? lastTile : null,
    missing: isChosen && (_b = suitOfQue(que)) != null ? _b : null,
    melds: groupMelds(player.gangInfos, (_c = known3 == null ? void 0 : known3.melds) != null ? _c : []),
    won: syncWin(player, (_d = known3 == null ? void 0 : known3.won) != null ? _d : null)
  });
}
function syncWin({ isHu, huPai, huType }, known3) {
  if (!isHu || huPai === NO_TILE) return null;
  if ((known3 == null ? void 0 : known3.tile) === huPai) return known3;
  let how = huType === ResultType.SelfDraw ? "self-draw" : "unknown";
  return { tile: huPai, order: 0, how, from: null, points: null };
}
function withDeltas(seats2, memory) {
  let scored = (melds, won) => `${melds.filter(({ tiles }) => tiles.length === 4).length}${won ? "w" : ""}`;
  return seats2.every(({ uid, melds, won }) => {
    var _a, _b;
    let known3 = memory == null ? void 0 : memory.seats.find((seat) => seat.uid === uid);
    return scored(melds, won) === scored((_a = known3 == null ? void 0 : known3.melds) != null ? _a : [], (_b = known3 == null ? void 0 : known3.won) != null ? _b : null);
  }) ? seats2 : seats2.map((seat) => __spreadProps(__spreadValues({}, seat), { delta: null }));
}
function syncDiscard(state, { lastChuPaiUid: uid, lastChuPaiId: tile }) {
  var _a;
  let lies = ((_a = seatOf(state, uid)) == null ? void 0 : _a.river.at(-1)) === tile, isWon = state.seats.some(({ won }) => (won == null ? void 0 : won.tile) === tile && won.how !== "self-draw");
  return lies ? __spreadProps(__spreadValues({}, isWon ? riverWithout(state, uid, tile) : state), { lastDiscard: { uid, tile, taken: isWon } }) : state;
}
function syncPhase(state, { status, players }) {
  var _a, _b, _c, _d;
  let begins = status === DeskStatus.Dealt || status === DeskStatus.Sorted, dealSeen = { id: state.nextId, answered: !0 }, next = __spreadProps(__spreadValues({}, state), { dealSeen, nextId: state.nextId + 1, phase: begins ? "dealing" : "playing" }), seen = status === DeskStatus.Dealt ? send(next, "DeskManager.QiPaiFinished", {}) : next, que = (_b = (_a = players.find(({ acId }) => acId === state.self)) == null ? void 0 : _a.que) != null ? _b : 0;
  if (!begins || state.options.mode === 3 || que === 0) return seen;
  let missingSuit = { id: seen.nextId, suggestion: (_c = suitOfQue(Math.abs(que))) != null ? _c : null, chosen: (_d = suitOfQue(que)) != null ? _d : null };
  return __spreadProps(__spreadValues({}, seen), { missingSuit, nextId: seen.nextId + 1, phase: "missing-suit" });
}
function syncKong(state, body, memory) {
  var _a, _b, _c, _d;
  let addedKong = (_b = [(_a = memory == null ? void 0 : memory.addedKong) == null ? void 0 : _a.tile, ...state.seats.map(({ won }) => won == null ? void 0 : won.tile)].map((tile2) => kongOf2(body, tile2)).find((kong) => kong !== null)) != null ? _b : null;
  if (!(addedKong != null && addedKong.robbed)) return __spreadProps(__spreadValues({}, state), { addedKong });
  let { uid, tile } = addedKong, hand = without((_d = (_c = seatOf(state, uid)) == null ? void 0 : _c.hand) != null ? _d : [], tile);
  return __spreadProps(__spreadValues({}, withSeat(state, uid, { hand, drawn: null })), { addedKong });
}
function kongOf2({ players }, tile) {
  if (tile == null) return null;
  let owner = players.find(({ shouPaiIds, gangInfos }) => shouPaiIds.includes(tile) && gangInfos.filter((other) => kindOf(other) === kindOf(tile)).length === 3), robbed = players.some(({ isHu, huPai }) => isHu && huPai === tile);
  return owner ? { uid: owner.acId, tile, robbed } : null;
}
function checkSync(state, { players }, unsure, time) {
  let route = "onSyncDesk";
  if (unsure)
    return withTrouble(state, { code: "answer-unsure", route, detail: "The connection was lost as an answer was sent", time });
  let strangers = players.filter(({ acId }) => !seatOf(state, acId));
  if (strangers.length === 0) return state;
  let detail = `Players ${strangers.map(({ acId }) => acId)} are not there`;
  return withTrouble(state, { code: "unknown-player", route, detail, time });
}

// packages/game/src/desk/fold-vote.ts
function foldVoteBegun(state, body, time) {
  let statuses = statusesOf(body.dissolveStatus, state), applicant = applicantOf(statuses, state), endsAt = time + body.restTime * 1e3, next = __spreadProps(__spreadValues({}, state), { leaving: !1, vote: { applicant, statuses, endsAt, voted: !1 } });
  return state.vote ? next : withEvent(next, time, { type: "vote-begun", who: applicant });
}
function foldVoteProgress(state, body, time) {
  var _a, _b, _c, _d, _e, _f, _g;
  let statuses = statusesOf(body.dissolveStatus, state), applicant = (_b = (_a = state.vote) == null ? void 0 : _a.applicant) != null ? _b : applicantOf(statuses, state);
  if (!state.vote && applicant === null) return state;
  let endsAt = body.restTime > 0 ? time + body.restTime * 1e3 : (_d = (_c = state.vote) == null ? void 0 : _c.endsAt) != null ? _d : null, next = __spreadProps(__spreadValues({}, state), { vote: { applicant, statuses, endsAt, voted: (_f = (_e = state.vote) == null ? void 0 : _e.voted) != null ? _f : !1 } }), agreed = statuses.findIndex(
    (status, seat) => {
      var _a2;
      return status === VoteStatus.Agreed && ((_a2 = state.vote) == null ? void 0 : _a2.statuses[seat]) !== VoteStatus.Agreed;
    }
  ), who = (_g = state.seats[agreed]) == null ? void 0 : _g.uid;
  return who === void 0 ? next : withEvent(next, time, { type: "vote-agreed", who });
}
function foldVoteFailed(state, { deskPos }, time) {
  var _a, _b;
  let who = (_b = (_a = state.seats[deskPos - 1]) == null ? void 0 : _a.uid) != null ? _b : null;
  return withEvent(__spreadProps(__spreadValues({}, state), { vote: null }), time, { type: "vote-refused", who });
}
function statusesOf(votes, { seats: seats2 }) {
  return seats2.map((_2, seat) => {
    var _a, _b;
    return (_b = (_a = votes.find(({ deskPos }) => deskPos === seat + 1)) == null ? void 0 : _a.status) != null ? _b : VoteStatus.Waiting;
  });
}
function applicantOf(statuses, { seats: seats2 }) {
  var _a, _b;
  return (_b = (_a = seats2[statuses.indexOf(VoteStatus.Applied)]) == null ? void 0 : _a.uid) != null ? _b : null;
}

// packages/game/src/desk/fold-push.ts
var folds = {
  onPlayerEnter: foldSeats,
  onPlayerExit: foldExit,
  onPlayerOfflineStatus: foldPresence,
  onDissolve: foldDissolve,
  onDissolveSuccess: (state, _2, time) => close(state, "gone", time),
  onDissolveAgreement: foldVoteBegun,
  onDissolveStatus: foldVoteProgress,
  onDissolveFailure: foldVoteFailed,
  onDeskBasicInfo: foldBasicInfo,
  onDuanPai: foldDeal,
  onDingQueHint: foldSuitHint,
  onDingQue: foldSuits,
  onMoPai: foldDraw,
  onOpTypeHint: foldHint,
  onOpTypeDo: foldAction,
  onGangScoreChange: foldKongScore,
  onHuScoreChange: foldWinScore,
  onRoundEnd: foldRoundEnd,
  onGameEnd: foldGameEnd,
  onSyncDesk: foldSync
}, DESK_ROUTES = Object.keys(folds);
function foldPush(state, { route, body, time }) {
  let fold = folds[route];
  return state.phase === "none" ? state : fold(state, body, time);
}

// packages/game/src/desk/desk-slice.ts
var deskActions = {
  /** Intent: the table is on the screen. */
  shown: b("desk/shown"),
  /** Intent: the deal has been looked at. */
  dealSeen: b("desk/dealSeen"),
  /** Intent: give up this suit. */
  chooseMissing: b("desk/chooseMissing"),
  /** Intent: discard this tile. */
  discard: b("desk/discard"),
  /** Intent: win, kong, pong or pass. */
  answer: b("desk/answer"),
  /** Intent: ready for the next round. */
  ready: b("desk/ready"),
  /** Intent: leave before the first deal. */
  leave: b("desk/leave"),
  /** Intent: propose to dissolve the desk after it. */
  proposeDissolve: b("desk/proposeDissolve"),
  /** Intent: vote on that. */
  vote: b("desk/vote"),
  /** Intent: let prompts be answered, or answer them oneself again. */
  setAutoPlay: b("desk/setAutoPlay"),
  /** One sits at a desk. */
  entered: b("desk/entered"),
  /** The server pushed something. */
  pushed: b("desk/pushed"),
  /** The server says that there is no such desk any more. */
  gone: b("desk/gone"),
  /** The desk is of no interest any more. */
  forgotten: b("desk/forgotten"),
  /** The server has forgotten what one answered at a desk that is no more. */
  answerForgotten: b("desk/answerForgotten"),
  /** The hint for the missing suit should have come by now. */
  pickerDue: b("desk/pickerDue"),
  /** A message goes out now. */
  sending: b("desk/sending"),
  /** It could not: what it answered can be answered again. */
  unsent: b("desk/unsent")
};
function deskReducer(state = noDesk, action2) {
  return deskActions.pushed.match(action2) ? passIfForced(foldPush(state, action2.payload)) : connectionActions.changed.match(action2) ? action2.payload.name === "open" ? __spreadProps(__spreadValues({}, state), { connected: !0 }) : lose2(state) : connectionActions.forgotten.match(action2) ? lose2(state) : ofDesk(state, action2);
}
function ofDesk(state, action2) {
  let { sending, unsent, entered, gone, forgotten, answerForgotten, pickerDue } = deskActions;
  return sending.match(action2) ? __spreadProps(__spreadValues({}, state), { outgoing: state.outgoing.filter(({ id }) => id !== action2.payload.id) }) : unsent.match(action2) ? unsend(state, action2.payload) : entered.match(action2) ? enter2(state, action2.payload) : gone.match(action2) ? __spreadProps(__spreadValues({}, close(state, "gone", action2.payload.time)), { answerLeft: !1 }) : forgotten.match(action2) ? forget(state) : answerForgotten.match(action2) ? __spreadProps(__spreadValues({}, state), { answerLeft: !1 }) : pickerDue.match(action2) ? openPicker(state, action2.payload.time) : intent(state, action2);
}
function forget({ connected, answerLeft, nextId }) {
  return __spreadProps(__spreadValues({}, noDesk), { connected, answerLeft, nextId });
}
function intent(state, action2) {
  let { shown, dealSeen, chooseMissing, discard: discard2, answer: answer2, ready, leave, vote: vote2, setAutoPlay } = deskActions;
  return shown.match(action2) ? show(state) : dealSeen.match(action2) ? seeDeal(state) : chooseMissing.match(action2) ? chooseSuit(state, action2.payload) : discard2.match(action2) ? discardTile(state, action2.payload) : answer2.match(action2) ? choose(state, action2.payload) : ready.match(action2) ? getReady(state) : leave.match(action2) ? leaveDesk(state) : deskActions.proposeDissolve.match(action2) ? proposeDissolve(state) : vote2.match(action2) ? castVote(state, action2.payload) : setAutoPlay.match(action2) ? __spreadProps(__spreadValues({}, state), { autoPlay: action2.payload }) : state;
}

// packages/game/src/desk/choose-answer.ts
function chooseAnswer(state, bot2) {
  let { dealSeen, missingSuit, getReady: getReady2 } = state, seat = seatOf(state, state.self);
  if (!seat || deskRefusal(state)) return;
  let hint2 = openHint(state);
  return hint2 ? answerHint(state, { hint: hint2, seat, bot: bot2 }) : missingSuit && missingSuit.chosen === null && state.phase === "missing-suit" ? deskActions.chooseMissing({ prompt: missingSuit.id, suit: bot2.missingSuit(seat.hand) }) : dealSeen && !dealSeen.answered ? deskActions.dealSeen() : getReady2 && !getReady2.answered ? deskActions.ready() : void 0;
}
function answerHint(state, { hint: hint2, seat, bot: bot2 }) {
  var _a;
  let prompt = hint2.id, view = viewOf2(state, seat);
  if (hint2.kind === "discard") {
    let allowed = seat.hand.filter((tile) => discardRefusal(seat, tile) === null), action2 = bot2.choose(
      view,
      allowed.map((tile) => ({ type: "discard", seat: 0, tile }))
    );
    return action2.type === "discard" ? deskActions.discard({ prompt, tile: action2.tile }) : void 0;
  }
  let actions = choicesOf(state, hint2).flatMap(({ type: type2, tile, refusal: refusal2 }) => refusal2 ? [] : [type2 === "kong" ? { type: type2, seat: 0, tile } : { type: type2, seat: 0 }]), chosen = bot2.choose(view, actions, (_a = hint2.tile) != null ? _a : void 0), { type } = chosen;
  if (!(type === "missing-suit" || type === "discard"))
    return deskActions.answer({ prompt, type, tile: type === "kong" ? chosen.tile : null });
}
function viewOf2(state, seat) {
  var _a;
  let melds = seat.melds.map(({ type, tiles }) => ({ type: type === "kong" ? "exposed-kong" : type, tiles })), visible = countTiles(visibleTiles(state, seat));
  return { hand: seat.hand, melds, missing: (_a = seat.missing) != null ? _a : void 0, visible, options: state.options };
}

// packages/game/src/desk/select-prompt.ts
function promptId(state) {
  let { missingSuit, dealSeen, getReady: getReady2 } = state, hint2 = openHint(state);
  return hint2 ? hint2.id : missingSuit && missingSuit.chosen === null ? missingSuit.id : dealSeen && !dealSeen.answered ? dealSeen.id : getReady2 && !getReady2.answered ? getReady2.id : null;
}
function promptOf(state, placeOf2) {
  var _a, _b;
  let id = promptId(state), seat = seatOf(state, state.self);
  if (id === null || !seat) return null;
  let base = { id, refusal: deskRefusal(state) }, { hint: hint2 } = state;
  return (hint2 == null ? void 0 : hint2.id) === id ? hint2.kind === "discard" ? discardPrompt(state, seat, base) : __spreadValues(__spreadValues({}, choicePrompt(state, hint2, placeOf2)), base) : ((_a = state.missingSuit) == null ? void 0 : _a.id) === id ? suitPrompt(seat, state.missingSuit.suggestion, base) : __spreadProps(__spreadValues({}, base), { type: ((_b = state.dealSeen) == null ? void 0 : _b.id) === id ? "deal-seen" : "ready" });
}
function discardPrompt(state, seat, base) {
  let { hand, melds, missing, visible, options } = viewOf2(state, seat), waits = /* @__PURE__ */ new Map();
  for (let ready of readyDiscards({ counts: countTiles(hand), melds }, visible, options, missing))
    waits.set(
      ready.discard,
      ready.waits.map((wait) => waitView(state, wait))
    );
  let tiles = hand.map((tile) => {
    var _a;
    return {
      tile,
      refusal: discardRefusal(seat, tile),
      waits: (_a = waits.get(kindOf(tile))) != null ? _a : NOTHING2
    };
  });
  return __spreadProps(__spreadValues({}, base), { type: "discard", tiles });
}
var NOTHING2 = [];
function waitsOf(state, seat) {
  if (seat.hand.length % 3 !== 1 || seat.won) return NOTHING2;
  let { hand, melds, missing, visible, options } = viewOf2(state, seat), waits = readyKinds({ counts: countTiles(hand), melds }, visible, options, missing);
  return waits.length > 0 ? waits.map((wait) => waitView(state, wait)) : NOTHING2;
}
function waitView({ options }, { kind, remaining, fan }) {
  let limit = fan >= options.maxFan;
  return { kind, remaining, fan: Math.min(fan, options.maxFan), limit, selfDrawOnly: !options.pinghu && fan === 0 };
}
function choicePrompt(state, hint2, placeOf2) {
  var _a, _b, _c, _d;
  let isOwn = hint2.kind === "own-turn", giver = hint2.kind === "rob" ? (_a = state.addedKong) == null ? void 0 : _a.uid : (_b = state.lastDiscard) == null ? void 0 : _b.uid;
  return {
    type: isOwn ? "own-turn" : "claim",
    tile: isOwn ? (_d = (_c = seatOf(state, state.self)) == null ? void 0 : _c.drawn) != null ? _d : null : hint2.tile,
    from: isOwn || giver === void 0 ? null : placeOf2(giver),
    robbing: hint2.kind === "rob",
    choices: choicesOf(state, hint2).map(({ type, tile, tiles, kong, refusal: refusal2 }) => ({
      type,
      tile,
      tiles,
      kong,
      refusal: refusal2
    }))
  };
}
function suitPrompt({ hand }, told, base) {
  var _a;
  let suits = SUITS.map((suit2) => ({ suit: suit2, count: countSuit(hand, suit2) })), fewest = Math.min(...suits.map(({ count }) => count)), best = suits.filter(({ count }) => count === fewest), { suit: suggestion } = (_a = best.find(({ suit: suit2 }) => suit2 === told)) != null ? _a : best[0];
  return __spreadProps(__spreadValues({}, base), { type: "missing-suit", suits, suggestion });
}
function countSuit(hand, suit2) {
  return hand.filter((tile) => suitOf(kindOf(tile)) === suit2).length;
}

// packages/game/src/desk/desk-saga.ts
var DEAL_TIMEOUT = 8e3, PICKER_DELAY = 12e3, THINK_TIME = 1e3, KNOWN_SUITS = 1e3, bot = new Bot(new SuitMemory(KNOWN_SUITS)), selectDesk = ({ desk }) => desk, isDeal = (action2) => deskActions.pushed.match(action2) && action2.payload.route === "onDuanPai", isDesk = (action2) => action2.type.startsWith("desk/") || connectionActions.changed.match(action2);
function* deskSaga(client, environment) {
  let begun2 = /* @__PURE__ */ new Set(), thinking = /* @__PURE__ */ new Set();
  yield (0, redux_saga_effects_cjs_exports.takeEvery)(isDesk, function* () {
    let desk = yield (0, redux_saga_effects_cjs_exports.select)(selectDesk);
    for (let message of desk.outgoing)
      begun2.has(message.id) || (begun2.add(message.id), yield (0, redux_saga_effects_cjs_exports.fork)(sendOne, { client, environment, message, begun: begun2 }));
    if (!desk.autoPlay) return;
    let prompt = promptId(desk);
    prompt === null || thinking.has(prompt) || (thinking.add(prompt), yield (0, redux_saga_effects_cjs_exports.fork)(autoPlay, { environment, prompt, thinking }));
  }), yield (0, redux_saga_effects_cjs_exports.takeEvery)(isDeal, watchDeal, environment);
}
function* sendOne({ client, environment, message, begun: begun2 }) {
  let early = message.notBefore - environment.now();
  early > 0 && (yield pause(environment, early));
  let isWanted = (yield (0, redux_saga_effects_cjs_exports.select)(selectDesk)).outgoing.includes(message);
  if (isWanted && (yield (0, redux_saga_effects_cjs_exports.put)(deskActions.sending({ id: message.id }))), begun2.delete(message.id), !!isWanted)
    try {
      if (client.state.name !== "open") throw new Error("There is no connection");
      client.notify(message.route, message.body);
    } catch (error) {
      let detail = error instanceof Error ? error.message : `${error}`;
      yield (0, redux_saga_effects_cjs_exports.put)(deskActions.unsent({ message, detail, time: environment.now() }));
    }
}
function* watchDeal(environment) {
  var _a;
  let { dealSeen } = yield (0, redux_saga_effects_cjs_exports.select)(selectDesk), isThis = ({ dealSeen: now2 }) => now2 !== null && now2.id === (dealSeen == null ? void 0 : dealSeen.id);
  yield pause(environment, DEAL_TIMEOUT);
  let waited = yield (0, redux_saga_effects_cjs_exports.select)(selectDesk);
  if (!isThis(waited)) return;
  (_a = waited.dealSeen) != null && _a.answered || (yield (0, redux_saga_effects_cjs_exports.put)(deskActions.dealSeen())), yield pause(environment, PICKER_DELAY);
  let later = yield (0, redux_saga_effects_cjs_exports.select)(selectDesk);
  isThis(later) && (yield (0, redux_saga_effects_cjs_exports.put)(deskActions.pickerDue({ time: environment.now() })));
}
function* autoPlay({ environment, prompt, thinking }) {
  var _a, _b;
  yield pause(environment, (_b = (_a = environment.thinkTime) == null ? void 0 : _a.call(environment)) != null ? _b : THINK_TIME), thinking.delete(prompt);
  let desk = yield (0, redux_saga_effects_cjs_exports.select)(selectDesk);
  if (!desk.autoPlay || promptId(desk) !== prompt) return;
  let answer2 = yield (0, redux_saga_effects_cjs_exports.call)(chooseAnswer, desk, bot);
  answer2 && (yield (0, redux_saga_effects_cjs_exports.put)(answer2));
}

// packages/game/src/session/notify.ts
function* notify(client, route, body) {
  try {
    return client.notify(route, body), !0;
  } catch (error) {
    return yield (0, redux_saga_effects_cjs_exports.put)(connectionActions.troubled(error.message)), !1;
  }
}

// packages/game/src/session/seated.ts
function isSeated({ desk: { phase } }) {
  return phase !== "none" && phase !== "closed" && phase !== "match-over";
}

// packages/game/src/session/session-state.ts
var initialSession = { openSince: null, shortLives: 0, elsewhere: !1, trouble: null };

// packages/game/src/session/session-slice.ts
var slice4 = Ue({
  name: "session",
  initialState: initialSession,
  reducers: {
    /** Intent: the app went out of sight. */
    hidden() {
    },
    /** Intent: the app is in sight again. */
    shown() {
    },
    /** Intent: what one was told of a push was read. */
    dismiss(state) {
      state.trouble = null;
    },
    /** The server let a new connection in, and told at which desk one sits; null for none. */
    resumed(_state, _action) {
    },
    /** A push could not be read. */
    malformed(state, { payload }) {
      state.trouble = payload;
    }
  },
  extraReducers: (builder) => builder.addCase(accountActions.loggedIn, () => initialSession).addCase(connectionActions.retry, (state) => {
    Object.assign(state, { shortLives: 0, elsewhere: !1 });
  }).addCase(connectionActions.changed, (state, { payload: { name, time } }) => {
    name === "open" ? state.openSince = time : state.openSince !== null && (state.shortLives = time - state.openSince < 5e3 ? state.shortLives + 1 : 0, state.openSince = null, state.elsewhere = state.shortLives >= 3);
  })
}), sessionReducer = slice4.reducer, sessionActions = slice4.actions;

// packages/game/src/session/seat.ts
function* sit(session, table, again) {
  let { environment, login } = session, memory = again ? recallMemory(recall(environment.storage, memoryKey(session))) : null;
  yield (0, redux_saga_effects_cjs_exports.put)(deskActions.entered({ table, self: login.account.uid, again, memory }));
}
function* takeSeat(session, { payload: { table, time } }) {
  table ? yield (0, redux_saga_effects_cjs_exports.call)(sit, session, table, !0) : isSeated(yield (0, redux_saga_effects_cjs_exports.select)()) && (yield (0, redux_saga_effects_cjs_exports.put)(deskActions.gone({ time })));
}
var TOLD_TIME = 5e3;
function* reentrySaga({ client, environment }) {
  yield (0, redux_saga_effects_cjs_exports.takeLatest)(sessionActions.resumed, function* () {
    for (; ; ) {
      yield pause(environment, TOLD_TIME);
      let state = yield (0, redux_saga_effects_cjs_exports.select)();
      if (!(isSeated(state) && state.desk.freshness !== "fresh" && state.connection.name === "open")) return;
      let answer2 = yield (0, redux_saga_effects_cjs_exports.call)(
        attempt,
        environment,
        () => client.request("DeskManager.UnCompleteDesk", {})
      );
      if (answer2.failure) continue;
      let { exist, tableInfo: tableInfo2 } = answer2.value;
      exist ? yield (0, redux_saga_effects_cjs_exports.call)(notify, client, "DeskManager.ReEnter", { deskId: tableInfo2.deskId }) : yield (0, redux_saga_effects_cjs_exports.put)(deskActions.gone({ time: environment.now() }));
    }
  });
}
function* memorySaga(session) {
  let { storage } = session.environment;
  if (!storage) return;
  let kept2 = "null";
  yield (0, redux_saga_effects_cjs_exports.takeEvery)(
    [deskActions.pushed, deskActions.sending, deskActions.unsent],
    function* () {
      let desk = yield (0, redux_saga_effects_cjs_exports.select)(({ desk: desk2 }) => desk2), memory = deskMemory(desk), text2 = JSON.stringify(memory);
      text2 !== kept2 && keep(storage, memoryKey(session), memory), kept2 = text2;
    }
  );
}
function* presenceSaga({ client }) {
  let { hidden, shown } = sessionActions;
  yield (0, redux_saga_effects_cjs_exports.takeEvery)([hidden, shown], function* (action2) {
    shown.match(action2) && client.wake();
    let state = yield (0, redux_saga_effects_cjs_exports.select)();
    state.connection.name !== "open" || !isSeated(state) || (yield (0, redux_saga_effects_cjs_exports.call)(notify, client, shown.match(action2) ? "DeskManager.Resume" : "DeskManager.Pause", {}));
  });
}
function memoryKey({ login }) {
  return `shaddock.desk.${login.account.uid}@${login.server.api}`;
}

// packages/game/src/lobby/desk-options.ts
var FAN_LIMITS = [3, 4, 5], PRICES = [
  { rounds: Rounds.Four, cards: 2 },
  { rounds: Rounds.Eight, cards: 3 },
  { rounds: Rounds.Sixteen, cards: 4 },
  { rounds: Rounds.One, cards: 2 }
], OPTIONAL_RULES = ["yaojiu", "menqing", "pengpeng", "jiaxin", "jiangdui", "pinghu"], INITIAL_OPTIONS = {
  mode: Mode.Four,
  round: Rounds.Four,
  maxFan: 4,
  zimo: SelfDrawBonus.Fan,
  menqing: !0,
  jiangdui: !0,
  jiaxin: !0,
  pengpeng: !0,
  pinghu: !0,
  yaojiu: !0
};
function isOptional(rule, mode) {
  return rule !== "pinghu" || mode === Mode.Three;
}
function validOptions(options) {
  let { mode, round, maxFan, zimo } = options, known3 = has3(Mode, mode) && has3(Rounds, round) && FAN_LIMITS.includes(maxFan) && has3(SelfDrawBonus, zimo), flags = OPTIONAL_RULES.every((rule) => typeof options[rule] == "boolean");
  return known3 && flags ? __spreadProps(__spreadValues({}, options), { pinghu: options.pinghu || mode === Mode.Four }) : null;
}
function has3(values, value) {
  return Object.values(values).includes(value);
}

// packages/game/src/lobby/lobby-state.ts
var initialLobby = {
  cards: 0,
  cardsTold: !1,
  clubs: [],
  marquee: [],
  bots: null,
  wish: null,
  errand: null,
  failure: null,
  applied: null,
  nextId: 1
};

// packages/game/src/lobby/lobby-slice.ts
var slice5 = Ue({
  name: "lobby",
  initialState: initialLobby,
  reducers: {
    /** Intent: create a desk and sit down at it; `clubId` is the club that pays, of those one belongs to. */
    createDesk(_state, _action) {
    },
    /** Intent: create a desk, have bots take the other seats, and begin. */
    practise(_state, _action) {
    },
    /** Intent: sit down at the desk of this number, six digits of which the first may be 0. */
    join(_state, _action) {
    },
    /** Intent: ask to become a member of the club of this number, six digits. */
    applyForClub(_state, _action) {
    },
    /** Intent: look again which clubs one belongs to. */
    refreshClubs() {
    },
    /** Intent: what one was told was read. */
    dismiss(state) {
      Object.assign(state, { failure: null, applied: null });
    },
    /** Something is asked of the server. */
    begun(state, { payload: errand }) {
      Object.assign(state, { errand, wish: null, failure: null, applied: null });
    },
    /** It was done. */
    done(state) {
      state.errand = null;
    },
    /** It was not. */
    failed(state, { payload: failure2 }) {
      Object.assign(state, { errand: null, failure: failure2 });
    },
    /** A club took one's application. */
    applied(state, { payload: applied2 }) {
      Object.assign(state, { errand: null, applied: applied2 });
    },
    /** The server told how many cards one has. */
    cardsTold(state, { payload: cards }) {
      Object.assign(state, { cards, cardsTold: !0 });
    },
    /** The operator tells everybody something. */
    announced(state, { payload }) {
      addLine2(state, payload);
    },
    /** The clubs one belongs to. */
    clubsTold(state, { payload }) {
      state.clubs = clubsOf(payload);
    },
    /** Whether the server has bots. */
    botsTold(state, { payload }) {
      state.bots = payload;
    }
  },
  extraReducers: (builder) => builder.addCase(accountActions.logIn, (state, { payload: wish }) => {
    state.wish = wish != null ? wish : null;
  }).addCase(deskActions.entered, (state) => {
    state.wish = null;
  }).addCase(accountActions.loggedIn, ({ wish }, { payload: { fangka: cards, clubList, messages } }) => {
    var _a;
    let state = __spreadProps(__spreadValues({}, initialLobby), { wish, cards, clubs: clubsOf(clubList), marquee: [] });
    for (let message of (_a = messages == null ? void 0 : messages.slice(-20)) != null ? _a : []) addLine2(state, message);
    return state;
  }).addCase(connectionActions.changed, (state, { payload: { name } }) => {
    name === "connecting" && (state.cardsTold = !1);
  })
});
function addLine2(state, message) {
  let text2 = receivedText(message, 300);
  text2.trim() && state.marquee.push({ id: state.nextId++, text: text2 }), state.marquee.splice(0, state.marquee.length - 20);
}
function clubsOf(clubs) {
  return clubs.slice(0, 100).map(({ id, name, desc, member, maxMember }) => ({
    id,
    member,
    maxMember,
    name: receivedName(name),
    desc: receivedText(desc, 300)
  }));
}
var lobbyReducer = slice5.reducer, lobbyActions = slice5.actions;

// packages/game/src/lobby/forget-answer.ts
function* forgetAnswer({ client, environment }) {
  let { desk } = yield (0, redux_saga_effects_cjs_exports.select)();
  if (!desk.answerLeft) return null;
  client.close(), connectAnyway(client);
  let { isNew } = yield (0, redux_saga_effects_cjs_exports.race)({ isNew: (0, redux_saga_effects_cjs_exports.call)(untilNew), late: pause(environment, ANSWER_TIMEOUT) });
  return isNew ? (yield (0, redux_saga_effects_cjs_exports.put)(deskActions.answerForgotten()), null) : failure("unanswered");
}
function* untilNew() {
  for (yield (0, redux_saga_effects_cjs_exports.take)(lobbyActions.cardsTold); ; ) {
    let { connection } = yield (0, redux_saga_effects_cjs_exports.select)();
    if (connection.name === "open") return !0;
    yield (0, redux_saga_effects_cjs_exports.take)(connectionActions.changed);
  }
}

// packages/game/src/lobby/refusal.ts
var BY_CODE = {
  [ResponseCode.DeskNotFound]: "deskNotFound",
  [ResponseCode.WrongVersion]: "version",
  [ResponseCode.NotEnoughCards]: "cards",
  [ResponseCode.AlreadyInDesk]: "atDesk"
}, DESK_PHRASES = [
  ["俱乐部房卡", "clubCards"],
  ["满人", "deskFull"],
  ["版本过老", "version"],
  ["俱乐部成员才可加入", "membersOnly"]
], CLUB_PHRASES = [
  ["请输入正确的俱乐部", "clubNumber"],
  ["不存在", "clubNotFound"],
  ["已加入", "clubMember"],
  ["已申请", "clubApplied"]
];
function deskRefusal2(code, text2) {
  var _a, _b;
  return (_b = known(DESK_PHRASES, text2)) != null ? _b : failure((_a = BY_CODE[code]) != null ? _a : "refused", text2);
}
function clubRefusal(text2) {
  var _a;
  return (_a = known(CLUB_PHRASES, text2)) != null ? _a : failure("refused", text2);
}
function known(phrases, text2) {
  let found = phrases.find(([phrase2]) => text2.includes(phrase2));
  return found && failure(found[1], text2);
}

// packages/game/src/lobby/six-digits.ts
var DIGITS3 = 6;
function isSixDigits(text2) {
  return /^\d{6}$/.test(text2);
}
function typedInto(digits, key2) {
  return key2 === "Backspace" ? digits.slice(0, -1) : key2 === "Clear" ? "" : /^\d$/.test(key2) ? digits.length < 6 ? digits + key2 : key2 : null;
}

// packages/game/src/lobby/desk-errands.ts
var CARDS_TIME = 1e3;
function* create(session, { options, clubId = NO_CLUB }) {
  let { client, environment, login } = session, valid = validOptions(options);
  if (!valid) return failure("options");
  if (isSeated(yield (0, redux_saga_effects_cjs_exports.select)())) return failure("atDesk");
  let trouble = yield (0, redux_saga_effects_cjs_exports.call)(forgetAnswer, session);
  if (trouble) return trouble;
  yield (0, redux_saga_effects_cjs_exports.call)(awaitCards, session);
  let body = { version: login.account.config.version, clubId, options: valid }, ask = () => client.request("DeskManager.CreateDesk", body), problem = yield (0, redux_saga_effects_cjs_exports.call)(sitDown, session, yield (0, redux_saga_effects_cjs_exports.call)(attempt, environment, ask));
  return (problem == null ? void 0 : problem.code) !== "atDesk" || isSeated(yield (0, redux_saga_effects_cjs_exports.select)()) ? problem : yield (0, redux_saga_effects_cjs_exports.call)(sitDown, session, yield (0, redux_saga_effects_cjs_exports.call)(attempt, environment, ask));
}
function* joinDesk(session, deskId) {
  let { client, environment, login } = session;
  if (!isSixDigits(deskId)) return failure("deskNumber");
  if (isSeated(yield (0, redux_saga_effects_cjs_exports.select)())) return failure("atDesk");
  let trouble = yield (0, redux_saga_effects_cjs_exports.call)(forgetAnswer, session);
  if (trouble) return trouble;
  let answer2 = yield (0, redux_saga_effects_cjs_exports.call)(
    attempt,
    environment,
    () => client.request("DeskManager.Join", { version: login.account.config.version, deskId })
  );
  return yield (0, redux_saga_effects_cjs_exports.call)(sitDown, session, answer2);
}
function* playWithBots(session, wanted) {
  let { lobby } = yield (0, redux_saga_effects_cjs_exports.select)();
  if (lobby.bots === !1) return failure("noBots");
  let problem = yield (0, redux_saga_effects_cjs_exports.call)(create, session, wanted);
  if (problem) return problem;
  yield (0, redux_saga_effects_cjs_exports.put)(deskActions.shown());
  let { desk } = yield (0, redux_saga_effects_cjs_exports.select)(), seated = yield (0, redux_saga_effects_cjs_exports.call)(askApi, session.environment, (api) => api.seatBots(desk.number));
  return seated.failure ? seated.failure : (yield (0, redux_saga_effects_cjs_exports.put)(deskActions.ready()), null);
}
function* sitDown(session, answer2) {
  if (answer2.failure) return answer2.failure;
  let { code, error, tableInfo: tableInfo2 } = answer2.value;
  return code === ResponseCode.Ok ? (yield (0, redux_saga_effects_cjs_exports.call)(sit, session, tableInfo2, !1), null) : (code === ResponseCode.AlreadyInDesk && (yield (0, redux_saga_effects_cjs_exports.call)(goBack, session)), deskRefusal2(code, error));
}
function* goBack(session) {
  let { client, environment } = session, answer2 = yield (0, redux_saga_effects_cjs_exports.call)(
    attempt,
    environment,
    () => client.request("DeskManager.UnCompleteDesk", {})
  );
  if (answer2.failure || !answer2.value.exist) return;
  let { tableInfo: tableInfo2 } = answer2.value;
  yield (0, redux_saga_effects_cjs_exports.call)(sit, session, tableInfo2, !0), yield (0, redux_saga_effects_cjs_exports.call)(notify, client, "DeskManager.ReEnter", { deskId: tableInfo2.deskId });
}
function* awaitCards({ environment }) {
  var _a;
  let { lobby, session } = yield (0, redux_saga_effects_cjs_exports.select)(), rest = ((_a = session.openSince) != null ? _a : 0) + CARDS_TIME - environment.now();
  !lobby.cardsTold && rest > 0 && (yield (0, redux_saga_effects_cjs_exports.race)([(0, redux_saga_effects_cjs_exports.take)(lobbyActions.cardsTold), pause(environment, rest)]));
}

// packages/game/src/lobby/lobby-saga.ts
var { applied, applyForClub, begun, botsTold, clubsTold, createDesk, done, failed: failed2, join, practise, refreshClubs } = lobbyActions;
function* lobbySaga(session) {
  yield (0, redux_saga_effects_cjs_exports.fork)(askForBots, session.environment), yield (0, redux_saga_effects_cjs_exports.takeLatest)(refreshClubs, listClubs, session.environment), yield (0, redux_saga_effects_cjs_exports.takeLeading)([createDesk, practise, join, applyForClub], function* (action2) {
    createDesk.match(action2) ? yield (0, redux_saga_effects_cjs_exports.call)(goOn2, "create", () => create(session, action2.payload)) : practise.match(action2) ? yield (0, redux_saga_effects_cjs_exports.call)(goOn2, "practice", () => playWithBots(session, action2.payload)) : join.match(action2) ? yield (0, redux_saga_effects_cjs_exports.call)(goOn2, "join", () => joinDesk(session, action2.payload)) : applyForClub.match(action2) && (yield (0, redux_saga_effects_cjs_exports.call)(goOn2, "apply", () => apply(session, action2.payload)));
  }), yield (0, redux_saga_effects_cjs_exports.call)(grantWish);
}
function* grantWish() {
  for (; ; ) {
    let { connection, lobby, settings } = yield (0, redux_saga_effects_cjs_exports.select)(), { wish, bots } = lobby;
    if (!wish) return;
    if (connection.name === "open" && (wish.type === "join" || bots !== null)) {
      yield (0, redux_saga_effects_cjs_exports.put)(wish.type === "join" ? join(wish.number) : practise({ options: settings.deskOptions }));
      return;
    }
    yield (0, redux_saga_effects_cjs_exports.take)([connectionActions.changed, botsTold]);
  }
}
function* goOn2(errand, work) {
  yield (0, redux_saga_effects_cjs_exports.put)(begun(errand));
  let problem = yield (0, redux_saga_effects_cjs_exports.call)(work);
  yield (0, redux_saga_effects_cjs_exports.put)(problem ? failed2(problem) : done());
}
function* apply({ client, environment }, number) {
  if (!isSixDigits(number)) return failure("clubNumber");
  let clubId = Number(number), answer2 = yield (0, redux_saga_effects_cjs_exports.call)(
    attempt,
    environment,
    () => client.request("ClubManager.ApplyClub", { clubId })
  );
  return answer2.failure ? answer2.failure : answer2.value.code !== 0 ? clubRefusal(answer2.value.error) : (yield (0, redux_saga_effects_cjs_exports.put)(applied(clubId)), null);
}
function* listClubs(environment) {
  let answer2 = yield (0, redux_saga_effects_cjs_exports.call)(
    askApi,
    environment,
    (api, uid) => api.clubs(uid)
  );
  yield (0, redux_saga_effects_cjs_exports.put)(answer2.failure ? failed2(answer2.failure) : clubsTold(answer2.value));
}
function* askForBots(environment) {
  let answer2 = yield (0, redux_saga_effects_cjs_exports.call)(askApi, environment, (api) => api.botsWelcome());
  yield (0, redux_saga_effects_cjs_exports.put)(botsTold(answer2.failure ? !1 : answer2.value));
}

// packages/game/src/talk/talk-message.ts
var PHRASES = ["hello", "hurry", "wait", "nice", "lucky", "unlucky", "sorry", "thanks", "bye"], FACES = ["😀", "😂", "😎", "😭", "😡", "🤔", "👍", "🙏", "🎉", "🌹"], MAX_TALK = 60;
function talkMessage(uid, talk) {
  let said3 = talkOf(talk);
  return said3 && __spreadValues({ v: 1, uid }, said3);
}
function readTalk(body) {
  let fields = fieldsOf(body), { v: v2, uid } = fields, talk = v2 === 1 && Number.isSafeInteger(uid) ? talkOf(fields) : null;
  return talk && { uid, talk };
}
function talkOf({ kind, phrase: phrase2, face, text: text2 }) {
  if (kind === "phrase") return oneOf2(PHRASES, phrase2, (known3) => ({ kind, phrase: known3 }));
  if (kind === "face") return oneOf2(FACES, face, (known3) => ({ kind, face: known3 }));
  if (kind !== "text" || typeof text2 != "string") return null;
  let line = receivedName(text2.slice(0, 4 * MAX_TALK)).slice(0, MAX_TALK).replace(new RegExp("\\p{Cs}", "gu"), "");
  return line ? { kind, text: line } : null;
}
function oneOf2(values, value, talk) {
  let known3 = values.find((one) => one === value);
  return known3 === void 0 ? null : talk(known3);
}

// packages/game/src/seconds-until.ts
function secondsUntil(moment, now2) {
  return Math.max(0, Math.ceil((moment - now2) / 1e3));
}

// packages/game/src/talk/talk-state.ts
var MAX_TALK_LINES = 30, TALK_LIFE = 6e3, SAY_LIMIT = { count: 4, within: 1e4 }, initialTalk = { lines: [], said: [], nextId: 1 };
function secondsUntilTalk({ said: said3 }, now2) {
  let first = said3.length < SAY_LIMIT.count ? void 0 : said3[0];
  return first === void 0 ? 0 : secondsUntil(first + SAY_LIMIT.within, now2);
}

// packages/game/src/talk/talk-slice.ts
var slice6 = Ue({
  name: "talk",
  initialState: initialTalk,
  reducers: {
    /** Intent: say this to everybody at the table. It has no effect while one has said too much. */
    say(_state, _action) {
    },
    /** It went out. */
    said(state, { payload: time }) {
      state.said = [...state.said.slice(1 - SAY_LIMIT.count), time];
    },
    /** Somebody at the table said something, maybe oneself. */
    heard(state, { payload }) {
      let { uid, talk, time } = payload, lines = state.lines.filter((line) => isFresh(line.time, time));
      state.lines = [...lines, { id: state.nextId++, time, uid, talk }].slice(-MAX_TALK_LINES);
    },
    /** It is so late: what is older than a line's life is forgotten. */
    elapsed(state, { payload: now2 }) {
      state.lines = state.lines.filter(({ time }) => isFresh(time, now2));
    },
    /** One has left the server. */
    forgotten: () => initialTalk
  },
  extraReducers: (builder) => builder.addCase(deskActions.entered, (state, { payload: { again } }) => {
    again || (state.lines = []);
  })
});
function isFresh(time, now2) {
  return now2 - time < TALK_LIFE;
}
var talkReducer = slice6.reducer, talkActions = slice6.actions;

// packages/game/src/talk/talk-saga.ts
var { elapsed, heard: heard4, said: said2, say: say2 } = talkActions;
function* talkSaga(client, environment) {
  yield (0, redux_saga_effects_cjs_exports.fork)(forgetOld, environment), yield (0, redux_saga_effects_cjs_exports.takeEvery)(say2, function* ({ payload }) {
    let { account: account2, talk } = yield (0, redux_saga_effects_cjs_exports.select)(), time = environment.now(), message = account2.player && talkMessage(account2.player.uid, payload);
    !message || secondsUntilTalk(talk, time) > 0 || (yield (0, redux_saga_effects_cjs_exports.call)(notify, client, "DeskManager.VoiceMessage", message)) && (yield (0, redux_saga_effects_cjs_exports.put)(said2(time)));
  });
}
function* forgetOld(environment) {
  for (; ; ) {
    let { talk } = yield (0, redux_saga_effects_cjs_exports.select)(), [oldest] = talk.lines;
    if (oldest) {
      let end2 = oldest.time + TALK_LIFE;
      yield pause(environment, Math.max(0, end2 - environment.now())), yield (0, redux_saga_effects_cjs_exports.put)(elapsed(end2));
    } else
      yield (0, redux_saga_effects_cjs_exports.take)(heard4);
  }
}

// packages/game/src/session/mahjong-client.ts
function createMahjongSession(environment, login) {
  var _a;
  let { createClient: createClient2, mahjong, now: now2 } = environment, { account: account2, server } = login, tell = () => {
  }, client = createClient2((_a = server.game) != null ? _a : `tcp://${account2.ip}:${account2.port}`, {
    pipeline: nanoServerPipeline,
    serializer: checked(mahjong.serializer),
    resume: (session) => resume(session, account2, (table) => tell(sessionActions.resumed({ table, time: now2() })))
  });
  return {
    environment,
    login,
    client,
    listen(emit) {
      tell = emit;
      let ends = [
        listenToConnection(client, now2, emit),
        client.events.on("error", (error) => {
          let action2 = troubleAction(error, now2());
          action2 && emit(action2);
        }),
        ...listenToPushes2(client, now2, emit)
      ];
      return () => {
        for (let end2 of ends) end2();
      };
    }
  };
}
async function resume(session, { name, uid, headUrl, sex, fangka, playerIp: ip }, resumed) {
  await session.request("Manager.Login", { name, uid, headUrl, sex, fangka, ip });
  let { exist, tableInfo: tableInfo2 } = await session.request("DeskManager.UnCompleteDesk", {});
  resumed(exist ? tableInfo2 : null), exist && session.notify("DeskManager.ReEnter", { deskId: tableInfo2.deskId });
}
var APART = {
  onCoinChange: ({ coin }) => lobbyActions.cardsTold(coin),
  onBroadcast: ({ message }) => lobbyActions.announced(message),
  onVoiceMessage(body, time) {
    let said3 = readTalk(body);
    return said3 && talkActions.heard(__spreadProps(__spreadValues({}, said3), { time }));
  },
  onRecordingVoice: ({ uid }, time) => talkActions.heard({ uid, talk: { kind: "clip" }, time })
};
function listenToPushes2(client, now2, emit) {
  return [
    ...DESK_ROUTES.map(
      (route) => client.on(route, (body) => emit(deskActions.pushed({ route, body, time: now2() })))
    ),
    ...Object.keys(APART).map(
      (route) => client.on(route, (body) => {
        let action2 = APART[route](body, now2());
        action2 && emit(action2);
      })
    )
  ];
}
function troubleAction(error, time) {
  let { name, route, message } = fieldsOf(error);
  return name !== "BodyError" ? asTrouble(error) : route === "onVoiceMessage" ? null : sessionActions.malformed({ route: receivedName(route), detail: receivedText(message, MAX_DETAIL), time });
}

// packages/game/src/session/session-selectors.ts
var selectSession = (state) => state.session;

// packages/game/src/session/session-saga.ts
function* sessionSaga(environment, login) {
  let session = createMahjongSession(environment, login), { client } = session, happenings = (0, redux_saga_cjs_exports.eventChannel)(session.listen, redux_saga_cjs_exports.buffers.expanding());
  try {
    for (yield (0, redux_saga_effects_cjs_exports.fork)(connectionSaga, client, environment), yield (0, redux_saga_effects_cjs_exports.fork)(deskSaga, client, environment), yield (0, redux_saga_effects_cjs_exports.fork)(memorySaga, session), yield (0, redux_saga_effects_cjs_exports.fork)(presenceSaga, session), yield (0, redux_saga_effects_cjs_exports.fork)(reentrySaga, session), yield (0, redux_saga_effects_cjs_exports.fork)(talkSaga, client, environment), yield (0, redux_saga_effects_cjs_exports.fork)(giveWay, session), yield (0, redux_saga_effects_cjs_exports.fork)(lobbySaga, session), yield (0, redux_saga_effects_cjs_exports.call)(connectAnyway, client); ; ) {
      let happening = yield (0, redux_saga_effects_cjs_exports.take)(happenings);
      yield (0, redux_saga_effects_cjs_exports.put)(happening), sessionActions.resumed.match(happening) && (yield (0, redux_saga_effects_cjs_exports.call)(takeSeat, session, happening));
    }
  } finally {
    happenings.close(), client.close(), yield (0, redux_saga_effects_cjs_exports.put)(connectionActions.forgotten()), yield (0, redux_saga_effects_cjs_exports.put)(deskActions.forgotten()), yield (0, redux_saga_effects_cjs_exports.put)(talkActions.forgotten());
  }
}
function* giveWay({ client }) {
  yield (0, redux_saga_effects_cjs_exports.takeEvery)(connectionActions.changed, function* ({ payload }) {
    let { elsewhere } = yield (0, redux_saga_effects_cjs_exports.select)(selectSession);
    elsewhere && payload.name === "waiting" && client.close();
  });
}

// packages/game/src/activity.ts
var { loggedIn: loggedIn2, logOut: logOut2, visit: visit2 } = accountActions;
function* activitySaga(environment) {
  yield (0, redux_saga_effects_cjs_exports.takeLatest)([chatActions.enter, loggedIn2], function* (action2) {
    let { account: account2, chat } = yield (0, redux_saga_effects_cjs_exports.select)();
    if (chatActions.enter.match(action2)) {
      account2.status !== "out" && (yield (0, redux_saga_effects_cjs_exports.put)(logOut2()));
      let { room, nickname } = action2.payload;
      yield (0, redux_saga_effects_cjs_exports.race)([(0, redux_saga_effects_cjs_exports.call)(roomSaga, environment, room, nickname), (0, redux_saga_effects_cjs_exports.take)(chatActions.leave)]);
    } else if (loggedIn2.match(action2) && environment.mahjong && account2.server) {
      chat.inside && (yield (0, redux_saga_effects_cjs_exports.put)(chatActions.leave()));
      let login = { server: account2.server, account: action2.payload };
      yield (0, redux_saga_effects_cjs_exports.race)([(0, redux_saga_effects_cjs_exports.call)(sessionSaga, __spreadProps(__spreadValues({}, environment), { mahjong: environment.mahjong }), login), (0, redux_saga_effects_cjs_exports.take)([logOut2, visit2])]);
    }
  });
}

// packages/game/src/records/records-state.ts
var initialRecords = {
  matches: { status: "none", items: [], failure: null },
  match: null,
  rounds: { status: "none", items: [], failure: null }
};

// packages/game/src/records/records-slice.ts
var MAX_RECORDS = 16, slice7 = Ue({
  name: "records",
  initialState: initialRecords,
  reducers: {
    /** Intent: look up one's own matches. */
    listMatches(state) {
      begin(state.matches);
    },
    /** Intent: look up the rounds of a match. */
    openMatch(state, { payload: match }) {
      state.match !== match && Object.assign(state, { match, rounds: __spreadValues({}, initialRecords.rounds) }), begin(state.rounds);
    },
    /** Intent: back to the matches. */
    closeMatch(state) {
      Object.assign(state, { match: null, rounds: initialRecords.rounds });
    },
    /** The matches came. */
    matchesTold({ matches }, { payload }) {
      end(matches, payload.map(matchOf));
    },
    /** The rounds of the match came. */
    roundsTold({ rounds: rounds2 }, { payload }) {
      end(rounds2, payload.map(roundOf));
    },
    /** The matches did not come. */
    matchesFailed({ matches }, { payload }) {
      fail(matches, payload);
    },
    /** The rounds did not come. */
    roundsFailed({ rounds: rounds2 }, { payload }) {
      fail(rounds2, payload);
    }
  },
  // Of whoever logs in now.
  extraReducers: (builder) => builder.addCase(accountActions.loggedIn, () => initialRecords)
});
function begin(listing) {
  Object.assign(listing, { status: "loading", failure: null });
}
function end(listing, items) {
  Object.assign(listing, { status: "loaded", items: items.slice(0, MAX_RECORDS), failure: null });
}
function fail(listing, failure2) {
  Object.assign(listing, { status: "failed", failure: failure2 });
}
function matchOf(desk) {
  let { id, desk_no: deskId, mode, round: rounds2, created_at } = desk, uids = [desk.player0, desk.player1, desk.player2, desk.player3].slice(0, mode);
  return { id, deskId, mode, rounds: rounds2, time: created_at * 1e3, uids, players: playersOf(desk) };
}
function roundOf(round) {
  let { id, begin_at, end_at } = round;
  return { id, time: begin_at * 1e3, duration: Math.max(0, end_at - begin_at) * 1e3, players: playersOf(round) };
}
function playersOf(record) {
  let names = [record.player_name0, record.player_name1, record.player_name2, record.player_name3], scores = [record.score_change0, record.score_change1, record.score_change2, record.score_change3];
  return names.slice(0, record.mode).map((name, i) => {
    var _a;
    return { name: receivedName(name), score: (_a = scores[i]) != null ? _a : 0 };
  });
}
var recordsReducer = slice7.reducer, recordsActions = slice7.actions;

// packages/game/src/records/records-saga.ts
var { closeMatch, listMatches, matchesFailed, matchesTold, openMatch, roundsFailed, roundsTold } = recordsActions;
function* recordsSaga(environment) {
  yield (0, redux_saga_effects_cjs_exports.takeLatest)(listMatches, function* () {
    let answer2 = yield (0, redux_saga_effects_cjs_exports.call)(
      askApi,
      environment,
      (api, uid) => api.desks(uid)
    );
    yield (0, redux_saga_effects_cjs_exports.put)(answer2.failure ? matchesFailed(answer2.failure) : matchesTold(answer2.value));
  }), yield (0, redux_saga_effects_cjs_exports.takeLatest)([openMatch, closeMatch], function* (action2) {
    if (!openMatch.match(action2)) return;
    let answer2 = yield (0, redux_saga_effects_cjs_exports.call)(
      askApi,
      environment,
      (api) => api.histories(action2.payload)
    );
    yield (0, redux_saga_effects_cjs_exports.put)(answer2.failure ? roundsFailed(answer2.failure) : roundsTold(answer2.value));
  });
}

// packages/game/src/replay/replay-state.ts
var SPEEDS = [0.5, 1, 2, 4, 8], initialReplay = {
  status: "none",
  id: null,
  failure: null,
  script: null,
  position: 0,
  playing: !1,
  speed: 1,
  viewer: 0,
  openHands: !0
};

// packages/game/src/replay/replay-steps.ts
function replayScript(_a) {
  var _b = _a, { enter: enter3, basicInfo, duanPai, end: end2 } = _b, recorded = __objRest(_b, ["enter", "basicInfo", "duanPai", "end"]);
  var _a2, _b2, _c;
  let steps = [
    [
      { route: "onPlayerEnter", body: enter3 },
      { route: "onDeskBasicInfo", body: basicInfo },
      { route: "onDuanPai", body: duanPai }
    ]
  ], troubles = [], missing = (code) => {
    troubles.push({ code, step: steps.length });
  }, actions = (_a2 = recorded.do) != null ? _a2 : [], kongs = [...(_b2 = recorded.gangScoreChanges) != null ? _b2 : []], wins = [...(_c = recorded.huScoreChanges) != null ? _c : []];
  actions.forEach((action2, i) => {
    let step2 = stepOf(action2, missing);
    step2 && (action2.optype === RecordedOpType.Kong && !isRobbed(action2, actions[i + 1]) && step2.push(...kongPoints(kongs, missing)), action2.optype === RecordedOpType.Win && step2.push(...winPoints(wins, missing)), steps.push(step2));
  });
  let paid = wins.map((body) => ({ route: "onHuScoreChange", body }));
  return (kongs.length > 0 || wins.some(({ huPaiType }) => huPaiType !== WinType.ReadyHand)) && missing("pointsLeft"), steps.push([...paid, { route: "onRoundEnd", body: end2 }]), { steps, troubles };
}
function stepOf(action2, missing) {
  let { optype, mjs } = action2, [acId] = action2.uid;
  if (acId === void 0) missing("noPlayer");
  else if (!(mjs != null && mjs.length)) missing("noTile");
  else return optype === RecordedOpType.Draw ? [{ route: "onMoPai", body: { acId, mjids: mjs } }] : [{ route: "onOpTypeDo", body: __spreadProps(__spreadValues({}, action2), { optype }) }];
}
function kongPoints(kongs, missing) {
  let body = kongs.shift();
  return body || missing("noKongPoints"), body ? [{ route: "onGangScoreChange", body }] : [];
}
function winPoints(wins, missing) {
  var _a;
  let body = ((_a = wins[0]) == null ? void 0 : _a.huPaiType) === WinType.ReadyHand ? void 0 : wins.shift();
  return body || missing("noWinPoints"), body ? [{ route: "onHuScoreChange", body }] : [];
}
function isRobbed({ mjs }, next) {
  var _a;
  return (mjs == null ? void 0 : mjs.length) === 1 && (next == null ? void 0 : next.optype) === RecordedOpType.Win && ((_a = next.mjs) == null ? void 0 : _a[0]) === mjs[0];
}

// packages/game/src/replay/replay-slice.ts
var slice8 = Ue({
  name: "replay",
  initialState: initialReplay,
  reducers: {
    /** Intent: load a round from the server one is at, and play it. The settings of the last replay are kept. */
    load: (state, { payload: id }) => __spreadProps(__spreadValues(__spreadValues({}, initialReplay), settingsOf(state)), {
      status: "loading",
      id
    }),
    /** Intent: stop, and forget the round. */
    close: (state) => __spreadValues(__spreadValues({}, initialReplay), settingsOf(state)),
    /** Intent: let it run; from the beginning when it is over. */
    play(state) {
      state.script && (state.position >= state.script.steps.length && (state.position = 1), state.playing = !0);
    },
    /** Intent: hold it. */
    hold(state) {
      state.playing = !1;
    },
    /** Intent: so many steps on, or back when it is negative. Holds it. */
    step(state, { payload: steps }) {
      state.playing = !1, moveTo(state, state.position + steps);
    },
    /** Intent: go where so many steps have happened. It goes on running if it ran. */
    seek(state, { payload: position2 }) {
      moveTo(state, position2);
    },
    /** Intent: so fast. */
    setSpeed(state, { payload }) {
      SPEEDS.includes(payload) && (state.speed = payload);
    },
    /** Intent: look at it from the seat of this uid. */
    watchFrom(state, { payload: uid }) {
      uidsOf(state).includes(uid) && (state.viewer = uid);
    },
    /** Intent: open everybody's hand, or the viewer's only. */
    setOpenHands(state, { payload }) {
      state.openHands = payload;
    },
    /** A round was loaded. It runs; one looks at it from `viewer`'s seat, or else from the first one. */
    loaded(state, { payload }) {
      var _a;
      let script = replayScript(payload.snapshot);
      Object.assign(state, { status: "loaded", failure: null, script, position: 1, playing: !0 });
      let uids = uidsOf(state);
      state.viewer = uids.includes(payload.viewer) ? payload.viewer : (_a = uids[0]) != null ? _a : 0;
    },
    /** It could not be loaded. */
    failed: (state, { payload: failure2 }) => __spreadProps(__spreadValues(__spreadValues({}, initialReplay), settingsOf(state)), {
      status: "failed",
      id: state.id,
      failure: failure2
    }),
    /** It was time for the next step. */
    advanced(state) {
      var _a, _b;
      moveTo(state, state.position + 1), state.position >= ((_b = (_a = state.script) == null ? void 0 : _a.steps.length) != null ? _b : 0) && (state.playing = !1);
    }
  }
});
function settingsOf({ speed, openHands }) {
  return { speed, openHands };
}
function moveTo(state, position2) {
  !state.script || !Number.isInteger(position2) || (state.position = Math.min(Math.max(1, position2), state.script.steps.length));
}
function uidsOf({ script }) {
  var _a;
  let enter3 = (_a = script == null ? void 0 : script.steps[0]) == null ? void 0 : _a.find(({ route }) => route === "onPlayerEnter");
  return (enter3 == null ? void 0 : enter3.route) === "onPlayerEnter" ? enter3.body.data.map(({ acId }) => acId) : [];
}
var replayReducer = slice8.reducer, replayActions = slice8.actions;

// packages/game/src/replay/replay-saga.ts
var { advanced, close: close2, failed: failed3, hold, load, loaded, play, seek, setSpeed, step } = replayActions, STEP_TIME = 1e3;
function* replaySaga(environment) {
  yield (0, redux_saga_effects_cjs_exports.takeLatest)([load, close2], function* (action2) {
    var _a, _b;
    if (!load.match(action2)) return;
    let answer2 = yield (0, redux_saga_effects_cjs_exports.call)(
      askApi,
      environment,
      (api) => api.history(action2.payload)
    ), { account: account2 } = yield (0, redux_saga_effects_cjs_exports.select)();
    yield (0, redux_saga_effects_cjs_exports.put)(
      answer2.failure ? failed3(answer2.failure) : loaded({ snapshot: answer2.value.snapshot, viewer: (_b = (_a = account2.player) == null ? void 0 : _a.uid) != null ? _b : 0 })
    );
  }), yield (0, redux_saga_effects_cjs_exports.takeLatest)([loaded, play, hold, step, seek, setSpeed, load, close2], function* () {
    for (; ; ) {
      let { replay } = yield (0, redux_saga_effects_cjs_exports.select)();
      if (!replay.playing) return;
      yield pause(environment, STEP_TIME / replay.speed), yield (0, redux_saga_effects_cjs_exports.put)(advanced());
    }
  });
}

// packages/game/src/settings/settings-slice.ts
var LANGUAGES = ["en", "zh"], THEMES = ["system", "light", "dark"], DISCARD_WAYS = ["both", "tap", "drag"], SWITCHES = ["sound", "music", "marks", "largeTiles"], initialSettings = {
  language: "en",
  theme: "system",
  nickname: "",
  server: "chat",
  address: "",
  kind: "chat",
  mahjong: "",
  discardBy: "both",
  marks: !1,
  largeTiles: !1,
  sound: !0,
  music: !1,
  deskOptions: INITIAL_OPTIONS
}, slice9 = Ue({
  name: "settings",
  initialState: initialSettings,
  reducers: {
    /** Intent: set this. */
    set: (state, { payload }) => __spreadValues(__spreadValues({}, state), payload)
  }
}), settingsReducer = slice9.reducer, settingsActions = slice9.actions;
function readSettings(kept2, defaults) {
  var _a;
  let fields = fieldsOf(kept2), flag2 = (key2) => {
    let value = fields[key2];
    return typeof value == "boolean" ? value : defaults[key2];
  }, text2 = (key2) => {
    let value = fields[key2];
    return typeof value == "string" ? value : defaults[key2];
  }, oneOf3 = (key2, values, otherwise) => {
    var _a2;
    return (_a2 = values.find((value) => value === fields[key2])) != null ? _a2 : otherwise;
  };
  return {
    language: oneOf3("language", LANGUAGES, defaults.language),
    theme: oneOf3("theme", THEMES, defaults.theme),
    nickname: text2("nickname"),
    server: oneOf3("server", ["chat", "cluster", "other"], defaults.server),
    address: text2("address"),
    kind: oneOf3("kind", ["chat", "cluster"], defaults.kind),
    mahjong: text2("mahjong"),
    discardBy: oneOf3("discardBy", DISCARD_WAYS, defaults.discardBy),
    marks: flag2("marks"),
    largeTiles: flag2("largeTiles"),
    sound: flag2("sound"),
    music: flag2("music"),
    deskOptions: (_a = validOptions(__spreadValues(__spreadValues({}, defaults.deskOptions), fieldsOf(fields.deskOptions)))) != null ? _a : defaults.deskOptions
  };
}

// packages/game/src/settings/settings-saga.ts
var KEY2 = "shaddock.settings";
function recallSettings(storage, first = {}) {
  return readSettings(recall(storage, KEY2), __spreadValues(__spreadValues({}, initialSettings), first));
}
function* settingsSaga({ storage }) {
  yield (0, redux_saga_effects_cjs_exports.takeEvery)(settingsActions.set, function* () {
    let { settings } = yield (0, redux_saga_effects_cjs_exports.select)();
    keep(storage, KEY2, settings);
  });
}

// packages/game/src/tips/tips-slice.ts
var TIPS = ["missing", "discard", "claim", "ready"], initialTips = { told: null, understood: [] }, slice10 = Ue({
  name: "tips",
  initialState: initialTips,
  reducers: {
    /** Intent: this is on the screen now, or nothing is. What was there before counts as understood. */
    tell: (state, { payload }) => {
      let { told, understood } = state;
      return payload === told ? state : { told: payload, understood: told === null ? understood : [...understood, told] };
    }
  }
}), tipsReducer = slice10.reducer, tipsActions = slice10.actions;

// packages/game/src/tips/tips-saga.ts
var KEY3 = "shaddock.tips";
function recallTips(storage) {
  let kept2 = recall(storage, KEY3);
  return __spreadProps(__spreadValues({}, initialTips), { understood: TIPS.filter((tip) => Array.isArray(kept2) && kept2.includes(tip)) });
}
function* tipsSaga({ storage }) {
  yield (0, redux_saga_effects_cjs_exports.takeEvery)(tipsActions.tell, function* () {
    let { tips } = yield (0, redux_saga_effects_cjs_exports.select)();
    keep(storage, KEY3, tips.understood);
  });
}

// packages/game/src/root.ts
var rootReducer = combineReducers({
  account: accountReducer,
  chat: chatReducer,
  connection: connectionReducer,
  desk: deskReducer,
  lobby: lobbyReducer,
  records: recordsReducer,
  replay: replayReducer,
  session: sessionReducer,
  settings: settingsReducer,
  talk: talkReducer,
  tips: tipsReducer
});
function* rootSaga(environment) {
  yield (0, redux_saga_effects_cjs_exports.fork)(settingsSaga, environment), yield (0, redux_saga_effects_cjs_exports.fork)(tipsSaga, environment), yield (0, redux_saga_effects_cjs_exports.fork)(activitySaga, environment);
  let { mahjong } = environment;
  if (!mahjong) return;
  let withMahjong = __spreadProps(__spreadValues({}, environment), { mahjong });
  yield (0, redux_saga_effects_cjs_exports.fork)(accountSaga, withMahjong), yield (0, redux_saga_effects_cjs_exports.fork)(recordsSaga, withMahjong), yield (0, redux_saga_effects_cjs_exports.fork)(replaySaga, withMahjong);
}

// packages/game/src/create-game.ts
function createGame(options) {
  let { storage } = options, saga = (0, import_redux_saga_cjs_default._default)(), store = Se({
    reducer: rootReducer,
    preloadedState: {
      settings: recallSettings(storage, options.settings),
      tips: recallTips(storage)
    },
    // Without the toolkit's own checks, which read the whole state at each action: many games may share a process.
    middleware: () => new x(saga)
  }), flows = saga.run(rootSaga, options);
  return { store, stop: () => flows.cancel() };
}

// packages/game/src/account/mahjong-server.ts
function serverAt(address) {
  let trimmed = address.trim().replace(/\/+$/, ""), api = /^\w+:\/\//.test(trimmed) ? trimmed.replace(/^ws/i, "http") : `http://${trimmed}`;
  return { api, game: api.replace(/^http/i, "ws") };
}

// packages/game/src/account/player-of-tab.ts
var PLAYERS = 16, KEY4 = "shaddock.player";
async function playerOfTab(locks, storage) {
  if (!locks) return;
  let last = recall(storage, KEY4), numbers = Array.from({ length: PLAYERS }, (_2, i) => i + 1);
  for (let number of numbers.some((one) => one === last) ? [last, ...numbers] : numbers)
    if (await take9(locks, `${KEY4}.${number}`))
      return keep(storage, KEY4, number), number === 1 ? void 0 : `${number}`;
}
function take9(locks, name) {
  return new Promise((resolve) => {
    locks.request(name, { ifAvailable: !0 }, (lock) => (resolve(lock !== null), lock ? new Promise(() => {
    }) : void 0)).catch(() => resolve(!1));
  });
}

// packages/game/src/chat/chat-selectors.ts
var TOGETHER = 18e4, MAX_JOINED = 3, selectChat = (state) => state.chat, selectLines = createSelector(
  (state) => state.chat.lines,
  (state) => state.chat.outgoing,
  (lines, outgoing2) => {
    let views2 = [], run2 = [];
    for (let line of lines) {
      isJoined(line) ? run2.push(line) : run2 = [];
      let crowd = crowdOf(run2);
      crowd && views2.splice(run2.length - 1 > MAX_JOINED ? -1 : -MAX_JOINED), views2.push(crowd != null ? crowd : viewOf3(line, views2.at(-1)));
    }
    for (let { id, time, name, content, status } of outgoing2) {
      let view = { kind: "message", id, time, name, content, mine: !0, status };
      views2.push(__spreadProps(__spreadValues({}, view), { leads: !isTogether(view, views2.at(-1)) }));
    }
    return views2;
  }
), selectRoom = createSelector(
  selectChat,
  ({ inside, room, nickname, members, balance }) => {
    var _a, _b;
    return {
      inside,
      kind: (_a = room == null ? void 0 : room.kind) != null ? _a : null,
      address: (_b = room == null ? void 0 : room.address) != null ? _b : "",
      nickname,
      members,
      named: (room == null ? void 0 : room.kind) === "cluster",
      balance: balance ? Number(balance) : null
    };
  }
), selectUnread = createSelector(
  (state) => state.chat.unread,
  (state) => state.chat.unreadFrom,
  (count, from) => ({ count, from })
), selectCanSay = ({ chat }) => chat.inside && chat.outgoing.length < 50, known2 = /* @__PURE__ */ new WeakMap(), knownCrowds = /* @__PURE__ */ new WeakMap();
function viewOf3(line, before) {
  if (line.kind === "notice") return line;
  let leads = !isTogether(line, before), last = known2.get(line);
  if ((last == null ? void 0 : last.leads) === leads) return last;
  let view = __spreadProps(__spreadValues({}, line), { status: "said", leads });
  return known2.set(line, view), view;
}
function isJoined(line) {
  return line.kind === "notice" && line.notice.event === "joined";
}
function crowdOf(run2) {
  let [first, second] = run2, last = run2.at(-1);
  if (!first || !second || !last || run2.length <= MAX_JOINED) return;
  let before = knownCrowds.get(last);
  if ((before == null ? void 0 : before.id) === first.id) return before;
  let names = [first.notice.name, second.notice.name], notice = { event: "crowd", names, others: run2.length - names.length }, view = { kind: "notice", id: first.id, time: last.time, notice };
  return knownCrowds.set(last, view), view;
}
function isTogether({ name, mine, time }, before) {
  return (before == null ? void 0 : before.kind) === "message" && before.mine === mine && before.name === name && time - before.time < TOGETHER;
}

// packages/game/src/chat/member-name.ts
var DIGITS4 = 6;
function memberName(member, named, { chat }) {
  return named ? member || chat.nobody : format(chat.guest, { id: member.length > DIGITS4 ? `…${member.slice(-DIGITS4)}` : member });
}

// packages/game/src/chat/number-of-name.ts
function numberOfName(name, count) {
  var _a;
  let sum = 0;
  for (let character of name) sum = Math.imul(sum ^ ((_a = character.codePointAt(0)) != null ? _a : 0), 2654435761);
  return (sum >>> 8) % count;
}

// packages/game/src/connection/connection-selectors.ts
var selectConnection = (state) => state.connection, selectRetry = ({ connection }) => {
  let { name } = connection;
  return name === "waiting" ? "waiting" : name === "closed" ? "ended" : "none";
};

// packages/game/src/connection/format-bytes.ts
var UNITS = ["B", "kB", "MB", "GB"];
function formatBytes(bytes) {
  let power = bytes < 1e3 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3)), value = bytes / 1e3 ** power;
  return `${value < 100 ? Math.round(value * 10) / 10 : Math.round(value)} ${UNITS[power]}`;
}

// packages/game/src/desk/view-cache.ts
function createViewCache() {
  let known3 = /* @__PURE__ */ new WeakMap();
  return (subject, key2, make) => {
    let last = known3.get(subject);
    if ((last == null ? void 0 : last.key) === key2) return last.view;
    let view = make();
    return known3.set(subject, { key: key2, view }), view;
  };
}

// packages/game/src/desk/select-events.ts
function eventViews(look2) {
  return look2.state.events.flatMap((event) => {
    var _a;
    return (_a = cached(event, look2.key, () => eventView(look2, event))) != null ? _a : [];
  });
}
var cached = createViewCache();
function eventView(look2, event) {
  var _a;
  let { placeOf: placeOf2 } = look2;
  switch (event.type) {
    case "suits":
      return __spreadProps(__spreadValues({}, event), { suits: event.suits.flatMap((one) => {
        var _a2;
        return (_a2 = withPlace(look2, one)) != null ? _a2 : [];
      }) });
    case "points":
      return __spreadProps(__spreadValues({}, event), { changes: event.changes.flatMap((one) => {
        var _a2;
        return (_a2 = withPlace(look2, one)) != null ? _a2 : [];
      }) });
    case "dealt": {
      let banker = placeOf2(event.banker);
      return banker === null ? void 0 : __spreadProps(__spreadValues({}, event), { banker });
    }
    case "draw":
      return withPlace(look2, __spreadProps(__spreadValues({}, event), { tile: maySee(look2, event.who) ? event.tile : null }));
    case "pong":
    case "kong":
    case "win":
      return withPlace(look2, __spreadProps(__spreadValues({}, event), { from: event.from === null ? null : placeOf2(event.from) }));
    case "vote-begun":
    case "vote-agreed":
    case "vote-refused":
      return __spreadProps(__spreadValues({}, event), { who: event.who === null ? null : placeOf2(event.who) });
    case "left":
      return __spreadProps(__spreadValues({}, event), { who: (_a = placeOf2(event.who)) != null ? _a : 0 });
    case "joined":
    case "ready":
    case "offline":
    case "online":
    case "discard":
      return withPlace(look2, event);
    default:
      return event;
  }
}
function withPlace({ placeOf: placeOf2 }, told) {
  let who = placeOf2(told.who);
  return who === null ? void 0 : __spreadProps(__spreadValues({}, told), { who });
}
function maySee({ viewer, open: open2 }, uid) {
  return open2 || uid === viewer;
}

// packages/game/src/desk/select-seats.ts
function lookAt(state, viewer, open2) {
  let { mode } = state.options, uids = state.seats.map(({ uid }) => uid), first = Math.max(0, uids.indexOf(viewer)), places = new Map(uids.map((uid, seat) => [uid, (seat - first + mode) % mode])), key2 = `${viewer} ${open2} ${mode} ${uids.join()}`;
  return { state, viewer, first, open: open2, key: key2, placeOf: (uid) => {
    var _a;
    return (_a = places.get(uid)) != null ? _a : null;
  } };
}
function seatViews(look2) {
  let { state, first } = look2, { mode } = state.options;
  return Array.from({ length: mode }, (_2, place) => {
    let seat = state.seats[(first + place) % mode];
    return seat ? cached2(seat, seatKey(look2, seat), () => seatView(look2, seat, place)) : emptySeat(place);
  });
}
var cached2 = createViewCache();
function seatKey({ state, key: key2 }, { uid }) {
  let { banker, turn, owner, missingSuit, addedKong } = state, kong = (addedKong == null ? void 0 : addedKong.uid) === uid && !addedKong.robbed ? addedKong.tile : -1;
  return `${key2} ${banker} ${turn === uid} ${owner} ${isRunning(state)} ${missingSuit == null ? void 0 : missingSuit.chosen} ${kong} ${state.self}`;
}
function emptySeat(place) {
  return __spreadValues({ place, player: null, score: 0, roundScore: 0, hand: { count: 0, tiles: null, hasDrawn: !1, drawn: null } }, { banker: !1, turn: !1, missing: null, melds: [], river: [], won: null });
}
function seatView(look2, seat, place) {
  let { state } = look2, { uid, score, delta, melds, river, won } = seat, missing = missingOf(state, seat);
  return {
    place,
    player: playerView(state, seat),
    score: score + (delta != null ? delta : 0),
    roundScore: delta,
    banker: uid === state.banker,
    turn: uid === state.turn,
    missing,
    river,
    hand: handView(seat, missing, isOpen(look2, seat)),
    melds: melds.map((meld) => meldView(look2, seat, meld)),
    won: won && wonView(look2, won)
  };
}
function missingOf({ self, missingSuit }, { uid, missing }) {
  var _a;
  return missing != null ? missing : uid === self && (_a = missingSuit == null ? void 0 : missingSuit.chosen) != null ? _a : null;
}
function isOpen({ state, open: open2, viewer }, { uid }) {
  return open2 || uid === viewer || !isRunning(state);
}
function playerView(state, seat) {
  let { uid, name, avatar, sex, ip, ready, offline } = seat;
  return { uid, name, avatar, sex, ip, self: uid === state.self, owner: uid === state.owner, ready, offline };
}
function handView({ hand, drawn }, missing, open2) {
  let base = { count: hand.length, hasDrawn: drawn !== null };
  if (!open2) return __spreadProps(__spreadValues({}, base), { tiles: null, drawn: null });
  let view = (tile) => ({ tile, missing: isOf2(tile, missing) }), tiles = sortTiles(hand, missing).filter((tile) => tile !== drawn);
  return __spreadProps(__spreadValues({}, base), { tiles: tiles.map(view), drawn: drawn === null ? null : view(drawn) });
}
function sortTiles(tiles, missing) {
  let key2 = (tile) => isOf2(tile, missing) ? tile + 108 : tile;
  return [...tiles].sort((one, other) => key2(one) - key2(other));
}
function isOf2(tile, suit2) {
  return suitOf(kindOf(tile)) === suit2;
}
function meldView({ state, placeOf: placeOf2 }, seat, { type, tiles, from }) {
  var _a, _b;
  let { addedKong } = state, isAdding = type === "pong" && (addedKong == null ? void 0 : addedKong.uid) === seat.uid && !addedKong.robbed && kindOf(addedKong.tile) === kindOf((_a = tiles[0]) != null ? _a : 0);
  return {
    type,
    tiles,
    claimed: from === null ? null : (_b = tiles[0]) != null ? _b : null,
    from: from === null ? null : placeOf2(from),
    adding: isAdding ? addedKong.tile : null
  };
}
function wonView({ placeOf: placeOf2 }, { tile, order, how, from, points }) {
  return { tile, order, how, from: from === null ? null : placeOf2(from), points };
}

// packages/game/src/desk/select-results.ts
var OUTCOMES = ["none", "self-draw", "win", "dealt-in", "paid"], NO_RESULT = { fanshu: 0, feng: 0, yu: 0, total: 0, bannerType: 0, desc: "" };
function roundView(look2, result) {
  let { state } = look2, seats2 = state.seats.map((seat) => roundSeat(look2, seat, result));
  return {
    round: state.round,
    rounds: state.rounds,
    title: result.title,
    dissolved: state.match !== null && !state.match.isNormalFinished,
    seats: byPlace(seats2)
  };
}
function roundSeat(look2, seat, { tiles, stats }) {
  var _a, _b, _c, _d, _e;
  let { state, placeOf: placeOf2 } = look2, index = tiles.findIndex(({ acId }) => acId === seat.uid), { fanshu, feng: wind, yu: rain, total: total2, bannerType, desc } = (_a = stats[index]) != null ? _a : NO_RESULT;
  return {
    place: (_b = placeOf2(seat.uid)) != null ? _b : 0,
    player: playerView(state, seat),
    banker: seat.uid === state.banker,
    hand: sortTiles(seat.hand, seat.missing),
    melds: seat.melds.map((meld) => meldView(look2, seat, meld)),
    won: seat.won && wonView(look2, seat.won),
    ready: (_d = (_c = tiles[index]) == null ? void 0 : _c.isTing) != null ? _d : !1,
    fan: seat.won && fanshu >= 0 ? fanshu : null,
    limit: fanshu === FAN_AT_LIMIT,
    fans: fansOf(desc),
    wind,
    rain,
    total: total2,
    score: seat.score + ((_e = seat.delta) != null ? _e : 0),
    outcome: OUTCOMES[bannerType]
  };
}
var NAMES2 = new Map(
  Object.keys(FAN_NAMES).map((name) => [FAN_NAMES[name], name])
);
function fansOf(desc) {
  return desc.split(" ").filter(Boolean).map((text2) => {
    var _a, _b;
    let [, word = text2, times] = (_a = /^(.*?)(?:x(\d+))?$/.exec(text2)) != null ? _a : [];
    return { name: (_b = NAMES2.get(word)) != null ? _b : null, times: times ? Number(times) : 1, text: text2 };
  });
}
function matchView({ state, placeOf: placeOf2 }) {
  let { match, seats: seats2, self, owner } = state;
  if (!match) return null;
  let views2 = match.stats.map((stats, index) => {
    var _a, _b, _c;
    let { uid, account: name, ziMo, hu, pao, anGang, mingGang, totalScore, isBigWinner, isPaoWang } = stats;
    return {
      place: (_a = placeOf2(uid)) != null ? _a : index,
      uid,
      name,
      avatar: (_c = (_b = seats2.find((seat) => seat.uid === uid)) == null ? void 0 : _b.avatar) != null ? _c : "",
      self: uid === self,
      owner: uid === owner || stats.isCreator,
      wins: hu,
      selfDraws: ziMo,
      dealtIn: pao,
      concealedKongs: anGang,
      openKongs: mingGang,
      total: totalScore,
      biggestWinner: isBigWinner,
      dealInKing: isPaoWang
    };
  });
  return { title: match.title, dissolved: !match.isNormalFinished, seats: byPlace(views2) };
}
function byPlace(views2) {
  return [...views2].sort((one, other) => one.place - other.place);
}

// packages/game/src/desk/select-table.ts
function tableView(state, options = {}) {
  var _a, _b;
  let viewer = (_a = options.viewer) != null ? _a : state.self, look2 = lookAt(state, viewer, (_b = options.open) != null ? _b : !1), { placeOf: placeOf2 } = look2, seats2 = seatViews(look2), own = seatOf(state, viewer), { lastDiscard, turn } = state, discarder = lastDiscard && !lastDiscard.taken ? placeOf2(lastDiscard.uid) : null, prompt = viewer === state.self ? promptOf(state, placeOf2) : null;
  return {
    number: state.number,
    title: state.title,
    rules: rulesOf(state.desc, state.options),
    mode: state.options.mode,
    round: state.round,
    rounds: state.rounds,
    phase: phaseOf(state),
    seats: seats2,
    wall: state.wall,
    dice: state.dice,
    turn: turn === 0 ? null : placeOf2(turn),
    turnSince: turnSinceOf(state),
    lastDiscard: lastDiscard && discarder !== null ? { place: discarder, tile: lastDiscard.tile } : null,
    prompt,
    waits: own && phaseOf(state) === "playing" ? waitsOf(state, own) : [],
    leaving: leavingOf(state),
    vote: voteView(look2),
    autoPlay: state.autoPlay,
    events: eventViews(look2),
    result: state.result && roundView(look2, state.result),
    match: matchView(look2),
    closed: state.closed,
    refused: state.refused,
    trouble: state.trouble,
    // A replay is at no desk, and what is over does not get old.
    stale: state.self !== 0 && state.seats.length > 0 && deskRefusal(state) === "offline"
  };
}
function phaseOf({ phase, dealSeen, options }) {
  return phase === "dealing" && options.mode === 3 && (dealSeen != null && dealSeen.answered) ? "playing" : phase;
}
function turnSinceOf(state) {
  var _a, _b;
  return state.self === 0 || phaseOf(state) === "dealing" ? null : (_b = (_a = state.hint) == null ? void 0 : _a.since) != null ? _b : state.turnSince;
}
function leavingOf(state) {
  return state.phase === "waiting" ? { way: "leave", refusal: leaveRefusal(state) } : { way: "dissolve", refusal: dissolveRefusal(state) };
}
var STATUSES = {
  [VoteStatus.Applied]: "applied",
  [VoteStatus.Agreed]: "agreed",
  [VoteStatus.Offline]: "offline",
  [VoteStatus.Waiting]: "waiting"
};
function voteView({ state, placeOf: placeOf2 }) {
  let { vote: vote2 } = state;
  if (!vote2) return null;
  let seats2 = state.seats.flatMap(({ uid }, seat) => {
    let status = vote2.statuses[seat], place = placeOf2(uid);
    return status === void 0 || place === null ? [] : [{ place, status: STATUSES[status] }];
  });
  return {
    applicant: vote2.applicant === null ? null : placeOf2(vote2.applicant),
    seats: seats2.sort((one, other) => one.place - other.place),
    endsAt: vote2.endsAt,
    refusal: voteRefusal(state)
  };
}
var views = /* @__PURE__ */ new WeakMap();
function selectTable({ desk }) {
  let known3 = views.get(desk);
  if (known3) return known3;
  let view = tableView(desk);
  return views.set(desk, view), view;
}

// packages/game/src/connection/outage.ts
function hasOutage({ connection, lobby }) {
  let { name, reason } = connection, renews = lobby.errand !== null && name !== "waiting";
  return reason !== null && name !== "open" && !renews;
}
function outageText(state, texts2) {
  let { reason } = state.connection;
  return !reason || !hasOutage(state) ? null : state.session.elsewhere ? texts2.mahjong.elsewhere : texts2.connection.closeReasons[reason.code];
}

// packages/game/src/connection/disturbance.ts
function selectDisturbance(state) {
  return state.connection.name !== "open" ? hasOutage(state) ? "outage" : null : state.session.trouble ? "trouble" : selectTable(state).stale ? "stale" : null;
}

// packages/game/src/desk/floats.ts
function floatsOf(event) {
  if (event.type === "pong" || event.type === "kong") return [{ type: "call", place: event.who, call: event.type }];
  if (event.type === "win")
    return [{ type: "call", place: event.who, call: event.how === "self-draw" ? "self-draw" : "win" }];
  if (event.type !== "points") return [];
  let { cause, changes } = event, weather = cause === "rain" || cause === "wind" ? cause : null;
  return changes.filter(({ points }) => points !== 0).map(({ who, points }) => ({ type: "points", place: who, points, weather: points > 0 ? weather : null }));
}

// packages/game/src/desk/fourth-tile.ts
function fourthTile({ type, tiles, adding }) {
  let laid = tiles[3];
  return laid !== void 0 ? { tile: laid, across: type === "added-kong", adding: !1 } : adding === null ? null : { tile: adding, across: !0, adding: !0 };
}

// packages/game/src/desk/hand-touch.ts
function canDrag({ prompt, discardBy }) {
  return isTime(prompt) && discardBy !== "tap";
}
function isDrag(from, to) {
  return Math.hypot(to.x - from.x, to.y - from.y) >= 8;
}
function isThrow(from, to, height) {
  return from.y - to.y > height * 0.8;
}
function tapTile(tile, raised, { prompt, discardBy }) {
  return raised !== tile ? { discards: null, raised: tile } : { discards: isTime(prompt) && discardBy !== "drag" ? tile : null, raised: null };
}
function isTime(prompt) {
  return prompt !== null && prompt.refusal === null;
}

// packages/game/src/desk/turn-clock.ts
var TURN_SECONDS = 20, LAST_SECONDS = 5;
function turnSecondsLeft(since, now2) {
  let left = Math.ceil(20 - (now2 - since) / 1e3);
  return Math.max(0, Math.min(left, 20));
}
function msUntilNextSecond(since, now2) {
  return 1e3 - Math.max(0, now2 - since) % 1e3;
}

// packages/game/src/desk/heard.ts
var LATE = 1500;
function soundsAfter(id, events, now2) {
  let sounds = /* @__PURE__ */ new Set();
  for (let event of events) {
    let sound = event.id > id && now2 - event.time < LATE ? soundOf(event) : null;
    sound && sounds.add(sound);
  }
  return sounds;
}
function isCalled(prompt) {
  return prompt !== null && prompt.type !== "deal-seen" && prompt.type !== "ready";
}
function ticks(left, prompt) {
  return isCalled(prompt) && left > 0 && left <= 5;
}
function soundOf(event) {
  switch (event.type) {
    case "dealt":
      return "shuffle";
    case "draw":
      return event.who === 0 ? "draw" : null;
    case "points":
      return "coins";
    case "discard":
    case "pong":
    case "kong":
    case "win":
    case "round-over":
      return event.type;
    default:
      return null;
  }
}

// packages/game/src/desk/notices.ts
function noticesOf({ refused: refused2, trouble }, { table }) {
  return [
    ...refused2 ? [{ key: `refused ${refused2.id}`, text: table.refusals[refused2.refusal] }] : [],
    ...trouble ? [{ key: `trouble ${trouble.time} ${trouble.code}`, text: table.troubles[trouble.code] }] : []
  ];
}
function freshNotices(notices, before) {
  return notices.filter(({ key: key2 }) => !before.some((one) => one.key === key2));
}

// packages/game/src/desk/pauses.ts
var DEAL_PAUSE = 900;
function msUntilResult({ events, result }, now2) {
  let over = events.filter(({ type }) => type === "round-over" || type === "match-over").pop();
  return !result || !over ? 0 : Math.max(0, 1500 - Math.abs(now2 - over.time));
}

// packages/game/src/texts/signed.ts
function signed(points) {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "0";
}
function gainOf(points) {
  return points > 0 ? "gain" : points < 0 ? "loss" : "even";
}

// packages/game/src/desk/result-words.ts
var MATCH_COUNTS = ["wins", "selfDraws", "dealtIn", "concealedKongs", "openKongs"];
function honourOf({ biggestWinner, dealInKing }, { table: { results } }) {
  return biggestWinner ? results.biggestWinner : dealInKing ? results.dealInKing : "";
}
function worthOf({ won, fan, limit, fans }, { table }) {
  if (!won) return { worth: "", fans: "" };
  let names = fans.map(({ name, text: text2, times }) => (name ? table.fans[name] : text2) + (times > 1 ? ` ×${times}` : ""));
  return { worth: limit ? table.fanAtLimit : fan ? format(table.fan, { fan }) : table.noFan, fans: names.join(" · ") };
}
function kongPoints2({ rain, wind }, { table: { causes } }) {
  return [
    ...rain === 0 ? [] : [`${causes.rain} ${signed(rain)}`],
    ...wind === 0 ? [] : [`${causes.wind} ${signed(wind)}`]
  ];
}

// packages/game/src/desk/shown-note.ts
function shownNote({ prompt, phase, seats: seats2 }, { board }) {
  var _a;
  return prompt !== null ? "" : phase === "playing" && ((_a = seats2[0]) != null && _a.won) ? board.outOfPlay : phase === "missing-suit" ? board.waitingForOthers : "";
}

// packages/game/src/desk/shown-waits.ts
var NOTHING3 = [];
function shownWaits({ prompt, waits }, lookedAt) {
  var _a, _b;
  return prompt === null ? waits : prompt.type !== "discard" ? NOTHING3 : (_b = (_a = prompt.tiles.find(({ tile }) => tile === lookedAt)) == null ? void 0 : _a.waits) != null ? _b : waits;
}
function remainingOf(waits) {
  return waits.reduce((sum, { remaining }) => sum + remaining, 0);
}
function waitWorth({ fan, limit, selfDrawOnly }, { table }) {
  return selfDrawOnly ? table.selfDrawOnly : limit ? table.fanAtLimit : format(table.fan, { fan });
}

// packages/game/src/lobby/invitation.ts
var MAX_ADDRESS = 200, ADDRESS = /^https?:\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?(\/[\w.~/-]*)?$/i;
function invitationLink(page, number, server) {
  let elsewhere = server === page.ownServer ? "" : `&mahjong=${encodeURIComponent(server)}`;
  return `${page.origin}${page.pathname}?desk=${number}${elsewhere}`;
}
function parseInvitation(query) {
  let number = fieldOf(query, "desk"), address = fieldOf(query, "mahjong");
  if (number === null || !isSixDigits(number)) return null;
  if (address === null) return { number, server: null };
  if (address.length > MAX_ADDRESS) return null;
  let { api } = serverAt(address);
  return ADDRESS.test(api) ? { number, server: api } : null;
}
function isInvitationAnswered({ account: account2, lobby }) {
  return account2.status === "in" && lobby.wish === null;
}
function withoutInvitation(query) {
  let rest = query.slice(1).split("&").filter((field) => field && !/^(desk|mahjong)=/.test(field));
  return rest.length > 0 ? `?${rest.join("&")}` : "";
}
function fieldOf(query, name) {
  let field = query.slice(1).split("&").find((one) => one.startsWith(`${name}=`));
  try {
    return field === void 0 ? null : decodeURIComponent(field.slice(name.length + 1));
  } catch (e2) {
    return "";
  }
}

// packages/game/src/lobby/lobby-selectors.ts
var selectLobby = createSelector(
  ({ lobby }) => lobby,
  ({ account: account2 }) => account2,
  ({ connection }) => connection.name === "open",
  isSeated,
  ({ desk }) => desk.number,
  ({ desk }) => desk.title,
  (_a, { player, config }, isOpen2, seated, number, title) => {
    var _b = _a, { bots } = _b, lobby = __objRest(_b, ["bots"]);
    let { cards, clubs, marquee, errand, failure: failure2, applied: applied2 } = lobby, offline = isOpen2 ? null : "offline", away = offline != null ? offline : seated ? "atDesk" : null, { daili1 = "", daili2 = "", kefu1 = "" } = config != null ? config : {};
    return {
      player,
      cards,
      clubs,
      marquee,
      errand,
      failure: failure2,
      applied: applied2,
      contacts: [daili1, daili2, kefu1].filter(Boolean),
      desk: seated ? { number, title } : null,
      prices: PRICES.map((price) => __spreadProps(__spreadValues({}, price), { affordable: price.cards <= cards })),
      refusals: { create: away, join: away, practise: bots ? away : offline != null ? offline : "noBots", apply: offline }
    };
  }
);

// packages/game/src/records/records-selectors.ts
var selectRecords = createSelector(
  (state) => state.records,
  (state) => {
    var _a;
    return (_a = state.account.player) == null ? void 0 : _a.uid;
  },
  ({ matches, match, rounds: rounds2 }, uid) => {
    var _a;
    let items = matches.items.map((record) => {
      var _a2, _b;
      let seat = record.uids.indexOf(uid != null ? uid : 0);
      return __spreadProps(__spreadValues({}, record), { score: (_b = (_a2 = record.players[seat]) == null ? void 0 : _a2.score) != null ? _b : null });
    });
    return { matches: __spreadProps(__spreadValues({}, matches), { items }), match: (_a = items.find(({ id }) => id === match)) != null ? _a : null, rounds: rounds2 };
  }
);

// packages/game/src/replay/replay-selectors.ts
var KEPT_EVERY = 16, kept = /* @__PURE__ */ new WeakMap();
function deskAt(script, position2) {
  var _a, _b;
  let desks = (_a = kept.get(script)) != null ? _a : [watchedDesk];
  kept.set(script, desks);
  let last = Math.min(Math.floor(position2 / KEPT_EVERY), desks.length - 1), desk = desks[last];
  for (let step2 = last * KEPT_EVERY; step2 < position2; step2++) {
    for (let push of (_b = script.steps[step2]) != null ? _b : []) desk = foldPush(desk, __spreadProps(__spreadValues({}, push), { time: 0 }));
    (step2 + 1) % KEPT_EVERY === 0 && (desks[(step2 + 1) / KEPT_EVERY] = desk);
  }
  return desk;
}
var selectDeskOfReplay = createSelector(
  ({ replay }) => replay.script,
  ({ replay }) => replay.position,
  (script, position2) => script && deskAt(script, position2)
), selectTableOfReplay = createSelector(
  selectDeskOfReplay,
  ({ replay }) => replay.viewer,
  ({ replay }) => replay.openHands,
  (desk, viewer, open2) => desk && tableView(desk, { viewer, open: open2 })
), selectReplay = createSelector(
  ({ replay }) => replay,
  selectDeskOfReplay,
  selectTableOfReplay,
  ({ script, status, failure: failure2, position: position2, playing, speed, viewer, openHands }, desk, table) => {
    var _a, _b, _c;
    return {
      status,
      failure: failure2,
      position: position2,
      playing,
      speed,
      viewer,
      openHands,
      table,
      steps: (_a = script == null ? void 0 : script.steps.length) != null ? _a : 0,
      troubles: (_b = script == null ? void 0 : script.troubles) != null ? _b : [],
      players: (_c = desk == null ? void 0 : desk.seats.map(({ uid, name }) => ({ uid, name }))) != null ? _c : []
    };
  }
);

// packages/game/src/talk/talk-selectors.ts
var SILENCE = [], selectTalk = createSelector(
  ({ talk }) => talk.lines,
  selectTable,
  (lines, { seats: seats2 }) => lines.length === 0 ? SILENCE : lines.map(({ id, time, uid, talk }) => {
    var _a, _b, _c;
    let seat = seats2.find(({ player }) => (player == null ? void 0 : player.uid) === uid);
    return { id, time, place: (_a = seat == null ? void 0 : seat.place) != null ? _a : null, name: (_c = (_b = seat == null ? void 0 : seat.player) == null ? void 0 : _b.name) != null ? _c : "", talk };
  })
);

// packages/game/src/talk/talk-shown.ts
function newestTalk(lines) {
  return Array.from(new Map(lines.map((line) => [line.place, line])).values());
}
function talkText(talk, { mahjong }) {
  return talk.kind === "face" ? "" : talk.kind === "phrase" ? mahjong.talk.phrases[talk.phrase] : talk.kind === "text" ? talk.text : mahjong.talk.clip;
}

// packages/game/src/tips/tips-selectors.ts
function selectTip({ desk, tips }) {
  let tip = tipFor(selectTable({ desk }));
  return tip !== null && tips.understood.includes(tip) ? null : tip;
}
function tipFor({ prompt, waits }) {
  return (prompt == null ? void 0 : prompt.type) === "missing-suit" ? "missing" : (prompt == null ? void 0 : prompt.type) === "claim" ? "claim" : (prompt == null ? void 0 : prompt.type) === "discard" ? "discard" : prompt === null && waits.length > 0 ? "ready" : null;
}

// client-cocos/bundle/intents.ts
var intents = {
  account: accountActions,
  chat: chatActions,
  connection: connectionActions,
  desk: deskActions,
  lobby: lobbyActions,
  records: recordsActions,
  replay: replayActions,
  session: sessionActions,
  settings: settingsActions,
  talk: talkActions,
  tips: tipsActions
};

// sdk/src/agreements.ts
function createAgreements(storage) {
  let remembered = /* @__PURE__ */ new Map();
  return {
    recall(url) {
      var _a, _b;
      try {
        return (_b = JSON.parse((_a = remembered.get(url)) != null ? _a : storage == null ? void 0 : storage.getItem(keyOf2(url)))) != null ? _b : {};
      } catch (e2) {
        return {};
      }
    },
    complete(url, known3, handshake) {
      var _a;
      let { sys } = handshake, { dict, dictVersion } = sys.dict ? sys : sys.useDict ? known3 : {}, protos = (_a = sys.protos) != null ? _a : sys.useProto ? known3.protos : void 0;
      if (sys.dictVersion || sys.protos) {
        let text2 = JSON.stringify({ dict: dictVersion && dict, dictVersion, protos });
        remembered.set(url, text2);
        try {
          storage == null || storage.setItem(keyOf2(url), text2);
        } catch (e2) {
        }
      }
      return __spreadProps(__spreadValues({}, handshake), { sys: __spreadProps(__spreadValues({}, sys), { dict, protos }) });
    }
  };
}
function keyOf2(url) {
  return `shaddock ${url}`;
}

// sdk/src/close-reason.ts
var CloseCode = {
  /** `client.close()` was called. */
  Closed: 0,
  /** The connection broke, or the server closed it without saying why. */
  Lost: 1,
  /** No connection came about. */
  ConnectFailed: 2,
  /** No connection within the connect time-out. */
  ConnectTimeout: 3,
  /** No answer to the handshake within the connect time-out. */
  HandshakeTimeout: 4,
  /** The server answered the handshake with another code than 200. */
  HandshakeRefused: 5,
  /** The server sent bytes that break the protocol. */
  ProtocolError: 6,
  /** The connection was open but mute, or the timers stood still for too long. */
  HeartbeatTimeout: 7,
  /** The server kicked this client. */
  Kicked: 8,
  /** The `resume` hook failed, or did not end within the connect time-out. */
  ResumeFailed: 9
};
function isTerminal2({ code }) {
  return TERMINAL.includes(code);
}
var TERMINAL = [CloseCode.Closed, CloseCode.HandshakeRefused, CloseCode.Kicked];

// packages/protocol/src/protocol-error.ts
var ProtocolError = class extends Error {
  /** @param detail the value that is wrong, or a word about it */
  constructor(code, detail, offset = 0) {
    super(`Bad ${code.replace("-", " ")}: ${detail}`), this.name = "ProtocolError", this.code = code, this.offset = offset;
  }
};

// packages/protocol/src/packet.ts
var PacketType = {
  /** Handshake, either way: a JSON body. */
  Handshake: 1,
  /** Handshake ack, client to server: no body. */
  HandshakeAck: 2,
  /** Heartbeat, either way: no body. */
  Heartbeat: 3,
  /** Data, either way: one message. */
  Data: 4,
  /** Kick, server to client: no body, or JSON with a reason. */
  Kick: 5
}, Packet = class {
  constructor(type, bytes, start, end2) {
    this.type = type, this.bytes = bytes, this.start = start, this.end = end2;
  }
  /** 0 to 16 777 215 bytes: a view of what arrived, not a copy. Made when asked for: it takes as long as decoding. */
  get body() {
    return this.bytes.subarray(this.start, this.end);
  }
}, PACKET_HEADER_LENGTH = 4, MAX_BODY_LENGTH = 16777215, NANO_MAX_BODY_LENGTH = 65536;
function encodePacket(type, body = new Uint8Array(0), maxBodyLength = MAX_BODY_LENGTH) {
  let bytes = new Uint8Array(PACKET_HEADER_LENGTH + body.length);
  return bytes.set(body, PACKET_HEADER_LENGTH), writeHeader(bytes, type, maxBodyLength);
}
function writeHeader(bytes, type, maxBodyLength) {
  let length = bytes.length - PACKET_HEADER_LENGTH, limit = Math.min(maxBodyLength, MAX_BODY_LENGTH);
  if (!(length <= limit))
    throw new ProtocolError("packet-length", `${length} > ${limit}`);
  return bytes[0] = type, bytes[1] = length >>> 16, bytes[2] = length >>> 8, bytes[3] = length, bytes;
}

// packages/protocol/src/packet-decoder.ts
var PacketDecoder = class {
  /** @param maxBodyLength the longest body accepted, in bytes; the header cannot say more than 16 777 215 */
  constructor(maxBodyLength = MAX_BODY_LENGTH) {
    /** What is not taken yet: `bytes` from `start` to `end`. Behind `end` there may be room for more. */
    this.bytes = new Uint8Array(0);
    this.start = 0;
    this.end = 0;
    this.maxBodyLength = maxBodyLength;
  }
  /** Adds the next bytes of the stream. */
  push(chunk) {
    let { start, end: end2 } = this;
    if (start === end2)
      this.bytes = chunk, this.start = this.end = 0;
    else {
      if (end2 + chunk.length > this.bytes.length) {
        let rest = this.bytes.subarray(start, end2);
        this.bytes = new Uint8Array(2 * (rest.length + chunk.length)), this.bytes.set(rest), this.start = 0, this.end = rest.length;
      }
      this.bytes.set(chunk, this.end);
    }
    this.end += chunk.length;
  }
  /**
   * The next complete packet, or undefined until more bytes come.
   *
   * @throws ProtocolError `packet-type` or `packet-length`, as soon as the header shows it
   */
  next() {
    let { bytes, start, end: end2 } = this;
    if (start === end2) return;
    let type = bytes[start];
    if (type < PacketType.Handshake || type > PacketType.Kick) throw new ProtocolError("packet-type", type);
    let bodyStart = start + PACKET_HEADER_LENGTH;
    if (bodyStart > end2) return;
    let length = bytes[start + 1] << 16 | bytes[start + 2] << 8 | bytes[start + 3];
    if (length > this.maxBodyLength) throw new ProtocolError("packet-length", length, 1);
    if (!(bodyStart + length > end2))
      return this.start = bodyStart + length, new Packet(type, bytes, bodyStart, this.start);
  }
};

// packages/protocol/src/utf8.ts
var platform = globalThis, encoder = platform.TextEncoder && new platform.TextEncoder(), decoder = platform.TextDecoder && new platform.TextDecoder("utf-8", { ignoreBOM: !0 }), LONE_SURROGATE = /[\ud800-\udfff]/gu;
function encodeUtf8(text2) {
  if (encoder) return encoder.encode(text2);
  let units = platform.unescape(encodeURIComponent(text2.replace(LONE_SURROGATE, "�")));
  return Uint8Array.from(units, (unit) => unit.charCodeAt(0));
}
function decodeUtf8(bytes) {
  return decoder ? decoder.decode(bytes) : decodeURIComponent(bytes.reduce((text2, byte) => `${text2}%${(256 + byte).toString(16).slice(1)}`, ""));
}

// packages/protocol/src/message.ts
var MessageType = {
  /** Client to server, wants a response: has an id and a route. */
  Request: 0,
  /** Client to server, wants none: has a route. */
  Notify: 1,
  /** Server to client, the answer to a request: has its id and no route. */
  Response: 2,
  /** Server to client, unasked: has a route. */
  Push: 3
}, MAX_ROUTE_LENGTH = 255, ROUTE_COMPRESSED = 1, DEFLATED = 16, ERROR = 32, head = new Uint8Array(11), BLANK = "\0".repeat(PACKET_HEADER_LENGTH + head.length), ASCII = /^[\0-\x7f]*$/, MAX_VARINT_LENGTH = 10;
function encodeMessage(message, dictionary, maxBodyLength = MAX_BODY_LENGTH) {
  let { type, body, id = 0, route = "" } = message, flag2 = type << 1 | (message.deflated ? DEFLATED : 0) | (message.error ? ERROR : 0), size = 1, text2 = "";
  if (hasId(type)) {
    if (!Number.isSafeInteger(id) || id < 0) throw new ProtocolError("message-id", id);
    size = writeVarint(head, size, id);
  }
  if (type !== MessageType.Response) {
    let code = route ? dictionary == null ? void 0 : dictionary.codes.get(route) : void 0;
    if (code === void 0) {
      text2 = route;
      let { length } = route;
      if (!ASCII.test(route)) {
        let utf8 = encodeUtf8(route);
        length = utf8.length, text2 = decodeUtf8(utf8);
      }
      if (!length || length > MAX_ROUTE_LENGTH) throw new ProtocolError("route-length", length);
      head[size++] = length;
    } else
      flag2 |= ROUTE_COMPRESSED, head[size++] = code >> 8, head[size++] = code;
  }
  head[0] = flag2, text2 = BLANK.slice(0, PACKET_HEADER_LENGTH + size) + text2;
  let bytes;
  if (typeof body == "string")
    bytes = encodeUtf8(text2 + body);
  else {
    let front = encodeUtf8(text2);
    bytes = new Uint8Array(front.length + body.length), bytes.set(front), bytes.set(body, front.length);
  }
  for (let i = 0; i < size; i++) bytes[PACKET_HEADER_LENGTH + i] = head[i];
  return writeHeader(bytes, PacketType.Data, maxBodyLength);
}
function hasId(type) {
  return type % 2 === 0;
}
function writeVarint(output, start, value) {
  let end2 = start, rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) output[end2++] = rest % 128 | 128;
  return output[end2++] = rest, end2;
}
function decodeMessage({ bytes, start, end: end2 }, dictionary) {
  let flag2 = start < end2 ? bytes[start] : 0, type = flag2 >> 1 & 7;
  if (type > MessageType.Push) throw new ProtocolError("message-type", type);
  let offset = start + 1, id = 0;
  if (hasId(type)) {
    let last = Math.min(end2, offset + MAX_VARINT_LENGTH), factor = 1, byte;
    do {
      if (offset >= last) throw new ProtocolError("message-id", "no end", 1);
      byte = bytes[offset++], id += (byte & 127) * factor, factor *= 128;
    } while (byte >= 128);
  }
  let route = "";
  if (type !== MessageType.Response) {
    let isCode = flag2 & ROUTE_COMPRESSED, at3 = offset - start, first = bytes[offset++], routeStart = offset;
    if (offset += isCode ? 1 : first, !(offset <= end2)) throw new ProtocolError("route-length", "past the end", at3);
    if (isCode) {
      let code = first << 8 | bytes[routeStart];
      if (route = dictionary == null ? void 0 : dictionary.routes.get(code), route === void 0) throw new ProtocolError("route-code", code, at3);
    } else {
      let i = routeStart;
      for (; i < offset && bytes[i] < 128; i++) route += String.fromCharCode(bytes[i]);
      i < offset && (route = decodeUtf8(bytes.subarray(routeStart, offset)));
    }
  }
  let deflated = !!(flag2 & DEFLATED);
  return { type, id, route, body: bytes.subarray(offset, end2), deflated, error: !!(flag2 & ERROR) };
}

// packages/protocol/src/route-dictionary.ts
var RouteDictionary = class {
  /**
   * @param dict route to code, 0 to 65 535
   * @throws ProtocolError `dictionary` when a code is something else
   */
  constructor(dict) {
    let entries = Object.entries(dict);
    for (let [route, code] of entries) if (code !== (code & 65535)) throw new ProtocolError("dictionary", route);
    this.codes = new Map(entries), this.routes = new Map(entries.map(([route, code]) => [code, route]));
  }
};

// packages/protocol/src/lossless-json.ts
var LONG = 16, MAX_LENGTH = 1e3, TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"?|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/g;
function decodeJson(bytes, integers) {
  let text2 = decodeUtf8(bytes);
  return integers !== "number" && hasLongInteger(bytes) ? parseLossless(text2, integers) : JSON.parse(text2);
}
function hasLongInteger(bytes) {
  for (let start = 0, last = LONG - 1; last < bytes.length; last = start + LONG - 1) {
    let i = last;
    for (; i >= start && (bytes[i] ^ 48) < 10; ) i--;
    if (i < start) return !0;
    start = i + 1;
  }
  return !1;
}
function markOf(count) {
  return 2 ** 53 + 2 * count;
}
function placeOf(mark) {
  return (mark - 2 ** 53) / 2 - 1;
}
function isBeyond(value) {
  return typeof value == "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}
function parseLossless(text2, integers) {
  let list = [], marked = text2.replace(TOKEN, (token) => {
    if (!isBeyond(+token)) return token;
    let isWhole = !/[.eE]/.test(token), asBigint = integers === "bigint" && token.length <= MAX_LENGTH, value = isWhole ? asBigint ? BigInt(token) : token : +token;
    return ` ${markOf(list.push(value))}`;
  });
  return JSON.parse(marked, (_key, value) => isBeyond(value) ? list[placeOf(value)] : value);
}
function stringifyLossless(value) {
  try {
    return JSON.stringify(value);
  } catch (e2) {
    let list = [];
    return JSON.stringify(value, (_key, item) => typeof item == "bigint" ? markOf(list.push(`${item}`)) : isBeyond(item) ? markOf(list.push(JSON.stringify(item))) : item).replace(TOKEN, (token) => isBeyond(+token) ? list[placeOf(+token)] : token);
  }
}

// packages/protocol/src/handshake.ts
var HANDSHAKE_OK = 200;
function encodeHandshake(handshake) {
  return encodeUtf8(JSON.stringify(handshake));
}
function decodeHandshakeResponse(body) {
  let { code, sys, user } = decodeObject(body, "string");
  if (typeof code != "number") throw new ProtocolError("handshake", "no code");
  return { code, sys: checkedSystem(sys != null ? sys : {}), user: user != null ? user : void 0 };
}
function decodeKick(body) {
  var _a;
  let text2 = "";
  try {
    text2 = decodeUtf8(body);
    let value = JSON.parse(text2), reason = (_a = value == null ? void 0 : value.reason) != null ? _a : value;
    return typeof reason == "string" ? reason : null;
  } catch (e2) {
    return text2 || null;
  }
}
function checkedSystem(sys) {
  var _a, _b;
  let known3 = __spreadValues({}, asObject(sys, "sys"));
  for (let key2 in known3)
    (known3[key2] === null || key2 === "heartbeat" && typeof known3[key2] != "number") && delete known3[key2];
  return asObject((_a = known3.dict) != null ? _a : {}, "dict"), asObject((_b = known3.protos) != null ? _b : {}, "protos"), known3;
}
function decodeObject(body, integers) {
  let value;
  try {
    value = decodeJson(body, integers);
  } catch (e2) {
    throw new ProtocolError("handshake", "no JSON");
  }
  return asObject(value, "it");
}
function asObject(value, name) {
  if (Object(value) !== value || Array.isArray(value)) throw new ProtocolError("handshake", `${name} is no object`);
  return value;
}

// sdk/src/errors.ts
var ShaddockError = class extends Error {
  constructor(name, message, fields) {
    super(message), Object.assign(this, { name }, fields);
  }
}, ConnectionError = class extends ShaddockError {
  constructor(reason) {
    super("ConnectionError", reason.message, { reason, cause: reason.cause });
  }
}, TimeoutError = class extends ShaddockError {
  constructor(route, milliseconds) {
    super("TimeoutError", `No response to ${route} in ${milliseconds} ms`);
  }
}, AbortError = class extends ShaddockError {
  constructor(route, cause) {
    super("AbortError", `Gave up ${route}`, { cause });
  }
}, QueueFullError = class extends ShaddockError {
  constructor(route) {
    super("QueueFullError", `No room for ${route}`);
  }
}, RequestError = class extends ShaddockError {
  constructor(code, message, metadata = {}) {
    super("RequestError", message || code, { code, metadata });
  }
}, BodyError = class extends ShaddockError {
  constructor(route, cause) {
    super("BodyError", `Body of ${route}: ${messageOf(cause)}`, { route, cause });
  }
};
function messageOf(cause) {
  var _a;
  return String((_a = cause == null ? void 0 : cause.message) != null ? _a : cause);
}

// sdk/src/heartbeat.ts
var NEVER = Number.POSITIVE_INFINITY, SHORTEST_INTERVAL = 50;
function now() {
  var _a, _b;
  return (_b = (_a = globalThis.performance) == null ? void 0 : _a.now()) != null ? _b : Date.now();
}
function startHeartbeat(seconds, send2, dead) {
  let interval = Math.min(Math.max(seconds * 1e3, SHORTEST_INTERVAL), 53687091175e-2), limit = 2 * interval + Math.max(1e3, interval / 2), receivedAt = now(), sentAt = receivedAt, sentAtWall = Date.now(), dueAt = sentAt + interval, timer, check = () => {
    clearTimeout(timer);
    let time = now(), silence = Math.max(time - sentAt, Date.now() - sentAtWall);
    if (time - receivedAt >= limit || silence > 3 * interval + 1e3) {
      dead();
      return;
    }
    let due = time >= dueAt || silence >= interval;
    due && (sentAt = time, sentAtWall = Date.now(), dueAt = (time >= dueAt && time < dueAt + interval ? dueAt : time) + interval), timer = setTimeout(check, Math.min(dueAt, receivedAt + limit) - time), due && send2();
  };
  return check(), {
    received(time) {
      receivedAt = time;
    },
    check,
    stop() {
      clearTimeout(timer);
    }
  };
}

// sdk/src/inflated.ts
function inflated(bytes, { inflate, maxReceiveLength }) {
  if (!inflate) throw new Error("Compressed: give the option 'inflate'");
  return inflate(bytes, maxReceiveLength);
}

// sdk/src/connection.ts
var MAX_EARLY = 16, ZLIB = 120, MAX_REASON = 41, DIALLING = 0, HANDSHAKING = 1, READY = 2, ENDED = 3;
function createConnection(settings, events) {
  let decoder2 = new PacketDecoder(settings.maxReceiveLength), phase = DIALLING, transport, heartbeat, early = [], receivedAt = 0, inbox = [], timer = setTimeout(
    () => close3(phase ? CloseCode.HandshakeTimeout : CloseCode.ConnectTimeout, "No connection in time"),
    settings.connectTimeout
  ), close3 = (code, message, more2) => {
    if (phase !== ENDED) {
      phase = ENDED, clearTimeout(timer), heartbeat == null || heartbeat.stop();
      try {
        transport == null || transport.close(code ? 4e3 + code : 1e3, message.slice(0, MAX_REASON));
      } catch (e2) {
      }
      events.ended(__spreadValues({ code, message }, more2));
    }
  }, send2 = (bytes) => {
    if (events.frame("out", bytes), phase !== ENDED)
      try {
        transport == null || transport.send(bytes);
      } catch (cause) {
        close3(CloseCode.Lost, "Cannot send", { cause });
      }
  }, shakeHands = (body) => {
    let handshake = decodeHandshakeResponse(body[0] === ZLIB ? inflated(body, settings) : body), { code: status, sys } = handshake;
    if (status !== HANDSHAKE_OK) {
      close3(CloseCode.HandshakeRefused, `Handshake refused (${status})`, { status });
      return;
    }
    if (phase = READY, clearTimeout(timer), send2(encodePacket(PacketType.HandshakeAck)), phase !== READY) return;
    let { heartbeat: seconds = 0 } = sys;
    seconds > 0 && seconds < NEVER && (heartbeat = startHeartbeat(
      seconds,
      () => send2(encodePacket(PacketType.Heartbeat)),
      () => close3(CloseCode.HeartbeatTimeout, "Heartbeat timeout")
    )), events.ready(handshake);
    for (let packet of early) handle(packet);
    early = [];
  }, handle = (packet) => {
    let { type } = packet;
    if (type === PacketType.Data) {
      if (phase === READY) return events.message(packet, receivedAt);
      early.length < MAX_EARLY && early.push(packet);
    } else if (type === PacketType.Handshake && phase === HANDSHAKING)
      shakeHands(packet.body);
    else if (type === PacketType.Kick) {
      let reason = decodeKick(packet.body);
      events.kicked(reason), close3(CloseCode.Kicked, reason != null ? reason : "Kicked");
    }
    return !1;
  }, arrived = async (event) => {
    if (!(inbox.push(event) > 1)) {
      try {
        for (let next of inbox) {
          if (typeof next == "function") {
            next();
            continue;
          }
          decoder2.push(next);
          for (let packet = decoder2.next(); packet && phase !== ENDED; packet = decoder2.next())
            handle(packet) && await void 0;
        }
      } catch (cause) {
        close3(CloseCode.ProtocolError, messageOf(cause), { cause });
      }
      inbox = [];
    }
  };
  return {
    send: send2,
    close: close3,
    check() {
      heartbeat == null || heartbeat.check();
    },
    start(url, request) {
      if (phase === ENDED) return;
      let hello = encodePacket(PacketType.Handshake, encodeHandshake(request), settings.maxSendLength);
      transport = settings.transport(url, {
        open() {
          phase === DIALLING && (phase = HANDSHAKING, send2(hello));
        },
        data(bytes) {
          if (phase !== ENDED) {
            if (typeof bytes == "string") {
              close3(CloseCode.ProtocolError, "A text frame");
              return;
            }
            receivedAt = now(), heartbeat == null || heartbeat.received(receivedAt), events.frame("in", bytes), arrived(bytes);
          }
        },
        close(socketCode, text2) {
          let code = phase ? CloseCode.Lost : CloseCode.ConnectFailed;
          arrived(() => close3(code, text2 || `Connection closed (${socketCode})`, { socketCode }));
        }
      });
    }
  };
}

// sdk/src/emitter.ts
function createEmitter(failed4) {
  let lists = /* @__PURE__ */ new Map(), listen = (once) => (name, listener) => {
    let guarded = (...args) => {
      once && off();
      try {
        listener(...args);
      } catch (error) {
        failed4(error, name);
      }
    }, change = (added) => {
      var _a;
      lists.set(name, [...((_a = lists.get(name)) != null ? _a : []).filter((other) => other !== guarded), ...added]);
    }, off = () => change([]);
    return change([guarded]), off;
  };
  return {
    listeners: { on: listen(!1), once: listen(!0) },
    emit(name, ...args) {
      var _a;
      let list = (_a = lists.get(name)) != null ? _a : [];
      for (let listener of list) listener(...args);
      return list.length > 0;
    }
  };
}

// sdk/src/outbox.ts
var GATE_CLOSED = 0, GATE_SESSION = 1, GATE_OPEN = 2;
function createOutbox({ window: window2, limit, overflow }, transmit, lastId = 0) {
  let inFlight = /* @__PURE__ */ new Map(), sessionLine = [], line = [], state = GATE_CLOSED, timer, ringsAt = NEVER, land = (message) => {
    var _a;
    inFlight.delete(message.id), (_a = message.release) == null || _a.call(message);
  }, fail2 = (message, error) => {
    let stays = (other) => other !== message;
    sessionLine = sessionLine.filter(stays), line = line.filter(stays), land(message), message.fail(error);
  }, pump = (time) => {
    for (; ; ) {
      let next = sessionLine.length ? sessionLine : line, message = next[0];
      if (!message || state < (message.session ? GATE_SESSION : GATE_OPEN)) return;
      if (message.answer) {
        if (inFlight.size >= window2) return;
        do
          lastId = lastId % 2147483647 + 1;
        while (inFlight.has(lastId));
        message.id = lastId, inFlight.set(lastId, message);
      }
      next.shift(), message.time = time;
      try {
        transmit(message);
      } catch (error) {
        fail2(message, error);
      }
    }
  }, watch = () => {
    clearTimeout(timer), ringsAt = NEVER;
    let time = now();
    for (let message of [...inFlight.values(), ...sessionLine, ...line])
      message.expiresAt > time ? ringsAt = Math.min(ringsAt, message.expiresAt) : fail2(message, new TimeoutError(message.route, message.timeout));
    ringsAt < NEVER && (timer = setTimeout(watch, Math.min(ringsAt - time, 2147483647))), pump(time);
  };
  return {
    add(message) {
      if ((message.session ? sessionLine : line).push(message), pump(message.time), line.length > limit) {
        let out = overflow === "oldest" ? line[0] : message;
        fail2(out, new QueueFullError(out.route));
      }
      message.expiresAt < ringsAt && watch();
    },
    gate(gate) {
      state = gate, pump(now());
    },
    take(id, time) {
      let message = inFlight.get(id);
      return message && land(message), pump(time), message;
    },
    fail(message, error) {
      fail2(message, error), pump(now());
    },
    drop(keepLine) {
      let lost = [...inFlight.values(), ...sessionLine, ...keepLine ? [] : line];
      return sessionLine = [], keepLine || (line = []), state = GATE_CLOSED, lost.forEach(land), watch(), lost;
    }
  };
}

// sdk/src/messenger.ts
function createMessenger(settings, stats, events) {
  let serializer, dictionary, outbox = createOutbox(settings.queue, (message) => {
    let { route, id } = message, body;
    try {
      body = serializer.encode(message.body, route);
      for (let transform of settings.outbound)
        body = transform(typeof body == "string" ? encodeUtf8(body) : body, route);
    } catch (error) {
      throw new BodyError(route, error);
    }
    let type = id ? MessageType.Request : MessageType.Notify, bytes = encodeMessage({ type, id, route, body }, dictionary, settings.maxSendLength);
    stats.messagesOut++, events.send(bytes);
  }), decode = (message, route, kind) => {
    let { body } = message;
    message.deflated && (body = inflated(body, settings));
    for (let transform of settings.inbound) body = transform(body, route);
    return serializer.decode(body, route, kind);
  }, respond = (message, time) => {
    var _a;
    let request = outbox.take(message.id, time);
    if (!request) return !++stats.dropped;
    let { route } = request, { latency = time - request.time } = stats;
    stats.latency = latency + (time - request.time - latency) / 8;
    try {
      if (message.error) {
        let { code, msg, metadata } = decode(message, route, "error");
        request.fail(new RequestError(`${code}`, msg != null ? msg : "", metadata));
      } else
        (_a = request.answer) == null || _a.call(request, decode(message, route, "response"));
    } catch (error) {
      request.fail(new BodyError(route, error));
    }
    return !0;
  };
  return {
    outbox,
    agree(handshake) {
      var _a;
      let { serializer: given } = settings;
      dictionary = new RouteDictionary((_a = handshake.sys.dict) != null ? _a : {}), serializer = typeof given == "function" ? given(handshake) : given;
    },
    sender: (session, check) => ({
      request(route, body, { timeout = settings.requestTimeout, signal } = {}) {
        return new Promise((answer2, fail2) => {
          if (check(), signal != null && signal.aborted) throw new AbortError(route, signal.reason);
          let time = now(), expiresAt = timeout > 0 ? time + timeout : NEVER, message = { route, body, session, timeout, fail: fail2, answer: answer2, id: 0, time, expiresAt };
          if (signal) {
            let abort = () => outbox.fail(message, new AbortError(route, signal.reason));
            signal.addEventListener("abort", abort), message.release = () => signal.removeEventListener("abort", abort);
          }
          outbox.add(message);
        });
      },
      notify(route, body) {
        check();
        let failed4 = (error) => {
          throw error;
        }, fail2 = (error) => failed4(error), expiresAt = NEVER;
        outbox.add({ route, body, session, timeout: 0, fail: fail2, id: 0, time: now(), expiresAt }), failed4 = events.failed;
      }
    }),
    receive(packet, time) {
      stats.messagesIn++;
      let route = "", body;
      try {
        let message = decodeMessage(packet, dictionary);
        if (message.type === MessageType.Response) return respond(message, time);
        if (route = message.route, message.type !== MessageType.Push) throw new Error("not for a client");
        body = decode(message, route, "push");
      } catch (error) {
        return stats.dropped++, events.failed(route ? new BodyError(route, error) : error), !1;
      }
      return events.pushed(route, body), !1;
    }
  };
}

// sdk/src/hints.ts
var browserHints = (wake) => {
  let page = globalThis, change = (add) => {
    var _a, _b, _c;
    (_a = page[add]) == null || _a.call(page, "online", wake), (_c = (_b = page.document) == null ? void 0 : _b[add]) == null || _c.call(_b, "visibilitychange", wake);
  };
  return change("addEventListener"), () => change("removeEventListener");
};

// sdk/src/json.ts
function json(options = {}) {
  let { integers = typeof BigInt == "undefined" ? "string" : "bigint" } = options;
  return {
    encode(body) {
      if (body === void 0) return "{}";
      if (body instanceof Uint8Array) return body;
      let text2 = stringifyLossless(body);
      if (text2 === void 0) throw new TypeError(`Cannot send a ${typeof body} as JSON`);
      return text2;
    },
    decode(bytes) {
      return bytes.length === 0 ? void 0 : decodeJson(bytes, integers);
    }
  };
}

// sdk/src/web-socket.ts
function webSocket(options = {}) {
  return (url, events) => {
    var _a;
    let { protocols, caPath } = options, Socket = (_a = options.WebSocket) != null ? _a : globalThis.WebSocket;
    if (!Socket) throw new TypeError("No WebSocket here: give { transport: webSocket({ WebSocket }) }");
    let rest = caPath ? [protocols != null ? protocols : [], caPath] : protocols ? [protocols] : [];
    return overSocket(new Socket(url, ...rest), events);
  };
}
function overSocket(socket, events) {
  socket.binaryType = "arraybuffer";
  let end2 = (event) => {
    var _a;
    return events.close(
      (event == null ? void 0 : event.code) || 1006,
      (_a = event == null ? void 0 : event.reason) != null ? _a : typeof (event == null ? void 0 : event.message) == "string" ? event.message : ""
    );
  };
  return socket.onopen = () => events.open(), socket.onmessage = ({ data }) => {
    var _a;
    return events.data(
      typeof data == "string" ? data : new Uint8Array((_a = data.buffer) != null ? _a : data, data.byteOffset, data.byteLength)
    );
  }, socket.onerror = end2, socket.onclose = end2, {
    // A buffer of exactly the packet's length, as it mostly is: the class of WeChat minigames takes nothing else.
    send: (bytes) => socket.send((bytes.length < bytes.buffer.byteLength ? bytes.slice() : bytes).buffer),
    close: (code, reason) => socket.close(code, reason)
  };
}

// sdk/src/options.ts
var MOST = {
  connectTimeout: 2147483647,
  window: 16,
  maxSendLength: MAX_BODY_LENGTH,
  maxReceiveLength: MAX_BODY_LENGTH
};
function withDefaults(options) {
  var _a;
  let { window: window2 = 8, reconnect: reconnect2 = {}, pipeline: { inbound = [], outbound = [] } = {} } = options;
  for (let [name, most] of Object.entries(MOST)) {
    let value = (_a = options[name]) != null ? _a : 1;
    if (!(value >= 1 && value <= most)) throw new RangeError(`Give a ${name} of 1 to ${most}, not ${value}`);
  }
  return __spreadProps(__spreadValues({
    transport: webSocket(),
    connectTimeout: 1e4,
    requestTimeout: 1e4,
    serializer: json(),
    maxSendLength: NANO_MAX_BODY_LENGTH,
    maxReceiveLength: MAX_BODY_LENGTH,
    serverTime: ({ sys }) => sys.now,
    hints: browserHints,
    random: Math.random
  }, options), {
    inbound,
    outbound,
    queue: __spreadProps(__spreadValues({ limit: 256, offline: "reject", overflow: "newest" }, options.queue), { window: window2 }),
    reconnect: reconnect2 && __spreadValues({
      minDelay: 500,
      maxDelay: 2e4,
      attempts: NEVER,
      retry: (reason) => !isTerminal2(reason)
    }, reconnect2)
  });
}

// sdk/src/stats.ts
function newStats() {
  return { bytesIn: 0, bytesOut: 0, messagesIn: 0, messagesOut: 0, dropped: 0, latency: void 0 };
}

// sdk/src/create-client.ts
function createClient(url, options = {}) {
  var _a;
  let settings = withDefaults(options), agreements = createAgreements(settings.storage), stats = newStats(), events = createEmitter((error, name) => (name === "error" ? throwLater : report)(error)), pushes2 = createEmitter((error) => report(error)), state = { name: "idle" }, connection, handshake, clockOffset, timer, unhint, openers = [], closed, resolveClosed, report = (error) => {
    events.emit("error", error) || throwLater(error);
  }, messenger = createMessenger(settings, stats, {
    send: (bytes) => connection == null ? void 0 : connection.send(bytes),
    pushed(route, body) {
      pushes2.emit(route, body), events.emit("push", route, body);
    },
    failed: (error) => events.emit("error", error)
  }), { outbox } = messenger, newLife = () => {
    closed = new Promise((resolve) => {
      resolveClosed = resolve;
    });
  }, setState = (next) => {
    let previous = state;
    state = next, events.emit("state", next, previous);
  }, checkOnline = () => {
    if (!(state.name === "open" || state.name !== "closed" && settings.queue.offline === "wait"))
      throw new ConnectionError("reason" in state ? state.reason : { code: CloseCode.Lost, message: "Not connected" });
  }, open2 = () => {
    if (clearTimeout(timer), setState({ name: "open" }), state.name === "open") {
      outbox.gate(GATE_OPEN);
      for (let opener of openers.splice(0)) opener.resolve();
    }
  }, leave = (next, pending) => {
    setState(next);
    for (let { fail: fail2 } of pending) fail2(new ConnectionError(next.reason));
  }, finish = (reason) => {
    if (state.name === "closed") return;
    let last = connection, resolve = resolveClosed;
    connection = void 0, clearTimeout(timer), unhint == null || unhint(), last == null || last.close(reason.code, reason.message), leave({ name: "closed", reason }, [...outbox.drop(!1), ...openers.splice(0)]), resolve(reason);
  }, lost = (attempt2, reason) => {
    let { reconnect: reconnect2, queue, random } = settings, opened = state.name === "open", next = opened ? 1 : attempt2 + 1;
    if (!(opened || attempt2) || !reconnect2 || next > reconnect2.attempts || !reconnect2.retry(reason)) {
      finish(reason);
      return;
    }
    connection = void 0, clearTimeout(timer);
    let delay2 = random() * Math.min(reconnect2.maxDelay, reconnect2.minDelay * 2 ** (next - 1));
    timer = setTimeout(() => connect(next), delay2), leave(
      { name: "waiting", attempt: next, retryAt: Date.now() + delay2, reason },
      outbox.drop(queue.offline === "wait")
    );
  }, connect = async (attempt2) => {
    var _a2, _b, _c, _d;
    clearTimeout(timer);
    let address = "", known3 = {}, gone, fail2 = (code) => (cause) => mine.close(code, messageOf(cause), { cause }), mine = createConnection(settings, {
      ready(answer2) {
        handshake = agreements.complete(address, known3, answer2);
        let time = settings.serverTime(handshake);
        clockOffset = typeof time == "number" ? time - Date.now() : void 0, messenger.agree(handshake);
        let { resume: resume2 } = settings;
        if (!resume2) {
          open2();
          return;
        }
        outbox.gate(GATE_SESSION);
        let session = messenger.sender(!0, () => {
          if (gone) throw gone;
        });
        timer = setTimeout(() => mine.close(CloseCode.ResumeFailed, "Not resumed in time"), settings.connectTimeout), provided(() => resume2(session, handshake)).then(() => {
          gone || open2();
        }, fail2(CloseCode.ResumeFailed));
      },
      message: messenger.receive,
      kicked: (reason) => events.emit("kick", reason),
      frame(direction, bytes) {
        stats[direction === "in" ? "bytesIn" : "bytesOut"] += bytes.length, events.emit("frame", direction, bytes);
      },
      ended(reason) {
        if (gone = new ConnectionError(reason), connection === mine)
          try {
            lost(attempt2, reason);
          } catch (error) {
            report(error), finish(reason);
          }
      }
    });
    connection = mine, setState({ name: "connecting", attempt: attempt2 });
    try {
      address = await provided(url), known3 = agreements.recall(address), mine.start(address, {
        sys: __spreadValues({
          type: "shaddock",
          version: "1",
          dictVersion: known3.dictVersion,
          protoVersion: (_a2 = known3.protos) == null ? void 0 : _a2.version
        }, (_b = settings.handshake) == null ? void 0 : _b.sys),
        user: (_d = await provided((_c = settings.handshake) == null ? void 0 : _c.user)) != null ? _d : {}
      });
    } catch (cause) {
      fail2(CloseCode.ConnectFailed)(cause);
    }
  }, wake = () => {
    state.name === "waiting" ? connect(state.attempt) : connection == null || connection.check();
  };
  newLife();
  let close3 = () => {
    let ending = closed;
    return finish({ code: CloseCode.Closed, message: "Closed" }), ending;
  };
  return __spreadProps(__spreadValues(__spreadValues({
    get state() {
      return state;
    },
    get handshake() {
      return handshake;
    },
    get stats() {
      return __spreadValues({}, stats);
    },
    get serverTime() {
      return clockOffset === void 0 ? void 0 : Date.now() + clockOffset;
    },
    get closed() {
      return closed;
    },
    events: events.listeners
  }, pushes2.listeners), messenger.sender(!1, checkOnline)), {
    wake,
    connect() {
      if (state.name === "open") return Promise.resolve();
      let opened = new Promise((resolve, fail2) => openers.push({ resolve, fail: fail2 }));
      return state.name === "closed" && newLife(), (state.name === "idle" || state.name === "closed") && (unhint = settings.hints(wake), connect(0)), opened;
    },
    close: close3,
    // Where the platform has no such symbol it is one that nobody knows.
    [(_a = Symbol.asyncDispose) != null ? _a : /* @__PURE__ */ Symbol()]: close3
  });
}
function throwLater(error) {
  setTimeout(() => {
    throw error;
  });
}
async function provided(value) {
  return typeof value == "function" ? value() : value;
}

// sdk/src/wechat.ts
function wechat(wx = globalThis.wx) {
  return (url, events) => {
    let fail2 = (error) => {
      var _a;
      return events.close(1006, (_a = error.errMsg) != null ? _a : "");
    }, task = wx.connectSocket({ url, tcpNoDelay: !0, fail: fail2 });
    return task.onOpen(events.open), task.onMessage(({ data }) => events.data(typeof data == "string" ? data : new Uint8Array(data))), task.onError(fail2), task.onClose(({ code, reason }) => events.close(code || 1006, reason != null ? reason : "")), {
      // It sends whole buffers: packets have one of their own, but a frame of a recording may not.
      send: (bytes) => task.send({ data: bytes.slice().buffer, fail: fail2 }),
      close: (code, reason) => task.close({ code, reason })
    };
  };
}

// client-cocos/bundle/request-fetch.ts
function requestFetch(Request) {
  return (url, { method, body }) => new Promise((resolve, reject) => {
    let request = new Request(), fail2 = () => reject(new TypeError(`Cannot reach ${url}`));
    request.onload = () => {
      let { status, responseText } = request;
      status === 0 ? fail2() : resolve({ status, text: async () => responseText });
    }, request.onerror = fail2, request.onabort = fail2, request.ontimeout = fail2, request.open(method, url, !0), body !== void 0 && request.setRequestHeader("content-type", "text/plain;charset=UTF-8"), request.send(body != null ? body : null);
  });
}

// client-cocos/bundle/start-game.ts
function playerHere() {
  var _a;
  let here = globalThis;
  return playerOfTab((_a = here.navigator) == null ? void 0 : _a.locks, {
    get: (key2) => here.sessionStorage.getItem(key2),
    set: (key2, value) => here.sessionStorage.setItem(key2, value)
  });
}
function startGame(platform2) {
  let { wx, XMLHttpRequest } = globalThis, { storage, language, hints, profile, caPath } = platform2, transport = wx != null && wx.connectSocket ? wechat(wx) : webSocket(caPath ? { caPath } : {}), connected = (url, options) => createClient(url, __spreadProps(__spreadValues({}, options), { transport, hints: both(hints, browserHints) })), { store, stop } = createGame({
    createClient: connected,
    now: Date.now,
    storage,
    settings: { language },
    mahjong: __spreadValues({
      fetch: requestFetch(XMLHttpRequest),
      serializer: json(),
      random: Math.random
    }, profile !== void 0 && { profile })
  });
  return { getState: store.getState, dispatch: store.dispatch, subscribe: store.subscribe, stop };
}
function both(first, second) {
  return (wake) => {
    let ends = [first(wake), second(wake)];
    return () => {
      for (let end2 of ends) end2();
    };
  };
}

// packages/art/src/names.ts
var SUITS2 = ["b", "d", "c"], BODY_SIZES = {
  /** Standing before the player, face to the eye. */
  "body-hand": [72, 110],
  /** Standing before the player opposite: its back. */
  "body-across": [72, 110],
  /** Standing before the player on the left. */
  "body-left": [38, 104],
  "body-right": [38, 104],
  /** Lying, face up; turned by a quarter for the players at the sides. */
  "body-up": [72, 110],
  "body-up-turned": [96, 86],
  /** Lying, back up. */
  "body-down": [72, 110],
  "body-down-turned": [96, 86]
}, AVATAR_NAMES = [
  "panda",
  "fox",
  "rabbit",
  "bear",
  "tiger",
  "owl",
  "penguin",
  "frog",
  "pig",
  "cat",
  "monkey",
  "koala"
], EMOJI_ART = {
  "😀": "emoji-smile",
  "😂": "emoji-laugh",
  "😎": "emoji-cool",
  "😭": "emoji-cry",
  "😡": "emoji-angry",
  "🤔": "emoji-think",
  "👍": "emoji-thumb",
  "🙏": "emoji-pray",
  "🎉": "emoji-party",
  "🌹": "emoji-rose"
};
function faceOf(kind) {
  let suit2 = SUITS2[Math.floor(kind / 9)];
  if (!suit2 || !Number.isInteger(kind)) throw new RangeError(`Cannot show kind ${kind}: there are 0 to 26`);
  return `tile-${suit2}${kind % 9 + 1}`;
}
function marksOf(face) {
  return { suit: `mark-${face[5]}`, rank: `rank-${face[6]}` };
}
function suitBadge(suit2, script) {
  let letter = SUITS2[suit2];
  if (!letter) throw new RangeError(`Cannot show suit ${suit2}: there are 0 to 2`);
  return `suit-${letter}-${script}`;
}

// packages/art/src/tile-layers.ts
var FACE = { width: 72, height: 96, mark: 21 }, MARKED = { x: 8.5, y: 21.5, width: 55, height: 73.3 }, SURFACE_TOP = { "body-hand": 12, "body-up": 0, "body-up-turned": 0 };
function tileLayers({ body, face, turn = 0, suit: suit2 = !1, rank = !1 }) {
  let [width, height] = BODY_SIZES[body], layers = [{ art: body, x: 0, y: 0, width, height, turn: 0 }];
  if (!face) return layers;
  let top = SURFACE_TOP[body];
  if (top === void 0) throw new RangeError(`Cannot put ${face} on ${body}: it does not show its face`);
  if (turn % 180 !== 0 !== body.endsWith("-turned")) throw new RangeError(`Cannot turn ${body} by ${turn} degrees`);
  let marks = marksOf(face), { mark } = FACE, place = suit2 || rank ? MARKED : { x: 0, y: 0, width: FACE.width, height: FACE.height };
  return layers.push(turned(__spreadProps(__spreadValues({ art: face }, place), { turn }), top)), rank && layers.push(turned({ art: marks.rank, x: 2, y: 2.5, width: mark, height: mark, turn }, top)), suit2 && layers.push(turned({ art: marks.suit, x: FACE.width - mark - 2, y: 2.5, width: mark, height: mark, turn }, top)), layers;
}
function turned(layer, top) {
  let x2 = layer.x + layer.width / 2 - FACE.width / 2, y2 = layer.y + layer.height / 2 - FACE.height / 2, quarter = layer.turn % 180 !== 0, [sin, cos] = { 0: [0, 1], 90: [1, 0], 180: [0, -1], 270: [-1, 0] }[layer.turn], [middleX, middleY] = quarter ? [FACE.height / 2, FACE.width / 2] : [FACE.width / 2, FACE.height / 2];
  return __spreadProps(__spreadValues({}, layer), {
    x: middleX + x2 * cos - y2 * sin - layer.width / 2,
    y: top + middleY + x2 * sin + y2 * cos - layer.height / 2
  });
}
export {
  AVATAR_NAMES,
  DEAL_PAUSE,
  DIGITS3 as DIGITS,
  DISCARD_WAYS,
  EMOJI_ART,
  FACES,
  FAN_LIMITS,
  INITIAL_OPTIONS,
  LANGUAGES,
  LAST_SECONDS,
  MATCH_COUNTS,
  MAX_TALK,
  Mode,
  NO_CLUB,
  OPTIONAL_RULES,
  PHRASES,
  Rounds,
  SELF_DRAW_RULES,
  SPEEDS,
  SWITCHES,
  SelfDrawBonus,
  TURN_SECONDS,
  canDrag,
  cleanNickname,
  faceOf,
  floatsOf,
  format,
  formatBytes,
  fourthTile,
  freshNotices,
  gainOf,
  honourOf,
  intents,
  invitationLink,
  isCalled,
  isDrag,
  isInvitationAnswered,
  isOptional,
  isThrow,
  kindOf,
  kongPoints2 as kongPoints,
  memberName,
  msUntilNextSecond,
  msUntilResult,
  newestTalk,
  noticesOf,
  numberOfName,
  outageText,
  parseInvitation,
  playerHere,
  remainingOf,
  rulesLine,
  secondsUntil,
  secondsUntilTalk,
  selectCanSay,
  selectConnection,
  selectDisturbance,
  selectLines,
  selectLobby,
  selectRecords,
  selectReplay,
  selectRequiredVersion,
  selectRetry,
  selectRoom,
  selectSession,
  selectTable,
  selectTalk,
  selectTip,
  selectUnread,
  serverAt,
  shownNote,
  shownWaits,
  signed,
  soundsAfter,
  startGame,
  suitBadge,
  talkText,
  tapTile,
  texts,
  ticks,
  tileLayers,
  tilesOf,
  turnSecondsLeft,
  typedInto,
  waitWorth,
  withoutInvitation,
  worthOf
};
