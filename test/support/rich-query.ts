/** Everything that the page of a post could show, to whoever looks at it: the longest document that we expect. */
export const RICH_POST_PAGE = `query PostPage($id: ID!, $answers: Int!, $after: String, $order: TipOrder! = RANK) {
  viewer { email person { id name role isGuest } }
  post(id: $id) {
    id title body status version answerCount createdAt editedAt
    author { id name role isGuest }
    vocabulary { id slug title version description }
    viewerMay { answer close edit hide }
    questions {
      id kind text position start end
      practices { id slug name kind description aliases parent { id slug name } tip { rank people { tried helped } } }
      tips(first: 3, orderBy: $order) { nodes { rank tag { id slug name } people { tried helped mixed didNotHelp } } }
    }
    summary { text numbers { tip counts value start end } }
    tips(first: 8, orderBy: $order) {
      nodes {
        rank
        tag { id slug name kind description aliases parent { id slug name } children { id slug name } }
        people { tried helped mixed didNotHelp noOutcome notTried hearsay asking advice }
        quotes(first: 3) { text bucket start end answer { id createdAt author { id name isGuest } } }
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
    answers(first: $answers, after: $after) {
      nodes {
        ...AnswerParts
        replies(first: 3) {
          nodes { ...AnswerParts replies(first: 3) { nodes { ...AnswerParts } pageInfo { hasNextPage endCursor } } }
          pageInfo { hasNextPage endCursor }
        }
      }
      edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}
fragment AnswerParts on Answer {
  id body status depth version replyCount createdAt editedAt
  author { id name role isGuest }
  viewerMay { correctReading edit hide withdraw }
  parent { id author { name } }
  reading {
    engineVersion vocabularyVersion readAt
    questions { id text position }
    tags { stance experience confidence cause rule source cueStart cueEnd tag { id slug name } }
    mentions { quote start end tag { id slug name } }
    durations { text start end minDays maxDays }
  }
}`;

/** The same without what leads out of the thread. */
export const THREAD_PAGE = RICH_POST_PAGE.replace(' tip { rank people { tried helped } }', '');
