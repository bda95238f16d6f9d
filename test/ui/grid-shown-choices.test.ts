import { describe, expect, it } from 'vitest';
import { NOTHING, shownChoices } from '@/ui/grid/choice-list';

const choices = [
  { value: 'p', label: 'Planned' },
  { value: 'b', label: 'Blocked' },
  { value: 'd', label: 'Done', short: 'BX' },
];
const values = (text: string, canBeEmpty = false) =>
  shownChoices(choices, text, canBeEmpty).offered.map(({ value }) => value);

describe('the choices shown for what was typed', () => {
  it('are all of them before anything is typed', () => {
    expect(values('')).toEqual(['p', 'b', 'd']);
    expect(values(' ', true)).toEqual([NOTHING, 'p', 'b', 'd']);
  });
  it('are those that match, the closest first', () => {
    expect(values('bx')).toEqual(['d']);
    expect(values('b', true)).toEqual(['b', 'd']);
  });
  it('are all of them again where nothing matches, which is told apart', () => {
    expect(shownChoices(choices, 'zzz', false).hasMatch).toBe(false);
    expect(values('zzz', true)).toEqual([NOTHING, 'p', 'b', 'd']);
    expect(shownChoices(choices, 'pla', false).hasMatch).toBe(true);
  });
});
