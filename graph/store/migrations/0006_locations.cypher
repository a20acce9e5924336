// Earlier versions left out where cities are.
UNWIND $positions AS position
MATCH (p:Place {id: position.id})
SET p.location = position.location;
