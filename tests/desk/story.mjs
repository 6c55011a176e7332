// A story is a promise and the act that keeps it: story("a wrong password opens nothing", async (desk) => …).
let told = [];

// `act` gets the desk of its file (stage.mjs). Stories run in the order in which they are told.
export function story(sentence, act) {
  told.push({ sentence, act });
}

// What was told since the last time of asking; for the runner.
export function take_stories() {
  const taken = told;
  told = [];
  return taken;
}

export class Broken extends Error {}

// What is wanted is there; otherwise `says` (a sentence, or what makes one).
export function expect(truth, says) {
  if (!truth) throw new Broken(typeof says === "function" ? says() : says);
}

export function expect_same(actual, wanted, about) {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(wanted)];
  expect(one === other, `${about}: wanted ${other}, got ${one}`);
}
