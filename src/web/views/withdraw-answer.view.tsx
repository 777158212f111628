import { answerAddress } from '../rules/address.rules.js';
import type { OneAnswerQuery } from '../documents/answer.document.js';
import { FormFrame, type FormState } from './form.view.js';
import { useLanguage } from './language-context.view.js';
import { QuotedAnswer } from './quoted-answer.view.js';

interface WithdrawProps {
  readonly answer: OneAnswerQuery['answer'];
  readonly state: FormState;
}

/** Asks before an answer is taken back. */
export function WithdrawAnswerView({ answer, state }: WithdrawProps) {
  const language = useLanguage();
  const address = answerAddress(answer);
  return (
    <section class="form">
      <h1>{language.say('answering.withdraw.title')}</h1>
      <QuotedAnswer answer={answer} />
      <p>{language.say('answering.withdraw.lead')}</p>
      <FormFrame action={`${address}/withdraw`} state={state}>
        <p class="choices">
          <button type="submit">{language.say('answering.withdraw.send')}</button>{' '}
          <a href={address}>{language.say('answering.keep')}</a>
        </p>
      </FormFrame>
    </section>
  );
}
