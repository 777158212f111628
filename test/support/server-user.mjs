// A process that uses the embedded server, for tests that start and kill real ones. It does what it is
// told over the channel to the test; closing the channel lets it end by itself.
const [, , launcher, dataDir] = process.argv;
const { startEmbeddedServer } = await import(launcher);

const server = await startEmbeddedServer({
  dataDir,
  log: (line) => process.connected && process.send({ line }),
});
process.on('message', (order) => {
  if (order === 'stop')
    void server.stop().then(() => process.send({ stopped: true }, () => process.disconnect()));
  if (order === 'end') process.disconnect();
  if (order === 'throw') {
    setImmediate(() => {
      throw new Error('Thrown on purpose.');
    });
  }
});
process.send({ url: server.url, attached: server.attached });
