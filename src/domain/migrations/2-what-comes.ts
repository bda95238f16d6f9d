type Row = Record<string, unknown>;

const isMap = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const mapOf = (value: unknown): Row => (isMap(value) ? value : {});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The record without some fields, and with others. */
function without(row: Row, names: readonly string[], fields: Row = {}): Row {
  const rest = Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
  return { ...rest, ...fields };
}

/** Members of a map, changed one by one. */
const members = (value: unknown, change: (member: Row) => Row): Row =>
  Object.fromEntries(Object.entries(mapOf(value)).map(([id, member]) => [id, isMap(member) ? change(member) : member]));

/** The notes with more lines: what has no place of its own any more is kept where people read it. */
function noted(row: Row, lines: readonly string[]): Row {
  if (!lines.length) return {};
  const notes = [textOf(row['notes']), ...lines].filter(Boolean).join('\n');
  return { notes };
}

/** Numbers members that had a list's order. */
const inOrder = (values: readonly Row[], prefix: string): Row =>
  Object.fromEntries(values.map((value, order) => [`${prefix}-${order + 1}`, { ...value, order }]));

const checklist = (value: unknown): Row =>
  members(value, (item) => without(item, ['owner'], textOf(item['owner']) ? { note: item['owner'] } : {}));

function partner(row: Row, tiers: Row): Row {
  const lists = ['dueDiligence', 'onboarding', 'tierBenefits'].filter((name) => name in row);
  const health = mapOf(row['health']);
  const figures = Object.entries(health).filter(([, figure]) => typeof figure === 'number');
  const tier = textOf(row['tier']).trim();
  const wanted = tier.toLowerCase();
  const tierId =
    tier && Object.keys(tiers).find((id) => textOf(mapOf(tiers[id])['key']).trim().toLowerCase() === wanted);
  const leverage = Object.entries(mapOf(row['leverage'])).map(([id, note]) => [id, { note }]);
  return without(row, ['tier', 'health', 'leverage'], {
    ...Object.fromEntries(lists.map((name) => [name, checklist(row[name])])),
    ...(figures.length ? { healthLog: { 'health-1': { ...Object.fromEntries(figures), order: 0 } } } : {}),
    ...(leverage.length ? { leverage: Object.fromEntries(leverage) } : {}),
    ...(tierId ? { tierId } : {}),
    ...noted(row, tier && !tierId ? [`Tier: ${tier}`] : []),
  });
}

const tests = {
  conversionTested: 'conversionOn',
  leadCaptureTested: 'leadCaptureOn',
  crmRoutingTested: 'crmRoutingOn',
};
const testWords: Row = { conversionOn: 'conversion', leadCaptureOn: 'lead capture', crmRoutingOn: 'CRM routing' };

/** Three switches became days per organisation: the day of validation where there is one, words where there is none. */
function activity(row: Row): Row {
  const tracking = mapOf(row['tracking']);
  const tested = Object.entries(tests).flatMap(([name, day]) => (tracking[name] === true ? [day] : []));
  const [partnerId] = listOf(row['partnerIds']);
  const on = tracking['validatedOn'];
  const isDated = tested.length > 0 && typeof on === 'string' && typeof partnerId === 'string';
  const days = Object.fromEntries(tested.map((day) => [day, on]));
  return without(row, [], {
    ...('tracking' in row ? { tracking: without(tracking, Object.keys(tests)) } : {}),
    ...(isDated ? { launchTracking: { 'tracking-1': { partnerId, ...days, order: 0 } } } : {}),
    ...noted(row, tested.length && !isDated ? [`Tested: ${tested.map((day) => testWords[day]).join(', ')}`] : []),
  });
}

const answered = ['approved', 'changes-requested', 'rejected'];

/** What was decided became an answer; whose it was is only known where there was one approver. */
function approval(row: Row): Row {
  const { status, decidedOn, comment, version } = row;
  const isPreApproved = status === 'pre-approved' && (decidedOn !== undefined || textOf(comment));
  const isAnswered = answered.includes(textOf(status)) || isPreApproved;
  const approvers = listOf(row['approverRoleIds']);
  const answer = {
    answer: isPreApproved ? 'approved' : status,
    ...(approvers.length === 1 ? { roleId: approvers[0] } : {}),
    ...(decidedOn === undefined ? {} : { on: decidedOn }),
    ...(textOf(comment) ? { comment } : {}),
    ...(textOf(version) ? { version } : {}),
  };
  const words = [
    ...(decidedOn === undefined ? [] : [`Decided on ${textOf(decidedOn)}`]),
    ...(textOf(comment) ? [textOf(comment)] : []),
  ];
  return without(row, ['decidedOn', 'comment'], {
    ...(isAnswered && !isPreApproved ? { status: 'requested' } : {}),
    ...(isAnswered ? { answers: inOrder([answer], 'answer') } : noted(row, words)),
  });
}

const subjects: Row = {
  creative: 'Creative',
  messaging: 'Messaging',
  announcement: 'Announcement',
  claims: 'Claims',
  'channel-usage': 'Channel usage',
  'legal-terms': 'Legal terms',
  disclosure: 'Disclosure',
  'data-handling': 'Data handling',
  'brand-usage': 'Brand usage',
  'landing-page': 'Landing page',
};

/** Approvers hid in the steps of a rule, with days as hours; steps that say more than that stay as well. */
function policy(row: Row): Row {
  const params = mapOf(row['params']);
  if (params['kind'] !== 'approval-rule') return row;
  const written = textOf(params['subject']).trim();
  const subject = Object.keys(subjects).find(
    (key) => key === written.toLowerCase() || textOf(subjects[key]).toLowerCase() === written.toLowerCase(),
  );
  const steps = Object.entries(mapOf(row['steps']))
    .map(([id, step]) => ({ id, ...mapOf(step) }) as Row)
    .sort((a, b) => Number(a['order'] ?? 0) - Number(b['order'] ?? 0) || (textOf(a['id']) < textOf(b['id']) ? -1 : 1));
  const approvers = [...new Set(steps.map((step) => step['roleId']).filter((id) => typeof id === 'string'))];
  const hours = steps.flatMap((step) => (typeof step['withinHours'] === 'number' ? [step['withinHours']] : []));
  const longest = Math.ceil(Math.max(0, ...hours) / 24);
  const workingDays = params['workingDays'] ?? (hours.length ? longest : undefined);
  const isSaid = (step: Row) =>
    typeof step['roleId'] === 'string' &&
    !textOf(step['text']) &&
    (step['withinHours'] === undefined || step['withinHours'] === Number(workingDays) * 24);
  const { subject: _written, ...rest } = params;
  return without(row, steps.every(isSaid) ? ['steps'] : [], {
    params: {
      ...rest,
      subject: subject ?? 'creative',
      approverRoleIds: approvers,
      ...(workingDays === undefined ? {} : { workingDays }),
    },
    ...noted(row, written && !subject ? [`Subject: ${written}`] : []),
  });
}

function review(row: Row): Row {
  const attendees = listOf(row['attendees']).map((name) => ({ name }));
  const { decision, reason } = row;
  const decided = { ...(decision === undefined ? {} : { kind: decision }), ...(textOf(reason) ? { reason } : {}) };
  return without(row, ['attendees', 'decision', 'reason'], {
    ...(attendees.length ? { attendees: inOrder(attendees, 'attendee') } : {}),
    ...(Object.keys(decided).length ? { decisions: { 'decision-1': { ...decided, order: 0 } } } : {}),
  });
}

/** Scores went from 1–5 to 1–10. */
function card(row: Row): Row {
  if (!isMap(row['score'])) return row;
  const doubled = Object.entries(row['score']).map(([name, score]) => [
    name,
    typeof score === 'number' ? score * 2 : score,
  ]);
  return { ...row, score: Object.fromEntries(doubled) };
}

function roadmap(row: Row): Row {
  const tracking = mapOf(row['tracking']);
  if (!('namingRegex' in tracking)) return row;
  return { ...row, tracking: without(tracking, ['namingRegex'], { namingPattern: tracking['namingRegex'] }) };
}

/** The head of a version: scenarios are roadmaps that know their origin, and who signed off agreed. */
export const versionHead2 = (head: Row): Row => ({
  ...head,
  ...(head['kind'] === 'scenario' ? { kind: 'named' } : {}),
  ...(isMap(head['signOffs'])
    ? { signOffs: members(head['signOffs'], (signOff) => ({ position: '', answer: 'agreed', ...signOff })) }
    : {}),
});

/** Schema 2: room for what is agreed, measured, approved and reviewed. */
export const migration2 = {
  to: 2,
  migrate(document: Row): Row {
    const tiers = mapOf(mapOf(document['roadmap'])['tierProgram']);
    const steps: Record<string, (row: Row) => Row> = {
      partners: (row) => partner(row, tiers),
      activities: activity,
      approvals: approval,
      policies: policy,
      reviews: review,
      cards: card,
    };
    const result: Row = { ...document };
    if (isMap(document['roadmap'])) result['roadmap'] = roadmap(document['roadmap']);
    for (const [table, step] of Object.entries(steps))
      if (isMap(document[table])) result[table] = members(document[table], step);
    return result;
  },
};
