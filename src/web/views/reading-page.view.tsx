import { answerAddress, keyOf, postAddress } from '../rules/address.rules.js';
import { inOrderOfText } from '../rules/correction.rules.js';
import type { ReadingPageQuery } from '../documents/reading.document.js';
import { FormFrame, type FormState } from './form.view.js';
import { useLanguage } from './language-context.view.js';
import { type Missed, MissedForm } from './missed-form.view.js';
import { QuotedAnswer } from './quoted-answer.view.js';
import { saidOf } from './reading.view.js';
import { SayOtherwiseForm } from './say-otherwise.view.js';

export type { Missed } from './missed-form.view.js';

type Answer = ReadingPageQuery['answer'];

interface ReadingProps {
  readonly answer: Answer;
  readonly state: FormState;
  readonly missed: Missed;
}

/** "We read: massage, helped; rest, not said. Right?" One tap to confirm, two to correct. */
export function ReadingPageView({ answer, state, missed }: ReadingProps) {
  const language = useLanguage();
  const tags = answer.reading?.tags ?? [];
  const action = `${answerAddress(answer)}/reading`;
  return (
    <section class="form reading-page">
      <h1>{language.say('correct.title')}</h1>
      <QuotedAnswer
        answer={{ body: answer.body, post: answer.post }}
        marks={answer.reading?.mentions ?? []}
      />
      {answer.author?.id === answer.post.author.id && <p>{language.say('correct.ownPost')}</p>}
      {tags.length === 0 ? (
        <p class="we-read">{language.say('correct.nothing')}</p>
      ) : (
        <>
          <WeRead answer={answer} action={action} state={state} />
          <SayOtherwiseForm answer={answer} action={action} state={state} />
        </>
      )}
      <MissedForm action={action} token={state.token} missed={missed} open={tags.length === 0} />
      <p>
        <a href={`${postAddress(answer.post)}#a-${keyOf(answer.id)}`}>{language.say('correct.skip')}</a>
      </p>
    </section>
  );
}

function WeRead({ answer, action, state }: Pick<ReadingProps, 'answer' | 'state'> & { action: string }) {
  const language = useLanguage();
  const tags = inOrderOfText(answer.reading!.tags, answer.reading!.mentions);
  const isConfirmed = tags.every(({ source }) => source !== 'ENGINE');
  return (
    <>
      <p class="we-read">
        {language.say('correct.weRead')}{' '}
        {tags.map((each, index) => (
          <>
            {index > 0 && '; '}
            <b>{each.tag.name}</b>
            {each.tag.kind === 'PRACTICE' &&
              `, ${each.cause ? language.say('correct.cause') : saidOf(each, language)}`}
          </>
        ))}
        . {!isConfirmed && language.say('correct.right')}
      </p>
      {isConfirmed ? (
        <p class="quiet">{language.say('correct.confirmed')}</p>
      ) : (
        <FormFrame action={action} state={{ token: state.token }}>
          <button type="submit" name="act" value="confirm">
            {language.say('correct.confirm')}
          </button>
        </FormFrame>
      )}
    </>
  );
}
