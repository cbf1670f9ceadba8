/** What the service says of a wrong value, where its words are known: by operationId and parameter. */
export type ServiceErrors = {
  readonly [operationId: string]: { readonly [name: string]: string };
};

const OF_SUGGESTIONS = { type: 'Invalid entity type' };

export const serviceErrors: ServiceErrors = {
  suggest: OF_SUGGESTIONS,
  suggestInDashboard: OF_SUGGESTIONS,
};
