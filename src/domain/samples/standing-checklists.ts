/** What a partner's due diligence covers in every sample. */
export const dueDiligence = [
  { text: 'Legal entity, ownership and references checked', note: 'Partnerships' },
  { text: 'Public statements of the last year read for brand fit', note: 'Brand' },
  { text: 'Handling of personal data described in writing', note: 'Legal' },
  { text: 'Conflicts with existing partners ruled out', note: 'Partnerships' },
];

/** What a partner's onboarding covers in every sample. */
export const onboarding = [
  { text: 'Policies read and accepted', note: 'Partner' },
  { text: 'Disclosure wording agreed and tried out', note: 'Legal' },
  { text: 'Creative guidelines and approved assets handed over', note: 'Brand' },
  { text: 'Partner id, links and codes issued and tested', note: 'Analytics' },
  { text: 'Contacts, channel and meeting rhythm agreed', note: 'Partnerships' },
  { text: 'Compliance training attended', note: 'Partner' },
];

const launchItems: readonly [text: string, owner: string][] = [
  ['Conversion, lead capture and routing tested end to end', 'AN'],
  ['All approvals for this launch are in', 'LG'],
  ['Disclosures and disclaimers are visible where people decide', 'LG'],
  ['Only approved versions of assets are in use', 'BR'],
  ['Support knows what customers will ask', 'CS'],
  ['Contact for urgent questions named on each side', 'PL'],
  ['Partner has confirmed date and content', 'P1'],
];

/** The checklist of a launch in this week: whoever has a role in the sample ticks it by the Friday before. */
export function launchChecklist(week: number, roles: readonly string[]) {
  return launchItems
    .filter(([, owner]) => roles.includes(owner))
    .map(([text, owner]) => ({ text, ownerRoleId: `@${owner}`, due: `@W${week - 1}.5` }));
}
