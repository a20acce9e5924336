// Places: how they are told apart, and where they are.
//
// A position is that of a city's middle, known by the city's name and country. It says
// nothing of the building; places that no table names have none, and none is guessed.

package graph

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed positions.tsv
var positionsTable string

// Position is a point in degrees (WGS 84), north and east positive.
type Position struct{ Latitude, Longitude float64 }

// ID is the id of the place's node: country and city, or the one of them that is known.
func (p PlaceRef) ID() string {
	country := strings.ToLower(p.Country)
	switch {
	case p.City == "":
		return country
	case p.Country == "":
		return Slug(Fold(p.City))
	default:
		return country + "-" + Slug(Fold(p.City))
	}
}

// Positions returns where cities are, by the id of their place.
func Positions() map[string]Position { return positions() }

var positions = sync.OnceValue(func() map[string]Position {
	at := make(map[string]Position)
	for line := range strings.Lines(positionsTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		place, position, err := parsePosition(strings.TrimSpace(line))
		if err != nil {
			panic(err) // the table is part of the program
		}
		at[place.ID()] = position
	}
	return at
})

func parsePosition(line string) (PlaceRef, Position, error) {
	columns := strings.Split(line, "\t")
	if len(columns) != 4 {
		return PlaceRef{}, Position{}, fmt.Errorf("positions.tsv: %q: want city, country, latitude, longitude", line)
	}
	latitude, err := degrees(columns[2], 90)
	if err != nil {
		return PlaceRef{}, Position{}, fmt.Errorf("positions.tsv: %q: latitude: %w", line, err)
	}
	longitude, err := degrees(columns[3], 180)
	if err != nil {
		return PlaceRef{}, Position{}, fmt.Errorf("positions.tsv: %q: longitude: %w", line, err)
	}
	return PlaceRef{City: columns[0], Country: columns[1]}, Position{latitude, longitude}, nil
}

func degrees(text string, most float64) (float64, error) {
	value, err := strconv.ParseFloat(text, 64)
	if err == nil && (value < -most || value > most) {
		err = fmt.Errorf("%v: want -%v to %v", value, most, most)
	}
	return value, err
}
