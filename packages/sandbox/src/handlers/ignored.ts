/** Parameters that no handler looks at, by operationId, each with the reason. */
export type Ignored = { readonly [operationId: string]: { readonly [name: string]: string } };

export const ignored: Ignored = {
  listBrands: { board_id: 'The sandbox has no boards of brands.' },
  listBrandsInDashboard: { board_id: 'The sandbox has no boards of brands.' },
  getNicheCounts: { refresh: 'The counts are always fresh.' },
};
