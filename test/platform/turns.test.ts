import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from 'vitest';
import { Turns } from '../../src/platform/turns.js';

/** Several who want to work, and what they have begun, in that order. */
function atWork(most: number, names: readonly string[]) {
  const turns = new Turns(most);
  const begun: string[] = [];
  const enter = (name: string) => turns.take(() => begun.push(name));
  const leave = Object.fromEntries(names.map((name) => [name, enter(name)]));
  return { begun, enter, leave };
}

describe('Turns', () => {
  it('let in so many at once, and the others in the order in which they came', () => {
    const { begun, leave } = atWork(2, ['Ana', 'Ben', 'Cleo', 'Dan']);
    expect(begun).toEqual(['Ana', 'Ben']);
    leave['Ben']!();
    expect(begun).toEqual(['Ana', 'Ben', 'Cleo']);
    leave['Ana']!();
    expect(begun).toEqual(['Ana', 'Ben', 'Cleo', 'Dan']);
  });

  it('count nobody twice who says twice that they are done', () => {
    const { begun, leave } = atWork(1, ['Ana', 'Ben', 'Cleo']);
    leave['Ana']!();
    leave['Ana']!();
    expect(begun).toEqual(['Ana', 'Ben']);
  });

  it('pass over those who gave up while they stood in line', () => {
    const { begun, enter, leave } = atWork(1, ['Ana', 'Ben', 'Cleo']);
    leave['Ben']!();
    leave['Ana']!();
    expect(begun).toEqual(['Ana', 'Cleo']);
    leave['Cleo']!();
    enter('Dan');
    expect(begun).toEqual(['Ana', 'Cleo', 'Dan']);
  });

  it('begin work as a part of who came for it, not of who made room', () => {
    const whose = new AsyncLocalStorage<string>();
    const turns = new Turns(1);
    const seen: (string | undefined)[] = [];
    const take = (name: string) => whose.run(name, () => turns.take(() => seen.push(whose.getStore())));
    const leave = take('Ana');
    take('Ben');
    whose.run('Ana', leave);
    expect(seen).toEqual(['Ana', 'Ben']);
  });
});
