interface Row {
  id: string;
}

/** The records of one table as an array that costs what changed in it, not what it holds, while no record comes or goes. */
export class TableRows {
  readonly #table: Readonly<Record<string, Row>>;
  readonly #changed = new Set<string>();
  #rows: readonly Row[];
  #places: Map<string, number> | null = null;

  /** The table is read whenever it changed; it is changed in place by others. */
  constructor(table: Readonly<Record<string, Row>>) {
    this.#table = table;
    this.#rows = Object.values(table);
  }

  /** Says that the record by this id was made, changed or removed. */
  changed(id: string): void {
    this.#changed.add(id);
  }

  /** The records in the order of the table; the same array until one of them changes. */
  read(): readonly Row[] {
    if (this.#changed.size === 0) return this.#rows;
    this.#rows = this.#patched() ?? this.#readAnew();
    this.#changed.clear();
    return this.#rows;
  }

  /** The rows with the changed ones put in their places; null where a record came or went. */
  #patched(): readonly Row[] | null {
    // Places in the array as it is: a record that went and came back stands elsewhere in the table.
    this.#places ??= new Map(this.#rows.map(({ id }, place) => [id, place]));
    const rows = [...this.#rows];
    for (const id of this.#changed) {
      const place = this.#places.get(id);
      const record = this.#table[id];
      if (place === undefined || record === undefined) return null;
      rows[place] = record;
    }
    return rows;
  }

  #readAnew(): readonly Row[] {
    this.#places = null;
    return Object.values(this.#table);
  }
}
