import type { Context, Handlers, Input } from '../../handler.ts';
import type { World } from '../../world/world.ts';
import { notFound } from '../support/errors.ts';
import { textOf } from '../support/input.ts';
import {
  type Board,
  createBoard,
  createFolder,
  defaultBoard,
  deleteBoard,
  deleteFolder,
  putOnBoard,
  readLibrary,
  renameBoard,
  renameFolder,
  takeOffBoard,
} from './library.ts';

const DONE = { success: true };

export const savedAds: Handlers = {
  listAdFolders: (_, { state }) => readLibrary(state).folders,

  listAdBoards: (_, { state }) => readLibrary(state).boards.map(boardRow),

  listAdFoldersWithBoards: (_, { state }) => {
    const { folders, boards } = readLibrary(state);
    return folders.map((folder) => ({
      ...folder,
      boards: boards.filter((board) => board.folder === folder.id).map(boardRow),
    }));
  },

  createAdFolder: (input, { state }) => {
    createFolder(state, given(input, 'name'));
    return DONE;
  },
  createAdBoard: (input, { state }) => {
    createBoard(state, given(input, 'folder_id'), given(input, 'name'));
    return DONE;
  },
  renameAdFolder: (input, { state }) => {
    renameFolder(state, given(input, 'folder_id'), given(input, 'name'));
    return DONE;
  },
  renameAdBoard: (input, { state }) => {
    renameBoard(state, given(input, 'board_id'), given(input, 'name'));
    return DONE;
  },
  deleteAdFolder: (input, { state }) => {
    deleteFolder(state, given(input, 'folder_id'));
    return DONE;
  },
  deleteAdBoard: (input, { state }) => {
    deleteBoard(state, given(input, 'board_id'));
    return DONE;
  },

  saveAd: (input, context) => {
    const saved = savedOf(input, context);
    const isSaved = putOnBoard(context.state, saved);
    return {
      success: true,
      ad_id: saved.ad,
      platform: saved.platform,
      board_id: saved.board,
      already_saved: isSaved,
      message: isSaved ? 'Ad was saved before' : 'Ad saved',
    };
  },
  addAdToBoard: (input, context) => {
    putOnBoard(context.state, savedOf(input, context));
    return DONE;
  },
  removeAdFromBoard: (input, { state }) => {
    takeOffBoard(state, {
      board: given(input, 'board_id'),
      platform: platformOf(input),
      ad: given(input, 'ad_id'),
    });
    return DONE;
  },
};

function boardRow({ id, name, folder }: Board): object {
  return { id, name, folder_id: folder };
}

/** A text that the description requires, as it was sent. */
function given(input: Input, name: string): string {
  return String(input[name]);
}

function platformOf(input: Input): string {
  return textOf(input, 'platform') ?? 'facebook';
}

/** Throws a `Refusal` for an ad that there is not. */
function savedOf(
  input: Input,
  { world, state }: Context,
): { readonly board: string; readonly platform: string; readonly ad: string } {
  const [ad, platform] = [given(input, 'ad_id'), platformOf(input)];
  if (!isKnown(world, platform, ad)) throw notFound('Ad');
  const board = input['board_id'] === undefined ? defaultBoard(state).id : given(input, 'board_id');
  return { board, platform, ad };
}

/** Posts of pages, beside ads, are beyond the world, so any id may be one. */
function isKnown(
  { metaAds, tiktokAds, pinterestAds, googleAds }: World,
  platform: string,
  id: string,
): boolean {
  switch (platform) {
    case 'facebook':
      return metaAds.indexOf(id) >= 0;
    case 'tiktok':
      return tiktokAds.indexOf(id) >= 0;
    case 'pinterest':
      return pinterestAds.indexOf(id) >= 0;
    case 'google':
      return googleAds.indexOf(id) >= 0 || googleAds.indexOfCreative(id) >= 0;
    default:
      return true;
  }
}
