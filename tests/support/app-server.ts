import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './repository.ts';

export type AppServer = {
  /** With its last slash. */
  readonly address: string;
  /** SIGKILL: from then on there is no network. */
  readonly stop: () => Promise<void>;
  /** On the same port, with the same files or with others. */
  readonly startAgain: (folder?: string) => Promise<void>;
};

/**
 * Serves the built application in a process of its own, on a free port.
 *
 * @param folder of another build; without it `src/server/main.ts` serves `dist`, as on a laptop
 */
export async function startServer(folder?: string): Promise<AppServer> {
  const port = await freePort();
  const address = `http://localhost:${port}/`;
  let running = await start(port, address, folder);
  return {
    address,
    stop: () => end(running),
    startAgain: async (other) => {
      await end(running);
      running = await start(port, address, other ?? folder);
    },
  };
}

async function start(port: number, address: string, folder: string | undefined): Promise<ChildProcess> {
  const program = folder === undefined ? ['src/server/main.ts'] : ['tests/support/serve-folder.ts', folder];
  const env = { ...process.env, PORT: String(port), HOST: 'localhost' };
  const child = spawn(modernNode(), program, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
  while (child.exitCode === null) {
    const answers = await fetch(`${address}v1/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return child;
    await pause(30);
  }
  throw new Error(`the server ended before it answered\n${complaint}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, 'localhost', () => {
      const found = probe.address();
      probe.close(() => (typeof found === 'object' && found ? resolve(found.port) : reject(new Error('no port'))));
    });
  });
}

/** The server's TypeScript runs as it is from Node 24 on; the lock file brings that one for whoever started us with another. */
export function modernNode(): string {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const brought = join(root, 'node_modules/.bin/node');
  return existsSync(brought) ? brought : process.execPath;
}
