import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** How a program that copies folders to elsewhere is recognised. */
interface Copier {
  by: string;
  /** What it calls the folders that it makes itself. */
  name: RegExp;
  /** Hidden files and folders that it keeps at the top of what it copies. */
  files: readonly string[];
  folders: readonly string[];
}

const COPIERS: readonly Copier[] = [
  {
    by: 'OneDrive',
    name: /^OneDrive([ -].*)?$/i,
    files: ['.849C9593-D756-4E56-8D6E-42412F2A707B'],
    folders: [],
  },
  // In a home folder `.dropbox` is a folder: that is where it keeps its settings, and nothing there is copied.
  { by: 'Dropbox', name: /^Dropbox([ -].*)?$/i, files: ['.dropbox'], folders: ['.dropbox.cache'] },
  {
    by: 'Google Drive',
    name: /^(Google ?Drive([ -].*)?|My Drive|Mijn Drive)$/i,
    files: [],
    folders: ['.tmp.driveupload', '.tmp.drivedownload'],
  },
  { by: 'iCloud Drive', name: /^(iCloud ?Drive|Mobile Documents)$/i, files: [], folders: [] },
];

/**
 * Which program copies this folder to elsewhere, as far as its path and those programs' own files tell; `null`
 * where none seems to. The folder need not exist yet. Not seen: a Desktop or Documents folder in iCloud, which
 * only macOS itself knows of.
 */
export function syncedBy(folder: string): string | null {
  const found = ancestorsOf(realPathOf(resolve(folder))).map(copierOf);
  return found.find((by) => by !== null) ?? null;
}

function copierOf(folder: string): string | null {
  const found = COPIERS.find(
    ({ name, files, folders }) =>
      name.test(basename(folder)) ||
      files.some((file) => statOf(join(folder, file))?.isFile()) ||
      folders.some((marker) => statOf(join(folder, marker))?.isDirectory()),
  );
  return found?.by ?? null;
}

function statOf(path: string) {
  return statSync(path, { throwIfNoEntry: false });
}

/** The folder and those that it lies in, from the inside out. */
function ancestorsOf(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestorsOf(parent)];
}

/** Where a folder really lies; for one that does not exist yet, where it will. */
function realPathOf(folder: string): string {
  if (existsSync(folder)) return realpathSync.native(folder);
  const parent = dirname(folder);
  return parent === folder ? folder : join(realPathOf(parent), basename(folder));
}
