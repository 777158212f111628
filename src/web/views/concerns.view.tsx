import { concernAddress } from '../rules/address.rules.js';
import type { ConcernsPageQuery } from '../documents/concerns.document.js';
import { Glance } from './glance.view.js';
import { useLanguage } from './language-context.view.js';
import { PageLinks } from './page-links.view.js';
import { NobodyYet } from './tips.view.js';
import { VocabularyTabs } from './vocabulary-tabs.view.js';

interface ConcernsProps {
  readonly found: ConcernsPageQuery;
  readonly vocabulary: string | undefined;
}

/** What people have, with what most of them tried for it. */
export function ConcernsView({ found, vocabulary }: ConcernsProps) {
  const language = useLanguage();
  const { concerns, told, vocabularies } = found;
  const slugs = new Set(told.nodes.map((concern) => concern.vocabulary.slug));
  const address =
    vocabulary === undefined ? '/concerns' : `/concerns?vocabulary=${encodeURIComponent(vocabulary)}`;
  return (
    <section class="broad">
      <h1>{language.say('browse.concerns')}</h1>
      <p class="intro">{language.say('browse.concernsLead')}</p>
      <VocabularyTabs
        vocabularies={vocabularies.filter(({ slug }) => slugs.has(slug))}
        chosen={vocabulary}
        address="/concerns"
      />
      {concerns.nodes.length === 0 && <NobodyYet />}
      <ul class="concerns">
        {concerns.nodes.map((concern) => (
          <li>
            <Concern concern={concern} />
          </li>
        ))}
      </ul>
      <PageLinks marks={concerns.pageInfo} address={address} />
    </section>
  );
}

function Concern({ concern }: { readonly concern: ConcernsPageQuery['concerns']['nodes'][number] }) {
  const language = useLanguage();
  const tips = concern.tips.nodes.filter(({ people }) => people.tried > 0);
  return (
    <>
      <h2>
        <a href={concernAddress(concern)}>{concern.name}</a>
      </h2>
      {tips.length === 0 && <p class="quiet">{language.say('browse.onlyTold')}</p>}
      <Glance tips={tips} />
    </>
  );
}
