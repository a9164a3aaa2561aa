import { type Request, type RequestHandler, Router } from 'express';
import sirv from 'sirv';
import { type JoinCode, type Lang, parseJoinCode } from '#shared/ids.ts';
import { serverWording } from '#shared/wording/server.ts';

/** First parts of addresses that are never a session's; compared without case, as Express does. */
const TAKEN = [
  'check',
  'trainer',
  'screen',
  'results',
  'follow-up',
  's',
  'assets',
  'api',
  'socket.io',
  'healthz',
  'readyz',
  'metrics',
];

/**
 * Whether a join code spells one of our own addresses: SCREEN would. Such a code must not be given out, since the
 * page would be shown in its place.
 */
export function isPageName(code: JoinCode): boolean {
  return TAKEN.includes(code.toLowerCase());
}

/** The pages and what they load, out of the folder that the client was built into. */
export function pages(clientFolder: string): Router {
  const serve = sirv(clientFolder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      // Whatever lies in /assets/ has a hash of its content in its name; all else may change with the next version.
      const forEver = path.startsWith('/assets/');
      response.setHeader('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });

  return Router().get('/{*path}', (request, response, next) => {
    const page = pageFor(request.path);
    if (page !== null) request.url = page;
    serve(request, response, () => next());
  });
}

/** For whatever nobody else has answered. */
export const notFound: RequestHandler = (request, response) => {
  response.status(404).type('text/plain').send(words(request).notFound);
};

/** In the language that the browser asks for, Dutch if it has none of ours. */
export function words(request: Request): (typeof serverWording)['nl']['pages'] {
  return serverWording[langOfBrowser(request)].pages;
}

export function langOfBrowser(request: Request): Lang {
  return request.acceptsLanguages('nl', 'en') === 'en' ? 'en' : 'nl';
}

/** Which page an address belongs to, or `null` where it is no page. */
function pageFor(path: string): '/phone.html' | '/stage.html' | null {
  if (/^\/(?:trainer|results)(?:\/|$)|^\/screen\/?$/i.test(path)) return '/stage.html';
  if (path === '/' || /^\/follow-up\/?$/i.test(path)) return '/phone.html';
  const code = /^\/([^/]+)$/.exec(path)?.[1];
  return code !== undefined && parseJoinCode(decoded(code)) !== null ? '/phone.html' : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
