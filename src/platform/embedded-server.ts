import { whenTheProcessEnds } from './embedded-exit.js';
import { joinAgain, joinServer, type Joined, type JoinInput } from './embedded-join.js';
import { dropSeat, leaveAfterwards, leaveSeat, socketOf } from './embedded-seat.js';

export type EmbeddedServerInput = Omit<JoinInput, 'cancelled'>;

/** The embedded server as one of its users knows it. */
export interface EmbeddedServer {
  /** For the application: a role without superuser rights, which owns its database. */
  readonly url: string;
  /** Whether it was running already. */
  readonly attached: boolean;
  /** Leaves it; the last one to leave stops it. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Runs PostgreSQL on a data folder, from the binaries that npm installed, or joins the one that runs there
 * already (another instance's, or one that a killed process has left). It has no port, only a socket that
 * nobody else may open. Should it die while it is in use, it is started again.
 *
 * Call `stop` before the process ends. Where that can't be (an uncaught error, a signal before the
 * application listens to signals itself), the server is left all the same.
 * @throws Error when it can't be started, in the words of the program that failed.
 */
export async function startEmbeddedServer(input: EmbeddedServerInput): Promise<EmbeddedServer> {
  if (process.platform === 'win32') {
    throw new Error('The embedded database does not run on Windows. Set DATABASE_URL to a PostgreSQL.');
  }
  const tenancy = new Tenancy(input);
  try {
    const { socketDir, attached } = await tenancy.begin();
    const host = encodeURIComponent(socketDir);
    return {
      url: `postgresql://afterword@/afterword?host=${host}&port=5432&sslmode=disable`,
      attached,
      stop: () => tenancy.end(),
    };
  } catch (error) {
    await tenancy.end();
    throw error;
  }
}

/** This process's stay at the server, through the server's restarts. */
class Tenancy {
  private readonly input: JoinInput;
  private readonly forgetTheProcess: () => void;
  private joining: Promise<Joined | null> = Promise.resolve(null);
  private joined: Joined | null = null;
  private ending: Promise<void> | null = null;

  constructor(input: EmbeddedServerInput) {
    this.input = { ...input, cancelled: () => this.ending !== null };
    this.forgetTheProcess = whenTheProcessEnds({
      leave: () => this.end(),
      letGo: () => this.joined && dropSeat(this.joined.seat),
      dataDir: input.dataDir,
    });
  }

  async begin(): Promise<Joined> {
    this.joining = joinServer(this.input);
    const joined = await this.joining;
    if (!joined) throw new Error('The start of the embedded database was interrupted.');
    this.keep(joined);
    return joined;
  }

  end(): Promise<void> {
    // `ending` must be set before anything is awaited: it is also what calls off the joining.
    this.ending ??= Promise.resolve().then(() => this.leave());
    return this.ending;
  }

  private keep(joined: Joined): void {
    this.joined = joined;
    // It must not keep a process alive that has nothing else to do.
    socketOf(joined.seat).unref();
    joined.seat.once('end', () => {
      this.joined = null;
      if (this.ending) return;
      this.input.log('WARNING: the embedded database has gone away; starting or joining it again.');
      this.joining = joinAgain(this.input);
      void this.joining.then((again) => again && this.keep(again));
    });
  }

  private async leave(): Promise<void> {
    const joined = await this.joining.catch(() => null);
    try {
      if (joined) await leaveSeat(joined.seat, this.input.dataDir);
      else await leaveAfterwards(this.input.dataDir);
    } finally {
      this.forgetTheProcess();
    }
  }
}
