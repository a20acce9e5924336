package cypher_test

import (
	"testing"

	"readout/server/cypher"
)

func TestWhichRegularExpressionsAreSafe(t *testing.T) {
	for pattern, safe := range map[string]bool{
		`(?i).*modi.*`: true, `India|Pakistan`: true, `(Shri )?S\. ?Jai.*`: true, `[a-z]+-\d{4}`: true, `\p{L}+ \p{Lu}.*`: true,
		`(ab)+`: true, `[^)(*]+`: true, `a\(b\*c`: true, `(?<year>\d{4})-.*`: true, `.*(Putin|Lavrov).*`: true,
		`(a+)+`: false, `(?:a+)+`: false, `(a|b)*`: false, `(?:a|a)*`: false, `((a*)?b)*`: false, `(a?){30}`: false, `(x*)*y`: false,
		`(.*){9}`: false, `a*a*a*a*a*a*b`: false, `(a)\1`: false, `(?=a)b`: false, `a++`: false, `[a-c[d-f]]`: false, `[a&&b]`: false,
		`\Q(a+)+\E`: false, `(?x)a b`: false, `(`: false, `[`: false, `\`: false, `[]a]`: false,
	} {
		_, problem := cypher.Text("RETURN 'x' =~ $p AS x", map[string]any{"p": pattern})
		if got := problem == nil; got != safe {
			t.Errorf("%s: passes %t (%v), want %t", pattern, got, problem, safe)
		}
	}
}
