import { noteBase } from './bases.ts';
import { CasebookCases } from './casebook-cases.ts';
import { askFrames, sizeFrames } from './frames.ts';
import { fillStandIns } from './stand-ins.ts';

/** What `embed.js` runs. A page may bring it several times: the first copy does the work, others name their base. */
const isNewBase = noteBase();
const NAME = 'casebook-cases';

if (!customElements.get(NAME)) {
  customElements.define(NAME, CasebookCases);
  sizeFrames();
  const fill = (): void => {
    fillStandIns();
    askFrames();
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', fill);
  else fill();
} else if (isNewBase) {
  for (const list of document.querySelectorAll<CasebookCases>(NAME)) list.refresh();
  fillStandIns();
  askFrames();
}
