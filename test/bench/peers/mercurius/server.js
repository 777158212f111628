/** Fastify, mercurius with its JIT and its loaders, and prepared statements that pg runs. */
import fastify from 'fastify';
import { GraphQLScalarType } from 'graphql';
import mercurius from 'mercurius';
import { loader, rows } from './reads.js';
import { SCHEMA } from './schema.js';

const tips = loader(({ params }) => (params.orderBy === 'RANK' ? 'bestTips' : 'popularTips'));
const boardTips = loader(() => 'boardTips');
const quotesInPosts = loader(
  () => 'quotesInPosts',
  (owners) => [owners.map(({ tagId }) => tagId), owners.map(({ postId }) => postId)],
);
const quotesOnBoard = loader(
  () => 'quotesOnBoard',
  (owners) => [owners.map(({ tagId }) => tagId)],
);

const author = ({ authorId, authorName }) => ({ id: authorId, name: authorName });
const tag = ({ tagId, tagName }) => ({ id: tagId, name: tagName });

const app = fastify();
app.register(mercurius, {
  jit: 1,
  schema: SCHEMA,
  resolvers: {
    DateTime: new GraphQLScalarType({ name: 'DateTime', serialize: (date) => date.toISOString() }),
    Query: {
      post: async (_, { id }) => (await rows({ name: 'post', values: [id] }))[0],
      posts: (_, { first }) => rows({ name: 'posts', values: [], first }),
      tag: async (_, { vocabulary, slug }) => (await rows({ name: 'tag', values: [vocabulary, slug] }))[0],
    },
    Post: { author },
    Answer: { author },
    TagReading: { tag },
    PostTip: { tag, people: (tip) => tip },
    BoardTip: { tag, people: (tip) => tip },
    Quote: {
      answer: ({ answerId, postId, title, answerCount }) => ({
        id: answerId,
        post: { id: postId, title, answerCount },
      }),
    },
    Tag: { parent: ({ parentId, parentName }) => parentId && { id: parentId, name: parentName } },
  },
  loaders: {
    Post: { questions: loader(() => 'questions'), answers: loader(() => 'answers'), tips },
    Answer: { reading: loader(() => 'readings'), replies: loader(() => 'replies') },
    PostTip: { quotes: quotesInPosts },
    BoardTip: { quotes: quotesOnBoard },
    Tag: {
      children: loader(() => 'children'),
      tip: async (queries) => (await boardTips(queries)).map(([tip]) => tip),
      posts: loader(() => 'postsOfTags'),
    },
  },
});

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 0) });
console.log(`ready ${app.server.address().port}`);
process.on('SIGTERM', () => process.exit(0));
