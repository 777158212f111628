import { describe, expect, it } from 'vitest';
import { nextAddress } from '../../src/web/rules/next-address.rules.js';

describe('Where to go after signing in', () => {
  it.each(['/', '/ask', '/posts/abc/a-title?after=x#thread', '/search?q=%2F%2Felsewhere'])(
    'is %s when that was wanted',
    (wanted) => expect(nextAddress(wanted, '/account')).toBe(wanted),
  );

  it.each([
    undefined,
    '',
    'ask',
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '///elsewhere.example/',
    '/\\elsewhere.example/',
    '\\\\elsewhere.example/',
    '/\t/elsewhere.example/',
    '/\n/elsewhere.example/',
    '/.//elsewhere.example/',
    '/x/..//elsewhere.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    ' //elsewhere.example',
    'http:elsewhere.example',
    '//',
    '//[',
  ])('is never another place than this board: %j', (wanted) =>
    expect(nextAddress(wanted, '/account')).toBe('/account'),
  );

  it('can not begin a line of the reply', () => {
    expect(nextAddress('/ask\r\nset-cookie: a=b', '/')).not.toMatch(/[\r\n]/);
  });
});
