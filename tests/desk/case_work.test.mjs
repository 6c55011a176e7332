// A case worker's day: from the work list to the letter, a new notification, and finding somebody.
import { consult, HELP_AT_HOME, open_case, walk_to_advice } from "./case_files.mjs";
import { go, settled } from "./stage.mjs";
import { expect, expect_same, story } from "./story.mjs";
import { expect_asked_once } from "./trouble.mjs";

const town = "castricum";
const who = "consultant.buch";

async function choose(page, question, answer) {
  await page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();
}

story("the work list says what is due and for whom, and leads to the case", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: `/${town}/work` });
  const row = page.getByRole("row", { name: new RegExp(file.family_name) });
  await row.waitFor();
  expect((await row.innerText()).includes("Onderzoek afronden"), "the row does not say what is to be done");
  await row.getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: new RegExp(`${file.family_name}: Hulp bij het huishouden`) }).waitFor();
  expect(page.url().endsWith(file.case_id), `the case is at ${page.url()}`);
});

story("no screen of a case asks the host twice for the same thing", async (desk) => {
  const file = await open_case(await desk.visitor(who), town);
  const page = await desk.page_of(who);
  await expect_asked_once(page, () => go(page, `/${town}/work`));
  for (const part of ["", "/conversation", "/facts", "/plan", "/advice", "/decision", "/provisions", "/letters", "/timeline"]) {
    await expect_asked_once(page, () => go(page, file.screen + part));
  }
});

story("one worker walks a case from the conversation to the letter", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: file.screen });

  await page.getByRole("link", { name: "Voer het gesprek" }).click();
  await settled(page);
  const topics = page.locator("[data-topic]");
  const all = await topics.count();
  expect(all >= 7, `the instrument has ${all} topics`);
  for (let at = 0; at < all - 1; at += 1) await topics.nth(at).getByRole("textbox").fill(`Besproken, punt ${at + 1}.`);
  await topics.nth(all - 1).getByLabel("Overslaan").check();
  await topics.nth(all - 1).getByRole("textbox").fill("Dat speelt hier niet.");
  await page.getByLabel("Wat kwam er uit het gesprek?").fill("Wij kijken samen verder naar hulp in huis.");
  for (const said of ["Ik heb gewezen op gratis", "Ik heb uitgelegd wat een persoonsgebonden", "Ik heb de identiteit"]) await page.getByLabel(said).check();
  await page.getByRole("button", { name: "Leg het gesprek vast" }).click();
  await page.getByRole("heading", { name: "Gevoerde gesprekken" }).waitFor();

  await page.getByRole("link", { name: "Plan", exact: true }).click();
  await page.getByRole("button", { name: "Maak een plan" }).click();
  await page.getByLabel("Onderwerp").selectOption({ index: 1 });
  await page.getByLabel("Wat moet er bereikt zijn?").fill("Het huis is weer op orde.");
  await page.getByLabel("Zelf", { exact: false }).first().fill("Doet de was zelf.");
  await page.getByRole("button", { name: "Voeg het doel toe" }).click();
  await page.getByRole("heading", { name: "Het huis is weer op orde." }).waitFor();
  await page.getByRole("button", { name: "Spreek het plan af" }).click();
  await page.getByText("afgesproken", { exact: true }).waitFor();

  await page.getByRole("link", { name: "Feiten", exact: true }).click();
  const { items: declared } = await worker.get(`${file.door}/policy/tasks/household_help/facts`);
  for (const fact of declared.filter((each) => each.name in HELP_AT_HOME)) {
    const value = HELP_AT_HOME[fact.name];
    if (typeof value === "boolean") await choose(page, fact.question, value ? "Ja" : "Nee");
    else await page.getByLabel(fact.question).fill(String(value).replace(".", ","));
  }
  await page.getByRole("button", { name: "12 antwoorden bewaren" }).click();
  await page.getByText("Alles is bewaard.").waitFor();

  await page.getByRole("link", { name: "Overzicht", exact: true }).click();
  await page.getByLabel("Wat vraagt de cliënt aan?").fill("Hulp bij het huishouden.");
  await page.getByRole("button", { name: "Leg de aanvraag vast" }).click();
  await page.getByText("De aanvraag is vastgelegd.").waitFor();
  await page.getByRole("link", { name: "Vraag de regels om advies" }).click();
  await page.getByRole("button", { name: "Vraag de regels om advies" }).click();
  await page.getByRole("heading", { name: "Toekennen: Hulp bij het huishouden" }).waitFor();
  expect((await page.locator("main").innerText()).includes("Wmo 2015 art. 2.3.5 lid 3"), "the advice does not say its article");

  await consult(await desk.visitor("municipal_officer.buch"), file);
  await page.getByRole("link", { name: "Naar het besluit" }).click();
  await page.reload();
  await settled(page);
  await page.getByRole("button", { name: "Bekijk de brief" }).click();
  const letter = page.getByRole("region", { name: "Zo krijgt de cliënt de brief" });
  await letter.getByText(file.family_name).first().waitFor();
  await page.getByRole("button", { name: "Onderteken en verstuur" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Onderteken en verstuur" }).click();
  await page.getByRole("heading", { name: "Toekenning: Hulp bij het huishouden" }).waitFor();

  const { decisions } = await worker.get(file.path);
  expect_same(decisions.map((decision) => [decision.kind, decision.provision, decision.amount]), [["grant", "household_help", "2.5"]], "what was decided");
  await page.getByRole("link", { name: "Brieven", exact: true }).click();
  await page.getByRole("button", { name: "Lees de brief" }).click();
  await page.getByRole("region", { name: "De brief" }).getByText(/bezwaar/i).first().waitFor();
});

story("what is still unknown is asked as the next best question, and answered right there", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const { copes_alone: _, ...facts } = HELP_AT_HOME;
  const advice = await walk_to_advice(worker, file, facts);
  expect_same(advice.ask, ["copes_alone"], "what is asked");
  const page = await desk.page_of(who, { path: `${file.screen}/advice` });
  await page.getByRole("heading", { name: "Nog iets vragen" }).waitFor();
  await choose(page, /Lukt het wel met een hulpmiddel/, "Nee");
  await page.getByRole("button", { name: "Bewaar en vraag opnieuw" }).click();
  await page.getByRole("heading", { name: "Toekennen: Hulp bij het huishouden" }).waitFor();
  await page.getByText("HH-9", { exact: true }).first().waitFor();
  await page.getByRole("button", { name: "Zoek het uit" }).click();
  await page.locator(".ways").getByText("Afwijzen").first().waitFor();
});

story("away from the advice asks for a reason, and says so", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  await walk_to_advice(worker, file);
  const page = await desk.page_of(who, { path: `${file.screen}/decision` });
  expect(!(await page.getByLabel("Waarom wijkt u af?").isVisible()), "a reason is asked for following the advice");
  await choose(page, "Wat besluit u?", "Afwijzen");
  await page.getByLabel("Waarom wijkt u af?").fill("De dochter doet het huishouden al.");
  await page.getByText("Afwijken mag, als u opschrijft waarom (Awb 4:84).").waitFor();
});

story("a new notification is made in one page and leads straight to its case", async (desk) => {
  const page = await desk.page_of(who, { path: `/${town}/notification` });
  await page.getByRole("textbox", { name: "Achternaam" }).fill("Nieuweling");
  await page.getByRole("textbox", { name: "Geboortedatum" }).fill("13-4-1951");
  await page.getByRole("button", { name: "Zoeken" }).click();
  await page.getByText("Deze persoon is nog niet bekend.").waitFor();
  for (const [label, text] of [["Voornamen", "Wiebe"], ["Straat", "Dorpsweg"], ["Huisnummer", "1"], ["Postcode", "0012 AB"], ["Woonplaats", "Elders"]]) {
    await page.getByLabel(label).fill(text);
  }
  await page.getByRole("button", { name: "Toevoegen" }).click();
  await page.getByText("Wiebe Nieuweling").waitFor();
  await page.getByLabel("De vraag, in de woorden van wie zich meldt").fill("Ik kom de trap niet meer op.");
  await page.getByLabel("Spoed").check();
  await page.getByLabel("Soort hulp").selectOption({ label: "Hulp bij het huishouden" });
  await page.getByRole("button", { name: "Melding maken en dossier openen" }).click();
  await page.getByRole("heading", { level: 1, name: "Wiebe Nieuweling: Hulp bij het huishouden" }).waitFor();
  await page.getByText("Ik kom de trap niet meer op.").waitFor();
});

story("somebody is found by name and birth date, and nothing of it stands in an address", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: `/${town}/search` });
  const addresses = [];
  page.on("request", (request) => addresses.push(request.url()));
  await page.getByRole("textbox", { name: "Achternaam" }).fill(file.family_name);
  await page.getByRole("textbox", { name: "Geboortedatum" }).fill("2-3-1951");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: `Trijn ${file.family_name}` }).click();
  await page.getByRole("heading", { level: 1, name: `Trijn ${file.family_name}` }).waitFor();
  addresses.push(page.url());
  const told = addresses.filter((address) => /Verhaalman|1951/.test(decodeURIComponent(address)));
  expect_same(told, [], "addresses that tell whom we look for");
  await page.getByRole("link", { name: "Naar het huishouden" }).click();
  await page.getByRole("heading", { name: "Wie is wie" }).waitFor();
});

story("nobody found is no dead end", async (desk) => {
  const page = await desk.page_of(who, { path: `/${town}/search` });
  await page.getByRole("textbox", { name: "Achternaam" }).fill("Bestaatniet");
  await page.getByRole("textbox", { name: "Geboortedatum" }).fill("1-1-1901");
  await page.keyboard.press("Enter");
  await page.getByText("Niemand gevonden").waitFor();
  await page.getByRole("status").or(page.locator("main")).getByRole("link", { name: "Nieuwe melding" }).first().waitFor();
});
