// Every main task with the keyboard alone: what cannot be reached with it, cannot be done.
import { expect_accessible, Keyboard } from "./access.mjs";
import { consult, hold_conversation, open_case, walk_to_advice } from "./case_files.mjs";
import { settled } from "./stage.mjs";
import { expect_same, story } from "./story.mjs";

const town = "castricum";
const who = "consultant.buch";

// "23-11-2026", some days from now, as it is typed.
function typed(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("-");
}

class Hands extends Keyboard {
  // Goes to a button, a link or a summary, and presses Enter.
  async enter(locator) {
    await this.to(locator);
    await this.press("Enter");
  }

  async tick(locator) {
    await this.to(locator);
    await this.press("Space");
  }
}

story("somebody new is registered and notified with the keyboard alone", async (desk) => {
  const page = await desk.page_of(who, { path: `/${town}/notification` });
  const keys = new Hands(page);
  await keys.fill(page.getByRole("textbox", { name: "Achternaam" }), "Toetsenman");
  await keys.fill(page.getByRole("textbox", { name: "Geboortedatum" }), "13-4-1949");
  await keys.press("Enter");
  for (const [label, text] of [["Voornamen", "Aukje"], ["Straat", "Dorpsweg"], ["Huisnummer", "1"], ["Postcode", "0012 AB"], ["Woonplaats", "Elders"]]) {
    await keys.fill(page.getByLabel(label), text);
  }
  await keys.enter(page.getByRole("button", { name: "Toevoegen" }));
  await page.getByText("Aukje Toetsenman").waitFor();
  await keys.fill(page.getByLabel("De vraag, in de woorden van wie zich meldt"), "Ik krijg de ramen niet meer schoon.");
  await keys.choose(page.getByLabel("Soort hulp"), "Hulp bij het huishouden");
  await keys.enter(page.getByRole("button", { name: "Melding maken en dossier openen" }));
  await page.getByRole("heading", { level: 1, name: "Aukje Toetsenman: Hulp bij het huishouden" }).waitFor();
});

story("a plan is made, gets a goal and is agreed with the keyboard alone", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  await hold_conversation(worker, file);
  const page = await desk.page_of(who, { path: `${file.screen}/plan` });
  const keys = new Hands(page);
  await keys.enter(page.getByRole("button", { name: "Maak een plan" }));
  await page.getByLabel("Onderwerp").waitFor();
  await keys.to(page.getByLabel("Onderwerp"));
  await keys.press("ArrowDown");
  await keys.fill(page.getByLabel("Wat moet er bereikt zijn?"), "Het huis is weer op orde.");
  await keys.fill(page.getByLabel("Zelf", { exact: false }).first(), "Doet de was zelf.");
  await keys.enter(page.getByRole("button", { name: "Voeg het doel toe" }));
  await page.getByRole("heading", { name: "Het huis is weer op orde." }).waitFor();
  await keys.enter(page.getByRole("button", { name: "Spreek het plan af" }));
  await page.getByText("afgesproken", { exact: true }).waitFor();
  expect_same((await worker.get(file.path)).plan.state, "agreed", "the plan");
});

story("advice is asked and its tree is opened with the keyboard alone", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  await walk_to_advice(worker, file);
  const page = await desk.page_of(who, { path: `${file.screen}/advice` });
  const keys = new Hands(page);
  await keys.enter(page.getByRole("button", { name: "Vraag opnieuw om advies" }));
  await page.getByText(/1 eerder advies/).waitFor();
  await keys.enter(page.locator("summary", { hasText: "regels zwegen" }));
  const silent = page.locator(".trace__rule--silent").first();
  await keys.enter(silent.locator("summary"));
  await silent.locator(".tree").waitFor();
});

story("a letter is read, and the decision is signed, with the keyboard alone", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  await walk_to_advice(worker, file);
  await consult(await desk.visitor("municipal_officer.buch"), file);
  const page = await desk.page_of(who, { path: `${file.screen}/decision` });
  const keys = new Hands(page);
  await keys.fill(page.getByLabel("Omvang"), "2,5");
  await keys.fill(page.getByLabel("Toelichting in de brief"), "Dit past bij u.");
  await keys.enter(page.getByRole("button", { name: "Bekijk de brief" }));
  await page.getByRole("region", { name: "Zo krijgt de cliënt de brief" }).getByText(file.family_name).first().waitFor();
  await keys.enter(page.getByRole("button", { name: "Onderteken en verstuur" }));
  const dialog = page.getByRole("dialog");
  await expect_accessible(page, "signing a decision");
  await keys.enter(dialog.getByRole("button", { name: "Onderteken en verstuur" }));
  await page.getByRole("heading", { name: "Toekenning: Hulp bij het huishouden" }).waitFor();
  const { decisions } = await worker.get(file.path);
  expect_same(decisions.map((each) => [each.kind, each.provision, each.amount]), [["grant", "household_help", "2.5"]], "what was signed");
});

story("a provider gets its order with the keyboard alone", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const advice = await walk_to_advice(worker, file);
  await consult(await desk.visitor("municipal_officer.buch"), file);
  const { case: { version } } = await worker.get(file.path);
  await worker.post(`${file.path}/decisions`, { version, kind: "grant", provision: "household_help", amount: "2.5", advice_id: advice.advice_id, reason: "Dit past bij u." });
  const page = await desk.page_of(who, { path: `${file.screen}/provisions` });
  const keys = new Hands(page);
  const offered = page.getByRole("group", { name: "Aangeboden" }).getByRole("checkbox");
  await offered.first().waitFor();
  for (let at = 0; at < await offered.count(); at += 1) await keys.tick(offered.nth(at));
  await keys.to(page.getByLabel("Gekozen aanbieder"));
  await keys.press("ArrowDown");
  await keys.fill(page.getByLabel("Wat moet de aanbieder bereiken?"), "Het huis is schoon.");
  await keys.enter(page.getByRole("button", { name: "Geef de opdracht" }));
  await page.getByText("De opdracht is gegeven.").waitFor();
  expect_same((await worker.get(file.path)).orders.map((each) => each.goal), ["Het huis is schoon."], "what was ordered");
});

story("help that cannot wait is started with the keyboard alone", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: file.screen });
  const keys = new Hands(page);
  await keys.enter(page.locator("summary", { hasText: "Hulp die niet kan wachten" }));
  await keys.choose(page.getByLabel("Welke hulp?"), "Hulp bij het huishouden");
  await keys.fill(page.getByLabel("Waarom kan dit niet wachten?"), "Mevrouw komt vandaag thuis.");
  await keys.fill(page.getByLabel("Stopt op"), typed(7));
  await keys.enter(page.getByRole("button", { name: "Start de spoedhulp" }));
  await page.getByText(/Spoedhulp: Hulp bij het huishouden, van/).waitFor();
});

story("a move to another municipality is announced with the keyboard alone", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const { case: { household_id } } = await worker.get(file.path);
  const page = await desk.page_of(who, { path: `/${town}/households/${household_id}?law=wmo` });
  const keys = new Hands(page);
  await keys.enter(page.locator("summary", { hasText: "Meld de verhuizing" }));
  await keys.choose(page.getByLabel("Waarheen?"), "Heiloo");
  await keys.fill(page.getByLabel("Verhuist op"), typed(14));
  for (const [label, text] of [["Nieuwe straat", "Dijkweg"], ["Huisnummer", "3"], ["Postcode", "0013 AB"], ["Woonplaats", "Heiloo"]]) {
    await keys.fill(page.getByLabel(label), text);
  }
  await keys.tick(page.getByLabel("Wmo", { exact: true }));
  await keys.fill(page.getByLabel("Hoe gaf de cliënt toestemming?"), "Aan de keukentafel.");
  await keys.enter(page.getByRole("button", { name: "Meld de verhuizing" }));
  await page.getByText(/Verhuist naar Heiloo op/).waitFor();
});

story("a user is made and gets a role with the keyboard alone", async (desk) => {
  const page = await desk.page_of("beheer", { path: "/console/users" });
  const keys = new Hands(page);
  await keys.enter(page.getByRole("link", { name: "Nieuwe gebruiker" }));
  await settled(page);
  await keys.fill(page.getByLabel("Naam", { exact: true }), "Verzonnen Collega");
  await keys.fill(page.getByLabel("Inlognaam"), "verzonnen.collega");
  await keys.fill(page.getByLabel("Organisatie"), "buch");
  await keys.fill(page.getByLabel("Eerste wachtwoord"), "een-lang-eerste-wachtwoord");
  await keys.enter(page.getByRole("button", { name: "Nieuwe gebruiker" }));
  await page.getByRole("heading", { name: "Verzonnen Collega", level: 1 }).waitFor();
  await settled(page);
  await keys.choose(page.getByLabel("Gemeente", { exact: true }).last(), "Castricum");
  await settled(page);
  await keys.choose(page.getByLabel("Rol", { exact: true }), "Generalist");
  await keys.enter(page.getByRole("button", { name: "Geef deze rol" }));
  await page.getByRole("button", { name: "Beëindig Generalist in Castricum" }).waitFor();
});
