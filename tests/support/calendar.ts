/** The entry without its alarm, read as a calendar does: undoing sections 3.1 and 3.3.11 of RFC 5545. */
export function entryIn(file: string): Map<string, string> {
  const entry = file.slice(0, file.indexOf('\r\nBEGIN:VALARM'));
  const lines = entry.replaceAll('\r\n ', '').split('\r\n');
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(':');
      const text = line
        .slice(at + 1)
        .replaceAll(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
      return [line.slice(0, at), text];
    }),
  );
}
