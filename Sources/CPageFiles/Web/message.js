// One quiet line under the sheet says what happened, to the eye and to a screen reader, and offers
// what may be done about it.

import { make, button } from './dom.js';

const line = document.getElementById('message');

/// Says a sentence. `kind` is 'ask' where the person should do something, 'fault' where something
/// went wrong. `offers` are pairs of a label and what it does.
export function say(text, kind = '', offers = []) {
  line.className = kind;
  line.replaceChildren(make('span', {}, text),
    ...offers.map(([label, act]) => button(label, () => { quiet(); act(); }, 'small')));
}

export function quiet() {
  line.className = '';
  line.replaceChildren();
}

export const isAsking = () => line.classList.contains('ask') || line.classList.contains('fault');

/// What breed says, with a full stop.
export const sentence = text => (/[.?!]$/.test(text) ? text : `${text}.`);
