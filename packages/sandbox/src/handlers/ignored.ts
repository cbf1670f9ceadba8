/** Parameters that no handler looks at, by operationId, each with the reason. */
export type Ignored = { readonly [operationId: string]: { readonly [name: string]: string } };

const HOW_BOARDS_ARE_MARKED = 'How the service marks boards that hold an ad is not documented.';

export const ignored: Ignored = {
  listAdFoldersWithBoards: { ad_id: HOW_BOARDS_ARE_MARKED, platform: HOW_BOARDS_ARE_MARKED },
  listBrands: { board_id: 'The sandbox has no boards of brands.' },
  listBrandsInDashboard: { board_id: 'The sandbox has no boards of brands.' },
  getNicheCounts: { refresh: 'The counts are always fresh.' },
};
