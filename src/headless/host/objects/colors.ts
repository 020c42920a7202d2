import { text, type Spec } from '../args';
import { invalidArgument } from '../errors';

/** "#RRGGBB", "RRGGBB" or one of the HTML names; answers "#RRGGBB" in upper case. */
export const color: Spec<string> = (value) => {
  const given = text(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(given)?.[1] ?? NAMED.get(given.toLowerCase());
  if (hex === undefined) throw invalidArgument(`${given} is no colour`);
  return `#${hex.toUpperCase()}`;
};

/** The HTML names that Microsoft's samples use; Excel knows all 140. */
const NAMED = new Map(
  (
    'black 000000 white FFFFFF red FF0000 green 008000 blue 0000FF yellow FFFF00 orange FFA500 purple 800080 ' +
    'gray 808080 grey 808080 lightgray D3D3D3 lightgrey D3D3D3 darkgray A9A9A9 lightblue ADD8E6 lightgreen 90EE90 ' +
    'lightyellow FFFFE0 pink FFC0CB cyan 00FFFF magenta FF00FF navy 000080 teal 008080 maroon 800000 olive 808000 ' +
    'lime 00FF00 silver C0C0C0 gold FFD700 beige F5F5DC brown A52A2A tan D2B48C lightpink FFB6C1 lightcoral F08080 ' +
    'salmon FA8072 coral FF7F50 tomato FF6347 darkblue 00008B darkgreen 006400 darkred 8B0000 steelblue 4682B4'
  )
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);
