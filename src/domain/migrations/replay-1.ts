type Row = Record<string, unknown>;

/**
 * Replays changes logged at schema version 1, whole records before and after, on a stored document of that version. Never edited:
 * what was logged then has this shape for ever.
 */
export function replay1(document: Readonly<Row>, changes: Iterable<unknown>): Row {
  const result: Row = { ...document };
  const copied = new Set<string>();
  for (const change of changes) {
    const { entries } = change as { entries: { entity: string; id: string; after: unknown }[] };
    for (const { entity, id, after } of entries) {
      if (entity === 'roadmap') {
        if (after) result['roadmap'] = after;
        continue;
      }
      if (!copied.has(entity)) result[entity] = { ...(result[entity] as Row | undefined) };
      copied.add(entity);
      const table = result[entity] as Row;
      if (after) table[id] = after;
      else delete table[id];
    }
  }
  return result;
}
