import { extname, resolve } from 'node:path';
import type { Action } from '../actions/action';
import type { Problem } from '../excel/errors';
import type { Done, Performer, RunOptions } from '../excel/perform';
import { cli } from '../text/sv/cli';
import { cliCarry } from '../text/sv/cliCarry';
import type { Request } from './arguments';
import type { ExitCode, Surroundings } from './command';
import { Complaint, complaintAbout } from './complaint';
import { versionOf, writeBeside, writeWorkbook } from './files';
import { openWorkbook } from './workbook';

/** A command that leaves a workbook behind. */
export interface FileCommand {
  readonly action: Action;
  readonly options: RunOptions;
  /** What stands after the input's name where the user names no file, before the year. */
  readonly suffix: string;
  /** The year in the new file's name, where that is not the year that the action was about. */
  readonly year?: (done: Done) => number;
  /** Throws a Complaint when the workbook is not what the command was told that it is. */
  readonly before?: (performer: Performer) => Promise<void>;
  /** Throws a Complaint when the result is not what was asked for; nothing has been saved then. */
  readonly accept?: (done: Done) => void;
  /** What is printed with `--json`, and without. */
  readonly asJson: (done: Done, out: string) => object;
  readonly asText: (done: Done, out: string) => string;
}

/** Performs the action on the input and saves the workbook in a new file, or where `--ut` says. */
export async function intoFile(
  request: Request,
  world: Surroundings,
  command: FileCommand,
): Promise<ExitCode> {
  const before = request.out === undefined ? null : await versionOf(request.out);
  const workbook = await openWorkbook(request.file, world.today);
  try {
    refuseOtherFormat(request);
    await command.before?.(workbook.performer);
    const { year } = request;
    const done = await workbook.performer.perform(command.action, {
      ...(year !== undefined && { year }),
      ...command.options,
    });
    if (!done.ok) throw complaintAbout(withRemedy(done.problem, request));
    command.accept?.(done);
    const bytes = await workbook.host.save();
    const out =
      request.out ??
      (await writeBeside(request.file, `${command.suffix}-${(command.year ?? yearOf)(done)}`, bytes));
    if (request.out !== undefined) await writeWorkbook(out, bytes, before);
    world.out(request.json ? JSON.stringify(command.asJson(done, out)) : command.asText(done, out));
    return done.outcome.findings.length > 0 ? 1 : 0;
  } finally {
    workbook.close();
  }
}

/** What to press in Excel is here another command. */
function withRemedy(problem: Problem, { file }: Request): Problem {
  if (problem.code !== 'plan-to-take-over') return problem;
  return { ...problem, sentence: `${problem.sentence} ${cliCarry.runTakeOver(file)}` };
}

/** A workbook with macros under the name of one without (or the other way round) is refused by Excel when it is opened. */
function refuseOtherFormat({ file, out }: Request): void {
  if (out === undefined || resolve(out) === resolve(file)) return;
  if (extname(out).toLowerCase() !== extname(file).toLowerCase())
    throw new Complaint(cli.outputNotXlsx(out, extname(file)));
}

/** The year that a command was about. */
function yearOf({ year }: Done): number {
  return year;
}
