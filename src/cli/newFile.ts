import { extname, resolve } from 'node:path';
import type { Action } from '../actions/action';
import type { Done, RunOptions } from '../excel/perform';
import { cli } from '../text/sv/cli';
import type { Request } from './arguments';
import type { ExitCode, Surroundings } from './command';
import { Complaint, complaintAbout } from './complaint';
import { freeName, writeWorkbook } from './files';
import { openWorkbook } from './workbook';

/** A command that leaves a workbook behind. */
export interface FileCommand {
  readonly action: Action;
  readonly options: RunOptions;
  /** What stands after the input's name where the user names no file, before the year. */
  readonly suffix: string;
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
  const workbook = await openWorkbook(request.file, world.today);
  try {
    refuseOtherFormat(request);
    const { year } = request;
    const done = await workbook.performer.perform(command.action, {
      ...(year !== undefined && { year }),
      ...command.options,
    });
    if (!done.ok) throw complaintAbout(done.problem);
    command.accept?.(done);
    const out =
      request.out ?? (await freeName(request.file, `${command.suffix}-${yearOf(done, request, world)}`));
    await writeWorkbook(out, await workbook.host.save());
    world.out(request.json ? JSON.stringify(command.asJson(done, out)) : command.asText(done, out));
    return done.outcome.findings.length > 0 ? 1 : 0;
  } finally {
    workbook.close();
  }
}

/** A workbook with macros under the name of one without (or the other way round) is refused by Excel when it is opened. */
function refuseOtherFormat({ file, out }: Request): void {
  if (out === undefined || resolve(out) === resolve(file)) return;
  if (extname(out).toLowerCase() !== extname(file).toLowerCase())
    throw new Complaint(cli.outputNotXlsx(out, extname(file)));
}

/** The year that a command was about. */
function yearOf({ stored }: Done, { year }: Request, { today }: Surroundings): number {
  return year ?? stored.policy.year ?? Number(today().slice(0, 4));
}
