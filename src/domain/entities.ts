import type { z } from 'zod';
import { type Activity, activitySchema } from './activity';
import { type Approval, approvalSchema } from './approval';
import { type Asset, assetSchema } from './asset';
import { type Card, cardSchema } from './card';
import { type Commercial, commercialSchema } from './commercial';
import type { EntityName, TableName } from './field';
import { type Kpi, kpiSchema } from './kpi';
import { type Partner, partnerSchema } from './partner';
import { type Policy, policySchema } from './policy';
import { type Review, reviewSchema } from './review';
import { type Risk, riskSchema } from './risk';
import { type Roadmap, roadmapSchema } from './roadmap';
import { type Role, roleSchema } from './role';

/** The record type of each entity. */
export interface Records {
  roadmap: Roadmap;
  partners: Partner;
  roles: Role;
  activities: Activity;
  risks: Risk;
  approvals: Approval;
  policies: Policy;
  assets: Asset;
  commercials: Commercial;
  kpis: Kpi;
  reviews: Review;
  cards: Card;
}

/** The schema of each entity. */
export const schemas: { readonly [E in EntityName]: z.ZodType<Records[E]> } = {
  roadmap: roadmapSchema,
  partners: partnerSchema,
  roles: roleSchema,
  activities: activitySchema,
  risks: riskSchema,
  approvals: approvalSchema,
  policies: policySchema,
  assets: assetSchema,
  commercials: commercialSchema,
  kpis: kpiSchema,
  reviews: reviewSchema,
  cards: cardSchema,
};

/** What one record, and several, of an entity are called. */
export const entityWords: { readonly [E in EntityName]: { one: string; many: string } } = {
  roadmap: { one: 'roadmap', many: 'roadmaps' },
  partners: { one: 'partner', many: 'partners' },
  roles: { one: 'role', many: 'roles' },
  activities: { one: 'activity', many: 'activities' },
  risks: { one: 'risk', many: 'risks' },
  approvals: { one: 'approval', many: 'approvals' },
  policies: { one: 'policy', many: 'policies' },
  assets: { one: 'asset', many: 'assets' },
  commercials: { one: 'commercial term', many: 'commercial terms' },
  kpis: { one: 'KPI', many: 'KPIs' },
  reviews: { one: 'review', many: 'reviews' },
  cards: { one: 'card', many: 'cards' },
};

const titleFields: { readonly [E in EntityName]: (record: Records[E]) => string } = {
  roadmap: (record) => record.title,
  partners: (record) => record.name,
  roles: (record) => record.label || record.personName || record.code,
  activities: (record) => record.title,
  risks: (record) => record.title,
  approvals: (record) => record.title,
  policies: (record) => record.title,
  assets: (record) => record.name,
  commercials: (record) => record.title,
  kpis: (record) => record.name,
  reviews: (record) => record.title,
  cards: (record) => record.title || (record.text.split('\n')[0] ?? ''),
};

/** The words a record goes by in lists and messages; empty where it has none yet. */
export function titleOf<E extends EntityName>(entity: E, record: Records[E]): string {
  return titleFields[entity](record);
}

/** A record with every default filled in; throws where a required field is missing. */
export function make<E extends TableName | 'roadmap'>(
  entity: E,
  fields: { id: string } & Record<string, unknown>,
): Records[E] {
  return schemas[entity].parse(fields) as Records[E];
}

/** The field schemas of an entity, by name, in the order of its file. */
export function fieldsOf(entity: EntityName): Readonly<Record<string, z.ZodType>> {
  return (schemas[entity] as unknown as z.ZodObject).shape as unknown as Record<string, z.ZodType>;
}
