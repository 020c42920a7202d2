import { cli } from '../text/sv/cli';
import { readArguments, type CommandName, type Request } from './arguments';
import { Complaint } from './complaint';
import { check } from './kontrollera';
import { generate } from './generera';
import { report } from './rapport';
import { fileComplaint } from './workbook';

/** What a command needs of the world: where its words go, and which day it is (yyyy-mm-dd). */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly today: () => string;
}

/** 0 done, 1 done with findings, 2 could not. */
export type ExitCode = 0 | 1 | 2;

const commands: Readonly<Record<CommandName, (request: Request, world: Surroundings) => Promise<ExitCode>>> =
  {
    kontrollera: check,
    generera: generate,
    rapport: report,
  };

/** Runs one command line. Never throws: what could not be done is one Swedish sentence on `err`. */
export async function run(words: readonly string[], world: Surroundings): Promise<ExitCode> {
  if (words[0] === '--help' || words[0] === '-h' || words[0] === 'hjälp') {
    world.out(cli.usage);
    return 0;
  }
  let file = '';
  try {
    const request = readArguments(words);
    file = request.file;
    return await commands[request.command](request, world);
  } catch (error) {
    world.err(sentenceFor(error, file));
    return 2;
  }
}

function sentenceFor(error: unknown, file: string): string {
  const complaint = error instanceof Complaint ? error : fileComplaint(error, file);
  const sentence = complaint?.message ?? cli.unexpected(file);
  // The user gets a sentence; whoever looks for a fault asks for the rest.
  if (process.env['INTERNKONTROLL_FELSOK'] === undefined) return sentence;
  return [sentence, complaint?.cause, complaint ? undefined : (error as Error).stack]
    .filter(Boolean)
    .join('\n');
}
