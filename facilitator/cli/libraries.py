"""`check LIBRARY` and `merge`."""

import os
from argparse import Namespace

from facilitator.cli.access import opened, reading
from facilitator.cli.output import Output
from facilitator.commands.merged import what_follows
from facilitator.domain.refused import Refused
from facilitator.queries.libraries import contents
from facilitator.storage.merge import merge


def check_library(given: Namespace, out: Output) -> None:
    """Open a library, which proves that its tables equal its journal, and say what is in it."""
    with opened(given) as store, reading(store) as reader:
        held = contents(reader)
        answer = {"whole": not store.mended, "mended": store.mended, "encrypted": store.encrypted, **held}
    words = "is whole" if not store.mended else f"is whole again: {store.mended} rows were mended from its journal"
    lock = "It is encrypted." if store.encrypted else "It has no passphrase: anyone who has the file can read it."
    counts = f"{held['meetings']} meetings, {held['people']} people, {held['points']} points, {held['actions']} actions"
    clashes = f"{held['clashes']} clashes wait to be settled." if held["clashes"] else "There are no clashes."
    out.answer(answer, f"{given.library.name} {words}.", f"{counts}.", clashes, lock)


def merge_libraries(given: Namespace, out: Output) -> None:
    """Take all that another library knows into this one."""
    if os.path.realpath(given.library) == os.path.realpath(given.other):
        raise Refused("Give two different libraries to merge.")
    second = Namespace(**vars(given) | {"library": given.other})
    with opened(given) as store, opened(second) as other, reading(other) as reader:
        done = merge(store, reader)
        for command in what_follows():
            store.follow(command)
    sentence = f"{done.changes} changes were new; {done.clashes} clashes wait to be settled."
    out.answer({"changes": done.changes, "clashes": done.clashes}, sentence)
