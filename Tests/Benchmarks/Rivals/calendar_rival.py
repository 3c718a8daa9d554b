"""Writes calendars of appointments with Python's icalendar and reads them back.

Usage: calendar_rival.py CALENDARS EVENTS; prints the seconds of writing and of reading.
"""

import sys
import time
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

calendars, events = int(sys.argv[1]), int(sys.argv[2])
london = ZoneInfo("Europe/London")
stamp = datetime(2026, 10, 1, tzinfo=timezone.utc)
first = datetime(2026, 10, 6, 9, 0, tzinfo=london)


def event(calendar, index):
    one = Event()
    one.add("uid", f"{calendar:08x}-0000-5000-8000-{index:012x}")
    one.add("dtstamp", stamp)
    one.add("created", stamp)
    one.add("last-modified", stamp)
    one.add("sequence", 0)
    start = first + timedelta(days=28 * (index % 200))
    one.add("dtstart", start)
    one.add("dtend", start + timedelta(minutes=45))
    one.add("summary", "Treatment appointment")
    one.add("location", "Level 2")
    one.add("class", "PRIVATE")
    one.add("status", "CONFIRMED")
    one.add("transp", "OPAQUE")
    for number, (text, hours) in enumerate(
        [("Treatment appointment tomorrow", 24), ("Treatment appointment in 2 hours", 2)]
    ):
        alarm = Alarm()
        alarm.add("uid", f"{calendar:08x}-0000-5000-8{number:03x}-{index:012x}")
        alarm.add("action", "DISPLAY")
        alarm.add("description", text)
        alarm.add("trigger", timedelta(hours=-hours))
        one.add_component(alarm)
    return one


start = time.process_time()
texts = []
for c in range(calendars):
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//rival//Python//EN")
    for e in range(events):
        calendar.add_component(event(c, e))
    texts.append(calendar.to_ical())
written = time.process_time()
found = 0
for text in texts:
    for one in Calendar.from_ical(text).walk("VEVENT"):
        if one["uid"] and one.decoded("dtstart") and one.decoded("dtend"):
            found += 1
assert found == calendars * events
print(f"{written - start:.6f} {time.process_time() - written:.6f}")
