import { arch, platform } from 'node:process';
import { installed } from './install.ts';

// the binaries themselves: the launchers beside them would leave them behind when a test ends early

export const NODE_20: string = installed(`node-20-${platform}-${arch}/bin/node`);
export const NODE_22: string = installed(`node-22-${platform}-${arch}/bin/node`);

export const BUN: string = installed(
  `@oven/bun-${platform}-${arch === 'arm64' ? 'aarch64' : arch}/bin/bun`,
);

export const DENO: string = installed(
  `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}/deno`,
);

export const WORKERD: string = installed(
  `@cloudflare/workerd-${platform}-${arch === 'x64' ? '64' : arch}/bin/workerd`,
);
