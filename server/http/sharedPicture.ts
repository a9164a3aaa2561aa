import { createHash } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { type Picture, pictureOf } from '#shared/document/picture.ts';
import type { Lang } from '#shared/ids.ts';
import { plainText } from '#shared/wording/parts.ts';
import { pictureWording } from '#shared/wording/picture.ts';
import { langOf } from './asking.ts';
import { answerError } from './errors.ts';
import type { HttpNeeds } from './needs.ts';

const STYLE = `
body { margin: 0; min-height: 100dvh; box-sizing: border-box; display: grid; align-content: center; justify-items: center;
  gap: 24px; padding: clamp(16px, 4vw, 48px); background: #fbf8f1; color: #16181d;
  font: 600 1.0625rem/1.3 system-ui, sans-serif; }
main { display: contents; }
h1 { margin: 0; width: 100%; max-width: min(1200px, 130dvh); }
img { display: block; width: 100%; height: auto; outline: 1px solid #ded8cb; }
a { display: inline-flex; align-items: center; min-height: 52px; padding: 8px 24px; border-radius: 10px;
  background: #16181d; color: #fbf8f1; text-decoration: none; }
a:focus-visible { outline: 3px solid #004f7c; outline-offset: 3px; }
@media (prefers-color-scheme: dark) {
  body { background: #181713; color: #f4f0e6; }
  img { outline-color: #3b3830; }
  a { background: #f4f0e6; color: #181713; }
  a:focus-visible { outline-color: #9ad2f6; }
}
`;
const styleHash = createHash('sha256').update(STYLE).digest('base64');
const SIZE = { width: 1200, height: 630 };
/** Pictures that are held, and not drawn again for everybody who comes. */
const MOST_HELD = 60;

interface Held {
  lang: Lang;
  own: Lang;
  picture: Picture;
  png: () => Promise<Uint8Array | 'busy'>;
}

/**
 * The one page of this server that is for everybody: a picture that a trainer has let go, and nothing beside it. It
 * is written here and not by the client, since whoever fetches it for a network's preview runs no script.
 */
export function sharedPicturePages(needs: HttpNeeds): Router {
  const { results, addresses } = needs;
  const held = new Map<string, Promise<Held | null>>();
  // What was taken back, or deleted with its session, is gone from here as well.
  results.pictures.onChange(() => held.clear());

  async function read(link: string, request: Request): Promise<Held | null> {
    const session = results.pictures.sessionOf(link);
    const report = session === null ? null : await results.report(session);
    if (report === null) return null;
    const own = report.session.lang;
    const lang = langOf(request, own);
    const picture = lang === null ? 'notYet' : pictureOf(report, lang);
    if (lang === null || typeof picture === 'string') return null;
    let drawn: Promise<Uint8Array | 'busy'> | null = null;
    const png = async (): Promise<Uint8Array | 'busy'> => {
      drawn ??= needs.writer.write('picture', report, lang);
      const file = await drawn.catch(() => 'busy' as const);
      if (file === 'busy') drawn = null;
      return file;
    };
    return { lang, own, picture, png };
  }

  function asked(request: Request): Promise<Held | null> {
    const link = String(request.params['link']);
    const asking = request.query['lang'] ?? '';
    const isNone = results.pictures.sessionOf(link) === null || langOf(request, 'nl') === null;
    if (isNone || typeof asking !== 'string') return Promise.resolve(null);
    const key = `${link} ${asking}`;
    const known = held.get(key) ?? read(link, request);
    held.set(key, known);
    void known.then(
      (found) => found === null && held.delete(key),
      () => held.delete(key),
    );
    for (const oldest of [...held.keys()].slice(0, -MOST_HELD)) held.delete(oldest);
    return known;
  }

  const router = Router();
  router.use('/s', (_request, response, next) => {
    // Whoever is given the link may look; nobody is to come upon it.
    response.set({ 'x-robots-tag': 'noindex, nofollow, noarchive', 'cache-control': 'no-store' });
    next();
  });

  router.get('/s/:link.png', async (request, response, next) => {
    const shown = await asked(request);
    if (shown === null) return next();
    const png = await shown.png();
    if (png === 'busy') return busy(response);
    // Other people's pages may show it: that is what it is for.
    response.set({ 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' }).end(png);
  });

  router.get('/s/:link', async (request, response, next) => {
    const shown = await asked(request);
    if (shown === null) return next();
    const query = shown.lang === shown.own ? '' : `?lang=${shown.lang}`;
    const at = `/s/${String(request.params['link'])}`;
    const origin = addresses.publicOrigin ?? addresses.current().chosen;
    response
      .set(
        'content-security-policy',
        `default-src 'none'; style-src 'sha256-${styleHash}'; img-src 'self'; frame-ancestors 'none'`,
      )
      .type('text/html')
      .send(pageOf(shown.picture, { origin, page: `${at}${query}`, image: `${at}.png${query}` }));
  });

  return router;
}

function busy(response: Response): void {
  response.set('retry-after', '5');
  answerError(response, 'busy');
}

interface Addressed {
  origin: string;
  page: string;
  image: string;
}

function pageOf(picture: Picture, { origin, page, image }: Addressed): string {
  const { lang, title, alt, sentence } = picture;
  const words = pictureWording[lang].page;
  const tags = {
    'og:type': 'website',
    'og:site_name': 'Aanname',
    'og:locale': lang === 'nl' ? 'nl_NL' : 'en_GB',
    'og:title': title,
    'og:description': plainText(sentence),
    'og:url': origin + page,
    'og:image': origin + image,
    'og:image:type': 'image/png',
    'og:image:width': `${SIZE.width}`,
    'og:image:height': `${SIZE.height}`,
    'og:image:alt': alt,
    'twitter:card': 'summary_large_image',
    'twitter:title': title,
    'twitter:description': plainText(sentence),
    'twitter:image': origin + image,
    'twitter:image:alt': alt,
  };
  const meta = Object.entries(tags).map(
    ([name, content]) =>
      `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escaped(content)}">`,
  );
  return (
    `<!doctype html><html lang="${lang}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>` +
    `<meta name="robots" content="noindex, nofollow">${meta.join('')}<style>${STYLE}</style>` +
    `<main><h1><img src="${image}" width="${SIZE.width}" height="${SIZE.height}" alt="${escaped(alt)}"></h1>` +
    `<a href="${image}" download="aanname.png">${words.download}</a></main></html>`
  );
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
