import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { onChanges } from '../../../src/cli/dev/changes.ts';

const watcher = Object.assign(new EventEmitter(), { close: async () => undefined });
vi.mock('chokidar', () => ({
  watch: () => {
    setImmediate(() => watcher.emit('ready'));
    return watcher;
  },
}));

it.each(['EACCES', 'ELOOP'])(
  'what can be watched no more is read again, which tells what is wrong: %s',
  async (code) => {
    const [told, failed] = [Promise.withResolvers<ReadonlySet<string>>(), vi.fn()];
    const end = await onChanges(['/hub', '/code'], async (paths) => told.resolve(paths), failed);
    const closed = { code, path: '/hub/personas/personas' };
    watcher.emit('error', Object.assign(new Error(`${code}: …, lstat '/hub/personas/personas'`), closed));
    expect([...(await told.promise)]).toEqual(['/hub']);
    expect(failed).not.toHaveBeenCalled();
    // What a reading would not tell.
    const many = new Error("ENOSPC: System limit for number of file watchers reached, watch '/hub/signals'");
    watcher.emit('error', Object.assign(many, { code: 'ENOSPC', path: '/hub/signals' }));
    expect(failed.mock.calls).toEqual([[many]]);
    await end();
    watcher.removeAllListeners();
  },
);
