import { HostError, invalidArgument } from './errors';
import type { RequestBatch } from './protocol';

/**
 * The batch, when it has the form that Microsoft's client gives it: names are texts, ids are numbers, lists are lists.
 * Throws InvalidArgument otherwise, so that nothing behind this door meets data of another kind than it was written for.
 */
export function checkedBatch(batch: unknown): RequestBatch {
  const { Actions, ObjectPaths } = fields(batch, 'the batch');
  if (!Array.isArray(Actions)) throw invalidArgument('a batch needs a list of actions');
  for (const action of Actions) checkAction(fields(action, 'an action'));
  for (const path of Object.values(fields(ObjectPaths, 'the object paths')))
    checkPath(fields(path, 'a path'));
  return batch as RequestBatch;
}

type Fields = Readonly<Record<string, unknown>>;

function checkAction(action: Fields): void {
  wants(action, 'Id', isNumber);
  wants(action, 'ActionType', isNumber);
  wants(action, 'ObjectPathId', isNumber);
  wants(action, 'Name', isText);
  checkArguments(action['ArgumentInfo']);
  checkQuery(action['QueryInfo']);
}

function checkPath(path: Fields): void {
  wants(path, 'ObjectPathType', isNumber);
  wants(path, 'Name', isText);
  wants(path, 'ParentObjectPathId', optional(isNumber));
  checkArguments(path['ArgumentInfo']);
}

function checkArguments(info: unknown): void {
  if (info === undefined) return;
  const given = fields(info, 'ArgumentInfo');
  wants(given, 'Arguments', optional(Array.isArray));
  wants(given, 'ReferencedObjectPathIds', optional(Array.isArray));
}

function checkQuery(info: unknown): void {
  if (info === undefined) return;
  const query = fields(info, 'QueryInfo');
  wants(query, 'Select', optional(isTexts));
  wants(query, 'Expand', optional(isTexts));
  wants(query, 'Top', optional(isCount));
  wants(query, 'Skip', optional(isCount));
}

function wants(record: Fields, key: string, holds: (value: unknown) => boolean): void {
  if (!holds(record[key])) throw invalidArgument(key);
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
/** The client leaves out what it does not mean, or sends null. */
const optional =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || value === null || holds(value);

function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new HostError('InvalidArgument', `${what} is no object.`);
  return value as Fields;
}
