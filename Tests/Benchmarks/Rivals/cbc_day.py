"""A rival for chairs-day/1: CBC on the day with its nurses pooled by shift, then nurses by CP-SAT at those times.

    python cbc_day.py INSTANCE SECONDS PLAN

needs `pip install ortools`. The pooled model is a relaxation, so CBC's bound holds for the day. CBC gets two
thirds of the time.
"""

import math
import sys
import time
from collections import defaultdict

import day_plan
from nurse_model import NurseModel
from ortools.linear_solver import pywraplp

source, seconds, target = sys.argv[1], float(sys.argv[2]), sys.argv[3]
begun = time.time()
day = day_plan.load(source)
weights, last = day["weights"], day["hardClose"]
groups = defaultdict(list)
for nurse in day["nurses"]:
    groups[day_plan.pattern(nurse)].append(nurse)
solver = pywraplp.Solver.CreateSolver("CBC")
costs, choices = [], {}
starts, ends, care, total = (defaultdict(list) for _ in range(4))
seated = {kind: defaultdict(list) for kind in ("bed", "isolation", "any")}
for i, visit in enumerate(day["appointments"]):
    own = []
    for g, nurses in groups.items():
        for t in range(day_plan.release(visit), visit["latestStart"] + 1):
            if not day_plan.fits(visit, nurses[0], t):
                continue
            x = solver.BoolVar("")
            own.append(x)
            choices[i, g, t] = x
            end = t + visit["duration"]
            costs.append(weights["waitSlot"] * max(0, t - day_plan.wish(visit)) * x)
            starts[g, t].append(x)
            ends[g, end - 1].append(x)
            for s in range(t, end):
                care[g, s].append(visit["acuity"] * x)
                total[s].append(visit["acuity"] * x)
                if visit["need"] != "chair":
                    seated[visit["need"]][s].append(x)
                if visit["need"] != "isolation":
                    seated["any"][s].append(x)
    out = solver.BoolVar("")
    solver.Add(sum(own) + out == 1)
    costs.append(weights["unscheduled"][str(visit["priority"])] * out)
for kind, slots in seated.items():
    kinds = ("chair", "bed") if kind == "any" else (kind,)
    for s, taken in slots.items():
        solver.Add(sum(taken) <= sum(p["type"] in kinds and p["close"] > s for p in day["chairs"]))
resting = defaultdict(list)
for g, nurses in groups.items():
    begin = {t: solver.IntVar(0, len(nurses), "") for t in day_plan.breaks(nurses[0])}
    solver.Add(sum(begin.values()) == len(nurses))
    for t, z in begin.items():
        for s in range(t, t + nurses[0]["breakLength"]):
            resting[g, s].append(z)
    before = len(nurses)
    for s in range(last):
        staff = len(nurses) - sum(resting[g, s])
        if s >= nurses[0]["end"]:
            if not care[g, s]:
                break
            over = solver.IntVar(0, len(nurses), "")
            solver.Add(over <= before)
            before = over
            costs.append(weights["overtimeSlot"] * over)
            solver.Add(sum(care[g, s]) <= nurses[0]["maxAcuity"] * over)
            solver.Add(sum(ends[g, s]) <= over)
            continue
        solver.Add(sum(care[g, s]) <= nurses[0]["maxAcuity"] * len(nurses))
        solver.Add(sum(starts[g, s]) <= staff)
        solver.Add(sum(ends[g, s]) <= staff)
for s, taken in total.items():
    here = [g for g, n in groups.items() if n[0]["start"] <= s < n[0]["end"] + n[0]["maxOvertime"]]
    solver.Add(sum(taken) <= sum(
        groups[g][0]["maxAcuity"] * (len(groups[g]) - sum(resting[g, s])) for g in here))
solver.Minimize(sum(costs))
solver.SetTimeLimit(max(1, int(1000 * (seconds * 2 / 3 - (time.time() - begun)))))
solver.SetNumThreads(2)
status = solver.Solve()
if status not in (pywraplp.Solver.OPTIMAL, pywraplp.Solver.FEASIBLE):
    sys.exit(1)
print("proven at least", max(0, math.ceil(solver.Objective().BestBound() - 1e-4)))
fixed = {i: t for (i, _, t), x in choices.items() if x.solution_value() > 0.5}
NurseModel(day, fixed).solve(max(1, seconds - (time.time() - begun)), target)
