import { type Request, type Response, Router } from 'express';
import { type PictureAnswer, sharePictureRequest } from '#shared/api.ts';
import { pictureOf } from '#shared/document/picture.ts';
import type { Lang, SessionId } from '#shared/ids.ts';
import { bodyOf, langOf, sessionIdIn, trainerOnly } from './asking.ts';
import { answerError } from './errors.ts';
import type { HttpNeeds } from './needs.ts';

type Standing = NonNullable<Awaited<ReturnType<HttpNeeds['results']['picture']>>>;

/** What the trainer does with the picture of a session's shift: looks at it, lets it be shared, takes it back. */
export function pictureRoutes({ results, tickets, addresses, writer }: HttpNeeds): Router {
  const router = Router();
  const trainer = trainerOnly(tickets);

  /** In which language of a session that has a picture; answers the request itself where there is none. */
  async function askedIn(
    request: Request,
    response: Response,
    session: SessionId | null,
  ): Promise<{ lang: Lang; own: Lang } | null> {
    const report = session === null ? null : await results.report(session);
    const own = report?.session.lang ?? null;
    const lang = own === null ? null : langOf(request, own);
    if (own !== null && lang !== null) return { lang, own };
    answerError(response, own === null ? 'notFound' : 'badRequest');
    return null;
  }

  async function answer(
    request: Request,
    response: Response,
    asked: { session: SessionId; standing: Standing | null },
  ): Promise<void> {
    const { session, standing } = asked;
    const spoken = await askedIn(request, response, standing === null ? null : session);
    if (spoken === null || standing === null) return;
    const report = standing.told === 'ready' ? await results.report(session) : null;
    const picture = report === null ? 'notYet' : pictureOf(report, spoken.lang);
    const query = spoken.lang === spoken.own ? '' : `?lang=${spoken.lang}`;
    const { chosen } = addresses.current();
    response.json({
      told: standing.told,
      alt: typeof picture === 'string' ? null : picture.alt,
      url: standing.link === null ? null : `${chosen}/s/${standing.link}${query}`,
      nearby: addresses.publicOrigin === null,
    } satisfies PictureAnswer);
  }

  router.get('/sessions/:session/picture', trainer, async (request, response) => {
    const session = sessionIdIn(request);
    if (session === null) return answerError(response, 'notFound');
    await answer(request, response, { session, standing: await results.picture(session) });
  });

  router.put('/sessions/:session/picture', trainer, async (request, response) => {
    const body = bodyOf(request, response, sharePictureRequest);
    if (body === null) return;
    const session = sessionIdIn(request);
    if (session === null) return answerError(response, 'notFound');
    await answer(request, response, { session, standing: await results.sharePicture(session, body.shared) });
  });

  router.get('/sessions/:session/picture.png', trainer, async (request, response) => {
    const session = sessionIdIn(request);
    const standing = session === null ? null : await results.picture(session);
    const isReady = standing?.told === 'ready';
    const spoken = await askedIn(request, response, isReady ? session : null);
    const report = session === null || spoken === null ? null : await results.report(session);
    if (spoken === null || report === null) return;
    const file = await writer.write('picture', report, spoken.lang);
    if (file === 'busy') return answerError(response, 'busy');
    // No name of anybody and no day: whoever passes the file on tells nothing by it.
    response.attachment('aanname.png');
    response.set('content-type', 'image/png').end(file);
  });

  return router;
}
