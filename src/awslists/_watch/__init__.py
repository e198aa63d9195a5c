"""How a watch tells changes from listings; pure, except that `Changes` is awaited.

A turn lists the items and compares them with those of the turns before. A whole turn lists all of
them, oldest first, so that none moves to another page while it is listed; an item that it does not
meet was removed.

If the service sorts by modification time, nine turns of ten are short: they list the items that
were modified last, and stop at the first one that the turns before must have seen. That is not
simply the first known item. The latest turn may have ended early, clocks differ, and an item may
have been modified while a whole turn listed later pages, so a short turn goes back to the horizon:
a quarter of an hour before the latest turn that came to its end, or to the newest item if that is
older still. What a short turn cannot see are removals, and changes that leave the modification time
as it was; every tenth turn is whole, and finds them.
"""
