"""The rate of a throttled client and the queue of its calls, on a fake clock."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterator
from random import Random

import pytest

from awslists._session.rate_limiter import LONGEST_SLEEP, SHORTEST_SLEEP
from awslists._session.send_rate import RECOVERED_AFTER, SLOWEST, SendRate


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rate(clock: Clock) -> SendRate:
    """The slowest rate, without a token left."""
    rate = SendRate(clock)
    rate.record(throttled=True)
    rate.take()
    return rate


def send_queued(rate: SendRate, clock: Clock, tickets: list[int], until: float) -> list[float]:
    """Sends the calls whose turn comes, and returns the times at which they were sent."""
    sent: list[float] = []
    while clock.now < until:
        for ticket in [*tickets]:
            if not rate.get_wait(ticket):
                rate.take()
                rate.leave(ticket)
                tickets.remove(ticket)
                sent.append(clock.now)
        clock.now += 0.25
    return sent


def test_the_rate_is_unlimited_until_aws_throttles(clock: Clock) -> None:
    rate = SendRate(clock)
    for _ in range(100):
        rate.record(throttled=False)
    assert rate.limited_since is None
    rate.record(throttled=True)
    assert rate.limited_since is not None


def test_calls_are_sent_in_the_order_of_their_tickets(rate: SendRate, clock: Clock) -> None:
    first, second = rate.join(), rate.join()
    assert rate.get_wait(second) == 2 * rate.get_wait(first) == 2 / SLOWEST
    clock.now += 1 / SLOWEST
    assert rate.get_wait(first) == 0
    assert rate.get_wait(second) == 1 / SLOWEST


def test_calls_move_up_when_one_leaves_the_queue(rate: SendRate) -> None:
    tickets = [rate.join() for _ in range(4)]
    waits = [rate.get_wait(ticket) for ticket in tickets]
    rate.leave(tickets[1])
    assert rate.waiting == 3
    assert [rate.get_wait(tickets[i]) for i in (0, 2, 3)] == waits[:3]


def test_calls_that_leave_do_not_raise_the_rate(rate: SendRate, clock: Clock) -> None:
    tickets = [rate.join() for _ in range(50)]
    for ticket in tickets[::2]:
        rate.leave(ticket)
    sent = send_queued(rate, clock, tickets[1::2], clock.now + 20)
    assert len(sent) == pytest.approx(20 * SLOWEST, abs=1)


def test_an_idle_period_does_not_allow_a_burst(rate: SendRate, clock: Clock) -> None:
    clock.now += 3600
    tickets = [rate.join() for _ in range(5)]
    assert [rate.get_wait(ticket) for ticket in tickets] == [0, 2, 4, 6, 8]


def test_the_rate_rises_when_throttling_ends(rate: SendRate, clock: Clock) -> None:
    tickets = [rate.join() for _ in range(100)]
    began = clock.now
    while tickets and clock.now < began + 60:
        for _ in send_queued(rate, clock, tickets, clock.now + 0.25):
            rate.record(throttled=False)
    assert clock.now - began < 20


def test_a_minute_without_throttling_lifts_the_limit(rate: SendRate, clock: Clock) -> None:
    clock.now += RECOVERED_AFTER + 1
    ticket = rate.join()
    rate.record(throttled=False)
    assert rate.limited_since is not None  # a call waits
    rate.leave(ticket)
    rate.record(throttled=False)
    assert rate.limited_since is None


def test_a_throttled_response_cuts_the_measured_rate(clock: Clock) -> None:
    rate = SendRate(clock)
    for _ in range(100):
        clock.now += 0.1
        rate.record(throttled=False)
    rate.record(throttled=True)
    assert rate.per_second == pytest.approx(7, rel=0.1)


def make_fast(clock: Clock) -> SendRate:
    """Makes a rate after ten seconds of a hundred calls each."""
    rate = SendRate(clock)
    for _ in range(1000):
        clock.now += 0.01
        rate.record(throttled=False)
    return rate


@pytest.mark.parametrize("failures", [0, 1])
def test_the_rate_falls_fast_when_aws_accepts_nothing_any_more(clock: Clock, failures: int) -> None:
    """Attempts that fail are not accepted either."""
    rate = make_fast(clock)
    for _ in range(20):
        rate.record(throttled=True)
        for _ in range(failures):
            rate.record(throttled=False, failed=True)
    assert rate.per_second < 3


def test_a_few_throttled_responses_together_lower_the_rate_once(clock: Clock) -> None:
    rate = make_fast(clock)
    for _ in range(4):
        rate.record(throttled=True)
    assert rate.per_second > 50


def test_the_rate_stays_below_the_fastest(clock: Clock) -> None:
    rate = SendRate(clock, slowest=50, fastest=2)
    assert rate.per_second == 2
    rate.record(throttled=True)
    for _ in range(100):
        clock.now += 0.01
        rate.record(throttled=False)
        assert rate.per_second == 2


def make_calls(clock: Clock, *, limit: float, callers: int, latency: float) -> tuple[float, float]:
    """Simulates callers of which each makes call after call for five minutes.

    Returns the calls a second that are accepted, as a share of the limit, and the share of all
    attempts that is throttled. Up to a second's worth of calls is accepted at once.
    """
    rate, order = SendRate(clock), itertools.count()
    chance = Random(0)  # noqa: S311  (no secret)
    accepted, throttled, allowed, since, end = 0, 0, limit, clock.now, clock.now + 300

    def call() -> Iterator[float]:
        nonlocal accepted, throttled, allowed, since
        for attempt in range(10):
            if rate.limited_since is not None:
                ticket = rate.join()
                while left := rate.get_wait(ticket):
                    yield max(SHORTEST_SLEEP, min(left / 2, LONGEST_SLEEP))
                rate.take()
                rate.leave(ticket)
            yield latency
            allowed, since = min(limit, allowed + (clock.now - since) * limit), clock.now
            is_throttled = allowed < 1
            rate.record(throttled=is_throttled)
            if not is_throttled:
                allowed, accepted = allowed - 1, accepted + 1
                return
            throttled += 1
            yield chance.uniform(0, 2**attempt)

    def calls() -> Iterator[float]:
        while True:
            yield from call()

    waiting = [(clock.now, next(order), calls()) for _ in range(callers)]
    while waiting[0][0] < end:
        clock.now, _, caller = heapq.heappop(waiting)
        heapq.heappush(waiting, (clock.now + next(caller), next(order), caller))
    return accepted / 300 / limit, throttled / (accepted + throttled)


@pytest.mark.parametrize("limit", [10, 50, 100])
@pytest.mark.parametrize("latency", [0.05, 0.25])
def test_many_calls_at_a_time_are_sent_at_the_rate_that_aws_accepts(
    limit: float, latency: float
) -> None:
    """By the rules of botocore's adaptive mode, they reach 48% of one of these limits."""
    share, throttled = make_calls(Clock(), limit=limit, callers=32, latency=latency)
    assert share > 0.95
    assert throttled < 0.06
