import { type AskError } from '../session/api.ts';

export type FileKind = 'csv' | 'json';

export interface Wanted {
  session: string;
  kind: FileKind;
  ticket: string;
}

const REFUSED: ReadonlyMap<number, AskError> = new Map([
  [401, 'notSignedIn'],
  [429, 'busy'],
]);

/**
 * Fetches the result of a session and gives it to the browser to save. The ticket travels in a header and never in
 * an address, so a plain link would not do. The file is in the session's own language.
 * @returns `null` when the browser has it, else why not
 */
export async function saveResult({ session, kind, ticket }: Wanted): Promise<AskError | null> {
  try {
    const path = `/api/sessions/${encodeURIComponent(session)}/export.${kind}`;
    const response = await fetch(path, { headers: { authorization: `Bearer ${ticket}` } });
    if (!response.ok) return REFUSED.get(response.status) ?? 'serverError';
    const name = fileNameIn(response.headers.get('content-disposition')) ?? `aanname.${kind}`;
    saveAs(await response.blob(), name);
    return null;
  } catch {
    return 'unreachable';
  }
}

/** The file name that the server gave, in either of the two ways that HTTP has for it. */
export function fileNameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
  try {
    return encoded === undefined ? (plain ?? null) : decodeURIComponent(encoded);
  } catch {
    return plain ?? null;
  }
}

function saveAs(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Safari reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
