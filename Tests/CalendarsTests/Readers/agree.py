"""Reads each calendar of a folder with three independent readers and compares them with ours.

Beside NAME.ics stands NAME.json with what our own reader found: a list of [uid, start, end, status,
sequence], by uid. Days are written 2026-10-01 and instants 2026-10-01T08:00:00Z. The exit status is 0 when
all agree, 1 when a reader refuses a file or disagrees, 65 when there is nothing to read.
"""

import datetime
import json
import pathlib
import sys

import icalendar
import vobject
from ical.calendar_stream import IcsCalendarStream


def canonical(moment):
    if isinstance(moment, datetime.datetime):
        if moment.tzinfo is None:
            raise ValueError(f"{moment} has no zone")
        return moment.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return moment.isoformat()


def with_icalendar(data):
    calendar = icalendar.Calendar.from_ical(data)
    rows = []
    for component in calendar.walk():
        if component.errors:
            raise ValueError(f"{component.name}: {component.errors}")
    for event in calendar.walk("VEVENT"):
        rows.append(
            [
                str(event["UID"]),
                canonical(event.decoded("DTSTART")),
                canonical(event.decoded("DTEND")),
                str(event["STATUS"]),
                int(event["SEQUENCE"]),
            ]
        )
    return rows


def with_vobject(data):
    calendar = vobject.readOne(data.decode("utf-8"))
    calendar.validate(raiseException=True)
    return [
        [
            event.uid.value,
            canonical(event.dtstart.value),
            canonical(event.dtend.value),
            event.status.value,
            int(event.sequence.value),
        ]
        for event in calendar.vevent_list
    ]


def with_ical(data):
    calendar = IcsCalendarStream.calendar_from_ics(data.decode("utf-8"))
    return [
        [
            event.uid,
            canonical(event.dtstart),
            canonical(event.dtend),
            event.status.value,
            int(event.sequence),
        ]
        for event in calendar.events
    ]


READERS = {"icalendar": with_icalendar, "vobject": with_vobject, "ical": with_ical}


def main(folder):
    files = sorted(pathlib.Path(folder).glob("*.ics"))
    if not files:
        print(f"{folder} holds no calendar", file=sys.stderr)
        return 65
    events = 0
    failures = 0
    for file in files:
        ours = json.loads(file.with_suffix(".json").read_text("utf-8"))
        events += len(ours)
        for name, read in READERS.items():
            try:
                theirs = sorted(read(file.read_bytes()))
            except Exception as error:  # any refusal counts, whatever its kind
                print(f"{file.name}: {name} refuses it: {type(error).__name__}: {error}")
                failures += 1
                continue
            if theirs == ours:
                continue
            failures += 1
            print(f"{file.name}: {name} finds {len(theirs)} events, we find {len(ours)}")
            for row in theirs:
                if row not in ours:
                    print(f"  {name} alone: {row}")
            for row in ours:
                if row not in theirs:
                    print(f"  we alone: {row}")
    print(f"{len(files)} calendars, {events} events, {len(READERS)} readers, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
