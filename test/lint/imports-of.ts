import { Visitor } from 'vite';
import type { ParsedFile } from './parsed-file';

/** One thing a file imports. */
export interface ImportedThing {
  /** As written; undefined where it is computed and so cannot be checked. */
  specifier: string | undefined;
  typeOnly: boolean;
  offset: number;
}

type Expression = { type: string; value?: unknown; start: number };

function literal(node: Expression | undefined | null): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** Every import of a file: static, re-exporting, dynamic, type-only, require, import.meta.glob and workers by URL. */
export function importsOf(file: ParsedFile): ImportedThing[] {
  const found: ImportedThing[] = [];
  const add = (node: Expression | undefined | null, typeOnly = false) => {
    if (node) found.push({ specifier: literal(node), typeOnly, offset: node.start });
  };
  const onlyTypes = (specifiers: readonly unknown[], kind: 'importKind' | 'exportKind') =>
    specifiers.length > 0 && specifiers.every((item) => (item as Record<string, unknown>)[kind] === 'type');
  new Visitor({
    ImportDeclaration: (node) =>
      add(node.source, node.importKind === 'type' || onlyTypes(node.specifiers, 'importKind')),
    ExportNamedDeclaration: (node) =>
      add(node.source, node.exportKind === 'type' || onlyTypes(node.specifiers, 'exportKind')),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source, true),
    TSExternalModuleReference: (node) => add(node.expression),
    CallExpression: (node) => {
      const { callee } = node;
      if (callee.type === 'Identifier' && callee.name === 'require') add(node.arguments[0]);
      if (callee.type !== 'MemberExpression' || callee.object.type !== 'MetaProperty') return;
      const [patterns] = node.arguments;
      if (patterns?.type === 'ArrayExpression') for (const element of patterns.elements) add(element);
      else add(patterns);
    },
    NewExpression: (node) => {
      const [address, base] = node.arguments;
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL';
      const isOfThisFile = base?.type === 'MemberExpression' && base.object.type === 'MetaProperty';
      // Code only: the address of a folder or a picture imports nothing.
      if (isUrl && isOfThisFile && /\.(ts|tsx|mjs|js)$/.test(literal(address) ?? '')) add(address);
    },
  }).visit(file.program);
  return found;
}
