"""A rival for chairs-day/1: one CP-SAT model.

    python cpsat_day.py INSTANCE SECONDS PLAN

needs `pip install ortools`. Costs are F1; peak and spread are left alone.
"""

import sys

import day_plan
from nurse_model import NurseModel

bound = NurseModel(day_plan.load(sys.argv[1])).solve(float(sys.argv[2]), sys.argv[3])
print("proven at least", bound)
