/** The flags of `npm run demo`. */
import { demo } from '../text/sv/demo';

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly open: boolean;
  /** Folder for a static copy; null serves instead. */
  readonly copyTo: string | null;
}

const words = demo.server;
const usual: ServeOptions = { port: 4300, open: true, copyTo: null };

/** The options, or one sentence on what is wrong with them. */
export function readOptions(args: readonly string[]): ServeOptions | string {
  let options = usual;
  for (let index = 0; index < args.length; index++) {
    const [flag = '', inline] = args[index]!.split(/=(.*)/s);
    const read = flags[flag];
    if (!read) return words.unknownOption(flag);
    const value = read.takesValue ? (inline ?? args[++index]) : '';
    if (value === undefined || (read.takesValue && value === '')) return words.optionNeedsValue(flag);
    const change = read.change(value);
    if (typeof change === 'string') return change;
    options = { ...options, ...change };
  }
  return options;
}

interface Flag {
  readonly takesValue: boolean;
  readonly change: (value: string) => Partial<ServeOptions> | string;
}

const flags: Readonly<Record<string, Flag>> = {
  '--port': {
    takesValue: true,
    change: (value) => {
      const port = Number(value);
      return /^\d+$/.test(value) && port < 65_536 ? { port } : words.badPort(value);
    },
  },
  '--static': { takesValue: true, change: (copyTo) => ({ copyTo }) },
  '--no-open': { takesValue: false, change: () => ({ open: false }) },
};
