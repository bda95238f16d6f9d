import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const architecture = readFileSync(new URL('ARCHITECTURE.md', root), 'utf8');

/** Rows of the table under the heading Gestures: the gesture, its key, and each test as [file, name]. */
function gestures(): { gesture: string; key: string; tests: [string, string][] }[] {
  const section = /\n## Gestures\n([\s\S]*?)(?:\n## |$)/.exec(architecture)?.[1] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| gesture ') && !line.startsWith('| ---'))
    .map((line) => {
      const [gesture = '', key = '', tests = ''] = line.slice(2, -2).split(' | ');
      const named = tests.split(' · ').map((text): [string, string] => {
        const found = /^`([^`]+)` (.+)$/.exec(text.trim());
        return [found?.[1] ?? '', found?.[2] ?? text];
      });
      return { gesture: gesture.trim(), key: key.trim(), tests: named };
    });
}

describe('the gestures of ARCHITECTURE.md', () => {
  test('are there, each with a key', () => {
    const rows = gestures();
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter(({ key }) => key === '' || key === '–').map(({ gesture }) => gesture)).toEqual([]);
  });

  test('name tests that exist', () => {
    const missing = gestures().flatMap(({ gesture, tests }) =>
      tests.flatMap(([name, title]) => {
        const file = new URL(`test/${name}.test.ts`, root);
        if (!existsSync(file)) return [`${gesture}: there is no test/${name}.test.ts`];
        const source = readFileSync(file, 'utf8');
        return source.includes(`('${title}'`) || source.includes(`("${title}"`)
          ? []
          : [`${gesture}: test/${name}.test.ts has no test “${title}”`];
      }),
    );
    expect(missing).toEqual([]);
  });
});
