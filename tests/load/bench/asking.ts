import { Agent, request } from 'node:http';

export interface Asking {
  method?: 'GET' | 'POST' | 'DELETE';
  ticket?: string;
  /** Sent as JSON. */
  body?: object;
}

/** Asks a server over HTTP; as lean as can be, since whoever asks shares this machine with whoever is measured. */
export function askerOf(port: number): (path: string, asking?: Asking) => Promise<Buffer> {
  // As a browser does, which joins with the connection that brought it the page.
  const agent = new Agent({ keepAlive: true });
  return (path, { method = 'GET', ticket, body } = {}) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      const headers: Record<string, string | number> = { 'content-length': Buffer.byteLength(text) };
      if (body !== undefined) headers['content-type'] = 'application/json';
      if (ticket !== undefined) headers['authorization'] = `Bearer ${ticket}`;
      const asked = request({ host: '127.0.0.1', port, path, method, agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => void chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const all = Buffer.concat(chunks);
          if ((response.statusCode ?? 0) < 300) return resolve(all);
          reject(new Error(`${path}: ${response.statusCode} ${all.toString()}`));
        });
      });
      asked.on('error', reject);
      asked.end(text);
    });
}
