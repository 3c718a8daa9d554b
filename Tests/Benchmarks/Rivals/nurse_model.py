"""The whole day as one CP-SAT model: which nurse, which kind of place, and when."""

import day_plan
from ortools.sat.python import cp_model


class NurseModel:
    """Start times may be given, as {visit index: start}; then only nurses, breaks and kinds of place are free."""

    def __init__(self, day, fixed=None):
        self.day, self.model = day, cp_model.CpModel()
        model, nurses, weights, last = self.model, day["nurses"], day["weights"], day["hardClose"]
        self.rest = [model.new_int_var_from_domain(
            cp_model.Domain.from_values(list(day_plan.breaks(n))), "") for n in nurses]
        pauses = [model.new_fixed_size_interval_var(b, n["breakLength"], "")
                  for b, n in zip(self.rest, nurses)]
        begins, ends = ([[p] for p in pauses] for _ in range(2))
        held = [([], []) for _ in nurses]
        overtime = [model.new_int_var(0, n["maxOvertime"], "") for n in nurses]
        costs = [weights["overtimeSlot"] * o for o in overtime]
        cover = [(p, n["maxAcuity"]) for p, n in zip(pauses, nurses)]
        for n in nurses:
            for low, high in ((0, n["start"]), (n["end"] + n["maxOvertime"], last)):
                if low < high:
                    cover.append((model.new_fixed_size_interval_var(low, high - low, ""), n["maxAcuity"]))
        seated = {kind: [] for kind in day_plan.TYPES}
        self.start, self.present, self.by, self.on = [], [], [], []
        for i, visit in enumerate(day["appointments"]):
            length, low, high = visit["duration"], day_plan.release(visit), visit["latestStart"]
            present = model.new_bool_var("")
            if fixed is not None:
                low = high = fixed.get(i, low)
                if i not in fixed:
                    model.add(present == 0)
            start = model.new_int_var(low, max(low, high), "")
            stay = model.new_optional_fixed_size_interval_var(start, length, present, "")
            cover.append((stay, visit["acuity"]))
            by, on = {}, {}
            for k, n in enumerate(nurses):
                times = [t for t in range(low, high + 1) if day_plan.fits(visit, n, t)]
                if not times:
                    continue
                by[k] = model.new_bool_var("")
                model.add(start >= times[0]).only_enforce_if(by[k])
                model.add(start <= times[-1]).only_enforce_if(by[k])
                if times[-1] + length > n["end"]:
                    model.add(overtime[k] >= start + length - n["end"]).only_enforce_if(by[k])
                begins[k].append(model.new_optional_fixed_size_interval_var(start, 1, by[k], ""))
                ends[k].append(model.new_optional_fixed_size_interval_var(start + length - 1, 1, by[k], ""))
                held[k][0].append(model.new_optional_fixed_size_interval_var(start, length, by[k], ""))
                held[k][1].append(visit["acuity"])
            for kind in day_plan.types(visit):
                on[kind] = model.new_bool_var("")
                seated[kind].append(model.new_optional_fixed_size_interval_var(start, length, on[kind], ""))
            model.add(sum(by.values()) == present)
            model.add(sum(on.values()) == present)
            costs.append(weights["unscheduled"][str(visit["priority"])] * (1 - present))
            wish = day_plan.wish(visit)
            if high > wish:
                wait = model.new_int_var(0, high - wish, "")
                model.add(wait >= start - wish).only_enforce_if(present)
                costs.append(weights["waitSlot"] * wait)
            for store, value in ((self.start, start), (self.present, present), (self.by, by), (self.on, on)):
                store.append(value)
        for k, n in enumerate(nurses):
            model.add_no_overlap(begins[k])
            model.add_no_overlap(ends[k])
            model.add_cumulative(held[k][0], held[k][1], n["maxAcuity"])
        model.add_cumulative([i for i, _ in cover], [d for _, d in cover], sum(n["maxAcuity"] for n in nurses))
        for kind, stays in seated.items():
            places = [p for p in day["chairs"] if p["type"] == kind]
            shut = [model.new_fixed_size_interval_var(p["close"], last - p["close"], "")
                    for p in places if p["close"] < last]
            model.add_cumulative(stays + shut, [1] * (len(stays) + len(shut)), len(places))
        model.minimize(sum(costs))

    def solve(self, seconds, target):
        """Writes the best plan found, if there is one, and returns the bound."""
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.num_workers = 2
        if solver.solve(self.model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return 0
        seats = []
        for i, present in enumerate(self.present):
            if solver.value(present):
                nurse = next(k for k, b in self.by[i].items() if solver.value(b))
                kind = next(t for t, b in self.on[i].items() if solver.value(b))
                seats.append((i, solver.value(self.start[i]), nurse, kind))
        day_plan.write(target, self.day, seats, [solver.value(b) for b in self.rest])
        return int(solver.best_objective_bound)
