// npm start [-- --port N]: sets up if needed, builds, serves.
import { createServer } from 'node:net';
import { spawn } from 'node:child_process';
import { fail, projectNode, run, setUp } from './setup.mjs';

const port = portFrom(process.argv.slice(2));
await refuseBusyPort(port);
setUp();
if (run('npm', ['run', '--silent', 'build', '--', '--silent']).status !== 0)
  fail('The site was not built; the reason stands above.');
// Started itself and not through npm, which would leave it running when this process is ended from outside.
const server = spawn(
  projectNode,
  [
    'node_modules/astro/bin/astro.mjs',
    'preview',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    // Somebody may look at two ports at once, and this one ends with the command that began it.
    '--ignore-lock',
  ],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

function portFrom(args) {
  const at = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  if (at < 0) return 4321;
  const given = args[at].includes('=') ? args[at].split('=')[1] : args[at + 1];
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1 || number > 65535)
    fail(`“${given ?? ''}” is no port. Write npm start -- --port 8080.`);
  return number;
}

function refuseBusyPort(number) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) =>
      fail(
        error.code === 'EADDRINUSE'
          ? `Port ${number} is in use. Try npm start -- --port ${number + 1}.`
          : `Port ${number} cannot be opened (${error.code}).`,
      ),
    );
    probe.listen(number, '127.0.0.1', () => probe.close(resolve));
  });
}
