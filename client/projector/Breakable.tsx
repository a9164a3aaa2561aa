import { Fragment } from 'react';

/** An address that may go on to the next line after a dot, a slash or an at sign, and nowhere else. */
export function Breakable({ text }: { text: string }) {
  let length = 0;
  return text.split(/(?<=[@./])/).map((part) => (
    <Fragment key={(length += part.length)}>
      {length > part.length && <wbr />}
      {part}
    </Fragment>
  ));
}
