import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/kernel/errors.js';
import { globalId, parseGlobalId, uuidOf } from '../../src/platform/global-id.js';

const UUID = '01890a5d-ac96-774b-bcce-b302099a8057';
const encoded = (text: string) => Buffer.from(text).toString('base64');

/** The rule that an id breaks. */
function ruleOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return error instanceof Refusal && error.code === 'BAD_USER_INPUT' ? error.details.rule : String(error);
  }
}

describe('A global id', () => {
  it('gives back the type and the uuid that it was made of', () => {
    fc.assert(
      fc.property(fc.constantFrom('Post', 'Answer', 'Tag'), fc.uuid(), (type, id) => {
        expect(parseGlobalId(globalId(type, id))).toEqual({ type, id });
        expect(uuidOf(type, globalId(type, id))).toBe(id);
      }),
    );
  });

  it('of one type is not taken for another', () => {
    expect(ruleOf(() => uuidOf('Post', globalId('Answer', UUID)))).toBe('wrongType');
  });

  it.each([
    ['nothing', ''],
    ['a word', 'abc'],
    ['a bare uuid', UUID],
    ['SQL', `' or 1=1--`],
    ['SQL inside', encoded(`Post:' or 1=1--`)],
    ['a number', encoded('Post:1')],
    ['no type', encoded(`:${UUID}`)],
    ['a third part', encoded(`Post:${UUID}:1`)],
    ['a blank in front', ` ${encoded(`Post:${UUID}`)}`],
    ['no padding', encoded(`Post:${UUID}`).replaceAll('=', '')],
    ['the alphabet of addresses', Buffer.from(`Po>t:${UUID}`).toString('base64url')],
    ['a name of every object', encoded('__proto__:1')],
    ['an emoji', '\u{1f600}'],
    ['ten thousand letters', 'A'.repeat(10_000)],
    [
      'a letter of one byte that is none of ours',
      Buffer.from(`P\u00f6st:${UUID}`, 'latin1').toString('base64'),
    ],
    ['a NUL', encoded(`Post:${UUID}\0`)],
  ])('with %s is none of ours', (_, value) => {
    expect(ruleOf(() => parseGlobalId(value))).toBe('malformedId');
  });

  it('is refused with the field that it stood in', () => {
    expect(() => uuidOf('Post', 'x', 'input.postId')).toThrow(/^input\.postId is not an id of this board/);
  });

  it('has one spelling alone, so that nothing has two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const read = ruleOf(() => parseGlobalId(text));
        expect(read === undefined ? 'known' : read).toBe('malformedId');
      }),
    );
    expect(ruleOf(() => uuidOf('Post', globalId('Post', UUID.toUpperCase())))).toBe('malformedId');
  });
});
