'use client';

import { Button, useConfig, useDocumentInfo, useField } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import type { EvidenceLevel } from '../../../domain/vocabulary.ts';
import { proposeEvidence } from '../../../editorial/share/propose-evidence.ts';
import type { Adoption, Case } from '../../../payload-types.ts';

/** Beside the evidence grade: who else used the case, and a button that takes up what that speaks for. Sets nothing by itself. */
export const AdoptionPanel = () => {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const { value, setValue } = useField<EvidenceLevel>({ path: 'evidence' });
  const heading = useId();
  const [adoptions, setAdoptions] = useState<Adoption[]>([]);
  const address = `${config.routes.api}/adoptions?depth=1&limit=100&where[_status][equals]=published&where[case][equals]=${id ?? ''}`;

  useEffect(() => {
    if (!id) return;
    const gone = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const response = await fetch(address, { credentials: 'include', signal: gone.signal });
        if (response.ok) setAdoptions(((await response.json()) as { docs: Adoption[] }).docs);
      } catch {
        // Without an answer there is nothing to propose.
      }
    };
    void ask();
    return () => gone.abort();
  }, [address, id]);

  const proposal = proposeEvidence({ evidence: value, organisation: organisationOf(adoptions), adoptions });
  if (!proposal) return null;
  const { adopters } = proposal;
  return (
    <section aria-labelledby={heading} className="field-type">
      <h4 id={heading}>Proposed: replicated</h4>
      <p className="field-description">
        {adopters.length === 1
          ? `${adopters[0]} reports that they used it.`
          : `${adopters.length} other organisations report that they used it: ${adopters.join(', ')}.`}{' '}
        Read their reports first: it is replicated where it worked again.
      </p>
      <Button buttonStyle="secondary" size="small" onClick={() => setValue('replicated')}>
        Set to replicated
      </Button>
    </section>
  );
};

/** The reports name their case in full, and so whose it is. */
const organisationOf = (adoptions: Adoption[]): Case['organisation'] | null => {
  const [first] = adoptions;
  return first && typeof first.case === 'object' ? first.case.organisation : null;
};
