import type { Lang } from '#shared/ids.ts';
import { errorOf, type AskError } from './api.ts';

export type FileKind = 'pdf' | 'xlsx' | 'pptx' | 'csv' | 'json';

export interface Wanted {
  session: string;
  kind: FileKind;
  ticket: string;
  /** The session's own language where it is left out. */
  lang?: Lang;
}

/**
 * Fetches the results of a session and gives them to the browser to save. The ticket travels in a header and never in
 * an address, so a plain link would not do.
 * @returns `null` when the browser has the file, else why not
 */
export async function saveResult({ session, kind, ticket, lang }: Wanted): Promise<AskError | null> {
  try {
    const query = lang === undefined ? '' : `?lang=${lang}`;
    const path = `/api/sessions/${encodeURIComponent(session)}/export.${kind}${query}`;
    const response = await fetch(path, { headers: { authorization: `Bearer ${ticket}` } });
    if (!response.ok) return errorOf(await response.json());
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

/** Gives a file to the browser to save. */
export function saveAs(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Safari reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
