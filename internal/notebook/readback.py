"""Reads exported files as users do, and compares them with the database.

    python readback.py FOLDER    with NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD
"""

import json
import os
import sys
from collections import Counter

import networkx as nx
import pandas as pd
from neo4j import GraphDatabase

BOOKKEEPING = ["Turn", "Load", "Migration", "Record", "Mention", "NameKey"]
NODES = "MATCH (n) WHERE none(l IN labels(n) WHERE l IN $b) RETURN labels(n)[0] + ':' + coalesce(n.id, n.code) AS id, n"
EDGES = """MATCH (a)-[r]->(b) WHERE NOT type(r) IN ['STATES', 'NAMES', 'UNDER']
RETURN labels(a)[0] + ':' + coalesce(a.id, a.code) AS a, type(r) AS type, labels(b)[0] + ':' + coalesce(b.id, b.code) AS b,
       properties(r) AS r"""


def known(properties):
    """Properties of the database as a file has them."""
    return {
        name: json.dumps(list(value), ensure_ascii=False, separators=(",", ":")) if isinstance(value, (list, tuple))
        else value if isinstance(value, (int, float)) else str(value)
        for name, value in properties.items()
    }


def line(*parts):
    return json.dumps(parts, sort_keys=True, ensure_ascii=False)


def check_network(name, graph, nodes, edges):
    assert isinstance(graph, nx.MultiDiGraph), f"{name}: a {type(graph).__name__}"
    assert set(graph) == set(nodes), f"{name}: {set(graph) ^ set(nodes)}"
    for node, data in graph.nodes(data=True):
        got = {k: v for k, v in data.items() if k not in ("label", "type", "key")}
        want = known({k: v for k, v in nodes[node].items() if k not in ("id", "code")})
        assert got == want, f"{name}: {node}: {got}, want {want}"
        assert f"{data['type']}:{data['key']}" == node and data["label"], f"{name}: {node}: {data}"
    extras = ("label", "relation", "weight", "id")
    got = Counter(line(a, d["relation"], b, {k: v for k, v in d.items() if k not in extras}) for a, b, d in graph.edges(data=True))
    assert got == edges, f"{name}: {list((got - edges) + (edges - got))[:6]}"
    for a, b, d in graph.edges(data=True):
        assert d["weight"] == d.get("meetings", 1), f"{name}: {a} {b} {d}"


def check_tables(folder, reports):
    csv = pd.read_csv(f"{folder}/graph.csv", dtype=str, keep_default_na=False)
    parquet = pd.read_parquet(f"{folder}/graph.parquet")
    assert len(csv) == len(parquet) == reports, f"{len(csv)} and {len(parquet)} rows, want {reports}"
    for a, b in zip(csv.itertuples(), parquet.itertuples()):
        assert (a.meeting, a.article, a.record) == (b.meeting, b.article, b.record), f"{a} and {b}"
        assert a.quote.removeprefix("'") == (b.quote or ""), f"{a.quote!r} and {b.quote!r}"
        people = [p for side in a.people.split(" | ") for p in side.split("; ") if p]
        assert people == [p["id"] for p in b.people], f"{a.people!r} and {b.people}"
        assert a.earliest == ("" if b.earliest is None else b.earliest.isoformat()), f"{a.earliest} and {b.earliest}"


def main():
    folder = sys.argv[1]
    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    with GraphDatabase.driver(os.environ["NEO4J_URI"], auth=auth) as driver:
        nodes = {r["id"]: dict(r["n"]) for r in driver.execute_query(NODES, b=BOOKKEEPING).records}
        rows = driver.execute_query(EDGES).records
    edges = Counter(line(r["a"], r["type"], r["b"], known(r["r"])) for r in rows)
    assert len(nodes) > 500 and len(rows) > 2000, "little to compare"
    check_network("GraphML", nx.read_graphml(f"{folder}/graph.graphml", force_multigraph=True), nodes, edges)
    check_network("GEXF", nx.read_gexf(f"{folder}/graph.gexf"), nodes, edges)
    check_tables(folder, sum(r["type"] == "REPORTS" for r in rows))
    print(f"{len(nodes)} nodes, {len(rows)} edges")


main()
