/** The closed sets of the field: stable key to the words shown (domain brief, section 3). */
export const motions = {
  'co-marketing': 'Co-marketing',
  affiliate: 'Affiliate',
  referral: 'Referral',
  integration: 'Technology integration',
  reseller: 'Reseller / channel',
  alliance: 'Strategic alliance',
  influencer: 'Influencer & community',
  oem: 'OEM / white label',
  'joint-venture': 'Joint venture',
  'co-branding': 'Co-branding',
} as const;

export const stages = {
  identify: 'Identify',
  qualify: 'Qualify',
  negotiate: 'Negotiate',
  onboard: 'Onboard',
  launch: 'Launch',
  scale: 'Scale',
  review: 'Review',
  renew: 'Renew',
  ended: 'Ended',
} as const;

export const horizons = {
  'quarterly-activation': 'Quarterly activation',
  'annual-strategic': 'Annual strategic',
  'multi-year-platform': 'Multi-year platform',
} as const;

export const objectiveKinds = {
  growth: 'Growth',
  distribution: 'Distribution',
  credibility: 'Credibility',
  retention: 'Retention',
  'enter-market': 'Enter a market',
  'accelerate-innovation': 'Accelerate innovation',
  'cost-efficiency': 'Cost efficiency',
} as const;

export const triggerKinds = {
  'growth-goal': 'Growth goal',
  'product-milestone': 'Product milestone',
  'strategic-need': 'Strategic need',
  'new-partner-lead': 'New partner lead',
  'strategic-initiative': 'Strategic initiative',
  'performance-signal': 'Performance signal',
} as const;

export const functions = {
  partnerships: 'Partnerships',
  marketing: 'Marketing',
  sales: 'Sales',
  product: 'Product',
  legal: 'Legal',
  compliance: 'Compliance',
  finance: 'Finance',
  analytics: 'Analytics & operations',
  'customer-success': 'Customer success',
  support: 'Support',
  security: 'Security',
  brand: 'Brand',
  executive: 'Executive',
} as const;

export const activityKinds = {
  activity: 'Activity',
  campaign: 'Campaign',
  event: 'Event',
  content: 'Content',
  media: 'Media',
  milestone: 'Milestone',
  gate: 'Gate',
  launch: 'Launch',
  release: 'Release',
  onboarding: 'Onboarding',
  training: 'Training',
  research: 'Research',
  review: 'Review',
  phase: 'Phase',
  workstream: 'Workstream',
  improvement: 'Improvement',
} as const;

export const activityStatuses = {
  planned: 'Planned',
  'in-progress': 'In progress',
  blocked: 'Blocked',
  done: 'Done',
  cancelled: 'Cancelled',
} as const;

export const cadences = {
  weekly: 'Weekly',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  'semi-annual': 'Twice a year',
  annual: 'Yearly',
  'per-launch': 'After each launch',
  'per-milestone': 'At each milestone',
  event: 'When something happens',
} as const;

export const exchangeKinds = {
  audience: 'Audience',
  credibility: 'Credibility',
  content: 'Content',
  distribution: 'Distribution',
  'revenue-share': 'Revenue share',
  technology: 'Technology',
  data: 'Data',
  budget: 'Budget',
  people: 'People',
  product: 'Product',
} as const;

export const riskCategories = {
  market: 'Market',
  regulatory: 'Regulatory',
  supply: 'Supply',
  'brand-reputation': 'Brand & reputation',
  'compliance-claims': 'Compliance & claims',
  'data-privacy': 'Data & privacy',
  incentives: 'Incentives',
  measurement: 'Measurement',
  dependency: 'Dependency',
  conflict: 'Channel or strategic conflict',
  'ip-exit': 'IP & exit',
  operations: 'Operations',
} as const;

export const approvalSubjects = {
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
} as const;

export const priorities = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' } as const;

export const reviewKinds = {
  'partner-review': 'Partner review',
  'roadmap-update': 'Roadmap update',
  retrospective: 'Retrospective',
  performance: 'Performance review',
  board: 'Governance board',
  audit: 'Audit',
  'quality-audit': 'Quality audit',
  'compliance-check': 'Compliance check',
  'strategy-check': 'Strategy check',
  workshop: 'Workshop',
} as const;

export const decisions = {
  scale: 'Scale',
  iterate: 'Iterate',
  renegotiate: 'Renegotiate',
  pause: 'Pause',
  terminate: 'Terminate',
  renew: 'Renew',
} as const;

export const stageWordings = {
  reconciled: 'Identify to renew',
  operational: 'Discovery to renewal',
  programme: 'Recruitment to termination',
  loop: 'Identify, activate, scale, expand, review',
} as const;

export const raciVariants = { RACI: 'RACI', RASCI: 'RASCI', DACI: 'DACI' } as const;

export const programMaturities = {
  foundational: 'Foundational',
  scaling: 'Scaling',
  'ecosystem-led': 'Ecosystem-led',
} as const;

export const partnershipMaturities = {
  exploratory: 'Exploratory',
  operational: 'Operational',
  integrated: 'Integrated',
  optimized: 'Optimized',
} as const;

export const governanceDepths = { light: 'Light', standard: 'Standard', deep: 'Deep' } as const;

export const escalationKinds = {
  compliance: 'Compliance',
  'pr-risk': 'PR risk',
  'data-incident': 'Data incident',
  'misleading-messaging': 'Misleading messaging',
  'brand-safety': 'Brand safety',
  'customer-support': 'Customer support',
  'strategic-dispute': 'Strategic dispute',
} as const;

export const incidentKinds = {
  'policy-violation': 'Policy violation',
  'misleading-claim': 'Misleading claim',
  'missing-disclosure': 'Missing disclosure',
  'brand-misuse': 'Brand misuse',
  'brand-safety': 'Brand safety',
  'data-incident': 'Data incident',
  'tracking-failure': 'Tracking failure',
  'customer-complaint-spike': 'Wave of complaints',
  'payout-dispute': 'Payout dispute',
  fraud: 'Fraud',
} as const;

export const toolCategories = {
  crm: 'CRM',
  'marketing-automation': 'Marketing automation',
  analytics: 'Analytics',
  'tag-management': 'Tags & tracking',
  bi: 'Reporting / BI',
  'partner-management': 'Partner management',
  'project-management': 'Project management',
  seo: 'SEO',
  'ad-platform': 'Ad platform',
  dam: 'Brand & asset hub',
  compliance: 'Compliance',
  'channel-enablement': 'Channel enablement',
} as const;
