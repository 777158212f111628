import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** A request that is sent again and again, one of many. */
export interface Shot {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Volley {
  readonly port: number;
  readonly shots: readonly Shot[];
  readonly connections: number;
  readonly milliseconds: number;
}

export interface Hits {
  readonly requests: number;
  /** Answers whose status was not 200, or that hold errors. */
  readonly failures: number;
  readonly milliseconds: number;
  /** Of each request, in milliseconds, in order of size. */
  readonly latencies: readonly number[];
  /** Of the last answer. */
  readonly bytes: number;
}

/** Sends requests over so many connections that stay open, each as soon as its last one is answered. */
export async function fire({ port, shots, connections, milliseconds }: Volley): Promise<Hits> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const state = { failures: 0, bytes: 0, next: 0 };
  const start = performance.now();
  const end = start + milliseconds;
  const connection = async () => {
    while (performance.now() < end) {
      const shot = shots[state.next % shots.length]!;
      state.next += 1;
      const sent = performance.now();
      const { ok, bytes } = await send({ port, shot, agent });
      latencies.push(performance.now() - sent);
      state.bytes = bytes;
      if (!ok) state.failures += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const took = performance.now() - start;
  agent.destroy();
  return {
    requests: latencies.length,
    failures: state.failures,
    milliseconds: took,
    latencies: latencies.sort((a, b) => a - b),
    bytes: state.bytes,
  };
}

interface Sending {
  readonly port: number;
  readonly shot: Shot;
  readonly agent: Agent;
}

/** Reads the answer whole, and looks into its first bytes for errors. */
export function send({
  port,
  shot,
  agent,
}: Sending): Promise<{ ok: boolean; bytes: number; text: () => string }> {
  return new Promise((resolve, reject) => {
    const { method, path, headers, body } = shot;
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        agent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const whole = Buffer.concat(parts);
          const ok = response.statusCode === 200 && !whole.subarray(0, 12).includes('"errors"');
          resolve({ ok, bytes: whole.length, text: () => whole.toString() });
        });
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
