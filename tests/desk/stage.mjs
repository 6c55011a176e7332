// The stage of one file of stories: a host of its own with a copy of the demo data, a browser, and people who
// log in through the form.
import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { Broken, expect } from "./story.mjs";
import { Visitor } from "./visitor.mjs";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = resolve(root, process.env.NAOBER_PROGRAM ?? "build/release/naober");
const desk_folder = resolve(root, process.env.NAOBER_DESK ?? "build/desk");

// How long to wait for what must come. No promise is measured by it.
export const patience = 30_000;

export function open_browser() {
  // Root may not use Chromium's own sandbox, and a container has little shared memory.
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    // A field for a date is written as the browser's own language has it.
    env: { ...process.env, LANGUAGE: "nl" },
    args: ["--lang=nl-NL", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"],
  });
}

function newest_change(folder) {
  return Math.max(...readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, name)).mtimeMs));
}

const being_made = new Map();

// Demo data is made once for a program, a policy and a wish, and copied for each file of stories.
function demo_data(words) {
  const wish = words.join(" ");
  if (!being_made.has(wish)) being_made.set(wish, make_demo_data(words));
  return being_made.get(wish);
}

async function make_demo_data(words) {
  const made_of = [statSync(program).mtimeMs, newest_change(join(root, "plugins")), newest_change(join(root, "municipalities")),
    new Date().toISOString().slice(0, 10), ...words];
  const kept = join(root, "build/desk_stage", createHash("sha256").update(made_of.join(" ")).digest("hex").slice(0, 16));
  if (!existsSync(kept)) {
    const making = `${kept}.${process.pid}`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(dirname(making), { recursive: true });
    const { stdout } = await promisify(execFile)(program, ["demo", "--data", join(making, "data"), "--policy", root, ...words],
      { cwd: root, maxBuffer: 100_000_000 });
    writeFileSync(join(making, "words"), stdout);
    renameSync(making, kept);
  }
  const told = readFileSync(join(kept, "words"), "utf8");
  return {
    data: join(kept, "data"),
    password: /the password is '([^']+)'/.exec(told)[1],
    names: [...told.matchAll(/^ {2}([a-z_]+(?:\.[a-z_]+)?) {2}/gm)].map((found) => found[1]),
  };
}

async function free_port() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

export class Stage {
  // `demo`: words for 'naober demo' beyond the folder, such as ["--cases", "20000", "--in", "heiloo"].
  // `own_policy`: with a copy of the policy folder, for stories that change policy.
  // `serve`: from the folder of the stage to more words for 'naober serve'.
  constructor(browser, demo = [], own_policy = false, serve = () => []) {
    this.serve_words = serve;
    this.browser = browser;
    this.own_policy = own_policy;
    this.demo_words = demo.includes("--residents") ? demo : ["--residents", "40", ...demo];
    this.contexts = [];
    this.complaints = [];
  }

  // --- the host

  async open() {
    const demo = await demo_data(this.demo_words);
    this.password = demo.password;
    this.names = demo.names;
    this.folder = mkdtempSync(join(tmpdir(), "naober_desk_"));
    this.data = join(this.folder, "data");
    cpSync(demo.data, this.data, { recursive: true });
    this.policy = this.own_policy ? join(this.folder, "policy") : root;
    if (this.own_policy) {
      for (const part of ["plugins", "municipalities"]) cpSync(join(root, part), join(this.policy, part), { recursive: true });
    }
    this.port = await free_port();
    this.url = `http://127.0.0.1:${this.port}`;
    await this.start_host();
  }

  async start_host() {
    this.host = spawn(program, ["serve", "--data", this.data, "--policy", this.policy, "--port", String(this.port), "--desk", desk_folder,
      ...this.serve_words(this.folder)],
      { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    this.host_words = "";
    for (const stream of [this.host.stdout, this.host.stderr]) {
      stream.on("data", (chunk) => { this.host_words = (this.host_words + chunk).slice(-20_000); });
    }
    this.ended = new Promise((end) => this.host.once("exit", (code, signal) => end(code ?? signal)));
    let ended;
    void this.ended.then((how) => { ended = how; });
    for (const began = Date.now(); ; ) {
      if (ended !== undefined) throw new Broken(`the host ended with ${ended} before it opened\n${this.told_by_host()}`);
      const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      if (Date.now() - began > 2 * patience) throw new Broken(`the host did not open its doors\n${this.told_by_host()}`);
      await new Promise((wait) => setTimeout(wait, 50));
    }
  }

  // What the host said, but for being asked whether it is ready.
  told_by_host() {
    return this.host_words.split("\n").filter((line) => !line.includes("/health/ready")).slice(-40).join("\n");
  }

  // As Ctrl-C does; it must end cleanly.
  async stop_host() {
    this.host.kill("SIGINT");
    const how = await this.ended;
    if (how !== 0) throw new Broken(`the host ended with ${how}\n${this.host_words}`);
  }

  async close() {
    await this.close_pages();
    try {
      if (this.host?.exitCode === null) await this.stop_host();
    } finally {
      if (this.folder !== undefined) rmSync(this.folder, { recursive: true, force: true });
    }
  }

  // Somebody at the public API, to prepare a story or to look behind the screens.
  async visitor(name) {
    const visitor = new Visitor(this.url);
    await visitor.log_in(name, this.password);
    return visitor;
  }

  // --- the browser

  // A browser of its own (cookies, storage) with one page. `language` nl or en; `width`, `height` in CSS pixels.
  async page({ language = "nl", width = 1280, height = 800, reduced_motion = false } = {}) {
    const context = await this.browser.newContext({
      baseURL: this.url, locale: "nl-NL", timezoneId: "Europe/Amsterdam", viewport: { width, height },
      reducedMotion: reduced_motion ? "reduce" : "no-preference",
    });
    context.setDefaultTimeout(patience);
    await context.addInitScript((wanted) => {
      if (localStorage.getItem("naober.language") === null) localStorage.setItem("naober.language", wanted);
    }, language);
    const page = await context.newPage();
    this.contexts.push(context);
    this.listen(page);
    return page;
  }

  // What goes wrong behind the screen breaks the story too: an error of the page, or what its content policy
  // forbade. A refusal of the host is no such thing.
  listen(page) {
    watch_requests(page);
    page.on("pageerror", (error) => this.complaints.push(`an error on the page: ${error.stack ?? error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !/Failed to load resource|net::ERR_/.test(message.text())) {
        this.complaints.push(`the console says: ${message.text()}`);
      }
    });
  }

  expect_quiet() {
    const complaints = this.complaints;
    this.complaints = [];
    expect(complaints.length === 0, () => complaints.join("\n"));
  }

  // Through the form, from wherever the page is. Returns when the first screen stands.
  async log_in(page, name, password = this.password) {
    if (!page.url().startsWith(this.url)) await page.goto("/");
    await page.getByLabel(/Gebruikersnaam|User name/).fill(name);
    await page.getByLabel(/Wachtwoord|Password/).fill(password);
    await page.getByRole("button", { name: /Inloggen|Log in/ }).click();
    await page.getByRole("button", { name: /Uitloggen|Log out/ }).waitFor();
    await settled(page);
  }

  // A new browser in which `name` is logged in, at `path` if that is given.
  async page_of(name, { path, ...options } = {}) {
    const page = await this.page(options);
    await this.log_in(page, name);
    if (path !== undefined) await go(page, path);
    return page;
  }

  async close_pages() {
    this.complaints = [];
    await Promise.all(this.contexts.splice(0).map((context) => context.close().catch(() => undefined)));
  }

  // What every open page shows now, for who looks into a broken promise.
  async keep_pictures(sentence) {
    const folder = join(root, "build/desk_broken");
    mkdirSync(folder, { recursive: true });
    const name = sentence.replace(/[^a-zA-Z0-9]+/g, "_").slice(0, 80);
    const pages = this.contexts.flatMap((context) => context.pages());
    for (const [at, page] of pages.entries()) await page.screenshot({ path: join(folder, `${name}_${at}.png`), fullPage: true });
    return `build/desk_broken/${name}_*.png`;
  }
}

// What each page waits for. An answer that goes on (server-sent events) is nothing to wait for.
const under_way = new WeakMap();

function watch_requests(page) {
  const waiting = new Set();
  under_way.set(page, waiting);
  page.on("request", (request) => { if (request.resourceType() !== "eventsource") waiting.add(request); });
  page.on("requestfinished", (request) => waiting.delete(request));
  page.on("requestfailed", (request) => waiting.delete(request));
  page.on("response", (response) => {
    if ((response.headers()["content-type"] ?? "").startsWith("text/event-stream")) waiting.delete(response.request());
  });
}

// Nothing is on its way any more: no question to the host, no sign of waiting on the page. What a page asks next
// it asks at once, so a short silence tells.
export async function settled(page) {
  const waiting = under_way.get(page);
  for (const began = Date.now(); Date.now() - began < patience; ) {
    await page.waitForFunction(() => document.querySelector("h1, dialog[open]") !== null && document.querySelector(".waiting") === null);
    if (waiting.size === 0) {
      await page.evaluate(() => new Promise((then) => setTimeout(then, 60)));
      const still = await page.evaluate(() => document.querySelector(".waiting") === null);
      if (still && waiting.size === 0) return;
    }
    await new Promise((then) => setTimeout(then, 20));
  }
  throw new Broken(`the page did not settle; it waits for ${[...waiting].map((each) => each.url()).join(", ")}`);
}

// To another screen the way a link goes: without loading the desk anew when it is there already.
export async function go(page, path) {
  await page.goto(path);
  await settled(page);
}
