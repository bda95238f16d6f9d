import { type RawArchive, type RawEntry, rawZip } from '../../support/raw-zip';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet's part with these rows. */
export const sheetPart = (rows: string, behind = '') =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`;

/** The parts of a workbook written by hand, as another program might. */
export function workbookParts(sheets: Readonly<Record<string, string>>, styles = ''): RawEntry[] {
  const names = Object.keys(sheets);
  const list = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const relations = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return [
    { name: '[Content_Types].xml', data: `${HEAD}<Types/>` },
    { name: '_rels/.rels', data: `${HEAD}<Relationships/>` },
    {
      name: 'xl/workbook.xml',
      data: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: `${HEAD}<Relationships>${relations.join('')}</Relationships>` },
    ...(styles ? [{ name: 'xl/styles.xml', data: `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }] : []),
    ...Object.values(sheets).map((data, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, data })),
  ];
}

/** A workbook written by hand. */
export const workbookOf = (sheets: Readonly<Record<string, string>>, styles = '', archive: RawArchive = {}) =>
  rawZip(workbookParts(sheets, styles), archive);

/** A cell with inline text. */
export const textCell = (address: string, text: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
