// The thread's entry where the project runs from its sources: a worker does not take over its parent's TypeScript loader.
import { register } from 'tsx/esm/api';

register();
await import('./import-thread.ts');
