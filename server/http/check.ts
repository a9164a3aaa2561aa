import { createHash } from 'node:crypto';
import { Router } from 'express';
import type { Reach } from '../network/reach.ts';
import { langOfBrowser, words } from './pages.ts';

const STYLE = `
body { margin: 0; min-height: 100dvh; display: grid; place-content: center; padding: 24px;
  background: #fbf8f1; color: #16181d; font: 400 1.125rem/1.5 system-ui, sans-serif; text-wrap: pretty; }
h1 { margin: 0; font: 500 2.25rem/1.15 Georgia, serif; }
p { margin: 12px 0 0; max-width: 32ch; }
@media (prefers-color-scheme: dark) { body { background: #181713; color: #f4f0e6; } }
`;
const styleHash = createHash('sha256').update(STYLE).digest('base64');

/**
 * The page that the trainer's own phone opens before the workshop. It is written here and not by the client: where it
 * is seen at all, it works, and it must not cost the phones of the room a byte.
 */
export function checkPage(reach: Reach): Router {
  return Router().get('/check', (request, response) => {
    reach.note({ host: request.headers.host, from: request.socket.remoteAddress });
    const { title, what } = words(request).works;
    response
      .set('cache-control', 'no-store')
      .set(
        'content-security-policy',
        `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'`,
      )
      .type('text/html')
      .send(
        `<!doctype html><html lang="${langOfBrowser(request)}"><meta charset="utf-8">` +
          `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>` +
          `<style>${STYLE}</style><main><h1>${title}</h1><p>${what}</p></main></html>`,
      );
  });
}
