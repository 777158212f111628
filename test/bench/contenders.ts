import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Operation } from './operations.js';
import type { Case } from './operations.js';
import type { Shot } from './load/client.js';

/** A server that answers the operations. */
export interface Contender {
  readonly name: string;
  /** The command that starts it; it is to print "ready PORT", and to stop at SIGTERM. */
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Null where it doesn't offer the operation. */
  shot(operation: Operation, one: Case): Shot | null;
}

export interface Running {
  readonly contender: Contender;
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

const READY = /ready (\d+)|http:\/\/127\.0\.0\.1:(\d+)/;

/** @throws Error with what it said, when it ends before it is ready. */
export async function start(contender: Contender, databaseUrl: string): Promise<Running> {
  const [program, ...args] = contender.command as [string, ...string[]];
  const child = spawn(program, args, {
    cwd: contender.cwd,
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', NODE_ENV: 'production', ...contender.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await portOf(contender.name, child);
  return {
    contender,
    pid: child.pid!,
    port,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function portOf(name: string, child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString();
      const match = READY.exec(said);
      if (match) resolve(Number(match[1] ?? match[2]));
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}: ${said.slice(-2_000)}`)));
  });
}
