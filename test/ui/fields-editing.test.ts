import { describe, expect, test } from 'vitest';
import { fieldsOf } from '@/domain/entities';
import {
  bareFormatOf,
  isOptional,
  isRequired,
  shapeOf,
  shownFields,
  valueSchemaOf,
  variantOf,
} from '@/records/form/schema-shape';

describe('shapes of schemas', () => {
  const activity = fieldsOf('activities');
  const link = shapeOf(valueSchemaOf(activity['links']!));

  test('tell required, optional and defaulted fields apart', () => {
    expect(isRequired(link['from']!)).toBe(true);
    expect(isRequired(link['type']!)).toBe(false);
    expect(isOptional(link['lag']!)).toBe(true);
    expect(isOptional(link['type']!)).toBe(false);
  });

  test('hide what the program keeps', () => {
    expect(shownFields(link).map((field) => field.name)).toEqual(['from', 'type', 'lag']);
  });

  test('find the fields of each kind of policy', () => {
    const params = fieldsOf('policies')['params']!;
    expect(Object.keys(shapeOf(variantOf(params, 'claims')!))).toEqual(['kind', 'proof', 'forbidden']);
    expect(variantOf(params, 'nonsense')).toBeUndefined();
  });

  test('give values without words an editor by their type', () => {
    const objectives = shapeOf(valueSchemaOf(fieldsOf('roadmap')['objectives']!));
    const cells = shapeOf(valueSchemaOf(fieldsOf('roadmap')['brandingMatrix']!))['cells']!;
    expect(bareFormatOf(valueSchemaOf(objectives['alignment']!))).toEqual({ format: 'score' });
    expect(bareFormatOf(valueSchemaOf(fieldsOf('commercials')['split']!))).toEqual({ format: 'number' });
    expect(bareFormatOf(valueSchemaOf(fieldsOf('partners')['leverage']!))).toEqual({ format: 'group' });
    expect(bareFormatOf(valueSchemaOf(fieldsOf('partners')['internalNotes']!))).toEqual({ format: 'text' });
    expect(bareFormatOf(valueSchemaOf(cells))).toMatchObject({ format: 'choice', choices: { lead: 'Lead' } });
  });
});
