/** The reads of the bench in the words of the peers: the rows and fields of ../limit/best-sql. */
export interface Query {
  readonly query: string;
  variables(key: string): Readonly<Record<string, string>>;
}

export type Queries = Readonly<Record<'R1' | 'R2' | 'R3', Query>>;

const ID = (key: string) => ({ id: key });
const NONE = () => ({});
const SLUG = (key: string) => ({ slug: key });

/** For the peers whose schema is their own. */
export const QUERIES: Queries = {
  R1: {
    query: `query PostPage($id: ID!) {
      post(id: $id) {
        id title body answerCount createdAt
        author { id name }
        questions { id text kind }
        answers(first: 20) {
          id body createdAt
          author { id name }
          reading { stance experience tag { id name } }
          replies(first: 3) { id body createdAt author { id name } }
        }
        tips(first: 8) {
          rank
          tag { id name }
          people { tried helped mixed didNotHelp noOutcome notTried }
          quotes(first: 3) { text start end bucket answer { id } }
        }
      }
    }`,
    variables: ID,
  },
  R2: {
    query: `query Feed {
      posts(first: 20) {
        id title body answerCount createdAt
        author { id name }
        questions { id text }
        tips(first: 3, orderBy: POPULARITY) { tag { id name } people { tried helped } }
      }
    }`,
    variables: NONE,
  },
  R3: {
    query: `query TipPage($slug: String!) {
      tag(vocabulary: "race-recovery", slug: $slug) {
        id name description
        parent { id name }
        children { id name }
        tip {
          rank
          people { tried helped mixed didNotHelp noOutcome notTried hearsay asking advice }
          quotes(first: 10) { text bucket answer { id post { id title } } }
        }
        posts(first: 10) { id title answerCount }
      }
    }`,
    variables: SLUG,
  },
};

/** As PostGraphile names what it finds in the database. */
export const POSTGRAPHILE_QUERIES: Queries = {
  R1: {
    query: `query PostPage($id: UUID!) {
      postByRowId(rowId: $id) {
        rowId title body answerCount createdAt
        author { rowId name }
        questionsList(orderBy: POSITION_ASC) { rowId text kind }
        answersList(first: 20, condition: { parentId: null }, orderBy: [CREATED_AT_ASC, ROW_ID_ASC]) {
          rowId body createdAt
          author { rowId name }
          readingList { stance experience tag { rowId name } }
          repliesList(first: 3, orderBy: [CREATED_AT_ASC, ROW_ID_ASC]) {
            rowId body createdAt author { rowId name }
          }
        }
        tipsList(first: 8, orderBy: [RANK_DESC, TRIED_DESC, TAG_ID_DESC]) {
          rank
          tag { rowId name }
          tried helped mixed didNotHelp noOutcome notTried
          quotesList(first: 3, orderBy: [SCORE_DESC, ANSWER_ID_DESC]) { text start end bucket answerId }
        }
      }
    }`,
    variables: ID,
  },
  R2: {
    query: `query Feed {
      allPostsList(first: 20, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
        rowId title body answerCount createdAt
        author { rowId name }
        questionsList(orderBy: POSITION_ASC) { rowId text }
        tipsList(first: 3, orderBy: [TRIED_DESC, TAG_ID_DESC]) { tag { rowId name } tried helped }
      }
    }`,
    variables: NONE,
  },
  R3: {
    query: `query TipPage($slug: String!) {
      vocabularyBySlug(slug: "race-recovery") {
        tagsList(first: 1, condition: { slug: $slug }) {
          rowId name description
          parent { rowId name }
          childrenList(orderBy: NAME_ASC) { rowId name }
          tip {
            rank tried helped mixed didNotHelp noOutcome notTried hearsay asking advice
            quotesList(first: 10, orderBy: [SCORE_DESC, ANSWER_ID_DESC]) {
              text bucket answerId answer { post { rowId title } }
            }
          }
          inPostsList(first: 10, orderBy: [TRIED_DESC, POST_ID_DESC]) { post { rowId title answerCount } }
        }
      }
    }`,
    variables: SLUG,
  },
};
