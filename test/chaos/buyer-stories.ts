/** What buyers do at doors of their own: the page of their returns, the form for guests, photos. */
import { delivered, does, HEADPHONES, one, report, type Story, state, stateAsGuest } from './telling.ts'

export const buyerStories: Record<string, Story> = {
  'sent, and less agreed to by the buyer': delivered(
    () => [one(HEADPHONES)],
    () => [
      ...[state(1, [HEADPHONES]), does(2, 'tell-sent'), does(4, 'arrive'), does(5, 'offer')],
      ...[does(6, 'agree-oneself'), does(7, 'settle')],
    ],
  ),
  'taken back by the buyer, who writes': delivered(
    () => [one(HEADPHONES)],
    () => [state(2, [HEADPHONES]), does(3, 'take-back-oneself'), does(4, 'write')],
  ),
  'a guest, paid back': delivered(
    () => [one(HEADPHONES, 2)],
    (dice) => [stateAsGuest(dice.between(1, 3)), does(5, 'arrive'), does(6, 'settle')],
  ),
  'a guest who mistypes': delivered(
    () => [one(HEADPHONES)],
    (dice) => [stateAsGuest(dice.between(1, 9), 'mistyped')],
  ),
  'sent, and less not agreed to by the buyer': delivered(
    () => [one(HEADPHONES)],
    () => [
      ...[state(1, [HEADPHONES]), does(2, 'tell-sent'), does(4, 'arrive'), does(5, 'offer')],
      ...[does(6, 'disagree-oneself'), does(7, 'settle')],
    ],
  ),
  'reported with a photo': delivered(
    () => [one(HEADPHONES)],
    (dice) => [report(dice.between(2, 9), HEADPHONES)],
  ),
}
