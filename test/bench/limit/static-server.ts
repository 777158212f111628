/** A file of so many bytes from memory, by bare node:http. `/R1/27000` */
import { serve } from './serve.js';

const files = new Map<string, Buffer>();

serve(async (_, size) => {
  const file = files.get(size!) ?? Buffer.alloc(Number(size), 'x');
  files.set(size!, file);
  return file;
});
