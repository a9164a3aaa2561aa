// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';

import { codeIn, codeInPath, createDoor } from '../../../../client/participant/door.ts';
import { memoryKeep } from '../../../../client/session/keep.ts';

describe('a join code as people give it', () => {
  it.each([
    'KHM7QX',
    'khm7qx',
    ' khm 7qx ',
    'KHM-7QX',
    'https://laptop.local:3000/KHM7QX',
    'laptop.local/khm7qx/',
  ])('is found in ‘%s’', (typed) => {
    expect(codeIn(typed)).toBe('KHM7QX');
  });

  it.each(['', 'KHM7Q', 'KHM7QXX', 'KHM7Q0', 'https://laptop.local:3000/', '/////'])(
    'is not in ‘%s’',
    (typed) => {
      expect(codeIn(typed)).toBeNull();
    },
  );

  it('is read from the address, also with a space in it, and from no address that cannot be read', () => {
    expect(codeIn(codeInPath('/khm%207qx'))).toBe('KHM7QX');
    expect(codeInPath('/%E0%A4%A')).toBe('');
    expect(codeInPath('/')).toBe('');
  });
});

describe('the door', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const answering = (status: number, body: object) => {
    const asked = vi.fn<typeof fetch>(async () => Response.json(body, { status }));
    vi.stubGlobal('fetch', asked);
    return asked;
  };

  it('does not ask the server about what is no code', async () => {
    const asked = answering(200, {});
    const door = createDoor(memoryKeep(), 'KHM7Q');
    await door.enter();
    expect(door.store.getState().problem).toBe('notACode');
    expect(asked).not.toHaveBeenCalled();
  });

  it('stays, with the code as it was typed, where the server knows no such session', async () => {
    answering(404, { error: 'sessionNotFound' });
    const door = createDoor(memoryKeep(), 'khm 7qx');
    await door.enter();
    expect(door.store.getState()).toMatchObject({
      problem: 'sessionNotFound',
      code: 'khm 7qx',
      entering: false,
      seat: null,
    });
  });

  it.each([
    ['no JSON', async () => new Response('<html>hotel wifi</html>')],
    ['JSON of somebody else', async () => Response.json({ hello: 'world' })],
    ['no answer', async () => Promise.reject(new TypeError('failed to fetch'))],
  ])('calls a server unreachable that gives %s', async (_, answer) => {
    vi.stubGlobal('fetch', answer);
    const door = createDoor(memoryKeep(), 'KHM7QX');
    await door.enter();
    expect(door.store.getState().problem).toBe('unreachable');
  });

  it('knocks once, however often one taps', async () => {
    const asked = answering(404, { error: 'sessionNotFound' });
    const door = createDoor(memoryKeep(), 'KHM7QX');
    await Promise.all([door.enter(), door.enter(), door.enter()]);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('forgets the problem as soon as one types', async () => {
    answering(404, { error: 'sessionNotFound' });
    const door = createDoor(memoryKeep(), 'KHM7QX');
    await door.enter();
    door.type('KHM7Q');
    expect(door.store.getState().problem).toBeNull();
  });

  it('speaks the chosen language again on the next visit', () => {
    const keep = memoryKeep();
    createDoor(keep, '').speak('en');
    expect(createDoor(keep, '').store.getState().lang).toBe('en');
    createDoor(keep, '').speak('nl');
    expect(createDoor(keep, '').store.getState().lang).toBe('nl');
  });
});
