"""Decides which windows of creation time a scan lists, and when, without doing any I/O.

A listing is a chain of pages: each brings the token of the next, so only one call can be in flight.
A scan cuts time into windows instead, and each window is a chain of its own. Windows are half-open,
and an item is delivered only by the window that contains its creation time. So nothing is lost or
repeated, and no set of seen items is kept. `docs/scan.md` explains all this with pictures.

A window must receive all of its items, whatever the service does at the ends: it may include a
bound or not, round times, or send the items of one second in any order. So windows start and end
on whole seconds, and each is asked for with a second more on both sides, which is further than
rounding moves an item. Items outside the window are dropped.

The first window is all of time, and is listed as plain iteration would list it. If about three
pages or more are left of it, a survey of two calls follows. One asks for a window with few items
or none: if its answer has a token, the service walks its whole list for each window and only hides
the rest, and dividing would multiply the calls. The other asks for the latest item, where the tail
starts: if its whole page is from the last second or two, a cut there would list that burst twice.
In both cases the first window goes on alone. Otherwise it is restarted with an end.

A window that is restarted asks for its rest by new bounds, starting a second or two early. Items
that it delivered in those seconds come again and are left out by their identity. Only here are
identities kept, and only for these few seconds.

From then on, each idle worker takes the later half of the window with the most pages left. The
estimate is the time that is left, multiplied by the pages for each second of creation time that
the last pages took. The owner of the split window is not told. It keeps its chain of tokens, drops
items past its new end, and stops at the first item a full second past it. With a filter, a page
may be empty and thus show no time; the window is then restarted with its new end, since it might
be walking where another worker lists.

A split costs calls: both halves end with a page that is not full, and both list the seconds beside
the cut. A budget keeps the total at 1.1 times the calls of a plain listing, plus 2 for each worker.
It adds the calls set aside for open windows to those made, and compares the sum with the calls
that a plain listing would have needed to deliver the same items. Only a second with pages of items,
or a filter that leaves most pages empty, can cost more than was set aside.

If the first page of a later half does not get past the second of the cut, the cut is in a burst
that both halves would list. The half is then given back to the window before, and the next cut
avoids that burst. A split stays if the window before has already dropped items past its end or was
not asked for all of the other half; and if half a page or more for each second was expected, since
then the budget has counted the cost.

A window cannot be cut within a second. Near the end, a cut gains nothing: a window is split only
if a page or more follows the one in flight. The tail has no end and is listed last, so that it also
contains what was created during the scan.

All this relies on the service: pages ascend by creation time (one that goes back by more than a
second is refused), a token stands for an item and not for a number of items to skip, and no item
appears late, with a time that a window has passed.
"""
