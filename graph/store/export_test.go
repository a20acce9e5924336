package store

// Statements are those that batches run. Left out is takeTurn, which scans the one
// node that there is.
var Statements = map[string]string{
	"recordDigests": recordDigests, "recordsByKey": recordsByKey, "recordsByID": recordsByID,
	"mentionsByKey": mentionsByKey, "mentionsOfHolders": mentionsOfHolders,
	"recordsNamingPeople": recordsNamingPeople, "recordsNamingOrganisations": recordsNamingOrganisations,
	"recordsBySlot": recordsBySlot, "recordsBySlotPrefix": recordsBySlotPrefix, "recordsOfMeetings": recordsOfMeetings,
	"deleteRecords": deleteRecords, "createRecords": createRecords, "rewriteRecords": rewriteRecords, "moveRecords": moveRecords, "countMentions": countMentions,
	"createMentions": createMentions, "deleteMentions": deleteMentions,
	"writeEntities": people.in(writeEntities), "writeOrganisations": organisations.in(writeEntities),
	"nameEntities": people.in(nameEntities), "deleteNodes": people.in(deleteNodes),
	"createMeetings": createMeetings, "writePlaces": writePlaces, "writeTopics": writeTopics,
	"joinParts": joinParts, "joinWholes": joinWholes, "addTies": addTies,
	"addCountryTies": addCountryTies, "pairsOfMeetings": people.in(pairsOfMeetings),
	"recountTies": people.in(recountTies), "deleteMeetings": deleteMeetings, "tidyTopics": tidyTopics,
	"tidyPlaces": tidyPlaces, "deleteOrphanArticles": deleteOrphanArticles, "recordsOfArticles": recordsOfArticles,
	"rewriteArticles": rewriteArticles, "createTenures": createTenures, "deleteTenures": deleteTenures,
	"tidyOffices": tidyOffices, "recordsToForget": recordsToForget, "logLoad": logLoad,
}
