/** A file of so many bytes from memory, by bare node:http: `/R1/27000`. */
import { createServer } from 'node:http';

const files = new Map<string, Buffer>();

const server = createServer((request, response) => {
  const size = request.url!.split('/')[2]!;
  request.resume();
  const file = files.get(size) ?? Buffer.alloc(Number(size), 'x');
  files.set(size, file);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': file.length });
  response.end(file);
});
server.listen(0, '127.0.0.1', () => console.log(`ready ${(server.address() as { port: number }).port}`));
process.on('SIGTERM', () => process.exit(0));
