import type { Text } from '..';

export const en: Text = {};
