import type { TipOrder, TipsPageQuery } from '../documents/tips.document.js';
import { isCounted } from '../rules/people.rules.js';
import { useLanguage } from './language-context.view.js';
import { PageLinks } from './page-links.view.js';
import { TipPicture } from './picture.view.js';
import { TipTable } from './tip-table.view.js';
import { VocabularyTabs } from './vocabulary-tabs.view.js';

interface TipsProps {
  readonly found: TipsPageQuery;
  readonly order: TipOrder;
  readonly vocabulary: string | undefined;
}

/** All practices that anybody tells of: as a picture, and in a table. */
export function TipsView({ found, order, vocabulary }: TipsProps) {
  const language = useLanguage();
  const { drawn, tips, told, vocabularies } = found;
  const slugs = new Set(told.nodes.map(({ tag }) => tag.vocabulary.slug));
  const chosen = vocabulary === undefined ? '' : `vocabulary=${encodeURIComponent(vocabulary)}`;
  const byRank = chosen === '' ? '/tips' : `/tips?${chosen}`;
  const byPopularity = `/tips?order=popularity${chosen && `&${chosen}`}`;
  return (
    <section class="broad">
      <h1>{language.say('browse.tips')}</h1>
      <p class="intro">{language.say('browse.tipsLead')}</p>
      <VocabularyTabs
        vocabularies={vocabularies.filter(({ slug }) => slugs.has(slug))}
        chosen={vocabulary}
        address={order === 'RANK' ? '/tips' : '/tips?order=popularity'}
      />
      {tips.nodes.length === 0 ? (
        <NobodyYet />
      ) : (
        <>
          <TipPicture tips={drawn.nodes} hasMore={drawn.pageInfo.hasNextPage} />
          <div class="bar-of-links">
            <h2 id="all">{language.say('browse.allPractices')}</h2>
            <nav class="tabs" aria-label={language.say('board.order')}>
              <a href={`${byRank}#all`} aria-current={order === 'RANK' ? 'page' : undefined}>
                {language.say('browse.byRank')}
              </a>
              <a href={`${byPopularity}#all`} aria-current={order === 'POPULARITY' ? 'page' : undefined}>
                {language.say('browse.byPopularity')}
              </a>
            </nav>
          </div>
          <TipTable
            tips={tips.nodes.filter(({ people }) => isCounted(people))}
            scope={{ kind: 'board' }}
            caption={language.say('browse.allPractices')}
          />
          <PageLinks marks={tips.pageInfo} address={order === 'RANK' ? byRank : byPopularity} anchor="#all" />
        </>
      )}
    </section>
  );
}

/** Where nobody has told of anything: what to do about it. */
export function NobodyYet() {
  const language = useLanguage();
  return (
    <div class="empty">
      <p>{language.say('browse.nothingTold')}</p>
      <p>
        <a class="button" href="/">
          {language.say('error.toBoard')}
        </a>
      </p>
    </div>
  );
}
