"""A rival for the CHT-I instances: one CP-SAT model, written from the rules in Series.md.

    python cpsat_series.py INSTANCE SECONDS PLAN

needs `pip install ortools`. Writes a plan in the format chairs-series/1.
"""

import json
import sys

import series_plan
from ortools.sat.python import cp_model

source, seconds, target = sys.argv[1], float(sys.argv[2]), sys.argv[3]
data = json.load(open(source))
param, demands = data["param"], data["demands"]
days, slots, share = param["days"], param["numTimeSlots"], param["multitasks"]
consult, install = param["consultationLength"], param["installationLength"]
end_of_time = (days + 1) * slots
model = cp_model.CpModel()


def at(rows, slot):
    return int(rows[slot // slots][slot % slots])


mixable = [bool(at(param["pharmacy"], s)) for s in range(end_of_time)]
demand_of = {name: [] for name in ["nurses", "places"] + [f"doctors{s}" for s in param["sectorIds"]]}
costs, sessions = [], []
for patient in demands:
    first_day = model.new_int_var(1, days, "")
    offset = 0
    for number, session in enumerate(patient["rdvDemands"]):
        offset += session["afterLastRequest"] if number else 0
        mixing, treatment = session["medPrepDuration"], session["treatmentDuration"]
        length = consult if session["needingConsultation"] else 0
        present = model.new_bool_var("")
        day = first_day + offset
        model.add(day <= days).only_enforce_if(present)
        begin = model.new_int_var(0, end_of_time, "")
        seat = model.new_int_var(0, end_of_time, "")
        drip = model.new_int_var(0, end_of_time, "")
        starts = [
            s for s in range(end_of_time - mixing + 1)
            if all(mixable[s : s + mixing]) and s % slots + mixing <= slots]
        if not starts:
            model.add(present == 0)
            starts = [0]
        mix = model.new_int_var_from_domain(cp_model.Domain.from_values(starts), "")
        rules = [begin >= day * slots, begin + length <= seat, seat + install <= drip,
                 mix + mixing <= drip, drip + treatment <= (day + 1) * slots]
        same = session["medPreparedSameDay"]
        rules.append(mix >= begin + length if same else mix >= (day - 1) * slots)
        for rule in rules:
            model.add(rule).only_enforce_if(present)
        if length:
            demand_of[f"doctors{session['sectorId']}"].append(
                (model.new_optional_fixed_size_interval_var(begin, length, present, ""), 1))
        demand_of["nurses"].append(
            (model.new_optional_fixed_size_interval_var(seat, install, present, ""), share))
        if treatment:
            demand_of["nurses"].append(
                (model.new_optional_fixed_size_interval_var(drip, treatment, present, ""), 1))
        stay = model.new_int_var(0, slots, "")
        leave = model.new_int_var(0, end_of_time, "")
        model.add(leave == drip + treatment)
        demand_of["places"].append(
            (model.new_optional_interval_var(seat, stay, leave, present, ""), 1))
        cost = model.new_int_var(0, 10 * days * slots, "")
        model.add(cost == leave - slots).only_enforce_if(present)
        model.add(cost == 10 * days * slots).only_enforce_if(present.negated())
        costs.append(cost)
        sessions.append((patient["id"], session, present, day, begin, length, mix, mixing, seat, drip, treatment))

for name, wanted in demand_of.items():
    if name == "places":
        free = [param["numMaterials"]] * end_of_time
    elif name == "nurses":
        free = [share * at(param["nurses"], s) for s in range(end_of_time)]
    else:
        free = [at(param["doctors"][name[7:]], s) for s in range(end_of_time)]
    top = max(free)
    taken = [(model.new_fixed_size_interval_var(s, 1, ""), top - f) for s, f in enumerate(free) if f < top]
    model.add_cumulative([i for i, _ in wanted + taken], [d for _, d in wanted + taken], top)
model.minimize(sum(costs))
solver = cp_model.CpSolver()
solver.parameters.max_time_in_seconds = seconds
solver.parameters.num_workers = 2
if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
    sys.exit(1)
booked, left = [], []
for patient, session, present, day_of, begin, length, mix, mixing, seat, drip, treatment in sessions:
    if not solver.value(present):
        left.append((patient, session["id"]))
        continue
    # Not from a start: one of no length may stand at the end of its day.
    day = solver.value(day_of)

    def span(start, size, base=day):
        first = solver.value(start) - base * slots
        return (first, first + size)

    mixed = solver.value(mix) // slots if mixing else day
    booked.append(series_plan.entry(
        patient, session["id"], day, span(seat, install), span(drip, treatment),
        (mixed, *span(mix if mixing else drip, mixing, mixed)),
        span(begin, length) if length else None))
bound = int(solver.best_objective_bound)
print("proven at least", bound)
series_plan.write(target, param, booked, left, bound)
