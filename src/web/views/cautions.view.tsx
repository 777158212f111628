import { answerAddress } from '../rules/address.rules.js';
import type { CautionBitsFragment, TipRowFragment } from '../documents/parts.document.js';
import { useLanguage } from './language-context.view.js';

const MOST = 5;

type Tips = readonly (TipRowFragment & { readonly quotes: readonly CautionBitsFragment[] })[];

interface Caution {
  readonly tag: TipRowFragment['tag'];
  readonly quote: CautionBitsFragment;
}

interface CautionsProps {
  readonly tips: Tips;
  /** Below the heading of what they are on. */
  readonly level: 'h3' | 'h4';
  /** Those that the page has shown already. */
  readonly besides?: readonly Caution[];
}

/** That something did not help is a tip too. */
export function Cautions({ tips, level: Heading, besides = [] }: CautionsProps) {
  const language = useLanguage();
  const cautions = cautionsOf(tips, besides);
  if (cautions.length === 0) return null;
  return (
    <>
      <Heading>{language.say('post.cautions')}</Heading>
      <ul class="quotes">
        {cautions.map(({ tag, quote }) => (
          <li>
            <b>{tag.name}</b>
            <blockquote dir="auto">{quote.text}</blockquote>
            <a class="quiet" href={answerAddress(quote.answer)}>
              {language.say('evidence.inAnswer')}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Those that are shown of tips: a sentence on a finer practice counts for the wider one too, and is read once. */
export function cautionsOf(tips: Tips, besides: readonly Caution[] = []): Caution[] {
  const practices = new Set(besides.map(({ tag }) => tag.id));
  const sentences = new Set(besides.map(sentenceOf));
  const cautions = tips.flatMap(({ tag, quotes }) => quotes.map((quote) => ({ tag, quote })));
  const fresh = cautions.filter((caution) => {
    const isTold = practices.has(caution.tag.id) || sentences.has(sentenceOf(caution));
    sentences.add(sentenceOf(caution));
    return !isTold;
  });
  return fresh.slice(0, MOST);
}

function sentenceOf({ quote }: Caution): string {
  return `${quote.answer.id} ${quote.text}`;
}
