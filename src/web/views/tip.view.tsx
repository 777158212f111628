import { evidenceAddress, tipAddress } from '../rules/address.rules.js';
import type { TipPageQuery } from '../documents/tip.document.js';
import { shareOf } from '../rules/interval.rules.js';
import { GroupTabs } from './group-tabs.view.js';
import { useLanguage } from './language-context.view.js';
import { OutcomeBar } from './outcome-bar.view.js';
import { PageLinks } from './page-links.view.js';
import { TipPicture } from './picture.view.js';
import { PostCard } from './post-card.view.js';
import { RangeLine } from './range.view.js';
import { Around, Names } from './tag-around.view.js';
import { ConcernTable } from './concern-table.view.js';
import { TipQuotes } from './tip-quotes.view.js';

type Tag = TipPageQuery['tag'];

interface TipProps {
  readonly tag: Tag;
  /** The practices of its vocabulary, for the picture. */
  readonly drawn: TipPageQuery['drawn'];
}

/** One practice over the whole board. */
export function TipView({ tag, drawn }: TipProps) {
  const language = useLanguage();
  return (
    <section class="broad">
      <p class="quiet">
        <a href={`/tips?vocabulary=${tag.vocabulary.slug}`}>{tag.vocabulary.title}</a>
        {tag.parent && (
          <>
            {' · '}
            <a href={tipAddress(tag.parent)}>{tag.parent.name}</a>
          </>
        )}
      </p>
      <h1>{tag.name}</h1>
      {tag.description !== '' && <p class="intro">{tag.description}</p>}
      <Names tag={tag} />
      {tag.tip ? <Told tag={tag} tip={tag.tip} drawn={drawn} /> : <Untold tag={tag} />}
      <Around tag={tag} kind="PRACTICE" />
      {tag.posts.nodes.length > 0 && (
        <>
          <h2 id="posts">{language.say('browse.postsOf', { tip: tag.name })}</h2>
          {tag.posts.nodes.map((post) => (
            <PostCard post={post} level="h3" />
          ))}
          <PageLinks marks={tag.posts.pageInfo} address={tipAddress(tag)} anchor="#posts" />
        </>
      )}
    </section>
  );
}

interface ToldProps extends TipProps {
  readonly tip: NonNullable<Tag['tip']>;
}

function Told({ tag, tip, drawn }: ToldProps) {
  const language = useLanguage();
  const share = shareOf(tip.people);
  const { tried, helped } = tip.people;
  return (
    <>
      <div class="numbers">
        <p class="sum">{language.say('tips.bar', { tried, helped })}.</p>
        <OutcomeBar people={tip.people} />
        <GroupTabs tip={tip} scope={{ kind: 'board' }} group={undefined} />
        {share && <RangeLine share={share} />}
      </div>
      <TipQuotes quotes={tip.quotes} cautions={tip.evidence.nodes} />
      <p>
        <a href={evidenceAddress({ kind: 'board' }, tag)}>
          {language.say('browse.everything', { tip: tag.name })}
        </a>
      </p>
      {tip.byConcern.length > 0 && (
        <>
          <h2>{language.say('browse.byConcern')}</h2>
          <ConcernTable tag={tag} tips={tip.byConcern} />
        </>
      )}
      <TipPicture
        tips={drawn.nodes}
        hasMore={drawn.pageInfo.hasNextPage}
        marked={tag.id}
        title={language.say('browse.among')}
        small
      />
    </>
  );
}

function Untold({ tag }: Pick<TipProps, 'tag'>) {
  const language = useLanguage();
  return (
    <div class="empty">
      <p>{language.say('browse.nobodyYet', { tip: tag.name })}</p>
      <p>
        <a href={`/search?q=${encodeURIComponent(tag.name)}`}>
          {language.say('browse.searchFor', { words: tag.name })}
        </a>
      </p>
    </div>
  );
}
