// Charsets: bytes → text.
//
// UTF-8 is believed before any declaration: text in another encoding is hardly ever
// valid UTF-8, while pages that were converted keep the old declaration.

package articles

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// declared finds what HTML and XML say of their encoding, for htmlindex names only.
var declared = regexp.MustCompile(`(?i)(?:<\?xml[^>]*?\sencoding|<meta[^>]*?charset)\s*=\s*["']?\s*([\w:.-]+)`)

// declaredWithin is how far into a page a declaration is looked for; the standard
// says 1024 bytes, pages don't keep to it.
const declaredWithin = 16 << 10

// decode returns data as valid UTF-8. What can't be decoded becomes U+FFFD.
func decode(data []byte) string {
	if utf8.Valid(data) {
		return string(data)
	}
	if mostlyUTF8(data) {
		return strings.ToValidUTF8(string(data), "\uFFFD")
	}
	text, err := charsetOf(data).NewDecoder().Bytes(data)
	if err != nil {
		text = data
	}
	return strings.ToValidUTF8(string(text), "\uFFFD")
}

// charsetOf returns the declared encoding; without one, what browsers take.
func charsetOf(data []byte) encoding.Encoding {
	head := data[:min(len(data), declaredWithin)]
	if match := declared.FindSubmatch(head); match != nil {
		if enc, name := charset.Lookup(string(match[1])); enc != nil && !strings.HasPrefix(name, "utf-16") {
			return enc
		}
	}
	enc, _, _ := charset.DetermineEncoding(bytes.TrimSpace(head), "")
	return enc
}

// mostlyUTF8 says whether data is UTF-8 with little damage, such as a character that
// was cut in two.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		data = data[size:]
	}
	return good > 10*bad
}
