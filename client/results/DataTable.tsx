import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

import type { Table } from '#shared/document/blocks.ts';
import { keyed } from '../ui/keyed.ts';
import styles from './DataTable.module.css';
import { Said } from './Said.tsx';
import { useWords } from './words.ts';

/** A table that is there for all to read. Where it is wider than the page it slides in its own box, and says so. */
export function DataTable({ table: { caption, columns, rows } }: { table: Table }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const isWide = useTooWide(box);
  const heads = keyed(columns, ({ text }) => text);
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
              {heads.map(({ key, item: { text, numeric } }) => (
                <th key={key} scope="col" className={numeric ? styles.number : undefined}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(rows, (row) => row.join(' ')).map(({ key, item: [name, ...cells] }) => (
              <tr key={key}>
                <th scope="row">
                  <Said>{name ?? ''}</Said>
                </th>
                {cells.map((cell, index) => (
                  <td
                    key={heads[index + 1]?.key}
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
