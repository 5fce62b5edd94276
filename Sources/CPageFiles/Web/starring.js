// Stars: pictures that a person keeps, of all lineages. Here they are given and taken back; which
// pictures of a sheet are stars, each picture tells by the number of its star.

import * as api from './api.js';
import { state, changed } from './state.js';
import { say, sentence } from './message.js';
import { openWords } from './starwords.js';
import { isRefused } from './guest.js';

// One after the other, so that two presses of a key star and take back.
let turn = Promise.resolve();
const inTurn = act => { turn = turn.then(act).catch(() => {}); return turn; };

const nameOf = picture => picture.title || picture.name || picture.number;

/// Stars a picture, or takes its star back; `tell` says so, and offers what may follow.
export function toggleStar(picture, tell = say) {
  if (isRefused(tell)) return null;
  return inTurn(() => (picture.star ? takeBack([picture], tell) : give([picture], tell)));
}

/// Takes the stars of pictures back, all or none.
export const takeStarsBack = (pictures, tell = say) =>
  (isRefused(tell) ? null : inTurn(() => takeBack(pictures, tell)));

async function give(pictures, tell) {
  try {
    const { stars } = await api.star({ of: pictures.map(one => one.address) });
    pictures.forEach((one, index) => { one.star = stars[index].number; });
    told();
    const [star] = stars;
    if (stars.length > 1) tell(`${stars.length} are starred again.`);
    else if (star.title) tell(`“${star.title}” is starred again.`);
    else {
      tell(`${nameOf(pictures[0])} is starred. Add a title?`, '',
        [['Title, tags, note', () => openWords(star, tell)]]);
    }
  } catch (error) {
    tell(sentence(error.message), 'fault', [['Try again', () => inTurn(() => give(pictures, tell))]]);
  }
}

async function takeBack(pictures, tell) {
  try {
    await api.unstar({ of: pictures.map(one => `stars/${one.star}`) });
    for (const one of pictures) one.star = null;
    told();
    const what = pictures.length > 1 ? `${pictures.length} are` : `${nameOf(pictures[0])} is`;
    tell(`${what} no longer starred.`, '', [['Undo', () => inTurn(() => give(pictures, tell))]]);
  } catch (error) {
    tell(sentence(error.message), 'fault');
    starsChanged();
  }
}

function told() {
  changed('marks');
  changed('stars');
}

/// Looks again which pictures of a sheet are stars.
export async function lookAgain(sheet) {
  const { pictures } = await api.generation(sheet.lineage, sheet.number);
  pictures.forEach((one, index) => { sheet.pictures[index].star = one.star; });
  changed('marks');
}

/// Somebody may have starred something, here or elsewhere.
export function starsChanged() {
  changed('stars');
  if (state.sheet) inTurn(() => lookAgain(state.sheet));
}
