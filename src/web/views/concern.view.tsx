import type { ConcernPageQuery } from '../documents/concern.document.js';
import { isCounted } from '../rules/people.rules.js';
import { Sum } from './adds-up.view.js';
import { useLanguage } from './language-context.view.js';
import { TipPicture } from './picture.view.js';
import { Around, Names } from './tag-around.view.js';
import { TipQuotes } from './tip-quotes.view.js';
import { TipTable } from './tip-table.view.js';

const MOST_QUOTES = 6;

/** What people who have one trouble say of what they tried for it. */
export function ConcernView({ tag }: Pick<ConcernPageQuery, 'tag'>) {
  const language = useLanguage();
  const tips = tag.tips.nodes.filter(({ people }) => isCounted(people));
  const quotes = tips.flatMap((tip) => tip.quotes.map((quote) => ({ ...quote, practice: tip.tag.name })));
  const cautions = tips.flatMap((tip) =>
    tip.evidence.nodes.map((quote) => ({ ...quote, practice: tip.tag.name })),
  );
  return (
    <section class="broad">
      <p class="quiet">
        <a href="/concerns">{language.say('browse.concerns')}</a> ·{' '}
        <a href={`/concerns?vocabulary=${tag.vocabulary.slug}`}>{tag.vocabulary.title}</a>
      </p>
      <h1>{tag.name}</h1>
      {tag.description !== '' && <p class="intro">{tag.description}</p>}
      <Names tag={tag} />
      {tips.length === 0 ? (
        <Untold name={tag.name} />
      ) : (
        <>
          <Sum sentences={tag.summary} />
          <h2>{language.say('browse.whatTheyTried')}</h2>
          <TipTable
            tips={tips}
            scope={{ kind: 'concern', id: tag.id }}
            caption={language.say('browse.whatTheyTried')}
          />
          <TipQuotes
            quotes={withoutRepeats(quotes).slice(0, MOST_QUOTES)}
            cautions={withoutRepeats(cautions).slice(0, MOST_QUOTES)}
          />
          <TipPicture tips={tips} title={language.say('browse.inPicture')} small />
        </>
      )}
      <Around tag={tag} kind="CONCERN" />
    </section>
  );
}

/** A sentence on a finer practice counts for the wider one too; it is read once. */
function withoutRepeats<Q extends { readonly text: string; readonly answer: { readonly id: string } }>(
  quotes: readonly Q[],
): Q[] {
  const seen = new Map<string, Q>();
  for (const quote of quotes) {
    const key = `${quote.answer.id} ${quote.text}`;
    if (!seen.has(key)) seen.set(key, quote);
  }
  return [...seen.values()];
}

function Untold({ name }: { readonly name: string }) {
  const language = useLanguage();
  return (
    <div class="empty">
      <p>{language.say('browse.nobodyYetFor', { concern: name })}</p>
      <p>
        <a class="button" href="/ask">
          {language.say('layout.ask')}
        </a>
      </p>
    </div>
  );
}
