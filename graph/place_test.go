package graph

import (
	"math"
	"strings"
	"testing"
)

func TestAPlaceIsItsCountryAndCity(t *testing.T) {
	for _, tc := range []struct {
		place PlaceRef
		want  string
	}{
		{PlaceRef{City: "New Delhi", Country: "IN"}, "in-new-delhi"},
		{PlaceRef{City: "Malé", Country: "MV"}, "mv-male"},
		{PlaceRef{Country: "PK"}, "pk"},
		{PlaceRef{City: "Geneva"}, "geneva"},
	} {
		if got := tc.place.ID(); got != tc.want {
			t.Errorf("ID of %v = %q, want %q", tc.place, got, tc.want)
		}
	}
}

func TestCitiesHaveTheirPositions(t *testing.T) {
	for id, want := range map[string]Position{
		"in-new-delhi": {28.6, 77.2}, "pk-islamabad": {33.7, 73.0}, "rw-kigali": {-1.9, 30.1},
		"us-washington-d-c": {38.9, -77.0}, "mv-male": {4.2, 73.5},
	} {
		got, ok := Positions()[id]
		if !ok || math.Abs(got.Latitude-want.Latitude) > 0.2 || math.Abs(got.Longitude-want.Longitude) > 0.2 {
			t.Errorf("position of %s = %v, %v, want about %v", id, got, ok, want)
		}
	}
	// Two of them are large: to choose one would be a guess.
	if got, ok := Positions()["us-wilmington"]; ok {
		t.Errorf("position of us-wilmington = %v, want none", got)
	}
}

func TestTheTableOfPositionsIsWhole(t *testing.T) {
	seen := make(map[string]string)
	for line := range strings.Lines(positionsTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		place, _, err := parsePosition(strings.TrimSpace(line))
		if err != nil {
			t.Error(err)
			continue
		}
		if CountryName(place.Country) == "" {
			t.Errorf("positions.tsv: %q: %q is no country", line, place.Country)
		}
		if other, ok := seen[place.ID()]; ok {
			t.Errorf("positions.tsv: %q and %q are the same place", other, line)
		}
		seen[place.ID()] = line
	}
}

func TestAPositionThatCannotBeIsRefused(t *testing.T) {
	for _, line := range []string{"Strelsau\tXR\t12", "Strelsau\tXR\tnorth\t12", "Strelsau\tXR\t91\t12", "Strelsau\tXR\t12\t-181"} {
		if _, _, err := parsePosition(line); err == nil {
			t.Errorf("%q is taken, want an error", line)
		}
	}
}
