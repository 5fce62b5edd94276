// While a fitness chooses: how far it is, in place of the controls.

import { make, button, changing, some } from './dom.js';
import { state, on } from './state.js';
import { reportOf, runOf, isGoing, isDone, lookAt, dismiss } from './runs.js';
import { stopRun, goOn } from './acts.js';
import { curves } from './curves.js';
import { score } from './figures.js';
import { isMap } from './layout.js';
import { sentence } from './message.js';
import { openAuto } from './auto.js';

const controls = document.getElementById('controls');
const panel = make('section', { id: 'run', 'aria-labelledby': 'run-title', hidden: true });

const title = make('h2', { id: 'run-title' });
const aim = make('p', { class: 'aim', dir: 'ltr' });
const where = make('b', {});
// It changes several times a second: who wants to know looks.
const amount = make('output', { 'aria-live': 'off' });
const bar = make('progress', { 'aria-label': 'How much of the run is done' });
const chart = make('div', { class: 'chart-room' });
const facts = make('dl', { class: 'facts' });
const failure = make('p', { class: 'fault', role: 'alert' });
const hint = changing(make('p', { class: 'hint' },
  'It goes on when this page is closed. Pick whenever you like: Breed stops it first.'));
const stop = button('Stop', () => stopRun(state.sheet.lineage));
const further = button('Go on', () => goOn(state.sheet.lineage), 'main');
const other = button('Another run…', () => openAuto());
const away = button('Controls', () => dismiss(state.sheet.lineage));
panel.append(title,
  make('div', { class: 'state' }, make('div', { class: 'row' }, where, amount), bar,
    changing(make('div', { class: 'buttons' }, stop, further, other, away))),
  failure,
  make('div', { class: 'more' }, aim, chart, facts, hint));

/// The part of its goals that is done, 0 to 1, and in words; null where only a condition ends it.
function progress({ bred, evaluated, seconds, goal }) {
  const goals = [
    [bred, goal.generations, ''], [evaluated, goal.evaluations, 'picture'],
    [Math.floor(seconds), goal.seconds, 'second'],
  ].filter(([, to]) => to != null).map(([done, to, word]) => ({
    part: Math.min(1, done / to), words: word ? `${done} of ${some(to, word)}` : `${done} of ${to}`,
  }));
  return goals.sort((a, b) => b.part - a.part)[0] ?? { part: null, words: some(bred, 'generation') };
}

const percent = value => `${Math.round(100 * value)} %`;

// Only what the search has.
function factsOf(report) {
  return [
    ['Best', score(report.best), 'best'], ['Mean', score(report.mean), 'mean'],
    report.species != null && ['Species', report.species],
    report.cells != null && ['Cells', report.cells],
    report.coverage != null && ['Coverage', percent(report.coverage)],
    report.qdScore != null && ['QD-score', score(report.qdScore)],
    report.front != null && ['Front', report.front],
    ['Pictures', report.evaluated.toLocaleString('en')],
    report.goal.until != null && ['Until', report.goal.until],
  ].filter(Boolean);
}

let drawn = 0;

function update() {
  // Controls are built once the choices are known.
  if (!panel.isConnected && controls.firstChild) controls.prepend(panel);
  const name = state.sheet?.lineage;
  const report = name && reportOf(name);
  panel.hidden = !report;
  controls.classList.toggle('running', Boolean(report));
  if (!report || drawn) return;
  drawn = requestAnimationFrame(() => { drawn = 0; draw(); });
}

function draw() {
  const name = state.sheet?.lineage;
  const report = name && reportOf(name);
  if (!report) return;
  const run = runOf(name);
  const { part, words } = progress(report);
  title.textContent = report.going ? 'A fitness chooses' : report.failure ? 'The run failed'
    : isDone(report) ? 'The run is done' : 'The run has ended';
  aim.textContent = report.aim;
  where.textContent = `Generation ${report.generation}`;
  amount.textContent = words;
  if (part == null && report.going) bar.removeAttribute('value'); else bar.value = part ?? 1;
  failure.textContent = report.failure ? sentence(report.failure) : '';
  stop.hidden = hint.hidden = !report.going;
  further.hidden = report.going || !run?.canGoOn;
  other.hidden = away.hidden = report.going;
  chart.replaceChildren(curves(run?.points.values() ?? []));
  facts.replaceChildren(...factsOf(report).map(([label, value, kind]) =>
    make('div', { class: kind }, make('dt', {}, label), make('dd', {}, value))));
}

on('run sheet', update);

// The curve of a run that is found going, and the axes of a map, are asked for once.
let asked = '';
on('sheet run', () => {
  const { sheet } = state;
  if (!sheet || asked === sheet.lineage || !(isGoing(sheet.lineage) || isMap(sheet))) return;
  asked = sheet.lineage;
  if (!runOf(asked)) lookAt(asked).catch(() => { asked = ''; });
});
