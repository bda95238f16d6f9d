import { z } from 'zod';
import { date, line, owner, percent, recordFields, reference, setting, yesNo } from './field';
import * as words from './vocabulary';

/** Somebody who can be responsible: a function in an organisation, with or without a named person. */
export const roleSchema = z.strictObject({
  ...recordFields('roles'),
  code: line('Code', { help: 'Short, as in a RACI column: PL, MK, LG.' }),
  label: line('Role'),
  function: setting('Function', words.functions, 'partnerships'),
  partnerId: owner('Organisation', 'partners'),
  personName: line('Person'),
  email: line('E-mail'),
  backupRoleId: reference('Backup', 'roles'),
  availability: percent('Availability'),
  leftOn: date('Left on'),
  isBoard: yesNo('On the governance board'),
});

export type Role = z.infer<typeof roleSchema>;
