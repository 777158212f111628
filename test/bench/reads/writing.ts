import { Agent } from 'node:http';
import type pg from 'pg';
import { send } from '../load/client.js';
import { POST_PAGE } from '../operations.js';
import { BenchError } from '../options.js';
import { Answers } from '../writes/answers.js';
import { signUp } from '../writes/members.js';

export interface Writing {
  stop(): Promise<void>;
}

export interface WritingInput {
  /** Of the product. */
  readonly port: number;
  readonly database: pg.Client;
  readonly timesPerSecond: number;
}

/** So many that nobody says a lot. */
const MEMBERS = 30;

/**
 * Somebody who answers so many times a second while others read, and always one of the posts that are read: what was
 * kept of it, and of all lists and numbers of the board, is made anew.
 */
export async function startWriting({ port, database, timesPerSecond }: WritingInput): Promise<Writing> {
  if (timesPerSecond === 0) return { stop: async () => undefined };
  const names = Array.from({ length: MEMBERS }, (_, index) => `Talker ${index + 1}`);
  const answers = new Answers(await signUp(port, names));
  const posts = (await POST_PAGE.cases(database)).map(({ key }) => key);
  const shots = await answers.toPosts(posts, database);
  const agent = new Agent({ keepAlive: true });
  const failures: string[] = [];
  let sent = 0;
  let last: Promise<void> = Promise.resolve();
  const answer = async () => {
    const shot = shots[sent % shots.length]!;
    sent += 1;
    const { ok, text } = await send({ port, shot, agent });
    if (!ok) failures.push(text());
  };
  const clock = setInterval(() => {
    last = answer().catch((error: unknown) => void failures.push(String(error)));
  }, 1_000 / timesPerSecond);
  return {
    async stop() {
      clearInterval(clock);
      await last;
      agent.destroy();
      if (failures.length > 0) throw new BenchError(`Nobody could answer while others read: ${failures[0]}`);
    },
  };
}
