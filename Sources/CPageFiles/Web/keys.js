// The keyboard: everything can be done by it.

import { keyName, topDialog } from './dom.js';
import { state, marks } from './state.js';
import * as sheet from './sheet.js';
import * as acts from './acts.js';
import { toggleMore, stepStrength, isUnfolded, unfold } from './controls.js';
import { openLarge } from './large.js';
import { openLineages, openNew } from './lineages.js';
import { openMap } from './map.js';
import { openAuto } from './auto.js';
import { openSlides } from './slides.js';
import { openHelp } from './help.js';
import { leading } from './selection.js';
import { openStars } from './starsview.js';
import { toggleStar } from './starring.js';
import { say, quiet } from './message.js';
import { isRefused } from './guest.js';
import * as typed from './typed.js';

// Whether the last key was of a number: a space after it ends the number, as between the words of a shell.
let isNumber = false;

function weigh(number) {
  sheet.point(number);
  sheet.weigh(number, 1);
}

const here = act => () => {
  const picture = sheet.pointed();
  if (picture) act(picture.number);
};

const keys = {
  ' ': here(sheet.toggle),
  ',': () => {},   // ends a number that is typed
  Enter: acts.breed,
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
    if (typed.giveUp()) return;
    if (isUnfolded()) unfold(false);
    else if (marks().picks.length) { sheet.clearPicks(); say('No picks.'); }
    else quiet();
  },
};

// What guests may do by a key, besides moving.
const looking = [',', 'f', 'm', 'w', 'a', 'Shift+s', '?', 'Escape'];

/// Listens to the keyboard, unless a window is open over the page.
export function listenToKeys() {
  // A click on a button leaves the keyboard where it was, so that Enter still breeds.
  document.addEventListener('mousedown', event => {
    typed.end();
    isNumber = false;
    if (!event.target.closest('body > :not(dialog) :is(button, summary)')) return;
    event.preventDefault();
    // What was typed counts before the button does.
    if (document.activeElement.matches('input[type=number]')) document.activeElement.blur();
  });
  document.addEventListener('keydown', event => {
    if (topDialog() || !state.choices) return;
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
    if ((isChoice || isButton) && (leading.includes(key) || key === ' ')) return;
    if (isButton && key === 'Enter' && !target.matches('[aria-current]')) return;
    // Enter on a switch breeds: the person has just set how.
    const shifted = event.shiftKey && Number(/^Digit([1-9])$/.exec(event.code)?.[1]);
    const isDigit = !shifted && /^\d$/.test(key);
    const isEnd = isNumber && key === ' ';
    const isLooking = isDigit || isEnd || leading.includes(key) || looking.includes(key);
    const act = isEnd || keys[key] && !isLooking && isRefused() ? () => {} : leading.includes(key) ? () => sheet.arrow(key, event.shiftKey)
      : shifted ? () => weigh(shifted) : isDigit ? () => typed.digit(key) : keys[key];
    const isJoint = isNumber && typed.join(key, act ?? (() => {}));
    if (!act && !isJoint) return;
    // A digit that still waits for another counts before whatever is done with its picture.
    if (!isDigit && !isJoint && key !== 'Escape') typed.end();
    isNumber = isDigit || isJoint;
    if (!isJoint) act();
    event.preventDefault();
  });
}
