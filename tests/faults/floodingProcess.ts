import { WebSocket } from 'ws';

/** A process of its own, as strangers have one: opens so many lines at once and knocks at the door in between. */
const [url = '', code = '', size = '0'] = process.argv.slice(2);
const GREETING = /^0\{/;

/** Opens a line, does something on it once it is greeted, and lets go of it after a second. */
function line(act: (ws: WebSocket) => void): Promise<void> {
  const ws = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  ws.on('error', () => {});
  ws.once('message', (data: Buffer) => {
    if (GREETING.test(data.toString())) act(ws);
  });
  return new Promise((resolve) => {
    const letGo = setTimeout(() => ws.terminate(), 1000);
    ws.on('close', () => {
      clearTimeout(letGo);
      resolve();
    });
  });
}

async function newcomer(): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/join`, { method: 'POST', headers, body: JSON.stringify({ code }) });
  const { error } = (await answer.json()) as { error?: string };
  if (error !== 'roomLocked') throw new Error(`a newcomer was told ${error}`);
}

const silent = () => line(() => {});
const wrongTicket = () => line((ws) => ws.send('40{"ticket":"bm9ib2R5.bm9ib2R5","protocol":1,"lang":"nl"}'));
const rubbish = () =>
  line((ws) => {
    for (let frame = 0; frame < 200; frame += 1) ws.send(`42["command",${frame}]`);
  });

const deeds = [silent, wrongTicket, rubbish, newcomer] as const;
const all = Array.from({ length: Number(size) }, (_, index) => (deeds[index % deeds.length] ?? silent)());
await Promise.all(all);
