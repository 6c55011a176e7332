// Somebody who speaks to the public API without a browser.
import { Broken } from "./story.mjs";

export class Visitor {
  constructor(url) {
    this.url = url;
    this.purpose = "investigation";
  }

  async log_in(login_name, password) {
    const session = await this.ask("POST", "/sessions", { login_name, password });
    this.token = session.token;
  }

  // The body of the answer; a refusal breaks the story.
  async ask(method, path, body) {
    const headers = { Accept: "application/json", Purpose: this.purpose };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    const answer = await fetch(`${this.url}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Broken(`${method} ${path} answered ${answer.status}: ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  }

  get(path) { return this.ask("GET", path); }
  post(path, body = {}) { return this.ask("POST", path, body); }
  put(path, body) { return this.ask("PUT", path, body); }
  patch(path, body) { return this.ask("PATCH", path, body); }
  delete(path) { return this.ask("DELETE", path); }
}
