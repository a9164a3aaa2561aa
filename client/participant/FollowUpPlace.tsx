import { useEffect } from 'react';

import type { Keep } from '../session/keep.ts';
import { letFontsCome } from '../ui/fontsLater.ts';
import { useLater } from './later.ts';
import { LaterFails } from './LaterFails.tsx';
import layout from './layout.module.css';

/** Whether this address asks, weeks later, what became of it. */
export function isFollowUp(path: string): boolean {
  return /^\/follow-up\/?$/i.test(path);
}

/** That page, once it has come: whoever joins a session does not wait for it. */
export function FollowUpPlace({ keep }: { keep: Keep }) {
  const { parts, failing } = useLater();
  useEffect(letFontsCome, []);
  if (parts !== null) return <parts.FollowUpPage keep={keep} ticket={location.hash.slice(1)} />;
  return <div className={layout.phone}>{failing && <LaterFails />}</div>;
}
