import { CallList } from './CallList.tsx';
import { Stairs } from './Stairs.tsx';

/** One of the product's own drawings, or nothing for a name that this version does not know. */
export function Drawing({ src, alt }: { src: string; alt: string }) {
  switch (src) {
    case 'stairs':
      return <Stairs alt={alt} />;
    case 'call-list':
      return <CallList alt={alt} />;
    default:
      return null;
  }
}
