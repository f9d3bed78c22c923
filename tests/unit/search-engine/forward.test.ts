// Counting a facet from its documents' side equals counting by hand, whatever came, went and came back.
import { describe, expect, it } from 'vitest';
import { makeBits, setBit } from '../../../src/search/engine/embedded/bits.ts';
import { makeForward } from '../../../src/search/engine/embedded/forward.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';

describe('a facet from the documents’ side', () => {
  it('counts none, one and several values of each document as it is now', () => {
    const random = seededRandom(3);
    const forward = makeForward();
    const held = new Map<number, string[]>();
    const all = Array.from({ length: 40 }, (_, number) => `organisation-${number}`);
    for (let step = 0; step < 2_000; step += 1) {
      const ordinal = 1 + random.below(300);
      if (held.delete(ordinal)) forward.remove(ordinal);
      if (random.chance(0.7)) {
        const values = random.sample({ from: all, count: random.below(4) });
        held.set(ordinal, values);
        forward.add({ ordinal, values });
      }
    }
    for (let round = 0; round < 50; round += 1) {
      const within = makeBits(301);
      const expected = new Map<string, number>();
      for (const [ordinal, values] of held) {
        if (random.chance(0.5)) continue;
        setBit(within, ordinal);
        for (const value of values) expected.set(value, (expected.get(value) ?? 0) + 1);
      }
      const counted = new Map<string, number>();
      forward.count(within, (value, count) => counted.set(value, count));
      expect(counted).toEqual(expected);
    }
  });
});
