// Text inside XML.

const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as content or as an attribute in double quotes, without what XML 1.0 can't hold. */
export function xml(text: string | number): string {
  return (
    String(text)
      // eslint-disable-next-line no-control-regex -- these are what is to be found
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[&<>"]/g, (letter) => named[letter] ?? letter)
  );
}
