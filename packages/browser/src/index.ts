/** Chromium for tests. */

export { launchChromium } from './launch.ts';
