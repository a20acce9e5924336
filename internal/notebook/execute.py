"""Runs a notebook and compares its outputs with those that it holds.

    python execute.py notebook.ipynb            fails where they differ
    python execute.py notebook.ipynb --update   puts them in
"""

import copy
import difflib
import sys

import nbformat
from nbclient import NotebookClient


def plain(notebook):
    """The notebook without what changes from one run to the next."""
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    for n, cell in enumerate(notebook.cells, 1):
        cell.metadata = nbformat.from_dict({})
        cell.id = f"cell-{n}"
        if cell.cell_type == "code":
            cell.outputs = joined(cell.outputs)
    return notebook


def joined(outputs):
    """What is printed comes in any number of pieces."""
    whole = []
    for output in outputs:
        last = whole[-1] if whole else None
        if last and output.output_type == last.output_type == "stream" and output.name == last.name:
            last.text += output.text
        else:
            whole.append(output)
    return whole


def main():
    path = sys.argv[1]
    committed = nbformat.read(path, as_version=4)
    run = copy.deepcopy(committed)
    NotebookClient(run, timeout=300, record_timing=False).execute()
    want, got = nbformat.writes(committed), nbformat.writes(plain(run))
    if "--update" in sys.argv:
        with open(path, "w", encoding="utf-8") as file:
            file.write(got + "\n")
    elif want != got:
        difference = difflib.unified_diff(want.splitlines(), got.splitlines(), "committed", "run", lineterm="", n=1)
        sys.exit("\n".join(difference))
    if not any(cell.get("outputs") for cell in run.cells):
        sys.exit("the notebook has no outputs")


main()
