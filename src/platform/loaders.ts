import DataLoader from 'dataloader';

/** Answers for all keys at once; a key that is missing from the map has none. */
export type Batch<Key, Value> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;

/**
 * The loaders of one operation: fields that ask for one thing each are answered together, by one
 * statement for a whole level of the tree. Never shared between requests, or one actor would be shown
 * what another may see.
 */
export class Loaders {
  private readonly loaders = new Map<unknown, DataLoader<unknown, unknown>>();

  /**
   * Loads one key together with the others asked for at the same time.
   * `question` stands for what is asked: it must carry whatever changes the answer besides the key (page
   * arguments, say), and must always come with an equivalent `batch`.
   */
  async load<Key, Value>(question: unknown, key: Key, batch: Batch<Key, Value>): Promise<Value | undefined> {
    let loader = this.loaders.get(question) as DataLoader<Key, Value | undefined> | undefined;
    if (!loader) {
      loader = new DataLoader(async (keys: readonly Key[]) => {
        const found = await batch(keys);
        return keys.map((each) => found.get(each));
      });
      this.loaders.set(question, loader as DataLoader<unknown, unknown>);
    }
    return loader.load(key);
  }
}
