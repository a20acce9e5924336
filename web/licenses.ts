// The notices that bundled packages ask for, as dist/licenses.txt.
//
// Vite's own build.license leaves out what only the workers use, and knows LICENSE files
// but not the notices that a package passes on from others (Monaco's). This plugin reads
// both builds, and stops one that would ship a package whose licence isn't known to fit.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const fitting = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "OFL-1.1",
  "Unlicense",
];
const wanted = /^(licen[cs]e|notice|thirdpartynotices)[\w.-]*$/i;

/** Put the same value into plugins and worker.plugins: they share what they found. */
export function licenses(): { page: Plugin; worker: Plugin } {
  const folders = new Set<string>();
  const collect = (ids: Iterable<string>) => {
    for (const id of ids) {
      const folder = /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id)?.[0];
      if (folder && existsSync(join(folder, "package.json"))) {
        folders.add(folder);
      }
    }
  };
  return {
    worker: {
      name: "licenses-worker",
      generateBundle() {
        collect(this.getModuleIds());
      },
    },
    // Workers are built while the pages are read, so all are known by now.
    page: {
      name: "licenses",
      generateBundle() {
        collect(this.getModuleIds());
        const notices = [...folders].sort().map(notice);
        this.emitFile({ type: "asset", fileName: "licenses.txt", source: notices.join("\n") });
      },
    },
  };
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as Record<string, string>;
  if (!license || !fitting.includes(license)) {
    throw new Error(`license of ${name}: ${license}: want one of ${fitting.join(", ")}`);
  }
  const texts = readdirSync(folder)
    .filter((file) => wanted.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  return [`==== ${name} ${version} (${license})`, ...texts, ""].join("\n\n");
}
