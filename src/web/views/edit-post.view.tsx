import { editAddress, postAddress } from '../rules/address.rules.js';
import type { EditPostPageQuery } from '../documents/edit-post.document.js';
import type { QuestionRow } from '../rules/question-rows.rules.js';
import { SignedOut } from './ask.view.js';
import { FormFrame, type FormState } from './form.view.js';
import { useLanguage } from './language-context.view.js';
import { Writing } from './writing.view.js';

interface EditProps {
  readonly page: EditPostPageQuery;
  readonly state: FormState;
  readonly rows: readonly QuestionRow[];
  /** The version that was edited. */
  readonly version: number;
  /** Whether the post was changed by somebody else after this form was opened. */
  readonly overtaken: boolean;
}

/** Changing a post, and whether it takes answers. */
export function EditPostView({ page: { post, viewer }, state, rows, version, overtaken }: EditProps) {
  const language = useLanguage();
  const address = editAddress(post);
  return (
    <>
      <section class="lead">
        <h1>{language.say('edit.title')}</h1>
        <p>
          <a href={postAddress(post)} dir="auto">
            {post.title}
          </a>
        </p>
      </section>
      <Writing
        action={address}
        state={state}
        rows={rows}
        send={language.say('edit.save')}
        notice={
          <>
            {viewer === null && <SignedOut next={address} />}
            {overtaken && <AsItStands post={post} />}
          </>
        }
      >
        <input type="hidden" name="version" value={version} />
      </Writing>
      {post.viewerMay.close && <TakesAnswers post={post} token={state.token} />}
    </>
  );
}

type Edited = EditPostPageQuery['post'];

function AsItStands({ post }: { readonly post: Edited }) {
  const language = useLanguage();
  return (
    <details class="notice" open>
      <summary>{language.say('edit.asItStands')}</summary>
      <p dir="auto">
        <b>{post.title}</b>
      </p>
      <p class="said" dir="auto">
        {post.body}
      </p>
    </details>
  );
}

function TakesAnswers({ post, token }: { readonly post: Edited; readonly token: string }) {
  const language = useLanguage();
  const isOpen = post.status === 'OPEN';
  const doing = isOpen ? 'close' : 'reopen';
  return (
    <section class="takes-answers" aria-labelledby="takes-answers">
      <h2 id="takes-answers">{language.say('edit.answers')}</h2>
      <p>{language.say(isOpen ? 'edit.isOpen' : 'edit.isClosed')}</p>
      <FormFrame action={editAddress(post).replace(/edit$/, doing)} state={{ token }}>
        <button type="submit" class="second">
          {language.say(isOpen ? 'edit.close' : 'edit.reopen')}
        </button>
      </FormFrame>
    </section>
  );
}
