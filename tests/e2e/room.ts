import { openConsole, type Console } from '../support/client.ts';
import { startServer, type ServerOptions, type TestServer, type TestSession } from '../support/server.ts';
import { startProxy, type Proxy } from '../faults/proxy.ts';

/** A server with the built client, its trainer at the desk, and a wire to it that can be made as bad as wanted. */
export interface Room {
  server: TestServer;
  session: TestSession;
  /** The trainer's, past the wire. */
  desk: Console;
  wire: Proxy;
  /** Address of the join page, over the wire. */
  url: string;
  /** From now on nobody answers at the other end of the wire, or somebody does again. */
  answer: (isThere: boolean) => void;
}

/** A port on which nobody listens. */
const NOBODY = 1;

export async function openRoom(options: ServerOptions = {}): Promise<Room> {
  const server = await startServer({ clientFolder: 'dist/client', ...options });
  const session = await server.createSession();
  const desk = await openConsole(server, session);
  let there = true;
  const wire = await startProxy(() => (there ? server.app.port : NOBODY));
  return {
    server,
    session,
    desk,
    wire,
    url: `${wire.url}/${session.code}`,
    answer: (isThere) => {
      there = isThere;
    },
  };
}
