import { fieldsOf } from '@/domain/entities';
import { describe, type EntityName } from '@/domain/field';

/** A part of the form: its heading and the fields under it, in order. */
export interface Section {
  title: string;
  fields: readonly string[];
  /** Closed until somebody opens it. */
  isRare?: boolean;
}

/** The field that the header of the inspector edits. */
export const titleFields: Readonly<Record<EntityName, string>> = {
  roadmap: 'title',
  partners: 'name',
  roles: 'label',
  activities: 'title',
  risks: 'title',
  approvals: 'title',
  policies: 'title',
  assets: 'name',
  commercials: 'title',
  kpis: 'name',
  reviews: 'title',
  cards: 'text',
};

const rare = (title: string, ...fields: string[]): Section => ({ title, fields, isRare: true });
const open = (title: string, ...fields: string[]): Section => ({ title, fields });
const notes = [
  open('Notes', 'notes', 'internalNotes'),
  rare('Web links', 'webLinks'),
  rare('Who may see it', 'visibility'),
];

/** Names of fields by section; a field that is not here falls into "More". */
const tables: Readonly<Record<EntityName, readonly Section[]>> = {
  roadmap: [
    open('', 'client', 'status', 'horizon', 'start', 'end', 'currency'),
    open('Purpose', 'intent', 'intentKind', 'valueProposition', 'advantage', 'motions'),
    open('Objectives', 'objectives'),
    rare('Why now', 'triggers'),
    rare('Scope', 'scope'),
    rare('Partners sought', 'idealPartner', 'fitCriteria', 'tierProgram'),
    rare('Working calendar', 'calendar'),
    rare('Lanes', 'lanes'),
    rare('Responsibilities', 'raciVariant', 'cadences'),
    rare('Risk scale', 'riskScale', 'riskAssessedOn', 'noneHere'),
    rare('Measuring', 'healthWeights', 'attribution', 'definitions', 'tracking'),
    rare('Governance charter', 'charter', 'quorum'),
    rare('Competitors', 'competitors'),
    rare('Exchange rates', 'exchangeRates'),
    rare('Value matrix', 'valueMatrix'),
    rare('Brand', 'brandArchitecture', 'brandingMatrix'),
    rare('Tools', 'tools'),
    rare('Learning', 'howWeLearn', 'programMaturity'),
    rare('Linked documents', 'linkedDocs'),
    rare('Waived checks', 'lintWaivers'),
    rare('Saved views', 'savedViews'),
    ...notes,
  ],
  partners: [
    open(
      '',
      'stage',
      'motion',
      'subKind',
      'class',
      'colour',
      'managerRoleId',
      'sponsorRoleId',
      'region',
      'website',
      'paused',
    ),
    open('Gives', 'gives'),
    open('Gets', 'gets'),
    open('Contacts', 'contacts'),
    rare(
      'Profile',
      'legalForm',
      'segments',
      'crossBorder',
      'regulated',
      'governanceDepth',
      'partnerIdCode',
      'territories',
      'sellsDirect',
      'audience',
    ),
    rare('Intake', 'intake'),
    rare('Qualification', 'qualification', 'fitReviewedBy', 'fitReviewedOn'),
    rare('Agreement', 'agreement'),
    rare('Checklists', 'dueDiligence', 'onboarding'),
    rare(
      'Tier and results',
      'tierBenefits',
      'revenue',
      'revenueOf',
      'referrals',
      'signedUpOn',
      'firstActivationOn',
      'firstDealOn',
      'strategicValue',
    ),
    rare('Health and maturity', 'healthLog', 'scalability', 'maturity', 'targetMaturity', 'certified'),
    rare('Integration', 'integration'),
    rare('Creator', 'creator'),
    rare('Holidays', 'holidays'),
    rare('Communication log', 'log'),
    rare('Stage history', 'stageLog'),
    rare('Exit plan', 'exitPlan'),
    rare('Negotiation', 'leverage'),
    ...notes,
  ],
  roles: [
    open(
      '',
      'code',
      'personName',
      'email',
      'partnerId',
      'function',
      'backupRoleId',
      'isBoard',
      'availability',
      'leftOn',
    ),
    ...notes,
  ],
  activities: [
    open('', 'kind', 'status', 'progress', 'priority', 'partnerIds'),
    open('Dates', 'start', 'end', 'duration', 'scheduling', 'notBefore', 'deadline'),
    open('Responsibilities', 'raci'),
    open('Checklist', 'checklist'),
    rare('Follows', 'links'),
    rare('Place in the plan', 'parentId', 'stage', 'motion', 'subKind', 'pairId'),
    rare('Brief', 'brief', 'audience', 'market'),
    rare('Cross-promotion', 'swaps'),
    rare('Assets and KPIs', 'assetIds', 'kpiIds'),
    rare('Tracking', 'tracking', 'launchTracking'),
    rare('Flags', 'flags'),
    ...notes,
  ],
  risks: [
    open('', 'code', 'recordKind', 'polarity', 'category', 'status', 'ownerRoleId'),
    open('What may happen', 'cause', 'event', 'effect'),
    open('Scores', 'scores', 'confidence'),
    open('Response', 'response', 'actionIds', 'checklist', 'fallback', 'trigger', 'secondaryOf'),
    open('What it touches', 'activityIds', 'partnerIds', 'kpiIds'),
    open('Dates', 'raisedOn', 'nextReviewOn', 'reviewedOn', 'closedOn'),
    rare('Exposure', 'exposure'),
    rare('When it occurred', 'incidentKind', 'severity', 'occurredAt', 'occurredTime', 'escalationPolicyId'),
    rare('Exception', 'approver', 'expires'),
    rare('History', 'history'),
    ...notes,
  ],
  approvals: [
    open('', 'subject', 'status', 'approverRoleIds', 'activityId', 'assetId', 'policyId'),
    open('Dates', 'requestedOn', 'dueOn'),
    open('Answers', 'version', 'answers', 'ruleId', 'inTurn'),
    ...notes,
  ],
  policies: [
    open('', 'status', 'ownerRoleId', 'reviewOn'),
    open('Rule', 'params', 'statement'),
    open('Applies to', 'appliesTo'),
    open('Steps', 'steps'),
    open('Accepted by', 'acceptedBy'),
    ...notes,
  ],
  assets: [
    open('', 'kind', 'status', 'priority', 'ownerRoleId', 'expiresOn', 'link'),
    open('Use', 'stackSlot', 'partnerIds', 'kits', 'parentId', 'parentVersion'),
    open('Approval', 'version', 'approvedVersion', 'preApproved'),
    rare('Evidence', 'evidence'),
    rare('Access', 'access'),
    ...notes,
  ],
  commercials: [
    open('', 'kind', 'partnerId', 'payerPartnerId', 'currency', 'basis', 'sharePct', 'amount', 'total', 'expenses'),
    open('Dates', 'asOf', 'holdDays'),
    open('Bands', 'bandMode', 'tiers', 'bonuses'),
    open('Lines', 'lines'),
    rare('Split', 'split', 'ownership'),
    rare('Co-marketing budget factors', 'comarketing'),
    rare('Development funds', 'mdf'),
    rare('Contributions', 'contributions'),
    rare('Incentive', 'incentive', 'schemeId'),
    rare('Forecast', 'forecast'),
    rare('Terms', 'terms'),
    ...notes,
  ],
  kpis: [
    open('', 'level', 'group', 'term', 'ownerRoleId', 'partnerId', 'parentId'),
    open('Measure', 'definition', 'unit', 'direction', 'cadence', 'source', 'sourceKind', 'metricId', 'figures'),
    open('Target', 'baseline', 'target', 'targets', 'from', 'until', 'agreedBy'),
    open('Readings', 'readings'),
    rare('Scorecard', 'weight', 'rollUp'),
    rare('Tags', 'tags'),
    ...notes,
  ],
  reviews: [
    open('', 'kind', 'date', 'held', 'partnerIds', 'activityId', 'attendees', 'nextDate'),
    rare('Agenda and log', 'agenda', 'entries'),
    open('Result', 'decisions', 'worked', 'failed'),
    open('Learnings', 'learnings'),
    rare('Findings', 'findings'),
    rare('Figures', 'snapshot', 'reconciliation', 'agreed'),
    rare('Scope and end', 'scopeNote', 'friendlyEnd'),
    ...notes,
  ],
  cards: [
    open('', 'title', 'board', 'column', 'status', 'ownerRoleId', 'partnerId', 'activityId', 'tags'),
    open('Score', 'score', 'friction'),
    rare('Experiment', 'hypothesis', 'test', 'kpiId'),
    open('Connections', 'connections', 'partnerConnections'),
    open('Result', 'result'),
    ...notes,
  ],
};

const known = new Map<EntityName, readonly Section[]>();

/** The sections of an entity's form: every field that a form shows, once; those named nowhere under "More". The title field is apart. */
export function sectionsOf(entity: EntityName): readonly Section[] {
  const made = known.get(entity);
  if (made) return made;
  const fields = fieldsOf(entity);
  const isShown = (name: string) => {
    const schema = fields[name];
    const description = schema && describe(schema);
    return description !== undefined && !description.hidden && description.format !== 'data';
  };
  const sections = tables[entity];
  const named = new Set([titleFields[entity], ...sections.flatMap((section) => section.fields)]);
  const more = Object.keys(fields).filter((name) => !named.has(name));
  const all = [...sections, rare('More', ...more)]
    .map((section) => ({ ...section, fields: section.fields.filter(isShown) }))
    .filter((section) => section.fields.length > 0);
  known.set(entity, all);
  return all;
}
