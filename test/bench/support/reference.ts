/** Milliseconds of the computation on the machine that goals in milliseconds mean. */
export const REFERENCE = 60;

interface Row {
  id: string;
  start: number;
  days: number;
  lane: number;
  title: string;
}

/** Numbers from 0 to 1 that are the same each time. */
function numbers(): () => number {
  let seed = 7;
  return () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
}

function makeRows(): Row[] {
  const next = numbers();
  return Array.from({ length: 20_000 }, (_, index) => ({
    id: `a${index}`,
    start: Math.floor(next() * 900),
    days: 1 + Math.floor(next() * 40),
    lane: index % 100,
    title: `Activity ${index} ${Math.floor(next() * 1e6)}`,
  }));
}

/** How many rows a lane takes when what overlaps stands one below the other. */
function heightOf(lane: Row[]): number {
  lane.sort((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1));
  const ends: number[] = [];
  for (const row of lane) {
    const free = ends.findIndex((end) => end <= row.start);
    ends[free < 0 ? ends.length : free] = row.start + row.days;
  }
  return ends.length;
}

/** The fixed computation: objects, strings, sorting and JSON, as the program itself does. */
function compute(): number {
  const rows = makeRows();
  const lanes = new Map<number, Row[]>();
  // Copied for each row on purpose: memory is part of what is measured.
  for (const row of rows) lanes.set(row.lane, [...(lanes.get(row.lane) ?? []), row]);
  let height = 0;
  for (const lane of lanes.values()) height += heightOf(lane);
  const text = JSON.stringify(rows.map((row) => ({ ...row, end: row.start + row.days })));
  const back = JSON.parse(text) as Row[];
  back.sort((one, other) => one.title.localeCompare(other.title, 'en'));
  return height + back.length + text.length;
}

/** Milliseconds that the fixed computation takes here: the median of nine runs after a first. */
export function timeComputation(): number {
  const expected = compute();
  const times = Array.from({ length: 9 }, () => {
    const started = performance.now();
    if (compute() !== expected) throw new Error('The fixed computation has not come to what it came to before.');
    return performance.now() - started;
  });
  return times.sort((one, other) => one - other)[4] ?? Number.NaN;
}
