/**
 * What a client and a server agree on, as a type: per kind of message, route to body.
 *
 *     interface ChatContract {
 *       requests: { "room.join": (body: Empty) => { code: number; result: string } };
 *       notifies: { "room.message": { name: string; content: string } };
 *       pushes: { onMessage: { name: string; content: string } };
 *     }
 */
export interface Contract {
  /** Route to a function type: body in, body of the response out. */
  readonly requests?: object;
  /** Route to body. */
  readonly notifies?: object;
  /** Route to body. */
  readonly pushes?: object;
}

/** A body without fields. */
export type Empty = { readonly [key: string]: never };

/** The contract of a client that was given none: any route, any body. */
export interface LooseContract {
  // biome-ignore lint/suspicious/noExplicitAny: without a contract nothing is known of the bodies
  readonly requests: { readonly [route: string]: (body?: any) => any };
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly notifies: { readonly [route: string]: any };
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly pushes: { readonly [route: string]: any };
}

/** The routes of one kind of message; none where the contract has none. */
export type Section<C, Name extends keyof Contract> = C extends { readonly [N in Name]: infer Routes }
  ? Routes
  : object;

/** The routes a contract's requests have. */
export type RequestRoute<C> = keyof Section<C, "requests"> & string;
/** The routes a contract's notifies have. */
export type NotifyRoute<C> = keyof Section<C, "notifies"> & string;
/** The routes a contract's pushes have. */
export type PushRoute<C> = keyof Section<C, "pushes"> & string;

/** The body that a request takes. */
export type RequestBody<C, Route extends RequestRoute<C>> = Section<C, "requests">[Route] extends (
  body: infer Body,
  // biome-ignore lint/suspicious/noExplicitAny: matches whatever the function gives
) => any
  ? Body
  : never;
/** The body that a request's response has. */
export type ResponseBody<C, Route extends RequestRoute<C>> = Section<C, "requests">[Route] extends (
  // biome-ignore lint/suspicious/noExplicitAny: matches whatever the function takes
  ...args: any
) => infer Answer
  ? Answer
  : never;
/** The body that a notify takes. */
export type NotifyBody<C, Route extends NotifyRoute<C>> = Section<C, "notifies">[Route];
/** The body that a push has. */
export type PushBody<C, Route extends PushRoute<C>> = Section<C, "pushes">[Route];

/** The arguments after the route: a body that may be empty may be left out. */
export type BodyArguments<Body, Options> = undefined extends Body
  ? [body?: Body, options?: Options]
  : Record<never, never> extends Body
    ? [body?: Body, options?: Options]
    : [body: Body, options?: Options];
