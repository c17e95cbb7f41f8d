import type { FactPage } from './fact-store.ts';
import { changedMeta, factFromRow, isOffered, type FactRow, type Tables } from './tables.ts';

/** Rows read at once while looking for unsent ones among those that came from the endpoint. */
const LOOK_AHEAD_ROWS = 2000;

/**
 * To be sent is what lies above a watermark in local order: a row per fact in an outbox would cost every write 0.7 × more.
 */
export async function unsentPage(tables: Tables, limit: number): Promise<FactPage> {
  const meta = await tables.readMeta();
  if (meta === undefined || meta.unsent === 0 || limit <= 0) {
    return { facts: [], upTo: meta?.sentOrder ?? 0, more: false };
  }
  const found: FactRow[] = [];
  let upTo = meta.sentOrder;
  for (;;) {
    const rows = await tables.factsAfter(upTo, Math.max(limit, LOOK_AHEAD_ROWS));
    for (const row of rows) {
      const offered = isOffered(row, meta);
      if (offered && found.length === limit) return { facts: found.map(factFromRow), upTo, more: true };
      if (offered) found.push(row);
      upTo = row.order;
    }
    if (rows.length < Math.max(limit, LOOK_AHEAD_ROWS)) return { facts: found.map(factFromRow), upTo, more: false };
  }
}

/** Moves the watermark, never back, and counts again what it passed. */
export async function markSent(tables: Tables, upTo: number): Promise<void> {
  const meta = await tables.readMeta();
  if (meta === undefined || upTo <= meta.sentOrder) return;
  let sent = 0;
  let order = meta.sentOrder;
  while (order < upTo) {
    const rows = await tables.factsAfter(order, LOOK_AHEAD_ROWS);
    sent += rows.filter((row) => row.order <= upTo && isOffered(row, meta)).length;
    order = rows.at(-1)?.order ?? upTo;
  }
  await tables.writeMeta(changedMeta(meta, { sentOrder: upTo, unsent: meta.unsent - sent }));
}

export async function offerAllAgain(tables: Tables): Promise<void> {
  const [meta, atHome] = await Promise.all([tables.readMeta(), tables.countStreams('learner:')]);
  if (meta === undefined) return;
  await tables.writeMeta(changedMeta(meta, { sentOrder: 0, offerUpTo: meta.lastOrder, unsent: meta.facts - atHome }));
}
