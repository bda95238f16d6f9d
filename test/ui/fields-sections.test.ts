import { describe, expect, test } from 'vitest';
import { fieldsOf } from '@/domain/entities';
import { describe as descriptionOf, entityNames } from '@/domain/field';
import { sectionsOf, titleFields } from '@/views/inspector/sections';

const shownNames = (entity: (typeof entityNames)[number]) =>
  Object.entries(fieldsOf(entity)).flatMap(([name, schema]) => {
    const description = descriptionOf(schema);
    return description && !description.hidden && description.format !== 'data' ? [name] : [];
  });

describe.each(entityNames)('the form of %s', (entity) => {
  const placed = [titleFields[entity], ...sectionsOf(entity).flatMap((section) => section.fields)];

  test('has every field that is shown exactly once', () => {
    expect([...placed].sort()).toEqual(shownNames(entity).sort());
  });

  test('names no section twice, since what is open is remembered by its title', () => {
    const titles = sectionsOf(entity).map((section) => section.title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('has a considered place for each field today: "More" is for the fields of tomorrow', () => {
    expect(sectionsOf(entity).find((section) => section.title === 'More')?.fields ?? []).toEqual([]);
  });
});
