/** A process of its own that sends requests, so that sending doesn't slow down whoever measures. */
import { fire, type Volley } from './client.js';

process.on('message', (volley: Volley) => {
  void fire(volley).then((hits) => process.send?.(hits));
});
process.on('disconnect', () => process.exit(0));
