/** What was made of texts, as long as all of it together has no more than so many characters. */
export class KeptTexts {
  /** The one that was wanted longest ago comes first. */
  private readonly kept = new Map<string, string>();
  private sum = 0;

  constructor(private readonly limit: number) {}

  /** Of the texts and of what was made of them. */
  get characters(): number {
    return this.sum;
  }

  /** What `make` makes of a text; made once as long as it is kept. */
  made(text: string, make: (text: string) => string): string {
    const known = this.kept.get(text);
    const result = known ?? make(text);
    if (known !== undefined) this.drop(text, known);
    this.kept.set(text, result);
    this.sum += text.length + result.length;
    for (const [oldest, its] of this.kept) {
      if (this.sum <= this.limit) break;
      this.drop(oldest, its);
    }
    return result;
  }

  private drop(text: string, result: string): void {
    this.kept.delete(text);
    this.sum -= text.length + result.length;
  }
}
