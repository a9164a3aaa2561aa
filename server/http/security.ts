import { IncomingMessage, type IncomingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
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
export function securityHeaders({ encrypted }: AddressBook): (host: string) => Record<string, string> {
  const helmeted = helmet({
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
  /** The same for all that is asked of one host: made once, and not for every phone of a room. */
  let last = { host: '', headers: {} };

  return (host) => {
    if (host !== last.host) last = { host, headers: headersBy(helmeted, host) };
    return last.headers;
  };
}

/** What helmet would have an answer say, read off an answer to nobody. */
function headersBy(helmeted: ReturnType<typeof helmet>, host: string): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  request.headers.host = host;
  const response = new ServerResponse(request);
  helmeted(request, response, () => undefined);
  return Object.fromEntries(
    Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]),
  );
}

/** The same on every answer of Express. */
export function secured(addresses: AddressBook): RequestHandler {
  const headersFor = securityHeaders(addresses);
  return (request, response, next) => {
    response.set(headersFor(request.headers.host ?? ''));
    next();
  };
}

function socketSources(host: string): string {
  return `ws://${host} wss://${host}`;
}

/** Refuses what was asked of another name than ours, or by a page of somebody else's. */
export function ownOnly(addresses: AddressBook): RequestHandler {
  return (request, response, next) => {
    if (isOwn(request.headers, request.path, addresses)) return next();
    if (request.path.startsWith('/api/')) return answerError(response, 'notAllowed');
    response.status(403).type('text/plain').send(words(request).unknownHost);
  };
}

/** Whether it was asked of us, and by whom it may be: a link to a page may stand anywhere, data is for our own pages. */
export function isOwn(headers: IncomingHttpHeaders, path: string, addresses: AddressBook): boolean {
  const { host, origin, 'sec-fetch-site': site = 'none' } = headers;
  const isFromElsewhere = site !== 'same-origin' && site !== 'none' && path.startsWith('/api/');
  return isOurOwn({ host, origin }, addresses) && !isFromElsewhere;
}
