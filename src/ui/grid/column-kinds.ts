import type { CellValue, Parsed } from '@/ui/cells/cell-value';
import type { Formats } from '@/ui/formats';
import type { CellEditorKind, GridChoice, GridColumn } from './grid-column';

/** The words of a field as its description gives them. */
export interface FieldWords {
  label: string;
  help?: string | undefined;
  choices?: Readonly<Record<string, string>> | undefined;
}

type Given<Row> = Omit<GridColumn<Row>, 'label' | 'editor' | 'format' | 'parse' | 'help'>;

const accepted = (value: CellValue): Parsed => ({ ok: true, value });
const refused = (message: string): Parsed => ({ ok: false, message });
const asText = (value: CellValue): string => (value === null ? '' : String(value));

function column<Row>(
  words: FieldWords,
  editor: CellEditorKind,
  rest: Given<Row> & Pick<GridColumn<Row>, 'format' | 'parse'>,
): GridColumn<Row> {
  return { label: words.label, help: words.help, editor, ...rest };
}

/** One line of text. */
export function lineColumn<Row>(words: FieldWords, given: Given<Row>): GridColumn<Row> {
  return column(words, 'line', {
    ...given,
    format: asText,
    parse: (text) => (text.length > 500 ? refused('Too long: at most 500 characters fit here.') : accepted(text)),
  });
}

/** A calendar day. */
export function dateColumn<Row>(words: FieldWords, formats: Formats, given: Given<Row>): GridColumn<Row> {
  return column(words, 'date', {
    ...given,
    format: (value) => (typeof value === 'string' && value ? formats.day(value) : ''),
    parse: (text) => {
      const day = formats.parseDay(text);
      if (day === null) return refused(`“${text.trim()}” is not a date. Write it like ${formats.dayExample}.`);
      return accepted(day === '' ? null : day);
    },
  });
}

interface Bounds {
  min?: number;
  max?: number;
  whole?: boolean;
}

function parseBounded(text: string, read: (text: string) => number | null, { min, max, whole }: Bounds): Parsed {
  if (text.trim() === '') return accepted(null);
  const value = read(text);
  if (value === null) return refused(`“${text.trim()}” is not a number.`);
  if (whole && !Number.isInteger(value)) return refused('Only whole numbers fit here.');
  if (min !== undefined && value < min) return refused(`The least that fits here is ${min}.`);
  if (max !== undefined && value > max) return refused(`The most that fits here is ${max}.`);
  return accepted(value);
}

/** A number, perhaps within bounds. */
export function numberColumn<Row>(
  words: FieldWords,
  formats: Formats,
  bounds: Bounds,
  given: Given<Row>,
): GridColumn<Row> {
  return column(words, 'number', {
    align: 'end',
    ...given,
    format: (value) => (typeof value === 'number' ? formats.number(value) : ''),
    parse: (text) => parseBounded(text, formats.parseNumber, bounds),
  });
}

/** A share of a hundred. */
export function percentColumn<Row>(words: FieldWords, formats: Formats, given: Given<Row>): GridColumn<Row> {
  return column(words, 'percent', {
    align: 'end',
    ...given,
    format: (value) => (typeof value === 'number' ? `${formats.number(value)}%` : ''),
    parse: (text) => parseBounded(text, formats.parseNumber, { min: 0, max: 100 }),
  });
}

/** Money in minor units of one currency. */
export function moneyColumn<Row>(
  words: FieldWords,
  formats: Formats,
  currency: string,
  given: Given<Row>,
): GridColumn<Row> {
  return column(words, 'money', {
    align: 'end',
    ...given,
    format: (value) => (typeof value === 'number' ? formats.money(value, currency) : ''),
    parse: (text) => parseBounded(text, (amount) => formats.parseMoney(amount, currency), {}),
  });
}

/** The choices of a closed set, in the order of its description. */
export const choicesOf = (words: FieldWords): GridChoice[] =>
  Object.entries(words.choices ?? {}).map(([value, label]) => ({ value, label }));

const plain = (text: string) => text.trim().toLocaleLowerCase();

/** The choice that a typed text means: by its whole label or code, else by the only one that begins so. */
export function choiceMeant(text: string, choices: readonly GridChoice[]): GridChoice | null {
  const wanted = plain(text);
  const exact = choices.find((choice) =>
    [choice.label, choice.short, choice.value].some((name) => name && plain(name) === wanted),
  );
  if (exact) return exact;
  const beginning = choices.filter((choice) => wanted !== '' && plain(choice.label).startsWith(wanted));
  return beginning.length === 1 ? (beginning[0] ?? null) : null;
}

function unknownChoice(text: string, choices: readonly GridChoice[]): Parsed {
  if (choices.length === 0)
    return refused(`“${text.trim()}” is not there yet, and there is nothing else to choose from.`);
  const offered = choices.slice(0, 4).map((choice) => choice.label || choice.short || 'unnamed');
  return refused(`“${text.trim()}” is none of the values offered, such as ${offered.join(', ')}.`);
}

/** One of several. */
export function choiceColumn<Row>(
  words: FieldWords,
  choices: readonly GridChoice[],
  given: Omit<Given<Row>, 'choices'>,
): GridColumn<Row> {
  const byValue = new Map(choices.map((choice) => [choice.value, choice]));
  return column(words, 'choice', {
    ...given,
    choices,
    format: (value) => {
      const choice = byValue.get(asText(value));
      return choice ? choice.short || choice.label : '';
    },
    parse: (text) => {
      if (text.trim() === '')
        return given.clearable === false ? refused(`${words.label} cannot be left empty.`) : accepted(null);
      const meant = choiceMeant(text, choices);
      return meant ? accepted(meant.value) : unknownChoice(text, choices);
    },
  });
}

/** Any number of several, or pointers to other records. */
export function referencesColumn<Row>(
  words: FieldWords,
  choices: readonly GridChoice[],
  given: Omit<Given<Row>, 'choices'>,
): GridColumn<Row> {
  const byValue = new Map(choices.map((choice) => [choice.value, choice]));
  return column(words, 'references', {
    ...given,
    choices,
    format: (value) =>
      (Array.isArray(value) ? value : [])
        .map((id: string) => byValue.get(id)?.short || byValue.get(id)?.label || '')
        .filter(Boolean)
        .join(', '),
    parse: (text) => {
      // A name may hold a comma itself, so the whole text is tried first.
      const whole = text.trim() === '' ? null : choiceMeant(text, choices);
      if (whole) return accepted([whole.value]);
      const names = text.split(/[,;]/).filter((name) => name.trim() !== '');
      const found: string[] = [];
      for (const name of names) {
        const meant = choiceMeant(name, choices);
        if (!meant) return unknownChoice(name, choices);
        if (!found.includes(meant.value)) found.push(meant.value);
      }
      return accepted(found);
    },
  });
}

const yes = new Set(['yes', 'y', 'true', '1', 'x', '✓']);
const no = new Set(['', 'no', 'n', 'false', '0', '-']);

/** Yes or no. */
export function yesNoColumn<Row>(words: FieldWords, given: Given<Row>): GridColumn<Row> {
  return column(words, 'yesNo', {
    align: 'center',
    ...given,
    format: (value) => (value === true ? 'Yes' : ''),
    parse: (text) => {
      if (yes.has(plain(text))) return accepted(true);
      return no.has(plain(text)) ? accepted(false) : refused(`“${text.trim()}” is neither yes nor no.`);
    },
  });
}

/** What the program works out. */
export function readonlyColumn<Row>(
  words: FieldWords,
  given: Given<Row> & { format?: GridColumn<Row>['format'] },
): GridColumn<Row> {
  return column(words, 'readonly', {
    format: asText,
    ...given,
    parse: () => refused(`${words.label} is worked out by the program.`),
  });
}
