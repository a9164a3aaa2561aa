import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

import type { Table } from '#shared/document/blocks.ts';
import styles from './DataTable.module.css';
import { Said } from './Said.tsx';
import { useWords } from './words.ts';

/** A table that is there for all to read. Where it is wider than the page it slides in its own box, and says so. */
export function DataTable({ table: { caption, columns, rows } }: { table: Table }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const isWide = useTooWide(box);
  return (
    <figure className={styles.figure} data-columns={columns.length}>
      {isWide && <p className={styles.hint}>{words.aside}</p>}
      <div
        ref={box}
        className={styles.box}
        {...(isWide && { role: 'region', tabIndex: 0, 'aria-label': caption })}
      >
        <table className={styles.table}>
          <caption className={styles.caption}>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ text, numeric }) => (
                <th key={text} scope="col" className={numeric ? styles.number : undefined}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={`${name} ${cells.join(' ')}`}>
                <th scope="row">
                  <Said>{name ?? ''}</Said>
                </th>
                {cells.map((cell, index) => (
                  <td
                    key={columns[index + 1]?.text}
                    className={columns[index + 1]?.numeric ? styles.number : undefined}
                  >
                    <Said>{cell}</Said>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

/** Whether what is in the box is wider than the box. */
function useTooWide(box: RefObject<HTMLElement | null>): boolean {
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setWide(element.scrollWidth > element.clientWidth + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return isWide;
}
