// Text from the graph, which may be in any script inside a page in any other.

/** The language that a name's script shows, for fonts and screen readers. */
export function scriptLanguage(text: string): "hi" | "ur" | "en" {
  if (/\p{Script=Devanagari}/u.test(text)) return "hi";
  if (/\p{Script=Arabic}/u.test(text)) return "ur";
  return "en";
}

/** A name, kept apart from the direction of what surrounds it. */
export function Name({ children }: { children: string }) {
  return <bdi lang={scriptLanguage(children)}>{children}</bdi>;
}

/** A quote in its own language and direction. */
export function Quote({ text, language }: { text: string; language: string | null }) {
  return (
    <blockquote lang={language ?? scriptLanguage(text)} dir="auto">
      {text}
    </blockquote>
  );
}

/** A name in the chosen language, with the form that its records use beside it. */
export function Both({ name, original }: { name: string; original: string }) {
  return (
    <>
      <Name>{name}</Name>
      {original !== name && (
        <>
          {" "}
          <span className="original">
            <Name>{original}</Name>
          </span>
        </>
      )}
    </>
  );
}
