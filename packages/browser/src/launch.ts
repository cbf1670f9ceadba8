import { installDebianPackage } from '@winninghunter/debian';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian's package puts it. */
const CHROMIUM = '/usr/bin/chromium';

/** What keeps it from calling anybody but who a page calls. */
const SILENT = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** Starts Chromium, without a window and with an empty profile; installs it first if it is missing. */
export async function launchChromium(): Promise<Browser> {
  await installDebianPackage('chromium', 'some 120 MB');
  return chromium.launch({
    executablePath: CHROMIUM,
    // root has no sandbox
    chromiumSandbox: process.getuid?.() !== 0,
    args: SILENT,
  });
}
