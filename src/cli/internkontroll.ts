import { run } from './run';

/** Written at once and waited for: `process.exit` would cut off a long answer in a pipe, so the exit code is only set. */
void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  today: localDate,
}).then((code) => {
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
