import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Case, Operation } from './operations.js';
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

/** So much of what a contender says is kept, for when it fails. */
const SAID = 4_000;

const READY = /ready (\d+)|http:\/\/127\.0\.0\.1:(\d+)/;

const started = new Set<ChildProcess>();

/** For a bench that ends before its time. */
export function killAll(): void {
  for (const child of started) child.kill('SIGKILL');
}

/** @throws Error with what it said, when it ends before it is ready. */
export async function start(contender: Contender, databaseUrl: string | null): Promise<Running> {
  const [program, ...args] = contender.command as [string, ...string[]];
  const { DATABASE_URL: _, ...others } = process.env;
  const database = databaseUrl === null ? {} : { DATABASE_URL: databaseUrl };
  const child = spawn(program, args, {
    cwd: contender.cwd,
    env: { ...others, ...database, PORT: '0', NODE_ENV: 'production', ...contender.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  child.once('exit', () => started.delete(child));
  const port = await portOf(contender.name, child);
  return {
    contender,
    pid: child.pid!,
    port,
    async stop() {
      if (!started.has(child)) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function portOf(name: string, child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer) => {
      said = `${said}${part.toString()}`.slice(-SAID);
      const match = READY.exec(said);
      if (match) resolve(Number(match[1] ?? match[2]));
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}: ${said}`)));
  });
}
