import { run } from './run';
import { terminal } from './terminal';

const streams = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
};

/** Written at once and waited for: `process.exit` would cut off a long answer in a pipe, so the exit code is only set. */
void run(process.argv.slice(2), terminal(streams, localDate)).then((code) => {
  process.exitCode = code;
});

/** yyyy-mm-dd where the user is. */
function localDate(): string {
  const now = new Date();
  return [now.getFullYear(), pad(now.getMonth() + 1), pad(now.getDate())].join('-');
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
