import MarkdownIt from 'markdown-it';
import { KeptTexts } from './rules/kept-texts.rules.js';

/** What a story becomes at most: references can be made to grow without end. */
const HTML_LIMIT = 200_000;

/** Where links may lead. Everything else stays text. */
const LINKS = /^(https?:\/\/|mailto:)/i;

const markdown = new MarkdownIt('default', { html: false, linkify: true, breaks: true, maxNesting: 20 });
markdown.validateLink = (url) => LINKS.test(url.trim());

/** Links say that they are not ours, and tell nobody where a reader came from. */
markdown.renderer.rules['link_open'] = (tokens, index, options, _, self) => {
  tokens[index]!.attrSet('rel', 'nofollow ugc noopener noreferrer');
  return self.renderToken(tokens, index, options);
};

/** Pictures would ask another host for who reads here, so that they are shown as links. */
markdown.renderer.rules['image'] = (tokens, index) => {
  const { content } = tokens[index]!;
  const source = String(tokens[index]!.attrGet('src') ?? '');
  const words = escaped(content === '' ? source : content);
  return `<a href="${escaped(source)}" rel="nofollow ugc noopener noreferrer">${words}</a>`;
};

/**
 * The page has its title as its first heading, so that those of a story begin at the second level; and they
 * step down one level at a time, however the story numbers them.
 */
markdown.core.ruler.push('headings-below-the-title', ({ tokens }) => {
  let open: number[] = [];
  for (const token of tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    const level = Number(token.tag.slice(1));
    if (token.type === 'heading_open') open = [...open.filter((above) => above < level), level];
    token.tag = `h${Math.min(6, open.length + 1)}`;
  }
});

/** Rendering takes long where somebody wants it to, and a story is read more often than it is changed. */
const rendered = new KeptTexts(2_000_000);

/** Safe HTML of a story: what people write themselves is never HTML, and links lead only where `LINKS` lets them. */
export function markdownToHtml(text: string): string {
  return rendered.made(text, render);
}

function render(text: string): string {
  const html = markdown.render(text);
  return html.length <= HTML_LIMIT ? html : `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`;
}

/** A story's first words without its marks, for descriptions. */
export function plainWords(text: string, limit: number): string {
  // No more than it takes, since marks can be made that take long to leave out.
  const enough = text.slice(0, 2 * limit + 2_000);
  const words = enough
    .replaceAll(/[#*_`>[\]]+|\(https?:[^)]*\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (words.length <= limit) return enough.length === text.length ? words : `${words}…`;
  return `${words.slice(0, limit).replace(/\s+\S*$/, '')}…`;
}

function escaped(text: string): string {
  return markdown.utils.escapeHtml(text);
}
