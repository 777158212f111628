import { ICON, STYLE } from '../assets.js';
import { LANGUAGES } from '../language.js';
import type { PageAnswer, Place } from '../route.js';
import { useLanguage } from './language-context.view.js';

interface LayoutProps {
  readonly page: PageAnswer;
  readonly place: Place;
}

/** What every page has: its head, the way around, and the words at its foot. */
export function Layout({ page, place }: LayoutProps) {
  const { code, direction, say } = useWords();
  return (
    <html lang={code} dir={direction}>
      <HeadOf page={page} place={place} />
      <body>
        <a class="skip" href="#main">
          {say('layout.skip')}
        </a>
        <header class="top">
          <a class="brand" href="/">
            Afterword
          </a>
          <form class="find" action="/search" role="search">
            <input
              type="search"
              name="q"
              aria-label={say('search.label')}
              placeholder={say('search.label')}
              maxLength={200}
            />
          </form>
          <nav aria-label={say('layout.navigation')}>
            <a href="/tips">{say('layout.tips')}</a>
            <a href="/concerns">{say('layout.concerns')}</a>
            <a href="/ask">{say('layout.ask')}</a>
            {page.viewer ? (
              <a href="/account">
                <bdi>{page.viewer.person.name}</bdi>
              </a>
            ) : (
              <a href="/account/sign-in">{say('layout.signIn')}</a>
            )}
          </nav>
        </header>
        <main id="main">{page.body}</main>
        <footer class="foot">
          <p>
            {say('layout.noAdvice')} {say('layout.readInEnglish')}
          </p>
          <nav aria-label={say('layout.more')}>
            <a href="/feed.atom">{say('layout.feed')}</a>
            {LANGUAGES.filter((language) => language.code !== code).map((language) => (
              <a
                href={inLanguage(place.address, language.code)}
                lang={language.code}
                hreflang={language.code}
                rel="nofollow"
              >
                {language.name}
              </a>
            ))}
          </nav>
        </footer>
      </body>
    </html>
  );
}

function useWords() {
  const language = useLanguage();
  return { code: language.code, direction: language.direction, say: language.say.bind(language) };
}

/** Of a form that was not taken: whoever hears the title first hears that first. */
const REFUSED: ReadonlySet<number | undefined> = new Set([422, 429]);

function HeadOf({ page: { head, status }, place }: LayoutProps) {
  const { say } = useWords();
  const { canonical, description, feed, publishedAt, scripts, structured, title } = head;
  const name = title === '' ? 'Afterword' : `${title} · Afterword`;
  // A language that was asked for by address has addresses of its own.
  const own = canonical && inAsked(place, canonical);
  const address = own === undefined ? undefined : place.publicUrl + own;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{REFUSED.has(status) ? say('form.errorTitle', { title: name }) : name}</title>
      {description && <meta name="description" content={description} />}
      {address === undefined && <meta name="robots" content="noindex" />}
      {address !== undefined && <link rel="canonical" href={address} />}
      {canonical !== undefined &&
        LANGUAGES.map(({ code }) => (
          <link rel="alternate" hreflang={code} href={place.publicUrl + inLanguage(canonical, code)} />
        ))}
      {canonical !== undefined && (
        <link rel="alternate" hreflang="x-default" href={place.publicUrl + canonical} />
      )}
      <meta property="og:site_name" content="Afterword" />
      <meta property="og:title" content={title === '' ? 'Afterword' : title} />
      <meta property="og:type" content={publishedAt === undefined ? 'website' : 'article'} />
      {description && <meta property="og:description" content={description} />}
      {address !== undefined && <meta property="og:url" content={address} />}
      {publishedAt !== undefined && (
        <meta property="article:published_time" content={new Date(publishedAt).toISOString()} />
      )}
      <link rel="stylesheet" href={STYLE.address} />
      <link rel="icon" href={ICON.address} type="image/svg+xml" />
      {scripts?.map((src) => (
        <script src={src} defer />
      ))}
      {feed && <link rel="alternate" type="application/atom+xml" href={feed} title={title || 'Afterword'} />}
      {structured && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: safeJson(structured) }} />
      )}
    </head>
  );
}

/** No text of anybody's can end the element that it stands in. */
function safeJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function inAsked({ address, language }: Place, canonical: string): string {
  const isAsked = new URLSearchParams(address.split('?')[1]).has('lang');
  return isAsked ? inLanguage(canonical, language.code) : canonical;
}

function inLanguage(address: string, code: string): string {
  const [path, query] = address.split('?') as [string, string?];
  const parameters = new URLSearchParams(query);
  parameters.set('lang', code);
  return `${path}?${parameters}`;
}
