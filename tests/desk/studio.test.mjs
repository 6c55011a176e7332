// The policy studio: what holds, why, and how an idea becomes policy, with a second pair of eyes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect_accessible, Keyboard } from "./access.mjs";
import { open_case, walk_to_advice } from "./case_files.mjs";
import { go, settled } from "./stage.mjs";
import { expect, expect_same, story } from "./story.mjs";

// Adoption writes into the policy folder.
export const own_policy = true;
// Played among the first: checks, cases and simulations take their time.
export const long = true;

const author = "functional_administrator.buch";
const HELP = "municipalities/buch/uitgeest/household_help.lua";
const task = "/uitgeest/policy/tasks/household_help";
const text_of = (desk, path) => readFileSync(join(desk.policy, path), "utf8");

// Somebody else who manages policy and also works on cases: the second pair of eyes.
const colleague = "collega.beleid";
async function engage_colleague(desk) {
  if (desk.colleague_is_engaged) return;
  const manager = await desk.visitor("beheer");
  const user = await manager.post("/users", { login_name: colleague, display_name: "Collega Beleid", organisation: "buch", password: desk.password });
  for (const role of ["functional_administrator", "consultant"]) {
    await manager.post("/municipalities/uitgeest/role-assignments", { user_id: user.user_id, role });
  }
  desk.colleague_is_engaged = true;
}

// A value proposed through the form; returns the address of its draft.
async function propose(page, setting, value, { from, source }) {
  await go(page, `${task}/settings/${setting}`);
  await page.getByLabel("Nieuwe waarde").first().fill(value);
  await page.getByLabel("Vanaf welke dag?").fill(from);
  await page.getByLabel("Waar staat dit besluit?").fill(source);
  await page.getByRole("button", { name: "Zet in het concept" }).click();
  await page.getByRole("link", { name: "Naar het concept" }).click();
  await page.locator("#check .note").waitFor();
  return new URL(page.url()).pathname;
}

async function adopt(page, reason) {
  await page.getByLabel("Waarom wordt dit vastgesteld?").fill(reason);
  await page.getByLabel("Waar staat het besluit?").fill("collegebesluit, art. 3");
  await page.getByRole("button", { name: "Stel vast" }).click();
  await page.getByText("Dit concept is vastgesteld en ligt nu vast.").waitFor();
}

story("a setting shows its room, who decided it, its values through time and what others chose", async (desk) => {
  const page = await desk.page_of(author, { path: `${task}/settings/review_interval` });
  const band = page.getByRole("img", { name: /De ruimte van “Tijd tot het heronderzoek”/ });
  const says = await band.getAttribute("aria-label");
  expect(/Alle gemeenten: van 6 maanden tot en met 36 maanden/.test(says), says);
  expect(/Regio: van 6 maanden tot en met 24 maanden/.test(says), `the region narrows: ${says}`);
  for (const town of ["Bergen (NH)", "Castricum", "Heiloo", "Uitgeest"]) expect(says.includes(`${town}: 18 maanden`), says);
  await page.getByText("maakt de ruimte kleiner: van 6 maanden tot en met 24 maanden").waitFor();
  await page.getByText("municipalities/buch/household_help.lua:6", { exact: true }).first().waitFor();
  await page.getByRole("img", { name: /door de tijd.*vanaf 1 januari 2026: 18 maanden/ }).waitFor();
  await page.getByLabel("Op welke dag?").fill("2025-06-01");
  await page.getByRole("heading", { name: "Geldt op 1 juni 2025" }).waitFor();
  await page.locator(".setting-value", { hasText: "24 maanden" }).waitFor();
});

story("a value outside the room is said to be so before it is sent", async (desk) => {
  const page = await desk.page_of(author, { path: `${task}/settings/investigation_term` });
  await page.getByLabel("Nieuwe waarde").first().fill("8");
  await page.getByText("Dit valt buiten de ruimte: hoogstens 6 weken.").waitFor();
});

story("what the law fixes is not open to anybody", async (desk) => {
  const page = await desk.page_of(author, { path: `${task}/settings/objection_term` });
  await page.getByText("Hier valt voor de gemeente niets te kiezen.").waitFor();
});

story("rules read as sentences, and an own rule shows whose place it takes", async (desk) => {
  const page = await desk.page_of(author, { path: "/castricum/policy/tasks/household_help/rules" });
  const own = page.getByRole("article", { name: /CAS-1/ });
  await own.getByText("Eigen regel van Castricum").waitFor();
  await own.getByRole("link", { name: "Komt in de plaats van regel HH-6" }).waitFor();
  await page.getByRole("article", { name: /HH-6/ }).getByRole("link", { name: "Hier geldt regel CAS-1 in plaats van deze regel" }).waitFor();
  const grant = await page.getByRole("article", { name: /HH-9/ }).innerText();
  for (const part of ["dit allemaal klopt", "Lukt het huishouden niet door ziekte of een beperking?", "niets hiervan klopt",
    "toekennen — Hulp bij het huishouden", "Wmo 2015 art. 2.3.5 lid 3", "plugins/household_help/rules.lua:"]) {
    expect(grant.includes(part), `${part} is missing in ${grant}`);
  }
  const order = await page.locator(".rule-group > h2").allInnerTexts();
  expect_same(order, ["Doorverwijzen", "Laten wegen door een medewerker", "Afwijzen", "Toekennen"], "what goes first");
});

story("a road shows who is to act, how long it may take, and where it leads", async (desk) => {
  const page = await desk.page_of(author, { path: `${task}/workflow` });
  await page.getByRole("img", { name: /De route van Hulp bij het huishouden/ }).waitFor();
  const row = page.getByRole("row", { name: /^Onderzoek/ });
  await row.getByText("binnen 4 weken na Melding").waitFor();
  await row.getByText("Generalist").waitFor();
  await row.getByText("Aanvraag").first().waitFor();
  await page.getByRole("button", { name: "Kijk wat er verandert" }).click();
  await page.getByText("Er is geen lopende zaak die verandert.").waitFor();
});

story("the matrix says who may do what, and why not", async (desk) => {
  const page = await desk.page_of(author, { path: "/uitgeest/policy/roles" });
  await page.getByRole("button", { name: "Aanbieder, een besluit nemen: mag niet" }).click();
  const why = page.getByRole("region", { name: "Uitleg" });
  await why.getByText("Wie dit wel mag: Generalist.").waitFor();
  await why.getByText("Wie hulp levert, beslist er niet over.", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Generalist, een besluit nemen: mag, met mandaat" }).click();
  await why.getByText("pas na: overleg met de gemeente", { exact: false }).waitFor();
});

story("an idea becomes policy: proposed, checked, tried, simulated, reviewed, adopted by a second person", async (desk) => {
  await engage_colleague(desk);
  const before = text_of(desk, HELP);
  const today = new Date().toISOString().slice(0, 10);
  const page = await desk.page_of(author);
  const draft = await propose(page, "usual_hours", "1", { from: today, source: "art. 5" });
  await page.getByText("De regels van het beleid zijn gevolgd.", { exact: false }).waitFor();
  expect_same(text_of(desk, HELP), before, "the policy folder before the adoption");
  await page.getByRole("button", { name: "Loop de voorbeelden na" }).click();
  await page.locator("#cases .note").waitFor();
  await page.getByRole("button", { name: "Reken door" }).click();
  const part = page.locator(".simulation-part").first();
  await part.waitFor();
  await part.getByText(/krijgen iets anders|Niemand krijgt iets anders/).waitFor();
  await page.getByRole("img", { name: /Besluiten: van de uitkomst van nu/ }).waitFor();
  await page.getByRole("heading", { name: "Wat kost het?" }).waitFor();
  await expect_accessible(page, "a draft that was simulated");
  await page.getByLabel("Wat wilt u vragen?").fill("Kijk je mee?");
  await page.getByRole("button", { name: "Vraag om mee te kijken" }).click();
  await page.locator(".story").getByText("Kijk je mee?").waitFor();
  await page.getByText("U schreef zelf aan dit concept.", { exact: false }).waitFor();
  expect((await page.getByRole("button", { name: "Stel vast" }).getAttribute("aria-disabled")) === "true", "nobody adopts their own words");

  const second = await desk.page_of(colleague, { path: "/uitgeest/policy" });
  await second.getByRole("heading", { name: "Wacht op uw blik" }).waitFor();
  await go(second, draft);
  await second.getByLabel("Uw opmerking").fill("Helder.");
  await second.getByRole("button", { name: "Plaats de opmerking" }).click();
  await second.locator(".story").getByText("Helder.").waitFor();
  await adopt(second, "De maatstaf was te ruim.");
  const lines = text_of(desk, HELP).split("\n");
  expect(lines.some((line) => line.includes("1, from") && line.includes(today)), lines.join("\n"));
  await go(second, `${task}/settings/usual_hours`);
  await second.locator(".setting-value", { hasText: /^1$/ }).waitFor();
});

story("earlier policy comes back, with a reason and a second look", async (desk) => {
  await engage_colleague(desk);
  const page = await desk.page_of(colleague, { path: "/uitgeest/policy/history" });
  await page.getByRole("button", { name: /Breng dit terug/ }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(HELP).waitFor();
  const button = dialog.getByRole("button", { name: "Breng dit beleid terug" });
  await dialog.getByText("Vink eerst aan dat u gekeken heeft.").waitFor();
  await dialog.getByLabel("Waarom komt dit terug?").fill("Toch te streng.");
  await dialog.getByLabel("Ik heb gekeken wat er verandert").check();
  await expect_accessible(page, "the second look");
  await button.click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Toch te streng.", { exact: false }).first().waitFor();
  await go(page, `${task}/settings/usual_hours`);
  await page.locator(".setting-value", { hasText: /^3$/ }).waitFor();
});

story("the editor shows an error at its line, and the check holds the draft back until it is mended", async (desk) => {
  const page = await desk.page_of(author);
  const draft = await propose(page, "investigation_term", "3", { from: "2027-07-01", source: "art. 3" });
  await page.getByRole("link", { name: "Bestanden bewerken" }).click();
  const code = page.getByRole("textbox", { name: `Tekst van ${HELP}` });
  await code.waitFor();
  const write = async (text) => {
    await code.focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText(text);
    await page.keyboard.press("ControlOrMeta+S");
  };
  const text = (await (await desk.visitor(author)).get(`/policy-drafts/${draft.split("/").at(-1)}`)).files[0].text;
  await write(text.replace("weeks(3)", "weeks(8)"));
  await page.locator(".note--bad").getByText(/regel \d+: 8 weeks lies outside the room/).waitFor();
  await page.locator(".cm-lintRange-error").first().waitFor();
  await expect_accessible(page, "the editor with an error");
  await page.getByRole("link", { name: "Terug naar het concept" }).click();
  await page.getByText("1 ding klopt niet").waitFor();
  await page.locator("#check").getByRole("link").first().click();
  await code.waitFor();
  await write(text);
  await page.getByText("In dit bestand klopt alles.").waitFor();
  await page.keyboard.press("Tab");
  expect(!(await code.evaluate((each) => each.getRootNode().activeElement === each)), "Tab leads out of the editor");
  // Where a whole text is replaced at once Chromium gives what it puts there a style of its own; the content policy
  // forbids that, and the editor draws the text anew. Once for each of the two texts, and nothing else.
  const [own, other] = [true, false].map((is) => desk.complaints.filter((each) => each.includes("Applying inline style") === is));
  expect(own.length <= 2, () => own.join("\n"));
  desk.complaints = other;
});

story("the editor proposes words of the language and names of the task", async (desk) => {
  const page = await desk.page_of(author);
  await propose(page, "decision_term", "1", { from: "2027-07-01", source: "art. 4" });
  await page.getByRole("link", { name: "Bestanden bewerken" }).click();
  const code = page.getByRole("textbox", { name: `Tekst van ${HELP}` });
  await code.click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("\nat_mo");
  await page.locator(".cm-tooltip-autocomplete").getByText("at_most").first().waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type("\nset \"investig");
  await page.locator(".cm-tooltip-autocomplete").getByText("Onderzoekstermijn").waitFor();
});

story("a hand in the folder meanwhile is shown, and nothing is lost silently", async (desk) => {
  const page = await desk.page_of(author);
  const draft = await propose(page, "large_home", "150", { from: "2027-07-01", source: "art. 6" });
  const mine = (await (await desk.visitor(author)).get(`/policy-drafts/${draft.split("/").at(-1)}`)).files[0].text;
  writeFileSync(join(desk.policy, HELP), `${text_of(desk, HELP)}-- door regionale ICT\n`);
  await page.reload();
  await settled(page);
  await page.getByText("Iemand anders veranderde deze bestanden ook").waitFor();
  await expect_accessible(page, "a draft with a conflict");
  await page.getByLabel("Samen een nieuwe tekst").check();
  await page.getByLabel("De nieuwe tekst").fill(`${mine}-- door regionale ICT\n`);
  await page.getByRole("button", { name: "Bewaar deze keuzes" }).click();
  await page.getByText("Iemand anders veranderde deze bestanden ook").waitFor({ state: "detached" });
  await page.getByText("De regels van het beleid zijn gevolgd.", { exact: false }).waitFor();
});

story("a real case becomes a promise, without the person", async (desk) => {
  await engage_colleague(desk);
  const worker = await desk.visitor("consultant.buch");
  const file = await open_case(worker, "uitgeest");
  await walk_to_advice(worker, file);
  const { case: chosen } = await worker.get(file.path);
  const page = await desk.page_of(colleague, { path: "/uitgeest/policy/drafts" });
  await page.getByLabel("Waar gaat het over?").fill("Een belofte erbij");
  await page.getByRole("button", { name: "Begin een concept" }).click();
  await page.getByLabel("Nummer van de zaak").fill(String(chosen.number));
  await page.getByLabel("Wat moet altijd kloppen?").fill("zo ging het goed");
  await page.getByRole("button", { name: "Maak het voorbeeld" }).click();
  const made = page.getByRole("region", { name: "Voorbeeld uit een echte zaak" }).locator("pre");
  await made.getByText("zo ging het goed").waitFor();
  const text = await made.innerText();
  expect(!text.includes(chosen.client_id) && !text.includes(file.family_name), "the case names the client");
  await page.locator("#changes").getByText("Alleen voorbeelden of opmerkingen veranderen", { exact: false }).waitFor();
});

story("a draft that is not wanted is turned down with a reason", async (desk) => {
  await engage_colleague(desk);
  const page = await desk.page_of(author);
  const draft = await propose(page, "hours_per_child", "1", { from: "2027-07-01", source: "art. 7" });
  const second = await desk.page_of(colleague, { path: draft });
  await second.getByRole("button", { name: "Keur af" }).click();
  const dialog = second.getByRole("dialog");
  await dialog.getByLabel("Waarom?").fill("Nu niet.");
  await dialog.getByRole("button", { name: "Keur af" }).click();
  await second.getByText("Dit concept is afgekeurd.", { exact: false }).first().waitFor();
  await second.locator(".story").getByText("Nu niet.").waitFor();
});

story("the keyboard alone proposes another value and asks a colleague", async (desk) => {
  const page = await desk.page_of(author, { path: `${task}/settings/investigation_term` });
  const keys = new Keyboard(page);
  await keys.to(page.getByRole("slider", { name: "Nieuwe waarde" }));
  await keys.press("ArrowLeft", "ArrowLeft");
  await page.locator(".slide__says", { hasText: "2 weken" }).waitFor();
  await keys.fill(page.getByLabel("Waar staat dit besluit?"), "art. 3");
  await keys.to(page.getByRole("button", { name: "Zet in het concept" }));
  await keys.press("Enter");
  const link = page.getByRole("link", { name: "Naar het concept" });
  await link.waitFor();
  await keys.to(link);
  await keys.press("Enter");
  await page.locator("#check .note").waitFor();
  await keys.to(page.getByRole("button", { name: "Loop de voorbeelden na" }));
  await keys.press("Enter");
  await page.locator("#cases .note").waitFor();
  await keys.fill(page.getByLabel("Wat wilt u vragen?"), "Kijk je mee?");
  await keys.to(page.getByRole("button", { name: "Vraag om mee te kijken" }));
  await keys.press("Enter");
  await page.locator(".story").getByText("Kijk je mee?").waitFor();
});

story("a colleague adopts a draft with the keyboard alone", async (desk) => {
  await engage_colleague(desk);
  const draft = await propose(await desk.page_of(author), "hours_per_child", "1", { from: "2027-08-01", source: "art. 7" });
  const page = await desk.page_of(colleague, { path: draft });
  const keys = new Keyboard(page);
  await keys.fill(page.getByLabel("Waarom wordt dit vastgesteld?"), "Kinderen kosten meer tijd.");
  await keys.fill(page.getByLabel("Waar staat het besluit?"), "collegebesluit, art. 7");
  await keys.to(page.getByRole("button", { name: "Stel vast" }));
  await keys.press("Enter");
  await page.getByText("Dit concept is vastgesteld en ligt nu vast.").waitFor();
  expect(text_of(desk, HELP).includes("2027-08-01"), text_of(desk, HELP));
});

story("who may not manage policy looks at everything and changes nothing", async (desk) => {
  const page = await desk.page_of("consultant.buch", { path: "/uitgeest/policy" });
  await page.getByText("Alleen wie beleid mag beheren, kan dit.", { exact: false }).first().waitFor();
  await go(page, `${task}/settings/investigation_term`);
  expect((await page.getByRole("button", { name: "Zet in het concept" }).count()) === 0, "there is no button that cannot be used");
});
