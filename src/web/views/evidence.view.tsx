import {
  answerAddress,
  evidenceAddress,
  postAddress,
  type ScopeAddress,
  tipAddress,
} from '../rules/address.rules.js';
import type { EvidencePageQuery } from '../documents/evidence.document.js';
import { excerptOf } from '../rules/excerpt.rules.js';
import type { MessageKey } from '../language.js';
import { countOf, type Group } from '../rules/people.rules.js';
import { GroupTabs } from './group-tabs.view.js';
import { useLanguage } from './language-context.view.js';
import { MarkedText } from './marked-text.view.js';
import { OutcomeBar } from './outcome-bar.view.js';
import { PageLinks } from './page-links.view.js';

type Tip = EvidencePageQuery['tips']['nodes'][number];
type Quote = Tip['evidence']['nodes'][number];

export interface EvidenceProps {
  readonly tag: {
    readonly id: string;
    readonly name: string;
    readonly slug: string;
    readonly vocabulary: { readonly slug: string };
  };
  /** Null where nobody tells of the practice there. */
  readonly tip: Tip | null;
  readonly scope: ScopeAddress;
  /** What it is counted over, and where that stands; null for the whole board. */
  readonly about: { readonly words: string; readonly address: string } | null;
  readonly group: Group | undefined;
}

/** The order in which groups stand below each other on a page. */
const ORDER = ['HELPED', 'MIXED', 'DID_NOT_HELP', 'NO_OUTCOME', 'NOT_TRIED', 'ASKING', 'HEARSAY', 'ADVICE'];

/** The answers that a number was counted from. */
export function EvidenceView(props: EvidenceProps) {
  const language = useLanguage();
  const { tag, tip, scope, about, group } = props;
  return (
    <section class="evidence">
      <p class="quiet">
        <a href={tipAddress(tag)}>{tag.name}</a> ·{' '}
        {about ? (
          <a href={about.address} dir="auto">
            {about.words}
          </a>
        ) : (
          <a href="/tips">{language.say('browse.wholeBoard')}</a>
        )}
      </p>
      <h1>
        {tag.name}
        {group && `: ${language.say(`group.${group}`)}`}
      </h1>
      {tip ? (
        <>
          <OutcomeBar people={tip.people} />
          <GroupTabs tip={tip} scope={scope} group={group} />
          <Found {...props} tip={tip} />
        </>
      ) : (
        <div class="empty">
          <p>{language.say('browse.nobodyHere', { tip: tag.name })}</p>
          <p>
            <a href={tipAddress(tag)}>{language.say('browse.wholeBoardTip', { tip: tag.name })}</a>
          </p>
        </div>
      )}
    </section>
  );
}

function Found({ tag, tip, scope, group }: EvidenceProps & { readonly tip: Tip }) {
  const language = useLanguage();
  const { nodes, pageInfo } = tip.evidence;
  const shown = ORDER.map((bucket) => ({
    bucket,
    quotes: nodes.filter((quote) => quote.countedAs === bucket),
  }));
  return (
    <>
      <p class="quiet">
        {group
          ? language.say('browse.evidenceLead', { count: countOf(tip.people, group) })
          : language.say('browse.evidenceAll')}
      </p>
      {nodes.length === 0 && <p class="empty">{language.say('browse.nobodyInGroup')}</p>}
      {shown
        .filter(({ quotes }) => quotes.length > 0)
        .map(({ bucket, quotes }) => (
          <section aria-labelledby={`said-${bucket}`}>
            <h2 id={`said-${bucket}`}>{language.say(`browse.counted.${bucket}` as MessageKey)}</h2>
            <ol class="thread">
              {quotes.map((quote) => (
                <li>
                  <Evidence quote={quote} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      <PageLinks marks={pageInfo} address={evidenceAddress(scope, tag, group)} />
    </>
  );
}

/** An answer with the words in it that count; a long one only as far as they need it. */
function Evidence({ quote }: { readonly quote: Quote }) {
  const language = useLanguage();
  const { answer, bucket, countedAs } = quote;
  const { text, mark, cutBefore, cutAfter } = excerptOf(answer.body ?? '', quote);
  const shift = cutBefore ? 2 : 0;
  return (
    <article class="answer">
      <header>
        {answer.author && <bdi class="who">{answer.author.name}</bdi>}{' '}
        <time class="quiet" dateTime={new Date(answer.createdAt).toISOString()}>
          {language.day(answer.createdAt)}
        </time>
        {answer.editedAt && <span class="quiet"> · {language.say('answer.edited')}</span>}
      </header>
      <MarkedText
        text={`${cutBefore ? '… ' : ''}${text}${cutAfter ? ' …' : ''}`}
        marks={[{ start: mark.start + shift, end: mark.end + shift }]}
      />
      {bucket !== countedAs && (
        <p class="quiet">
          {language.say('browse.saysHere', { said: language.say(`said.${bucket}` as MessageKey) })}
        </p>
      )}
      <p class="doings">
        <a href={answerAddress(answer)}>
          {language.say(cutBefore || cutAfter ? 'browse.wholeAnswer' : 'evidence.inAnswer')}
        </a>
        <a href={postAddress(answer.post)} dir="auto">
          {answer.post.title}
        </a>
      </p>
    </article>
  );
}
