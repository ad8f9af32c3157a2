// A contract is what @shaddock/contract has one of for each server: per kind of message, route to body.

/** The contract of those who have none: any route, any body. */
export interface LooseContract {
  // biome-ignore lint/suspicious/noExplicitAny: without a contract nothing is known of the bodies
  readonly requests: { readonly [route: string]: (body: any) => any };
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly notifies: { readonly [route: string]: any };
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly pushes: { readonly [route: string]: any };
}

/** The part of a contract that is about `requests`, `notifies` or `pushes`: empty where the contract has none. */
export type Section<C, Name extends keyof LooseContract> = C extends { readonly [N in Name]: infer Routes }
  ? Routes
  : object;

/** The routes that a contract's pushes have. */
export type PushRoute<C> = keyof Section<C, "pushes"> & string;

/** The body that a push has. */
export type PushBody<C, Route extends PushRoute<C>> = Section<C, "pushes">[Route];
