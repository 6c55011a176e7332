// The pictures of the main screens: what a newcomer sees in the README and the manual. Everybody on them is invented.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { consult, open_case, walk_to_advice } from "./case_files.mjs";
import { go, open_browser, root, settled, Stage } from "./stage.mjs";

const folder = join(root, "host/desk/pictures");
const town = "castricum";
const who = "consultant.buch";

async function picture(page, name) {
  await page.evaluate(() => document.activeElement?.blur?.());
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`  ${name}.png`);
}

// The screen at `path`; `prepare` does there what the picture is about.
async function take(page, name, path, prepare = () => undefined) {
  await go(page, path);
  await page.evaluate(() => window.scrollTo(0, 0));
  await prepare(page);
  await picture(page, name);
}

async function case_work(stage) {
  const worker = await stage.visitor(who);
  const file = await open_case(worker, town, { named: { given_names: "Trijntje", family_name: "Zandstra" } });
  const advice = await walk_to_advice(worker, file);
  await consult(await stage.visitor("municipal_officer.buch"), file);
  const page = await stage.page_of(who, { reduced_motion: true });
  await take(page, "work_list", `/${town}/work`);
  await take(page, "case", file.screen);
  await take(page, "plan", `${file.screen}/plan`);
  await take(page, "advice", `${file.screen}/advice`, () => page.evaluate(() => window.scrollTo(0, 340)));
  await take(page, "decision", `${file.screen}/decision`, async () => {
    await page.getByRole("button", { name: "Bekijk de brief" }).click();
    await page.getByRole("region", { name: "Zo krijgt de cliënt de brief" }).scrollIntoViewIfNeeded();
    await settled(page);
  });
  // Help runs: the decision is signed and a provider has its order.
  const version = async () => (await worker.get(file.path)).case.version;
  const { decision } = await worker.post(`${file.path}/decisions`, {
    version: await version(), kind: "grant", provision: "household_help", amount: "2.5", advice_id: advice.advice_id, reason: "Dit past bij u." });
  await worker.post(`${file.path}/orders`, {
    version: await version(), decision_id: decision.decision_id, provider: "de_wimpel", offered: ["de_wimpel", "schelpenpad"], goal: "Het huis is op orde." });
  const { case: { household_id } } = await worker.get(file.path);
  await take(page, "household", `/${town}/households/${household_id}?law=wmo`);
  await page.context().close();
}

async function conversation(stage) {
  const name = "consultant.doetinchem";
  const worker = await stage.visitor(name);
  const file = await open_case(worker, "doetinchem", { named: { given_names: "Harm", family_name: "Aalderink" } });
  const page = await stage.page_of(name, { path: `${file.screen}/conversation`, reduced_motion: true });
  const topics = page.locator("[data-topic]");
  await topics.first().waitFor();
  for (const [at, text] of ["Sinds de operatie snel moe; trap op lukt niet meer.", "Onthoudt afspraken goed, piekert 's nachts.", "Volgt op dinsdag een cursus fotografie."].entries()) {
    await topics.nth(at).getByRole("textbox").fill(text);
    await topics.nth(at).getByRole("combobox").selectOption(String(4 + 2 * at));
    await topics.nth(at).getByText("Bewaard door u").waitFor();
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await picture(page, "conversation");
  await page.context().close();
}

async function studio(stage) {
  const page = await stage.page_of("functional_administrator.buch", { reduced_motion: true });
  const task = "/uitgeest/policy/tasks/household_help";
  await take(page, "setting", `${task}/settings/investigation_term`);
  await take(page, "rules", "/castricum/policy/tasks/household_help/rules");
  await take(page, "workflow", `${task}/workflow`);
  await take(page, "roles", "/uitgeest/policy/roles");
  await page.context().close();
}

// A file that was opened in an emergency, and waits for somebody to say whether that was rightful.
async function access(stage) {
  const place = "stichtse_vecht";
  const youth = await stage.visitor("youth_specialist.sww");
  const file = await open_case(youth, place, { task: "youth_help", question: "Wie helpt ons kind?", named: { given_names: "Daan", birth_date: "2013-06-01" } });
  const opener = await stage.visitor("wmo_specialist.sww");
  await opener.post(`/municipalities/${place}/clients/${file.client_id}/emergency-accesses`, { because: "Het kind is thuis niet veilig, zegt de buurvrouw." });
  const page = await stage.page_of("functional_administrator.sww", { reduced_motion: true });
  await take(page, "emergencies", `/${place}/access/emergencies`);
  await page.context().close();
}

// What the region counts: what is too small is hidden.
async function monitor(stage) {
  const page = await stage.page_of("team_lead.buch", { reduced_motion: true });
  const year = new Date(Date.now() - 92 * 86_400_000).getFullYear();
  await take(page, "monitor", `/${town}/monitor/casework/notifications?year=${year}`);
  await page.context().close();
}

async function regional(stage) {
  const page = await stage.page_of("beheer", { reduced_motion: true });
  await take(page, "console", "/console");
  await take(page, "journal", `/console/municipalities/${town}`, async () => {
    await page.getByRole("button", { name: "Reken het hele logboek na" }).click();
    await page.getByText("Het logboek klopt", { exact: true }).scrollIntoViewIfNeeded();
  });
  // Load is a line only after a few samples, and only where somebody works.
  const worker = await stage.visitor(who);
  let busy = true;
  const working = (async () => {
    while (busy) await worker.get(`/municipalities/${town}/cases?limit=20`);
  })();
  await take(page, "load", "/console/load", () => page.waitForFunction(() =>
    (document.querySelector(".plot__line")?.getAttribute("d")?.match(/L/g) ?? []).length > 8));
  busy = false;
  await working;
  await page.context().close();
}

const browser = await open_browser();
const stage = new Stage(browser, ["--residents", "60"]);
try {
  await stage.open();
  mkdirSync(folder, { recursive: true });
  await case_work(stage);
  await conversation(stage);
  await studio(stage);
  await access(stage);
  await monitor(stage);
  await regional(stage);
} finally {
  await stage.close();
  await browser.close();
}
