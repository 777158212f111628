export const SCHEMA = `
  scalar DateTime

  type Query {
    post(id: ID!): Post
    posts(first: Int!): [Post!]!
    tag(vocabulary: String!, slug: String!): Tag
  }

  type Person { id: ID! name: String! }

  type Post {
    id: ID!
    title: String!
    body: String!
    answerCount: Int!
    createdAt: DateTime!
    author: Person!
    questions: [Question!]!
    answers(first: Int!): [Answer!]!
    tips(first: Int!, orderBy: TipOrder = RANK): [PostTip!]!
  }

  type Question { id: ID! text: String! kind: String! }

  type Answer {
    id: ID!
    body: String!
    createdAt: DateTime!
    author: Person!
    reading: [TagReading!]!
    replies(first: Int!): [Answer!]!
  }

  type TagReading { stance: String experience: String tag: TagName! }

  type TagName { id: ID! name: String! }

  enum TipOrder { RANK POPULARITY }

  type PostTip { rank: Float! tag: TagName! people: People! quotes(first: Int!): [Quote!]! }

  type BoardTip { rank: Float! tag: TagName! people: People! quotes(first: Int!): [Quote!]! }

  type People {
    tried: Int!
    helped: Int!
    mixed: Int!
    didNotHelp: Int!
    noOutcome: Int!
    notTried: Int!
    hearsay: Int!
    asking: Int!
    advice: Int!
  }

  type Quote { text: String! start: Int! end: Int! bucket: String! answer: QuotedAnswer! }

  type QuotedAnswer { id: ID! post: PostTitle! }

  type PostTitle { id: ID! title: String! answerCount: Int! }

  type Tag {
    id: ID!
    name: String!
    description: String!
    parent: TagName
    children: [TagName!]!
    tip: BoardTip
    posts(first: Int!): [PostTitle!]!
  }
`;
