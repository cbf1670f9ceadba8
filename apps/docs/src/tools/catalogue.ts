/** What the tools know of the API beside the sandbox's checks: small enough to stand in a page. */

/** A request for a time, as the description's examples have it. */
export type TimeExample = {
  readonly title: string;
  readonly values: Readonly<Record<string, unknown>>;
};

/** One value that a window takes. */
export type TimeField = {
  readonly name: string;
  readonly required: boolean;
  /** `day` is a date; `word` a text such as `30d`; a list holds all that is taken. */
  readonly takes: 'day' | 'word' | readonly unknown[];
  readonly example: unknown;
};

/** One way to say a time. */
export type TimeChoice = {
  readonly fields: readonly TimeField[];
  readonly example: Readonly<Record<string, unknown>>;
};

export type TimeWindow = {
  readonly choices: readonly TimeChoice[];
  /** What readers may mean; the first is the most usual. */
  readonly examples: readonly TimeExample[];
  readonly refused: readonly string[];
  /** What to send instead of what is refused. */
  readonly advice: string;
};

/** An operation, and a request of it that is right. */
export type Known = {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** The surface that it belongs to. */
  readonly surface: string;
  readonly method: string;
  readonly path: string;
  /** The name of its window; empty if it has none. */
  readonly window: string;
  /** Where the names of the window go. */
  readonly place: 'query' | 'body';
  readonly credential: 'key' | 'session' | 'none';
  /** The first media type of its body; empty without a body. */
  readonly media: string;
  /** The method of the client, such as `wh.brands.list`; empty if there is none. */
  readonly call: string;
  /** The answer is no JSON. */
  readonly isText?: true;
  /** Values that a request is right with, by name; those of the path as well. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Names of a request with a body that stand in its address all the same. */
  readonly inQuery?: readonly string[];
};

export type Catalogue = {
  /** Names of the surfaces, in order. */
  readonly surfaces: readonly string[];
  readonly operations: readonly Known[];
  readonly windows: Readonly<Record<string, TimeWindow>>;
};
