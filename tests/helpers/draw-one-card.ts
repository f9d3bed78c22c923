// Draws one card of two scripts and prints it: run in a process of its own, with fonts of the machine or without.
import { renderCard } from '../../src/pictures/render-card.ts';

const picture = await renderCard({
  width: 1200,
  card: {
    direction: 'rtl',
    kicker: 'وايتفرايرز · كوفنتري',
    title: 'وقت للعب (Time to Play)',
    subtitle: '',
    figure: { value: '330', unit: 'طفلًا' },
    evidence: { label: 'evaluated locally', step: 2, steps: 4 },
    siteName: 'Casebook',
  },
});
process.stdout.write(picture.toString('base64'));
