"""What the rivals for chairs-day/1 share: the instance read, and a plan written with concrete places."""

import json

TYPES = ("chair", "bed", "isolation")


def load(source):
    with open(source) as file:
        return json.load(file)


def release(visit):
    return max(visit["ready"], visit["pharmacyReady"])


def wish(visit):
    """The start from which on a visit waits."""
    return max(release(visit), visit["preferred"])


def types(visit):
    return ("chair", "bed") if visit["need"] == "chair" else (visit["need"],)


def fits(visit, nurse, start):
    """Whether a nurse's shift and overtime have room for a visit that starts then."""
    end = start + visit["duration"]
    return nurse["start"] <= start < nurse["end"] and end <= nurse["end"] + nurse["maxOvertime"]


def pattern(nurse):
    """Nurses of one pattern are alike."""
    return (nurse["start"], nurse["end"], nurse["maxOvertime"], nurse["maxAcuity"],
            nurse["breakLength"], *nurse["breakWindow"])


def breaks(nurse):
    low, high = nurse["breakWindow"]
    return range(low, high - nurse["breakLength"] + 1)


def write(target, day, seats, rests):
    """Writes seats (visit index, start, nurse index, type of place) and break starts in the order of the nurses.

    Places are handed out by latest end first, which always works where those of a type open together and no more
    visits of the type are there at once than places.
    """
    until = {place["id"]: place["close"] for place in day["chairs"]}
    rows = []
    for index, start, nurse, kind in sorted(seats, key=lambda s: -s[1] - day["appointments"][s[0]]["duration"]):
        end = start + day["appointments"][index]["duration"]
        open_places = [p["id"] for p in day["chairs"] if p["type"] == kind and until[p["id"]] >= end]
        place = min(open_places, key=lambda p: until[p], default=day["chairs"][0]["id"])
        until[place] = start
        rows.append({"id": day["appointments"][index]["id"], "start": start,
                     "nurse": day["nurses"][nurse]["id"], "place": place})
    plan = {"plan": rows, "breaks": {n["id"]: b for n, b in zip(day["nurses"], rests)}}
    with open(target, "w") as file:
        json.dump(plan, file)
