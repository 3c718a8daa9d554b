"""A late dose and the end for every regimen, by datetime and the clinical reference's words alone.

Prints a table: regimen, case, clinic, start, counts of the order, facts, day of looking, what must come out, and how
it was found. `dose-3=DAY` is a dose, `doses=N` how many there are in all, `KEY=DAY` a check,
`window:KEY=DAY..DAY` the days on which it may fall.
Cases: `late` has a dose that came late or was put off, `end` is where it stops. Starts are chosen so that a holiday
falls on a later dose. `dates.py` has the dates of a course that runs to plan.
"""
from calendar import monthrange
from datetime import date, timedelta

# Section 11: the holidays its examples use. Both clinics open Monday to Friday.
CLOSED = {
    "us": {date(2026, 11, 26), date(2026, 12, 25), date(2027, 1, 1)},
    "uk": {date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1), date(2027, 3, 26), date(2027, 3, 29),
           date(2027, 5, 3), date(2027, 5, 31)},
}
THANKSGIVING = date(2026, 11, 26)
CHRISTMAS = date(2026, 12, 25)
rows = []


def days(count):
    return timedelta(days=count)


def months(start, count):
    """Civil months from the anchor, with the end of the month as the limit (section 0.2)."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def opening(day, clinic):
    """The day itself when the clinic is open, else the next day it is."""
    while day.weekday() > 4 or day in CLOSED[clinic]:
        day += days(1)
    return day


def add(regimen, case, clinic, start, facts, as_of, wanted, how, counts=""):
    rows.append([regimen, case, clinic, str(start), counts, "; ".join(facts), str(as_of), " ".join(wanted), how])


def doses(dates):
    return [f"dose-{number}={day}" for number, day in enumerate(dates, 1)]


def chain(start, gaps, clinic):
    """Each dose so long after the one before really was (re-anchored), on the next open day."""
    dates = [opening(start, clinic)]
    for gap in gaps:
        dates.append(opening(dates[-1] + days(gap), clinic))
    return dates


def rhythm(regimen, gaps, clinic="us", total=None, late=3, counts="", holiday=THANKSGIVING,
           has_limit=False):
    """A dose, then one after each gap. The start is chosen so that the second dose meets the holiday."""
    start = holiday - days(gaps[0])
    dates = chain(start, gaps, clinic)
    ends = [f"doses={total}"] if total else []
    # Late: the second dose comes some days after its day; the rest counts from the day it was given.
    given = opening(dates[1] + days(late), clinic)
    after = chain(given, gaps[1:], clinic)
    add(regimen, "late", clinic, start, [f"given 1 {start}", f"given 2 {given}"], given,
        doses([start] + after) + ends, f"given {given}; then " + ", ".join(
            f"+ {gap} d = {day}" for gap, day in zip(gaps[1:], after[1:])), counts)
    if total:
        add(regimen, "end", clinic, start, [], start, [f"dose-{total}={dates[-1]}", f"doses={total}"],
            f"{total} doses and no more", counts)
    elif not has_limit:
        until_stopped(regimen, clinic, start, counts)
    return start


def month_rhythm(regimen, step):
    """Civil months from the dose before; the second dose meets the holiday, is given 3 d late, and the third follows it."""
    start = months(THANKSGIVING, -step)
    given = opening(opening(months(start, step), "us") + days(3), "us")
    third = opening(months(given, step), "us")
    add(regimen, "late", "us", start, [f"given 1 {start}", f"given 2 {given}"], given,
        doses([start, given, third]), f"given {given}; then + {step} mo = {third}")
    until_stopped(regimen, "us", start)


def until_stopped(regimen, clinic, start, counts=""):
    """No number is given: it goes on while there is benefit, and nothing is planned once it is stopped."""
    stop = start + days(1)
    add(regimen, "end", clinic, start, [f"given 1 {start}", f"ceased {stop}"], stop, [f"dose-1={start}", "doses=1"],
        "given once, then stopped: nothing is planned any more", counts)


def cycles(regimen, length, own, clinic="us", total=None, counts="", shift=2, holiday=CHRISTMAS):
    """Days of a cycle, counted from its real day 1; the next day 1 from that real day 1 + length (section 5)."""
    def lay(first, number):
        dates, day_one = [], first
        for _ in range(number):
            day_one = opening(day_one, clinic)
            dates += [day_one + days(day - 1) for day in own]
            day_one += days(length)
        assert all(day == opening(day, clinic) for day in dates), dates
        return dates
    start = holiday - days(length)
    number = total or 3
    dates = lay(start, number)
    size = len(own)
    ends = [f"doses={number * size}"] if total else []
    # Late: day 1 of cycle 2 comes late, and its whole cycle shifts with it.
    day_one = dates[size] + days(shift)
    before = dates[:size]
    after = lay(day_one, number - 1)
    add(regimen, "late", clinic, start,
        [f"given {n} {day}" for n, day in enumerate(before + [day_one], 1)], day_one,
        doses(before + after) + ends, f"cycle 2 begins on {day_one}, {shift} d late; its other days count from there",
        counts)
    if total:
        add(regimen, "end", clinic, start, [], start, [f"dose-{len(dates)}={dates[-1]}", f"doses={len(dates)}"],
            f"{total} cycles of {size} doses", counts)
    else:
        until_stopped(regimen, clinic, start, counts)


def tablets(regimen, clinic, length, on, start):
    """A block of daily tablets in each cycle, at home, so that closed days do not count."""
    def block(number, first):
        return f"dose-{number}={first}..{first + days(on - 1)}"
    firsts = [start + days(length * n) for n in range(3)]
    # A block taken up late is not doubled up: the next comes a whole cycle later (never earlier than the cycle).
    late = firsts[1] + days(2)
    add(regimen, "late", clinic, start, [f"given 1 {start}", f"given 2 {late}"], late,
        [block(1, start), block(2, late), block(3, late + days(length))],
        f"taken up on {late}, 2 d late; + {length} d = {late + days(length)}")
    stop = start + days(40)
    add(regimen, "end", clinic, start, [f"given 1 {start}", f"ceased {stop}"], stop, [block(1, start), "doses=1"],
        "stopped: no further block")


def fractions(regimen, count, gap=1):
    """So many fractions, each on the next treatment day (gap 1) or the next one at least 2 days on (gap 2)."""
    start = date(2026, 11, 25)
    dates = chain(start, [gap] * (count - 1), "us")
    if count == 1:
        # One fraction, put off by the prescriber to the next Monday: reviews count from that day (section 4.2).
        moved = date(2026, 11, 30)
        add(regimen, "late", "us", start, [f"deferred 1 {start} {moved}"], start,
            [f"dose-1={moved}", "doses=1", f"window:pain-review-2-months={months(moved, 2)}..{months(moved, 3)}"],
            "one fraction, moved; review 2 to 3 months after it")
    else:
        # The second fraction is missed: none is lost, and the end moves (section 4.2).
        missed = dates[1]
        after = chain(missed + days(1), [gap] * (count - 2), "us")
        add(regimen, "late", "us", start, [f"given 1 {start}", f"missed 2 {missed}"], missed,
            doses([start] + after) + [f"doses={count}"], f"fraction 2 missed on {missed}: it and all others move on")
    add(regimen, "end", "us", start, [], start,
        [f"dose-{count}={dates[-1]}", f"doses={count}",
         f"window:pain-review-2-months={months(dates[-1], 2)}..{months(dates[-1], 3)}"],
        f"the last of {count}; pain review 2 to 3 months after it")


def on_request(regimen, minimum):
    """One dose; another on request, here well after the minimum."""
    start = THANKSGIVING - days(minimum)
    early = start + days(30)
    late = date(2027, 2, 3)
    add(regimen, "late", "us", start, [f"given 1 {start}", f"requested {early} {late}"], early,
        [f"dose-1={start}", f"dose-2={late}", "doses=2"], f"asked for {late}, after the minimum: on that day")
    add(regimen, "end", "us", start, [f"given 1 {start}"], start, [f"dose-1={start}", "doses=1"],
        "no request, no dose")


def procedure(regimen, *checks):
    """One session; checks count from the day it really was. A check: key, first and last day as (months, days)."""
    def windows(day):
        def at(offset):
            return months(day, offset[0]) + days(offset[1])
        return [f"{key}={at(first)}" if first == last else f"window:{key}={at(first)}..{at(last)}"
                for key, first, last in checks]
    start = THANKSGIVING
    moved = opening(start, "us")
    late = date(2026, 12, 9)
    add(regimen, "late", "us", start, [f"deferred 1 {start - days(1)} {late}"], start - days(1),
        [f"dose-1={late}", "doses=1"] + windows(late), f"put off to {late}; the checks go with it")
    add(regimen, "end", "us", start, [f"given 1 {moved}"], moved, [f"dose-1={moved}", "doses=1"] + windows(moved),
        "one session, then its checks")


WEEKS_2_4 = ((0, 14), (0, 28))
MONTHS_2_3 = ((2, 0), (3, 0))

# Section 1: bisphosphonates; every 3 to 4 weeks, or 12.
rhythm("zoledronic-acid-q3w", [21] * 3)
rhythm("zoledronic-acid-q4w", [28] * 3)
rhythm("zoledronic-acid-q12w", [84] * 3)
rhythm("zoledronic-acid-q4w-then-q12w", [28] * 5 + [84] * 3)
rhythm("pamidronate", [28] * 3)
rhythm("ibandronate-infusion", [28] * 3, clinic="uk", holiday=CHRISTMAS)
tablets("ibandronate-tablet", "uk", 28, 28, date(2026, 11, 30))
tablets("clodronate-tablet", "uk", 28, 28, date(2026, 11, 30))

# Section 2: denosumab. Loading: days 1, 8, 15, 29, 57.
rhythm("denosumab-120mg", [28] * 3)
start = date(2026, 11, 27)
loading = [start + days(n) for n in (0, 7, 14)]
after = chain(start + days(28), [28, 28], "us")
late = after[0] + days(3)
add("denosumab-120mg-loading", "late", "us", start,
    [f"given {n} {day}" for n, day in enumerate(loading + [late], 1)], late,
    doses(loading + chain(late, [28, 28], "us")), f"day 29 given on {late}; + 28 d from there")
until_stopped("denosumab-120mg-loading", "us", start)
start = date(2026, 6, 25)  # + 6 months = 25 December, closed
late = date(2027, 1, 12)
add("denosumab-60mg", "late", "us", start, [f"given 1 {start}", f"given 2 {late}"], late,
    doses([start, late, months(late, 6), months(late, 12)]), "6 months from the last injection (section 2.2)")
until_stopped("denosumab-60mg", "us", start)

# Section 3: radiopharmaceuticals.
rhythm("radium-223", [28] * 5, total=6, late=6)
rhythm("lutetium-177-vipivotide", [42] * 5, total=6, late=6)
on_request("strontium-89", 90)
on_request("samarium-153", 56)

# Section 4: external beams.
for name, count in [("8gy-1", 1), ("16gy-2", 2), ("20gy-5", 5), ("24gy-6", 6), ("30gy-10", 10), ("20gy-8", 8),
                    ("hemibody-upper", 1), ("hemibody-lower", 1)]:
    fractions("radiation-" + name, count)
for name, count, gap in [("24gy-2", 2, 2), ("30gy-3", 3, 2), ("35gy-5", 5, 1), ("16gy-1", 1, 1), ("24gy-1", 1, 1)]:
    fractions("stereotactic-" + name, count, gap)

# Section 5: chemotherapy.
rhythm("docetaxel", [21] * 5, total=6, late=4, counts="cycles=6")
cycles("paclitaxel-weekly", 28, [1, 8, 15])
tablets("capecitabine", "us", 21, 14, date(2026, 11, 16))
cycles("eribulin-us", 21, [1, 8])
cycles("eribulin-eu", 21, [1, 8], clinic="uk")
cycles("own-chemotherapy", 21, [1, 8], total=4, counts="cycles=4")

# Section 6: hormones.
rhythm("leuprolide-7-5mg", [28] * 3)
rhythm("leuprolide-22-5mg", [84] * 3)
rhythm("leuprolide-30mg", [112] * 2)
rhythm("leuprolide-45mg", [168] * 2)
for strength, step in [("11-25", 3), ("22-5", 3), ("30", 6), ("45", 6)]:
    month_rhythm(f"leuprorelin-{strength}mg", step)
rhythm("goserelin-3-6mg", [28] * 3)
rhythm("goserelin-10-8mg", [84] * 3)
rhythm("degarelix", [28] * 3)
start = date(2026, 11, 27)
first = [start, start + days(14)]
after = chain(start + days(28), [28, 28], "us")
late = after[0] + days(2)
add("fulvestrant", "late", "us", start, [f"given {n} {day}" for n, day in enumerate(first + [late], 1)], late,
    doses(first + chain(late, [28, 28], "us")), f"day 29 given on {late}; + 28 d from there")
until_stopped("fulvestrant", "us", start)
tablets("letrozole", "us", 28, 28, date(2026, 11, 30))

# Section 7: immunotherapy.
rhythm("nivolumab-240mg-q2w", [14] * 3)
rhythm("nivolumab-480mg-q4w", [28] * 3)
for name, gap in [("pembrolizumab-200mg-q3w", 21), ("pembrolizumab-400mg-q6w", 42)]:
    start = rhythm(name, [gap] * 3, has_limit=True)
    dates = [start]
    while (day := opening(dates[-1] + days(gap), "us")) <= months(start, 24):
        dates.append(day)
    add(name, "end", "us", start, [], start, [f"dose-{len(dates)}={dates[-1]}", f"doses={len(dates)}"],
        f"the last dose not after {months(start, 24)}, 24 months on")
rhythm("own-immunotherapy", [14] * 3 + [28] * 2, total=6, counts="first-doses=4,boosters=2")

# Section 8: procedures.
for name in ["fixation-surgery", "spine-decompression"]:
    procedure(name, ("wound-check", (0, 10), (0, 14)), ("radiation-window", *WEEKS_2_4))
for name in ["vertebroplasty-kyphoplasty", "cementoplasty"]:
    procedure(name, ("review", *WEEKS_2_4), ("imaging-after", (1, 0), (3, 0)))
procedure("radiofrequency-ablation", ("phone-call", (0, 1), (0, 3)), ("review", *WEEKS_2_4),
          ("imaging-after", (1, 0), (3, 0)))
procedure("cryoablation", ("pain-review-weekly-1", (0, 7), (0, 7)), ("pain-review-two-weekly-1", (0, 42), (0, 42)))
procedure("focused-ultrasound", ("skin-check", (0, 3), (0, 5)), ("pain-review-2-months", *MONTHS_2_3))
procedure("oophorectomy", ("wound-check", (0, 10), (0, 14)))
on_request("cast-splint", 1)

for row in rows:
    print("\t".join(row))
