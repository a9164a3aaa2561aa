import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ErrorAnswer } from '#shared/api.ts';
import { errorAnswer } from './errors.ts';
import type { HttpNeeds } from './needs.ts';
import { isOwn, securityHeaders } from './security.ts';

/** What is answered to a body that was read as JSON, undefined where it was none: something, or the code of an error. */
export type Answer = (body: unknown, request: IncomingMessage) => Promise<object | ErrorAnswer['error']>;

/** In characters; as everywhere under `/api`. */
const LONGEST = 16 * 1024;

/**
 * Answers what every phone of a room asks at the same moment, without the layers that all other questions go through:
 * they took longer than all that has to be done for a phone that joins. Same rules, same headers.
 */
export function answerQuickly(answer: Answer, { addresses, logger }: HttpNeeds): RequestListener {
  const headersFor = securityHeaders(addresses);

  async function answerTo(request: IncomingMessage): Promise<[status: number, body: object]> {
    if (!isOwn(request.headers, '/api/', addresses)) return errorAnswer('notAllowed');
    if (/charset=(?!"?utf-8)/i.test(request.headers['content-type'] ?? '')) return badRequest(415);
    const text = await textOf(request);
    if (text === null) return badRequest(413);
    try {
      const answered = await answer(jsonFrom(text, request), request);
      return typeof answered === 'string' ? errorAnswer(answered) : [200, answered];
    } catch (err) {
      logger.error({ err, method: request.method, path: request.url }, 'request');
      return errorAnswer('serverError');
    }
  }

  return (request, response) => {
    void answerTo(request).then(([status, body]) => {
      const headers = { ...headersFor(request.headers.host ?? ''), 'cache-control': 'no-store' };
      send(response, { status, headers, body });
    });
  };
}

function badRequest(status: number): [status: number, answer: ErrorAnswer] {
  return [status, { error: 'badRequest' }];
}

interface Sent {
  status: number;
  headers: Record<string, string>;
  body: object;
}

function send(response: ServerResponse, { status, headers, body }: Sent): void {
  const json = JSON.stringify(body);
  response.writeHead(status, {
    ...headers,
    // What is left of a question that is too long is not waited for.
    ...(response.req.complete ? {} : { connection: 'close' }),
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
  });
  response.end(json);
}

/** What was sent, or `null` where that is longer than anything that a page of ours asks. Never settles if it breaks off. */
function textOf(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.length <= LONGEST) return;
      request.pause();
      resolve(null);
    });
    request.on('end', () => resolve(text));
  });
}

function jsonFrom(text: string, { headers }: IncomingMessage): unknown {
  if (!/^application\/json(?:;|$)/i.test(headers['content-type'] ?? '')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
