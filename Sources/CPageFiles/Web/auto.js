// Let a fitness choose: what counts as good, how to search, and for how long. The form, the server's
// request and the shell's command say the same.

import * as api from './api.js';
import { make, button, openDialog, copyable, emptyBadInput } from './dom.js';
import { state, isAtNow } from './state.js';
import { startRun, goOn, complain } from './acts.js';
import { isGoing } from './runs.js';
import { flagged } from './command.js';
import { sentence } from './message.js';

const searches = {
  generational: 'NEAT in full: each generation replaces the one before, and the best never falls.',
  novelty: 'What is unlike all that came before is fit.',
  'map-elites': 'The best of each cell of a map over two measures; the sheet is the map.',
  nsga2: 'Several aims at once, with commas between them; the sheet is what nothing beats in all.',
};

// As it was set last, as long as the page is open and shows the same lineage.
let kept = {};
// How a run searches there where nothing is said: as a fitness chose before, or as the program begins.
let usual = {};

/// The form as it is before anything is set: what is usual, and empty where that is left to the program.
const untouched = lineage => ({
  lineage, fitness: usual.fitness, weights: {}, search: usual.search,
  across: usual.axes[0], up: usual.axes[1], columns: usual.bins[0], rows: usual.bins[1],
  generations: '', population: '', until: '', seconds: '',
});

/// The weights as an expression; for several aims each on its own.
function mixed(weights, search) {
  const used = Object.entries(weights).filter(([, weight]) => weight);
  const term = (name, weight) => (weight === 1 ? name : `${weight}*${name}`);
  if (search === 'nsga2') {
    return used.map(([name, weight]) => (weight < 0 ? `1 - ${name}` : name)).join(', ');
  }
  return used.map(([name, weight], index) =>
    (weight < 0 ? `${index ? ' - ' : '-'}` : index ? ' + ' : '') + term(name, Math.abs(weight))).join('');
}

/// The body of POST /api/lineages/NAME/run. What is as usual is left out: it was not chosen here, and the
/// program says of a run what was.
function request() {
  const body = {};
  const fitness = kept.fitness.trim();
  if (fitness !== usual.fitness) body.fitness = fitness;
  if (kept.search !== usual.search) body.search = kept.search;
  if (kept.search === 'map-elites') {
    const axes = `${kept.across},${kept.up}`;
    if (axes !== usual.axes.join()) body.axes = axes;
    const bins = [Number(kept.columns), Number(kept.rows)];
    if (bins.join() !== usual.bins.join()) body.bins = bins;
  }
  // A number that makes no sense the server refuses; only an empty field leaves it to the program.
  for (const key of ['population', 'generations', 'seconds']) if (kept[key] !== '') body[key] = Number(kept[key]);
  if (kept.until.trim()) body.until = kept.until.trim();
  if (body.generations == null && body.seconds == null && !body.until) body.generations = usual.generations;
  return body;
}

/// The same for the shell.
function command(body) {
  const { lineage, number } = state.sheet;
  const words = ['breed auto', lineage];
  if (body.fitness != null) words.push(flagged('fitness', body.fitness || '…'));
  if (body.search) words.push('--search', body.search);
  if (body.axes) words.push(flagged('axes', body.axes));
  if (body.bins) words.push('--bins', body.bins.join('x'));
  if (body.population != null) words.push('--population', body.population);
  if (body.generations != null) words.push('--generations', body.generations);
  if (body.until) words.push(flagged('until', body.until));
  if (body.seconds != null) words.push('--for', `${body.seconds}s`);
  return (isAtNow() || isGoing(lineage) ? '' : `breed load ${lineage} ${number} && `) + words.join(' ');
}

let opening = false;

/// Asks for what is usual, and shows the form.
export async function openAuto() {
  if (!state.sheet || opening) return;
  opening = true;
  const { lineage, number } = state.sheet;
  try {
    usual = await api.usualRun(lineage, isAtNow() || isGoing(lineage) ? null : number);
    if (state.sheet?.lineage === lineage) showForm();
  } catch (error) {
    complain(error, openAuto);
  } finally {
    opening = false;
  }
}

function showForm() {
  const { presets, measures, run: most } = state.choices;
  const { lineage, number } = state.sheet;
  if (kept.lineage !== lineage) kept = untouched(lineage);
  const followers = [];
  const follow = act => followers.push(act);
  const set = change => {
    Object.assign(kept, change);
    for (const act of followers) act();
  };

  const pill = (group, value, title, isChosen, choose) => {
    const radio = make('input', { type: 'radio', name: group, value, class: 'unseen', change: choose });
    follow(() => { radio.checked = isChosen(); });
    return make('label', { title }, radio, make('span', {}, value));
  };
  const ready = make('fieldset', { class: 'choices' }, make('legend', {}, 'What counts as good'),
    make('div', { class: 'options' }, [...presets, ...measures].map(({ name, about }) =>
      pill('fitness', name, about, () => kept.fitness.trim() === name,
        () => set({ fitness: name, weights: {} })))));

  const sliders = measures.map(({ name, about }) => {
    const id = `weight-${name}`;
    const value = make('output', { for: id });
    const slider = make('input', {
      id, type: 'range', min: -1, max: 1, step: 0.1, 'aria-description': about,
      input: () => {
        const weights = { ...kept.weights, [name]: Number(slider.value) };
        set({ weights, fitness: mixed(weights, kept.search) });
      },
    });
    follow(() => {
      const weight = kept.weights[name] ?? 0;
      slider.value = weight;
      value.textContent = weight || '–';
      slider.style.setProperty('--part', `${50 * (weight + 1)}%`);
    });
    return make('div', { class: 'weight', title: about },
      make('div', { class: 'row' }, make('label', { for: id }, name), value), slider);
  });
  const mix = make('details', { id: 'mix', open: Object.values(kept.weights).some(Boolean) },
    make('summary', {}, 'Mix measures'),
    make('p', { class: 'hint' }, 'To the right more of it, to the left less.'),
    make('div', { class: 'weights' }, sliders));

  const field = (key, label, attributes = {}) => {
    const input = make('input', {
      autocomplete: 'off', ...attributes, input: () => set({ [key]: input.value }), blur: emptyBadInput,
    });
    follow(() => { if (input.value !== String(kept[key])) input.value = kept[key]; });
    return make('label', { class: 'field', title: attributes.title }, make('span', {}, label), input);
  };
  const count = (key, label, most, placeholder, title) => field(key, label,
    { type: 'number', min: 1, max: most, step: 1, placeholder, title, inputmode: 'numeric' });
  const expression = make('input', {
    id: 'expression', dir: 'ltr', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'expression-hint',
    input: () => set({ fitness: expression.value, weights: {} }),
  });
  follow(() => { if (expression.value !== kept.fitness) expression.value = kept.fitness; });

  const about = make('p', { class: 'hint', role: 'status' });
  follow(() => { about.textContent = searches[kept.search] ?? ''; });
  const chosen = search => () => set({
    search, ...(Object.values(kept.weights).some(Boolean) && { fitness: mixed(kept.weights, search) }),
  });
  const axis = (key, label) => {
    // An axis of before may be an expression.
    const names = [...new Set([...measures.map(({ name }) => name), kept[key]])];
    const select = make('select', { change: () => set({ [key]: select.value }) },
      names.map(name => make('option', { value: name }, name)));
    follow(() => { select.value = kept[key]; });
    return make('label', { class: 'field' }, make('span', {}, label), select);
  };
  const map = make('div', { class: 'row fields' }, axis('across', 'To the right'), axis('up', 'Upwards'),
    count('columns', 'Columns', most.bins), count('rows', 'Rows', most.bins));
  follow(() => { map.hidden = kept.search !== 'map-elites'; });

  const { element: line, set: setLine } = copyable('auto-command');
  follow(() => setLine(command(request())));
  const fault = make('p', { class: 'fault', role: 'alert' });
  const again = make('p', { class: 'buttons', hidden: true });
  const submit = make('button', { type: 'submit', class: 'main' }, 'Start');

  const form = make('form', { class: 'content', novalidate: true, submit: async event => {
    event.preventDefault();
    const body = request();
    const fitness = kept.fitness.trim();
    fault.textContent = !fitness ? 'Say what counts as good: choose a measure, or write an expression.'
      : kept.search === 'nsga2' && !fitness.includes(',')
        ? 'nsga2 wants two aims or more: write them with commas, such as entropy, symmetry.' : '';
    if (fault.textContent) { expression.focus(); return; }
    submit.disabled = true;
    try {
      // All of it is checked before anything is stopped, or the lineage taken elsewhere.
      if (isGoing(lineage)) body.instead = true;
      else if (!isAtNow()) body.from = number;
      await startRun(lineage, body);
      dialog.close();
    } catch (error) {
      fault.textContent = sentence(error.message);
      fault.scrollIntoView({ block: 'nearest' });
    } finally {
      submit.disabled = false;
    }
  } },
  again, ready, mix,
  make('div', { class: 'field' }, make('label', { for: 'expression' }, 'Expression'), expression,
    make('p', { class: 'hint', id: 'expression-hint' },
      'Such as 0.6*entropy + 0.4*symmetry, or entropy * near(complexity, 0.3, 0.1).')),
  make('fieldset', { class: 'choices' }, make('legend', {}, 'Search'),
    make('div', { class: 'options' }, state.choices.searches.map(search =>
      pill('search', search, searches[search] ?? search, () => kept.search === search, chosen(search)))),
    about),
  map,
  make('div', { class: 'row fields' },
    count('generations', 'Generations', most.generations, `${usual.generations}`,
      `To breed; ${usual.generations} where nothing else ends it`),
    count('population', 'Pictures', most.population, `${usual.population}`, 'Of each generation'),
    count('seconds', 'Seconds', most.seconds, 'any', 'It ends after so long'),
    field('until', 'Until', { placeholder: 'entropy > 0.9', title: 'It ends when a picture is so' })),
  !isAtNow() && !isGoing(lineage) && make('p', { class: 'hint' },
    `It begins from generation ${number}, which is shown; the lineage goes there first.`),
  line, fault,
  make('p', { class: 'buttons' }, submit));
  const dialog = openDialog('Let a fitness choose', 'wide auto', form);
  for (const act of followers) act();
  form.querySelector('input:checked')?.focus();
  if (!form.contains(document.activeElement)) expression.focus();

  if (!isGoing(lineage)) {
    api.latestRun(lineage).then(run => {
      if (!run?.canGoOn) return;
      again.append(button('Go on', () => { dialog.close(); goOn(lineage); }),
        make('span', { class: 'quiet' }, `with the run for ${run.aim} that was stopped`));
      again.hidden = false;
    }).catch(() => {});
  }
}
