import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Page } from 'playwright-core';

import { settled } from '../support/gallery.ts';

/** What is seen on a picture. */
interface Shot {
  /** Heading that it stands under; also the folder of its file. */
  chapter: string;
  /** Scene and step, such as `06-onthulling-move`. */
  moment: string;
  /** On which device, such as `screen`. */
  window: string;
  /** Whether all of the page is taken, and not only what the window shows. */
  whole?: boolean;
}

/** Pictures of what people see, and one page to look through them all. */
export interface Album {
  /** Takes a picture once nothing moves; none where it would be the same as the last one of that window. */
  shoot: (page: Page, shot: Shot) => Promise<void>;
  /** Writes the page, `index.html`. */
  close: () => Promise<void>;
}

/** An empty album; what was in its chapters before is gone. */
export async function openAlbum(folder: string, chapters: readonly string[]): Promise<Album> {
  for (const chapter of chapters) await rm(join(folder, chapter), { recursive: true, force: true });
  const last = new Map<string, Buffer>();
  const taken: Shot[] = [];
  return {
    shoot: async (page, shot) => {
      await settled(page);
      const picture = await page.screenshot({ fullPage: shot.whole ?? false });
      const window = `${shot.chapter} ${shot.window}`;
      if (last.get(window)?.equals(picture)) return;
      last.set(window, picture);
      taken.push(shot);
      const file = join(folder, fileOf(shot));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, picture);
    },
    close: async () => {
      await writeFile(join(folder, 'index.html'), sheet(chapters, taken));
    },
  };
}

function fileOf({ chapter, moment, window }: Shot): string {
  return `${chapter}/${moment}-${window}.png`;
}

function sheet(chapters: readonly string[], shots: readonly Shot[]): string {
  const links = chapters.map((chapter) => `<a href="#${chapter}">${chapter}</a>`).join(' ');
  const parts = chapters.map((chapter) => {
    const within = shots.filter((shot) => shot.chapter === chapter);
    const scenes = [...Map.groupBy(within, ({ moment }) => moment.split('-', 1)[0] ?? '')];
    return `<h1 id="${chapter}">${chapter}</h1>\n${scenes.map(([, all]) => sceneOf(all)).join('\n')}`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screens</title>
<style>
  body { margin: 24px; background: #6b6a66; color: #fff; font: 14px system-ui, sans-serif }
  nav { position: sticky; top: 0; padding: 8px 0; background: inherit }
  a { color: inherit; margin-right: 16px }
  section { padding: 16px 0; border-top: 1px solid #fff6 }
  section div { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start; margin-bottom: 16px }
  h2 { margin: 0 0 8px; font-size: 16px }
  figure { margin: 0 }
  img { display: block; height: 320px; width: auto; background: #fff }
</style>
<nav>${links}</nav>
${parts.join('\n')}
</html>
`;
}

/** The moments of one scene, one below the other; in each its windows side by side. */
function sceneOf(shots: readonly Shot[]): string {
  const rows = [...Map.groupBy(shots, ({ moment }) => moment)].map(([moment, all]) => {
    const figures = all
      .toSorted((one, other) => one.window.localeCompare(other.window))
      .map((shot) => {
        const file = fileOf(shot);
        return `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a>${shot.window}</figure>`;
      });
    return `<h2>${moment}</h2>\n<div>${figures.join('\n')}</div>`;
  });
  return `<section>${rows.join('\n')}</section>`;
}
