// npm test: sets up if needed, then everything that CI checks.
import { run, setUp } from './setup.mjs';

setUp();
process.exitCode = run('npm', ['run', '--silent', 'verify']).status ?? 1;
