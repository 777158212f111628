import {
  type Choice,
  choiceOf,
  inOrderOfText,
  isDecided,
  OTHER_CHOICES,
  OUTCOME_CHOICES,
} from '../rules/correction.rules.js';
import type { ReadingPageQuery } from '../documents/reading.document.js';
import { FormFrame, type FormState } from './form.view.js';
import { useLanguage } from './language-context.view.js';

type Answer = ReadingPageQuery['answer'];
type TagReading = NonNullable<Answer['reading']>['tags'][number];

interface OtherwiseProps {
  readonly answer: Answer;
  readonly action: string;
  readonly state: FormState;
}

/** For every tag that was read, a way to say that it was otherwise: a tap on how it was, and one to save. */
export function SayOtherwiseForm({ answer, action, state }: OtherwiseProps) {
  const language = useLanguage();
  const { tags = [], mentions = [] } = answer.reading ?? {};
  const ordered = inOrderOfText(tags, mentions);
  const concerns = ordered.filter(({ tag }) => tag.kind === 'CONCERN');
  const isFixed = (reading: TagReading) => isDecided(reading, answer.viewerMay);
  return (
    <>
      <h2>{language.say('correct.otherwise')}</h2>
      <FormFrame action={action} state={state}>
        {ordered
          .filter(({ tag }) => tag.kind === 'PRACTICE')
          .map((reading) =>
            isFixed(reading) ? <Decided reading={reading} /> : <PracticeChoices reading={reading} />,
          )}
        {concerns.length > 0 && (
          <fieldset class="pills">
            <legend>{language.say('correct.about')}</legend>
            {concerns.map((reading) => (
              <Concern reading={reading} isFixed={isFixed(reading)} />
            ))}
          </fieldset>
        )}
        <button type="submit" class="second" name="act" value="correct">
          {language.say('correct.save')}
        </button>
      </FormFrame>
    </>
  );
}

function PracticeChoices({ reading }: { readonly reading: TagReading }) {
  const language = useLanguage();
  const read = choiceOf(reading);
  const others: readonly Choice[] = read === 'CAUSE' ? ['CAUSE', ...OTHER_CHOICES] : OTHER_CHOICES;
  return (
    <fieldset class="pills">
      <legend>{reading.tag.name}</legend>
      <Pills name={`said-${reading.tag.id}`} choices={OUTCOME_CHOICES} chosen={read} />
      <details open={others.includes(read)}>
        <summary>{language.say('correct.other')}</summary>
        <Pills name={`said-${reading.tag.id}`} choices={others} chosen={read} />
      </details>
    </fieldset>
  );
}

interface PillsProps {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
}

/** Radio buttons in a row, each large enough for a thumb. */
export function Pills({ name, choices, chosen }: PillsProps) {
  const language = useLanguage();
  return (
    <div class="row">
      {choices.map((choice) => (
        <label class={`pill ${CLASSES[choice] ?? ''}`}>
          <input type="radio" name={name} value={choice} checked={choice === chosen} />
          <span>{language.say(`correct.choice.${choice}`)}</span>
        </label>
      ))}
    </div>
  );
}

const CLASSES: Partial<Record<Choice, string>> = {
  HELPED: 'helped',
  MIXED: 'mixed',
  DID_NOT_HELP: 'did-not-help',
  NO_OUTCOME: 'no-outcome',
};

function Decided({ reading }: { readonly reading: TagReading }) {
  const language = useLanguage();
  return (
    <p>
      <b>{reading.tag.name}</b>: {language.say(`correct.choice.${choiceOf(reading)}`)}.{' '}
      <span class="quiet">{language.say('correct.decided')}</span>
    </p>
  );
}

function Concern({ reading, isFixed }: { readonly reading: TagReading; readonly isFixed: boolean }) {
  const { id, name } = reading.tag;
  return (
    <label class="pill">
      {!isFixed && <input type="hidden" name="shown" value={id} />}
      <input type="checkbox" name="about" value={id} checked disabled={isFixed} />
      <span>{name}</span>
    </label>
  );
}
