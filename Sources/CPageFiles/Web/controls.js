// How the next sheet is bred: the controls, each with a word for whoever is new to it, and the
// shell's command that does the same.

import { make, icon, button, copyable, emptyBadInput } from './dom.js';
import { state, settings, set, reset, on, isSet, strength, marks, usualCount } from './state.js';
import { command } from './command.js';
import { choiceGroup, oneOf } from './choices.js';
import { folding } from './folding.js';
import { breed } from './acts.js';
import { ladder } from './ladder.js';
import { isGoing } from './runs.js';
import { isPicture, seenPicture } from './seen.js';

const panel = document.getElementById('controls');
const refreshers = [];
let serial = 0;

/// Keeps an element true to the settings.
function follow(act) {
  refreshers.push(act);
  act();
}
on('settings', () => { for (const act of refreshers) act(); });

/// What a strength is called.
const degrees = [[0.12, 'timid'], [0.32, 'careful'], [0.58, 'free'], [0.8, 'bold'], [1, 'wild']];
const degree = value => degrees.find(([most]) => value <= most)?.[1] ?? 'wild';

// The program's own strength is left to the program, so that the command stays short.
function setStrength(value) {
  set({ strength: value === state.choices.strength.default ? null : value });
}

function strengthSlider() {
  const { from, to } = state.choices.strength;
  const word = make('output', { for: 'strength' });
  const slider = make('input', {
    id: 'strength', type: 'range', min: from, max: to, step: 0.05, 'aria-describedby': 'strength-hint',
    'aria-keyshortcuts': '[ ]', title: 'How far children stray ([ and ])',
    input: () => setStrength(Number(slider.value)),
  });
  follow(() => {
    slider.value = strength();
    const text = `${degree(strength())}, ${strength()}`;
    word.textContent = text;
    slider.setAttribute('aria-valuetext', text);
    slider.style.setProperty('--part', `${100 * (strength() - from) / (to - from)}%`);
  });
  return make('div', { class: 'field strength' },
    make('div', { class: 'row' }, make('label', { for: 'strength' }, 'Strength'), word),
    slider, ladder(setStrength),
    make('p', { class: 'hint', id: 'strength-hint' }, 'How far children stray from their parents.'));
}

/// A switch: a name, what it does.
function toggle(key, label, hint) {
  const id = `c${++serial}`;
  const box = make('input', {
    type: 'checkbox', role: 'switch', id, 'aria-describedby': `${id}-hint`,
    change: () => set({ [key]: box.checked }),
  });
  follow(() => { box.checked = settings[key]; });
  return make('div', { class: 'field switch' }, box,
    make('label', { for: id }, label), make('p', { class: 'hint', id: `${id}-hint` }, hint));
}

/// A number that may be left to the program.
function number(key, label, hint, bounds, placeholder) {
  const id = `c${++serial}`;
  const box = make('input', {
    type: 'number', id, min: bounds.from, max: bounds.to, inputmode: 'numeric',
    title: hint, 'aria-description': hint, blur: emptyBadInput,
    change: () => {
      const value = Math.round(Number(box.value));
      if (box.value === '' || !Number.isFinite(value)) reset([key]);
      else set({ [key]: Math.min(bounds.to, Math.max(bounds.from, value)) });
    },
  });
  follow(() => { box.value = settings[key] || ''; });
  const rename = () => { box.placeholder = placeholder(); };
  rename();
  on('sheet', rename);
  return make('div', { class: 'field number', title: hint }, make('label', { for: id }, label), box);
}

// A palette brings its own colour model.
const rivals = { palette: { colour: null }, colour: { palette: null } };

/// One of several, or none of them, which leaves it to the parents or the program.
function radios(key, label, hint, names, { none = 'as parents', draw } = {}) {
  const { element, follow: refresh } = oneOf(label, {
    hint, style: key, names, none, draw, chosen: () => settings[key],
    choose: name => set({ [key]: name, ...(name && name !== 'palette' && rivals[key]) }),
  });
  follow(refresh);
  return element;
}

/// Any of several; none of them leaves it to the program.
function anyOf(key, label, hint, items) {
  const { element, follow: refresh } = choiceGroup('checkbox', label, {
    hint, items: items.map(({ name, about }) => ({ value: name, about })),
    isChosen: name => settings[key].includes(name),
    act: (name, isWanted) => set({ [key]: [...items.map(item => item.name)
      .filter(one => (one === name ? isWanted : settings[key].includes(one))),
    ...settings[key].filter(isPicture)] }),
  });
  follow(refresh);
  return element;
}

function swatch(palette) {
  const bar = make('span', { class: 'swatch' });
  bar.style.background = `linear-gradient(90deg, ${palette.stops.join(', ')})`;
  return bar;
}

const moreKeys = ['colour', 'palette', 'symmetry', 'tiling', 'activations', 'inputs'];

function more() {
  const { colours, palettes, activations, inputs } = state.choices;
  const plane = folding({ chosen: () => settings, choose: set, none: 'as parents' });
  follow(plane.follow);
  const summary = make('summary', { title: 'Colours and shapes (C)', 'aria-keyshortcuts': 'c' });
  const again = button('As they were', () => reset(moreKeys), 'small');
  follow(() => {
    const changedOnes = moreKeys.filter(isSet).length;
    summary.textContent = `Colours and shapes${changedOnes ? ` · ${changedOnes} set` : ''}`;
    again.hidden = !changedOnes;
  });
  return make('details', { id: 'more' }, summary,
    radios('colour', 'Colour model', 'Children paint their shapes in it.', colours),
    radios('palette', 'Palette', 'These colours, the shapes stay.', palettes.map(one => one.name),
      { draw: name => swatch(palettes.find(one => one.name === name)) }),
    plane.elements,
    anyOf('activations', 'Activations', 'New nodes get one of these; of all where none is chosen.',
      activations.map(name => ({ name }))),
    anyOf('inputs', 'Inputs', 'What children see of a place; as their parents where none is chosen.',
      inputs),
    seenPicture(follow),
    again);
}

function commandLine() {
  const { element, set: setText } = copyable('command');
  on('settings marks lineages history', () => { if (state.sheet) setText(command()); });
  return element;
}

function breedButton() {
  const words = make('span', {});
  const element = make('button', {
    type: 'button', id: 'breed', title: 'Breed what is picked (Enter)', 'aria-keyshortcuts': 'Enter',
    click: breed,
  }, words);
  const update = () => {
    const { picks } = marks();
    const names = picks.map(([number, times]) => (times > 1 ? `${number}×${times}` : number));
    words.textContent = state.busy ? (isGoing(state.sheet?.lineage) ? 'Stopping…' : 'Breeding…')
      : `Breed ${names.length > 6 ? `${names.length} picks` : names.join(', ')}`.trim();
    element.classList.toggle('ready', picks.length > 0);
  };
  on('marks busy run', update);
  update();
  return element;
}

/// Opens the colours, or closes them.
export function toggleMore() {
  const details = document.getElementById('more');
  if (!details) return;
  details.open = !details.open;
  if (!details.open) { details.querySelector('summary').focus(); return; }
  unfold(true);
  details.scrollIntoView({ block: 'start' });
  details.querySelector('input:checked')?.focus();
}

/// On a phone the controls are folded away but for strength and the button.
export function unfold(open = !panel.classList.contains('open')) {
  panel.classList.toggle('open', open);
  const handle = panel.querySelector('.handle');
  handle.setAttribute('aria-expanded', String(open));
  handle.setAttribute('aria-label', open ? 'Fewer controls' : 'All controls');
}

export const isUnfolded = () => panel.classList.contains('open');

export function stepStrength(by) {
  const { from, to } = state.choices.strength;
  setStrength(Math.round(Math.min(to, Math.max(from, strength() + by)) * 100) / 100);
}

/// Builds the controls, once the choices are known.
export function buildControls() {
  const { focus, count, newcomers } = state.choices;
  const handle = make('button', {
    type: 'button', class: 'round handle', 'aria-controls': 'rest', click: () => unfold(),
  }, icon('up'));
  panel.replaceChildren(
    handle,
    strengthSlider(),
    make('div', { id: 'rest' },
      radios('focus', 'What may change', '', focus, { none: 'all' }),
      toggle('taste', 'Taste', 'Of many more children, those that your picks say you like.'),
      toggle('novel', 'Novel', 'Like nothing that this lineage has shown.'),
      toggle('calm', 'Calm', 'Simple and soft.'),
      toggle('keep', 'Keep picks', 'They stay, first on the new sheet.'),
      make('div', { class: 'row pair' },
        number('count', 'Pictures', 'On the new sheet; left empty, as many as stand there faintly.',
          count, () => (state.sheet ? usualCount(state.sheet) : count.default)),
        number('newcomers', 'Newcomers', 'So many fresh pictures among the children.',
          newcomers, () => 0)),
      more(),
      commandLine()),
    breedButton());
  unfold(false);
}
