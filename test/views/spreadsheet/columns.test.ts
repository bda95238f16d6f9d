import { beforeAll, expect, test } from 'vitest';
import { readSpreadsheet } from '@/formats/spreadsheet/read-spreadsheet';
import type { ReadSheet } from '@/formats/spreadsheet/sheet';
import { ImportWorld, setupAs, suggestSetup } from '@/views/spreadsheet/import-setup';
import { headersKey } from '@/views/spreadsheet/match-columns';
import { RecordNames } from '@/views/spreadsheet/record-names';
import { sampleSource } from '../../support/sample-source';

let world: ImportWorld;
beforeAll(async () => {
  world = new ImportWorld(await sampleSource('a'));
});

async function csv(...lines: string[]): Promise<ReadSheet> {
  const result = await readSpreadsheet(Buffer.from(lines.join('\n')), 'Sheet.csv');
  if (!result.ok) throw new Error(result.problem.kind);
  return result.book.sheets[0] as ReadSheet;
}

test('columns are known by the words of their fields, by what others call them, and by neither', async () => {
  const sheet = await csv('Task,START DATE,Due date,Owner,% complete,Phase,Colour of the sky', 'a,,,,,,');
  expect(suggestSetup(sheet, world, {})).toMatchObject({
    kind: 'activities',
    matchBy: 'title',
    map: ['title', 'start', 'end', 'accountable', 'progress', 'parentId', null],
  });
});

test('what a sheet holds is told by its columns', async () => {
  const kindOf = async (...lines: string[]) => suggestSetup(await csv(...lines), world, {}).kind;
  expect(await kindOf('Risk,Probability,Consequence,Mitigation,Risk owner', 'a,1,2,,')).toBe('risks');
  expect(await kindOf('Role,Company,Full name,Email address', 'a,b,c,d')).toBe('roles');
  expect(await kindOf('Activity,PL,LG,Somebody else', 'a,A,R,C')).toBe('raci');
});

test('the row that names the columns may stand below others', async () => {
  const setup = suggestSetup(await csv('Plan of the year', 'as of May', 'Activity,Start,End,Owner', 'a,,,'), world, {});
  expect(setup.headerPlace).toBe(2);
});

test('no field is filled from two columns', async () => {
  const { map } = suggestSetup(await csv('Title,Task,Name,Start', 'one,two,three,four'), world, {});
  expect(map).toEqual(['title', null, null, 'start']);
});

test('what a person chose for a set of columns is remembered, whatever their case; what is gone is left out', async () => {
  const sheet = await csv('Vorgang,Beginn,Weg', 'a,b,c');
  const chosen = { [headersKey('activities', ['VORGANG', 'beginn', 'weg'])]: ['title', 'start', 'no-such-field'] };
  expect(setupAs('activities', sheet, world, chosen).map).toEqual(['title', 'start', null]);
  expect(setupAs('activities', sheet, world, {}).map).toEqual([null, null, null]);
});

test('records of one name are told apart by what else is known of them, else by their id', () => {
  const { document } = world.source;
  const [one, other, third] = Object.values(document.roles);
  if (!one || !other || !third) throw new Error('The sample has three roles.');
  const [first, second] = Object.keys(document.partners);
  const named = (role: typeof one, partnerId: string | undefined) => ({ ...role, label: 'Legal', code: '', partnerId });
  const roles = { [one.id]: named(one, first), [other.id]: named(other, second), [third.id]: named(third, second) };
  const names = new RecordNames({ ...document, roles } as unknown as typeof document, 'roles');
  const written = Object.keys(roles).map((id) => names.written(id));
  expect(new Set(written).size).toBe(3);
  expect(written[0]).toBe(`Legal (${document.partners[first as string]?.name})`);
  expect(written[2]).toContain(third.id);
  for (const [index, id] of Object.keys(roles).entries()) expect(names.meant(written[index] as string)).toEqual({ id });
  expect(names.meant('legal')).toEqual({ several: written });
});
