// `npm run build:embed`: writes what partners load. The file is committed; a test says when it is out of date.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleEmbed } from './bundle.ts';

const file = path.resolve('public/embed.js');
const code = await bundleEmbed();
writeFileSync(file, code);
console.log(`${path.relative('.', file)}: ${Buffer.byteLength(code)} bytes`);
