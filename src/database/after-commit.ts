import type { DatabaseAdapter, PayloadRequest } from 'payload';

type Task = () => void;

const waiting = new WeakMap<DatabaseAdapter, Map<string, Task[]>>();

/**
 * Makes an adapter run what was registered with `afterCommit` when a transaction commits, and forget it when one is
 * rolled back. Call once a connected adapter; Payload's own hooks all run before the commit.
 */
export const watchCommits = (db: DatabaseAdapter): void => {
  if (waiting.has(db)) return;
  const tasks = new Map<string, Task[]>();
  waiting.set(db, tasks);
  const { commitTransaction, rollbackTransaction } = db;

  db.commitTransaction = async (pending) => {
    const id = String(await pending);
    await commitTransaction.call(db, pending);
    const due = tasks.get(id) ?? [];
    tasks.delete(id);
    for (const task of due) setImmediate(task);
  };
  db.rollbackTransaction = async (pending) => {
    tasks.delete(String(await pending));
    await rollbackTransaction.call(db, pending);
  };
};

/**
 * Runs a task once what `req` has written can be read by others. Where the database works without transactions
 * (SQLite here, a MongoDB without a replica set) every write is visible at once: the task runs on the next turn.
 */
export const afterCommit = ({ req, run }: { req: PayloadRequest; run: Task }): void => {
  const tasks = waiting.get(req.payload.db);
  void Promise.resolve(req.transactionID).then((id) => {
    // Without transactions the id is a promise of nothing, of which Payload's copies of a request make an empty object.
    const isTransaction = typeof id === 'string' || typeof id === 'number';
    if (!isTransaction || !tasks) {
      setImmediate(run);
      return;
    }
    const due = tasks.get(String(id)) ?? [];
    due.push(run);
    tasks.set(String(id), due);
  });
};
