"""A rival for chairs-course/1: one CP-SAT model with a literal for each visit and day.

    python cpsat_course.py INSTANCE SECONDS PLAN

needs `pip install ortools`.
"""

import sys
from collections import defaultdict

import course_plan
from ortools.sat.python import cp_model

course, seconds, target = course_plan.load(sys.argv[1]), float(sys.argv[2]), sys.argv[3]
weights, model = course["weights"], cp_model.CpModel()
costs, loads, chosen = [], defaultdict(list), []
for patient in course["patients"]:
    days, pairs = course_plan.layers(course, patient)
    own = []
    for index, visit in enumerate(patient["visits"]):
        on = {d: model.new_bool_var("") for d in days[index]}
        model.add_exactly_one(on.values())
        if index == 0:
            costs += [course_plan.price(course, patient, d - visit["target"]) * x for d, x in on.items()]
        elif visit["gapKind"] == "open":
            for before, day in pairs[index]:
                model.add(own[-1][before] == on[day])
        else:
            off = sum(d * x for d, x in on.items()) - sum(d * x for d, x in own[-1].items()) - visit["gap"]
            late, early = (model.new_int_var(0, visit[side], "") for side in ("late", "early"))
            model.add(off == late - early)
            costs += [patient["weight"] * weights["latePerDay"] * late,
                      patient["weight"] * weights["earlyPerDay"] * early]
        for d, x in on.items():
            for resource in course_plan.RESOURCES:
                loads[resource, d].append(visit[resource] * x)
        own.append(on)
    chosen.append(own)
scale = 10
for k, resource in enumerate(course_plan.RESOURCES):
    capacity = course["capacity"][resource]
    for d in range(course["horizon"]):
        if loads[resource, d]:
            level = model.new_int_var(0, 50 * scale * capacity, "")
            over = model.new_int_var(0, 50 * capacity, "")
            load = sum(loads[resource, d])
            model.add(scale * load - level <= round(scale * weights["levelAt"] * capacity))
            model.add(load - over <= capacity)
            costs += [weights["level"][k] / scale * level, weights["over"][k] * over]
model.minimize(sum(costs))
solver = cp_model.CpSolver()
solver.parameters.max_time_in_seconds = seconds
solver.parameters.num_workers = 2
if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
    sys.exit(1)
print("proven at least", max(0, int(solver.best_objective_bound)))
course_plan.write(target, course, [
    [next(d for d, x in on.items() if solver.value(x)) for on in own] for own in chosen])
