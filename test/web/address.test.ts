import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globalId } from '../../src/platform/global-id.js';
import { evidenceAddress, idOf, keyOf, postAddress, slugOf } from '../../src/web/rules/address.rules.js';

const POST = globalId('Post', '0192f0c1-2b3c-7d4e-8f50-112233445566');

describe('An address', () => {
  it.each([
    ['What helped after a marathon?', 'what-helped-after-a-marathon'],
    ['Äpfel & Öl', 'apfel-ol'],
    ['???', ''],
    ['膝が痛い', '膝が痛い'],
    ['a'.repeat(61), 'a'.repeat(60)],
    [`${'𐐨'.repeat(61)} knee`, '𐐨'.repeat(60)],
    [`${'word '.repeat(30)}`, 'word-word-word-word-word-word-word-word-word-word-word-word'],
  ])('has the words of %j as %j', (title, slug) => {
    expect(slugOf(title)).toBe(slug.normalize('NFKD').replaceAll(/\p{M}/gu, ''));
  });

  it('holds a key that leads back to the thing', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        const id = globalId('Answer', uuid);
        expect(keyOf(id)).toMatch(/^[\w-]{22}$/);
        expect(idOf('Answer', keyOf(id))).toBe(id);
      }),
    );
  });

  it('with a key that can be none leads nowhere', () => {
    for (const key of ['', 'short', '../../etc/passwd-------', 'a'.repeat(23)])
      expect(idOf('Post', key)).toBeNull();
  });

  it('does without words where a title has none', () => {
    expect(postAddress({ id: POST, title: '!!!' })).toBe(`/posts/${keyOf(POST)}`);
  });

  it('of a number says what is counted, over what, and who said what', () => {
    expect(evidenceAddress({ kind: 'board' }, { id: POST }, 'helped')).toBe(
      `/evidence/board/all/${keyOf(POST)}?said=helped`,
    );
  });
});
