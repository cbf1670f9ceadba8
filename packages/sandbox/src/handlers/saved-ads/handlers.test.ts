import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createAsker, type Row, valuesOf } from '../../../test/support/asker.ts';

const { ask, refusal, world, forget } = createAsker(60);
const { metaAds, tiktokAds, pinterestAds, googleAds } = world;

beforeEach(forget);

const ads = [
  { platform: 'facebook', ad_id: metaAds.at(0).id },
  { platform: 'facebook', ad_id: metaAds.at(1).id },
  { platform: 'tiktok', ad_id: tiktokAds.at(0).id },
  { platform: 'pinterest', ad_id: pinterestAds.at(0).id },
  { platform: 'google', ad_id: googleAds.at(0).creativeId },
  { platform: 'facebook_post', ad_id: 'any post' },
];

/** The library as the operations tell it: folders with their boards and what is on them. */
async function libraryNow(): Promise<object> {
  const folders = await ask<Row[]>('listAdFoldersWithBoards');
  expect(folders.map(({ id, name }) => ({ id, name }))).toEqual(await ask('listAdFolders'));
  expect(new Set(folders.flatMap(({ boards }) => boards))).toEqual(
    new Set(await ask<Row[]>('listAdBoards')),
  );
  return Promise.all(
    folders.map(async ({ name, boards }) => ({
      name,
      boards: await Promise.all(
        (boards as Row[]).map(async (board) => ({ name: board['name'], ads: await adsOn(board) })),
      ),
    })),
  );
}

/** No operation lists them, but saving one tells whether it was there. */
async function adsOn({ id: board_id }: Row): Promise<object[]> {
  const found: object[] = [];
  for (const ad of ads) {
    const { already_saved } = await ask('saveAd', { ...ad, board_id });
    if (already_saved) found.push(ad);
    else await ask('removeAdFromBoard', { ...ad, board_id });
  }
  return found;
}

const start = [{ name: 'Beauty', boards: [{ name: 'Skincare hooks', ads: [ads[1]] }] }];

describe('the library of saved ads', () => {
  test('begins with the folder, the board and the ad of the examples', async () => {
    expect(await ask('listAdFolders')).toEqual([{ id: '731', name: 'Beauty' }]);
    expect(await ask('listAdBoards')).toEqual([
      { id: '4821', name: 'Skincare hooks', folder_id: '731' },
    ]);
    expect(await libraryNow()).toEqual(start);
  });

  test('is what a plain model makes of any writes', async () => {
    const pick = fc.nat(20);
    const name = fc.string({ minLength: 1, maxLength: 8 });
    const write = fc.oneof(
      fc.record({ op: fc.constant('createFolder' as const), name }),
      fc.record({ op: fc.constant('createBoard' as const), folder: pick, name }),
      fc.record({ op: fc.constant('renameFolder' as const), folder: pick, name }),
      fc.record({ op: fc.constant('renameBoard' as const), board: pick, name }),
      fc.record({ op: fc.constant('deleteBoard' as const), board: pick }),
      fc.record({ op: fc.constant('deleteFolder' as const), folder: pick }),
      fc.record({ op: fc.constant('save' as const), board: pick, ad: pick }),
      fc.record({ op: fc.constant('add' as const), board: pick, ad: pick }),
      fc.record({ op: fc.constant('remove' as const), board: pick, ad: pick }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 25 }), async (writes) => {
        forget();
        const model = createModel();
        for (const each of writes) await model.write(each as Write);
        expect(await libraryNow()).toEqual(model.shown());
      }),
      { numRuns: 60 },
    );
  });

  test('tells whether an ad was saved before', async () => {
    const [ad] = ads;
    expect(await ask('saveAd', ad)).toEqual({
      success: true,
      ...ad,
      board_id: '4821',
      already_saved: false,
      message: 'Ad saved',
    });
    expect(await ask('saveAd', ad)).toMatchObject({ already_saved: true });
  });

  test('takes an ad of Meta for granted', async () => {
    const { ad_id } = ads[0] ?? {};
    expect(await ask('saveAd', { ad_id })).toMatchObject({ platform: 'facebook' });
    await ask('removeAdFromBoard', { ad_id, board_id: '4821' });
    expect(await libraryNow()).toEqual(start);
  });

  test('makes a board where none is left to save to', async () => {
    await ask('deleteAdFolder', { folder_id: '731' });
    expect(await ask('listAdBoards')).toEqual([]);
    const { board_id } = await ask('saveAd', ads[0]);
    expect(valuesOf(await ask<Row[]>('listAdBoards'), 'id')).toEqual([board_id]);
  });

  test.each([
    ['saveAd', { ad_id: '1' }, 'Ad not found'],
    ['saveAd', { ...ads[2], platform: 'pinterest' }, 'Ad not found'],
    ['saveAd', { ...ads[0], board_id: '1' }, 'Board not found'],
    ['addAdToBoard', { ...ads[0], board_id: '1' }, 'Board not found'],
    ['addAdToBoard', { ad_id: '1', board_id: '4821' }, 'Ad not found'],
    ['removeAdFromBoard', { ...ads[0], board_id: '4821' }, 'Saved ad not found'],
    ['createAdBoard', { folder_id: '1', name: 'A' }, 'Folder not found'],
    ['renameAdFolder', { folder_id: '1', name: 'A' }, 'Folder not found'],
    ['renameAdBoard', { board_id: '731', name: 'A' }, 'Board not found'],
    ['deleteAdFolder', { folder_id: '4821' }, 'Folder not found'],
    ['deleteAdBoard', { board_id: '1' }, 'Board not found'],
  ])('%s of %o: %s', async (operation, sent, error) => {
    expect(await refusal(operation, sent)).toEqual({ status: 404, success: false, error });
    expect(await libraryNow()).toEqual(start);
  });

  test('never gives an id twice', async () => {
    await ask('createAdBoard', { folder_id: '731', name: 'A' });
    const [, first] = valuesOf(await ask<Row[]>('listAdBoards'), 'id');
    await ask('deleteAdBoard', { board_id: first });
    await ask('createAdBoard', { folder_id: '731', name: 'A' });
    const [, second] = valuesOf(await ask<Row[]>('listAdBoards'), 'id');
    expect(second).not.toBe(first);
  });

  test('does not grow beyond a limit', async () => {
    for (let at = 0; at < 999; at += 1) await ask('createAdFolder', { name: 'A' });
    expect(await refusal('createAdFolder', { name: 'A' })).toMatchObject({
      status: 400,
      error: 'The sandbox keeps 1000 folders at most.',
    });
  });
});

type Write = {
  readonly op: string;
  readonly name: string;
  readonly folder: number;
  readonly board: number;
  readonly ad: number;
};

type ModelBoard = { name: string; ads: Set<number> };
type ModelFolder = { name: string; boards: ModelBoard[] };

/** Folders as objects that hold their boards, while the handlers keep lists that refer to each other. */
function createModel() {
  const folders: ModelFolder[] = [
    { name: 'Beauty', boards: [{ name: 'Skincare hooks', ads: new Set([1]) }] },
  ];
  const boards = (): ModelBoard[] =>
    made.filter((board) => folders.some((f) => f.boards.includes(board)));
  const made: ModelBoard[] = folders.flatMap((folder) => folder.boards);
  const boardId = async (board: ModelBoard): Promise<unknown> =>
    valuesOf(await ask<Row[]>('listAdBoards'), 'id')[boards().indexOf(board)];
  const folderId = async (folder: ModelFolder): Promise<unknown> =>
    valuesOf(await ask<Row[]>('listAdFolders'), 'id')[folders.indexOf(folder)];

  async function writeFolder({ op, name }: Write, folder: ModelFolder): Promise<void> {
    const folder_id = await folderId(folder);
    if (op === 'createBoard') {
      await ask('createAdBoard', { folder_id, name });
      const board = { name, ads: new Set<number>() };
      folder.boards.push(board);
      made.push(board);
    } else if (op === 'renameFolder') {
      await ask('renameAdFolder', { folder_id, name });
      folder.name = name;
    } else {
      await ask('deleteAdFolder', { folder_id });
      folders.splice(folders.indexOf(folder), 1);
    }
  }

  async function writeBoard({ op, name, ad }: Write, board: ModelBoard): Promise<void> {
    const board_id = await boardId(board);
    const at = ad % ads.length;
    if (op === 'renameBoard') {
      await ask('renameAdBoard', { board_id, name });
      board.name = name;
    } else if (op === 'deleteBoard') {
      await ask('deleteAdBoard', { board_id });
      for (const folder of folders) folder.boards = folder.boards.filter((own) => own !== board);
    } else if (op === 'remove') {
      await remove(board, at, { ...ads[at], board_id });
    } else {
      await ask(op === 'save' ? 'saveAd' : 'addAdToBoard', { ...ads[at], board_id });
      board.ads.add(at);
    }
  }

  async function remove(board: ModelBoard, at: number, sent: Row): Promise<void> {
    if (board.ads.delete(at)) await ask('removeAdFromBoard', sent);
    else expect(await refusal('removeAdFromBoard', sent)).toMatchObject({ status: 404 });
  }

  return {
    write: async (each: Write): Promise<void> => {
      if (each.op === 'createFolder') {
        await ask('createAdFolder', { name: each.name });
        folders.push({ name: each.name, boards: [] });
        return;
      }
      const folder = folders[each.folder % Math.max(1, folders.length)];
      const board = boards()[each.board % Math.max(1, boards().length)];
      if (each.folder !== undefined && folder) await writeFolder(each, folder);
      if (each.board !== undefined && board) await writeBoard(each, board);
    },
    shown: (): object =>
      folders.map((folder) => ({
        name: folder.name,
        boards: made
          .filter((board) => folder.boards.includes(board))
          .map((board) => ({ name: board.name, ads: ads.filter((_, at) => board.ads.has(at)) })),
      })),
  };
}
