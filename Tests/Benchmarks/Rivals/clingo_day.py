"""A rival for chairs-day/1: answer set programming with clingo, on the encoding day.lp.

    python clingo_day.py INSTANCE SECONDS PLAN

needs `pip install clingo`. Costs are F1; peak and spread are left alone.
"""

import pathlib
import sys
import time

import clingo
import day_plan

source, seconds, target = sys.argv[1], float(sys.argv[2]), sys.argv[3]
begun = time.time()
day = day_plan.load(source)
weights, nurses, last = day["weights"], day["nurses"], day["hardClose"]
facts = [f"slot(0..{last - 1}).", f"overtime({weights['overtimeSlot']})."]
for i, visit in enumerate(day["appointments"]):
    out = weights["unscheduled"][str(visit["priority"])]
    facts.append(f"visit({i},{visit['duration']},{visit['acuity']},{out}).")
    facts += [f"type({i},{kind})." for kind in day_plan.types(visit)]
    for t in range(day_plan.release(visit), visit["latestStart"] + 1):
        facts += [f"may({i},{t},{k})." for k, n in enumerate(nurses) if day_plan.fits(visit, n, t)]
        if t > day_plan.wish(visit):
            facts.append(f"wait({i},{t},{weights['waitSlot'] * (t - day_plan.wish(visit))}).")
for k, n in enumerate(nurses):
    facts.append(f"nurse({k},{n['end']},{n['maxAcuity']},{n['breakLength']}).")
    facts += [f"rest({k},{b})." for b in day_plan.breaks(n)]
for s in range(last):
    there = sum(n["maxAcuity"] for n in nurses if n["start"] <= s < n["end"] + n["maxOvertime"])
    facts.append(f"cover({s},{there}).")
    for kind in day_plan.TYPES:
        count = sum(p["type"] == kind and p["close"] > s for p in day["chairs"])
        facts.append(f"places({kind},{s},{count}).")

control = clingo.Control(["-t", "2", "--opt-strategy=bb", "--opt-heuristic=sign,model", "--restart-on-model"])
control.load(str(pathlib.Path(__file__).with_name("day.lp")))
control.add("base", [], "\n".join(facts))
control.ground([("base", [])])
best = []


def keep(model):
    best[:] = [(atom.name, [str(a) for a in atom.arguments]) for atom in model.symbols(atoms=True)
               if atom.name in ("seat", "break", "on")] + [("cost", model.cost)]


with control.solve(on_model=keep, async_=True) as handle:
    if not handle.wait(max(0.1, seconds - (time.time() - begun))):
        handle.cancel()
    result = handle.get()
if not best:
    sys.exit(1)
kind_of = {a[0]: a[1] for name, a in best if name == "on"}
rest_of = {a[0]: int(a[1]) for name, a in best if name == "break"}
seats = [(int(a[0]), int(a[1]), int(a[2]), kind_of[a[0]]) for name, a in best if name == "seat"]
day_plan.write(target, day, seats, [rest_of[str(k)] for k in range(len(nurses))])
print("proven at least", best[-1][1][0] if result.exhausted else 0)
