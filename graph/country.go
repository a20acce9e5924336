// Countries and territories: the 249 of ISO 3166-1 and Kosovo, named in English,
// Hindi and Urdu by CLDR. ISO has no code for Kosovo; CLDR, the European Union and
// the IMF use XK, which ISO leaves to users.
//
// The list stands here because golang.org/x/text knows more regions than ISO does
// (XK, EU, AC …) and doesn't say which are official. Its CLDR is number 32 of 2017,
// without the short names that newspapers use; what is missing stands here too.

package graph

import (
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

const countryCodes = "" +
	"AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA " +
	"CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA " +
	"GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
	"KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS " +
	"MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS " +
	"RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW " +
	"TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"

// renamed has the names of countries that took another one after CLDR 32, from
// later releases of CLDR: English, Hindi, Urdu.
var renamed = map[string][]string{
	"MK": {"North Macedonia", "उत्तरी मकदूनिया", "شمالی مقدونیہ"},
	"SZ": {"Eswatini", "एस्वाटिनी", "سواتنی"},
	"TR": {"Türkiye", "तुर्किये", "ترکیہ"},
}

// alternatives has the names that later releases of CLDR mark alt="short" or
// alt="variant", in the same order.
var alternatives = map[string][]string{
	"CD": {"Congo (DRC)", "कांगो (डीआरसी)", "کانگو (DRC)"},
	"CG": {"Congo (Republic)", "कांगो (गणराज्य)", "کانگو (جمہوریہ)"},
	"CI": {"Ivory Coast", "आइवरी कोस्ट", "آئیوری کوسٹ"},
	"CV": {"Cabo Verde"},
	"CZ": {"Czech Republic", "चेक गणराज्य", "چیک جمہوریہ"},
	"GB": {"UK", "यू॰के॰", "یو کے"},
	"HK": {"Hong Kong", "हाँग काँग", "ہانگ کانگ"},
	"MM": {"Myanmar"},
	"MO": {"Macao", "मकाऊ", "مکاؤ"},
	"NZ": {"Aotearoa New Zealand", "औटेआरोआ न्यूज़ीलैंड", "آؤتیارورا نیوزی لینڈ"},
	"PS": {"Palestine", "फ़िलिस्तीन", "فلسطین"},
	"TL": {"East Timor", "पूर्वी तिमोर", "مشرقی تیمور"},
	"US": {"US", "अमेरिका", "امریکا"},
}

// Country is a country or territory of ISO 3166-1.
type Country struct {
	Code  string   // alpha-2
	Code3 string   // alpha-3
	Name  string   // English
	Names []string // English, Hindi, Urdu, then others, without repeats
}

// Countries returns all 250, sorted by code.
func Countries() []Country {
	languages := []display.Namer{
		display.Regions(language.English), display.Regions(language.Hindi), display.Regions(language.Urdu),
	}
	var countries []Country
	for code := range strings.FieldsSeq(countryCodes) {
		region := language.MustParseRegion(code)
		names := slices.Clone(renamed[code])
		for _, in := range languages {
			names = append(names, in.Name(region))
		}
		names = append(names, alternatives[code]...)
		countries = append(countries, Country{Code: code, Code3: region.ISO3(), Name: names[0], Names: names})
	}
	return countries
}

// CountryName returns the English name of the country with the alpha-2 code;
// empty where there is none.
func CountryName(code string) string {
	if !IsCountry(code) {
		return ""
	}
	if names := renamed[code]; names != nil {
		return names[0]
	}
	return display.Regions(language.English).Name(language.MustParseRegion(code))
}

// IsCountry says whether code is an alpha-2 code of ISO 3166-1, or XK, in capitals.
func IsCountry(code string) bool {
	if len(code) != len("AA") {
		return false
	}
	first, second := code[0]-'A', code[1]-'A'
	return first < 26 && second < 26 && isCountry[first][second]
}

// isCountry is indexed by the two letters, A being 0.
var isCountry = func() (is [26][26]bool) {
	for code := range strings.FieldsSeq(countryCodes) {
		is[code[0]-'A'][code[1]-'A'] = true
	}
	return is
}()
