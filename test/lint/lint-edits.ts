import { Visitor } from 'vite';
import { type ParsedFile, type Problem, problemAt } from './parsed-file';

/** Records of which some fields have a rule: giving one a value means more than writing it down. */
const ruled = new Set(['activities', 'partners', 'risks', 'roles']);

/** Who may change a record of any kind as it stands outside the domain, and why. */
const generic: Readonly<Record<string, string>> = {
  'src/records/form/editing.ts': 'adds to sets of references, which have no rule',
  'src/records/form/parts-editor.tsx': 'adds, moves and removes the members of a list',
};

/** What a gesture means is decided in the domain alone: no other file writes into a record that has rules. */
export function lintEdits(file: ParsedFile): Problem[] {
  if (!file.path.startsWith('src/') || file.path.startsWith('src/domain/')) return [];
  const problems: Problem[] = [];
  new Visitor({
    CallExpression: (node) => {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (callee.property.name !== 'update' && callee.property.name !== 'put') return;
      const [entity] = node.arguments;
      const isRuled = entity?.type === 'Literal' && ruled.has(String(entity.value));
      const isAny = entity?.type === 'Identifier' && entity.name === 'entity' && !(file.path in generic);
      if (isRuled || isAny)
        problems.push(
          problemAt(
            file,
            node.start,
            'a record with rules is written outside the domain: use a named edit or changeRecord',
          ),
        );
    },
  }).visit(file.program);
  return problems;
}
