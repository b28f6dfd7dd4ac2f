// A PostgreSQL cluster of a test's own, which the test may stop and start.
import { execFile } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Cluster {
  url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

export async function newCluster(): Promise<Cluster> {
  const folder = await mkdtemp('/tmp/gendan-pg-'); // short: a socket's path has 107 bytes
  const data = join(folder, 'data');
  const programs = await programFolder();
  const owner = await ownerWords(folder);
  const pg = (name: string, ...words: string[]) => {
    const all = [...owner, join(programs, name), ...words];
    return run(all[0] as string, all.slice(1));
  };
  const start = async () => {
    const settings = `-k ${folder} -c listen_addresses= -c fsync=off`;
    await pg('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
  };
  const stop = async () => {
    await pg('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
  };
  await pg('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync');
  await start();
  return {
    url: `postgres://postgres@/postgres?host=${folder}`,
    start,
    stop,
    async remove() {
      await stop().catch(() => undefined);
      await rm(folder, { recursive: true });
    },
  };
}

async function programFolder(): Promise<string> {
  const versions = await readdir('/usr/lib/postgresql');
  const newest = versions.sort((one, other) => Number(one) - Number(other)).at(-1);
  if (newest === undefined) throw new Error('PostgreSQL is missing: tools/install-packages test');
  return `/usr/lib/postgresql/${newest}/bin`;
}

/** PostgreSQL refuses to run as root: then it runs as its own account. */
async function ownerWords(folder: string): Promise<string[]> {
  if (process.getuid?.() !== 0) return [];
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, 'postgres'])));
  await chown(folder, Number(uid?.stdout), Number(gid?.stdout));
  return ['setpriv', '--reuid', 'postgres', '--regid', 'postgres', '--clear-groups'];
}
