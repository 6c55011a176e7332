// What is typed of a conversation, kept safe at every moment.
//
// Each part (an answer, the outcome) is saved by itself a moment after the last key. Until the host
// confirms, a copy stands in sessionStorage. Without a connection or a session it waits and tries
// again. A part that a colleague saved meanwhile is never overwritten: both texts are shown.
import { client, wanted, type Problem, type Schema } from "@/api/client";
import type { Purpose } from "../../shared/purpose";

export type Saved = Schema<"ConversationDraftPart">;
export type PartState = "empty" | "saved" | "changed" | "saving" | "waiting" | "conflict" | "refused";

export interface Content {
  text: string;
  skipped_because: string;
  score: number | null;
}

export interface Part extends Content {
  state: PartState;
  // The version that `text` was written on; 0 when nothing was saved before.
  version: number;
  saved_by?: string;
  saved_at?: string;
  theirs?: Saved;
  problem?: Problem;
}

const PAUSE = 800;
const RETRY = 4_000;
const EMPTY: Part = { text: "", skipped_because: "", score: null, state: "empty", version: 0 };

const same = (a: Content, b: Content) => a.text === b.text && a.skipped_because === b.skipped_because && a.score === b.score;

// Whether it may pass by waiting: no connection, a busy host, a session that ended.
const may_pass = (status: number) => status === 0 || status === 401 || status >= 500;

export class Draft {
  private parts = new Map<string, Part>();
  private timers = new Map<string, ReturnType<typeof setTimeout>>();
  private under_way = new Map<string, Promise<void>>();
  private listeners = new Set<() => void>();
  private snapshot: ReadonlyMap<string, Part> = new Map();
  private readonly online = () => this.save_waiting();

  constructor(private readonly path: { municipality: string; case: string }, private readonly purpose: Purpose) {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(this.key(""))) {
        const kept = JSON.parse(sessionStorage.getItem(key)!) as Content & { version: number };
        this.parts.set(key.slice(this.key("").length), { ...kept, state: "waiting" });
      }
    }
    this.tell();
  }

  private key(part: string): string {
    return `naober.draft.${this.path.municipality}.${this.path.case}.${part}`;
  }

  subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0) window.addEventListener("online", this.online);
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) window.removeEventListener("online", this.online);
    };
  };

  read = (): ReadonlyMap<string, Part> => this.snapshot;

  private tell(): void {
    this.snapshot = new Map(this.parts);
    for (const listener of this.listeners) listener();
  }

  private put(name: string, part: Part): void {
    this.parts.set(name, part);
    if (part.state === "saved" || part.state === "empty") sessionStorage.removeItem(this.key(name));
    else sessionStorage.setItem(this.key(name), JSON.stringify({ text: part.text, skipped_because: part.skipped_because, score: part.score, version: part.version }));
    this.tell();
  }

  // Somebody types.
  write(name: string, change: Partial<Content>): void {
    const before = this.parts.get(name) ?? EMPTY;
    this.put(name, { ...before, ...change, state: before.state === "conflict" ? "conflict" : before.state === "waiting" ? "waiting" : "changed" });
    if (before.state !== "conflict") this.plan(name, PAUSE);
  }

  private plan(name: string, delay: number): void {
    clearTimeout(this.timers.get(name));
    this.timers.set(name, setTimeout(() => void this.save(name), delay));
  }

  private save_waiting(): void {
    for (const [name, part] of this.parts) if (part.state === "waiting") this.plan(name, 0);
  }

  private save(name: string): Promise<void> {
    const saving = this.send(name).finally(() => { if (this.under_way.get(name) === saving) this.under_way.delete(name); });
    this.under_way.set(name, saving);
    return saving;
  }

  // Nothing is left to be sent or on its way, but for what cannot be sent now.
  async finish(): Promise<void> {
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.all(this.under_way.values());
    await Promise.all([...this.parts].filter(([, part]) => part.state === "changed" || part.state === "waiting").map(([name]) => this.save(name)));
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private async send(name: string): Promise<void> {
    const sent = this.parts.get(name);
    if (sent === undefined || sent.state === "conflict" || sent.state === "saving") return;
    if (sent.state !== "waiting") this.put(name, { ...sent, state: "saving" });
    try {
      const saved = await wanted(client.PUT("/municipalities/{municipality}/cases/{case}/conversation-draft/{part}", {
        params: { path: { ...this.path, part: name } },
        body: { version: sent.version, text: sent.text, skipped_because: sent.skipped_because, score: sent.score },
      }));
      const now = this.parts.get(name);
      if (now === undefined) return;
      const { problem: _, theirs: __, ...rest } = now;
      if (same(now, sent)) this.put(name, { ...rest, state: "saved", version: saved.version, saved_by: saved.saved_by, saved_at: saved.saved_at });
      else {
        this.put(name, { ...rest, state: "changed", version: saved.version });
        this.plan(name, PAUSE);
      }
    } catch (refused) {
      await this.not_saved(name, refused as Problem);
    }
  }

  private async not_saved(name: string, problem: Problem): Promise<void> {
    const now = this.parts.get(name);
    if (now === undefined) return;
    if (problem.status === 409) {
      // Its own sentence stays in sight when reading shows no other text (a case that was closed).
      this.put(name, { ...now, state: "refused", problem });
      await this.load();
      return;
    }
    if (may_pass(problem.status)) {
      this.put(name, { ...now, state: "waiting" });
      this.plan(name, RETRY);
      return;
    }
    this.put(name, { ...now, state: "refused", problem });
  }

  // Reads what is saved, and lays it beside what is here.
  async load(): Promise<void> {
    const { data } = await client.GET("/municipalities/{municipality}/cases/{case}/conversation-draft", {
      params: { path: this.path, header: { Purpose: this.purpose } },
    });
    if (data !== undefined) for (const theirs of data.items) this.meet(theirs);
    this.save_waiting();
  }

  private meet(theirs: Saved): void {
    const mine = this.parts.get(theirs.part) ?? EMPTY;
    if (mine.state === "saving" || theirs.version <= mine.version) return;
    const known = { version: theirs.version, saved_by: theirs.saved_by, saved_at: theirs.saved_at };
    const unsaved = mine.state !== "saved" && mine.state !== "empty";
    if (!unsaved || same(mine, theirs)) {
      this.put(theirs.part, { text: theirs.text, skipped_because: theirs.skipped_because, score: theirs.score, ...known, state: "saved" });
    } else {
      this.put(theirs.part, { ...mine, state: "conflict", theirs });
    }
  }

  // Somebody chose between the two.
  choose(name: string, content: Content): void {
    const { theirs, ...mine } = this.parts.get(name)!;
    if (theirs === undefined) return;
    const known = { version: theirs.version, saved_by: theirs.saved_by, saved_at: theirs.saved_at };
    if (same(content, theirs)) return this.put(name, { ...content, ...known, state: "saved" });
    this.put(name, { ...mine, ...content, ...known, state: "changed" });
    this.plan(name, 0);
  }

  // The conversation was held: nothing of it stays here.
  clear(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const name of this.parts.keys()) sessionStorage.removeItem(this.key(name));
    this.parts.clear();
    this.tell();
  }
}

const drafts = new Map<string, Draft>();

// One for each case as long as the page lives, so that leaving the screen loses nothing.
export function draft_of(path: { municipality: string; case: string }, purpose: Purpose): Draft {
  const key = `${path.municipality}/${path.case}`;
  let draft = drafts.get(key);
  if (draft === undefined) drafts.set(key, draft = new Draft(path, purpose));
  return draft;
}

export const no_part: Part = EMPTY;
