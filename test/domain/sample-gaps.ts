import type { RoadmapDocument } from '@/domain/document';

/** The rules of severity error that a new plan can break, as far as they need no date of today. */
export function gapsOf(document: RoadmapDocument, homeId: string): string[] {
  const gaps: string[] = [];
  const need = (condition: boolean, gap: string) => void (condition || gaps.push(gap));
  const { roadmap } = document;
  const kinds = new Set(Object.values(document.policies).map((policy) => policy.params.kind));
  need(Object.keys(roadmap.objectives).length > 0, 'MIN-01');
  need(Object.keys(roadmap.fitCriteria).length === 9, 'MIN-02');
  need(kinds.has('brand'), 'MIN-05');
  need(kinds.has('compliance') || kinds.has('disclosure') || kinds.has('data-sharing'), 'MIN-06');
  need(roadmap.tracking.utmTemplate !== '', 'MIN-07');
  need(Object.keys(roadmap.cadences).length >= 3, 'MIN-08');
  need(roadmap.intent !== '' && roadmap.howWeLearn !== '' && Object.keys(roadmap.triggers).length > 0, 'MIN-11');
  need(roadmap.attribution.model !== undefined && roadmap.attribution.dedupRule !== '', 'TRK-02');
  need(
    Object.values(roadmap.objectives).every((objective) => objective.kpiId !== undefined),
    'VAL-04',
  );
  need(
    Object.values(roadmap.definitions).every((definition) => definition !== ''),
    'TRK-03',
  );
  for (const partner of Object.values(document.partners)) {
    need(Object.keys(partner.gives).length > 0 && Object.keys(partner.gets).length > 0, `VAL-01 ${partner.name}`);
    const worth = (side: typeof partner.gives) => Object.values(side).reduce((sum, item) => sum + item.worth!, 0);
    const balance = worth(partner.gives) / worth(partner.gets);
    need(balance >= 0.5 && balance <= 2, `VAL-03 ${partner.name}`);
    if (partner.id === homeId) continue;
    need(
      Object.values(partner.fit).length === 9 && Object.values(partner.fit).every((fit) => fit.score !== undefined),
      'FIT-01',
    );
    need(
      Object.entries(roadmap.fitCriteria).every(
        ([id, criterion]) => !criterion.mandatory || partner.fit[id]!.score! > 2,
      ),
      `FIT-05 ${partner.name}`,
    );
  }
  gaps.push(...gapsOfRecords(document));
  return gaps;
}

function gapsOfRecords(document: RoadmapDocument): string[] {
  const gaps: string[] = [];
  const need = (condition: boolean, gap: string) => void (condition || gaps.push(gap));
  const approvals = Object.values(document.approvals);
  for (const activity of Object.values(document.activities)) {
    const isLaunch = activity.kind === 'launch' || activity.flags.publicFacing;
    const functions = Object.entries(activity.raci).map(([id, letters]) => ({
      role: document.roles[id]!.function,
      letters,
    }));
    if (isLaunch) {
      need(
        functions.some(({ role, letters }) => role === 'legal' && /[AC]/.test(letters)),
        `RAC-07 ${activity.title}`,
      );
      const own = approvals.filter((approval) => approval.activityId === activity.id);
      need(own.length > 0, `APR-04 ${activity.title}`);
      need(
        !activity.flags.containsClaims || own.some((approval) => approval.subject === 'claims'),
        `claims ${activity.title}`,
      );
      need(
        own.every((approval) => approval.dueOn! < activity.notBefore!),
        `APR-05 ${activity.title}`,
      );
    }
    if (activity.flags.collectsLeads) {
      const kinds = Object.values(document.policies).map((policy) => policy.params.kind);
      need(kinds.includes('lead-routing') && kinds.includes('data-sharing'), `TRK-09 ${activity.title}`);
    }
  }
  for (const approval of approvals) need(approval.approverRoleIds.length > 0, `APR-02 ${approval.title}`);
  for (const asset of Object.values(document.assets))
    need(asset.kind !== 'claim' || asset.evidence !== '', `BRD-06 ${asset.name}`);
  for (const risk of Object.values(document.risks)) {
    const { likelihood = 0, impact = 0 } = risk.scores.current;
    need(risk.ownerRoleId !== undefined, `RSK-02 ${risk.title}`);
    need(likelihood * impact < 10 || risk.actionIds.length > 0, `RSK-04 ${risk.title}`);
    need(likelihood * impact < 15 || risk.escalationPolicyId !== undefined, `RSK-09 ${risk.title}`);
  }
  for (const kpi of Object.values(document.kpis)) {
    need(kpi.parentId !== undefined || kpi.objectiveId in document.roadmap.objectives, `KPI-08 ${kpi.name}`);
    need(kpi.definition !== '' && kpi.unit !== '' && kpi.ownerRoleId !== undefined, `MIN-09 ${kpi.name}`);
  }
  for (const commercial of Object.values(document.commercials)) {
    const shares = Object.values(commercial.split);
    need(shares.length === 0 || shares.reduce((sum, share) => sum + share, 0) === 100, `COM-01 ${commercial.title}`);
  }
  const used = new Set(Object.values(document.activities).flatMap((activity) => Object.keys(activity.raci)));
  for (const role of Object.values(document.roles)) need(used.has(role.id), `RAC-05 ${role.code}`);
  return gaps;
}
