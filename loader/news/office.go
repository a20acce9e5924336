// Offices: which titles are one office, and which a general word may mean.

package news

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
)

func sharesOffice(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if officesAgree(x, y) {
				return true
			}
		}
	}
	return false
}

// officesAgree says whether two titles can be one office: the same, or one is the
// bare head of the other, as Minister is of Minister of Defence.
func officesAgree(a, b string) bool {
	if a == b {
		return true
	}
	return plainAgree(plainOffice(a), plainOffice(b))
}

// plainAgree is officesAgree for titles in their plain form.
func plainAgree(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if b == "deputy minister" && strings.HasPrefix(a, "deputy ") && strings.HasSuffix(a, " minister") {
		return true
	}
	return a == b || strings.HasPrefix(a, b+" ") || strings.HasSuffix(a, " "+b) && !deputy(a)
}

// deputy says whether a title is that of somebody below who bears the rest of it.
func deputy(title string) bool {
	first, _, _ := strings.Cut(title, " ")
	switch first {
	case "deputy", "vice", "assistant", "associate", "additional", "joint", "under", "first", "state", "former":
		return true
	}
	return false
}

var officeSynonyms = strings.NewReplacer("advisor", "adviser", "defense", "defence", "external affairs", "foreign affairs",
	"minister for", "minister of", "chief of the army", "chief of army", "secretary of state", "minister of foreign affairs", "premier", "prime minister", "primeprime", "prime")

// plainOffice is a title as it is compared: in small letters, without what varies.
func plainOffice(title string) string {
	last := &plainOffices[maphash.String(officeSeed, title)%uint64(len(plainOffices))]
	if p := last.Load(); p != nil && p.title == title {
		return p.plain
	}
	plain := strings.ReplaceAll(strings.ToLower(title), "-", " ")
	switch {
	case plain == "premier":
		plain = "prime minister"
	case !strings.Contains(plain, "secretary of state") || strings.HasPrefix(plain, "secretary of state"):
		plain = officeSynonyms.Replace(plain)
	}
	last.Store(&plainTitle{title, plain})
	return plain
}

// plainTitle is a title and its plain form.
type plainTitle struct{ title, plain string }

// plainOffices are plain forms made last: an article compares the same few titles again and again.
var (
	plainOffices [1024]atomic.Pointer[plainTitle]
	officeSeed   = maphash.MakeSeed()
)

// families are the offices that a general word may mean.
var families = map[string][]string{
	"Leader":             heads,
	"Head of state":      heads,
	"Head of Government": heads,
	"Envoy":              {"Envoy", "Ambassador", "High Commissioner", "Special Envoy", "Special Representative", "Permanent Representative to the United Nations", "Special Presidential Envoy"},
	"Diplomat": {"Envoy", "Ambassador", "High Commissioner", "Special Envoy", "Special Representative", "Permanent Representative to the United Nations",
		"Consul General", "Chargé d'affaires", "Foreign Secretary", "Deputy Foreign Minister", "Minister of Foreign Affairs"},
	"Representative": {"Representative", "Special Representative", "Trade Representative", "High Representative for Foreign Affairs"},
}

// headOf are the offices of whoever is called the head of an organisation.
var headOf = []string{"Head", "Secretary-General", "Director-General", "President", "Chairperson", "Managing Director", "Executive Director", "Administrator", "Commissioner-General", "High Commissioner"}

// widened replaces general words for offices by those that they may mean.
func widened(offices []string) []string {
	var all []string
	for _, o := range offices {
		if family, ok := families[o]; ok {
			all = append(all, family...)
		} else {
			all = append(all, o)
		}
	}
	return all
}
