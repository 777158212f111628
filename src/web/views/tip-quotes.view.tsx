import { useLanguage } from './language-context.view.js';
import { type Quoted, QuoteList } from './quotes.view.js';

interface TipQuotesProps {
  readonly quotes: readonly Quoted[];
  /** That something did not help, or only in part. */
  readonly cautions: readonly (Quoted & { readonly countedAs: string | null })[];
}

/** How it went in people's own words: what helped, and beside it, as large, what didn't. */
export function TipQuotes({ quotes, cautions }: TipQuotesProps) {
  const language = useLanguage();
  const mixed = cautions.filter(({ countedAs }) => countedAs === 'MIXED');
  const didNot = cautions.filter(({ countedAs }) => countedAs === 'DID_NOT_HELP');
  if (quotes.length + cautions.length === 0) return null;
  return (
    <div class="both">
      {quotes.length > 0 && (
        <section aria-labelledby="it-helped">
          <h2 id="it-helped">{language.say('browse.itHelped')}</h2>
          <QuoteList quotes={quotes} />
        </section>
      )}
      {cautions.length > 0 && (
        <section aria-labelledby="cautions">
          <h2 id="cautions">{language.say(didNot.length > 0 ? 'browse.itDidNot' : 'browse.inPart')}</h2>
          {didNot.length > 0 && <QuoteList quotes={didNot} />}
          {didNot.length > 0 && mixed.length > 0 && <h3>{language.say('browse.inPart')}</h3>}
          {mixed.length > 0 && <QuoteList quotes={mixed} />}
        </section>
      )}
    </div>
  );
}
