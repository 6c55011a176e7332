// Stories of people who come in through another house, told with plain HTTP and a jar of cookies.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import assert from "node:assert/strict";
import { open_provider } from "./provider.mjs";

const program = process.env.NAOBER_PROGRAM;

const free_port = () => new Promise((found) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => found(port));
  });
});

// A browser as far as a log-in needs one: it keeps cookies per house and follows nothing by itself.
class Browser {
  jars = new Map();

  async go(url, options = {}) {
    const { host } = new URL(url);
    const jar = this.jars.get(host) ?? this.jars.set(host, new Map()).get(host);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { redirect: "manual", ...options,
      headers: { ...(cookie && { cookie }), ...options.headers } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set);
      if (value === "" || /max-age=0/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  // From address to address, until `stop` says that the next one is not to be entered.
  async follow(url, stop) {
    for (let steps = 0; steps < 12; ++steps) {
      if (stop(url)) return url;
      const answer = await this.go(url);
      const next = answer.headers.get("location");
      assert.ok(next, `${url} answered ${answer.status} and sent nobody on: ${await answer.text()}`);
      url = new URL(next, url).href;
    }
    throw new Error("a ring of addresses");
  }
}

const folder = mkdtempSync(join(tmpdir(), "naober_oidc_"));
const host_port = await free_port();
const host = `http://127.0.0.1:${host_port}`;
const other = await open_provider(await free_port(), host);
const api = `${host}/api/v1`;

function settings(name, client_id, more) {
  const secret = join(folder, `${name}.secret`);
  writeFileSync(secret, `secret-of-${client_id}-that-is-long-enough\n`);
  chmodSync(secret, 0o600);
  return {
    name, title: `Inloggen via ${name}`, issuer: other.issuer, client_id, client_secret_file: secret, address: host,
    scopes: "openid profile", organisation: "buch",
    claims: { login_name: "preferred_username", display_name: "name", roles: "groups" },
    roles: [{ claim: "wmo-consulent", municipality: "bergen", role: "consultant" }], ...more,
  };
}
writeFileSync(join(folder, "issuers.json"), JSON.stringify({
  issuers: [settings("regio", "naober"), settings("kring", "naober-curve")],
}));

const data = ["--data", join(folder, "data")];
const made = spawnSync(program, ["user", "add", "beheer", "--name", "Beheer", "--organisation", "buch",
  "--administrator", ...data], { input: "vier woorden op rij\n", encoding: "utf8" });
assert.equal(made.status, 0, made.stderr);

const house = spawn(program, ["serve", "--port", String(host_port), "--open-id", join(folder, "issuers.json"), ...data],
  { stdio: ["ignore", "pipe", "pipe"] });
let said = "";
house.stderr.on("data", (text) => { said += text; });
await new Promise((ready, gone) => {
  house.stdout.on("data", (text) => { if (String(text).includes("listens on")) ready(); });
  house.on("exit", (code) => gone(new Error(`the host ended with ${code}: ${said}`)));
});

const is_callback = (url) => url.startsWith(`${api}/open-id/`) && url.includes("/callback");

// Walks to the other house and stops before the way back in.
async function way_back(browser, who, issuer = "regio") {
  other.door.visitor = who;
  return browser.follow(`${api}/open-id/${issuer}/log-in`, is_callback);
}

async function log_in(browser, who, issuer = "regio") {
  const answer = await browser.go(await way_back(browser, who, issuer));
  assert.equal(answer.status, 303, await answer.text());
  assert.equal(answer.headers.get("location"), "/");
  return answer;
}

async function session_of(browser) {
  const answer = await browser.go(`${api}/sessions/current`);
  return answer.status === 200 ? answer.json() : answer.status;
}

const stories = [];
const story = (promise, tell) => stories.push([promise, tell]);

story("the log-in page knows which houses vouch for people", async () => {
  const { items } = await (await fetch(`${api}/open-id`)).json();
  assert.deepEqual(items.map((each) => each.name), ["regio", "kring"]);
});

story("who another house vouches for comes in with the roles of its claims", async () => {
  other.people.set("u1", { preferred_username: "Anna.Jansen", name: "Anna Jansen", groups: ["wmo-consulent", "x"] });
  const browser = new Browser();
  const answer = await log_in(browser, "u1");
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith("naober_session="));
  for (const rule of ["HttpOnly", "Secure", "SameSite=Strict"]) assert.ok(cookie.includes(rule), cookie);
  const session = await session_of(browser);
  assert.equal(session.user.login_name, "anna.jansen");
  assert.equal(session.user.display_name, "Anna Jansen");
  assert.deepEqual(session.role_assignments.map((each) => [each.municipality, each.role, each.assigned_by]),
    [["bergen", "consultant", "open_id:regio"]]);
  const cases = await browser.go(`${api}/municipalities/bergen/cases`, { headers: { purpose: "investigation" } });
  assert.equal(cases.status, 200);
});

story("a claim that is gone takes its role along at the next log-in", async () => {
  other.people.set("u1", { preferred_username: "anna.jansen", name: "Anna Jansen", groups: [] });
  const browser = new Browser();
  await log_in(browser, "u1");
  assert.deepEqual((await session_of(browser)).role_assignments, []);
});

story("a second issuer, with a key on a curve, vouches too", async () => {
  other.people.set("u2", { preferred_username: "bas", name: "Bas de Boer", groups: ["wmo-consulent"] });
  const browser = new Browser();
  await log_in(browser, "u2", "kring");
  assert.equal((await session_of(browser)).user.login_name, "bas");
});

story("an answer is taken once", async () => {
  const browser = new Browser();
  const back = await way_back(browser, "u1");
  assert.equal((await browser.go(back)).status, 303);
  assert.equal((await browser.go(back)).status, 403);
});

story("an answer is taken in the browser that asked, and in no other", async () => {
  const back = await way_back(new Browser(), "u1");
  const stranger = new Browser();
  assert.equal((await stranger.go(back)).status, 403);
  assert.equal(await session_of(stranger), 401);
});

story("an answer to nobody's question, or of another issuer, opens nothing", async () => {
  const browser = new Browser();
  const back = new URL(await way_back(browser, "u1"));
  const elsewhere = new URL(back.href.replace("/regio/", "/kring/"));
  assert.equal((await browser.go(elsewhere.href)).status, 403);
  back.searchParams.set("state", "made-up");
  assert.equal((await browser.go(back.href)).status, 403);
  assert.equal((await browser.go(`${api}/open-id/nobody/log-in`)).status, 404);
});

story("a code that was exchanged before, or was made up, opens nothing", async () => {
  const browser = new Browser();
  const back = new URL(await way_back(browser, "u1"));
  back.searchParams.set("code", "made-up");
  assert.equal((await browser.go(back.href)).status, 503);
  assert.equal(await session_of(browser), 401);
});

story("the name of somebody who has an account here is not taken over", async () => {
  other.people.set("u3", { preferred_username: "beheer", name: "Niet Beheer", groups: [] });
  const browser = new Browser();
  assert.equal((await browser.go(await way_back(browser, "u3"))).status, 409);
  assert.equal(await session_of(browser), 401);
});

story("when the other house logs somebody out, every session here ends", async () => {
  const browser = new Browser();
  await log_in(browser, "u2", "kring");
  const elsewhere = new Browser();
  await log_in(elsewhere, "u2", "kring");
  const asked = await (await browser.go(`${other.issuer}/session/end`)).text();
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked)[1];
  const ended = await browser.go(`${other.issuer}/session/end/confirm`, { method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" }, body: `xsrf=${xsrf}&logout=yes` });
  assert.ok(ended.status < 400, `the provider answered ${ended.status}`);
  // The provider tells its clients in its own time.
  for (let tries = 0; tries < 200 && (await session_of(browser)) !== 401; ++tries) {
    await new Promise((soon) => setTimeout(soon, 50));
  }
  assert.equal(await session_of(browser), 401);
  assert.equal(await session_of(elsewhere), 401);
});

story("a logout that the issuer did not sign ends nothing", async () => {
  const browser = new Browser();
  await log_in(browser, "u1");
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { iss: other.issuer, aud: "naober", sub: "u1", iat: 1, exp: 4000000000, jti: "x",
    events: { "http://schemas.openid.net/event/backchannel-logout": {} } };
  for (const token of ["nonsense", `${part({ alg: "none" })}.${part(claims)}.`,
    `${part({ alg: "RS256", kid: "r1" })}.${part(claims)}.${Buffer.alloc(256).toString("base64url")}`]) {
    const answer = await fetch(`${api}/open-id/regio/back-channel-log-out`, { method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" }, body: `logout_token=${token}` });
    assert.equal(answer.status, 400);
  }
  assert.equal((await session_of(browser)).user.login_name, "anna.jansen");
});

let passed = 0;
let failed = 0;
for (const [promise, tell] of stories) {
  try {
    await tell();
    ++passed;
  } catch (broken) {
    ++failed;
    console.log(`not kept: ${promise}\n  ${broken.stack}`);
  }
}
const gone = new Promise((ended) => house.on("exit", ended));
house.kill("SIGTERM");
await gone;
await other.close();
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
