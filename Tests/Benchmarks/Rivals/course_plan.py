"""What the rivals for chairs-course/1 share: the days each visit may take, and a plan written."""

import json

RESOURCES = ("slots", "acuity", "prep")


def load(source):
    with open(source) as file:
        return json.load(file)


def layers(course, patient):
    """The days each visit may take, and for each visit but the first the pairs (day before, day) that its window allows."""
    closed, last = set(course["closed"]), course["horizon"] - 1
    opens = [d for d in range(last + 1) if d not in closed]
    after = dict(zip(opens, opens[1:]))
    days, pairs = [], [[]]
    for index, visit in enumerate(patient["visits"]):
        if index == 0:
            low, high = visit["target"] - visit["early"], visit["target"] + visit["late"]
        else:
            low, high = visit["target"] - course["maxDrift"], visit["target"] + course["maxDrift"]
        own = [d for d in opens if low <= d <= high]
        if index:
            least, most = visit["gap"] - visit["early"], visit["gap"] + visit["late"]
            pairs.append([(e, d) for e in days[-1] for d in own if (
                after.get(e) == d if visit["gapKind"] == "open" else least <= d - e <= most)])
            own = sorted({d for _, d in pairs[-1]})
        days.append(own)
    for index in range(len(days) - 1, 0, -1):
        alive = set(days[index])
        pairs[index] = [(e, d) for e, d in pairs[index] if d in alive]
        days[index - 1] = sorted({e for e, _ in pairs[index]})
    return days, pairs


def price(course, patient, off):
    """The cost of a gap that is so many days off."""
    weights = course["weights"]
    return patient["weight"] * (weights["latePerDay"] * off if off > 0 else -weights["earlyPerDay"] * off)


def write(target, course, chosen):
    rows = [{"id": p["id"], "days": days} for p, days in zip(course["patients"], chosen)]
    with open(target, "w") as file:
        json.dump({"plan": rows}, file)
