import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';

/** A certificate with its chain, and its key, in PEM. */
export interface Certificate {
  cert: Buffer;
  key: Buffer;
}

export type ReadCertificate =
  | { ok: true; certificate: Certificate }
  | { ok: false; problem: 'tlsUnreadable' | 'tlsUnusable'; file: string };

/** Reads the two files, and makes sure that they belong together before anybody connects. */
export function readCertificate(files: { cert: string; key: string }): ReadCertificate {
  const read: Buffer[] = [];
  for (const file of [files.cert, files.key]) {
    try {
      read.push(readFileSync(file));
    } catch {
      return { ok: false, problem: 'tlsUnreadable', file };
    }
  }
  const [cert = Buffer.alloc(0), key = Buffer.alloc(0)] = read;
  try {
    createSecureContext({ cert, key });
    return { ok: true, certificate: { cert, key } };
  } catch {
    return { ok: false, problem: 'tlsUnusable', file: files.cert };
  }
}
