import { renderUnicodeCompact } from 'uqr';
import type { Addresses } from '#shared/api.ts';
import type { Lang } from '#shared/ids.ts';
import { serverWording } from '#shared/wording/server.ts';

export interface Started {
  addresses: Addresses;
  /** The trainer's link, with its secret. */
  trainerLink: string;
  /** A sentence that says where everything is kept. */
  place: string;
  lang: Lang;
}

/** What the trainer reads where the program was started, line by line. */
export function announcement({ addresses, trainerLink, place, lang }: Started): string[] {
  const words = serverWording[lang];
  const { chosen } = addresses;
  return [
    '',
    words.running,
    '',
    words.trainer,
    `  ${trainerLink}`,
    '',
    words.participants,
    ...addressLines(addresses, lang),
    '',
    ...renderUnicodeCompact(chosen, { ecc: 'M', border: 2 })
      .split('\n')
      .map((row) => `  ${row}`),
    '',
    place,
    words.stop,
    '',
  ];
}

function addressLines({ chosen, fixed, candidates }: Addresses, lang: Lang): string[] {
  const words = serverWording[lang];
  const others = candidates.filter(({ url, kind }) => url !== chosen && kind !== 'loopback');
  const known = candidates.find(({ url }) => url === chosen);
  if (known?.kind === 'loopback') return [`  ${chosen}  ${words.onlyThisComputer}`];
  const width = Math.max(...[chosen, ...others.map(({ url }) => url)].map(({ length }) => length));
  const line = (url: string, name: string, remark: string): string =>
    `  ${url.padEnd(width)}  ${name}${remark === '' ? '' : ` (${remark})`}`.trimEnd();
  return [
    line(chosen, known?.name ?? '', fixed ? words.chosen : words.likeliest),
    ...others.map(({ url, name, kind }) => line(url, name, kind === 'virtual' ? words.virtual : '')),
  ];
}

/** Where the trainer's own browser, on this computer, reaches the server. */
export function trainerAddress({ chosen, candidates }: Addresses, publicUrl: URL | null): string {
  const here = candidates.find(({ kind }) => kind === 'loopback');
  return publicUrl === null && here !== undefined ? here.url : chosen;
}
