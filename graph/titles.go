// Titles and honorifics that stand around a person's name and are no part of it.
//
// The tables hold any spelling, since they are folded like the names. What is left
// out is left out on purpose: words that are names as often as titles stay, such as
// Sheikh, Sardar, Malik, Raja, Sultan, Emir, Khan, Shah, Syed, Hafiz, Haji, Mufti,
// Imam, Begum, Kumari, Sri (Sri Mulyani), HE without dots (He Lifeng), and وزیر and
// سفیر, which are given names unless it says of what. So do offices whose holder is
// named after their country; the reader of the sentence finds those.

package graph

import (
	"bytes"
	"strings"
)

const englishTitles = `
	mr, mrs, ms, miss, mx, dr, prof, professor, sir, madam, madame, monsieur, mme, herr, frau, lord,
	lady, dame, baroness, he mr, he mrs, he ms, he dr, his excellency, her excellency,
	their excellencies, excellency, his highness, her highness, his royal highness,
	her royal highness, his majesty, her majesty, h r h, hrh, the hon, the honourable, the honorable,
	honourable, honorable, right hon, rt hon, the rt hon, the right honourable, right honourable,
	shri, shrimati, smt, janab, mohtarma, maulana, allama, pandit, ayatollah, hojatoleslam, rev,
	reverend, archbishop, cardinal, pope, engr, engineer, advocate, adv, barrister, retd, rtd,
	retired, late, the late, general, lt gen, lieutenant general, lieut gen, maj gen, major general,
	brig gen, brigadier general, field marshal, brig, brigadier, col, colonel, lt col,
	lieutenant colonel, capt, captain, lt, lieutenant, cdr, cmdr, commander, cdre, commodore, adm,
	admiral, vice admiral, v adm, rear admiral, r adm, fleet admiral, admiral of the fleet,
	air chief marshal, acm, air marshal, air vice marshal, air commodore, marshal of the air force,
	group captain, wing commander, squadron leader, army chief, chief of army staff, coas,
	chief of defence staff, chief of defense staff, chief of naval staff, chief of air staff,
	chief of staff, princess, crown prince, crown princess, president, vice president,
	deputy president, prime minister, deputy prime minister, pm, premier, vice premier, chancellor,
	federal chancellor, head of state, head of government, foreign minister, deputy foreign minister,
	external affairs minister, eam, minister of external affairs, minister for external affairs,
	minister of foreign affairs, minister for foreign affairs, defence minister, defense minister,
	raksha mantri, minister of defence, minister of defense, minister for defence, interior minister,
	minister of interior, home minister, finance minister, minister of finance, minister for finance,
	trade minister, commerce minister, minister of state, minister of state for external affairs,
	minister of state for foreign affairs, federal minister, union minister, cabinet minister,
	state minister, minister, chief minister, foreign secretary, foreign office spokesperson,
	secretary of state, us secretary of state, defence secretary, defense secretary,
	secretary general, un secretary general, secretary, under secretary, undersecretary,
	assistant secretary, state councilor, state councillor, national security adviser,
	national security advisor, nsa, special envoy, special representative, spokesperson, spokesman,
	spokeswoman, ambassador, amb, high commissioner, deputy high commissioner, consul general,
	charge d affaires, charge daffaires, governor, gov, lieutenant governor, mayor, senator,
	congressman, congresswoman, speaker, chairman, chairperson, chairwoman, chief justice`

// The feminine forms and the spellings with and without a space are what Hindi
// papers print; offices come with every portfolio that deals with other countries.
const hindiTitles = `
	श्री, श्रीमती, श्रीमान, सुश्री, मिस्टर, मिसेज, मिस, सर, लॉर्ड, डॉ, डॉक्टर, डाक्टर, प्रो, प्रोफेसर, पंडित,
	मौलाना, अल्लामा, महामहिम, माननीय, आदरणीय, सम्माननीय, जनाब, स्वर्गीय, सेवानिवृत्त, रिटायर्ड, जनरल,
	लेफ्टिनेंट जनरल, ले जनरल, मेजर जनरल, ब्रिगेडियर, ब्रिगेडियर जनरल, कर्नल, लेफ्टिनेंट कर्नल, मेजर, कैप्टन, लेफ्टिनेंट,
	फील्ड मार्शल, मार्शल, एडमिरल, वाइस एडमिरल, रियर एडमिरल, कमोडोर, कमांडर, एयर चीफ मार्शल, एयर मार्शल,
	एयर वाइस मार्शल, विंग कमांडर, ग्रुप कैप्टन, सेना प्रमुख, थल सेना प्रमुख, नौसेना प्रमुख, वायुसेना प्रमुख, थलसेनाध्यक्ष,
	सेनाध्यक्ष, प्रमुख रक्षा अध्यक्ष, चीफ ऑफ डिफेंस स्टाफ, सीडीएस, राष्ट्रपति, उपराष्ट्रपति, उप राष्ट्रपति, प्रधानमंत्री,
	प्रधान मंत्री, पीएम, उप प्रधानमंत्री, उपप्रधानमंत्री, प्रीमियर, चांसलर, युवराज, क्राउन प्रिंस, शहजादा, किंग,
	क्वीन, विदेश मंत्री, उप विदेश मंत्री, रक्षा मंत्री, गृह मंत्री, गृहमंत्री, वित्त मंत्री, वाणिज्य मंत्री,
	वाणिज्य एवं उद्योग मंत्री, केंद्रीय मंत्री, राज्य मंत्री, विदेश राज्य मंत्री, रक्षा राज्य मंत्री, मुख्यमंत्री, मुख्य मंत्री,
	सीएम, मंत्री, केंद्रीय विदेश मंत्री, केंद्रीय गृह मंत्री, केंद्रीय रक्षा मंत्री, विदेश सचिव, रक्षा सचिव, गृह सचिव, सचिव,
	महासचिव, प्रवक्ता, राष्ट्रीय सुरक्षा सलाहकार, एनएसए, विशेष दूत, राजदूत, उच्चायुक्त, महावाणिज्य दूत, राज्यपाल,
	उपराज्यपाल, सांसद, सीनेटर, स्पीकर, सभापति, मुख्य न्यायाधीश, न्यायमूर्ति, जस्टिस`

// ر in brackets is how Urdu papers shorten retired: جنرل (ر) قمر جاوید باجوہ.
const urduTitles = `
	جناب, جنابہ, محترم, محترمہ, مسٹر, مسز, مس, میڈم, سر, لارڈ, ڈاکٹر, پروفیسر, مولانا, علامہ, پنڈت,
	عزت مآب, عالی جناب, انجینئر, ایڈووکیٹ, بیرسٹر, شری, شریمتی, جنرل, لیفٹیننٹ جنرل, لیفٹننٹ جنرل,
	میجر جنرل, بریگیڈیئر, بریگیڈیئر جنرل, کرنل, لیفٹیننٹ کرنل, میجر, کیپٹن, لیفٹیننٹ, کمانڈر,
	فیلڈ مارشل, مارشل, ریٹائرڈ, ر, مرحوم, ایڈمرل, وائس ایڈمرل, رئیر ایڈمرل, ریئر ایڈمرل, کموڈور,
	ایئر چیف مارشل, ائیر چیف مارشل, ایئر مارشل, ائیر مارشل, ایئر وائس مارشل, ایئر کموڈور, آرمی چیف,
	سپہ سالار, چیف آف آرمی اسٹاف, چیف آف ڈیفنس اسٹاف, چیف آف ڈیفنس فورسز, صدر, صدر مملکت, نائب صدر,
	وزیر اعظم, وزیراعظم, نائب وزیر اعظم, نائب وزیراعظم, پی ایم, چانسلر, ولی عہد, شہزادہ, شہزادی,
	وزیر خارجہ, نائب وزیر خارجہ, وزیر دفاع, وزیر داخلہ, وزیر خزانہ, وزیر تجارت, وزیر اطلاعات,
	وزیر قانون, وفاقی وزیر, وفاقی وزیر داخلہ, وفاقی وزیر اطلاعات, وفاقی وزیر خزانہ, وزیر مملکت,
	وزیر اعلی, وزیراعلی, سیکریٹری خارجہ, سیکرٹری خارجہ, خارجہ سیکریٹری, سیکریٹری جنرل, سیکرٹری جنرل,
	سیکریٹری, سیکرٹری, ترجمان دفتر خارجہ, ترجمان, مشیر قومی سلامتی, قومی سلامتی مشیر, ہائی کمشنر,
	قونصل جنرل, گورنر, سینیٹر, اسپیکر, سپیکر, چیئرمین, چیئرپرسن, چیف جسٹس, جسٹس`

// The article tells the title الشيخ from the name شیخ, and الأمير from امیر. A د with
// a dot is Dr; as an initial it would be spelled out, ڈی.
const arabicTitles = `
	السيد, السيدة, السادة, الدكتور, الدكتورة, دكتور, د, الأستاذ, الأستاذة, المهندس, الشيخ, الشيخة,
	معالي, معالي السيد, سعادة, سعادة السيد, فخامة, فخامة الرئيس, دولة, جلالة, جلالة الملك, سمو,
	سمو الشيخ, صاحب السمو, صاحب السمو الشيخ, صاحب السمو الملكي, صاحب المعالي, صاحب الجلالة, الملك,
	الملكة, الأمير, الأميرة, أمير دولة قطر, ولي العهد, الرئيس, نائب الرئيس, رئيس الوزراء,
	رئيس الجمهورية, رئيس الدولة, وزير الخارجية, وزير الدفاع, وزير الداخلية, وزير المالية,
	وزير الدولة, الوزير, السفير, الفريق, الفريق أول, الفريق الركن, فريق أول, اللواء, اللواء الركن,
	العميد, العقيد, المشير, الأمين العام, المستشار`

const russianTitles = `
	г н, г жа, господин, госпожа, товарищ, президент, вице президент, премьер министр, премьер,
	министр, министр иностранных дел, глава мид, министр обороны,
	заместитель министра иностранных дел, замминистра иностранных дел, генерал, генерал майор,
	генерал лейтенант, генерал полковник, генерал армии, адмирал, маршал, полковник, посол,
	губернатор, сенатор, спикер, его превосходительство, ее превосходительство, доктор, профессор`

// titlesOrNames are names too (Gen Nakatani, Hon Sui, the initials H. E., डा सिल्वा),
// so they go only where two words remain.
const titlesOrNames = `
	gen, hon, maj, major, marshal, sen, judge, justice, king, queen, prince, cm, h e, डा`

// titlesAfter stand after a name. Latin ji doesn't: in Korean and Chinese names it
// is a syllable (Kim Min-ji).
const titlesAfter = `
	retd, rtd, esq, sahib, saheb, जी, साहब, साहिब, महोदय, महोदया, صاحب, صاحبہ, جی, مرحوم, مرحومہ`

// conjunctions link a title to the next: Deputy Prime Minister and Foreign Minister
// Ishaq Dar. Arabic writes its own onto the word that follows.
var conjunctions = map[string]bool{
	"and": true, "और": true, "एवं": true, "तथा": true, "व": true, "اور": true, "و": true, "и": true,
}

// titles tells how many words must remain of a name without the title.
type titles struct {
	least    map[string]int // by folded title
	maxWords int
}

var (
	before = readTitles(englishTitles+","+hindiTitles+","+urduTitles+","+arabicTitles+","+russianTitles, titlesOrNames)
	after  = readTitles(titlesAfter, "")
)

func readTitles(one, two string) titles {
	t := titles{least: make(map[string]int)}
	for least, table := range []string{one, two} {
		for _, title := range strings.FieldsFunc(table, func(r rune) bool { return r == ',' || r == '\n' }) {
			if folded := Fold(title); folded != "" {
				t.least[folded] = least + 1
				t.maxWords = max(t.maxWords, strings.Count(folded, " ")+1)
			}
		}
	}
	return t
}

// stripTitles cuts titles off both ends of a folded name, until none is left that
// it can do without.
func stripTitles(name []byte) []byte {
	for {
		stripped := before.cutFrom(after.cutAfter(name))
		if len(stripped) == len(name) {
			return name
		}
		name = stripped
	}
}

// cutFrom cuts the longest title at the beginning of name, with the conjunction
// before it.
func (t titles) cutFrom(name []byte) []byte {
	if space := bytes.IndexByte(name, ' '); space > 0 && conjunctions[string(name[:space])] {
		linked := name[space+1:]
		if rest := t.cutTitle(linked); len(rest) < len(linked) {
			return rest
		}
		return name
	}
	return t.cutTitle(name)
}

func (t titles) cutTitle(name []byte) []byte {
	rest := name
	for end, words := 0, 1; words <= t.maxWords; words++ {
		space := bytes.IndexByte(name[end:], ' ')
		if space < 0 {
			break
		}
		end += space
		if t.allows(name[:end], name[end+1:]) {
			rest = name[end+1:]
		}
		end++
	}
	return rest
}

// cutAfter cuts the longest title at the end of name.
func (t titles) cutAfter(name []byte) []byte {
	rest := name
	for start, words := len(name), 1; words <= t.maxWords; words++ {
		start = bytes.LastIndexByte(name[:start], ' ')
		if start < 0 {
			break
		}
		if t.allows(name[start+1:], name[:start]) {
			rest = name[:start]
		}
	}
	return rest
}

// allows says whether title is one that may go from before or after rest.
func (t titles) allows(title, rest []byte) bool {
	least := t.least[string(title)]
	return least == 1 || least == 2 && bytes.IndexByte(rest, ' ') > 0
}
