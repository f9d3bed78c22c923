import { casebookConfig } from './src/casebook-config.ts';
import { loadEnv } from './src/config/load-env.ts';

export default casebookConfig({ env: loadEnv() });
