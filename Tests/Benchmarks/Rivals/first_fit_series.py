"""A rival for the CHT-I instances: first fit, as a clerk with a diary would book.

    python first_fit_series.py INSTANCE PLAN

Patient after patient in the order of the file takes the first day on which the whole series fits, and each
session the earliest end. Written from the rules in Series.md; writes a plan in the format chairs-series/1.
"""

import json
import sys

import series_plan

source, target = sys.argv[1:3]
data = json.load(open(source))
param = data["param"]
days, slots, share = param["days"], param["numTimeSlots"], param["multitasks"]
consult, install = param["consultationLength"], param["installationLength"]
doctors = {str(s): [[int(x) for x in row] for row in param["doctors"][str(s)]] for s in param["sectorIds"]}
nurses = [[share * int(x) for x in row] for row in param["nurses"]]
places = [[param["numMaterials"]] * slots for _ in range(days + 1)]


def free(row, start, length, need):
    return start + length <= slots and all(row[s] >= need for s in range(start, start + length))


def mixing(session, day, seen):
    """(day, start, end) of the earliest mixing, and when the drug is there on the day; None where there is none."""
    length = session["medPrepDuration"]
    choices = [(day, seen)] if session["medPreparedSameDay"] else [(day - 1, 0), (day, 0)]
    for on, first in choices:
        for start in range(first, slots - length + 1):
            if all(param["pharmacy"][on][start : start + length]):
                return (on, start, start + length), (start + length if on == day else 0)
    return None


def fit(session, day):
    """The session with the earliest end on a day, or None."""
    treatment, asks = session["treatmentDuration"], session["needingConsultation"]
    seen = 0
    if asks:
        row = doctors[str(session["sectorId"])][day]
        start = next((s for s in range(slots) if free(row, s, consult, 1)), None)
        if start is None:
            return None
        seen = start + consult
    mixed = mixing(session, day, seen)
    if mixed is None:
        return None
    for drip in range(mixed[1], slots - treatment + 1):
        if not free(nurses[day], drip, treatment, 1):
            continue
        for seat in range(drip - install, seen - 1, -1):
            if free(nurses[day], seat, install, share) and free(places[day], seat, drip + treatment - seat, 1):
                return (seat, drip, drip + treatment, mixed[0], (seen - consult, seen) if asks else None)
    return None


def book(session, day, times, by):
    seat, drip, end, _, asked = times
    if asked:
        for s in range(*asked):
            doctors[str(session["sectorId"])][day][s] -= by
    for s in range(seat, seat + install):
        nurses[day][s] -= share * by
    for s in range(drip, end):
        nurses[day][s] -= by
    for s in range(seat, end):
        places[day][s] -= by


def series(sessions, first):
    """What each session gets when the series begins on a day; all of it is booked."""
    day, result = first, []
    for number, session in enumerate(sessions):
        day += session["afterLastRequest"] if number else 0
        times = fit(session, day) if day <= days else None
        if times:
            book(session, day, times, 1)
        result.append((session, day, times))
    return result


booked, left = [], []
for patient in data["demands"]:
    best = None
    for first in range(1, days + 1):
        tried = series(patient["rdvDemands"], first)
        missing = sum(times is None for _, _, times in tried)
        for session, day, times in tried:
            if times:
                book(session, day, times, -1)
        if best is None or missing < best[0]:
            best = (missing, first)
        if missing == 0:
            break
    for session, day, times in series(patient["rdvDemands"], best[1]):
        if times is None:
            left.append((patient["id"], session["id"]))
            continue
        seat, drip, end, mixed, asked = times
        booked.append(series_plan.entry(
            patient["id"], session["id"], day, (seat, seat + install), (drip, end), mixed, asked))
series_plan.write(target, param, booked, left)
