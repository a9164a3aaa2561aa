import { Button } from '../ui/Button.tsx';
import { useWords } from './language.ts';
import page from './page.module.css';

/** A part of the page does not come. It is asked for again meanwhile; whoever is tired of that can load all anew. */
export function LaterFails() {
  const words = useWords().later;
  return (
    <div role="status">
      <p className={page.note}>{words.failing}</p>
      <Button onClick={() => location.reload()}>{words.reload}</Button>
    </div>
  );
}
