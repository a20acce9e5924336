// Frames: the words that report a meeting, and where its people stand around them.

package lexicon

import (
	"fmt"
	"strings"
)

// Frame is a verb or noun that reports a meeting.
type Frame struct {
	Type    FrameType
	Form    Form
	Objects []ClassName // marks of the other party; NoClass: none is needed
}

// FrameType is a sort of meeting, which says who is whose guest.
type FrameType uint8

// The types of frames.
const (
	Meet         FrameType = iota
	Visit                  // the subject is the guest: called on
	Host                   // the subject is the host: received, welcomed
	Phone_                 // by telephone or video
	Summon                 // the subject sends for the other
	Discuss                // needs both parties named, or it is no meeting
	Chair                  // of a session: both in the chair
	Attend                 // was there as well
	Talk                   // as Meet, but it may have been by telephone
	Include                // of a delegation: who belonged to it
	SignTogether           // people who put their names to one paper, side by side
	Ring                   // called: by telephone, if it says what for
	Agree                  // agreed: together, if it says in which city
	Join                   // joined somebody, if it says for what meal or talks
	Gather                 // brought others together
	Lead                   // led one side of talks
	Hand                   // a letter was handed by one to another
	Stay                   // was with somebody, if it says how long
)

var frameTypes = map[string]FrameType{
	"meet": Meet, "visit": Visit, "host": Host, "phone": Phone_, "summon": Summon, "discuss": Discuss, "chair": Chair,
	"attend": Attend, "talk": Talk, "include": Include, "sign": SignTogether, "ring": Ring, "agree": Agree, "join": Join, "gather": Gather, "lead": Lead, "hand": Hand, "stay": Stay,
}

// Form is how a frame's word is inflected.
type Form uint8

// The forms.
const (
	Past       Form = iota
	Present         // of the third person: headlines
	Base            // bare, or an infinitive
	Ing             // meeting; in verb-last languages the oblique infinitive
	Participle      // मिलकर: the action before the main one
	Passive         // was received (by)
	Future          // मिलेंगे
	Noun            // needs a light verb, or a word of time
)

var forms = map[string]Form{
	"past": Past, "present": Present, "base": Base, "ing": Ing, "participle": Participle, "passive": Passive,
	"future": Future, "noun": Noun,
}

// readFrame reads a row of frames.tsv: type, form, marks of the other party, words.
func (l *Lexicon) readFrame(row []string) error {
	t, ok := frameTypes[row[0]]
	f, okForm := forms[row[1]]
	if !ok || !okForm {
		return fmt.Errorf("type %q, form %q: frame.go names them", row[0], row[1])
	}
	frame := Frame{Type: t, Form: f}
	for mark := range strings.SplitSeq(row[2], ",") {
		c, ok := classNames["mark-"+mark]
		if !ok && mark != "-" {
			return fmt.Errorf("mark %q: class.go names them", mark)
		}
		frame.Objects = append(frame.Objects, c)
	}
	addForms(l, l.frames, row[3], frame)
	return nil
}

// Frames returns what the longest trigger at tokens[at:] reports, and the index
// after it.
func (l *Lexicon) Frames(tokens []Token, at int) (frames []Frame, end int) {
	return l.frames.longest(tokens, at)
}
