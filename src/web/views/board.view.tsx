import type { BoardPageQuery, PostOrder } from '../documents/board.document.js';
import { withoutDoubles } from '../rules/people.rules.js';
import { Glance } from './glance.view.js';
import { useLanguage } from './language-context.view.js';
import { PageLinks } from './page-links.view.js';
import { PostCard } from './post-card.view.js';

interface BoardProps {
  readonly board: BoardPageQuery;
  readonly order: PostOrder;
}

export function BoardView({ board, order }: BoardProps) {
  const language = useLanguage();
  const { nodes, pageInfo } = board.posts;
  return (
    <>
      <section class="lead">
        <h1>{language.say('board.title')}</h1>
        <p>{language.say('board.lead')}</p>
      </section>
      <div class="columns">
        <section aria-labelledby="posts">
          <div class="bar-of-links">
            <h2 id="posts">{language.say('board.posts')}</h2>
            <nav class="tabs" aria-label={language.say('board.order')}>
              <a href="/" aria-current={order === 'NEWEST' ? 'page' : undefined}>
                {language.say('board.newest')}
              </a>
              <a href="/?order=answers" aria-current={order === 'MOST_ANSWERED' ? 'page' : undefined}>
                {language.say('board.mostAnswered')}
              </a>
            </nav>
          </div>
          {nodes.length === 0 && <Empty />}
          {nodes.map((post) => (
            <PostCard post={post} level="h3" />
          ))}
          <PageLinks marks={pageInfo} address={order === 'NEWEST' ? '/' : '/?order=answers'} />
        </section>
        <BestTips board={board} />
      </div>
    </>
  );
}

function Empty() {
  const language = useLanguage();
  return (
    <div class="empty">
      <p>{language.say('board.empty')}</p>
      <p>
        <a class="button" href="/ask">
          {language.say('layout.ask')}
        </a>
      </p>
    </div>
  );
}

function BestTips({ board: { best } }: Pick<BoardProps, 'board'>) {
  const language = useLanguage();
  if (best.nodes.length === 0) return null;
  return (
    <aside class="side" aria-labelledby="best">
      <h2 id="best">{language.say('board.best')}</h2>
      <Glance list="ol" tips={withoutDoubles(best.nodes).slice(0, 5)} />
      <p>
        <a href="/tips">{language.say('board.allTips')}</a>
      </p>
    </aside>
  );
}
