import { answerAddress, concernAddress, postAddress, tipAddress } from '../rules/address.rules.js';
import type { FoundTagFragment, SearchPageQuery } from '../documents/search.document.js';
import { useLanguage } from './language-context.view.js';
import { MarkedText } from './marked-text.view.js';
import { PageLinks } from './page-links.view.js';

interface SearchProps {
  readonly words: string;
  readonly found: SearchPageQuery;
}

/** Posts and answers with the words that were looked for. */
export function SearchView({ words, found: { tags, search } }: SearchProps) {
  const language = useLanguage();
  return (
    <section>
      <h1>{language.say('browse.searched', { words })}</h1>
      <SearchForm words={words} />
      <TagLinks title={language.say('browse.tagsFound')} tags={tags.nodes} />
      {search.nodes.length === 0 ? (
        <div class="empty">
          <p>{language.say('browse.nothingFound', { words })}</p>
          <p class="quiet">{language.say('browse.searchAdvice')}</p>
          <p>
            <a href="/tips">{language.say('board.allTips')}</a> ·{' '}
            <a href="/concerns">{language.say('layout.concerns')}</a>
          </p>
        </div>
      ) : (
        <>
          <h2>{language.say('browse.hits')}</h2>
          <ol class="hits">
            {search.nodes.map((hit) => (
              <li>
                <Hit hit={hit} />
              </li>
            ))}
          </ol>
        </>
      )}
      <PageLinks marks={search.pageInfo} address={`/search?q=${encodeURIComponent(words)}`} />
    </section>
  );
}

interface StartProps {
  readonly practices: readonly FoundTagFragment[];
  readonly concerns: readonly FoundTagFragment[];
}

/** Before anything is looked for: what there is to find. */
export function SearchStartView({ practices, concerns }: StartProps) {
  const language = useLanguage();
  return (
    <section>
      <h1>{language.say('browse.searchTitle')}</h1>
      <SearchForm words="" />
      <p class="quiet">{language.say('browse.searchAdvice')}</p>
      <TagLinks title={language.say('browse.oftenTried')} tags={practices} />
      <TagLinks title={language.say('browse.concerns')} tags={concerns} />
    </section>
  );
}

function SearchForm({ words }: { readonly words: string }) {
  const language = useLanguage();
  return (
    <form class="look" action="/search" role="search" aria-label={language.say('browse.searchTitle')}>
      <input
        type="search"
        name="q"
        value={words}
        maxLength={200}
        dir="auto"
        required
        aria-label={language.say('browse.searchWords')}
      />
      <button type="submit">{language.say('search.label')}</button>
    </form>
  );
}

function TagLinks({ title, tags }: { readonly title: string; readonly tags: readonly FoundTagFragment[] }) {
  if (tags.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="names">
        {tags.map((tag) => (
          <li>
            <a href={tag.kind === 'PRACTICE' ? tipAddress(tag) : concernAddress(tag)}>
              {tag.name} <span class="quiet">{tag.vocabulary.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Hit({ hit }: { readonly hit: SearchPageQuery['search']['nodes'][number] }) {
  const language = useLanguage();
  const { found, excerpt, marks } = hit;
  const isPost = found.__typename === 'Post';
  const title = isPost ? found.title : found.post.title;
  return (
    <article>
      <h3 dir="auto">
        <a href={isPost ? postAddress(found) : answerAddress(found)}>
          {isPost ? title : language.say('browse.answerTo', { title })}
        </a>
      </h3>
      <MarkedText text={excerpt} marks={marks} />
      <p class="quiet">
        {isPost
          ? language.say('post.answers', { count: found.answerCount })
          : found.author && <bdi>{found.author.name}</bdi>}{' '}
        · <time dateTime={new Date(found.createdAt).toISOString()}>{language.day(found.createdAt)}</time>
      </p>
    </article>
  );
}
