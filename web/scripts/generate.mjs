// Writes src/api/schema.ts, the types of every endpoint, from the server's own description. What the pages
// already use and the server does not describe yet stands in src/api/stand-in.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const target = fileURLToPath(new URL('../src/api/schema.ts', import.meta.url));

const described = read('../../docs/api.json');
const standIn = read('../src/api/stand-in.json');
described.paths = { ...standIn.paths, ...described.paths };

const text = astToString(await openapiTS(described));
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
