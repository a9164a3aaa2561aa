import { phoneConfidenceWording } from '#shared/wording/phoneConfidence.ts';
import { useLang } from '../language.ts';

/** How sure one was of what one chose, in words. */
export function WasSure({ percent }: { percent: string }) {
  return phoneConfidenceWording[useLang()].wasSureOfIt(percent);
}
