"""Decides which windows of creation time a scan lists, and when; pure.

A listing is a chain of tokens, so one listing alone cannot have two calls under way. A scan cuts
time into windows instead, each a chain of its own. Windows are half-open and an item is delivered
only by the window that holds its creation time: nothing is lost or repeated, and no set of seen
items is kept. `docs/scan.md` has pictures of all this.

A window has to receive all of its items whatever the service does with the ends: some include a
bound and some do not, times may be rounded, and the items of one second may come in any order. So
windows start and end on whole seconds, and ask for a second more on both sides, which is further
than any rounding moves an item. What lies outside is dropped.

The first window is all of time, and is listed as plain iteration would list it. If about three
pages or more are left of it, a survey of two calls follows. One asks for a window with no items or
few: if its answer has a token, the service walks its whole list for each window and only hides the
rest, and to divide would multiply the calls. The other asks for the latest item, where the tail
starts; if its whole page is from the last second or two, a cut there would list that burst twice.
In both cases the first window goes on alone. Otherwise, it is asked for again with an end. What
it has delivered in its last seconds comes again, and is left out by identity: the one place where
identities are kept.

From then on, each idle worker takes the later half of the window with the most pages left, going
by the pages for each second of creation time that its last pages took. The owner is not told: it
keeps its chain of tokens, drops what lies past its new end, and stops at the first item a full
second past it. With a filter, empty pages may follow that show no time at all; then the window is
asked for again with the new end, rather than walk where others list.

Splits cost calls: both halves end with a page that is not full, both list the seconds beside the
cut. A budget keeps the sum at 1.1 times the calls of a plain listing, and 2 for each worker. It
compares what was called, and is set aside for open windows, with what a plain listing would have
called to deliver as much. Only a second with pages of items, or a filter that leaves most pages
empty, can cost more than was set aside.

If the first page of a later half does not get beyond the second of the cut, the cut is in a burst
that both halves would list. The half is given back to the window before, unless that has dropped
items past its end or was not asked for as much, and the next cut keeps away from there. Where half
a page or more for each second was to be expected, the cost was counted before, and the split stays.

No window divides a second, nor what is left when fewer than three pages are. The tail has no end
and comes last, so that it also holds what was created during the scan.

All this relies on the service: pages ascend by creation time (one that goes back by more than a
second is refused), a token stands for an item and not for a number of items to skip, and no item
turns up late, with a time that a window has passed.
"""
