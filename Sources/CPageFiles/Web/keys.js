// The keyboard: everything can be done by it, and ? says how.

import { make, openDialog, keyName } from './dom.js';
import { state, marks } from './state.js';
import * as sheet from './sheet.js';
import * as acts from './acts.js';
import { toggleMore, stepStrength, isUnfolded, unfold } from './controls.js';
import { openLarge } from './large.js';
import { openLineages, openNew } from './lineages.js';
import { openMap } from './map.js';
import { openAuto } from './auto.js';
import { openSlides } from './slides.js';
import { openStars } from './starsview.js';
import { toggleStar } from './starring.js';
import { say, quiet } from './message.js';

const help = [
  ['On the sheet', [
    ['1 … 9', 'pick it, or take the pick back; 1 2 picks 12'],
    ['Shift + digit, +', 'pick once more: it has more turns; − takes one back; also Ctrl and a click'],
    ['Arrows', 'move; with Shift, pick on the way'],
    ['Space', 'pick where you are'],
    ['Enter', 'breed'],
    ['L', 'lock in its place on the next sheet'],
    ['X', 'children shall look unlike it'],
    ['F', 'see it large; also a double click, or press and hold'],
    ['V', 'vary it, from timid to wild'],
    ['S', 'star it: keep it among your stars; again, take the star back'],
    ['Escape', 'clear the picks'],
  ]],
  ['Around it', [
    ['U, R', 'undo, redo'],
    ['[ ]', 'less or more strength'],
    ['C', 'colours and shapes'],
    ['M', 'map of the whole tree'],
    ['B', 'breed by itself: let a fitness choose'],
    ['A', 'all lineages'],
    ['Shift + S', 'all stars'],
    ['N', 'new lineage'],
    ['G', 'go on from the sheet that is shown'],
    ['W', 'slide show of the picks, or of all; Space pauses'],
    ['?', 'this'],
  ]],
  ['Large', [
    ['Arrows', 'the next picture, the one before'],
    ['+ −', 'zoom; also the wheel, or two fingers'],
    ['Shift + arrows', 'move; also dragging'],
    [', .', 'turn; also Shift and the wheel'],
    ['0', 'the whole picture'],
    ['F', 'full screen'],
    ['P, L, V', 'pick, lock, vary'],
    ['*', 'star it, or take the star back'],
    ['S', 'save'],
    ['T', 'three by three of it'],
    ['M', 'its family, across lineages'],
    ['A', 'animate it, and save that'],
    ['K', 'play a picture that sees the time, or pause it'],
    ['W', 'slide show'],
    ['I', 'inside: its network, to be touched'],
  ]],
  ['Inside', [
    ['Arrows', 'along the connections; on one, up and down change its weight, finer with Shift'],
    [', .', 'the next connection into the same node'],
    ['Enter', 'to the values of what is chosen'],
    ['O', 'a connection off, or on again'],
    ['U, R', 'undo, redo; also Ctrl + Z'],
    ['C', 'the picture as it was, while it is held'],
    ['+ −, 0', 'zoom the network; the whole of it'],
    ['Ctrl + Enter', 'keep as child'],
    ['I, Escape', 'back to the picture'],
  ]],
  ['Stars', [
    ['Arrows', 'move; with Shift, select on the way'],
    ['Space', 'select; also a click; Ctrl + A all'],
    ['Enter, F', 'see it large; also a double click'],
    ['E', 'title, tags and note'],
    ['S', 'take the star back'],
    ['B', 'breed from those selected, or from all'],
    ['/', 'search'],
    ['W', 'slide show'],
  ]],
];

export function openHelp() {
  openDialog('Keys', 'help', make('div', {
    class: 'content keys', tabindex: '0', role: 'region', 'aria-labelledby': 'help-title',
  }, help.map(([title, rows]) =>
    make('section', {}, make('h3', {}, title), make('dl', {}, rows.map(([key, what]) =>
      make('div', {}, make('dt', { dir: 'ltr' }, key), make('dd', {}, what))))))));
}

// Digits make a number. Where another digit could follow, it waits for it a little.
let typed = '';
let waiting = 0;

function digit(key) {
  const count = state.sheet?.pictures.length ?? 0;
  typed += key;
  clearTimeout(waiting);
  if (Number(typed) > count) typed = key;
  const number = Number(typed);
  if (!number || number > count) { typed = ''; return; }
  if (number * 10 > count) finish();
  else {
    say(`${typed}…`);
    waiting = setTimeout(finish, 650);
  }
}

function finish() {
  clearTimeout(waiting);
  const number = Number(typed);
  typed = '';
  if (!number) return false;
  quiet();
  sheet.point(number);
  sheet.toggle(number);
  return true;
}

const here = act => () => {
  const picture = sheet.pointed();
  if (picture) act(picture.number);
};

const keys = {
  ' ': here(sheet.toggle),
  Enter: () => { finish(); acts.breed(); },
  '+': here(number => sheet.weigh(number, 1)),
  '=': here(number => sheet.weigh(number, 1)),
  '-': here(number => sheet.weigh(number, -1)),
  f: here(number => openLarge(number)),
  l: here(sheet.lock),
  x: here(sheet.unlike),
  v: here(number => acts.vary(state.sheet, number)),
  u: acts.undo,
  r: acts.redo,
  c: toggleMore,
  m: openMap,
  b: openAuto,
  w: here(number => openSlides(state.sheet, number)),
  a: openLineages,
  s: here(number => toggleStar(state.sheet.pictures[number - 1])),
  'Shift+s': openStars,
  n: openNew,
  g: acts.goHere,
  '[': () => stepStrength(-0.05),
  ']': () => stepStrength(0.05),
  '?': openHelp,
  Escape: () => {
    if (typed) { typed = ''; clearTimeout(waiting); quiet(); }
    else if (isUnfolded()) unfold(false);
    else if (marks().picks.length) { sheet.clearPicks(); say('No picks.'); }
    else quiet();
  },
};

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/// Listens to the keyboard, unless a window is open over the page.
export function listenToKeys() {
  // A click on a button leaves the keyboard where it was, so that Enter still breeds.
  document.addEventListener('mousedown', event => {
    if (!event.target.closest('body > :not(dialog) :is(button, summary)')) return;
    event.preventDefault();
    // What was typed counts before the button does.
    if (document.activeElement.matches('input[type=number]')) document.activeElement.blur();
  });
  document.addEventListener('keydown', event => {
    if (document.querySelector('dialog[open]') || !state.choices) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target } = event;
    const plain = keyName(event);
    const key = event.shiftKey && plain === 's' ? 'Shift+s' : plain;
    if (!state.sheet && !['n', 'a', '?', 'Shift+s'].includes(key)) return;
    const isText = target.matches('input[type=number], input[type=text], textarea, select');
    const isChoice = target.matches('[type=range], [type=radio], [type=checkbox], summary, #command');
    const isButton = target.matches('button, a, summary');
    if (isText && !(key === 'Enter' || key === 'Escape')) return;
    if (isText) target.blur();
    if ((isChoice || isButton) && (arrows.includes(key) || key === ' ')) return;
    if (isButton && key === 'Enter' && !target.matches('[aria-current]')) return;
    // Enter on a switch breeds: the person has just set how.
    const shifted = event.shiftKey && Number(/^Digit([1-9])$/.exec(event.code)?.[1]);
    if (arrows.includes(key)) sheet.arrow(key, event.shiftKey);
    else if (shifted) {
      sheet.point(shifted);
      sheet.weigh(shifted, 1);
    } else if (/^\d$/.test(key)) digit(key);
    else if (keys[key]) keys[key]();
    else return;
    event.preventDefault();
  });
}
