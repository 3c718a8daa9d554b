"""A bound for chairs-course/1, and no plan: the linear relaxation of the flow of each patient through its days.

    python lp_course.py INSTANCE SECONDS

needs `pip install ortools`. A run that does not end in time proves nothing.
"""

import math
import sys
from collections import defaultdict

import course_plan
from ortools.linear_solver import pywraplp

course, seconds = course_plan.load(sys.argv[1]), float(sys.argv[2])
weights, solver = course["weights"], pywraplp.Solver.CreateSolver("GLOP")
infinity = solver.infinity()
costs, loads = [], defaultdict(list)
for patient in course["patients"]:
    days, pairs = course_plan.layers(course, patient)
    before = {}
    for index, visit in enumerate(patient["visits"]):
        on = {d: solver.NumVar(0, 1, "") for d in days[index]}
        if index == 0:
            solver.Add(sum(on.values()) == 1)
            costs += [course_plan.price(course, patient, d - visit["target"]) * x for d, x in on.items()]
        into, out_of = defaultdict(list), defaultdict(list)
        for e, d in pairs[index]:
            flow = solver.NumVar(0, 1, "")
            into[d].append(flow)
            out_of[e].append(flow)
            if visit["gapKind"] != "open":
                costs.append(course_plan.price(course, patient, d - e - visit["gap"]) * flow)
        if index:
            for d, x in on.items():
                solver.Add(sum(into[d]) == x)
            for e, x in before.items():
                solver.Add(sum(out_of[e]) == x)
        for d, x in on.items():
            for resource in course_plan.RESOURCES:
                loads[resource, d].append(visit[resource] * x)
        before = on
for (resource, _), parts in loads.items():
    k, capacity = course_plan.RESOURCES.index(resource), course["capacity"][resource]
    for limit, cost in ((weights["levelAt"] * capacity, weights["level"][k]), (capacity, weights["over"][k])):
        above = solver.NumVar(0, infinity, "")
        solver.Add(sum(parts) - above <= limit)
        costs.append(cost * above)
solver.Minimize(sum(costs))
solver.SetTimeLimit(int(1000 * seconds))
if solver.Solve() != pywraplp.Solver.OPTIMAL:
    sys.exit(1)
print("proven at least", math.floor(solver.Objective().Value()))
