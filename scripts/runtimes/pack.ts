import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

type Manifest = {
  name: string;
  private?: boolean;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

/** The folders of all packages that are published. */
export async function publishedFolders(): Promise<string[]> {
  const manifests = globSync('{packages,apps}/*/package.json', { cwd: ROOT }).sort();
  const folders = manifests.map(dirname);
  const isPrivate = await Promise.all(
    folders.map(async (folder) => (await readManifest(folder)).private),
  );
  return folders.filter((_, index) => !isPrivate[index]);
}

export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(ROOT, folder, 'package.json'), 'utf8'));
}

/** Packs a package as it is published, and says where the tarball is. */
export async function pack(folder: string, destination: string): Promise<string> {
  const options = ['--silent', '--pack-destination', destination];
  const { stdout } = await run('npm', ['pack', join(ROOT, folder), ...options], {
    cwd: destination,
  });
  return join(destination, stdout.trim());
}
