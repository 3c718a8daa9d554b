"""Writes a booking of a CHT-I instance in the format chairs-series/1."""

import json


def entry(patient, session, day, install, drip, mixed, consultation=None):
    """A booked session; spans are (start, end), and `mixed` is (day, start, end)."""
    def span(pair):
        return {"start": pair[0], "end": pair[1]}

    row = {"patient": patient, "session": session, "day": day, "installation": span(install),
           "treatment": span(drip), "mixing": {"day": mixed[0]} | span(mixed[1:])}
    return row | ({"consultation": span(consultation)} if consultation else {})


def write(target, param, booked, left, bound=0):
    """Writes the entries, and the (patient, session) pairs that found no place."""
    slots = param["numTimeSlots"]
    completion = sum((row["day"] - 1) * slots + row["treatment"]["end"] for row in booked)
    penalty = 10 * param["days"] * slots * len(left)
    objective = {"completion": completion, "notBooked": len(left), "penalty": penalty,
                 "total": completion + penalty}
    rows = [{"patient": p, "session": s, "reason": "not placed"} for p, s in left]
    with open(target, "w") as file:
        json.dump({"format": "chairs-series/1", "objective": objective, "bound": bound,
                   "booked": booked, "notBooked": rows}, file)
