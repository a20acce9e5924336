// Sets of words: sets.tsv gives each its words in a language.
//
// A set changes nothing in how a sentence is cut into units. A rule only asks whether a
// word is in it, where the classes of grammar say too little.

package lexicon

import (
	"fmt"
	"strings"
)

// Set is words of one role, or of one meaning, that a rule asks for.
type Set uint16

// What the words of the sets are.
const (
	Accompanying         Set = iota // verbs of being at somebody's side
	NeuterPronoun                   // the pronoun for a thing, or for nothing
	TalksNoun                       // nouns that end phrases such as "attended the talks"
	Copula                          // verbs between somebody and their office
	HeadVerb                        // verbs of bearing an office: heads the bank
	GovernmentNoun                  // nouns that make of a country's name who speaks for it
	FederalAdjective                // adjectives of a country's own central government
	UntilWord                       // words that end a span of time
	HindustanName                   // India's name in the Urdu of India alone, and its adjective
	BharatName                      // India's name in the Urdu of Pakistan, and its adjective
	FacingWord                      // prepositions of whom one sits with
	HousePreposition                // the preposition of a house where one is
	EventPreposition                // prepositions of what one takes part in
	SeatNoun                        // last words of the names of houses where governments receive
	RespectivelyAdverb              // the adverb that pairs two rows
	OwnPossessive                   // reflexive possessives: the subject's own
	BesidesPostposition             // postpositions that add somebody
	InWhich                         // last words of the relative "in which"
	SessionNoun                     // nouns of meetings that cabinets and boards hold, too
	WhomPronoun                     // the relative pronoun as an object
	HourNoun                        // nouns of how long one speaks
	UnansweredWord                  // last words of phrases that deny that somebody took a call
	WhereAdverb                     // the relative adverb of place
	OwnMeeting                      // words in front of meetings among a country's own people
	TelephoneNoun                   // the word that makes a call of a meeting
	TripPreposition                 // the preposition of a visit that is being paid
	ToWord                          // the preposition of where one goes, and the particle of infinitives
	SatVerb                         // the verb of sitting opposite somebody
	RepresentedVerb                 // the verb of acting for a country
	DelegationPlural                // delegations, more than one
	MinisterNoun                    // nouns of ministers, in the forms of a pair of them
	PremierNoun                     // nouns of prime ministers, in the forms of a pair of them
	PresidentNoun                   // nouns of presidents, in the forms of a pair of them
	PrimeAdjective                  // what makes of ministers heads of government
	ForeignPortfolio                // the portfolio of foreign ministers
	DefencePortfolio                // the portfolio of defence ministers
	FinancePortfolio                // the portfolio of finance ministers
	Pir                             // titles that are also ordinary words: Monday, met
	Patronymic                      // words that join an Arabic name to the father's: bin
	ChineseSurname                  // words of grammar that also begin names: Hu, He, Joe
	NameParticle                    // words that join the words of names: de, van, bin
	FollowedVerb                    // the verb of what came after something
	HostedVerb                      // the light verb of who gives the room
	ReadoutNoun                     // the noun for an account of a meeting
	SayingParticiple                // participles of speaking
	RemarkNoun                      // nouns of what somebody said, of which one says that it was made
	AccountNoun                     // nouns of what is said, or thought, of something: an account of
	NewPost                         // nouns of what one takes up, into which one is welcomed from afar
	AddressedVerb                   // verbs of what one does at an event, where it is
	PaidVerb                        // the past of the verb that goes with a call
	ComesVerb                       // verbs by which what is to come is put behind something, too
	BylineWord                      // prepositions in front of a reporter's name
	CallNoun                        // the noun of a telephone call that is also one of a visit
	CallingVerb                     // past forms of giving something a name
	WhatPronoun                     // the pronoun of what one names so
	MadeVerb                        // forms of the verb that goes with them
	StatementNoun                   // nouns of what is given to the press, which has a day of its own
	SoughtVerb                      // past forms of wishing that don't end as others do
	PluralPossessive                // the possessive of several
	DefiniteArticle                 // the definite article
	IndefiniteArticle               // the indefinite article
	FirstPerson                     // pronouns of who speaks
	FirstPersonBe                   // what a speaker was, or is: auxiliaries
	WasVerb                         // the past of "be" that goes with "it"
	GladWord                        // adjectives and nouns that begin what people write of those whom they met
	WritingVerb                     // verbs of saying in writing
	DoStem                          // the stem of "do", by which one clause leads to the next
	Habitual                        // imperfective participles of the light verb
	SeeingVerb                      // verbs of seeing, or showing, what others do
	HadAuxiliary                    // the auxiliary that begins a condition in front of its subject
	RumourNoun                      // nouns of what is said, but isn't known
	ReportNoun                      // nouns of what is said, and may be dismissed
	DismissingVerb                  // verbs of waving a report away
	TimeConjunction                 // conjunctions of time and condition
	HisFeminine                     // last words of "his" in front of a feminine noun, as meetings are
	MeetingGenitive                 // marks of possession in front of nouns of meeting, seldom of officials
	PossessiveS                     // the s behind an apostrophe
	LeadingVerb                     // verbs of leading a delegation
	WhichPronoun                    // the relative pronoun of things
	VisitVerb                       // verbs of having been somewhere, in phrases such as "was in"
	StayingVerb                     // verbs of staying somewhere
	BeginningVerb                   // verbs of beginning and ending
	SubstanceNoun                   // nouns of what talks that were held had: their focus
	PastVerb                        // past forms that are no verbs of the tables
	FundNoun                        // what a text goes on to call a fund
	BankNoun                        // what a text goes on to call a bank
	OrganisationNoun                // what a text goes on to call an organisation
	AgencyNoun                      // what a text goes on to call an agency
	UnionNoun                       // a union
	CouncilNoun                     // a council
	AssemblyNoun                    // what a text goes on to call a forum
	LeagueNoun                      // a league
	CausedVerb                      // verbs of having others meet
	WentVerb                        // past forms of going to somebody
	FutureEnding                    // words that make the future of what may also be a past: بیٹھیں گے
	TableNoun                       // the noun of what people sit at
	HomeNoun                        // last words of somebody's own office or residence
	PalaceWord                      // first words of the names of presidents' palaces
	CalledStem                      // stems of calling somebody to a place
	PluralVerb                      // light verbs that agree with a plural
	ChanceNoun                      // nouns of what one gets to do something: the chance to meet
	ChanceVerb                      // verbs of getting it
	NearPostposition                // marks of to whom somebody went
	MourningWord                    // words of who died
	GuestHost                       // what a host is called
	SteadNoun                       // in whose place somebody came
	OpeningAdverb                   // what may stand in front of a sentence without a subject
	CalledVerb                      // verbs of calling somebody to oneself
	OfficeHomograph                 // verbs that are also plurals of an office
	HostNoun                        // nouns of who is at whose house
	LeadersNoun                     // the noun of several who lead
	CountryNoun                     // nouns by which a text goes on to name a country
	FemininePossessive              // the possessive that is also an object
	CountNumeral                    // numerals of people: the two
	Era                             // signs of the Christian era behind a year
	OrdinalSuffix                   // what makes a number in digits an ordinal: 3rd
	LatinOrdinal                    // such suffixes in Latin script, which datelines have
	CapitalNoun                     // the noun for a seat of government
	SubjectNoun                     // nouns of what is talked about, not of where
	MatterVerb                      // first words of verbs of what a meeting was about
	RelationNoun                    // nouns of what is between countries, met or not
	WhenConjunction                 // conjunctions that tell when, not on what condition
	ThenAdverb                      // adverbs of what happened after what was just told
	PendingAdjective                // adjectives of meetings that were not held, or not yet
	DiplomatNoun                    // the noun of whoever acts abroad, which is nobody's very office
	KinAdjective                    // adjectives of courtesy in front of a country: sisterly
	AttendedNoun                    // nouns of what one is present at, that are no words of meeting
	CredentialsNoun                 // the noun of what envoys present, each alone
	MonthHomograph                  // short names of months that are given names, too: Jan
	SurnameHomograph                // ordinary words that also begin names, or end them: Park
	EmbassyNoun                     // last words of the names of houses of envoys
	InvitationNoun                  // the noun of an invitation
	TownNoun                        // nouns of places in front of a city's name: the town of
	SayingNoun                      // of what somebody says: it is X's saying that
	LetterName                      // names of Latin letters, in another script: of themselves no name
	GatheringNoun                   // last words of the names of what is held somewhere
	ThisWord                        // the demonstrative of what was just told of
	PluralGenitive                  // the mark of possession in front of several, or of oblique nouns
	RegionNoun                      // nouns of the country, or the state, that an official is of
	WholeWord                       // the word that makes of a unit of time a whole one
	DativePronoun                   // pronouns of whom something is given, or done, to
	KingNoun                        // nouns of kings that are given names, too
	SoConjunction                   // conjunctions of purpose and cause: so that, because
	KingSurname                     // an English noun of kings that is a surname, too
	AmongWord                       // words for those of whom some are named: those who met him
	GotVerb                         // past forms of meeting that are those of getting, too
	AnotherWord                     // the determiner of one more, who is one person
	AffairsNoun                     // the noun that makes a portfolio of the words before it
	OccasionDay                     // nouns of times, whose date is a meeting's: the evening of
	VoicedVerb                      // past forms of saying what one thinks, to somebody who is there
	InterestNoun                    // nouns that go with "in" what need not have been: interest in a meeting
	IncludingWord                   // the word that names some of those of whom was spoken
	VisitingWord                    // the participle of a guest in front of the office
	RecallWord                      // verbs and nouns of looking back on something
	OrdinalWord                     // first, second: of a row of meetings that were held
	MeetingsNoun                    // meetings, more than one, that somebody attended
	MovingVerb                      // participles of going from one house to the next
	ThereAdverb                     // adverbs of a place that was named
	OccasionNoun                    // nouns of other occasions than talks: press, parades
	AttendanceNoun                  // nouns of taking part in a session, or addressing it
	PeopleNoun                      // people of no name, whom somebody speaks to: journalists, officials
	SideNoun                        // what a country's people at talks are called: पक्ष
	DoerNoun                        // participles of those who did what was told of, several
	ThenParticle                    // what follows a condition: then
	GotNoun                         // nouns of what one gets by the verb of meeting: news, help
	CompanyPostposition             // words of company, as postpositions have them: के साथ
	GoingOnWord                     // last words of verbs that tell what is going on
	PresentAuxiliary                // the auxiliary of what is so as it is told
	AttendingWord                   // the word of attending, whatever its verb: present, part
	ComprisingWord                  // the word that tells whom a delegation consisted of
	BodyNoun                        // nouns of bodies that two countries have together: commission
	ThoseWord                       // the pronoun for those who were just told of, in front of a mark
	FinalLetter                     // letters that stand at a word's end alone
	UnjoinedLetter                  // letters that don't join the next one
	GluedWord                       // words that are written together with the next one
	GluedTail                       // those of them that are with the one before
	GluedMark                       // marks that are written together with a name in front
	GluedTitle                      // titles that are written together with a name
	JointWord                       // adjectives and nouns of meetings of all who are named
	ButWord                         // the conjunction that may join verbs of one subject: but
	ForumNoun                       // nouns of meetings of so many that not all met all: summit
	GoodsNoun                       // words for what is exchanged that are no views
	InstitutionNoun                 // nouns of a country's institutions, in small letters
	LetterNoun                      // nouns of what is handed to somebody
	CaptionVerb                     // verbs by which captions tell of what was
	DelegationAdjective             // words between a country and its delegation: government, business
	FactiveVerb                     // verbs of speaking of what was: admitted
	OwnedNoun                       // nouns of what somebody has who does what is told of it: X's office, visit
	FriendNoun                      // nouns between a possessive and the name of whose friend somebody is
	RumourVerb                      // verbs of saying what is not known
	FictionNoun                     // nouns of what shows what never was: film
	WhosePronoun                    // the relative pronoun that possesses
	MeetingAdverb                   // words behind "met" that are none whom somebody met
	SeparateAdjective               // adjectives of what two did, but not together
	CrowdNoun                       // nouns of people of no party
	SawVerb                         // the verb of seeing somebody, or somebody as something
	ScreenNoun                      // nouns of where one sees somebody who is far away
	UrgeVerb                        // past forms of speaking to somebody, near or far: urged
	GovernmentOfNoun                // nouns in front of "of" and a country's name that stand for it
	MeetingAdjective                // words of grammar that meetings have for adjectives: brief
	BasedWord                       // the participle of having a seat somewhere
	BureauNoun                      // nouns of parts of a ministry, in their names
	InstalledVerb                   // words of verbs of coming into an office: took over, was sworn in
	MansPronoun                     // pronouns of men
	WomansPronoun                   // pronouns of women
	MansTitle                       // titles of men in front of their names
	WomansTitle                     // titles of women in front of their names
	SendingVerb                     // verbs of sending or appointing somebody, of whom is then told
	RomanceParticle                 // particles with which names begin that are called by them: da Costa
	AccentedName                    // given names that without their accents are a country's adjective: Germán
	TownOffice                      // offices of places of which tables have but few: mayor
	TermNoun                        // nouns of the time somebody holds an office: term
	OfficeAdverb                    // adverbs of when somebody held an office: then
	ServingVerb                     // verbs of being something: served as
	RankOffice                      // offices that stand before a name as ranks do, behind another: Ambassador
	PartNoun                        // nouns of being one of several: part of
	UnderWord                       // the preposition of whose lead others follow
	TeamNoun                        // nouns of those whom somebody leads: delegation
	HumanNoun                       // nouns of people, who are nobody that was named: an aide
	MansName                        // given names of men alone
	WomansName                      // given names of women alone
	GivingVerb                      // verbs of giving somebody one's time, or a welcome
	GrantedNoun                     // what is given so, other than hours
	HavingVerb                      // verbs of having somebody over, or on the line
	TakingVerb                      // verbs of taking somebody aside
	AsideAdverb                     // where one is taken so
	AlsoAdverb                      // the adverb of one who did as others did
	ForWord                         // the last word of verbs of being there for somebody
	AsAlsoVerb                      // verbs of who did as others did: as were, as did
	SpendingVerb                    // verbs of spending time, or something else
	MindNoun                        // where one has somebody of whom one thinks
	TimeNoun                        // nouns of time that count nothing
	HereAdverb                      // adverbs of the place where one is
	SayVerb                         // verbs of saying between commas: officials say
	OverAdverb                      // where one has a guest: over, round
	LineNoun                        // the telephone's line
	GuestNoun                       // nouns of whom somebody receives
	RoomNoun                        // last words of verbs that put all into one place: shut away, deep in conversation
	AgainAdverb                     // the adverb of a further meeting
	PresentWord                     // how a third was there: with X present, mediating
	HostRole                        // as what a third was there: with X as mediator
	PhaseNoun                       // parts of a meeting for which somebody joins
	MemberWord                      // who belongs to a delegation: members of, part of
	VisitNoun                       // stays abroad that include meetings
	EveNoun                         // the noun for the day before something
	EventNoun                       // nouns that any meeting has
	PlaceAdjective                  // adjectives of a part of a city or country
	PlacePart                       // nouns of a part of a city or country
	CompanyWord                     // words of being in somebody's company: accompanying, beside
	PosedVerb                       // verbs of posing for a picture
	BringVerb                       // verbs of having somebody along
	AlongAdverb                     // the adverb of what one has with one
	TookPartVerb                    // first words of having been there: took part
	SittingVerb                     // words of being there, in front of their verb: sitting in for
	ElbowNoun                       // where company is: at his side, in tow
	CompletingVerb                  // verbs of making up a delegation: rounding out
	BeStem                          // the infinitive of the passive's auxiliary
	RoomOfNoun                      // parts of a house that are somebody's: study, tent
	ConveyVerb                      // verbs of bringing something to somebody: put, handed
	AddressVerb                     // verbs for which one comes to somebody, who is spoken to: press, brief
	MovedParticiple                 // participles of being taken somewhere: ushered
	SeatPreposition                 // prepositions in front of somebody's house
	StayVerb                        // verbs of being somewhere, or going in: was, spent, dropped
	StayParticle                    // what stands between them and the house: by, straight
	OnlyAdverb                      // the adverb of what came of it against hopes: only to
	LateAdjective                   // adjectives of who is dead, or can't be at home
	AloneWord                       // how two were who were with nobody else
	AgoAdverb                       // the adverb that makes of hours a time in the past
	KeepingVerb                     // verbs of having somebody for hours
	AboutVerb                       // verbs of leading somebody about
	AboutParticle                   // where one leads somebody: around, through
	SparingVerb                     // verbs of having time for somebody: found, devoted
	HostOfNoun                      // what somebody is to whoever meets them, or where one meets: host, stop
	TogetherWord                    // the adverb of what several do in one place
	StanceVerb                      // verbs of what people do far from each other
	MatterNoun                      // what one has with others who may be far away: ties, a pact
	BesidePreposition               // beside whom one does something
	AcrossWord                      // words that stand before "from" or "for" in front of whom one faces: across, waiting
	SharedRoom                      // where two are who are in the same one: room, car
	SameWord                        // the word for one and the same
	HandingVerb                     // verbs of giving a thing from hand to hand
	ThrownParticiple                // participles of a meal that somebody gave
	HostRoleNoun                    // the noun of who receives somebody
	WereVerb                        // the plural of was
	TimesNoun                       // nouns of times that something was done: occasions
	UsingVerb                       // past forms of using an occasion for something
	OpportunityNoun                 // nouns of an occasion that one takes
	EndingVerb                      // verbs of how a day began, or ended: ended with
	DemonymNoun                     // what one of a country's people is called, where no ending tells: Swede
	BecameVerb                      // verbs of coming to be something
	ProtectedNoun                   // nouns of people for whom there are envoys: women, refugees
	EachWord                        // first words of what means several, who need not have been together: each
	TrioNoun                        // nouns of a few people, who are named behind "of": trio
	SoWord                          // the adverb of who did what others did: so did X
	GuestsNoun                      // nouns of several people whom somebody meets
	TurnNoun                        // the noun of who is next
	PerfectVerb                     // participles that are no form of the past: spoken
	FirstWord                       // the numeral of what was never before
	SinceWord                       // the preposition of the time from which on something is
	ClauseConjunction               // conjunctions with which a clause begins in front of the main one: although, as
	ChiefWord                       // words of who is first of those for something: chief, top
	ManNoun                         // words for who acts for a country: man, point man
	HomeAdverb                      // the adverb of being where one is from
	BackWord                        // words of coming back
	NextWord                        // the word of sitting next to somebody
	RecentWord                      // words for a time that is not long ago: recently
	EmphaticParticle                // the particle that makes of some nouns an adverb of time: हाल ही में
	StagedVerb                      // verbs of what is done at a place, before others: inaugurated
	AddressingParticiple            // participles of speaking to somebody
	AlmostAdverb                    // adverbs of what did not come about: nearly
	MediaNoun                       // nouns of what everybody reads, hears or sees: interview

	setCount
)

var setNames = map[string]Set{
	"company-word": CompanyWord, "bring-verb": BringVerb, "posed-verb": PosedVerb, "took-part-verb": TookPartVerb,
	"sitting-verb": SittingVerb, "along-adverb": AlongAdverb, "elbow-noun": ElbowNoun, "completing-verb": CompletingVerb,
	"accompanying": Accompanying, "neuter-pronoun": NeuterPronoun, "talks-noun": TalksNoun, "copula": Copula,
	"head-verb": HeadVerb, "government-noun": GovernmentNoun, "federal-adjective": FederalAdjective, "until-word": UntilWord,
	"hindustan-name": HindustanName, "bharat-name": BharatName, "facing-word": FacingWord,
	"house-preposition": HousePreposition, "event-preposition": EventPreposition, "seat-noun": SeatNoun,
	"respectively-adverb": RespectivelyAdverb, "own-possessive": OwnPossessive, "besides-postposition": BesidesPostposition,
	"in-which": InWhich, "session-noun": SessionNoun, "whom-pronoun": WhomPronoun, "hour-noun": HourNoun,
	"unanswered-word": UnansweredWord, "where-adverb": WhereAdverb, "own-meeting": OwnMeeting, "telephone-noun": TelephoneNoun,
	"trip-preposition": TripPreposition, "to-word": ToWord, "sat-verb": SatVerb, "represented-verb": RepresentedVerb,
	"delegation-plural": DelegationPlural, "minister-noun": MinisterNoun, "premier-noun": PremierNoun,
	"president-noun": PresidentNoun, "prime-adjective": PrimeAdjective, "foreign-portfolio": ForeignPortfolio,
	"defence-portfolio": DefencePortfolio, "finance-portfolio": FinancePortfolio, "pir": Pir, "patronymic": Patronymic,
	"chinese-surname": ChineseSurname, "name-particle": NameParticle, "followed-verb": FollowedVerb, "hosted-verb": HostedVerb,
	"readout-noun": ReadoutNoun, "saying-participle": SayingParticiple, "sought-verb": SoughtVerb,
	"plural-possessive": PluralPossessive, "definite-article": DefiniteArticle, "indefinite-article": IndefiniteArticle,
	"first-person": FirstPerson, "first-person-be": FirstPersonBe, "was-verb": WasVerb, "glad-word": GladWord,
	"writing-verb": WritingVerb, "do-stem": DoStem, "habitual": Habitual, "seeing-verb": SeeingVerb,
	"had-auxiliary": HadAuxiliary, "rumour-noun": RumourNoun, "report-noun": ReportNoun, "dismissing-verb": DismissingVerb,
	"time-conjunction": TimeConjunction, "his-feminine": HisFeminine, "meeting-genitive": MeetingGenitive,
	"possessive-s": PossessiveS, "leading-verb": LeadingVerb, "which-pronoun": WhichPronoun, "visit-verb": VisitVerb,
	"staying-verb": StayingVerb, "beginning-verb": BeginningVerb, "substance-noun": SubstanceNoun, "past-verb": PastVerb,
	"fund-noun": FundNoun, "bank-noun": BankNoun, "organisation-noun": OrganisationNoun, "agency-noun": AgencyNoun,
	"office-homograph": OfficeHomograph, "host-noun": HostNoun, "leaders-noun": LeadersNoun, "country-noun": CountryNoun,
	"feminine-possessive": FemininePossessive, "count-numeral": CountNumeral, "era": Era, "ordinal-suffix": OrdinalSuffix,
	"latin-ordinal": LatinOrdinal, "capital-noun": CapitalNoun, "subject-noun": SubjectNoun, "matter-verb": MatterVerb,
	"embassy-noun": EmbassyNoun, "invitation-noun": InvitationNoun, "relation-noun": RelationNoun,
	"surname-homograph": SurnameHomograph, "pending-adjective": PendingAdjective, "diplomat-noun": DiplomatNoun,
	"kin-adjective": KinAdjective, "attended-noun": AttendedNoun, "credentials-noun": CredentialsNoun,
	"month-homograph": MonthHomograph, "town-noun": TownNoun, "saying-noun": SayingNoun, "letter-name": LetterName,
	"gathering-noun": GatheringNoun, "another-word": AnotherWord, "affairs-noun": AffairsNoun, "moving-verb": MovingVerb,
	"meetings-noun": MeetingsNoun, "ordinal-word": OrdinalWord, "recall-word": RecallWord, "including-word": IncludingWord,
	"visiting-word": VisitingWord, "interest-noun": InterestNoun, "voiced-verb": VoicedVerb, "occasion-day": OccasionDay,
	"there-adverb": ThereAdverb, "attendance-noun": AttendanceNoun, "occasion-noun": OccasionNoun, "doer-noun": DoerNoun,
	"then-particle": ThenParticle, "bureau-noun": BureauNoun, "based-word": BasedWord, "rumour-verb": RumourVerb,
	"fiction-noun": FictionNoun, "whose-pronoun": WhosePronoun, "friend-noun": FriendNoun, "factive-verb": FactiveVerb,
	"owned-noun": OwnedNoun, "meeting-adjective": MeetingAdjective, "government-of-noun": GovernmentOfNoun,
	"delegation-adjective": DelegationAdjective, "caption-verb": CaptionVerb, "installed-verb": InstalledVerb,
	"mans-pronoun": MansPronoun, "womans-pronoun": WomansPronoun, "mans-title": MansTitle, "crowd-noun": CrowdNoun,
	"saw-verb": SawVerb, "screen-noun": ScreenNoun, "womans-title": WomansTitle, "mans-name": MansName,
	"womans-name": WomansName, "when-conjunction": WhenConjunction, "got-verb": GotVerb, "king-noun": KingNoun,
	"dative-pronoun": DativePronoun, "whole-word": WholeWord, "region-noun": RegionNoun, "plural-genitive": PluralGenitive,
	"company-postposition": CompanyPostposition, "attending-word": AttendingWord, "comprising-word": ComprisingWord,
	"body-noun": BodyNoun, "those-word": ThoseWord, "final-letter": FinalLetter, "unjoined-letter": UnjoinedLetter,
	"glued-word": GluedWord, "glued-tail": GluedTail, "glued-mark": GluedMark, "glued-title": GluedTitle,
	"joint-word": JointWord, "letter-noun": LetterNoun, "forum-noun": ForumNoun, "but-word": ButWord, "this-word": ThisWord,
	"among-word": AmongWord, "then-adverb": ThenAdverb, "got-noun": GotNoun, "going-on-word": GoingOnWord,
	"present-auxiliary": PresentAuxiliary, "remark-noun": RemarkNoun, "urge-verb": UrgeVerb, "meeting-adverb": MeetingAdverb,
	"separate-adjective": SeparateAdjective, "romance-particle": RomanceParticle, "accented-name": AccentedName,
	"town-office": TownOffice, "term-noun": TermNoun, "office-adverb": OfficeAdverb, "serving-verb": ServingVerb,
	"rank-office": RankOffice, "part-noun": PartNoun, "under-word": UnderWord, "team-noun": TeamNoun, "human-noun": HumanNoun,
	"sending-verb": SendingVerb, "institution-noun": InstitutionNoun, "goods-noun": GoodsNoun, "king-surname": KingSurname,
	"so-conjunction": SoConjunction, "made-verb": MadeVerb, "account-noun": AccountNoun, "new-post": NewPost,
	"addressed-verb": AddressedVerb, "paid-verb": PaidVerb, "comes-verb": ComesVerb, "byline-word": BylineWord,
	"call-noun": CallNoun, "calling-verb": CallingVerb, "what-pronoun": WhatPronoun, "statement-noun": StatementNoun,
	"side-noun": SideNoun, "people-noun": PeopleNoun, "giving-verb": GivingVerb, "granted-noun": GrantedNoun,
	"having-verb": HavingVerb, "over-adverb": OverAdverb, "line-noun": LineNoun, "guest-noun": GuestNoun,
	"room-noun": RoomNoun, "be-stem": BeStem, "again-adverb": AgainAdverb, "present-word": PresentWord, "host-role": HostRole,
	"phase-noun": PhaseNoun, "visit-noun": VisitNoun, "member-word": MemberWord, "union-noun": UnionNoun,
	"council-noun": CouncilNoun, "assembly-noun": AssemblyNoun, "league-noun": LeagueNoun, "caused-verb": CausedVerb,
	"went-verb": WentVerb, "near-postposition": NearPostposition, "future-ending": FutureEnding, "table-noun": TableNoun,
	"home-noun": HomeNoun, "palace-word": PalaceWord, "called-stem": CalledStem, "plural-verb": PluralVerb,
	"chance-noun": ChanceNoun, "chance-verb": ChanceVerb, "mourning-word": MourningWord, "stead-noun": SteadNoun,
	"guest-host": GuestHost, "opening-adverb": OpeningAdverb, "taking-verb": TakingVerb, "spending-verb": SpendingVerb,
	"mind-noun": MindNoun, "here-adverb": HereAdverb, "say-verb": SayVerb, "time-noun": TimeNoun, "also-adverb": AlsoAdverb,
	"as-also-verb": AsAlsoVerb, "for-word": ForWord, "aside-adverb": AsideAdverb, "eve-noun": EveNoun, "event-noun": EventNoun,
	"place-adjective": PlaceAdjective, "place-part": PlacePart, "called-verb": CalledVerb, "host-role-noun": HostRoleNoun,
	"were-verb": WereVerb, "times-noun": TimesNoun, "using-verb": UsingVerb, "opportunity-noun": OpportunityNoun,
	"ending-verb": EndingVerb, "demonym-noun": DemonymNoun, "became-verb": BecameVerb, "protected-noun": ProtectedNoun,
	"recent-word": RecentWord, "emphatic-particle": EmphaticParticle, "staged-verb": StagedVerb, "addressing-participle": AddressingParticiple, "almost-adverb": AlmostAdverb, "media-noun": MediaNoun, "shared-room": SharedRoom, "same-word": SameWord, "handing-verb": HandingVerb, "thrown-participle": ThrownParticiple,
	"room-of-noun": RoomOfNoun, "convey-verb": ConveyVerb, "address-verb": AddressVerb, "moved-participle": MovedParticiple,
	"seat-preposition": SeatPreposition, "stay-verb": StayVerb, "stay-particle": StayParticle, "only-adverb": OnlyAdverb,
	"late-adjective": LateAdjective, "alone-word": AloneWord, "ago-adverb": AgoAdverb, "keeping-verb": KeepingVerb,
	"about-verb": AboutVerb, "about-particle": AboutParticle, "sparing-verb": SparingVerb, "host-of-noun": HostOfNoun,
	"together-word": TogetherWord, "stance-verb": StanceVerb, "matter-noun": MatterNoun,
	"beside-preposition": BesidePreposition, "across-word": AcrossWord, "clause-conjunction": ClauseConjunction,
	"each-word": EachWord, "trio-noun": TrioNoun, "so-word": SoWord, "guests-noun": GuestsNoun, "perfect-verb": PerfectVerb,
	"turn-noun": TurnNoun, "since-word": SinceWord, "first-word": FirstWord, "next-word": NextWord, "home-adverb": HomeAdverb,
	"back-word": BackWord, "chief-word": ChiefWord, "man-noun": ManNoun,
}

// elsewhere is the bit, behind those of the sets, of words that other tables have, too.
const elsewhere = setCount

// membership is a bit for each set, and elsewhere.
type membership [elsewhere/64 + 1]uint64

func (m *membership) join(s Set)     { m[s/64] |= 1 << (s % 64) }
func (m *membership) has(s Set) bool { return m[s/64]&(1<<(s%64)) != 0 }

// readSet reads a row of sets.tsv: the name of a set, and words.
func (l *Lexicon) readSet(row []string) error {
	s, ok := setNames[row[0]]
	if !ok {
		return fmt.Errorf("set %q is none of those that set.go names", row[0])
	}
	l.glues = l.glues || s == GluedWord
	for word := range strings.SplitSeq(row[1], "|") {
		tokens := Tokens(nil, word, nil)
		if len(tokens) != 1 || tokens[0].Sort != Word {
			return fmt.Errorf("%q: want one word", word)
		}
		spelled := l.spelled[word]
		spelled.join(s)
		l.spelled[word] = spelled
		normal := normalOf(word, tokens[0])
		if normal == "" {
			continue // of marks alone: no token is known by it
		}
		id := int(l.add(normal))
		for id >= len(l.sets) {
			l.sets = append(l.sets, membership{})
		}
		l.sets[id].join(s)
	}
	return nil
}

// In says whether a token's word is in a set, in any spelling.
func (l *Lexicon) In(t Token, s Set) bool { return l.within(t.ID, s) }

// within says whether the word of a number is in a set.
func (l *Lexicon) within(id uint32, s Set) bool { return int(id) < len(l.sets) && l.sets[id].has(s) }

// Unknown says whether no table has a token's word; that rules ask for it doesn't count.
func (l *Lexicon) Unknown(t Token) bool {
	return t.ID == 0 || t.Own() || int(t.ID) < len(l.sets) && !l.sets[t.ID].has(elsewhere)
}

// Listed says whether a token's word is in some set.
func (l *Lexicon) Listed(t Token) bool {
	if int(t.ID) >= len(l.sets) {
		return false
	}
	m := l.sets[t.ID]
	m[elsewhere/64] &^= 1 << (elsewhere % 64)
	return m != membership{}
}

// Spelled says whether a text is a word of a set, letter by letter: CE, not ce.
func (l *Lexicon) Spelled(text string, s Set) bool {
	m := l.spelled[text]
	return m.has(s)
}
