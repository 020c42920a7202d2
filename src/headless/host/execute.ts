import { assertWritable } from './access';
import { HostError, itemNotFound, toHostError } from './errors';
import type { Faults } from './faults';
import { camel, type Handle } from './objectType';
import { workbookHandle } from './objects/workbook';
import {
  ActionType,
  PathType,
  type RequestBatch,
  type ResponseBatch,
  type WireAction,
  type WireArguments,
  type WirePath,
  type WireResult,
} from './protocol';
import { answerQuery } from './query';
import { rangeHandle } from './objects/range';
import { XlsxError } from '../xlsx/xlsxError';
import type { Session } from './session';

/**
 * Carries out one batch: actions in order, each path evaluated once however often it is named (the client instantiates
 * every range twice, and `add` or `insert` are paths), up to the first error. What was done before the error stays
 * done and its results are answered: Excel's batches are not transactions.
 */
export function executeBatch(session: Session, batch: RequestBatch, faults: Faults): ResponseBatch {
  const run = new BatchRun(session, batch);
  const results: WireResult[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (!run.isCleanup(action)) faults.beforeAction();
      results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (error) {
      const { code, message, location = '', status, cause } = toHostError(error);
      if (cause instanceof XlsxError) session.damage = cause;
      const failure = { Code: code, Message: message, Location: location, ActionIndex: index };
      return { Results: results, Error: { ...failure, HttpStatusCode: status } };
    }
  }
  return { Results: results };
}

/** The batch Excel.run sends after itself holds nothing but released references. */
export function isCleanupBatch(batch: RequestBatch): boolean {
  return batch.Actions.every(
    (action) =>
      action.Name === '_RemoveReference' ||
      (action.ActionType === ActionType.New &&
        batch.ObjectPaths[action.ObjectPathId]?.ObjectPathType === PathType.Root),
  );
}

/** What is set on these is not kept in the workbook, and may be set in a read-only one too. */
const OUTSIDE_THE_WORKBOOK = new Set(['Runtime', 'Application']);

class BatchRun {
  private readonly handles = new Map<number, Handle | null>();
  /** Paths that are being followed: one that comes back to itself has no end. What fails ends the batch. */
  private readonly following = new Set<number>();

  constructor(
    private readonly session: Session,
    private readonly batch: RequestBatch,
  ) {}

  isCleanup(action: WireAction): boolean {
    return action.Name === '_RemoveReference';
  }

  /** The value that goes back for one action. */
  perform(action: WireAction): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const target = this.resolve(action.ObjectPathId);
    if (!target) return this.onNullObject(action);
    switch (action.ActionType) {
      case ActionType.New:
        return target.identity();
      case ActionType.Query:
        return answerQuery(target, action.QueryInfo ?? {});
      case ActionType.Call:
        return this.call(target, action.Name, 'value', action.ArgumentInfo);
      case ActionType.Set:
        if (!OUTSIDE_THE_WORKBOOK.has(target.typeName)) assertWritable(this.session);
        target.write(action.Name, this.args(action.ArgumentInfo)[0]);
        this.note(target, action.Name);
        return null;
      default:
        throw new HostError('NotImplemented', `Action type ${action.ActionType} is unknown.`);
    }
  }

  private onNullObject(action: WireAction): null {
    const changes = action.ActionType === ActionType.Set || action.ActionType === ActionType.Call;
    if (changes && this.session.options.nullObjectWrites === 'refuse')
      throw itemNotFound(`${camel(action.Name)} was used on a null object`);
    return null;
  }

  /** The object a path stands for; null for null objects and whatever lies below them. */
  private resolve(id: number): Handle | null {
    const known = this.handles.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new HostError('InvalidReference', `The object path ${id} is missing.`);
    if (this.following.has(id))
      throw new HostError('InvalidReference', `The object path ${id} leads to itself.`);
    this.following.add(id);
    const handle = this.follow(path);
    this.following.delete(id);
    this.handles.set(id, handle);
    return handle;
  }

  private follow(path: WirePath): Handle | null {
    if (path.ObjectPathType === PathType.Root) return workbookHandle(this.session);
    if (path.ObjectPathType === PathType.Null) return null;
    if (path.ObjectPathType === PathType.Reference) return rangeHandle(this.session.reference(path.Name));
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathType.Property:
        return parent.link(camel(path.Name));
      case PathType.Indexer:
        return parent.item(this.args(path.ArgumentInfo)[0]);
      case PathType.Method:
        return this.call(parent, path.Name, 'object', path.ArgumentInfo) as Handle | null;
      default:
        throw new HostError('NotImplemented', `Object path type ${path.ObjectPathType} is unknown.`);
    }
  }

  private call(target: Handle, name: string, kind: 'object' | 'value', info?: WireArguments): unknown {
    const answer = target.method(name, kind, this.args(info));
    this.note(target, name);
    return answer;
  }

  /** Arguments with the objects among them resolved, also those inside JSON (`{ _ObjectPathId }`). */
  private args(info: WireArguments = {}): unknown[] {
    return (info.Arguments ?? []).map((value, index) => {
      const reference = info.ReferencedObjectPathIds?.[index];
      return reference ? this.resolve(reference) : this.withObjects(value);
    });
  }

  private withObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value);
    const path = entries.find(([key]) => key === '_ObjectPathId');
    if (path) return this.resolve(Number(path[1]));
    return Object.fromEntries(entries.map(([key, inner]) => [key, this.withObjects(inner)]));
  }

  private note(target: Handle, wireName: string): void {
    if (wireName.startsWith('_')) return;
    // A worksheet function computes something and leaves the workbook alone.
    const isFunction = target.typeName === 'Functions';
    const writes = !isFunction && !/^(Get|Find|Select|Activate|Calculate|Suspend)/.test(wireName);
    this.session.undo.executed(`${target.typeName}.${camel(wireName)}`, writes);
  }
}
