import { fold } from './fold';

/** Rows with the same key have the same owner, however it is written. */
export function ownerKey({ owner }: { readonly owner: string }): string {
  return fold(owner);
}
