package graph
import ("testing";"fmt")
func TestZZ(t *testing.T){
 for _,s:=range []string{"H.E. Dr. S. Jaishankar","Lt Gen (Retd) Dr Ada Éxample","श्री नरेन्द्र मोदी जी","नरेंद्र मोदी","प्रधानमंत्री नरेन्द्र मोदी","جناب نریندر مودی صاحب","الشيخ محمد بن زايد آل نهيان","عبد الله بن زايد","عبداللہ","ضیاء الحق","ضیاءالحق","صدر الدین","جنرل (ر) قمر جاوید باجوہ","General","Prime Minister","Gen Nakatani","Фёдор Достое́вский","Сергей Лавров","Zelenskyy ’","मुहम्मद","हिन्दी","एस॰ जयशंकर","★","习近平","Lt General"}{
  fmt.Printf("%q → %q slug %s\n",s,FoldName(s),Slug(FoldName(s)))
 }
 for _,c:=range Countries(){ fmt.Println(c) }
}
