/** Ads that an account has saved, on boards in folders. */

import type { State } from '../../handler.ts';
import { type Section, section } from '../../state/section.ts';
import { notFound, refusal } from '../support/errors.ts';

export type Folder = { readonly id: string; readonly name: string };
export type Board = { readonly id: string; readonly name: string; readonly folder: string };
export type SavedAd = { readonly board: string; readonly platform: string; readonly ad: string };

type Library = {
  readonly folders: readonly Folder[];
  readonly boards: readonly Board[];
  readonly ads: readonly SavedAd[];
  /** The highest id that a folder or board has, or had. */
  readonly lastId: number;
};

/** An account starts with the folder, the board and the ad on it that the description's examples name. */
const library: Section<Library> = section('saved-ads', {
  folders: [{ id: '731', name: 'Beauty' }],
  boards: [{ id: '4821', name: 'Skincare hooks', folder: '731' }],
  ads: [{ board: '4821', platform: 'facebook', ad: '892340175523398' }],
  lastId: 4821,
});

/** Of each kind, so that a loop does not fill the memory. */
const MOST = 1_000;

export function readLibrary(state: State): Library {
  return state.read(library);
}

export function createFolder(state: State, name: string): Folder {
  const { folders, lastId, ...rest } = readLibrary(state);
  refuseMore(folders, 'folders');
  const folder = { id: String(lastId + 1), name };
  state.write(library, { ...rest, folders: [...folders, folder], lastId: lastId + 1 });
  return folder;
}

export function createBoard(state: State, folder: string, name: string): Board {
  findFolder(state, folder);
  const { boards, lastId, ...rest } = readLibrary(state);
  refuseMore(boards, 'boards');
  const board = { id: String(lastId + 1), name, folder };
  state.write(library, { ...rest, boards: [...boards, board], lastId: lastId + 1 });
  return board;
}

export function renameFolder(state: State, id: string, name: string): void {
  const folder = findFolder(state, id);
  const { folders, ...rest } = readLibrary(state);
  state.write(library, {
    ...rest,
    folders: folders.map((each) => (each === folder ? { ...each, name } : each)),
  });
}

export function renameBoard(state: State, id: string, name: string): void {
  const board = findBoard(state, id);
  const { boards, ...rest } = readLibrary(state);
  state.write(library, {
    ...rest,
    boards: boards.map((each) => (each === board ? { ...each, name } : each)),
  });
}

/** Its boards go with it, and what is on them. */
export function deleteFolder(state: State, id: string): void {
  findFolder(state, id);
  const { folders, boards, ads, lastId } = readLibrary(state);
  const gone = new Set(boards.flatMap(({ id: board, folder }) => (folder === id ? board : [])));
  state.write(library, {
    folders: folders.filter((each) => each.id !== id),
    boards: boards.filter((each) => !gone.has(each.id)),
    ads: ads.filter(({ board }) => !gone.has(board)),
    lastId,
  });
}

/** What is on it goes with it. */
export function deleteBoard(state: State, id: string): void {
  findBoard(state, id);
  const { boards, ads, ...rest } = readLibrary(state);
  state.write(library, {
    ...rest,
    boards: boards.filter((each) => each.id !== id),
    ads: ads.filter(({ board }) => board !== id),
  });
}

/** The oldest board there is; one is made where none is left. */
export function defaultBoard(state: State): Board {
  const { boards, folders } = readLibrary(state);
  if (boards[0]) return boards[0];
  const folder = folders[0] ?? createFolder(state, 'Saved ads');
  return createBoard(state, folder.id, 'Saved ads');
}

/** Whether the board had it already. */
export function putOnBoard(state: State, saved: SavedAd): boolean {
  findBoard(state, saved.board);
  const { ads, ...rest } = readLibrary(state);
  if (ads.some((each) => isSameAd(each, saved))) return true;
  refuseMore(ads, 'saved ads');
  state.write(library, { ...rest, ads: [...ads, saved] });
  return false;
}

export function takeOffBoard(state: State, saved: SavedAd): void {
  findBoard(state, saved.board);
  const { ads, ...rest } = readLibrary(state);
  const left = ads.filter((each) => !isSameAd(each, saved));
  if (left.length === ads.length) throw notFound('Saved ad');
  state.write(library, { ...rest, ads: left });
}

/** Ids of the ads of one platform that are on any board. */
export function savedOn(state: State, platform: string): ReadonlySet<string> {
  return new Set(
    readLibrary(state).ads.flatMap((saved) => (saved.platform === platform ? saved.ad : [])),
  );
}

function isSameAd(one: SavedAd, other: SavedAd): boolean {
  return one.board === other.board && one.platform === other.platform && one.ad === other.ad;
}

function findFolder(state: State, id: string): Folder {
  const folder = readLibrary(state).folders.find((each) => each.id === id);
  if (!folder) throw notFound('Folder');
  return folder;
}

function findBoard(state: State, id: string): Board {
  const board = readLibrary(state).boards.find((each) => each.id === id);
  if (!board) throw notFound('Board');
  return board;
}

function refuseMore(items: readonly unknown[], what: string): void {
  if (items.length < MOST) return;
  throw refusal(400, `The sandbox keeps ${MOST} ${what} at most.`);
}
