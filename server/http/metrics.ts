import { Router } from 'express';
import type { Config } from '../config.ts';
import type { Metrics } from '../metrics.ts';

interface Needs {
  metrics: Metrics;
  config: Pick<Config, 'metrics'>;
}

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;
/** A proxy on this computer asks from here, but for somebody elsewhere. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** Figures for whoever watches over the program: from this computer only, unless it was told otherwise. */
export function metricsRoute({ metrics, config }: Needs): Router {
  return Router().get('/metrics', async (request, response, next) => {
    const isNear =
      LOOPBACK.test(request.socket.remoteAddress ?? '') &&
      FORWARDED.every((name) => request.headers[name] === undefined);
    if (config.metrics === 'off' || (config.metrics === 'loopback' && !isNear)) return next();
    response
      .set('cache-control', 'no-store')
      .type(metrics.mediaType)
      .send(await metrics.text());
  });
}
