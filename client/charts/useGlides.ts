import { useEffectEvent, useLayoutEffect, type RefObject } from 'react';

import { wayOf, type Glide, type GlidePlan } from '#shared/charts/glides.ts';

interface Gliding {
  plan: GlidePlan;
  /** How far a dot rises before it goes, in the drawing's units. */
  lift: number;
  /** Called for every frame with ms since the start; changes what it must by hand, never through React. */
  onFrame: (ms: number) => void;
  onLanded: () => void;
}

/** A slow start, a slow end, and most of the way in between. */
const EASING = 'cubic-bezier(0.4, 0, 0.2, 1)';

/** Nothing moves while the browser puts three hundred dots on layers of their own, so that no frame of a glide is lost. */
const STILL_MS = 200;

/**
 * Lets the dots of a drawing glide while `moving` is true. React has drawn them where they end; each is shifted back
 * to where it began and brought home by the browser's own animations, so that no frame waits for React.
 */
export function useGlides(drawing: RefObject<SVGSVGElement | null>, moving: boolean, gliding: Gliding): void {
  const { plan } = gliding;
  const onFrame = useEffectEvent(gliding.onFrame);
  const onLanded = useEffectEvent(gliding.onLanded);
  const lift = useEffectEvent(() => gliding.lift);

  useLayoutEffect(() => {
    const svg = drawing.current;
    if (!moving || svg === null) return;
    const marks = new Map(
      [...svg.querySelectorAll<SVGGElement>('[data-dot]')].map((mark) => [mark.dataset['dot'], mark]),
    );
    const flying = plan.glides.flatMap((glide) => {
      const mark = marks.get(glide.dot.key);
      return mark === undefined ? [] : { glide, mark, animation: animate(mark, glide, lift()) };
    });
    let startsAt: number | null = null;
    let frame = 0;
    const tick = (now: number): void => {
      // From the first frame, like the browser's animations, which wait until they can be drawn.
      startsAt ??= now + STILL_MS;
      const ms = Math.max(0, now - startsAt);
      onFrame(ms);
      for (const { glide, mark } of flying) showPassage(mark, glide, ms);
      if (ms < plan.total) frame = requestAnimationFrame(tick);
      else onLanded();
    };
    // Before anything is painted: React has drawn the end.
    onFrame(0);
    for (const { glide, mark } of flying) showPassage(mark, glide, 0);
    frame = requestAnimationFrame(tick);
    // A hidden window gets no frames; it must not stay half-way.
    const landing = setTimeout(onLanded, STILL_MS + plan.total + 500);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(landing);
      for (const { animation } of flying) animation.cancel();
    };
  }, [drawing, moving, plan]);
}

function animate(mark: SVGGElement, glide: Glide, lift: number): Animation {
  const way = wayOf(glide.dot, lift).map(({ x, y, at }) => ({
    transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`,
    offset: at,
  }));
  return mark.animate(way, {
    delay: STILL_MS + glide.startsAt,
    duration: glide.lands - glide.startsAt,
    fill: 'both',
    easing: EASING,
  });
}

/**
 * The ring comes as a dot lifts, its new fill half-way. Set once each and not animated: one moving layer for each
 * dot is what a compositor can carry three hundred of.
 */
function showPassage(mark: SVGGElement, { startsAt, lands }: Glide, ms: number): void {
  const passage = ms < startsAt ? 'waiting' : ms < (startsAt + lands) / 2 ? 'leaving' : 'arriving';
  if (mark.dataset['passage'] !== passage) mark.dataset['passage'] = passage;
}
