import type { RequestListener } from 'node:http';
import express, { type RequestHandler } from 'express';
import { addressChoice } from './addresses.ts';
import { onError, unknownAddress } from './errors.ts';
import { checkPage } from './check.ts';
import { exportRoutes } from './exports.ts';
import { followUps } from './followUps.ts';
import { health } from './health.ts';
import { joining } from './join.ts';
import { metricsRoute } from './metrics.ts';
import type { HttpNeeds } from './needs.ts';
import { managing } from './managing.ts';
import { overTime } from './overTime.ts';
import { notFound, pages } from './pages.ts';
import { pictureRoutes } from './picture.ts';
import { profile } from './profile.ts';
import { sharedPicturePages } from './sharedPicture.ts';
import { resultsRoutes } from './results.ts';
import { reportSchemaRoute } from './reportSchema.ts';
import { ownOnly, secured } from './security.ts';
import { sessionRoutes } from './sessions.ts';
import { signingIn } from './signIn.ts';

const uncached: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

/** All that this server says over HTTP: the pages, the interface under `/api`, and its health. */
export function createHttp(needs: HttpNeeds): RequestListener {
  const join = joining(needs);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');

  // Whatever watches over the program asks by an address of its own choice, and learns nothing but yes or no.
  app.use(health(needs));
  app.use(ownOnly(needs.addresses));
  app.use(metricsRoute(needs));
  app.use(secured(needs.addresses));
  app.use('/api', uncached, express.json({ limit: '16kb' }));
  app.use('/api', reportSchemaRoute());
  const parts = [
    signingIn,
    sessionRoutes,
    resultsRoutes,
    overTime,
    managing,
    followUps,
    exportRoutes,
    pictureRoutes,
    profile,
    addressChoice,
  ];
  for (const routes of parts) {
    app.use('/api', routes(needs));
  }
  app.use('/api', unknownAddress);
  app.use(checkPage(needs.reach));
  app.use(sharedPicturePages(needs));
  if (needs.clientFolder !== null) app.use(pages(needs.clientFolder));
  app.use(notFound);
  app.use(onError(needs.logger));
  return (request, response) => {
    if (request.url === '/api/join' && request.method === 'POST') join(request, response);
    else app(request, response);
  };
}
