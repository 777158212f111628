import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How many of each signal's listeners are ours. */
let listening = 0;

export interface Leaving {
  /** For a process that can still wait. */
  readonly leave: () => Promise<void>;
  /** For one that can't: drops the connection, which is all there is time for. */
  readonly letGo: () => void;
  readonly dataDir: string;
}

/**
 * Leaves the embedded server when the process ends without having done so. An application that listens
 * to a signal itself is let alone: it has requests to finish first, and leaves afterwards.
 * @returns what ends the watch.
 */
export function whenTheProcessEnds({ leave, letGo, dataDir }: Leaving): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    if (process.listenerCount(signal) > listening) return;
    void leave().finally(() => {
      forget();
      // With nobody left to listen, this ends the process as the signal would have.
      if (listening === 0) process.kill(process.pid, signal);
    });
  };
  const onExit = (): void => {
    letGo();
    const leaver = fileURLToPath(new URL('./embedded-leaver.js', import.meta.url));
    spawnSync(process.execPath, [leaver, dataDir], { stdio: 'ignore', timeout: 15_000 });
  };
  let watching = true;
  const forget = (): void => {
    if (!watching) return;
    watching = false;
    listening -= 1;
    for (const signal of SIGNALS) process.off(signal, onSignal);
    process.off('exit', onExit);
  };
  listening += 1;
  for (const signal of SIGNALS) process.on(signal, onSignal);
  process.on('exit', onExit);
  return forget;
}
