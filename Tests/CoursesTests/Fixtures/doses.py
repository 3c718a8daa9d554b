#!/usr/bin/env python3
"""Doses of every regimen, worked out apart from the planner, with fractions and decimals alone.

Prints one line or more for each regimen that gives an amount, so that every dose, band and class has its own: its id,
the clinic, the visit, what is known of the patient, the dose as a nurse reads it or `none`, and the arithmetic.
`doses.tsv` holds the output. The figures are written here by hand from the clinical reference, not read from the
regimen files.

The man was born on 1 May 1956 and is 70 on the day of his values, 1 October 2026; the woman was born with him.
"""

from datetime import datetime, timezone
from decimal import ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction as F
from math import ceil

getcontext().prec = 50
AGE = 70


def plain(number):
    """A number without zeros at its end."""
    value = Decimal(number.numerator) / Decimal(number.denominator)
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def half_up(number, step):
    """The nearest multiple of a step; halves go up."""
    step = F(step)
    return F(int(F(number) / step + F(1, 2))) * step


def clearance(weight, creatinine, woman=False):
    value = F(140 - AGE) * F(weight) / (72 * F(creatinine)) * (F("0.85") if woman else 1)
    words = f"(140-{AGE}) x {weight} / (72 x {creatinine})" + (" x 0.85" if woman else "")
    shown = (Decimal(value.numerator) / value.denominator).quantize(Decimal("0.01"))
    return value, f"{words} = {shown} mL/min"


def surface(height, weight):
    square = Decimal(height) * Decimal(weight) / 3600
    area = square.sqrt().quantize(Decimal("0.001"), ROUND_HALF_UP)
    return F(str(area)), f"root of {height} x {weight} / 3600 = {area} m2"


def moment(text):
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=timezone.utc)


def drawn(activity, strength, half_life_hours, reference, given, vial=None):
    """Millilitres that hold an activity; both moments in UTC, the factor taken to six decimals."""
    hours = F(int((moment(given) - moment(reference)).total_seconds()), 3600)
    power = -(Decimal(hours.numerator) / hours.denominator) / Decimal(half_life_hours)
    factor = (Decimal(2) ** power).quantize(Decimal("0.000001"), ROUND_HALF_UP)
    volume = half_up(F(activity) / (F(strength) * F(str(factor))), "0.01")
    text = f"{plain(volume)} mL at the planned time"
    words = f"{plain(F(activity))} / ({strength} x 2^(-({plain(hours)}) / {half_life_hours})) = {plain(volume)} mL"
    if vial:
        count = ceil(volume / F(vial))
        text += f" from {count} vial" + ("" if count == 1 else "s")
        words += f", {count} of {vial} mL"
    return text, words


def row(regimen, dose, words, facts="", clinic="lakeside", visit="dose-1"):
    print("\t".join([regimen, clinic, visit, facts, dose, words]))


def flat(regimen, dose, facts="", after="", **more):
    row(regimen, dose + after, f"flat {dose}", facts, **more)


# Bands by clearance: (low edge, is the edge inside, dose), from the top.
ZOLEDRONATE = [
    (60, False, "4 mg (5 mL)"), (50, True, "3.5 mg (4.4 mL)"), (40, True, "3.3 mg (4.1 mL)"),
    (30, True, "3 mg (3.8 mL)"),
]
IBANDRONATE = [
    (50, True, "6 mg in 100 mL over at least 15 min"),
    (30, True, "4 mg in 500 mL over at least 60 min"),
    (0, True, "2 mg in 500 mL over at least 60 min"),
]
IBANDRONATE_TABLET = [(50, True, "50 mg"), (30, True, "50 mg every 2 days"), (0, True, "50 mg every 7 days")]
CLODRONATE = [(50, True, "1600 mg"), (30, True, "1200 mg"), (10, True, "800 mg")]


def banded(regimen, table, weight, creatinine, after="", woman=False):
    value, words = clearance(weight, creatinine, woman)
    found = (dose for edge, inside, dose in table if value > edge or (inside and value == edge))
    dose = next(found, None)
    facts = f"weight={weight} kg, creatinine={creatinine} mg/dL" + (", sex=female" if woman else "")
    row(regimen, dose + after if dose else "none", words, facts)


def by_surface(
    regimen, rate, height, weight, step, after="", clinic="lakeside", creatinine=None, woman=False, more=""
):
    area, words = surface(height, weight)
    facts = f"height={height} cm, weight={weight} kg{more}"
    if creatinine:
        value, found = clearance(weight, creatinine, woman)
        words = f"{found}; {words}"
        facts += f", creatinine={creatinine} mg/dL" + (", sex=female" if woman else "")
    if rate is None:
        row(regimen, "none", words, facts, clinic)
        return
    amount = half_up(F(rate) * area, step)
    row(
        regimen, f"{plain(amount)} mg{after}", f"{words}; x {rate} = {plain(F(rate) * area)} to {step}",
        facts, clinic)


# (140-70) x 70 / (72 x 1.4) x 0.85 = 41.3 mL/min, from 30 to 50: 950 mg/m2.
by_surface("capecitabine", "950", 165, 70, 1, " twice a day", creatinine="1.4", woman=True)
banded("clodronate-tablet", CLODRONATE, 60, "1.3")
flat("degarelix", "240 mg")
flat("degarelix", "80 mg", visit="dose-2")
flat("denosumab-120mg", "120 mg")
flat("denosumab-120mg-loading", "120 mg", visit="dose-2")
flat("denosumab-60mg", "60 mg")
by_surface("docetaxel", "75", 172, 78, "0.1", " over at least 60 min", more=", count=cycles 6")
by_surface("eribulin-eu", "1.23", 172, 78, "0.01", clinic="riverside")
# (140-70) x 60 / (72 x 1.0) x 0.85 = 49.58 mL/min, below 50: 1.1 mg/m2.
by_surface("eribulin-us", "1.1", 160, 60, "0.01", creatinine="1.0", woman=True)
# Child-Pugh class B (section 6): 250 mg.
flat("fulvestrant", "250 mg", "child-pugh=B")
flat("goserelin-10-8mg", "10.8 mg")
flat("goserelin-3-6mg", "3.6 mg")
banded("ibandronate-infusion", IBANDRONATE, 65, "1.6")
banded("ibandronate-tablet", IBANDRONATE_TABLET, 50, "1.9", woman=True)
flat("letrozole", "2.5 mg")
for strength in ["22.5", "30", "45", "7.5"]:
    flat(f"leuprolide-{strength.replace('.', '-')}mg", f"{strength} mg")

# 5 October 2026 12:00 in Berlin is 10:00 UTC; 9 October 10:00 in New York is 14:00 UTC, 100 h later. T 6.647 d.
text, words = drawn("7.4", "1", "159.528", "2026-10-05 10:00", "2026-10-09 14:00")
row(
    "lutetium-177-vipivotide", f"7.4 GBq ({text})", words,
    "product=lutetium-177, strength=1 GBq/mL, reference=2026-10-05 12:00, booked=2026-10-09 10:00")

flat("nivolumab-240mg-q2w", "240 mg", after=" over at least 30 min")
flat("nivolumab-480mg-q4w", "480 mg", after=" over at least 30 min")
row("own-chemotherapy", "150 mg", "as ordered", "ordered=your-drug 150 mg, count=cycles 4")
row(
    "own-immunotherapy", "0.5 mg", "as ordered",
    "ordered=your-agent 0.5 mg, count=first-doses 4, count=boosters 2")
by_surface("paclitaxel-weekly", "80", 160, 62, "0.1", " over at least 60 min")
banded("pamidronate", [(30, True, "90 mg")], 40, "1.2", " over at least 120 min")
flat("pembrolizumab-200mg-q3w", "200 mg", after=" over at least 30 min")
flat("pembrolizumab-400mg-q6w", "400 mg", after=" over at least 30 min")
for regimen, total, count in [
    ("radiation-16gy-2", 16, 2), ("radiation-20gy-5", 20, 5), ("radiation-20gy-8", 20, 8),
    ("radiation-24gy-6", 24, 6), ("radiation-30gy-10", 30, 10), ("radiation-8gy-1", 8, 1),
    ("radiation-hemibody-lower", 8, 1), ("radiation-hemibody-upper", 6, 1),
    ("stereotactic-16gy-1", 16, 1), ("stereotactic-24gy-1", 24, 1), ("stereotactic-24gy-2", 24, 2),
    ("stereotactic-30gy-3", 30, 3), ("stereotactic-35gy-5", 35, 5),
]:
    each = plain(F(total, count))
    row(regimen, f"{each} Gy", f"{total} Gy in {count}: {each} Gy each")

# 9 October 10:00 in New York is 14:00 UTC; the reference, 13 October 12:00 in Berlin, is 10:00 UTC. T 11.43 d.
text, words = drawn(55 * 78, "1100", "274.32", "2026-10-13 10:00", "2026-10-09 14:00", vial=6)
row(
    "radium-223", f"{plain(F(55 * 78, 1000))} MBq ({text})", f"55 x 78 = {55 * 78} kBq; {words}",
    "weight=78 kg, product=radium-223, strength=1100 kBq/mL, reference=2026-10-13 12:00, booked=2026-10-09 10:00")
text, words = drawn(37 * 70, "1850", "46.3", "2026-10-08 10:00", "2026-10-09 14:00", vial=3)
row(
    "samarium-153", f"{37 * 70} MBq ({text})", f"37 x 70 = {37 * 70} MBq; {words}",
    "weight=70 kg, product=samarium-153, strength=1850 MBq/mL, reference=2026-10-08 12:00, booked=2026-10-09 10:00")
text, words = drawn(148, "37", "1212", "2026-10-01 10:00", "2026-10-09 14:00")
row(
    "strontium-89", f"148 MBq ({text})", words,
    "product=strontium-89, strength=37 MBq/mL, reference=2026-10-01 12:00, booked=2026-10-09 10:00")

END = " in 100 mL over at least 15 min"
banded("zoledronic-acid-q12w", ZOLEDRONATE, 80, "1.2", END)
banded("zoledronic-acid-q3w", ZOLEDRONATE, 72, "1.4", END)
banded("zoledronic-acid-q4w", ZOLEDRONATE, 60, "1.25", END)
banded("zoledronic-acid-q4w-then-q12w", ZOLEDRONATE, 54, "1.3", END, woman=True)

# The bands above have one example each where a dose was given; here are the others, and those without a dose.
banded("zoledronic-acid-q4w", ZOLEDRONATE, 78, "2.6", END)
banded("pamidronate", [(30, True, "90 mg")], 78, "2.6", " over at least 120 min")
banded("ibandronate-infusion", IBANDRONATE, 78, "1.2")
banded("ibandronate-infusion", IBANDRONATE, 78, "2.6")
banded("ibandronate-tablet", IBANDRONATE_TABLET, 78, "1.2")
banded("ibandronate-tablet", IBANDRONATE_TABLET, 78, "1.9")
banded("clodronate-tablet", CLODRONATE, 78, "1.2")
banded("clodronate-tablet", CLODRONATE, 78, "2.6")
banded("clodronate-tablet", CLODRONATE, 78, "8")
by_surface("capecitabine", "1250", 172, 78, 1, " twice a day", creatinine="1.2")
by_surface("capecitabine", None, 172, 78, 1, creatinine="2.6")
by_surface("eribulin-us", "1.4", 172, 78, "0.01", creatinine="1.2")
by_surface("eribulin-us", None, 172, 78, "0.01", creatinine="6")
# Child-Pugh class (sections 5 and 6); the base is 1.23 / 1.4 of the mesylate, to 0.01 mg/m2.
for liver, rate in [("A", "1.1"), ("B", "0.7"), ("C", None)]:
    by_surface("eribulin-us", rate, 172, 78, "0.01", creatinine="1.2", more=f", child-pugh={liver}")
    base = plain(half_up(F(rate) * F("1.23") / F("1.4"), "0.01")) if rate else None
    by_surface("eribulin-eu", base, 172, 78, "0.01", clinic="riverside", more=f", child-pugh={liver}")
# Kidneys give 1.1 (39.91 mL/min) and the liver 0.7 mg/m2: the lower one.
by_surface("eribulin-us", "0.7", 172, 78, "0.01", creatinine="1.9", more=", child-pugh=B")
flat("fulvestrant", "500 mg")
flat("fulvestrant", "500 mg", "child-pugh=A")
row("fulvestrant", "none", "class C was not studied", "child-pugh=C")
