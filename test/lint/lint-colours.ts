import type { Problem } from './parsed-file';

/** The only files that may write a colour as numbers, and why. */
const writers: Readonly<Record<string, string>> = {
  'src/ui/tokens.css': 'has the colours of the screen',
  'src/domain/plan/colours.ts': 'has the colours of plans and of paper',
  'src/domain/risk-scale.ts': 'has the usual bands, which a roadmap may paint anew',
  'src/app/theme.ts': 'gives the library of widgets its shades',
  'src/ui/fields/colour-field.tsx': 'offers colours to choose from, and an example of how one is written',
  'src/ui/waymark-sign.tsx': 'is the sign of the program',
};

const inStyles = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/gi;
/** In code a colour is a text of its own; `#12` in a sentence is none. */
const inCode = /(["'`])(?:#(?:[0-9a-f]{6}|[0-9a-f]{8})\b|(?:rgb|hsl)a?\()/gi;

/** Colours have names: in styles they are tokens, in code constants of the plan or of paper. */
export function lintColours(path: string, text: string): Problem[] {
  if (!path.startsWith('src/') || path in writers || path.startsWith('src/domain/samples/')) return [];
  const isStyle = path.endsWith('.css');
  // Words of a comment may hold anything.
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...bare.matchAll(isStyle ? inStyles : inCode)].map(({ 0: found, index }) => ({
    level: 'error' as const,
    file: path,
    line: bare.slice(0, index).split('\n').length,
    text: `a colour without a name (${found.replace(/["'`]/, '')}): take one of ${isStyle ? 'src/ui/tokens.css' : 'src/domain/plan/colours.ts'}`,
  }));
}
