package articles

import (
	"strings"
	"testing"
)

func TestMarkupBecomesText(t *testing.T) {
	for _, tc := range []struct{ name, markup, want string }{
		{"paragraphs", "<p>a</p><p>b</p>c", "a\n\nb\n\nc"},
		{"inline elements", "a<b>b</b> <i> c</i>d <!-- x -->e", "ab cd e"},
		{"lines", "a<br>b<ul><li>c<li>d</ul>e", "a\nb\n\nc\nd\n\ne"},
		{"white space", "<p> a\n\t b&nbsp; c </p>\n\n<p>\n</p>d", "a b c\n\nd"},
		{"what isn't shown", "a<script>b</script><style>c</style>d<template>e</template>", "a\nd"},
		{"text", "a & b < c\nd\n\n\n  e", "a & b < c\nd\n\ne"},
		{"entities", "a &amp; b &lt; c", "a & b < c"},
		{"escaped markup", "&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&amp;amp;c", "a\n\nb&c"},
		{"nothing", "", ""},
		{"nested without end", strings.Repeat("<div><b>", 600) + "a<p>b" + "<script>c</script>", "a\n\nb"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := textOfMarkup(tc.markup); got != tc.want {
				t.Errorf("textOfMarkup(%.60q) = %q, want %q", tc.markup, got, tc.want)
			}
		})
	}
}

func TestCharsetsAreFoundOut(t *testing.T) {
	for _, tc := range []struct{ name, data, want string }{
		{"UTF-8", "کابل", "کابل"},
		{"UTF-8, whatever is declared", `<meta charset="windows-1256">کابل`, `<meta charset="windows-1256">کابل`},
		{"UTF-8 with a character cut in two", "नमूनादेश की विदेश\xe0\xa4", "नमूनादेश की विदेश\uFFFD"},
		{"declared in HTML", "<meta charset=windows-1256>\xc7\xd3\xe1\xc7\xe3", "<meta charset=windows-1256>اسلام"},
		{"declared in old HTML", `<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">` + "\xc7\xd3", `<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">` + "اس"},
		{"declared late", strings.Repeat(" ", 3000) + "<meta charset=koi8-r>\xc4\xc1", strings.Repeat(" ", 3000) + "<meta charset=koi8-r>да"},
		{"declared in XML", "<?xml version=\"1.0\" encoding='ISO-8859-2'?>\xa3", "<?xml version=\"1.0\" encoding='ISO-8859-2'?>Ł"},
		{"not declared", "Caf\xe9 \x93Ada\x94", "Café “Ada”"},
		{"declared as UTF-16 in single bytes, which means UTF-8", "<meta charset=utf-16>\xe9", "<meta charset=utf-16>\uFFFD"},
		{"declared as UTF-8", "<meta charset=utf-8>a\xe9b", "<meta charset=utf-8>a\uFFFDb"},
		{"declared as nothing known", "<meta charset=x-mine>\xe9", "<meta charset=x-mine>é"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := decode([]byte(tc.data)); got != tc.want {
				t.Errorf("decode(%.80q) = %.80q, want %.80q", tc.data, got, tc.want)
			}
		})
	}
}
