/** Twelve ways of writing a link that would run, of which none may become one. */
const RUNNING = [
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java&#10;script:alert(1))',
  '[a](javascript&colon;alert(1))',
  '[a](java\tscript:alert(1))',
  '[a](\u0001javascript:alert(1))',
  '[a](&#x6A;avascript:alert(1))',
  '[a](<javascript:alert(1)>)',
  '[a][run]\n\n[run]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![a](javascript:alert(1))',
  '[a](%6Aavascript:alert(1))',
];

export interface Harm {
  /** For wherever one line is written. */
  readonly line: string;
  /** What a story makes of it besides, which is Markdown. */
  readonly story?: string;
}

/** What people write who mean harm, by what it tries. */
export const HARMS: Readonly<Record<string, Harm>> = {
  'a script': { line: '<script>alert(1)</script>' },
  'a picture that fails': { line: '<img src=x onerror=alert(1)>' },
  'a drawing that loads': { line: '<svg onload=alert(1)><math><style><img src onerror=alert(1)>' },
  'a frame': { line: '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>' },
  'a link that runs': { line: 'javascript:alert(1)', story: RUNNING.join('\n\n') },
  'a link that holds its page': {
    line: 'data:text/html,<script>alert(1)</script>',
    story: '[a](data:text/html,x) ![a](data:image/svg+xml,x) [a](vbscript:x) [a](file:///x) [a](blob:x)',
  },
  'another host': {
    line: '//evil.example/x',
    story:
      '[a](//evil.example) ![a](//evil.example/x.png) ![a](https://evil.example/x.png) [a](\\\\evil.example)\n\n[good](https://evil.example/) <base href=//evil.example> me@evil.example',
  },
  'an end of an attribute': {
    line: `" autofocus onfocus="alert(1)" x='`,
    story: [
      `![" onerror="alert(1)](https://evil.example/x.png)`,
      `[a](https://evil.example '" onmouseover="alert(1)')`,
      '```" onclick="alert(1)"><script>alert(1)</script>\ncode\n```',
      '# " id="x" onclick="alert(1)',
      '| " onclick="alert(1) |\n| --- |\n| <img src=x onerror=alert(1)> |',
    ].join('\n\n'),
  },
  'an end of the script for machines': { line: '</script><script>alert(1)</script>\u2028<!--<script>' },
  'an end of a field': { line: '</textarea></title><script>alert(1)</script>' },
  'names of what a page holds': { line: '<form name=body><input name=token id=main></form>' },
  'placeholders of messages': { line: `{name} {count, plural, other {#}} <b>x</b> $& $1` },
  'letters that turn the direction': { line: 'abc \u202Edef\u202C \u2066ghi\u2069' },
  'towers of marks': { line: `Z\u0301${'\u0310\u0351\u0363'.repeat(30)}algo` },
};
