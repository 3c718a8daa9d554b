#!/usr/bin/env python3
"""Dates of every regimen, worked out apart from the planner, with datetime alone.

Prints one line for each regimen: its id, the start, the counts of the order, the days further doses are
requested for, the dates of the doses, and the arithmetic that gave them. `dates.txt` holds the output; the
rhythms are written here by hand from the clinical reference, not read from the regimen files.

The clinic is closed on Saturdays, Sundays, Thu 26 Nov 2026 (Thanksgiving), Fri 25 Dec 2026 and Fri 1 Jan 2027.
"""

from datetime import date, timedelta

CLOSED = {date(2026, 11, 26), date(2026, 12, 25), date(2027, 1, 1)}


def day(text):
    return date.fromisoformat(text)


def is_open(when):
    return when.weekday() < 5 and when not in CLOSED


def next_open(when):
    while not is_open(when):
        when += timedelta(days=1)
    return when


def months(when, count):
    """A calendar month later, on the last day where the month is shorter."""
    index = when.year * 12 + when.month - 1 + count
    year, month = divmod(index, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(when.day, last))


class Line:
    """The dates of one regimen and how each was found."""

    def __init__(self, start):
        self.start = day(start)
        self.dates = []
        self.words = []

    def put(self, target, how, at_home=False):
        stands = target if at_home else next_open(target)
        words = f"{how} {target:%a %d %b %Y}"
        if stands != target:
            words += f" closed, {stands:%a %d %b %Y}"
        self.dates.append(stands)
        self.words.append(words)
        return stands


def every(start, length, count):
    """Each dose counts from the day the one before stood on."""
    line = Line(start)
    line.put(line.start, "start")
    while len(line.dates) < count:
        line.put(line.dates[-1] + timedelta(days=length), f"+{length} d =")
    return line


def every_months(start, length, count):
    line = Line(start)
    line.put(line.start, "start")
    while len(line.dates) < count:
        line.put(months(line.dates[-1], length), f"+{length} mo =")
    return line


def at_home(start, length, count):
    """Blocks taken at home keep their grid, whatever is closed."""
    line = Line(start)
    for index in range(count):
        line.put(
            line.start + timedelta(days=length * index),
            f"+{length * index} d =" if index else "start", at_home=True)
    return line


def once(start):
    line = Line(start)
    line.put(line.start, "start")
    return line


def fractions(start, count):
    line = Line(start)
    line.put(line.start, "start")
    while len(line.dates) < count:
        line.put(next_open(line.dates[-1] + timedelta(days=1)), "next treatment day")
    return line


def second_days(start, count):
    line = Line(start)
    line.put(line.start, "start")
    while len(line.dates) < count:
        line.put(line.dates[-1] + timedelta(days=2), "+2 d =")
    return line


def then(line, gap, length, count):
    """A later phase, so long after the last dose, then on its own rhythm."""
    line.put(line.dates[-1] + timedelta(days=gap), f"+{gap} d =")
    for _ in range(count - 1):
        line.put(line.dates[-1] + timedelta(days=length), f"+{length} d =")
    return line


def loading(start, days, length, count):
    """Loading days, then cycles from the loading's day 1; a day that moves takes the days after it along."""
    line = Line(start)
    first = line.start
    for number in days:
        stands = line.put(first + timedelta(days=number - 1), f"day {number} =")
        first = stands - timedelta(days=number - 1)
    line.put(first + timedelta(days=length), f"day 1 {first:%d %b} +{length} d =")
    for _ in range(count - 1):
        line.put(line.dates[-1] + timedelta(days=length), f"+{length} d =")
    return line


def chemotherapy(start, days, length, cycles, least=0, after_late=0):
    """Cycles that move with their day 1; another day moves only itself.

    A day 1 comes `least` days after the dose before at the soonest, and `after_late` days after a late one.
    """
    line = Line(start)
    first = line.start
    for cycle in range(cycles):
        if cycle:
            target, how = first + timedelta(days=length), f"cycle +{length} d ="
            soonest = line.dates[-1] + timedelta(days=max(least, after_late))
            if soonest > target:
                target = soonest
                how = f"{(soonest - line.dates[-1]).days} d after the dose before ="
            first = line.put(target, how)
        else:
            first = line.put(first, "start")
        for number in days[1:]:
            line.put(first + timedelta(days=number - 1), f"day {number} =")
    return line


def requested(start, least, wishes):
    """One dose, and another when it is asked for, after a minimum."""
    line = Line(start)
    line.put(line.start, "start")
    for wish in wishes:
        soonest = line.dates[-1] + timedelta(days=least)
        if day(wish) < soonest:
            line.put(soonest, f"asked for {wish}, not before +{least} d =")
        else:
            line.put(day(wish), "asked for")
    return line


Q28 = "2026-10-29"  # +28 d is Thanksgiving, and 28 d after the day after it is Christmas Day
Q84 = "2026-09-03"  # +84 d is Thanksgiving
LINES = [
    ("capecitabine", at_home("2026-11-16", 21, 5), "", []),
    ("cast-splint", requested("2026-10-29", 1, ["2026-11-26"]), "", ["2026-11-26"]),
    ("cementoplasty", once("2026-11-26"), "", []),
    ("clodronate-tablet", at_home("2026-11-26", 28, 4), "", []),
    ("cryoablation", once("2026-12-25"), "", []),
    ("degarelix", then(once(Q28), 28, 28, 6), "", []),
    ("denosumab-120mg-loading", loading("2026-11-12", [1, 8, 15], 28, 4), "", []),
    ("denosumab-120mg", every(Q28, 28, 8), "", []),
    ("denosumab-60mg", every_months("2026-05-26", 6, 4), "", []),
    ("docetaxel", chemotherapy("2026-11-05", [1], 21, 6), "cycles=6", []),
    ("eribulin-eu", chemotherapy("2026-11-19", [1, 8], 21, 4, 14, 14), "", []),
    ("eribulin-us", chemotherapy("2026-12-04", [1, 8], 21, 4, 14, 14), "", []),
    ("fixation-surgery", once("2027-01-01"), "", []),
    ("focused-ultrasound", once("2026-11-28"), "", []),
    ("fulvestrant", loading("2026-11-12", [1, 15], 28, 4), "", []),
    ("goserelin-10-8mg", every(Q84, 84, 5), "", []),
    ("goserelin-3-6mg", every(Q28, 28, 6), "", []),
    ("ibandronate-infusion", every(Q28, 28, 6), "", []),
    ("ibandronate-tablet", at_home("2026-12-25", 28, 4), "", []),
    ("letrozole", at_home("2026-11-28", 28, 4), "", []),
    ("leuprolide-22-5mg", every(Q84, 84, 5), "", []),
    ("leuprolide-30mg", every("2026-08-06", 112, 4), "", []),
    ("leuprolide-45mg", every("2026-06-11", 168, 4), "", []),
    ("leuprolide-7-5mg", every(Q28, 28, 6), "", []),
    ("leuprorelin-11-25mg", every_months("2026-08-26", 3, 4), "", []),
    ("leuprorelin-22-5mg", every_months("2026-08-31", 3, 4), "", []),
    ("leuprorelin-30mg", every_months("2026-05-26", 6, 4), "", []),
    ("leuprorelin-45mg", every_months("2026-08-31", 6, 4), "", []),
    ("lutetium-177-vipivotide", every("2026-10-15", 42, 6), "", []),
    ("nivolumab-240mg-q2w", every("2026-11-12", 14, 8), "", []),
    ("nivolumab-480mg-q4w", every(Q28, 28, 6), "", []),
    ("oophorectomy", once("2026-11-26"), "", []),
    ("own-chemotherapy", chemotherapy("2026-11-19", [1, 8], 21, 4, 14), "cycles=4", []),
    ("own-immunotherapy", then(every("2026-11-12", 14, 4), 28, 28, 3),
     "first-doses=4 boosters=3", []),
    ("paclitaxel-weekly", chemotherapy("2026-11-12", [1, 8, 15], 28, 3, 14), "", []),
    ("pamidronate", every(Q28, 28, 6), "", []),
    ("pembrolizumab-200mg-q3w", every("2026-11-05", 21, 8), "", []),
    ("pembrolizumab-400mg-q6w", every("2026-10-15", 42, 6), "", []),
    ("radiation-16gy-2", fractions("2026-11-25", 2), "", []),
    ("radiation-20gy-5", fractions("2026-11-23", 5), "", []),
    ("radiation-20gy-8", fractions("2026-12-21", 8), "", []),
    ("radiation-24gy-6", fractions("2026-12-23", 6), "", []),
    ("radiation-30gy-10", fractions("2026-12-22", 10), "", []),
    ("radiation-8gy-1", fractions("2026-12-25", 1), "", []),
    ("radiation-hemibody-lower", fractions("2026-11-26", 1), "", []),
    ("radiation-hemibody-upper", fractions("2026-11-29", 1), "", []),
    ("radiofrequency-ablation", once("2026-12-26"), "", []),
    ("radium-223", every(Q28, 28, 6), "", []),
    ("samarium-153", requested(Q28, 56, ["2026-12-21", "2027-03-01"]), "",
     ["2026-12-21", "2027-03-01"]),
    ("spine-decompression", once("2026-11-27"), "", []),
    ("stereotactic-16gy-1", fractions("2026-11-26", 1), "", []),
    ("stereotactic-24gy-1", fractions("2026-12-31", 1), "", []),
    ("stereotactic-24gy-2", second_days("2026-11-24", 2), "", []),
    ("stereotactic-30gy-3", second_days("2026-12-23", 3), "", []),
    ("stereotactic-35gy-5", fractions("2026-11-24", 5), "", []),
    ("strontium-89", requested(Q28, 90, ["2027-01-20", "2027-05-03"]), "",
     ["2027-01-20", "2027-05-03"]),
    ("vertebroplasty-kyphoplasty", once("2026-11-26"), "", []),
    ("zoledronic-acid-q12w", every(Q84, 84, 5), "", []),
    ("zoledronic-acid-q3w", every("2026-11-05", 21, 6), "", []),
    ("zoledronic-acid-q4w-then-q12w", then(every(Q28, 28, 6), 84, 84, 3), "", []),
    ("zoledronic-acid-q4w", every(Q28, 28, 6), "", []),
]

for name, line, counts, wishes in LINES:
    print(
        " | ".join(
            [
                name, f"{line.start}", counts, " ".join(wishes),
                " ".join(f"{when}" for when in line.dates), "; ".join(line.words),
            ]
        )
    )
