// Package news turns news articles into meeting records, offline.
//
// An article goes through a row of stages, each a file here and a function that
// touches nothing but its input:
//
//	language.go   which tables to read the article by
//	sentence.go   text → tokens and sentences, by the tables of its language; wrap.go lines
//	              that were broken at a column
//	unit.go       sentence → units: what the tables name, and bare words
//	phrase.go     units → noun phrases: a name with its titles, an office alone, a
//	              country; verbmiddle.go and verblast.go know the two word orders,
//	              namelast.go names without capitals, apposition.go, house.go and asidelast.go
//	              what stands behind a name, rows.go what goes with whom in a row, officerow.go
//	              offices in one, forwhom.go for whom each of one was there, rival.go
//	              forms of two places, label.go countries in front of short reports and of journeys,
//	              front.go where a clause in front of the subject ends
//	cast.go       noun phrases → the people of the article, each once, whatever
//	              forms of the name it uses; known.go brings those known before, settle.go
//	              what is known of them; patronymic.go what a name shares with another's, office.go
//	              which titles are one office
//	frame.go      noun phrases around a verb → who met whom; for each word order, roles…
//	              finds who does what, clauselast.go where a clause begins,
//	              heldmiddle.go verbs apart from their noun, topiclast.go who is only talked about,
//	              leadmiddle.go who led a side, attend… who else was there, company… in whose company, besidemiddle.go
//	              at whose side, gapmiddle.go clauses that leave out their verb, sessionlast.go who sat in
//	              the session of a body, or in talks of three,
//	              whomiddle.go what clauses and participles say of somebody, objectmiddle.go whom
//	              a verb has for an object, alsomiddle.go further meetings of one verb, didsomiddle.go who did so, too, listmiddle.go whom lines list, grantmiddle.go and hostmiddle.go to whom time was
//	              given, or who was whose host, seatmiddle.go and staymiddle.go who was at whose house, or in whose
//	              country, tripmiddle.go whom a trip was for, apart.go what was held separately,
//	              reality…, verblesslast.go and settledmiddle.go whether it took place; framescene.go reads
//	              scenes without a word of meeting, quotemiddle.go what people say of their own meetings
//	memory.go     whom "the minister" and "he" mean, gender.go whom "he" can't, pair.go "the two", rowpair.go whom of one row; pronounlast.go what
//	              of it a verb-last sentence tells itself, subject.go what a subject is,
//	              demonym.go who is called by the country alone, carriedlast.go whom a sentence leaves out,
//	              visitlast.go who went to whom, oflast.go whose meeting "of" and "in" tell, referentlast.go whom the clause in front settles,
//	              members.go who a delegation consists of
//	when.go       the day that "on Tuesday" is; day.go its year, and spans of days; eventday.go
//	              days told from an event;
//	              meetingday.go which is the meeting's, othertimes.go when else the same people met
//	where.go, wherelast.go, seatlast.go, about.go   the place; the topics and what was signed; dateline.go where the
//	              article was sent from, whereabouts.go what who met says of where they were
//	complete.go   a frame → an event with its parties, date and place, if it has them;
//	              whose.go whom officials act for of whom nobody says it, resident.go whom envoys do,
//	              theirtwo.go whose "their ministers" are, homeward.go who came, and who was at home
//	denied.go     what was denied is not told by who claims it
//	merge.go      sentences on one meeting → one record
//
// What a sentence doesn't say for sure is left out and counted, with its reason:
// a missed meeting is a pity, a false one will be quoted.
package news

import "readout/graph"

// Article is one article, as read from a file.
type Article struct {
	ID        string // of the article node; empty: its URL serves
	URL       string
	Title     string
	Publisher string
	Published graph.Date // zero: unknown
	Language  string     // en, hi, ur; empty: to be found out
	Text      string     // headline, body, and what clings to them
}

// Dropped is something that looked like a meeting and was left out.
type Dropped struct {
	Reason string // one of the Reason constants
	Quote  string // the sentence
}

// Why something was left out.
const (
	ReasonNoParties  = "fewer than two parties named"
	ReasonPlanned    = "planned, without two parties named"
	ReasonUnreal     = "hoped for, asked for, possible or denied"
	ReasonTense      = "the verb doesn't say that it took place"
	ReasonOneParty   = "all of one country or organisation"
	ReasonNoCountry  = "the country of somebody is unknown"
	ReasonGeneric    = "a group without a party"
	ReasonNoLanguage = "a language without tables"
)

// Result is what an article yields.
type Result struct {
	Records []graph.Record
	Dropped []Dropped
}
