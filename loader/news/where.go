// Places: where a meeting was held, as far as the article settles it.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// placeIn is the place that the sentence names with "in", nearest to the trigger:
// a city, else a country. Only words that say where count, not whose minister
// somebody is.
func (c *scene) placeIn(i int) *graph.PlaceRef {
	if e := c.placeInFront(i); e != nil {
		return placeOf(e)
	}
	var best *graph.PlaceRef
	distance := farPlace
	for j := range c.units {
		u := &c.units[j]
		e := u.entry(lexicon.City, lexicon.Country)
		if e == nil && u.kind == bare && c.in(u.from, lexicon.CapitalNoun) {
			e = c.capitalMeant(j)
		}
		if e == nil && (c.lex.Grammar().VerbLast && c.at(j+1).has(lexicon.MarkIn) || c.housed(j)) {
			if e = u.entry(lexicon.Metonym); c.in(u.from, lexicon.PalaceWord) {
				e = nil // in a president's, of whichever country
			}
		}
		seat := c.seatOfForum(j)
		if seat != nil {
			e = seat
		}
		if e == nil || seat == nil && !c.saysWhere(j) {
			continue
		}
		d := j - i
		if d < 0 {
			d = -d
		}
		if e.Kind == lexicon.Metonym && !c.lex.Grammar().VerbLast {
			d += 4
		} else if e.Kind != lexicon.City && !c.cleft(j) {
			if d > 8 && (!c.lex.Grammar().VerbLast || e.Kind == lexicon.Country && !c.visitedLast(j) && !c.whereBetween(j, i) && !c.sceneLast(j) && !c.townOf(j)) || c.at(j-1).has(lexicon.Arrive) && !c.whereBetween(j, i) {
				continue // what is said of a country is seldom where
			}
			d += 10
		}
		if c.otherClause(i, j) && !c.cleft(j) {
			d += 12
		}
		if c.reportedFrom(i, j) || j > i && c.nextClause(i, j) || c.topicIn(j) || c.toBeDone(j) && !onlyNouns(c.at(i)) {
			continue
		}
		if d < distance {
			best, distance = placeOf(e), d
		}
	}
	return best
}

// cleft says whether "it was in" and the place at unit j begin the sentence, and "that" follows: it was in Lutz
// that X met Y.
func (c *scene) cleft(j int) bool {
	if j > 6 || c.lex.Grammar().VerbLast || !c.in(c.units[0].from, lexicon.NeuterPronoun) || !c.in(c.at(1).from, lexicon.WasVerb) {
		return false
	}
	return slices.ContainsFunc(c.units[j:], func(u unit) bool { return u.kind == grammar && u.has(lexicon.That) })
}

// visitedLast says whether somebody is told to have visited the country at unit j, where the verb
// comes last.
func (c *scene) visitedLast(j int) bool {
	for k := j + 1; k < j+5 && c.lex.Grammar().VerbLast && c.at(k).kind != sign; k++ {
		if c.at(k).has(lexicon.Arrive) && c.at(k+1).has(lexicon.Done) {
			return true
		}
	}
	return false
}

// seatOfForum is the city in the name of the forum at unit j, beside which something was done: on the
// sidelines of the Lutz Security Conference; nil: there is none.
func (c *scene) seatOfForum(j int) *lexicon.Entry {
	u := &c.units[j]
	if u.kind != named || !u.is(lexicon.Organisation) || u.to-u.from < 2 || c.lex.Grammar().VerbLast || !c.in(u.to-1, lexicon.GatheringNoun) {
		return nil
	}
	k := j - 1
	for k > 0 && c.at(k).has(lexicon.The) && c.at(k).kind == grammar {
		k--
	}
	if k < 0 || !c.at(k).has(lexicon.MarkAside, lexicon.MarkIn, lexicon.MarkDuring) {
		return nil
	}
	entries, _, _ := c.lex.Longest(c.tokens[:u.from+1], u.from)
	for n := range entries {
		if entries[n].Kind == lexicon.City {
			return &entries[n]
		}
	}
	return nil
}

// housed says whether "at" or "in" stands in front of the house of a government at unit j, which
// is no part of a name, nor owns what follows: at the White House.
func (c *scene) housed(j int) bool {
	k := j - 1
	for k > 0 && c.at(k).has(lexicon.The) && c.at(k).kind == grammar {
		k--
	}
	return !c.lex.Grammar().VerbLast && k >= 0 && c.at(k).has(lexicon.MarkIn) && c.at(k).kind == grammar && c.possessive(j+1) == 0 && !c.officeSoon(j+1)
}

// topicIn says whether the "in" in front of the place at unit j goes with something that was
// talked about: a ceasefire in Lutz.
func (c *scene) topicIn(j int) bool {
	if c.lex.Grammar().VerbLast {
		return c.topicInLast(j)
	}
	k := j - 1
	for k > 0 && c.at(k).has(lexicon.The) && c.at(k).kind == grammar {
		k--
	}
	if k < 1 || !c.at(k).has(lexicon.MarkIn) || !c.in(c.units[k-1].to-1, lexicon.SubjectNoun) {
		return false
	}
	for n := k - 2; n >= 0 && n > k-6; n-- {
		if c.in(c.units[n].from, lexicon.AddressedVerb) {
			return false // addressed several events in Lutz
		}
	}
	return true
}

// reportedFrom says whether the place at unit j is only where somebody said it, behind the
// comma: A met B, the ministry said in Lutz.
func (c *scene) reportedFrom(i, j int) bool {
	if c.lex.Grammar().VerbLast || j-2 < i || !c.at(j-2).has(lexicon.Told) {
		return false
	}
	for k := j - 3; k > i && k > j-10; k-- {
		if c.signIs(k, ',') {
			return true
		}
	}
	return false
}

// capitalMeant is the city that "the Ruritanian capital" at unit j means; nil: none that is
// known, or its name follows.
func (c *scene) capitalMeant(j int) *lexicon.Entry {
	if !c.lex.Grammar().Letters || c.at(j+1).is(lexicon.City) || c.signIs(j+1, ',') && c.at(j+2).is(lexicon.City) {
		return nil
	}
	k := j - 1
	if c.possessive(k-1) == 2 {
		k -= 2
	}
	of := c.at(k).entry(lexicon.Adjective, lexicon.Country)
	if of == nil {
		return nil
	}
	seat := c.lex.Seat(of.Code)
	if seat == "" {
		return nil
	}
	return &lexicon.Entry{Kind: lexicon.City, Name: seat, Code: of.Code}
}

// whereBetween says whether "where" stands between a place and the unit i behind it.
func (c *scene) whereBetween(j, i int) bool {
	for k := j + 1; k < i; k++ {
		if c.units[k].has(lexicon.Who) && c.in(c.units[k].from, lexicon.WhereAdverb) {
			return true
		}
	}
	return false
}

// farPlace is how many units from the verb a place may stand.
const farPlace = 36

// otherClause says whether a relative clause, or one that says what was said,
// begins between the trigger and the place.
func (c *scene) otherClause(i, j int) bool {
	for k := min(i, j) + 1; k < max(i, j); k++ {
		if c.units[k].has(lexicon.Who, lexicon.That, lexicon.But) || c.signIs(k, ';') {
			return true
		}
	}
	return false
}

// arrived is the city that the sentence says somebody came to, or was in; nil:
// none.
func (c *scene) arrived() *graph.PlaceRef {
	var country *graph.PlaceRef
	for j := range c.units {
		e := c.units[j].entry(lexicon.City, lexicon.Country)
		if e == nil {
			continue
		}
		if e.Kind == lexicon.Country {
			if country == nil && !c.lex.Grammar().VerbLast && c.cameToCountry(j) {
				country = placeOf(e)
			}
			continue
		}
		if c.staysAt(j) {
			return placeOf(e)
		}
		for k := j - 2; k <= j+3; k++ {
			if k != j && c.at(k).has(lexicon.Arrive) && !c.toArrive(k) && !c.at(max(j, k)+1).has(lexicon.MarkAbout) && (c.lex.Grammar().VerbLast && !c.whoCame(k) || k < j && !c.lex.Grammar().VerbLast) {
				return placeOf(e)
			}
		}
	}
	return country
}

// whoCame says whether the verb of arriving at unit k is a participle of people of no name: लुट्ज
// गए छात्रों का.
func (c *scene) whoCame(k int) bool {
	next := c.at(k + 1)
	return next.kind == bare && next.cast == nil && c.at(k).kind == grammar && c.units[k].to == c.units[k].from+1 && c.phraseIndex(k+1) < 0 && !c.at(k).has(lexicon.MarkOf, lexicon.MarkOn) && c.at(k).has(lexicon.Aux)
}

// cameToCountry says whether somebody came to the country at unit j, and is there now:
// paid a visit to Ruritania, not: visited Ruritania in 2019, or will.
func (c *scene) cameToCountry(j int) bool {
	k := j - 1
	if c.at(k).has(lexicon.The) && c.at(k).kind == grammar {
		k--
	}
	return c.at(k).has(lexicon.Arrive) && c.possessive(j+1) == 0 && !c.longPast(j) && !c.willBefore(j) && !c.toArrive(k) && !c.at(j+1).is(lexicon.Office) && !c.oneOfCountries(j)
}

// oneOfCountries says whether the country at unit j begins a row of them: which of them somebody was in at a time
// is not said.
func (c *scene) oneOfCountries(j int) bool {
	for k := j + 1; k < j+4; k++ {
		switch u := c.at(k); {
		case u.is(lexicon.Country) && k > j+1:
			return true
		case !c.signIs(k, ',') && !u.has(lexicon.And, lexicon.The):
			return false
		}
	}
	return false
}

// toArrive says whether what stands in front of the arrival at unit k tells that it is to come, where the
// verb comes in the middle: ahead of X's arrival in.
func (c *scene) toArrive(k int) bool {
	for j := k - 1; j >= 0 && j > k-6 && !c.lex.Grammar().VerbLast && c.units[j].kind != trigger; j-- {
		if c.units[j].kind == grammar && c.units[j].has(lexicon.MarkBefore) {
			return true
		}
	}
	return false
}

func placeOf(e *lexicon.Entry) *graph.PlaceRef {
	if e.Kind == lexicon.City {
		return &graph.PlaceRef{City: e.Name, Country: e.Code}
	}
	return &graph.PlaceRef{Country: e.Code}
}

// saysWhere says whether "in", or a verb of arriving, goes with unit j.
func (c *scene) saysWhere(j int) bool {
	if c.lex.Grammar().VerbLast {
		k := j + 1
		for n := 0; n < 3 && c.at(k).kind == bare; n++ {
			if c.at(k+1).has(lexicon.MarkIn, lexicon.MarkOn) {
				return true // the capital's palace in
			}
			k++
		}
		next := c.at(j + 1)
		if next.has(lexicon.MarkOf) && (c.at(j+2).is(lexicon.City) || c.at(j+3).is(lexicon.City)) {
			return false
		}
		if next.has(lexicon.MarkOf) {
			if c.townOf(j) {
				return true
			}
			for k := j + 2; k < j+6; k++ {
				if c.at(k).cast != nil || c.at(k).is(lexicon.Person) {
					return false
				}
				if c.at(k).has(lexicon.MarkIn) || c.at(k).has(lexicon.MarkOn) && c.at(j).is(lexicon.City) && c.at(k-1).kind == bare && !c.titleNear(j) {
					return true
				}
				if c.at(k).has(lexicon.Arrive) && !c.at(k).has(lexicon.MarkOf) {
					return !c.titleNear(j)
				}
			}
			return c.at(j + 1).has(lexicon.Arrive)
		}
		for k := j + 2; k <= j+4 && c.at(j).is(lexicon.City); k++ {
			if c.in(c.at(k).from, lexicon.WhereAdverb) && k < len(c.units) {
				return true // began in the city, where
			}
		}
		return next.has(lexicon.MarkIn) || c.calledHere(j) || next.has(lexicon.Arrive) && !c.whoCame(j+1) || c.at(j+2).has(lexicon.Arrive) && next.has(lexicon.MarkTo, lexicon.Also)
	}
	k := j - 1
	for k >= 0 && (c.at(k).has(lexicon.The) || c.townWord(k, j) || c.at(k).kind == bare && c.tokens[c.at(k).from].Capital && k > j-4 || c.signIs(k, ',') && k == j-1 && c.at(k-1).is(lexicon.City)) {
		if c.at(k).is(lexicon.City) {
			return false
		}
		k--
	}
	if c.possessive(j+1) > 0 {
		return false
	}
	if part := c.pastPart(k, j); part < k && c.at(part).has(lexicon.MarkIn, lexicon.MarkOn) {
		return true
	}
	if j+1 < len(c.units) && c.in(c.units[j+1].to-1, lexicon.GatheringNoun) && k >= 0 && c.at(k).has(lexicon.MarkAside, lexicon.MarkDuring) && c.at(j).is(lexicon.City) {
		return true // on the sidelines of the Lutz summit
	}
	if c.signIs(j-1, ',') && c.signIs(j+1, ',') && slices.ContainsFunc(c.dates, func(d span) bool { return d.from == j+2 }) {
		return true // X's talks with Y, Lutz, March 12
	}
	if c.signIs(j-1, ',') && (c.at(j+1).kind == sign || c.at(j+1).has(lexicon.MarkOn)) && c.houseAt(j-2) {
		return true // at the Old Palace, Lutz
	}
	if c.at(j+1).kind == bare && c.venue(j) { // at the bank's Lutz headquarters
		return true
	}
	if k >= 0 && c.at(k).has(lexicon.MarkTo) {
		for n := 0; n < k; n++ { // welcomed X to Lutz
			for _, f := range c.units[n].frames {
				if f.Type == lexicon.Host && f.Form != lexicon.Base {
					return true
				}
			}
		}
	}
	return k >= 0 && c.at(k).has(lexicon.MarkIn, lexicon.Arrive)
}

// pastPart is the unit in front of the words at unit k that name a part of the place at unit j: in central Lutz; on
// the outskirts of Lutz; k: there are none.
func (c *scene) pastPart(k, j int) int {
	if k > 0 && k == j-1 && c.in(c.at(k).to-1, lexicon.PlaceAdjective) && !c.tokens[c.at(k).from].Capital {
		return k - 1
	}
	if k < 2 || !c.at(k).has(lexicon.MarkOf) || !c.in(c.at(k-1).to-1, lexicon.PlacePart) {
		return k
	}
	n := k - 2
	for n > 0 && (c.at(n).has(lexicon.The) && c.at(n).kind == grammar || c.in(c.at(n).to-1, lexicon.PlaceAdjective)) {
		n--
	}
	if c.at(n).has(lexicon.MarkIn, lexicon.MarkOn) && c.at(n).kind == grammar {
		return n
	}
	return k
}

// houseAt says whether the name of a house behind "at" ends at unit k.
func (c *scene) houseAt(k int) bool {
	for n := 0; k > 0 && n < 5; n, k = n+1, k-1 {
		u := &c.units[k]
		if u.has(lexicon.MarkIn) && u.kind == grammar {
			return n > 0 && c.in(u.from, lexicon.HousePreposition)
		}
		if u.kind == sign || !c.tokens[u.from].Capital && !u.has(lexicon.The) {
			return false
		}
	}
	return false
}

// postedIn says whether the place at unit j is where an envoy is posted, who is told of next:
// لٹز میں روریٹانیا کے سفیر X نے. Behind an agent, it is where that one met them.
func (c *scene) postedIn(j int) bool {
	if !c.lex.Grammar().VerbLast || !c.at(j+1).has(lexicon.MarkIn) {
		return false
	}
	for _, p := range c.phrases {
		if p.to <= j && p.mark == lexicon.MarkAgent && p.from >= c.clauseBegin(j) {
			return false
		}
		if p.from > j+1 {
			return p.from <= j+3 && heldAbroad(p.offices)
		}
	}
	return false
}

// townWord says whether the word at unit k stands between "in" and the city at unit j, as in
// "in the Ruritanian capital, Lutz" and "in the coastal town of Lutz".
func (c *scene) townWord(k, j int) bool {
	if k < j-6 {
		return false
	}
	town := c.in(c.units[j].from, lexicon.CapitalNoun) // the Ruritanian capital
	for n := k; n < j; n++ {
		town = town || c.in(c.units[n].from, lexicon.TownNoun)
	}
	u := c.at(k)
	if !town && k == j-1 { // of Lutz; , Lutz
		return c.in(c.at(k-1).from, lexicon.TownNoun) && (u.has(lexicon.MarkOf) || c.signIs(k, ',')) && k > 0
	}
	return town && (u.kind == bare && u.cast == nil && !c.tokens[u.from].Capital || u.is(lexicon.Adjective, lexicon.Modifier) || c.in(u.from, lexicon.CapitalNoun) || u.is(lexicon.Country) || c.signIs(k, '\'') || c.in(u.from, lexicon.PossessiveS))
}

// titleNear says whether an office follows the "of" behind unit j.
func (c *scene) titleNear(j int) bool { return c.officeAhead(j + 2) }

// setting is the first city of the sentence that something is said to be in.
func (c *scene) setting() *graph.PlaceRef {
	for j := range c.units {
		if e := c.units[j].entry(lexicon.City); e != nil && c.saysWhere(j) && !c.seated(j) && !c.postedIn(j) && !c.topicIn(j) && !c.longPast(j) && !c.toComeAt(j) && !c.toBeDone(j) {
			return placeOf(e)
		}
	}
	return nil
}

// longPast says whether a date of another time stands right behind unit j: what was there
// then is not where the article is.
func (c *scene) longPast(j int) bool {
	return slices.ContainsFunc(c.dates, func(d span) bool {
		return d.from > j && d.from-j < 5 && !d.date.IsZero() && !c.anchor.IsZero() && c.anchor.Earliest().Sub(d.date.Latest()).Hours() > 24*10
	})
}

// seated says whether the city at unit j only tells where something has its seat: the
// Court of Justice in Lutz.
func (c *scene) seated(j int) bool {
	if c.lex.Grammar().VerbLast {
		return c.at(j + 2).is(lexicon.Organisation)
	}
	k := j - 1
	for k > 0 && (c.at(k).has(lexicon.The) || c.at(k).has(lexicon.MarkIn)) {
		k--
	}
	if c.in(c.at(k).to-1, lexicon.GatheringNoun) {
		return false // the Ocean Forum in Lutz is held there
	}
	return c.at(k).is(lexicon.Organisation) || c.capitalCommon(k) && k > 0
}

// lastCity is the last city that the sentence names.
func (c *scene) lastCity() *graph.PlaceRef {
	for j := len(c.units) - 1; j >= 0; j-- {
		if e := c.units[j].entry(lexicon.City); e != nil && c.possessive(j+1) == 0 {
			return placeOf(e)
		}
	}
	return nil
}

// there says whether "there" stands in front of the trigger.
func (c *scene) there(i int) bool {
	for j := 0; j < i; j++ {
		if c.in(c.units[j].from, lexicon.ThereAdverb) {
			return true
		}
	}
	return false
}

// ownedBefore says whether the s of possession stands in front of unit i.
func (c *scene) ownedBefore(i int) bool {
	return i > 0 && c.in(c.units[i-1].from, lexicon.PossessiveS)
}

func (c *scene) triggerSoon(i int) bool {
	for j := i; j < i+3; j++ {
		if c.at(j).kind == trigger {
			return true
		}
	}
	return false
}

// venue says whether "in" stands a few words in front of unit j, with nothing but
// names and what they own between.
func (c *scene) venue(j int) bool {
	for k := j - 1; k >= 0 && k > j-9; k-- {
		u := &c.units[k]
		switch {
		case u.has(lexicon.MarkIn) && u.kind == grammar:
			return true
		case u.kind == named, u.kind == bare, u.has(lexicon.The), c.signIs(k, '\''):
		default:
			return false
		}
	}
	return false
}
