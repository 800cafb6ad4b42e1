// What an editor makes of `dateline schema`: the language server behind VS Code's extension for YAML is
// asked, as the editor asks it, for what may stand at a place and for what is wrong.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import Ajv2020 from "ajv/dist/2020.js";

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));
const DATELINE = resolve(process.env.DATELINE ?? join(REPOSITORY, "target/release/dateline"));
const SERVER = fileURLToPath(
  new URL("node_modules/yaml-language-server/bin/yaml-language-server", import.meta.url),
);

const SITE = {
  "site.toml": 'title = "Desk"\nbase_url = "https://desk.example"\n',
  "content/actors/jaish-al-adl.md": "---\nname: Jaish al-Adl\n---\n",
  "content/topics/border-security.md": "---\nname: Border security\n---\n",
};

let root, server;

const schema = (kind) => execFileSync(DATELINE, ["schema", ...kind, "--root", root], { encoding: "utf8" });

before(async () => {
  root = await mkdtemp(join(tmpdir(), "dateline-editor-"));
  for (const [path, text] of Object.entries(SITE)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await writeFile(join(root, "article.json"), schema(["article"]));
  server = new Server();
  await server.start();
});

after(async () => {
  server?.stop();
  await rm(root, { recursive: true, force: true });
});

/** The language server, spoken to over its standard input and output. */
class Server {
  #child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  #rest = Buffer.alloc(0);
  #answers = new Map();
  #problems = new Map();
  #count = 0;

  async start() {
    this.#child.stdout.on("data", (data) => this.#read(data));
    const settings = { yaml: { completion: true, validate: true, schemaStore: { enable: false } } };
    this.configuration = settings;
    await this.ask("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
    this.tell("initialized", {});
    this.tell("workspace/didChangeConfiguration", { settings });
  }

  stop() {
    this.#child.kill();
  }

  #send(message) {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #read(data) {
    this.#rest = Buffer.concat([this.#rest, data]);
    for (;;) {
      const end = this.#rest.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#rest.subarray(0, end))[1]);
      if (this.#rest.length < end + 4 + length) return;
      const message = JSON.parse(this.#rest.subarray(end + 4, end + 4 + length));
      this.#rest = this.#rest.subarray(end + 4 + length);
      if (message.method && message.id !== undefined) this.#send({ id: message.id, result: null });
      else if (message.id !== undefined) this.#answers.get(message.id)?.(message.result);
      else if (message.method === "textDocument/publishDiagnostics")
        this.#problems.get(message.params.uri)?.(message.params.diagnostics);
    }
  }

  tell(method, params) {
    this.#send({ method, params });
  }

  ask(method, params) {
    const id = ++this.#count;
    return new Promise((answer) => {
      this.#answers.set(id, answer);
      this.#send({ id, method, params });
    });
  }

  /** Opens a text and gives what is wrong with it. */
  async open(name, text) {
    const uri = pathToFileURL(join(root, name)).href;
    const problems = new Promise((answer) => this.#problems.set(uri, answer));
    this.tell("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text },
    });
    return { uri, problems: await problems };
  }

  /** What may stand where `|` is. */
  async completions(name, text) {
    const before = text.slice(0, text.indexOf("|")).split("\n");
    const { uri } = await this.open(name, text.replace("|", ""));
    const position = { line: before.length - 1, character: before.at(-1).length };
    const answer = await this.ask("textDocument/completion", { textDocument: { uri }, position });
    return answer.items.map((item) => item.label);
  }
}

const article = (text) => `# yaml-language-server: $schema=./article.json\ntitle: T\n${text}`;

test("every schema is valid against the meta-schema", () => {
  for (const kind of schema([]).trim().split("\n")) {
    const ajv = new Ajv2020({ strict: false });
    const parsed = JSON.parse(schema([kind]));
    assert.ok(ajv.validateSchema(parsed), `${kind}: ${ajv.errorsText()}`);
    ajv.compile(parsed);
  }
});

test("a country's code is completed", async () => {
  const labels = await server.completions("country.yaml", article("countries:\n  - P|\n"));
  assert.ok(labels.includes("PK"), labels.join(" "));
});

test("the key of an actor of the site is completed", async () => {
  const labels = await server.completions("actor.yaml", article("actors:\n  - j|\n"));
  assert.ok(labels.includes("jaish-al-adl"), labels.join(" "));
});

test("the type of an event is completed", async () => {
  const labels = await server.completions("event.yaml", article("events:\n  - id: x\n    type: b|\n"));
  assert.ok(labels.includes("border-closure"), labels.join(" "));
});

test("a slip of the pen is marked, and what is right is not", async () => {
  const { problems } = await server.open("slip.yaml", article("countires: [PK]\n"));
  assert.equal(problems.length, 1, JSON.stringify(problems));
  assert.match(problems[0].message, /countires/);
  assert.equal(problems[0].range.start.line, 2);
  const right = [
    "date: 2025-10-29",
    "lastmod: 2025-10-30",
    "draft: true",
    "description:",
    "countries: [PK, ir]",
    "actors: [Jaish al-Adl, jaish-al-adl]",
    "topics: border-security",
    "heroImage: {src: a.jpg, alt: A gate}",
    "events:",
    "  - niger-coup",
    "  - {id: x, date: 2025-10, title: T, type: talks, status: reported, places: [tehran]}",
    "extra: {anything: 1}",
  ];
  const sound = await server.open("sound.yaml", article(`${right.join("\n")}\n`));
  assert.deepEqual(sound.problems, []);
});
