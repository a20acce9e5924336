// Classes of grammatical words: words.tsv gives each phrase one.

package lexicon

// Class is what a phrase does in a sentence, with a number where one says more: a
// month's, a weekday's (Monday is 1), the day that "yesterday" is from today.
type Class struct {
	Name  ClassName
	Value int
}

// ClassName says what a phrase does.
type ClassName uint8

// What phrases do. A mark shows the role of a noun: it stands before the noun in
// languages whose verb comes in the middle, behind it where the verb comes last.
const (
	NoClass ClassName = iota

	MarkAgent    // who does it: ने
	MarkWith     // with whom
	MarkTo       // to whom
	MarkBy       // by whom, in the passive
	MarkBetween  // between whom
	MarkOf       // whose
	MarkFrom     // from where
	MarkIn       // where, in what
	MarkOn       // on what
	MarkFor      // for what
	MarkAbout    // about what
	MarkBeside   // on whose side: accompanied by
	MarkLed      // under whose leadership
	MarkHost     // hosted by whom
	MarkPresence // before whose eyes
	MarkBehalf   // for whom, of two sides
	MarkBefore   // before when
	MarkAfter    // after when; Value 1: days after
	MarkDuring   // during what
	MarkAside    // on the sidelines of what
	MarkAs       // in what capacity
	MarkWithout  // without whom

	And
	Or
	The        // the, a; Value 1: all, some, other, which mean nobody that was named
	Possessive // his, their
	He         // he, she; Value 1: as an object
	They       // they
	Both       // the two leaders; Value: how many, 0 unknown
	Counterpart
	Guest // the visitor; Value 1: the host
	Delegation
	Occasion   // on this occasion: at what was just told of
	Who        // who, which: begins a relative clause; Value 1: with whom
	That       // begins a clause that says what was said
	But        // begins a clause of equal rank
	Comma      // a word that works like one
	Separately // one after the other
	Also       // an adverb that changes nothing
	If         // makes what follows unreal
	Not        // denies
	Will       // the future
	Unreal     // modal, hoped, refused, asked for
	Planned    // fixed for the future
	Cancel     // called off
	Untrue     // of a report: what the sentence tells is not so
	Denied     // said not to be so
	Have       // auxiliary of the perfect
	Be         // auxiliary
	Phone      // by telephone or video
	Writing    // by letter, or through others: nobody spoke to anybody
	Earlier    // of an earlier time than the report's

	Done     // light verb, perfective: held, की
	Does     // light verb, present
	Do       // light verb, base form or infinitive
	Doing    // light verb, progressive or participle
	Happened // took place, हुई
	Happens  // takes place
	Happen   // take place
	WillDo   // light verb, future: करेंगे
	ToBe     // participle of what is, or was, to happen
	Aux      // ends a verb: है, थी

	Month
	Weekday
	Day     // yesterday -1, today 0, tomorrow 1
	Ago     // before now: two days ago
	Later   // after that: two days later
	Sooner  // before that: two days earlier
	Last    // last, past; Value 1: "last Tuesday" is that of the last week
	Part    // of a month: early, mid
	Next    // next, coming
	This    // this, current
	UnitDay // day
	UnitWeek
	UnitMonth
	UnitYear
	Weekend
	NumberWord // Value
	DayPart    // morning
	Feast      // a day of each year: Christmas Day; Value: 100 times its month, and the day
	SameDay    // the same day
	NextDay    // the following day
	DayBefore  // the day before

	HeldBy   // a verb of both sides together: co-chaired, discussed
	Signed   // signed
	Paper    // what is signed: memorandum; Value: the kind
	Arrive   // arrived in, visited: where somebody is
	Told     // told, said to: not a meeting by itself
	Spoken   // told, assured, warned somebody: a meeting, where they were together
	Together // in person, over dinner
	Gathered // together, to one table: where others were brought
	Purpose  // what one calls somebody for: to thank, to congratulate
	Skip     // boilerplate that clings to an article
	Round    // of talks: what takes place of them
	Forum    // what people attend that is no meeting: a conference
	Region   // a part of a country: what governors have
	Venue    // what a city's name before it makes a building: Hyderabad House
)

var classNames = map[string]ClassName{
	"mark-agent": MarkAgent, "mark-with": MarkWith, "mark-to": MarkTo, "mark-by": MarkBy, "mark-between": MarkBetween,
	"mark-of": MarkOf, "mark-from": MarkFrom, "mark-in": MarkIn, "mark-on": MarkOn, "mark-for": MarkFor,
	"mark-about": MarkAbout, "mark-beside": MarkBeside, "mark-led": MarkLed, "mark-host": MarkHost,
	"mark-presence": MarkPresence, "mark-behalf": MarkBehalf, "mark-before": MarkBefore, "mark-after": MarkAfter, "mark-during": MarkDuring,
	"mark-aside": MarkAside, "mark-as": MarkAs, "mark-without": MarkWithout,
	"and": And, "or": Or, "the": The, "possessive": Possessive, "he": He, "they": They, "both": Both,
	"counterpart": Counterpart, "guest": Guest, "delegation": Delegation, "occasion": Occasion, "who": Who, "that": That, "but": But, "comma": Comma, "separately": Separately,
	"also": Also, "if": If, "not": Not, "will": Will, "unreal": Unreal, "planned": Planned, "cancel": Cancel,
	"denied": Denied, "untrue": Untrue, "have": Have, "be": Be, "phone": Phone, "writing": Writing, "earlier": Earlier,
	"done": Done, "does": Does, "do": Do, "doing": Doing, "happened": Happened, "happens": Happens, "happen": Happen,
	"will-do": WillDo, "to-be": ToBe, "aux": Aux,
	"month": Month, "weekday": Weekday, "day": Day, "ago": Ago, "later": Later, "sooner": Sooner, "part": Part, "last": Last, "next": Next, "this": This,
	"unit-day": UnitDay, "unit-week": UnitWeek, "unit-month": UnitMonth, "unit-year": UnitYear, "weekend": Weekend,
	"number": NumberWord, "daypart": DayPart, "feast": Feast, "same-day": SameDay, "next-day": NextDay, "day-before": DayBefore,
	"held-by": HeldBy, "signed": Signed, "paper": Paper, "arrive": Arrive, "told": Told, "spoken": Spoken, "together": Together, "gathered": Gathered, "purpose": Purpose, "skip": Skip, "venue": Venue, "region": Region, "forum": Forum, "round": Round,
}
