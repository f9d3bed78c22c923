// node .ci/summary.mjs REPORT [FAILED STEP…]: prints "N passed, N failed[, N skipped]" and exits accordingly. A step that
// failed without a failed test (lint, types, a suite that could not start) counts as one.
import { existsSync, readFileSync } from 'node:fs';

const [report, ...steps] = process.argv.slice(2);
const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = results;
const failed = numFailedTests + steps.filter((step) => step !== 'Tests' || numFailedTests === 0).length;
const skipped = numPendingTests + numTodoTests;

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
