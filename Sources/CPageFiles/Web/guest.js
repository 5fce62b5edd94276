// Guests, who were let in to look: what changes something is not there for them, and it is said why.

import { make } from './dom.js';
import { state, on } from './state.js';
import { say, sentence } from './message.js';

const words = make('p', { class: 'guest-words', role: 'note' });

/// Whether the person may change nothing, which is said then.
export function isRefused(tell = say) {
  if (state.guest) tell(sentence(state.guest), 'ask');
  return Boolean(state.guest);
}

on('lineages', () => {
  document.body.classList.toggle('guest', Boolean(state.guest));
  if (!state.guest) { words.remove(); return; }
  words.textContent = sentence(state.guest);
  if (!words.isConnected) document.getElementById('controls').append(words);
});
