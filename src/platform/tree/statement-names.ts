/** So many statements are prepared on a connection at most: each takes memory there for as long as it lives. */
const MOST = 200;

/** A text that came once may never come again. */
const WORTH_A_NAME = 2;

/** Gives names to statements whose texts are made, so that those that run often are prepared. */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private readonly seen = new Map<string, number>();

  constructor(private readonly prefix: string) {}

  named(text: string): { readonly text: string; readonly name?: string } {
    const known = this.names.get(text);
    if (known !== undefined) return { text, name: known };
    if (this.names.size >= MOST) return { text };
    const times = (this.seen.get(text) ?? 0) + 1;
    if (this.seen.size >= MOST) this.seen.clear();
    this.seen.set(text, times);
    if (times < WORTH_A_NAME) return { text };
    this.seen.delete(text);
    const name = `${this.prefix}-${this.names.size + 1}`;
    this.names.set(text, name);
    return { text, name };
  }
}
