// Cases to tell stories about: made through the public API by colleagues of the demo, invented people only.
import { expect } from "./story.mjs";

// What is known about somebody who needs help at home.
export const HELP_AT_HOME = {
  lives_here: true, children_under_12: 0, floor_area: 85, long_term_care_right: false, cannot_wait: false, limited: true, copes_alone: false,
  housemate_can_help: false, network_can_help: false, carer_overloaded: false, cleaning_support_is_enough: false, hours_needed: 2.5,
};

let count = 0;

// Somebody with a question, and a case about it. Returns what a story needs to find it back.
export async function open_case(worker, town, { task = "household_help", question = "De ramen en de vloer lukken mij niet meer.", named = {} } = {}) {
  count += 1;
  const person = { family_name: `Verhaalman ${count}`, given_names: "Trijn", birth_date: "1951-03-02", ...named };
  const door = `/municipalities/${town}`;
  const client = await worker.post(`${door}/clients`, {
    ...person, address: { street: "Duinpad", house_number: "12a", postcode: "0012 AB", town: "Elders" },
  });
  const notification = await worker.post(`${door}/notifications`, { client_id: client.client_id, question });
  const file = await worker.post(`${door}/cases`, { notification_id: notification.notification_id, task });
  return { ...person, client_id: client.client_id, case_id: file.case_id, door, path: `${door}/cases/${file.case_id}`, screen: `/${town}/cases/${file.case_id}` };
}

async function version(worker, file) {
  return (await worker.get(file.path)).case.version;
}

async function instrument_of(worker, file) {
  const settings = (await worker.get(`${file.door}/policy/tasks/casework/settings`)).items;
  const name = settings.find((each) => each.name === "conversation_instrument").value;
  return (await worker.get(`${file.door}/policy/instruments`)).items.find((each) => each.name === name);
}

// The conversation, held without a browser. Returns the domains of the instrument.
export async function hold_conversation(worker, file) {
  const { domains } = await instrument_of(worker, file);
  await worker.post(`${file.path}/conversations`, {
    version: await version(worker, file), participants: ["client"], outcome: "Samen besproken wat lukt.",
    answers: domains.map((domain) => ({ domain: domain.name, answer: "Besproken." })),
    client_support_offered: true, personal_budget_explained: true, identity_established: true,
  });
  return domains;
}

// The road up to and including the advice, walked without a browser.
export async function walk_to_advice(worker, file, facts = HELP_AT_HOME) {
  const domains = await hold_conversation(worker, file);
  const plan = await worker.post(`${file.path}/plans`, { review_on: "2027-06-01" });
  const with_goal = await worker.post(`${file.door}/plans/${plan.plan_id}/goals`, {
    version: plan.version, case_id: file.case_id, domain: domains[0].name, result: "Het huis is op orde.",
    own_share: "Doet de was zelf.", network_share: "De buurvrouw doet boodschappen.",
  });
  await worker.post(`${file.door}/plans/${plan.plan_id}/agreements`, { version: with_goal.version });
  await worker.post(`${file.path}/facts`, { version: await version(worker, file), facts });
  await worker.post(`${file.path}/applications`, { version: await version(worker, file), question: "Hulp bij het huishouden." });
  return worker.post(`${file.path}/advices`);
}

// A municipal employee agrees, where the municipality asks for that.
export async function consult(officer, file, provision = "household_help") {
  await officer.post(`${file.path}/consultations`, { provision, judgement: "Past bij wat hier nodig is.", agrees: true });
}

// What the host keeps of one part of a conversation that is being typed; waits until it is what is wanted.
export async function expect_kept(worker, file, part, text) {
  let kept;
  for (let tries = 0; tries < 100; tries += 1) {
    kept = (await worker.get(`${file.path}/conversation-draft`)).items.find((each) => each.part === part)?.text;
    if (kept === text) return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  expect(false, `the host keeps ${JSON.stringify(kept)} of ${part}, not ${JSON.stringify(text)}`);
}
