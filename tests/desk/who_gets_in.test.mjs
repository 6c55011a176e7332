// Who gets in: a second factor with its picture, an account of one's own, keys for systems, files that were opened in an
// emergency, and a log-in through another house that was refused.
import { createHmac } from "node:crypto";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import decodeQR from "qr/decode.js";
import { expect_accessible, expect_reflow, Keyboard, walk } from "./access.mjs";
import { open_case } from "./case_files.mjs";
import { go, settled } from "./stage.mjs";
import { expect, expect_same, story } from "./story.mjs";

const town = "castricum";
const administrator = "functional_administrator.buch";

// Another house that does not answer: nothing listens there.
export const serve = (folder) => {
  const secret = join(folder, "house.secret");
  writeFileSync(secret, "een-geheim-dat-lang-genoeg-is-voor-iedereen\n");
  chmodSync(secret, 0o600);
  writeFileSync(join(folder, "issuers.json"), JSON.stringify({ issuers: [{
    name: "regio", title: "Inloggen met uw werkaccount", issuer: "http://127.0.0.1:9", client_id: "naober", client_secret_file: secret,
    address: "http://127.0.0.1:9", scopes: "openid profile", organisation: "buch",
    claims: { login_name: "preferred_username", display_name: "name", roles: "groups" }, roles: [],
  }] }));
  return ["--open-id", join(folder, "issuers.json")];
};

// What an app shows now (RFC 6238).
function code_of(secret) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac("sha1", key).update(step).digest();
  const at = mac[19] & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

// What a camera reads from the picture, as it stands on the screen.
async function read_picture(page, picture) {
  const shot = await picture.screenshot();
  const { width, height, data } = await page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const paper = canvas.getContext("2d");
    paper.drawImage(bitmap, 0, 0);
    const { width, height, data } = paper.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width, height, data: [...data] };
  }, [...shot]);
  return decodeQR({ width, height, data: Uint8ClampedArray.from(data) });
}

story("a log-in through another house that was refused comes back to a page with a sentence", async (desk) => {
  const page = await desk.page();
  await page.goto("/");
  await page.getByRole("link", { name: "Inloggen met uw werkaccount" }).click();
  await page.getByRole("alert").getByText("Naober kreeg geen goed antwoord van uw organisatie.", { exact: false }).waitFor();
  await expect_accessible(page, "a refused log-in through another house");
  await page.goto("/api/v1/open-id/regio/callback?state=x&error=access_denied");
  await page.getByRole("alert").getByText("Uw organisatie liet u niet door.", { exact: false }).waitFor();
  await page.goto("/api/v1/open-id/regio/callback?state=made-up&code=made-up");
  await page.getByRole("alert").getByText("Het inloggen duurde te lang", { exact: false }).waitFor();
  await page.goto("/api/v1/open-id/nobody/log-in");
  await page.getByRole("alert").getByText("Deze organisatie kent Naober niet meer.", { exact: false }).waitFor();
  await desk.log_in(page, "consultant.buch");
  expect(!page.url().includes("logIn"), `the address still says why: ${page.url()}`);
});

story("who is no browser gets the refusal itself", async (desk) => {
  const answer = await fetch(`${desk.url}/api/v1/open-id/regio/callback?state=x&error=access_denied`, { redirect: "manual" });
  expect_same([answer.status, answer.headers.get("content-type")], [403, "application/problem+json"], "the answer");
});

story("an administrator says with the keyboard alone which roles must have a second factor", async (desk) => {
  const page = await desk.page_of(administrator, { path: `/${town}/work` });
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Toegang" }).click();
  await settled(page);
  await page.getByRole("link", { name: "Tweede factor" }).click();
  await settled(page);
  const keys = new Keyboard(page);
  await page.getByText("Er is nog niets veranderd.").waitFor();
  await keys.to(page.getByLabel("Teamleider"));
  await keys.press("Space");
  await expect_accessible(page, "choosing who must have a second factor");
  await keys.to(page.getByRole("button", { name: "Bewaren" }));
  await keys.press("Enter");
  await page.getByText("Bewaard. Het geldt vanaf nu.").waitFor();
  const { roles } = await (await desk.visitor("beheer")).get(`/municipalities/${town}/second-factor-roles`);
  expect_same(roles.length, 1, "roles that must have a second factor");
  await (await desk.visitor("beheer")).put(`/municipalities/${town}/second-factor-roles`, { roles: [] });
});

story("who must have a second factor sets it up with a picture that an app can read, and comes in", async (desk) => {
  const manager = await desk.visitor("beheer");
  const user = await manager.post("/users", { login_name: "nieuwe.consulent", display_name: "Nieuwe Consulent", organisation: "buch", password: desk.password });
  await manager.post("/municipalities/heiloo/role-assignments", { user_id: user.user_id, role: "consultant" });
  await manager.put("/municipalities/heiloo/second-factor-roles", { roles: ["consultant"] });
  const page = await desk.page();
  await page.goto("/");
  await page.getByLabel("Gebruikersnaam").fill("nieuwe.consulent");
  await page.getByLabel("Wachtwoord").fill(desk.password);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.getByRole("heading", { level: 1, name: "Stel een tweede factor in" }).waitFor();
  await expect_accessible(page, "a second factor that must be set up");
  const keys = new Keyboard(page);
  await keys.fill(page.getByLabel("Uw wachtwoord, nog een keer"), desk.password);
  await keys.press("Enter");
  const picture = page.getByRole("img", { name: "QR-code met de sleutel voor uw app" });
  await picture.waitFor();
  await expect_accessible(page, "a second factor with its picture");
  const secret = (await page.locator(".enrol__secret").innerText()).replaceAll(" ", "");
  const read = new URL(await read_picture(page, picture));
  expect_same([read.protocol, read.searchParams.get("secret")], ["otpauth:", secret], "what an app reads");

  await page.getByLabel("De code die uw app nu laat zien").fill("000000");
  await page.getByRole("button", { name: "Bevestig" }).click();
  await page.getByRole("alert").waitFor();
  await page.getByLabel("De code die uw app nu laat zien").fill(code_of(secret));
  await page.getByRole("button", { name: "Bevestig" }).click();
  await page.getByText("Uw tweede factor werkt").waitFor();
  const codes = await page.getByRole("list", { name: "Herstelcodes" }).getByRole("listitem").allInnerTexts();
  expect(codes.length >= 8, `there are ${codes.length} recovery codes`);
  await expect_accessible(page, "recovery codes");
  await page.getByRole("button", { name: "Ik heb ze bewaard" }).click();
  await page.getByRole("button", { name: "Uitloggen" }).click();

  await page.getByLabel("Gebruikersnaam").fill("nieuwe.consulent");
  await page.getByLabel("Wachtwoord").fill(desk.password);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.getByLabel("Code van uw app").fill(codes[0]);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.getByRole("button", { name: "Uitloggen" }).waitFor();
  await manager.put("/municipalities/heiloo/second-factor-roles", { roles: [] });
});

story("who must have a second factor from now on is led there from the page where they were", async (desk) => {
  const manager = await desk.visitor("beheer");
  const page = await desk.page_of("consultant.aalten", { path: "/aalten/work" });
  await manager.put("/municipalities/aalten/second-factor-roles", { roles: ["consultant"] });
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Beleid" }).click();
  await page.getByRole("heading", { level: 1, name: "Stel een tweede factor in" }).waitFor();
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await page.getByLabel("Gebruikersnaam").waitFor();
  await manager.put("/municipalities/aalten/second-factor-roles", { roles: [] });
});

story("an account says whether codes are asked, and takes another password", async (desk) => {
  const manager = await desk.visitor("beheer");
  await manager.post("/users", { login_name: "eigen.account", display_name: "Eigen Account", organisation: "buch", password: desk.password });
  const page = await desk.page_of("eigen.account");
  await page.getByRole("link", { name: "Mijn account: Eigen Account" }).click();
  await page.getByRole("heading", { level: 1, name: "Mijn account" }).waitFor();
  await page.getByRole("button", { name: "Stel een tweede factor in" }).waitFor();
  await page.getByLabel("Uw wachtwoord nu").fill("dit is het niet");
  await page.getByLabel("Nieuw wachtwoord").fill("vier heel andere woorden");
  await page.getByRole("button", { name: "Wijzig het wachtwoord" }).click();
  await page.getByRole("alert").waitFor();
  await expect_accessible(page, "an account whose password was refused");
  await page.getByLabel("Uw wachtwoord nu").fill(desk.password);
  await page.getByRole("button", { name: "Wijzig het wachtwoord" }).click();
  await page.getByText("Uw wachtwoord is gewijzigd.").waitFor();
  const again = await desk.page();
  await again.goto("/");
  await desk.log_in(again, "eigen.account", "vier heel andere woorden");
});

story("a key for a system is made, seen once, works, and is revoked, with the keyboard alone", async (desk) => {
  const page = await desk.page_of(administrator, { path: `/${town}/access/tokens` });
  await page.getByText("Nog geen sleutels").waitFor();
  const keys = new Keyboard(page);
  await keys.fill(page.getByLabel("Systeem"), "Balie");
  const worker = (await (await desk.visitor("consultant.buch")).get("/sessions/current")).user;
  await keys.choose(page.getByLabel("Namens wie?"), worker.display_name);
  await page.getByRole("group", { name: "Wat mag het systeem?" }).waitFor();
  await keys.to(page.getByRole("button", { name: "Maak de sleutel" }));
  await keys.press("Enter");
  await page.getByText("Kies minstens één handeling.").waitFor();
  await page.evaluate(() => document.querySelector("h1").focus());
  await keys.to(page.getByLabel("een dossier inzien"));
  await keys.press("Space");
  await expect_accessible(page, "a key being made");
  await keys.to(page.getByRole("button", { name: "Maak de sleutel" }));
  await keys.press("Enter");
  await page.getByText("U ziet deze sleutel één keer").waitFor();
  await expect_accessible(page, "a key that was made");
  const token = await page.locator(".access-secret").innerText();
  const look = () => fetch(`${desk.url}/api/v1/municipalities/${town}/cases`, { headers: { Authorization: `Bearer ${token}`, Purpose: "investigation" } });
  expect_same((await look()).status, 200, "what the key opens");
  await keys.to(page.getByRole("button", { name: "Ik heb hem bewaard" }));
  await keys.press("Enter");
  await page.reload();
  await settled(page);
  expect(!(await page.content()).includes(token), "the key is shown a second time");
  await keys.to(page.getByRole("button", { name: "Trek de sleutel van Balie in" }));
  await keys.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect_accessible(page, "revoking a key");
  await keys.to(dialog.getByRole("button", { name: "Trek in", exact: true }));
  await keys.press("Enter");
  await page.getByText(/ingetrokken op/).waitFor();
  expect_same((await look()).status, 401, "what the key opens now");
});

story("a file that was opened in an emergency is judged by a colleague, with the keyboard alone", async (desk) => {
  const place = "stichtse_vecht";
  const youth = await desk.visitor("youth_specialist.sww");
  const file = await open_case(youth, place, { task: "youth_help", question: "Wie helpt ons kind?", named: { birth_date: "2013-06-01" } });
  const other = await desk.visitor("wmo_specialist.sww");
  await other.post(`/municipalities/${place}/clients/${file.client_id}/emergency-accesses`, { because: "Het kind is thuis niet veilig, zegt de buurvrouw." });
  const page = await desk.page_of("functional_administrator.sww", { path: `/${place}/access` });
  await page.getByRole("heading", { level: 1, name: "Geopend in nood" }).waitFor();
  await page.getByText("Het kind is thuis niet veilig", { exact: false }).waitFor();
  await expect_accessible(page, "what was opened in an emergency");
  const keys = new Keyboard(page);
  await keys.to(page.getByLabel("Terecht", { exact: true }));
  await keys.press("ArrowDown");
  await keys.to(page.getByRole("button", { name: "Leg het oordeel vast" }));
  await keys.press("Enter");
  await page.getByText("Schrijf op waarom het niet terecht was.").waitFor();
  await page.evaluate(() => document.querySelector("h1").focus());
  await keys.fill(page.getByLabel("Toelichting"), "Er was een collega van de Jeugdwet bereikbaar.");
  await keys.to(page.getByRole("button", { name: "Leg het oordeel vast" }));
  await keys.press("Enter");
  await page.getByText("Er wacht niets op u").waitFor();
  const { items } = await youth.get(`/municipalities/${place}/clients/${file.client_id}/emergency-accesses`);
  expect_same(items[0].review.rightful, false, "the judgement");
});

story("every screen about who gets in is open to everybody", async (desk) => {
  const page = await desk.page_of(administrator);
  const screens = [`/${town}/access/emergencies`, `/${town}/access/tokens`, `/${town}/access/second-factor`, "/account"];
  await walk(page, { screens });
  for (const screen of screens) await expect_reflow(page, screen);
});

story("who does not manage access is told so", async (desk) => {
  const page = await desk.page_of("consultant.buch");
  await go(page, `/${town}/access`);
  await page.getByRole("heading", { level: 1, name: "Dit is voor wie over de toegang gaat" }).waitFor();
  expect_same(await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Toegang" }).count(), 0, "ways to it in the menu");
});

story("what is kept too long is looked after by two people, and a resident's questions are answered from their page", async (desk) => {
  const page = await desk.page_of(administrator, { path: `/${town}/access/keeping` });
  await page.getByRole("heading", { name: "Nog geen voordrachten" }).waitFor();
  await walk(page, { screens: [`/${town}/access/keeping`] });
  const worker = await desk.visitor("consultant.buch");
  const file = await open_case(worker, town);
  const person = await desk.page_of("consultant.buch", { path: `/${town}/people/${file.client_id}` });
  const links = person.getByRole("region", { name: "Als de inwoner erom vraagt" }).getByRole("link");
  expect_same(await links.count(), 3, "answers to a resident");
  for (let at = 0; at < 3; at += 1) {
    const answer = await person.context().request.get(await links.nth(at).getAttribute("href"));
    expect(answer.ok(), `${await links.nth(at).innerText()} answers ${answer.status()}: ${await answer.text()}`);
  }
});

// Last: the host goes to another day.
story("one proposes what may be destroyed, another approves it with the keyboard alone, and a certificate says so", async (desk) => {
  const worker = await desk.visitor("consultant.buch");
  const file = await open_case(worker, town);
  const { case: { version } } = await worker.get(file.path);
  await worker.post(`${file.path}/closures`, { version, because: "Zij doet het zelf.", outcome: "declined" });
  await desk.stop_host();
  desk.serve_words = () => ["--day", "2060-01-05"];
  await desk.start_host();
  const page = await desk.page_of(administrator, { path: `/${town}/access/keeping` });
  await page.getByLabel("Reden").fill("De termijn is voorbij.");
  await expect_accessible(page, "what may be destroyed");
  await page.getByRole("button", { name: "Draag voor om te vernietigen" }).click();
  await page.getByText("wacht op een collega").waitFor();
  expect_same(await page.getByRole("button", { name: "Keur goed en vernietig" }).count(), 0, "ways to approve one's own proposal");

  const lead = await desk.page_of("team_lead.buch", { path: `/${town}/access/keeping` });
  const keys = new Keyboard(lead);
  await keys.to(lead.getByRole("button", { name: "Keur goed en vernietig" }));
  await keys.press("Enter");
  const dialog = lead.getByRole("dialog");
  await expect_accessible(lead, "approving a destruction");
  await keys.fill(dialog.getByLabel("Waarom?"), "Nagekeken.");
  await keys.to(dialog.getByRole("button", { name: "Keur goed en vernietig" }));
  await keys.press("Enter");
  const certificate = lead.getByRole("link", { name: "Verklaring van vernietiging" });
  await certificate.waitFor();
  const answer = await lead.context().request.get(await certificate.getAttribute("href"));
  expect((await answer.text()).includes("Verklaring van vernietiging"), "the certificate does not say what it is");
  await expect_accessible(lead, "what was destroyed");
});
