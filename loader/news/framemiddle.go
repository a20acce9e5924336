// Frames where the verb comes in the middle: A met B; A held talks with B.

package news

import (
	"cmp"
	"slices"
	"strings"

	"readout/loader/news/lexicon"
)

// reach is how many units may stand between a verb and the mark of its other party.
const reach = 26

// titled says whether the noun of a headline stands at i: Meeting with the premier.
func (c *scene) titled(i int) bool {
	return i == 0 && c.at(1).has(lexicon.MarkIn, lexicon.MarkWith, lexicon.MarkOn) && c.tokens[c.units[0].from].Capital
}

// article says whether "a" or "their" stands in front of the word at i, or in front of an
// ordinary word before it.
func (c *scene) article(i int) bool {
	if v := c.at(i - 1); i > 1 && v.kind == bare && v.cast == nil {
		i--
	}
	return c.at(i-1).has(lexicon.The, lexicon.Possessive) && c.at(i-1).kind == grammar
}

func (c *scene) eventMiddle(i int) (*event, string) {
	u := &c.units[i]
	for _, f := range u.frames {
		if f.Form == lexicon.Ing && len(u.frames) > 1 && !c.titled(i) && c.phraseAt(c.skipAdverbs(i+1), someone, title) == nil && !c.meetingThen(i) {
			continue // a meeting, not meeting somebody
		}
		if f.Form == lexicon.Base && len(u.frames) > 1 && c.article(i) {
			continue // a huddle, not to huddle
		}
		if e, ok := c.quoted(i, f); ok {
			return e, ""
		}
		if f.Form == lexicon.Noun && f.Objects[0] == lexicon.NoClass && c.in(c.at(i-1).to-1, lexicon.GoodsNoun) {
			return nil, "" // a prisoner exchange with
		}
		if f.Form == lexicon.Noun {
			if !c.s.headline && c.tokens[u.from].Capital && c.in(u.from, lexicon.ForumNoun) && c.capitalCommon(i+1) {
				return nil, "" // the Ministerial Committee
			}
			if e, why := c.paidCall(i, f); e != nil || why != "" {
				return e, why
			}
			return c.nounMiddle(i, f)
		}
		if e, why := c.verbMiddle(i, f); e != nil || why != "" {
			return e, why
		}
	}
	return nil, ""
}

// verbMiddle reads the frame of a verb at i.
func (c *scene) verbMiddle(i int, f lexicon.Frame) (*event, string) {
	if c.in(c.units[i].from, lexicon.PerfectVerb) && !c.perfect(i) {
		return nil, ""
	}
	subject := c.subject(i)
	if was := c.firstTo(i - 1); was >= 0 {
		subject = c.subject(was)
	}
	if f.Form == lexicon.Past && f.Objects[0] == lexicon.NoClass && (c.passive(i) || f.Type == lexicon.Host && c.hostedBy(i)) {
		f.Form, f.Objects = lexicon.Passive, byMark // was later received by
	}
	object := c.listedOr(i, f, c.objectMiddle(i+1, f))
	if len(object) == 0 && f.Type == lexicon.Host && c.credentials(i) {
		object = c.counted(i + 1)
	}
	switch f.Type {
	case lexicon.Lead:
		return c.led(i, f, subject, object)
	case lexicon.Hand:
		return c.handed(i, f)
	default:
	}
	if f.Form == lexicon.Passive {
		if len(object) == 0 && f.Type != lexicon.Attend {
			object = c.whom(subject) // X, by whom Y was received
		}
		if len(object) == 0 && f.Type == lexicon.Host {
			object = c.sameHost(i, subject)
		}
		if len(object) == 0 {
			return nil, ""
		}
		if f.Type == lexicon.Attend {
			row := c.further(object)
			if side := actors(subject); len(side) > 0 && c.company(i) {
				if last := side[len(side)-1]; last.person != nil && (c.ofMeeting() || c.begins(last, i) && row[0].from < i+4) {
					return c.accompanied(i, side, row), ""
				}
			}
			if !c.ofMeeting() && !c.itWas(i) {
				return nil, ""
			}
			if side := c.frontSide(); side != nil {
				c.serve(row, side) // on the Ruritanian side, it was attended by
				return &event{frame: lexicon.Attend, sides: [][]*phrase{row}}, ""
			}
			return c.attended(i, f, row)
		}
		if f.Type == lexicon.Chair && len(subject) == 1 && subject[0].kind == party {
			return c.led(i, f, subject, object)
		}
		if f.Type == lexicon.Chair {
			if rows := c.reciprocal(object); rows != nil {
				return c.finishMiddle(i, f, rows, c.realityMiddle(i, f, nil))
			}
			return nil, ""
		}
	}
	if f.Type == lexicon.Include {
		return c.included(i, subject, object), ""
	}
	if f.Type == lexicon.Attend && f.Form == lexicon.Ing {
		if subject = c.inverted(i); subject == nil {
			return nil, ""
		}
		object = nil
	}
	if f.Type == lexicon.Attend {
		if c.in(c.units[i].to-1, lexicon.ForWord) {
			return c.tookPartFor(i, subject, object), ""
		}
		if len(object) > 0 {
			subject = c.further(object)
		}
		if len(subject) == 0 {
			return nil, ""
		}
		bare := !c.ofMeeting()
		if side := c.frontSide(); side != nil {
			c.serve(subject, side) // from the Ruritanian side, X was present
			subject, bare = append(slices.Clone(subject), c.otherSide(i+1)...), false
		}
		if bare && (subject[0].from > 1 || !c.wereThere(i)) {
			return nil, ""
		}
		return &event{frame: lexicon.Attend, bare: bare || c.onlyPresent(i), several: c.in(c.units[i].to-1, lexicon.MeetingsNoun), sides: [][]*phrase{subject}}, ""
	}
	switch f.Type {
	case lexicon.SignTogether, lexicon.Agree:
		return c.signedBy(i, f, subject, object)
	case lexicon.Gather:
		return c.gathered(i, f, subject, object)
	case lexicon.Ring:
		if len(object) == 0 || !c.calledTo(object) && !c.phoneBehind(object) {
			return nil, ""
		}
	case lexicon.Stay:
		owner := c.whoseMeeting(i)
		if len(object) == 0 || owner == nil && !c.howLong(i) && !c.whereAndWhen(object) {
			return nil, ""
		}
		if owner != nil {
			subject = owner
		}
	case lexicon.Join:
		if len(object) == 0 || !c.joinedFor(object) {
			return nil, ""
		}
	default:
	}
	if len(object) == 0 && (f.Form == lexicon.Past || f.Form == lexicon.Present) {
		if whom := c.whom(subject); len(whom) > 0 {
			object = whom
		}
	}
	if len(object) == 0 && f.Type == lexicon.Discuss && f.Form == lexicon.Past {
		object = c.cameToSeat(i, subject)
	}
	if len(object) == 0 && f.Form == lexicon.Past {
		if object = c.afterWas(i, subject); object == nil {
			object = c.frontWith(f, subject)
		}
	}
	// called on X to do something; met the demand; received a letter
	if f.Type == lexicon.Visit && len(object) > 0 && c.appeal(object) {
		return nil, ReasonUnreal
	}
	if len(object) == 0 {
		if f.Type == lexicon.Meet && f.Form == lexicon.Past {
			if chairs := c.chairs(i); chairs != nil {
				return c.finishMiddle(i, f, chairs, c.realityMiddle(i, f, nil))
			}
		}
		if rows := c.reciprocal(subject); rows != nil && !c.onlySome(subject) && intransitive(f) && !c.somethingElse(i, f) && !c.withCrowd(i) && (f.Type != lexicon.Phone_ || c.byPhone(i)) {
			return c.finishMiddle(i, f, rows, c.realityMiddle(i, f, subject))
		}
		return nil, ""
	}
	if !persons(object) && !groupsMeet(f, object) || c.notSpent(i) || c.inMind(object) {
		return nil, ""
	}
	if len(subject) == 0 && f.Form == lexicon.Passive && f.Type == lexicon.Meet && f.Objects[0] == lexicon.NoClass {
		subject = c.faced(i)
	}
	if len(subject) == 0 {
		return nil, ReasonNoParties
	}
	if c.unanswered(i, f) || f.Type == lexicon.Host && c.toPost(object) || c.in(c.units[i].to-1, lexicon.SawVerb) && c.fromAfar(object) {
		return nil, ReasonUnreal
	}
	e, why := c.finishMiddle(i, f, [][]*phrase{subject, object}, c.realityMiddle(i, f, subject))
	if e != nil {
		for _, p := range object {
			c.object[p] = true
		}
		c.also(e, subject, object)
		c.alike(e, object)
	}
	return e, why
}

// perfect says whether "has" or "had" stands in front of the participle at unit i, and adverbs between: has since spoken.
func (c *scene) perfect(i int) bool {
	for i--; i > 0 && (c.units[i].has(lexicon.Also, lexicon.Sooner, lexicon.Separately, lexicon.Phone, lexicon.Last, lexicon.MarkAfter) && c.units[i].kind == grammar || c.ordinary(i) && strings.HasSuffix(c.normal(c.units[i].from), "ly")); i-- {
	}
	return i >= 0 && c.units[i].has(lexicon.Have)
}

// byMark is the mark of who did what is told in the passive.
var byMark = []lexicon.ClassName{lexicon.MarkBy}

// passive says whether a form of "be" and adverbs stand in front of the verb at i.
func (c *scene) passive(i int) bool {
	j := i - 1
	for j >= 0 {
		day := slices.IndexFunc(c.dates, func(d span) bool { return d.to == j+1 })
		switch {
		case day >= 0:
			j = c.dates[day].from - 1
		case c.units[j].has(lexicon.Also, lexicon.MarkOn) && c.units[j].kind == grammar, c.ordinary(j) && strings.HasSuffix(c.normal(c.units[j].from), "ly"):
			j--
		case c.in(c.units[j].to-1, lexicon.TimesNoun) && c.pastTimes(j) >= 0:
			j = c.pastTimes(j)
		default:
			return j < i-1 && c.at(j).has(lexicon.Be) && c.at(j).kind == grammar
		}
	}
	return j < i-1 && c.at(j).has(lexicon.Be) && c.at(j).kind == grammar
}

// pastTimes is the unit in front of "on both occasions", "each time", which ends at unit j; -1: that isn't there.
func (c *scene) pastTimes(j int) int {
	k := j - 1
	for k > j-3 && k > 0 && (c.units[k].has(lexicon.Both, lexicon.The, lexicon.NumberWord) || c.ordinary(k)) {
		k--
	}
	if c.at(k).has(lexicon.MarkOn, lexicon.MarkIn) && c.at(k).kind == grammar {
		k--
	}
	if k == j-1 {
		return -1
	}
	return k
}

// whom is the antecedent of a "whom" right in front of the subject: X, whom Y met.
func (c *scene) whom(subject []*phrase) []*phrase {
	if len(subject) == 0 || !c.at(subject[0].from-1).has(lexicon.Who) {
		return nil
	}
	who := subject[0].from - 1
	if !c.in(c.units[who].from, lexicon.WhomPronoun) {
		return nil
	}
	to := who
	if c.at(to-1).has(lexicon.MarkWith, lexicon.MarkTo, lexicon.MarkBy) {
		to--
	}
	if c.signIs(to-1, ',') {
		to--
	}
	if k := c.phraseEndsAt(to); k >= 0 {
		return actors(c.chain(k))
	}
	return nil
}

// told is whom the one in front of "told" spoke to.
func (c *scene) told(from int) (subject, object []*phrase) {
	if subject, object = c.voicedTo(from); subject != nil {
		return subject, object
	}
	for j := from; j < len(c.units); j++ {
		if !c.units[j].has(lexicon.Told, lexicon.Spoken) {
			continue
		}
		k, s := c.phraseIndex(j+1), c.phraseEndsAt(j)
		if k >= 0 && s >= 0 && persons(c.rowFrom(k)) && persons(c.chain(s)) {
			return actors(c.chain(s)), actors(c.rowFrom(k))
		}
	}
	return nil, nil
}

// groupsMeet says whether a frame may have a country or organisation alone as the
// other party.
func groupsMeet(f lexicon.Frame, row []*phrase) bool {
	if f.Type == lexicon.Host || f.Type == lexicon.Visit {
		return len(row) > 0 && !slices.ContainsFunc(row, func(p *phrase) bool { return len(p.offices) == 0 && p.kind != party })
	}
	if f.Type != lexicon.Meet && f.Type != lexicon.Talk && f.Type != lexicon.Phone_ {
		return false
	}
	for _, p := range row {
		if p.kind == party || p.kind == group && p.org != "" && p.orgKind == "international" {
			return true
		}
	}
	return f.Form == lexicon.Noun
}

// intransitive says whether the verb needs no other party: the ministers met.
func intransitive(f lexicon.Frame) bool {
	if f.Type == lexicon.Discuss || f.Type == lexicon.Chair || f.Type == lexicon.Phone_ {
		return true
	}
	return f.Type == lexicon.Meet || f.Type == lexicon.Talk
}

// byPhone says whether the sentence names the telephone: two who spoke may have
// spoken to the press.
func (c *scene) byPhone(i int) bool {
	if c.at(i+1).has(lexicon.MarkFor) && len(c.units) > i+3 {
		for j := i + 2; j < i+6 && j < len(c.units); j++ { // spoke for 40 minutes
			if c.in(c.units[j].from, lexicon.HourNoun) {
				return true
			}
		}
	}
	return c.units[i].to > c.units[i].from+1 || slices.ContainsFunc(c.units, func(u unit) bool { return u.has(lexicon.Phone) })
}

// whoseMeeting is whose meeting it was that "was with" at unit i tells of: X's last meeting on Tuesday was with Y;
// nil: it tells of something else.
func (c *scene) whoseMeeting(i int) []*phrase {
	j := c.beforeDay(i - 1)
	if j < 1 || (c.units[j].kind != trigger || !onlyNouns(&c.units[j])) && !c.in(c.units[j].to-1, lexicon.HostOfNoun) || c.s.headline {
		return nil
	}
	for j > 0 && c.ownerEnd(j) == 0 && (c.ordinary(j-1) || c.at(j-1).has(lexicon.Last, lexicon.Also) || c.at(j-1).is(lexicon.Modifier)) {
		j--
	}
	if k := c.phraseEndsAt(j - c.ownerEnd(j)); c.ownerEnd(j) > 0 && k >= 0 && allPersons(c.chain(k)) {
		return actors(c.chain(k))
	}
	return nil
}

// whereAndWhen says whether a city and a day stand right behind the row: was with X in Lutz on Monday.
func (c *scene) whereAndWhen(row []*phrase) bool {
	j := row[len(row)-1].to
	if c.at(j).has(lexicon.Also) {
		j++
	}
	end := c.skipWhereWhen(j)
	city := slices.ContainsFunc(c.units[min(j, end):end], func(u unit) bool { return u.is(lexicon.City) })
	return city && slices.ContainsFunc(c.dates, func(d span) bool { return d.from >= j && d.to <= end })
}

// howLong says whether the clause of the verb at i tells for how many minutes or hours.
func (c *scene) howLong(i int) bool {
	for j := i + 1; j < len(c.units) && j < i+reach && !c.parts(j); j++ {
		if !c.units[j].has(lexicon.MarkFor) {
			continue
		}
		for k := j + 1; k < j+6 && k < len(c.units); k++ {
			if c.in(c.units[k].from, lexicon.HourNoun) {
				return true
			}
		}
	}
	return false
}

// appeal says whether "to" and a verb follow the row: called on X and his government to act. Behind more than
// a word, it may be what somebody called for: called on X on Tuesday to discuss.
func (c *scene) appeal(row []*phrase) bool {
	last := row[len(row)-1].to
	for j := last; j < last+12 && j < len(c.units) && c.units[j].kind != sign; j++ {
		switch {
		case j < last+2 && c.units[j].has(lexicon.MarkTo):
			return true
		case c.infinitive(j) && !c.at(j+1).has(lexicon.Purpose):
			return true
		}
	}
	return false
}

// finishMiddle makes the event.
func (c *scene) finishMiddle(i int, f lexicon.Frame, sides [][]*phrase, is reality) (*event, string) {
	if is == unreal || is == tenseless || c.posed(i) {
		return nil, cmp.Or(is.reason(), ReasonUnreal)
	}
	if slices.ContainsFunc(sides, c.crowdOnly) {
		return nil, ReasonNoParties
	}
	c.otherHe(sides)
	return &event{frame: f.Type, sides: sides, status: is.status(), mode: c.modeOf(i, f), host: hostOf(f, sides)}, ""
}

// posed says whether the verb at unit i is of posing for a picture at a reception, where all do.
func (c *scene) posed(i int) bool {
	return c.in(c.units[i].from, lexicon.PosedVerb) && slices.ContainsFunc(c.units, func(u unit) bool { return c.in(u.to-1, lexicon.AttendedNoun) })
}

// unanswered says whether the sentence tells behind a verb of calling that nobody took the call.
func (c *scene) unanswered(i int, f lexicon.Frame) bool {
	if f.Type != lexicon.Phone_ && f.Type != lexicon.Ring {
		return false
	}
	but := false
	for j := i + 1; j < len(c.units); j++ {
		u := &c.units[j]
		if u.kind != grammar {
			continue
		}
		but = but || c.in(u.from, lexicon.ButWord)
		if u.has(lexicon.Denied) && c.in(u.to-1, lexicon.UnansweredWord) || but && u.has(lexicon.Not) && j < i+reach {
			return true // called X, but could not reach him
		}
	}
	return false
}

// faced is whom "facing them were" at unit i means: the last subject in front of it.
func (c *scene) faced(i int) []*phrase {
	for k := len(c.phrases) - 1; k >= 0; k-- {
		if p := c.phrases[k]; p.to <= i && p.person != nil && c.subjectLike(p) {
			return actors(c.chain(k))
		}
	}
	return nil
}

// hostOf is the side of two that is at home, from 1: whom one calls on, or who receives.
func hostOf(f lexicon.Frame, sides [][]*phrase) int {
	switch {
	case len(sides) != 2:
		return 0
	case f.Type == lexicon.Host && f.Form != lexicon.Passive:
		return 1
	case f.Type == lexicon.Host, f.Type == lexicon.Visit && f.Form != lexicon.Passive:
		return 2
	case f.Type == lexicon.Visit:
		return 1
	}
	return 0
}

// otherOccasion says whether the unit is a noun of meeting in person, whose other party is not that of a verb
// of speaking in front of it.
func (c *scene) otherOccasion(u *unit) bool {
	return u.kind == trigger && onlyNouns(u) && u.frames[0].Type != lexicon.Phone_
}

// pastOf says whether unit j, behind a noun of meeting that ends in front of unit i, is past where "of" and "to"
// tell who met: right behind it, or behind a place and a time. A meeting at the request of X is none of X's;
// one between the Republic of Ruritania and another is.
func (c *scene) pastOf(i, j int, mark lexicon.ClassName) bool {
	if mark != lexicon.MarkOf && mark != lexicon.MarkTo || j < i {
		return false
	}
	between := slices.ContainsFunc(c.units[i:min(len(c.units), i+reach)], func(u unit) bool { return u.has(lexicon.MarkBetween) })
	return c.infinitive(j) || !between && j > c.skipWhereWhen(c.skipAdverbs(i))
}

// aimAt says whether what a meeting, whose noun ends in front of unit i, was for begins at unit j: a meeting to
// end the dispute with X; a call for peace with X.
func (c *scene) aimAt(i, j int) bool {
	if c.infinitive(j) || c.at(j).has(lexicon.MarkTo) && c.at(j+1).kind == grammar && c.at(j+1).has(lexicon.Unreal, lexicon.Paper, lexicon.Do) {
		return true
	}
	if j > i || !c.at(j).has(lexicon.MarkFor) || c.at(i-1).frames == nil || c.units[i-1].frames[0].Type != lexicon.Phone_ || c.units[i-1].to > c.units[i-1].from+1 {
		return false
	}
	return !slices.ContainsFunc(c.units[j:min(j+5, len(c.units))], func(u unit) bool { return c.in(u.from, lexicon.HourNoun) })
}
