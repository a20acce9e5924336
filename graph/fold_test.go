package graph

import (
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestFoldNameEquatesSpellingsOfOneName(t *testing.T) {
	for _, tc := range []struct{ name, a, b string }{
		// Latin script
		{"capitals", "NARENDRA MODI", "Narendra Modi"},
		{"accents", "Ada Éxample", "Ada Example"},
		{"accents composed and apart", "Jose\u0301 Muñoz", "José Mun\u0303oz"},
		{"Vietnamese", "Nguyễn Phú Trọng", "Nguyen Phu Trong"},
		{"Turkish dotted and dotless i", "Recep Tayyip Erdoğan", "RECEP TAYYİP ERDOGAN"},
		{"a Turkish surname", "Yıldırım", "Yildirim"},
		{"Polish l", "Władysław Przykład", "Wladyslaw Przyklad"},
		{"Danish letters", "Søren Ærlig", "Soren Aerlig"},
		{"German sharp s", "Ada Groß", "Ada GROSS"},
		{"German capital sharp s", "Ada GROẞ", "Ada Groß"},
		{"an umlaut without its dots", "Ada Müller", "Ada Muller"},
		{"Azerbaijani schwa", "İlham Əliyev", "Ilham Aliyev"},
		{"full-width letters", "Ａｄａ Ｅｘａｍｐｌｅ", "Ada Example"},
		{"a ligature", "Ada Griﬃn", "Ada Griffin"},
		{"initials with dots", "S. Jaishankar", "S Jaishankar"},
		{"initials without a space", "S.Jaishankar", "S Jaishankar"},
		{"two initials", "S.M. Qureshi", "S M Qureshi"},
		{"hyphens", "Muneer-ud-Din", "Muneer ud Din"},
		{"a hyphen that doesn't break", "Muneer\u2011ud\u2011Din", "Muneer-ud-Din"},
		{"an apostrophe", "O'Brien", "OBrien"},
		{"a curly apostrophe", "O’Brien", "O'Brien"},
		{"a backquote for an apostrophe", "O`Brien", "O´Brien"},
		{"Arabic ayn in Latin letters", "Saʿd al-Example", "Sad al Example"},
		{"Uzbek letters", "Oʻzbek Misol", "O‘zbek Misol"},
		{"a comma", "Modi, Narendra", "Modi Narendra"},
		{"a nickname in quotes", "Ada “Ida” Example", `Ada "Ida" Example`},
		{"spaces that don't break", "Narendra\u00a0Modi", "Narendra  Modi"},
		{"spaces around", " Narendra Modi\n", "Narendra Modi"},
		{"soft hyphens", "Naren\u00addra Modi", "Narendra Modi"},
		{"a byte order mark", "\ufeffNarendra Modi", "Narendra Modi"},
		{"and", "Foreign & Example", "Foreign and Example"},
		// English titles
		{"His Excellency", "H.E. Dr. S. Jaishankar", "S Jaishankar"},
		{"Mr", "Mr. Narendra Modi", "Narendra Modi"},
		{"Prime Minister", "Prime Minister Narendra Modi", "Narendra Modi"},
		{"PM", "PM Modi", "Modi"},
		{"a general", "General Asim Munir", "Gen. Asim Munir"},
		{"a retired general with a degree", "Lt Gen (Retd) Dr Ada Example", "Ada Example"},
		{"a field marshal", "Field Marshal Asim Munir", "Asim Munir"},
		{"an air chief marshal", "Air Chief Marshal Ada Example", "Ada Example"},
		{"two offices", "Deputy Prime Minister and Foreign Minister Ada Example", "Ada Example"},
		{"the Honourable", "The Hon. Ada Example", "Ada Example"},
		{"retired, at the end", "Brig. Ada Example (Retd.)", "Ada Example"},
		{"Shri", "Shri Narendra Modi", "Narendra Modi"},
		{"Sahib", "Ada Example Sahib", "Ada Example"},
		// Hindi
		{"nukta apart and left out", "मुलाक़ात ख़ान", "मुलाकात खान"},
		{"nukta composed", "\u0958\u093e\u091c\u0940", "काजी"},
		{"chandrabindu", "चाँद सिंह", "चांद सिंह"},
		{"n before a dental", "नरेन्द्र मोदी", "नरेंद्र मोदी"},
		{"n before a dental, in Hindi", "हिन्दी", "हिंदी"},
		{"m before a labial", "चम्पा", "चंपा"},
		{"n before a retroflex", "पण्डित", "पंडित"},
		{"dental n before a retroflex", "इन्डिया", "इंडिया"},
		{"n before a palatal", "पञ्चम", "पंचम"},
		{"dental n before a palatal", "बेन्जामिन", "बेंजामिन"},
		{"n before a velar", "गङ्गा", "गंगा"},
		{"a silent virama", "महान्", "महान"},
		{"Hindi initials", "एस. जयशंकर", "एस॰ जयशंकर"},
		{"Hindi initials without a space", "एस.जयशंकर", "एस जयशंकर"},
		{"joiners", "क्\u200dया", "क्या"},
		{"Devanagari digits", "जी२०", "जी20"},
		{"Shri in Hindi", "श्री नरेंद्र मोदी", "नरेन्द्र मोदी"},
		{"ji", "मोदी जी", "मोदी"},
		{"Prime Minister in Hindi", "प्रधानमंत्री नरेंद्र मोदी", "प्रधान मन्त्री नरेन्द्र मोदी"},
		{"Dr in Hindi", "डॉ. एस. जयशंकर", "एस जयशंकर"},
		{"a lieutenant general in Hindi", "लेफ्टिनेंट जनरल आसिम मुनीर", "लेफ़्टिनेंट जनरल आसिम मुनीर"},
		{"two offices in Hindi", "उप प्रधानमंत्री और विदेश मंत्री इशाक डार", "इशाक डार"},
		{"foreign minister in Hindi", "विदेश मंत्री एस जयशंकर", "एस. जयशंकर"},
		// Urdu
		{"Arabic yeh and kaf", "شاكر علي", "شاکر علی"},
		{"Arabic heh", "طه حسين", "طہ حسین"},
		{"vowel marks", "مُحَمَّد", "محمد"},
		{"superscript alef", "موسیٰ", "موسی"},
		{"stretched letters", "محمـــد", "محمد"},
		{"a silent hamza at the end", "ضیاء", "ضیا"},
		{"one name in one word or two", "ضیاء الحق", "ضیاءالحق"},
		{"a hamza seat", "عائشہ", "عایشہ"},
		{"nasal n", "لیاقت خاں", "لیاقت خان"},
		{"a typist's do-chashmi", "ھارون", "ہارون"},
		{"the izafat", "وزیرِ اعظم شہباز شریف", "شہباز شریف"},
		{"Urdu digits", "جی ۲۰", "جی ٢٠"},
		{"Urdu punctuation", "مودی، نریندر۔", "مودی نریندر"},
		{"bidirectional marks", "\u200fنریندر مودی\u200e", "نریندر مودی"},
		{"a zero-width non-joiner", "نر\u200cیندر", "نریندر"},
		{"presentation forms", "ﻣﺤﻤﺪ", "محمد"},
		{"a yeh with its hamza apart", "عا\u06cc\u0654شہ", "عائشہ"},
		{"Urdu honorifics on both sides", "جناب نریندر مودی صاحب", "نریندر مودی"},
		{"a retired Urdu general", "جنرل (ر) قمر جاوید باجوہ", "قمر جاوید باجوہ"},
		{"a field marshal in Urdu", "فیلڈ مارشل عاصم منیر", "جنرل عاصم منیر"},
		{"two offices in Urdu", "نائب وزیر اعظم و وزیر خارجہ اسحاق ڈار", "اسحاق ڈار"},
		{"Prime Minister in one Urdu word", "وزیراعظم شہباز شریف", "وزیر اعظم شہباز شریف"},
		// Arabic
		{"hamza on alef", "أحمد إبراهيم", "احمد ابراهيم"},
		{"hamza on waw", "مؤمن", "مومن"},
		{"madda", "آل ثاني", "ال ثاني"},
		{"ta marbuta", "فاطمة", "فاطمه"},
		{"alef maqsura", "مصطفى", "مصطفي"},
		{"alef wasla", "ٱلحسن", "الحسن"},
		{"the names of God's servants", "عبد الرحمن", "عبدالرحمن"},
		{"Sheikh with the article", "الشيخ محمد بن زايد", "محمد بن زايد"},
		{"Dr in Arabic", "د. أحمد مثال", "أحمد مثال"},
		{"Arabic and Urdu letters", "محمد بن زايد آل نهيان", "محمد بن زاید آل نہیان"},
		// Russian and others
		{"yo", "Пётр Фёдоров", "Петр Федоров"},
		{"stress", "Серге́й Лавро́в", "Сергей Лавров"},
		{"Cyrillic capitals", "СЕРГЕЙ ЛАВРОВ", "Сергей Лавров"},
		{"initials in Cyrillic", "С.В. Лавров", "С. В. Лавров"},
		{"a Russian minister", "Министр иностранных дел Сергей Лавров", "Сергей Лавров"},
		{"a Russian lieutenant general", "Генерал-лейтенант Иван Примеров", "Иван Примеров"},
		{"Greek accents", "Κυριάκος Μητσοτάκης", "ΚΥΡΙΑΚΟΣ ΜΗΤΣΟΤΑΚΗΣ"},
		{"Hebrew points", "דָּוִד", "דוד"},
		{"a Chinese middle dot", "纳伦德拉·莫迪", "纳伦德拉・莫迪"},
		{"Hangul composed and apart", "\u1112\u1161\u11ab", "한"},
		{"half-width kana", "ﾅｶﾀﾞ", "ナカダ"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if a, b := FoldName(tc.a), FoldName(tc.b); a != b {
				t.Errorf("FoldName(%q) = %q, FoldName(%q) = %q; want the same", tc.a, a, tc.b, b)
			}
		})
	}
}

func TestFoldNameKeepsOtherNamesApart(t *testing.T) {
	for _, tc := range []struct{ name, a, b string }{
		{"one letter", "Ada Example", "Ida Example"},
		{"one word more", "Ada Example", "Ada Ida Example"},
		{"another order", "Wang Yi", "Yi Wang"},
		{"words joined", "Muneeruddin", "Muneer ud Din"},
		{"an umlaut spelled out", "Müller", "Mueller"},
		{"initials and a word", "S M Qureshi", "SM Qureshi"},
		{"a son with his father's name", "Ada Example Jr.", "Ada Example"},
		{"numbers of kings", "Abdullah II", "Abdullah III"},
		{"a sheikh, often a name", "Sheikh Rashid", "Rashid"},
		{"a sardar, often a name", "Sardar Example", "Example"},
		{"a raja", "Raja Example", "Example"},
		{"a Japanese Gen", "Gen Nakatani", "Nakatani"},
		{"a Singaporean Hon", "Hon Example", "Example"},
		{"a Chinese He", "He Lifeng", "Lifeng"},
		{"Sri in Indonesia", "Sri Mulyani", "Mulyani"},
		{"ji in Korea", "Kim Min-ji", "Kim Min"},
		{"Major as a surname", "John Major", "John"},
		{"one title and another", "General", "President"},
		{"aspiration in Hindi", "बारत", "भारत"},
		{"length in Hindi", "दिन", "दीन"},
		{"doubled n in Hindi", "अन्ना", "अंना"},
		{"doubled m in Hindi", "मुहम्मद", "मुहंमद"},
		{"n before y in Hindi", "कन्या", "कंया"},
		{"a virama inside", "मन्नू", "मननू"},
		{"visarga", "दुःख", "दुख"},
		{"retroflex and dental in Hindi", "डाल", "दाल"},
		{"da in da Silva", "डा सिल्वा", "सिल्वा"},
		{"Kumari in Hindi", "कुमारी शैलजा", "शैलजा"},
		{"ji alone in Hindi", "जी किशन", "किशन"},
		{"aspiration in Urdu", "بائی", "بھائی"},
		{"breath and h in Urdu", "بہار", "بھار"},
		{"big and little yeh", "بیٹے", "بیٹی"},
		{"retroflex and dental in Urdu", "ٹال", "تال"},
		{"gaf and kaf", "گل", "کل"},
		{"alef and ayn", "امر", "عمر"},
		{"two kinds of s", "سابر", "صابر"},
		{"wazir, a name", "وزیر خان", "خان"},
		{"sadr in a name", "صدر الدین", "الدین"},
		{"shah, a name", "شاہ محمود قریشی", "محمود قریشی"},
		{"the article's sheikh and the name", "شیخ رشید", "رشید"},
		{"the dots of t and th", "ثامر", "تامر"},
		{"servants of different names", "عبد الرحمن", "عبد الرحيم"},
		{"other second words stay apart", "محمد الفاتح", "محمدالفاتح"},
		{"short i in Russian", "Андрей", "Андреи"},
		{"a Ukrainian yi", "Їжак", "Іжак"},
		{"a Belarusian short u", "Быкаў", "Быкау"},
		{"a Macedonian letter", "Ѓорѓи", "Горги"},
		{"the soft sign", "Игорь", "Игор"},
		{"Chinese characters", "习近平", "习进平"},
		{"voiced kana", "ナカタ", "ナカダ"},
		{"scripts", "Narendra Modi", "नरेंद्र मोदी"},
		{"Urdu and Hindi", "نریندر مودی", "नरेंद्र मोदी"},
		{"a Latin and a Cyrillic a", "Ada", "Аdа"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if a, b := FoldName(tc.a), FoldName(tc.b); a == b {
				t.Errorf("FoldName(%q) and FoldName(%q) are both %q, want them apart", tc.a, tc.b, a)
			}
		})
	}
}

func TestFoldName(t *testing.T) {
	for _, tc := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"blanks", " \t\u00a0", ""},
		{"a plain name", "Asim Munir", "asim munir"},
		{"a title alone stays", "General", "general"},
		{"a title of two words stays", "Prime Minister", "prime minister"},
		{"of two titles the last stays", "Lt General", "general"},
		{"a conjunction alone stays", "and Prime Minister", "and prime minister"},
		{"of a title and an honorific the title stays", "राष्ट्रपति जी", "राष्ट्रपति"},
		{"signs alone stay", "★ …", "★ …"},
		{"a lone article is joined at once", "عبد ال الدین", "عبدالالدین"},
		{"a hamza alone stays", "ء", "ء"},
		{"invalid UTF-8 parts words", "Ada\xffExample", "ada example"},
		{"invalid UTF-8 alone", "\xff", "\uFFFD"},
		{"Urdu letters, not Arabic ones", "أحمد كريم فاطمة", "احمد کریم فاطمہ"},
		{"anusvara, and no nukta", "फ़िरोज़ गान्धी", "फिरोज गांधी"},
		{"a name of God is joined", "عبد الله", "عبداللہ"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := FoldName(tc.text); got != tc.want {
				t.Errorf("FoldName(%q) = %q, want %q", tc.text, got, tc.want)
			}
		})
	}
}

func TestFoldKeepsTitles(t *testing.T) {
	for _, tc := range []struct{ name, text, want string }{
		{"of an office", "Prime Minister", "prime minister"},
		{"of an organisation", "General Electric", "general electric"},
		{"a ministry's ampersand", "Ministry of Commerce & Industry", "ministry of commerce and industry"},
		{"an Arabic organisation in two words", "حزب الله", "حزباللہ"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := Fold(tc.text); got != tc.want {
				t.Errorf("Fold(%q) = %q, want %q", tc.text, got, tc.want)
			}
		})
	}
}

func TestEveryTitleGoes(t *testing.T) {
	for title, least := range before.least {
		if got, want := FoldName(title+" xx yy"), "xx yy"; got != want {
			t.Errorf("FoldName(%q) = %q, want %q", title+" xx yy", got, want)
		}
		if least == 2 && FoldName(title+" xx") != title+" xx" {
			t.Errorf("FoldName(%q) = %q, want the title, which may be a name, to stay", title+" xx", FoldName(title+" xx"))
		}
	}
	for title := range after.least {
		if got, want := FoldName("xx "+title), "xx"; got != want {
			t.Errorf("FoldName(%q) = %q, want %q", "xx "+title, got, want)
		}
	}
}

// checkFold fails unless folding text keeps the promises that hold for any text.
func checkFold(t interface {
	Helper()
	Errorf(format string, args ...any)
}, text string,
) {
	t.Helper()
	for _, fold := range []struct {
		name string
		fold func(string) string
	}{{"Fold", Fold}, {"FoldName", FoldName}} {
		once := fold.fold(text)
		if twice := fold.fold(once); twice != once {
			t.Errorf("%s(%+q) = %+q, and again %+q", fold.name, text, once, twice)
		}
		if !utf8.ValidString(once) {
			t.Errorf("%s(%+q) = %+q, not valid UTF-8", fold.name, text, once)
		}
		if (once == "") != (strings.TrimSpace(text) == "") {
			t.Errorf("%s(%+q) = %+q", fold.name, text, once)
		}
	}
}

func TestFoldingTwiceIsFoldingOnceForEveryCharacter(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through all of Unicode")
	}
	assigned := append([]*unicode.RangeTable{unicode.Cc, unicode.Cf}, unicode.GraphicRanges...)
	for r := range unicode.MaxRune + 1 {
		if !unicode.In(r, assigned...) || unicode.Is(unicode.Unified_Ideograph, r) {
			continue
		}
		for _, around := range []string{"", "कन्", "بھ", "е"} {
			checkFold(t, around+string(r)+around)
		}
		if t.Failed() {
			t.FailNow()
		}
	}
}

func TestFoldingTwiceIsFoldingOnce(t *testing.T) {
	tables := englishTitles + hindiTitles + urduTitles + arabicTitles + russianTitles + titlesOrNames + titlesAfter
	word := rapid.OneOf(
		rapid.SampledFrom(strings.FieldsFunc(tables, func(r rune) bool { return r == ',' || r == '\n' })),
		rapid.SampledFrom(joins),
		rapid.SampledFrom([]string{"عبد", "ال", "الله", "Ada", "मोदी", "مودی", "-", "'", "´", "&", "and", "و"}),
		rapid.StringOfN(rapid.SampledFrom([]rune("नमङञणकतपटचम़््ंँािئؤآأء\u0653\u0654ھبہهةیـَгкеи\u0301\u0300\u0308aß\u200d\u034f ")), 1, 12, -1),
		rapid.String(),
	)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(word, 0, 6).Draw(t, "words")
		checkFold(t, strings.Join(words, rapid.SampledFrom([]string{" ", "", ". "}).Draw(t, "between")))
	})
}

func TestASCIIFoldsAlikeBesideOtherLetters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[ -~\t\n]{0,20}[a-z]`).Draw(t, "text")
		if got, want := Fold(text+" é"), Fold(text)+" e"; got != want {
			t.Fatalf("Fold(%q) = %q, want %q", text+" é", got, want)
		}
	})
}

func TestFoldNameMayRunAtOnce(t *testing.T) {
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 200 {
				if got := FoldName("श्री नरेन्द्र मोदी"); got != "नरेंद्र मोदी" {
					t.Errorf("got %q", got)
				}
			}
		})
	}
	wait.Wait()
}

func FuzzFoldName(f *testing.F) {
	for _, seed := range []string{
		"H.E. Dr. S. Jaishankar", "Lt Gen (Retd) Dr X", "Prime Minister", "श्री नरेन्द्र मोदी जी", "जनाब जी", "جناب نریندر مودی صاحب",
		"عبد الله", "ضیاء الحق", "Фёдор", "O´Brien", "ﷺ", "ߔ", "न्न्त", "क\u0301\u0951", "\u0345a", "ǅ", "'", "ء", "\xff", "\u200d",
		strings.Repeat("\u0301", 40), "क" + strings.Repeat("\u0951", 40) + "न्त",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { checkFold(t, text) })
}

func BenchmarkFoldName(b *testing.B) {
	for _, name := range []string{
		"asim munir", "Narendra Modi", "H.E. Dr. S. Jaishankar", "Deputy Prime Minister Mohammad Ishaq Dar", "José Muñoz", "प्रधानमंत्री नरेन्द्र मोदी", "وزیراعظم شہباز شریف",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				FoldName(name)
			}
		})
	}
}
