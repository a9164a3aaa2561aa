import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { ErrorAnswer } from '#shared/api.ts';

type Code = ErrorAnswer['error'];

const STATUS: Partial<Record<Code, number>> = {
  badRequest: 400,
  badCommand: 400,
  notSignedIn: 401,
  badTicket: 401,
  usedLink: 401,
  expiredLink: 401,
  notAllowed: 403,
  notFound: 404,
  sessionNotFound: 404,
  noFollowUp: 404,
  tooManyTries: 429,
  tooFast: 429,
  busy: 429,
  serverError: 500,
  notSaved: 503,
};
/** For what is a proper question at a wrong moment, such as joining a session that is full. */
const CONFLICT = 409;

/** Answers with a code of the closed list, for which the client has the words. */
export function answerError(response: Response, error: Code): void {
  const [status, answer] = errorAnswer(error);
  response.status(status).json(answer);
}

/** The status and the body of such an answer. */
export function errorAnswer(error: Code): [status: number, answer: ErrorAnswer] {
  return [STATUS[error] ?? CONFLICT, { error }];
}

export const unknownAddress: RequestHandler = (_request, response) => answerError(response, 'notFound');

/** The last one: whatever was thrown on the way is either the asker's or, and then it is logged, ours. */
export function onError(logger: Logger): ErrorRequestHandler {
  // Express tells an error handler from others by its four parameters.
  // oxlint-disable-next-line max-params
  return (error: unknown, request, response, next) => {
    const status = clientStatusOf(error);
    // The path is ours, and neither it nor the error has a ticket, an address or a name in it.
    if (status === null) logger.error({ err: error, method: request.method, path: request.path }, 'request');
    if (response.headersSent) return next(error);
    if (status === null) return answerError(response, 'serverError');
    response.status(status).json({ error: 'badRequest' } satisfies ErrorAnswer);
  };
}

/** Express and its body parser mark what the asker did wrong with a status from 400 to 499. */
function clientStatusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  return error.status >= 400 && error.status < 500 ? error.status : null;
}
