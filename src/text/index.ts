import { sv } from './sv';
import { en } from './en';

/** Every word a user meets. Swedish defines the type; a missing English entry is a type error. */
export type Text = typeof sv;

export const languages = { sv, en } satisfies Record<string, Text>;
export type Language = keyof typeof languages;
