// One quiet line says what happened, to the eye and to a screen reader, and offers what may be done
// about it. The page's is under the sheet; a window over the page has its own.

import { make, button } from './dom.js';

/// What says sentences in a line: `say(text, kind, offers)` and `quiet()`. `kind` is 'ask' where the
/// person should do something, 'fault' where something went wrong. `offers` are pairs of a label and
/// what it does.
export function speaker(line) {
  const quiet = () => {
    // A button that goes leaves the focus to the pictures, from which one goes on.
    if (line.contains(document.activeElement)) {
      const dialog = line.closest('dialog');
      const picture = (dialog ?? document).querySelector('[role="option"][tabindex="0"]');
      (picture ?? dialog)?.focus({ preventScroll: true });
    }
    line.classList.remove('ask', 'fault');
    line.replaceChildren();
  };
  const say = (text, kind = '', offers = []) => {
    quiet();
    if (kind) line.classList.add(kind);
    line.replaceChildren(make('span', {}, text),
      ...offers.map(([label, act]) => button(label, () => { quiet(); act(); }, 'small')));
  };
  return { say, quiet };
}

const line = document.getElementById('message');

export const { say, quiet } = speaker(line);

export const isAsking = () => line.classList.contains('ask') || line.classList.contains('fault');

/// What breed says, with a full stop.
export const sentence = text => (/[.?!]$/.test(text) ? text : `${text}.`);
