import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '@/domain/document';
import { waymarkJsonSchema } from '../support/json-schema';

const file = new URL(`../../resources/schema/waymark-${SCHEMA_VERSION}.schema.json`, import.meta.url);
const command = 'WAYMARK_UPDATE=1 npx vitest run --project unit test/domain/migrations';
const lesson = `
The stored shape of a roadmap differs from resources/schema/waymark-${SCHEMA_VERSION}.schema.json.
- Before the first release the shape may move: run
    ${command}
  and commit the schema and the fixtures with the change.
- After it, files of people have the old shape: leave that schema as it is, raise SCHEMA_VERSION in src/domain/document.ts, add
  src/domain/migrations/<version>-what-changed.ts to the list in migrate.ts, then run the command.
- A label or a help text that changed alters the schema too, and only asks for the command.
`;

describe('the schema guard', () => {
  it('finds the stored shape as the schema in resources says', () => {
    const text = `${JSON.stringify(waymarkJsonSchema(), null, 1)}\n`;
    if (process.env.WAYMARK_UPDATE === '1') writeFileSync(file, text);
    const kept = existsSync(file) ? readFileSync(file, 'utf8') : 'nothing';
    // Not toBe: its difference of thousands of lines would hide the lesson.
    if (kept !== text) throw new Error(lesson);
  });

  it('tells nothing of how fields are shown', () => {
    const text = JSON.stringify(waymarkJsonSchema());
    for (const name of ['help', 'refersTo', 'keyedBy', 'hidden']) expect(text.includes(`"${name}":`), name).toBe(false);
    expect(text.includes('"title":"Not before"')).toBe(true);
    expect(text.includes('Ids of partners.')).toBe(true);
  });
});
