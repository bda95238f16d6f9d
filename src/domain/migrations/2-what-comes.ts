type Row = Record<string, unknown>;

/** Schema 2: room for what is agreed, measured, approved and reviewed. */
export const migration2 = {
  to: 2,
  migrate: (document: Row): Row => ({ ...document }),
};
