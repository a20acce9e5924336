// Datelines: where an article was sent from, and when.

package news

import (
	"slices"
	"strings"
	"time"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// dateline is the city that the article was sent from: "LUTZ, 3 March —",
// "लुट्ज, 3 मार्च (एजेंसी)".
func (r *reader) dateline(all []sentence) *graph.PlaceRef {
	for n, s := range all {
		if n > 6 {
			break
		}
		if place := r.bracketed(s); place != nil {
			return place
		}
		if place := r.signed(s); place != nil {
			return place
		}
		if place := r.bylined(s); place != nil {
			return place
		}
		start := r.datelineStart(s)
		for i := start; i < min(s.to, start+6); i++ {
			entries, end, _ := r.lex.Longest(r.tokens[:s.to], i)
			entries = r.meant(entries, end)
			for k := range entries {
				e := &entries[k]
				if e.Kind == lexicon.Organisation && e.Name == seatedAbroad && isUpper(r.text(end-1, end)) && r.afterDateline(end, s.to, i == start) {
					return &graph.PlaceRef{City: "New York", Country: "US"}
				}
				if (e.Kind == lexicon.City || e.Kind == lexicon.Country && cityStates[e.Code]) && end < s.to && (r.afterDateline(end, s.to, i == start || r.behindCountry(s, i, e.Code)) || r.cutDateline(all[n:], end)) {
					return placeOf(e)
				}
			}
			if i > start && r.tokens[i].Sort == lexicon.Sign && r.tokens[i].Sign != ',' {
				break
			}
		}
	}
	return nil
}

// datelineStart is the token at which the city of a dateline may stand: behind the agency in brackets and a dash, the
// bracket around it all, or the day: (Wire) - LUTZ; [Lutz, 3 March]; 3 March 2025, Lutz.
func (r *reader) datelineStart(s sentence) int {
	i := s.from
	if r.lex.Grammar().VerbLast || s.headline {
		return i
	}
	switch r.tokens[i].Sign {
	case '[':
		return min(i+1, s.to-1)
	case '(':
		for j := i + 1; j+2 < s.to && j < i+5; j++ {
			if r.tokens[j].Sign == ')' && r.tokens[j+1].Sign == '-' {
				return j + 2
			}
		}
		return i
	}
	number, month := false, false
	for j := i; j+1 < s.to && j < i+6; j++ {
		switch t := r.tokens[j]; {
		case t.Sort == lexicon.Number, number && !t.Spaced && r.spelled(j, j+1, lexicon.LatinOrdinal):
			number = true
		case r.monthAt(j, s.to):
			month = true
		case number && month && (t.Sign == '-' || t.Sign == ',' && r.tokens[j+1].Sort == lexicon.Word):
			return j + 1
		case t.Sign != ',':
			return i
		}
	}
	return i
}

// agencyAt says whether a name of one to three words and a dash stand at token i.
func (r *reader) agencyAt(i, end int) bool {
	for j := i; j < end && j < i+6; j++ {
		switch t := r.tokens[j]; {
		case t.Sign == '-' && t.Spaced:
			return j > i
		case t.Sort == lexicon.Word && (t.Capital || !t.Spaced), t.Sign == '.' && !t.Spaced:
		default:
			return false
		}
	}
	return false
}

func (r *reader) monthAt(i, end int) bool {
	classes, _ := r.lex.Classes(r.tokens[:end], i)
	return slices.ContainsFunc(classes, func(c lexicon.Class) bool { return c.Name == lexicon.Month })
}

// behindCountry says whether the sentence begins with the country of the city at token i, and a comma:
// Ruritania, Strelsau, March 13.
func (r *reader) behindCountry(s sentence, i int, code string) bool {
	if i < s.from+2 || r.tokens[i-1].Sign != ',' {
		return false
	}
	entries, end, _ := r.lex.Longest(r.tokens[:s.to], s.from)
	return end == i-1 && slices.ContainsFunc(entries, func(e lexicon.Entry) bool { return e.Kind == lexicon.Country && e.Code == code })
}

// seatedAbroad is the organisation whose name datelines have for the city where it sits.
const seatedAbroad = "United Nations"

// cityStates are countries that datelines name as cities.
var cityStates = map[string]bool{"SG": true, "MC": true, "DJ": true, "KW": true, "VA": true}

func isUpper(word string) bool {
	return len(word) > 3 && strings.ToUpper(word) == word && strings.ToLower(word) != word
}

// bracketed is the country of a dateline's town that the tables don't know: Dorf
// (Ruritania), 12 March; nil: none.
func (r *reader) bracketed(s sentence) *graph.PlaceRef {
	if s.from+4 >= s.to || !r.lex.Grammar().VerbLast || r.tokens[s.from].Sort != lexicon.Word || r.tokens[s.from+1].Sign != '(' {
		return nil
	}
	entries, end, _ := r.lex.Longest(r.tokens[:s.to], s.from+2)
	for k := range entries {
		if entries[k].Kind == lexicon.Country && end < s.to && r.tokens[end].Sign == ')' {
			return placeOf(&entries[k])
		}
	}
	return nil
}

// cutDateline says whether the first sentence is a city alone, up to a full stop at token i,
// and a number follows it in the same line: لٹز۔ 12 مارچ.
func (r *reader) cutDateline(all []sentence, i int) bool {
	return r.tokens[i].Sign == '।' && i+1 == all[0].to && len(all) > 1 && all[1].line == all[0].line && r.tokens[all[1].from].Sort == lexicon.Number
}

// bylined is the city that stands alone in a line, or behind the upright stroke of a byline, which
// ends a sentence: Our Desk | Lutz, Pyrus; nil: there is none.
func (r *reader) bylined(s sentence) *graph.PlaceRef {
	if r.lex.Grammar().VerbLast || s.headline {
		return nil
	}
	entries, end, _ := r.lex.Longest(r.tokens[:s.to], s.from)
	if end < s.to && (s.from == 0 || r.tokens[s.from-1].Sign != '।' || r.tokens[end].Sign != ',') {
		return nil
	}
	for k := range entries {
		if entries[k].Kind == lexicon.City {
			return placeOf(&entries[k])
		}
	}
	return nil
}

// signed is the city behind the reporter's name, in a line of their own: From Anna Lunt, Lutz; nil: there is
// none.
func (r *reader) signed(s sentence) *graph.PlaceRef {
	if r.lex.Grammar().VerbLast || s.to-s.from > 8 || !r.in(s.from, lexicon.BylineWord) || s.to < len(r.tokens) && r.tokens[s.to].Sort != lexicon.Break {
		return nil
	}
	for i := s.from + 2; i < s.to-1; i++ {
		if r.tokens[i].Sign != ',' {
			continue
		}
		entries, end, _ := r.lex.Longest(r.tokens[:s.to], i+1)
		for k := range entries {
			if entries[k].Kind == lexicon.City && end == s.to {
				return placeOf(&entries[k])
			}
		}
	}
	return nil
}

// afterDateline says whether what follows a city is what follows it in a dateline:
// a colon, a dash, brackets, a date.
func (r *reader) afterDateline(i, end int, first bool) bool {
	if !first {
		return false
	}
	dated, month := false, false
	for j := i; j < end && j < i+7; j++ {
		t := r.tokens[j]
		if t.Sort == lexicon.Sign {
			switch t.Sign {
			case '.':
				if month && !dated {
					continue // LUTZ, Mar. 3
				}
				if dated && !r.lex.Grammar().VerbLast {
					return true // Lutz, 3 March 2025.
				}
				if j+1 < end && r.tokens[j+1].Sign == '-' && !r.tokens[j+1].Spaced {
					return true // LUTZ.-
				}
				if r.lex.Grammar().VerbLast && j == i && j+1 < end && r.tokens[j+1].Sort == lexicon.Number {
					continue // लुट्ज.12 मार्च,
				}
				return j == i && j+1 == end && r.tokens[j-1].Sort == lexicon.Word && isUpper(r.text(j-1, j)) // MOSCOW.
			case ':', '(', '/', '।':
				return j <= i+6
			case ']':
				return dated
			case '-':
				return t.Spaced
			case ',':
				if dated && r.lex.Grammar().VerbLast {
					return true // लुट्ज, 12 मार्च,
				}
				continue
			}
			return false
		}
		if dated && isUpper(r.text(j, j+1)) {
			return true // Lutz, 3 March, WIRE
		}
		if dated && t.Capital {
			continue // LUTZ, March 3, Wire -
		}
		dated = dated || t.Sort == lexicon.Number
		if t.Sort == lexicon.Number || j > i && r.tokens[j-1].Sort == lexicon.Number && !t.Spaced && r.spelled(j, j+1, lexicon.LatinOrdinal) {
			continue
		}
		if j == i+1 && r.tokens[i].Sign == ',' {
			if entries, to, _ := r.lex.Longest(r.tokens[:end], j); to < end && len(entries) > 0 && entries[0].Kind == lexicon.Country {
				switch sign := r.tokens[to].Sign; {
				case sign == '-' && r.tokens[to].Spaced, sign == '(', sign == '।':
					return true // MANILA, Philippines —
				case sign == ',', sign == '.':
					i, j = to, to // Strelsau, Ruritania, 3 March
					continue
				}
			}
			if isUpper(r.text(i-1, i)) && r.agencyAt(j, end) {
				return true // LUTZ, Wire.net -
			}
		}
		month = r.monthAt(j, end)
		if !month && j > i && !r.lex.Grammar().VerbLast {
			return false
		}
		if !month && j == i {
			return false
		}
	}
	return false
}

// livePage says whether the page was written as things happened: three of its lines or more are a time of day and
// nothing else. What they tell without a day is of the page's own.
func (r *reading) livePage() bool {
	times := 0
	for _, s := range r.sentences {
		if s.to-s.from < 7 && !r.lex.Grammar().VerbLast && clockTime(r.art.Text[r.tokens[s.from].Start:r.tokens[s.to-1].End]) {
			times++
		}
	}
	return times > 2
}

// clockTime says whether a line is a time of day: 9:40pm, 16.32 GMT.
func clockTime(line string) bool {
	hour, rest, ok := strings.Cut(strings.Replace(line, ".", ":", 1), ":")
	if !ok || len(hour) < 1 || len(hour) > 2 || len(rest) < 2 || len(rest) > 9 {
		return false
	}
	for _, digit := range hour + rest[:2] {
		if digit < '0' || digit > '9' {
			return false
		}
	}
	return !strings.ContainsAny(rest[2:], "0123456789:")
}

// dateLine says whether the line that r.units hold is a date, at unit i, with a place and a
// few words of no sentence: Lutz, 12 March 2025.
func (r *reader) dateLine(d span, i int) bool {
	if r.lex.Grammar().VerbLast {
		return false
	}
	words := 0
	for j := range r.units {
		u := &r.units[j]
		switch {
		case j >= i && j < d.to, u.kind == sign, u.kind == number, u.is(lexicon.City, lexicon.Country), u.has(lexicon.Weekday):
		case u.kind == bare && r.tokens[u.from].Capital:
			words++
		default:
			return false
		}
	}
	return words < 4
}

// datesArticle says whether a date with its year, at unit i, is that of the dateline of an article whose day nobody
// says: LUTZ, 3 March 2025 (Wire) –; Lutz, 3 March 2025. A city stands in front of it, and nothing of a sentence.
func (r *reader) datesArticle(d span, i int, s sentence) bool {
	city := false
	for j := range i {
		u := &r.units[j]
		city = city || u.is(lexicon.City) || u.is(lexicon.Country) && cityStates[u.entry(lexicon.Country).Code]
		if u.kind != sign && u.kind != number && !u.is(lexicon.City, lexicon.Country) && !u.has(lexicon.Weekday) && !r.tokens[u.from].Caps {
			return false
		}
	}
	end := r.signIs(d.to, '(') || r.signIs(d.to, '-') && r.tokens[r.at(d.to).from].Spaced || r.signIs(d.to, ':') || r.signIs(d.to, '/')
	return city && (end || r.at(d.to-1).to >= s.to-1)
}

// dated is the day of the dateline, "LUTZ, 3 March", where it has one near the
// article's own; else the article's, or the dateline's if that has none.
func (r *reader) dated(all []sentence) graph.Date {
	unknown := r.anchor.IsZero()
	if !unknown && len(r.anchor.String()) != len(time.DateOnly) {
		return r.anchor
	}
	published := r.anchor.Latest()
	for n, s := range all {
		if n > 5 {
			break
		}
		r.cut(sentence{from: s.from, to: min(s.to, s.from+12), units: s.units})
		for i := range r.units {
			for _, d := range []span{r.dayMonth(i), r.monthDay(i)} {
				if d.date.IsZero() || len(d.date.String()) != len(time.DateOnly) {
					continue
				}
				if unknown {
					if r.datesArticle(d, i, s) {
						return d.date
					}
					continue
				}
				days := published.Sub(d.date.Latest()).Hours() / 24
				if days >= 0 && days < 4 && s.to-s.from <= 12 && r.dateLine(d, i) {
					return d.date
				}
				if next := r.at(d.to); days >= 0 && days < 4 && (r.signIs(d.to, '(') || r.signIs(d.to, '-') || r.signIs(d.to, ':') || next.kind == sign && r.signIs(d.to, '/')) {
					return d.date
				}
			}
		}
	}
	return r.anchor
}
