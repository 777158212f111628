import type { Type } from '@nestjs/common';

/** Shows how far long work is, on standard error. */
export interface Progress {
  readonly update: (done: number, of: number) => void;
  readonly done: () => void;
}

/** What a command is given to work with. */
export interface CommandLine {
  /** Brings the board up on its database, without listening; takes it down when the work is done. */
  withBoard(work: (get: <T>(part: Type<T>) => T) => Promise<void>): Promise<void>;
  progress(what: string): Progress;
  /** Writes a line for whoever called the command, on standard output. */
  say(text: string): void;
}

/** Ends a command with exit code 2 and this one line: what the person who called it can mend. */
export class CommandRefused extends Error {}
