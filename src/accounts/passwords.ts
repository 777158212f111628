import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../kernel/errors.js';
import common from './common-passwords.json' with { type: 'json' };

/** OWASP's parameters for Argon2id: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;
const WAITING = 50;

const commonPasswords = new Set<string>(common);

/** Whether it is among the first that are guessed. Expects lower case. */
export function isCommonPassword(password: string): boolean {
  return commonPasswords.has(password);
}

/**
 * Hashing costs 30 ms of a core on purpose, so a flood of sign-ins must not take all cores and all
 * memory: four at once, fifty waiting, and the rest is refused.
 */
export class PasswordHasher {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, ARGON2ID));
  }

  verify(hashed: string, password: string): Promise<boolean> {
    return this.inTurn(() => verify(hashed, password));
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await this.turn();
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(): Promise<void> {
    if (this.queue.length >= WAITING) {
      throw new Refusal('RATE_LIMITED', 'Too many people sign in at this moment. Try again shortly.', {
        retryAfter: 5,
      });
    }
    return new Promise((resolve) => {
      this.queue.push(resolve);
    });
  }
}
