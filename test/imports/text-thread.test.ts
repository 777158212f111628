import { describe, expect, it } from 'vitest';
import { readTextThread } from '../../src/imports/text-thread.reader.js';
import { UnreadableSource } from '../../src/imports/thread.rules.js';

const POST = `After the trail race my calf was tight.

My plan:

  1. Rest
  2. More rest

What helped you?

Have you ever tried cupping?

Categories: Racing
`;
const COMMENTS = `
  1. Foam rolling did it for me.
    It took a week.

    1. Good to know!

      1. You are welcome.

  2. I never tried cupping.

Comments are closed.
`;
const read = (text: string) => readTextThread({ text, sourceKey: 'k', at: new Date('2026-01-01') });

describe('A post with comments as plain text', () => {
  it('is read into the story, its comments and the replies below them', () => {
    const thread = read(POST + COMMENTS);
    expect(thread.title).toBe('After the trail race my calf was tight');
    expect(thread.body.endsWith('Have you ever tried cupping?')).toBe(true);
    expect(thread.body).toContain('  2. More rest');
    expect(thread.answers.map(({ sourceKey, parentKey, body }) => [sourceKey, parentKey, body])).toEqual([
      ['k/1', null, 'Foam rolling did it for me.\nIt took a week.'],
      ['k/1.1', 'k/1', 'Good to know!'],
      ['k/1.1.1', 'k/1.1', 'You are welcome.'],
      ['k/2', null, 'I never tried cupping.'],
    ]);
    expect(thread.unplaced).toEqual(['Categories: Racing', 'Comments are closed.']);
  });

  it('gives every comment a reader of its own, and every reply to the author', () => {
    const names = read(POST + COMMENTS).answers.map(({ author }) => author.name);
    expect(names).toEqual(['Reader 1', 'The author', 'The author', 'Reader 2']);
  });

  it('reads the same with Windows line ends and a byte order mark', () => {
    const windows = `\uFEFF${(POST + COMMENTS).replaceAll('\n', '\r\n')}`;
    expect(read(windows)).toEqual(read(POST + COMMENTS));
  });

  it('leaves out comments that show nothing and says so; replies to them hang on what is above', () => {
    const blank = COMMENTS.replace('Good to know!', '\u200B').replace(
      'I never tried cupping.',
      '\u3164\u2800',
    );
    const thread = read(POST + blank);
    expect(thread.answers.map(({ sourceKey, parentKey }) => [sourceKey, parentKey])).toEqual([
      ['k/1', null],
      ['k/1.1.1', 'k/1'],
    ]);
    expect(thread.unplaced.slice(2)).toEqual([
      'Comment 1.1, which has only invisible characters.',
      'Comment 2, which has only invisible characters.',
    ]);
  });

  it('has a title without what blogs hide in their lines', () => {
    const { title, body } = read(`\u200B\n${POST.replace('trail', 'tr\u00ADail')}${COMMENTS}`);
    expect(title).toBe('After the trail race my calf was tight');
    expect(body).toContain('tr\u00ADail');
  });

  it.each([
    ['', 'empty'],
    ['   \n ', 'empty'],
    [POST.replaceAll(/ {2}\d\. /g, '- '), 'no comments'],
    [(POST + COMMENTS).slice(0, -40), 'cut off'],
    ['  1. Only a comment.\n', 'no post'],
    ['\u200B\n  1. Only a comment.\n', 'no post'],
  ])('is refused with one clear line when it is not whole: %j', (text, reason) => {
    expect(() => read(text)).toThrow(UnreadableSource);
    expect(() => read(text)).toThrow(reason);
  });
});
