import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '@/domain/document';
import { openWaymark } from '@/formats/waymark/open';
import { openProblemWords } from '@/formats/waymark/problem-words';
import { foreignFile, foreignZip } from '../../support/sample-file';

/** What opening a file with this roadmap in it comes to, in words; empty where it opens. */
async function refusal(roadmap: string, manifest: Record<string, unknown> = {}): Promise<string> {
  const opened = await openWaymark(foreignZip(foreignFile({ 'roadmap.json': roadmap }, manifest)));
  return opened.ok ? '' : openProblemWords(opened.problem);
}

const sound = `{"schemaVersion":${SCHEMA_VERSION},"roadmap":{"id":"r1","title":"Small"},"partners":{"p1":{"id":"p1","name":"Contoso"}}`;

describe('rules that opening a file keeps to', () => {
  it('lets in what breaks none of them', async () => {
    expect(await refusal(`${sound}}`)).toBe('');
  });

  it('DAT-01: a pointer to a record that is not there', async () => {
    const words = await refusal(`${sound},"roles":{"q1":{"id":"q1","partnerId":"p9"}}}`);
    expect(words).toMatch(/points to a partner that is not there.*Nothing was changed/);
  });

  it('DAT-02: a file made by a newer version', async () => {
    const words = await refusal(`${sound}}`, { schemaVersion: 99 });
    expect(words).toBe(
      'This file was made with a newer version of Waymark. Nothing was changed. Update Waymark, then open it again.',
    );
  });

  it('DAT-04: two records of one id, and a record under the id of another', async () => {
    const twice = sound.replace('}}', '},"p1":{"id":"p1","name":"Fabrikam"}}');
    expect(await refusal(`${twice}}`)).toMatch(/says the same thing twice/);
    const borrowed = sound.replace('}}', '},"p2":{"id":"p1","name":"Fabrikam"}}');
    expect(await refusal(`${borrowed}}`)).toMatch(/id differs/);
  });
});
