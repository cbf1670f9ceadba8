/** What the search of a language knows, as it travels: short, with each text once. */
export type SearchData = {
  labels: SearchLabels;
  surfaces: { path: string; title: string; text: string }[];
  operations: SearchOperation[];
  /** Texts of parameters, which many operations share. */
  texts: string[];
  errors: { path: string; status: string; title: string; code: string; text: string }[];
  guides: SearchGuide[];
};

export type SearchOperation = {
  id: string;
  method: string;
  path: string;
  page: string;
  title: string;
  surface: string;
  text: string;
  /** Names, each with the place of its text. */
  parameters: [name: string, text: number][];
};

export type SearchGuide = {
  path: string;
  title: string;
  /** The first has no heading: it is what stands before it. */
  sections: { anchor: string; heading: string; text: string }[];
};

type SearchLabels = {
  title: string;
  placeholder: string;
  hint: string;
  none: string;
  results: string;
  keys: string;
  kinds: Record<Kind, string>;
};

export type Kind = 'surface' | 'operation' | 'parameter' | 'guide' | 'error';
