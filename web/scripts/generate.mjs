// Writes src/api/schema.ts, the types of every endpoint, from the server's own description. While the
// server does not yet produce docs/api.json, the stand-in beside the client takes its place.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const described = new URL('../../docs/api.json', import.meta.url);
const standIn = new URL('../src/api/stand-in.json', import.meta.url);
const target = fileURLToPath(new URL('../src/api/schema.ts', import.meta.url));

const text = astToString(await openapiTS(existsSync(described) ? described : standIn));
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
