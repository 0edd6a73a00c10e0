import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { get, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  caddyMoved,
  hostFiles,
  nginxMoved,
  type MovedPage,
} from '../../src/exports/host-configs.ts';

/** Where a program stands on this machine, or why it does not. */
export type Found = { readonly program: string } | { readonly missing: string };

export interface WebServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

interface Kind {
  /** Debian package that holds the program. */
  readonly package: string;
  readonly program: string;
  /** Tells its version and that all it is linked against is here. */
  readonly version: readonly string[];
  readonly start: (program: string, folder: string, port: number, root: string) => ChildProcess;
}

const nginxModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
/** Whether this machine's nginx can send Brotli. */
export const nginxHasBrotli = existsSync(nginxModule);

export const kinds = {
  nginx: {
    package: 'nginx',
    program: 'usr/sbin/nginx',
    version: ['-v'],
    start: (program, folder, port, root) => {
      const site = readFileSync('deploy/nginx.conf', 'utf8')
        .replaceAll('/srv/ruxi/dist', root)
        .replace('listen 80;', `listen 127.0.0.1:${port};`)
        .replace('listen [::]:80;', '')
        .replace('# brotli_static on;', nginxHasBrotli ? 'brotli_static on;' : '');
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join('\n');
      writeFileSync(
        join(folder, 'main.conf'),
        [
          ...(nginxHasBrotli ? [`load_module ${nginxModule};`] : []),
          // Its workers would else be nobody, who may not read a test's folder.
          ...(process.getuid?.() === 0 ? ['user root;'] : []),
          'daemon off; master_process on; worker_processes 2;',
          `pid ${folder}/nginx.pid; error_log ${folder}/error.log;`,
          'events { worker_connections 1024; }',
          `http { access_log off; ${temporary}\n${site}\n}`,
        ].join('\n'),
      );
      return spawn(
        program,
        ['-p', folder, '-c', join(folder, 'main.conf'), '-e', join(folder, 'error.log')],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      );
    },
  },
  caddy: {
    package: 'caddy',
    program: 'usr/bin/caddy',
    version: ['version'],
    start: (program, folder, port, root) => {
      const site = readFileSync('deploy/Caddyfile', 'utf8')
        .replaceAll('/srv/ruxi/dist', root)
        .replace('ruxi.example {', `http://127.0.0.1:${port} {\n\tbind 127.0.0.1`);
      const file = join(folder, 'Caddyfile');
      writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
      return spawn(program, ['run', '--config', file, '--adapter', 'caddyfile'], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      });
    },
  },
} as const satisfies Record<string, Kind>;

export type ServerKind = keyof typeof kinds;

/** The program, from this machine or out of its Debian package, which needs no root. */
export function findServer(kind: ServerKind): Found {
  const { package: name, program, version } = kinds[kind];
  const unpacked = resolve('.cache/servers', kind, program);
  const runs = (file: string): boolean => spawnSync(file, version).status === 0;
  const here = [
    `/${program}`,
    `/usr/local/bin/${kind}`,
    `/opt/homebrew/bin/${kind}`,
    kind,
    unpacked,
  ];
  const own = here.find(runs);
  if (own !== undefined) return { program: own };
  const folder = resolve('.cache/servers', kind);
  mkdirSync(folder, { recursive: true });
  const fetched = spawnSync('apt-get', ['download', name], { cwd: folder, timeout: 60_000 });
  const file = readdirSync(folder).find((one) => one.endsWith('.deb'));
  if (fetched.status !== 0 || file === undefined)
    return { missing: `${kind} is not installed and its Debian package could not be fetched` };
  const opened = spawnSync('dpkg', ['-x', file, '.'], { cwd: folder });
  rmSync(join(folder, file));
  return opened.status === 0 && runs(unpacked)
    ? { program: unpacked }
    : { missing: `${kind} is not installed and does not run out of its Debian package` };
}

/** Serves a built site on loopback by the config that the project gives to webmasters. Its paths and port alone differ. */
export async function startServer(
  kind: ServerKind,
  program: string,
  site: string,
  moved: readonly MovedPage[] = [],
): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), `ruxi-${kind}-`));
  const root = join(folder, 'dist');
  mkdirSync(root);
  for (const name of readdirSync(site))
    if (!name.startsWith('_moved')) symlinkSync(resolve(site, name), join(root, name));
  writeFileSync(join(root, hostFiles.nginx), nginxMoved(moved));
  writeFileSync(join(root, hostFiles.caddy), caddyMoved(moved));
  const port = await freePort();
  const child = kinds[kind].start(program, folder, port, root);
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const origin = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  while (!(await answers(origin))) {
    if (child.exitCode !== null) throw new Error(`${kind} did not start.\n${said}`);
    await new Promise((soon) => setTimeout(soon, 20));
  }
  return { origin, close };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

function answers(origin: string): Promise<boolean> {
  return new Promise((done) => {
    get(origin, (response) => {
      response.resume();
      done(true);
    }).on('error', () => done(false));
  });
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** Asks for a path to the letter: no redirect followed, nothing decompressed, no dot resolved. */
export function ask(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((done, fail) => {
    request({ hostname, port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Readonly<Record<string, string | undefined>>,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}
