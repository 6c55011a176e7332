// What a case worker meets now and then: who pays a line of the plan, the same goal twice, how a case ends, who does not
// come to live here after all, and a decision that came too late.
import { expect_accessible } from "./access.mjs";
import { consult, hold_conversation, open_case, walk_to_advice } from "./case_files.mjs";
import { go, settled } from "./stage.mjs";
import { expect, expect_same, story } from "./story.mjs";

const town = "castricum";
const who = "consultant.buch";

async function unfold(page, title) {
  await page.locator("summary", { hasText: title }).click();
}

function day_from_now(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function version(worker, file) {
  return (await worker.get(file.path)).case.version;
}

story("a line of the plan says who pays which part, which principle it follows and what it serves", async (desk) => {
  const name = "consultant.oude_ijsselstreek";
  const worker = await desk.visitor(name);
  const file = await open_case(worker, "oude_ijsselstreek");
  await hold_conversation(worker, file);
  await worker.post(`${file.path}/plans`, { review_on: "2027-06-01" });
  const page = await desk.page_of(name, { path: `${file.screen}/plan` });
  await page.getByLabel("Onderwerp").selectOption({ index: 1 });
  await page.getByLabel("Wat moet er bereikt zijn?").fill("Het huis is op orde.");
  const payers = page.getByRole("group", { name: "Wie betaalt welk deel?" });
  await payers.getByLabel("Gemeente").fill("60");
  await payers.getByLabel("Zorgverzekeraar").fill("30");
  await page.getByText("Samen is dit 90 procent; het moet 100 zijn.").waitFor();
  await payers.getByLabel("Gezamenlijk budget").fill("10");
  await page.getByText(/Samen is dit/).waitFor({ state: "detached" });
  await page.getByLabel("Voorkomen").check();
  await page.getByLabel("Maatschappelijk doel").selectOption({ label: "Mensen wonen zelfstandig" });
  await expect_accessible(page, "a goal with payers");
  await page.getByRole("button", { name: "Voeg het doel toe" }).click();
  await page.getByText("Gemeente 60% · Zorgverzekeraar 30% · Gezamenlijk budget 10% · Voorkomen · Draagt bij aan: Mensen wonen zelfstandig").waitFor();
  const { plan } = await worker.get(file.path);
  expect_same(plan.goals.map((goal) => [goal.payers.length, goal.tags, goal.societal_goal]), [[3, ["prevent"], "independent_living"]], "the goal");
});

story("help with the same goal that runs already is said in the case, until somebody looked", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const advice = await walk_to_advice(worker, file);
  await consult(await desk.visitor("municipal_officer.buch"), file);
  await worker.post(`${file.path}/decisions`, { version: await version(worker, file), kind: "grant", provision: "household_help", amount: "2.5", advice_id: advice.advice_id, reason: "Dit past bij u." });
  const { plan, decisions } = await worker.get(file.path);
  const notified = await worker.post(`${file.door}/notifications`, { client_id: file.client_id, question: "Ik kom de dag niet goed door." });
  const other = await worker.post(`${file.door}/cases`, { notification_id: notified.notification_id, task: "guidance" });
  await worker.post(`${file.door}/plans/${plan.plan_id}/goals`, { version: plan.version, case_id: other.case_id, domain: plan.goals[0].domain, result: "De dag heeft weer vorm." });
  await worker.post(`${file.door}/cases/${other.case_id}/provisions`, {
    version: (await worker.get(`${file.door}/cases/${other.case_id}`)).case.version, provision: "walk_in_guidance" });
  await worker.post(`${file.path}/orders`, { version: await version(worker, file), decision_id: decisions[0].decision_id, provider: "de_wimpel", offered: ["de_wimpel", "schelpenpad"] });
  const page = await desk.page_of(who, { path: `${file.screen}/provisions` });
  const warning = page.getByText("Er loopt al hulp met hetzelfde doel: Inloop", { exact: false });
  await warning.waitFor();
  await expect_accessible(page, "a case with a warning");
  await go(page, file.screen);
  await warning.waitFor();
  await page.getByRole("button", { name: /Er loopt al hulp met hetzelfde doel/ }).click();
  await warning.waitFor({ state: "detached" });
});

story("a case ends with what became of its question and with whom it goes on, and opens again", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: file.screen });
  await unfold(page, "Dossier sluiten");
  await page.getByLabel("De vraag is overgedragen").check();
  await page.getByLabel("Met wie gaat de vraag verder?").fill("Wijkteam Zuid");
  await page.getByLabel("Waarom sluit u dit dossier?").fill("Het wijkteam kende mevrouw al.");
  await expect_accessible(page, "a case being closed");
  await page.getByRole("button", { name: "Sluit het dossier" }).click();
  await page.getByText("De vraag gaat verder met: Wijkteam Zuid").waitFor();
  await expect_accessible(page, "a closed case");
  expect_same((await worker.get(file.path)).closures.map((each) => [each.way, each.with_whom]), [["handed_over", "Wijkteam Zuid"]], "how it ended");
  await unfold(page, "Dossier heropenen");
  await page.getByLabel("Waarom opent u dit dossier weer?").fill("Mevrouw belde weer.");
  await page.getByRole("button", { name: "Heropen het dossier" }).click();
  await page.getByText("Mevrouw belde weer.").waitFor();
  expect_same((await worker.get(file.path)).case.state, "open", "the case");
});

story("who does not come to live here after all is refused with a reason", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const { case: { household_id } } = await worker.get(file.path);
  const departure = await worker.post(`${file.door}/households/${household_id}/departures`, {
    movers: [file.client_id], moves_on: day_from_now(14), to_municipality: "bergen",
    address: { street: "Dijkweg", house_number: "3", postcode: "0013 AB", town: "Bergen" } });
  const there = await desk.page_of(who);
  const refuse = there.locator("summary", { hasText: "Komt niet hier wonen" });
  for (let tries = 0; tries < 100 && !(await refuse.first().isVisible()); tries += 1) await go(there, "/bergen/work");
  await refuse.first().click();
  await there.getByLabel("Waarom neemt u het dossier niet over?").fill("Mevrouw blijft toch in Castricum.");
  await expect_accessible(there, "an arrival being refused");
  await there.getByRole("button", { name: "Neem niet over" }).click();
  await refuse.waitFor({ state: "detached" });
  const door = `${file.door}/departures/${departure.departure_id}`;
  let state;
  for (let tries = 0; tries < 100 && state !== "declined"; tries += 1) {
    state = (await worker.get(door)).state;
    if (state !== "declined") await new Promise((wait) => setTimeout(wait, 100));
  }
  expect_same(state, "declined", "what the municipality they leave hears");
});

// Last: the host goes to other days.
async function on_another_day(desk, day) {
  await desk.stop_host();
  desk.serve_words = () => ["--day", day];
  await desk.start_host();
}

story("a decision that came too late costs a penalty, which a person fixes", async (desk) => {
  let worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const advice = await walk_to_advice(worker, file);
  await on_another_day(desk, day_from_now(80));
  const access = await desk.visitor("access_desk.buch");
  await access.post(`${file.path}/default-notices`, { version: await version(access, file) });
  await on_another_day(desk, day_from_now(110));
  worker = await desk.visitor(who);
  await consult(await desk.visitor("municipal_officer.buch"), file);
  await worker.post(`${file.path}/decisions`, { version: await version(worker, file), kind: "grant", provision: "household_help", amount: "2.5",
    advice_id: (await worker.post(`${file.path}/advices`)).advice_id ?? advice.advice_id, reason: "Dit past bij u." });
  const page = await desk.page_of(who, { path: file.screen });
  await page.getByText(/De dwangsom is nu €/).waitFor();
  await expect_accessible(page, "a penalty that is to be fixed");
  await page.getByRole("button", { name: "Stel de dwangsom vast", exact: true }).click();
  await page.getByText(/Dwangsom van €.*, vastgesteld op/).waitFor();
  await settled(page);
  const { default_notices } = await worker.get(file.path);
  expect(Number(default_notices[0].penalty) > 0, `the penalty is ${default_notices[0].penalty}`);
});
