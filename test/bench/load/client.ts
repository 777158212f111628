import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

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
  /** The shot to begin with, so that volleys that write don't all write the same. */
  readonly from?: number;
  readonly connections: number;
  readonly milliseconds: number;
  /** How long each connection rests between two requests, in milliseconds: not at all unless given. */
  readonly pause?: number;
}

export interface Hits {
  readonly requests: number;
  /** Answers whose status was not 200, or that hold errors, and requests without an answer. */
  readonly failures: number;
  /** What the last of them said. */
  readonly failure: string | null;
  readonly milliseconds: number;
  /** Of each request, in milliseconds, in order of size. */
  readonly latencies: readonly number[];
  /** Of the last answer. */
  readonly bytes: number;
}

/** Sends requests over so many connections that stay open, each as soon as its last one is answered. */
export async function fire({ port, shots, from = 0, ...volley }: Volley): Promise<Hits> {
  const agent = new Agent({ keepAlive: true, maxSockets: volley.connections });
  const latencies: number[] = [];
  const state = { failures: 0, failure: null as string | null, bytes: 0, next: from };
  const start = performance.now();
  const end = start + volley.milliseconds;
  const connection = async () => {
    while (performance.now() < end) {
      const shot = shots[state.next % shots.length]!;
      state.next += 1;
      const sent = performance.now();
      const { ok, bytes, text } = await send({ port, shot, agent });
      latencies.push(performance.now() - sent);
      state.bytes = bytes;
      if (!ok) {
        state.failures += 1;
        state.failure = text().slice(0, 300);
      }
      if (volley.pause) await delay(volley.pause);
    }
  };
  await Promise.all(Array.from({ length: volley.connections }, connection));
  const took = performance.now() - start;
  agent.destroy();
  return {
    requests: latencies.length,
    failures: state.failures,
    failure: state.failure,
    milliseconds: took,
    latencies: latencies.sort((a, b) => a - b),
    bytes: state.bytes,
  };
}

interface Sending {
  readonly port: number;
  readonly shot: Shot;
  readonly agent?: Agent;
}

interface Answered {
  readonly ok: boolean;
  readonly bytes: number;
  text(): string;
}

/** Reads the answer whole, and looks into its first bytes for errors. A request without an answer is not ok. */
export function send({ port, shot, agent }: Sending): Promise<Answered> {
  return new Promise((resolve) => {
    const { method, path, headers, body } = shot;
    const fail = (error: Error) => resolve({ ok: false, bytes: 0, text: () => String(error) });
    const length = { 'content-length': Buffer.byteLength(body) };
    const sent = request(
      { host: '127.0.0.1', port, method, path, agent, headers: { ...headers, ...length } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const whole = Buffer.concat(parts);
          const ok = response.statusCode === 200 && !whole.subarray(0, 12).includes('"errors"');
          resolve({ ok, bytes: whole.length, text: () => whole.toString() });
        });
        response.on('error', fail);
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
}
