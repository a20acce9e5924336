// TypeScript's strict rules with types, and React's rules of hooks.

import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", "test-results", "explorer/api/gen.ts", "*.mjs"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  { ...hooks.configs.flat.recommended, files: ["explorer/**", "playground/**"] },
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers in text are what pages are made of.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // A handler that calls one function is a line.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
);
