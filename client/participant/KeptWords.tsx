import { useStore } from 'zustand';

import type { Keep } from '../session/keep.ts';
import type { Door } from './door.ts';
import { useLater } from './later.ts';

interface KeptWordsProps {
  door: Door;
  keep: Keep;
}

/** The two words that this phone has kept, also where its session lets nobody in any more. */
export function KeptWords({ door, keep }: KeptWordsProps) {
  const { code, problem } = useStore(door.store);
  const isOver = problem === 'sessionSealed' || problem === 'sessionEnded' || problem === 'sessionNotFound';
  return isOver && keep.get(`recall.${code}`) !== null ? <Sheet code={code} keep={keep} /> : null;
}

function Sheet({ code, keep }: { code: string; keep: Keep }) {
  const { parts } = useLater();
  return parts === null ? null : <parts.RecallSheet code={code} keep={keep} />;
}
