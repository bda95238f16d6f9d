import type { Limits } from './limits';
import type { JsonFault } from './open-problem';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;
const MINUS = 0x2d;

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

type JsonLimits = Pick<Limits, 'depth' | 'text' | 'containers'>;

/** Parses the JSON of a foreign file; what could harm or mislead is refused before it is parsed. */
export function parseGuarded(
  bytes: Uint8Array,
  limits: JsonLimits,
): { ok: true; value: unknown } | { ok: false; fault: JsonFault } {
  const fault = encodingFault(bytes);
  if (fault) return { ok: false, fault };
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    return { ok: false, fault: 'not-utf-8' };
  }
  const found = jsonFault(bytes, limits);
  if (found) return { ok: false, fault: found };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, fault: 'not-json' };
  }
}

function encodingFault(bytes: Uint8Array): JsonFault | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'byte-order-mark';
  return (a === 0xfe && b === 0xff) || (a === 0xff && b === 0xfe) ? 'not-utf-8' : null;
}

/** The first fault that JSON.parse would let through, or null; syntax itself is left to JSON.parse. */
export function jsonFault(bytes: Uint8Array, limits: JsonLimits): JsonFault | null {
  const quick = new Scanner(bytes, limits, false).run();
  return quick === 'unsorted' ? (new Scanner(bytes, limits, true).run() as JsonFault | null) : quick;
}

/**
 * Walks over the tokens once. Keys in rising order (as canonical JSON has them) cannot repeat and need no set;
 * where they do not rise, or are written with escapes, the walk starts again with a set for each object.
 */
class Scanner {
  #at = 0;
  #depth = 0;
  #containers = 0;
  #expectsKey = false;
  readonly #isMap: Uint8Array;
  readonly #lastStart: Int32Array;
  readonly #lastEnd: Int32Array;
  readonly #seen: Set<string>[] = [];

  constructor(
    readonly bytes: Uint8Array,
    readonly limits: JsonLimits,
    readonly withSets: boolean,
  ) {
    this.#isMap = new Uint8Array(limits.depth + 1);
    this.#lastStart = new Int32Array(limits.depth + 1);
    this.#lastEnd = new Int32Array(limits.depth + 1);
  }

  run(): JsonFault | 'unsorted' | null {
    const { bytes } = this;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at] as number;
      let fault: JsonFault | 'unsorted' | null = null;
      if (byte === QUOTE) fault = this.#text();
      else if (byte === OPEN_MAP || byte === OPEN_LIST) fault = this.#open(byte === OPEN_MAP);
      else if (byte === CLOSE_MAP || byte === CLOSE_LIST) this.#close();
      else if (byte === COMMA) this.#expectsKey = this.#isMap[this.#depth] === 1;
      else if (byte === MINUS || (byte >= 0x30 && byte <= 0x39)) fault = this.#number();
      if (fault) return fault;
      this.#at++;
    }
    return null;
  }

  #open(isMap: boolean): JsonFault | null {
    if (++this.#containers > this.limits.containers) return 'too-many-parts';
    if (++this.#depth > this.limits.depth) return 'too-deep';
    this.#isMap[this.#depth] = isMap ? 1 : 0;
    this.#lastStart[this.#depth] = -1;
    if (this.withSets) this.#seen[this.#depth] = new Set();
    this.#expectsKey = isMap;
    return null;
  }

  #close(): void {
    if (this.#depth > 0) this.#depth--;
    this.#expectsKey = false;
  }

  #number(): JsonFault | null {
    const start = this.#at;
    let hasExponent = false;
    for (; this.#at < this.bytes.length; this.#at++) {
      const byte = this.bytes[this.#at] as number;
      if ((byte | 0x20) === 0x65) hasExponent = true;
      else if (byte < 0x2b || byte === COMMA || byte > 0x39) break;
    }
    const end = this.#at--;
    if (!hasExponent && end - start < 300) return null;
    return Number.isFinite(Number(strict.decode(this.bytes.subarray(start, end)))) ? null : 'number-out-of-range';
  }

  /** At an opening quote; leaves the closing one as the current byte. */
  #text(): JsonFault | 'unsorted' | null {
    const { bytes } = this;
    const start = this.#at + 1;
    let at = start;
    let escapes = false;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) break;
      if (byte !== BACKSLASH) continue;
      escapes = true;
      if (bytes[++at] !== 0x75) continue;
      const unit = hexAt(bytes, at + 1);
      at += 4;
      if (unit < 0xd800 || unit > 0xdfff) continue;
      const isPair = unit < 0xdc00 && bytes[at + 1] === BACKSLASH && bytes[at + 2] === 0x75;
      const next = isPair ? hexAt(bytes, at + 3) : 0;
      if (next < 0xdc00 || next > 0xdfff) return 'broken-character';
      at += 6;
    }
    this.#at = at;
    if (at - start > this.limits.text && units(bytes, start, at) > this.limits.text) return 'text-too-long';
    if (!this.#expectsKey) return null;
    this.#expectsKey = false;
    return this.#key(start, at, escapes);
  }

  #key(start: number, end: number, escapes: boolean): JsonFault | 'unsorted' | null {
    if (this.withSets) return this.#keyInSet(start, end, escapes);
    if (escapes) return 'unsorted';
    if ((end - start === 9 || end - start === 11) && forbidden.has(strict.decode(this.bytes.subarray(start, end)))) {
      return 'forbidden-key';
    }
    const lastStart = this.#lastStart[this.#depth] as number;
    if (lastStart >= 0 && !rises(this.bytes, lastStart, this.#lastEnd[this.#depth] as number, start, end)) {
      return 'unsorted';
    }
    this.#lastStart[this.#depth] = start;
    this.#lastEnd[this.#depth] = end;
    return null;
  }

  #keyInSet(start: number, end: number, escapes: boolean): JsonFault | null {
    const raw = strict.decode(this.bytes.subarray(start, end));
    const key = escapes ? unescaped(raw) : raw;
    if (key === null) return 'not-json';
    if (forbidden.has(key)) return 'forbidden-key';
    const seen = this.#seen[this.#depth] as Set<string>;
    if (seen.has(key)) return 'duplicate-key';
    seen.add(key);
    return null;
  }
}

function unescaped(raw: string): string | null {
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return null;
  }
}

/** Four hexadecimal digits as a number; -1 where they are not (JSON.parse refuses those). */
function hexAt(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let index = at; index < at + 4; index++) {
    const byte = (bytes[index] ?? 0) | 0x20;
    const digit = byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/** UTF-16 units of the JSON string between two quotes. */
function units(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte === BACKSLASH) {
      if (bytes[++at] === 0x75) at += 4;
      count++;
    } else if ((byte & 0xc0) !== 0x80) count += byte >= 0xf0 ? 2 : 1;
  }
  return count;
}

/** Whether the second range of bytes comes strictly after the first. */
function rises(bytes: Uint8Array, startA: number, endA: number, startB: number, endB: number): boolean {
  const length = Math.min(endA - startA, endB - startB);
  for (let index = 0; index < length; index++) {
    const difference = (bytes[startB + index] as number) - (bytes[startA + index] as number);
    if (difference !== 0) return difference > 0;
  }
  return endB - startB > endA - startA;
}
