/* Writes calendars of appointments through libical and reads them back, as a plain C program would.
 * Usage: calendar_rival CALENDARS EVENTS; prints the seconds of writing and of reading. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static icalcomponent *event(int calendar, int index) {
  char uid[64];
  snprintf(uid, sizeof uid, "%08x-0000-5000-8000-%012x", calendar, index);
  icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  struct icaltimetype stamp = icaltime_from_string("20261001T000000Z");
  struct icaltimetype start = icaltime_from_string("20261006T090000");
  struct icaltimetype end = icaltime_from_string("20261006T094500");
  icaltime_adjust(&start, index * 28, 0, 0, 0);
  icaltime_adjust(&end, index * 28, 0, 0, 0);
  icalcomponent_add_property(event, icalproperty_new_uid(uid));
  icalcomponent_add_property(event, icalproperty_new_dtstamp(stamp));
  icalcomponent_add_property(event, icalproperty_new_created(stamp));
  icalcomponent_add_property(event, icalproperty_new_lastmodified(stamp));
  icalcomponent_add_property(event, icalproperty_new_sequence(0));
  icalproperty *from = icalproperty_new_dtstart(start);
  icalproperty_add_parameter(from, icalparameter_new_tzid("Europe/London"));
  icalcomponent_add_property(event, from);
  icalproperty *to = icalproperty_new_dtend(end);
  icalproperty_add_parameter(to, icalparameter_new_tzid("Europe/London"));
  icalcomponent_add_property(event, to);
  icalcomponent_add_property(event, icalproperty_new_summary("Treatment appointment"));
  icalcomponent_add_property(event, icalproperty_new_location("Level 2"));
  icalcomponent_add_property(event, icalproperty_new_class(ICAL_CLASS_PRIVATE));
  icalcomponent_add_property(event, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
  icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_OPAQUE));
  const char *alarms[2] = {"Treatment appointment tomorrow", "Treatment appointment in 2 hours"};
  int hours[2] = {24, 2};
  for (int i = 0; i < 2; i++) {
    icalcomponent *alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
    snprintf(uid, sizeof uid, "%08x-0000-5000-8%03x-%012x", calendar, i, index);
    icalcomponent_add_property(alarm, icalproperty_new_uid(uid));
    icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    icalcomponent_add_property(alarm, icalproperty_new_description(alarms[i]));
    struct icaltriggertype trigger = icaltriggertype_from_int(-hours[i] * 3600);
    icalcomponent_add_property(alarm, icalproperty_new_trigger(trigger));
    icalcomponent_add_component(event, alarm);
  }
  return event;
}

int main(int argc, char **argv) {
  int calendars = argc > 1 ? atoi(argv[1]) : 200;
  int events = argc > 2 ? atoi(argv[2]) : 500;
  char **texts = calloc(calendars, sizeof *texts);
  double start = now();
  for (int c = 0; c < calendars; c++) {
    icalcomponent *calendar = icalcomponent_new(ICAL_VCALENDAR_COMPONENT);
    icalcomponent_add_property(calendar, icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar, icalproperty_new_prodid("-//rival//C//EN"));
    for (int e = 0; e < events; e++) icalcomponent_add_component(calendar, event(c, e));
    texts[c] = icalcomponent_as_ical_string_r(calendar);
    icalcomponent_free(calendar);
  }
  double written = now();
  long found = 0;
  for (int c = 0; c < calendars; c++) {
    icalcomponent *calendar = icalparser_parse_string(texts[c]);
    for (icalcomponent *e = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); e;
         e = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
      icalproperty *uid = icalcomponent_get_first_property(e, ICAL_UID_PROPERTY);
      icalproperty *from = icalcomponent_get_first_property(e, ICAL_DTSTART_PROPERTY);
      icalproperty *to = icalcomponent_get_first_property(e, ICAL_DTEND_PROPERTY);
      if (strlen(icalproperty_get_uid(uid)) > 0 && icalproperty_get_dtstart(from).year > 2000 &&
          icalproperty_get_dtend(to).year > 2000)
        found++;
    }
    icalcomponent_free(calendar);
  }
  double read = now();
  if (found != (long)calendars * events) return 1;
  printf("%.6f %.6f\n", written - start, read - written);
  return 0;
}
