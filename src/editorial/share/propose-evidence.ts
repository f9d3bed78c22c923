import type { EvidenceLevel } from '../../domain/vocabulary.ts';
import type { Adoption, Case } from '../../payload-types.ts';

export interface EvidenceProposal {
  evidence: Extract<EvidenceLevel, 'replicated'>;
  /** The organisations that reported it, each once. */
  adopters: string[];
}

/**
 * Proposes "replicated" to the editor where published reports of other organisations say that they used the case; null where there is nothing
 * to propose. Never sets anything: a report says that it was tried again, an editor judges whether it worked again.
 */
export const proposeEvidence = ({
  evidence,
  organisation,
  adoptions,
}: {
  evidence: EvidenceLevel | null | undefined;
  /** Whose case it is: their own reports count for nothing. */
  organisation?: Case['organisation'] | null;
  adoptions: Pick<Adoption, 'organisation' | 'organisationName' | '_status'>[];
}): EvidenceProposal | null => {
  if (evidence === 'replicated') return null;
  const own = idOf(organisation);
  const ownName = nameOf(organisation);
  const adopters = new Map<string, string>();
  for (const { organisation: adopter, organisationName, _status } of adoptions) {
    if (_status !== 'published') continue;
    const name = nameOf(adopter) ?? organisationName.trim();
    const isOwn =
      (own !== null && idOf(adopter) === own) ||
      (ownName !== null && [name, organisationName.trim()].some((each) => isSame(each, ownName)));
    if (!isOwn && name !== '') adopters.set(name.toLowerCase(), name);
  }
  return adopters.size === 0 ? null : { evidence: 'replicated', adopters: [...adopters.values()] };
};

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null;
};

const nameOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string'
    ? value.title.trim()
    : null;
