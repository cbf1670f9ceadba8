import type { Handlers } from '../handler.ts';
import { tiktokShopHandlers } from './tiktok-shop.ts';

/** Every operation that is computed from the world. The rest is answered from the description's examples. */
export const handlers: Handlers = { ...tiktokShopHandlers };
