"""A notebook's code run in the tests' own process, with other parameters than its own."""

import ast

import nbformat


def values_shown(path, **parameters):
    """The value that each code cell shows, one by one; of the parameters each notebook takes those that it has."""
    names = {"display": print}
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type != "code":
            continue
        tree = ast.parse(cell.source)
        last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, path.name, "exec"), names)
        if "parameters" in cell.metadata.get("tags", []):
            names |= {name: value for name, value in parameters.items() if name in names}
        if last is not None:
            yield eval(compile(ast.Expression(last.value), path.name, "eval"), names)
