"""The rate of a throttled client and the queue of its calls, on a fake clock."""

from __future__ import annotations

import pytest

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


def test_the_rate_stays_below_the_fastest(clock: Clock) -> None:
    rate = SendRate(clock, slowest=50, fastest=2)
    assert rate.per_second == 2
    rate.record(throttled=True)
    for _ in range(100):
        clock.now += 0.01
        rate.record(throttled=False)
        assert rate.per_second == 2
