import { addIn } from '../excel/addIn';
import { cli } from '../text/sv/cli';
import { readArguments, type CommandName } from './arguments';
import type { Command, ExitCode, Surroundings } from './command';
import { Complaint } from './complaint';
import { check } from './kontrollera';
import { generate } from './generera';
import { startNextYear } from './nastaAr';
import { report } from './rapport';
import { picture } from './riskbild';
import { collect } from './samla';
import { takeOver } from './taOver';
import { fileComplaint } from './workbook';

const commands: Readonly<Record<CommandName, Command>> = {
  kontrollera: check,
  generera: generate,
  rapport: report,
  riskbild: picture,
  'ta-over': takeOver,
  'nasta-ar': startNextYear,
  samla: collect,
};

/** Runs one command line. Never throws: what could not be done is one Swedish sentence on `err`. */
export async function run(words: readonly string[], world: Surroundings): Promise<ExitCode> {
  if (words[0] === '--help' || words[0] === '-h' || words[0] === 'hjälp') {
    world.out(cli.usage);
    return 0;
  }
  if (words[0] === '--version') {
    world.out(addIn.version.replace(/\.0$/, ''));
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
