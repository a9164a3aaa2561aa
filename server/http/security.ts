import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { AddressBook } from '../network/addressBook.ts';
import { isOurOwn } from '../network/origins.ts';
import { answerError } from './errors.ts';
import { words } from './pages.ts';

/**
 * What browsers may do with our answers: load from here only, run no inline script, be in nobody's frame.
 * Over plain http, as in a meeting room, nothing may insist on https.
 */
export function securityHeaders({ encrypted }: AddressBook): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        // Safari before 15.4 does not count a WebSocket to the same host as 'self'. The host was checked before.
        connectSrc: ["'self'", (request) => socketSources(request.headers.host ?? '')],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: encrypted,
    // Browsers complain of these on http and ignore them.
    crossOriginOpenerPolicy: encrypted,
    originAgentCluster: encrypted,
  });
}

function socketSources(host: string): string {
  return `ws://${host} wss://${host}`;
}

/** Refuses what was asked of another name than ours, or by a page of somebody else's. */
export function ownOnly(addresses: AddressBook): RequestHandler {
  return (request, response, next) => {
    const { host, origin } = request.headers;
    if (isOurOwn({ host, origin }, addresses) && !isFromElsewhere(request)) return next();
    if (request.path.startsWith('/api/')) return answerError(response, 'notAllowed');
    response.status(403).type('text/plain').send(words(request).unknownHost);
  };
}

/** A link to a page may stand anywhere; data is asked for by our own pages only. */
function isFromElsewhere(request: { path: string; get(name: string): string | undefined }): boolean {
  const site = request.get('sec-fetch-site') ?? 'none';
  return request.path.startsWith('/api/') && site !== 'same-origin' && site !== 'none';
}
