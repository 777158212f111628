import { answerAddress, keyOf, postAddress } from '../rules/address.rules.js';
import type { OneAnswerQuery } from '../documents/answer.document.js';
import { Field, FormFrame, type FormState } from './form.view.js';
import { useLanguage } from './language-context.view.js';
import { QuotedAnswer } from './quoted-answer.view.js';
import { NotMe, Writer, type WriterProps } from './writer.view.js';

interface ReplyProps {
  readonly title: string;
  readonly answer: OneAnswerQuery['answer'];
  readonly state: FormState;
  readonly writer: WriterProps['writer'];
  readonly once: string;
}

/** Replying to an answer, with the answer above. */
export function ReplyView({ title, answer, state, writer, once }: ReplyProps) {
  const language = useLanguage();
  const mayReply = answer.post.viewerMay.answer || state.problem;
  return (
    <section class="form">
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <QuotedAnswer answer={answer} />
      {mayReply ? (
        <FormFrame action={`${answerAddress(answer)}/reply`} state={state}>
          <input type="hidden" name="once" value={once} />
          <Field name="body" label={language.say('answering.reply.body')} state={state} rows={5} required />
          <Writer writer={writer} state={state} />
          <button type="submit">{language.say('answering.reply.send')}</button>
          <NotMe writer={writer} />
        </FormFrame>
      ) : (
        <p>{language.say('answering.closed')}</p>
      )}
      <p>
        <a href={`${postAddress(answer.post)}#a-${keyOf(answer.id)}`}>{language.say('answering.back')}</a>
      </p>
    </section>
  );
}
