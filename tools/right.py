#!/usr/bin/env python3
"""Say of each meeting record whether it is right, by the rules of score.py.

usage: right.py GOLD RECORDS.jsonl

GOLD holds score.py and dev/; RECORDS.jsonl is what score.py reads, the records of an
article one after another. A record is right if it is matched with a meeting of its
article, if all whom it has meet met there, and if its date and the countries of its
parties are that meeting's; a date or parties that the annotation leaves open are not
asked for. Prints "right", or what is wrong, a line a record.
"""
import os
import sys


def matched(gold, recs, name):
    """The meeting of each record that has one, as score.py matches them: greedily, by shared people, then parties."""
    candidates = []
    for i, m in enumerate(gold):
        people = {p for side in m["sides"] for p in side}
        for j, r in enumerate(recs):
            found = {name(p["_k"]) for party in r["parties"] for p in party.get("people", [])}
            shared, parties = len(people & found), len(m["parties"] & countries(r))
            if shared >= 2 or shared == 1 and parties >= 1 or not people and parties >= 2:
                candidates.append((10 * shared + parties - 0.1 * len(found - people), i, j))
    taken, match = set(), {}
    for _, i, j in sorted(candidates, reverse=True):
        if i not in taken and j not in match:
            taken.add(i)
            match[j] = gold[i]
    return match


def countries(r):
    return {p["country"] for p in r["parties"] if p.get("country")}


def verdict(score, r, m, name):
    if m is None:
        return "no meeting"
    sides = [[name(p["_k"]) for p in party.get("people", [])] for party in r["parties"]]
    if set(score.pairs(sides)) - set(score.pairs(m["sides"])):
        return "a false pair"
    if m["date"] and r.get("date", "") != m["date"]:
        return "the date"
    if m["parties"] and countries(r) != m["parties"]:
        return "the parties"
    return "right"


def main():
    gold, records = sys.argv[1:]
    sys.path.insert(0, gold)
    sys.dont_write_bytecode = True
    import score

    articles = score.load_gold(os.path.join(gold, "dev"))
    for article, recs in score.load_pred(records).items():
        a = articles[article]
        _, whom = score.match_people(a["people"], recs)

        def name(k):
            return whom[k][1] if whom[k][0] == "hit" else ("false", k)

        match = matched(a["meetings"], recs, name)
        for j, r in enumerate(recs):
            print(verdict(score, r, match.get(j), name))


if __name__ == "__main__":
    main()
