package export

// For tests of the package from outside.
var TextLiteral = textLiteral

// Statements are all that an export runs, of everything and of a part.
func Statements() map[string]string {
	all := map[string]string{
		"records": allRecords, "records of meetings": meetingRecords, "records of tenures": tenureRecords, "reports": reports,
	}
	for _, k := range nodeKinds {
		all[k.label], all[k.label+" of a part"] = k.statement(false), k.statement(true)
		if k.label == "Person" || k.label == "Organisation" {
			all["records of "+k.label] = own(k)
		}
	}
	for _, k := range edgeKinds {
		name := k.from + " " + k.name + " " + k.to
		all[name], all[name+" of a part"] = k.statement(false), k.statement(true)
	}
	return all
}

// Properties are the labels' and the types' as model.go has them: Person.name.
func Properties() map[string]bool {
	all := make(map[string]bool)
	for _, k := range nodeKinds {
		for _, c := range k.columns {
			all[k.label+"."+c.name] = true
		}
	}
	for _, k := range edgeKinds {
		all["-"+k.from+" "+k.name+" "+k.to] = true
		for _, c := range k.columns {
			all[k.name+"."+c.name] = true
		}
	}
	return all
}
