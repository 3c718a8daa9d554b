"""A rival that is a program of its own, fed in the flat form its authors chose.

    python prototype.py day|course PROGRAM INSTANCE SECONDS PLAN

The day's program is called with FLAT SECONDS SEED ANSWER, the course's with FLAT SECONDS SECONDS-FOR-PRICES SEED
ANSWER; the answers are lines `a VISIT START NURSE PLACE` and `b NURSE BREAK`, or one day for each visit.
"""

import json
import re
import subprocess
import sys
import tempfile

kind, program, source, seconds, target = sys.argv[1:6]
given = json.load(open(source))
weights = given["weights"]
rows = []
if kind == "day":
    types = {"chair": 0, "bed": 1, "isolation": 2}
    rows.append([len(given[k]) for k in ("appointments", "chairs", "nurses")] + [given["hardClose"]])
    rows.append([weights["unscheduled"][p] for p in "123"]
                + [weights[k] for k in ("overtimeSlot", "waitSlot", "peak", "spread")])
    rows += [[types[p["type"]], p["close"]] for p in given["chairs"]]
    rows += [[n["start"], n["end"], n["maxOvertime"], n["maxAcuity"], n["breakLength"], *n["breakWindow"]]
             for n in given["nurses"]]
    rows += [[a["duration"], a["acuity"], a["priority"], types[a["need"]], max(a["ready"], a["pharmacyReady"]),
              a["preferred"], a["latestStart"]] for a in given["appointments"]]
else:
    gaps = {"first": 0, "days": 1, "open": 2}
    capacity = given["capacity"]
    rows.append([len(given["patients"]), sum(len(p["visits"]) for p in given["patients"]), given["horizon"]])
    rows.append([len(given["closed"]), *given["closed"]])
    rows.append([capacity[k] for k in ("slots", "acuity", "prep")])
    rows.append([given["maxDrift"], weights["latePerDay"], weights["earlyPerDay"], weights["levelAt"]])
    rows += [weights["level"], weights["over"]]
    for p in given["patients"]:
        rows.append([p["weight"], len(p["visits"])])
        rows += [[v["target"], gaps[v["gapKind"]]] + [v[k] for k in ("gap", "early", "late", "slots", "acuity", "prep")]
                 for v in p["visits"]]
with tempfile.TemporaryDirectory() as folder:
    flat, answer = f"{folder}/flat", f"{folder}/answer"
    with open(flat, "w") as file:
        file.write("\n".join(" ".join(map(str, row)) for row in rows) + "\n")
    half = f"{float(seconds) / 2:g}"
    words = [flat, seconds, "1", answer] if kind == "day" else [flat, half, half, "1", answer]
    printed = subprocess.run([program, *words], capture_output=True, text=True, check=True).stdout
    lines = open(answer).read().split("\n")
if kind == "day":
    seats = [line.split() for line in lines if line.startswith("a")]
    rests = [line.split() for line in lines if line.startswith("b")]
    plan = {"plan": [{"id": given["appointments"][int(i)]["id"], "start": int(s),
                      "nurse": given["nurses"][int(n)]["id"], "place": given["chairs"][int(p)]["id"]}
                     for _, i, s, n, p in seats],
            "breaks": {given["nurses"][int(n)]["id"]: int(b) for _, n, b in rests}}
else:
    days = [int(line) for line in lines if line]
    plan = {"plan": []}
    for p in given["patients"]:
        own, days = days[: len(p["visits"])], days[len(p["visits"]) :]
        plan["plan"].append({"id": p["id"], "days": own})
    found = re.search(r"DUAL ([\d.]+)", printed)
    if found:
        print("proven at least", int(float(found[1])))
with open(target, "w") as file:
    json.dump(plan, file)
