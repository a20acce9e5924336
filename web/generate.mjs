// Typed operations for the explorer, from schema.graphqls and explorer/**/*.graphql.
//
// The generator's core is called here, not its command line, which brings two hundred
// packages for fetching schemas from elsewhere. What is written is not committed: build
// and check write it anew.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { codegen } from "@graphql-codegen/core";
import * as documents from "@graphql-codegen/typed-document-node";
import * as operations from "@graphql-codegen/typescript-operations";
import { parse } from "graphql";

const here = fileURLToPath(new URL(".", import.meta.url));
const target = join(here, "explorer/api/gen.ts");

const files = readdirSync(join(here, "explorer"), { recursive: true })
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => join(here, "explorer", file));

const generated = await codegen({
  filename: target,
  schema: parse(readFileSync(join(here, "../schema.graphqls"), "utf8")),
  documents: files.map((location) => ({
    location,
    document: parse(readFileSync(location, "utf8")),
  })),
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations, documents },
  config: {
    documentMode: "string",
    scalars: { ID: "string", Date: "string", PartialDate: "string" },
    enumsAsTypes: true,
    useTypeImports: true,
    dedupeFragments: true,
  },
});
writeFileSync(target, generated);
