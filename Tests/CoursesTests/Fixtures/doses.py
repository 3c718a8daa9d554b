"""One worked dose for every regimen and three patients, by fractions and the clinical reference's words alone.

Prints a table: regimen, dose, creatinine in mg/dL, amount, volume to draw, hours since the product's reference, and
the arithmetic. The patient is a man of 70 years, 78 kg and 172 cm. Amount `stop` means that no dose may be printed,
`none` that the treatment has no dose. A volume of `-` is not stated.
"""
from decimal import ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction

getcontext().prec = 40
AGE, WEIGHT, HEIGHT = 70, 78, 172
CREATININES = ["1.2", "1.9", "2.6"]
rows = []


def clearance(creatinine):
    """Cockcroft-Gault for a man (section 0.1): 63.19, 39.91 and 29.17 mL/min."""
    return Fraction((140 - AGE) * WEIGHT) / (72 * Fraction(creatinine))


def text(value):
    """The number without trailing zeros."""
    shown = format(Decimal(value.numerator) / Decimal(value.denominator), "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def half_up(value, step):
    """To a step, halves upwards. Only docetaxel's tenth (144.75 to 144.8) is in the reference; others are the house's."""
    steps = Decimal(value.numerator) / Decimal(value.denominator) / Decimal(step)
    return Fraction(steps.quantize(Decimal(1), ROUND_HALF_UP)) * Fraction(step)


SURFACE = half_up(Fraction((Decimal(HEIGHT * WEIGHT) / 3600).sqrt()), "0.001")  # Mosteller: 1.930 m2
assert SURFACE == Fraction("1.930")


def add(regimen, dose, creatinine, amount, how, volume="-", hours="-"):
    rows.append([regimen, dose, creatinine, amount, volume, hours, how])


def flat(regimen, dose, amount):
    """The same for everyone, whatever the kidneys do."""
    for creatinine in CREATININES:
        add(regimen, dose, creatinine, amount, f"{amount} flat")


def banded(regimen, dose, bands):
    """Bands of clearance, highest first: lower edge, whether the edge belongs, amount, volume."""
    for creatinine in CREATININES:
        value = clearance(creatinine)
        how = f"(140 - 70) x 78 / (72 x {creatinine}) = {float(value):.2f} mL/min"
        for edge, belongs, amount, volume in bands:
            if value > edge or belongs and value == edge:
                add(regimen, dose, creatinine, amount, f"{how}: {amount}", volume)
                break
        else:
            add(regimen, dose, creatinine, "stop", f"{how}: no dose")


def surface(regimen, dose, rates, step):
    """mg/m2 by clearance, times the body surface. A rate of None stops."""
    for creatinine in CREATININES:
        value = clearance(creatinine)
        rate = next(rate for edge, rate in rates if value >= edge)
        if rate is None:
            add(regimen, dose, creatinine, "stop", f"{float(value):.2f} mL/min: no dose")
            continue
        exact = Fraction(rate) * SURFACE
        amount = half_up(exact, step)
        add(regimen, dose, creatinine, f"{text(amount)} mg",
            f"{rate} mg/m2 x 1.930 m2 = {text(exact)} mg, to {step}: {text(amount)} mg")


def drawn(regimen, dose, activity, unit, concentration, half_life_hours, hours):
    """Activity and the volume that holds it so many hours after the product's reference (section 0.1)."""
    factor = Decimal(2) ** (-Decimal(hours) / Decimal(half_life_hours))
    volume = Decimal(activity.numerator) / Decimal(activity.denominator) / (Decimal(concentration) * factor)
    printed = text(half_up(Fraction(volume), "0.01"))
    for creatinine in CREATININES:
        add(regimen, dose, creatinine, f"{text(activity)} {unit}",
            f"{text(activity)} / ({concentration} x 2^(-{hours} / {half_life_hours}) = {factor:.4f}) = {printed} mL",
            f"{printed} mL", str(hours))


# 1.1 Zoledronic acid: the planner's bands without gaps; below 30 nothing.
for name in ["zoledronic-acid-q3w", "zoledronic-acid-q4w", "zoledronic-acid-q12w", "zoledronic-acid-q4w-then-q12w"]:
    banded(name, "zoledronic-acid", [
        (60, False, "4 mg", "5 mL"), (50, True, "3.5 mg", "4.4 mL"), (40, True, "3.3 mg", "4.1 mL"),
        (30, True, "3 mg", "3.8 mL")])
# 1.2 to 1.4
banded("pamidronate", "pamidronate", [(30, True, "90 mg", "-")])
banded("ibandronate-infusion", "ibandronic-acid", [(50, True, "6 mg", "-"), (30, True, "4 mg", "-"), (0, False, "2 mg", "-")])
flat("ibandronate-tablet", "ibandronic-acid", "50 mg")
banded("clodronate-tablet", "clodronate", [(50, True, "1600 mg", "-"), (30, True, "1200 mg", "-"), (10, True, "800 mg", "-")])
# 2 Denosumab: no dose change for the kidneys.
flat("denosumab-120mg", "denosumab", "120 mg")
flat("denosumab-120mg-loading", "denosumab", "120 mg")
flat("denosumab-60mg", "denosumab", "60 mg")
# 3 Radiopharmaceuticals. Ra-223: 55 kBq/kg, 5 days after the reference at noon US Central, which is 7 h after noon CET.
drawn("radium-223", "radium-223", Fraction(55 * WEIGHT, 1000), "MBq", "1.1", "274.32", 5 * 24 + 7)
drawn("strontium-89", "strontium-89", Fraction(148), "MBq", "37", "1212", 14 * 24)
drawn("samarium-153", "samarium-153", Fraction(37 * WEIGHT), "MBq", "1850", "46.3", 24)
drawn("lutetium-177-vipivotide", "lutetium-177", Fraction(7400), "MBq", "1000", "159.528", 120)
# 4 External beams: the dose of one fraction is the whole divided by the number of fractions.
for name, total, count in [
        ("radiation-8gy-1", 8, 1), ("radiation-16gy-2", 16, 2), ("radiation-20gy-5", 20, 5), ("radiation-24gy-6", 24, 6),
        ("radiation-30gy-10", 30, 10), ("radiation-20gy-8", 20, 8), ("stereotactic-24gy-2", 24, 2),
        ("stereotactic-30gy-3", 30, 3), ("stereotactic-35gy-5", 35, 5), ("stereotactic-16gy-1", 16, 1),
        ("stereotactic-24gy-1", 24, 1), ("radiation-hemibody-upper", 6, 1), ("radiation-hemibody-lower", 8, 1)]:
    for creatinine in CREATININES:
        add(name, "fraction", creatinine, f"{text(Fraction(total, count))} Gy", f"{total} Gy / {count}")
# 5 Chemotherapy
surface("docetaxel", "docetaxel", [(0, "75")], "0.1")
surface("paclitaxel-weekly", "paclitaxel", [(0, "80")], "0.1")
surface("capecitabine", "capecitabine", [(Fraction(50), "1250"), (30, "950"), (0, None)], "1")
surface("eribulin-us", "eribulin", [(50, "1.4"), (15, "1.1"), (0, None)], "0.01")
surface("eribulin-eu", "eribulin", [(0, "1.23")], "0.01")
flat("own-chemotherapy", "your-drug", "100 mg")  # the order of the test: 100 mg
# 6 Hormones
for name, amount in [("7-5mg", "7.5 mg"), ("22-5mg", "22.5 mg"), ("30mg", "30 mg"), ("45mg", "45 mg")]:
    flat("leuprolide-" + name, "leuprolide", amount)
flat("goserelin-3-6mg", "goserelin", "3.6 mg")
flat("goserelin-10-8mg", "goserelin", "10.8 mg")
flat("degarelix", "degarelix-start", "240 mg")
flat("degarelix", "degarelix", "80 mg")
flat("fulvestrant", "fulvestrant", "500 mg")
flat("letrozole", "letrozole", "2.5 mg")
# 7 Immunotherapy
flat("pembrolizumab-200mg-q3w", "pembrolizumab", "200 mg")
flat("pembrolizumab-400mg-q6w", "pembrolizumab", "400 mg")
flat("nivolumab-240mg-q2w", "nivolumab", "240 mg")
flat("nivolumab-480mg-q4w", "nivolumab", "480 mg")
flat("own-immunotherapy", "your-agent", "100 mg")  # the order of the test: 100 mg
# 8 Procedures have no dose.
for name in ["cast-splint", "cementoplasty", "cryoablation", "fixation-surgery", "focused-ultrasound", "oophorectomy",
             "radiofrequency-ablation", "spine-decompression", "vertebroplasty-kyphoplasty"]:
    add(name, "-", CREATININES[0], "none", "no drug and no radiation is dosed")

for row in rows:
    print("\t".join(row))
