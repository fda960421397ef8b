"""Runs the Python package lifetimes for bench/models.mjs: a job a line in, its time and its result a line out."""

import json
import sys
import time
import warnings

import numpy as np
import pandas as pd
from lifetimes import BetaGeoFitter, GammaGammaFitter, ParetoNBDFitter

warnings.simplefilter("ignore")

FITTERS = {"bg-nbd": BetaGeoFitter, "pareto-nbd": ParetoNBDFitter, "gamma-gamma": GammaGammaFitter}

tables = {}


def table_of(file):
    """The columns that bench/models/columns.mjs wrote."""
    if file not in tables:
        columns = np.fromfile(file).reshape(4, -1)
        names = ["frequency", "recency", "T", "monetary_value"]
        tables[file] = pd.DataFrame(dict(zip(names, columns)))
    return tables[file]


def model_of(name, params):
    """A fitter as if it had found these parameters."""
    model = FITTERS[name]()
    model.params_ = pd.Series(params)
    if name != "gamma-gamma":
        model.predict = model.conditional_expected_number_of_purchases_up_to_time
    return model


def fit_purchases(name, table):
    columns = [table[column].to_numpy() for column in ("frequency", "recency", "T")]
    np.random.seed(1)  # Pareto/NBD starts at random.
    model = FITTERS[name]()
    model.fit(*columns)
    return model


def fit_spend(table):
    bought = table[table["frequency"] > 0]
    columns = [bought[column].to_numpy() for column in ("frequency", "monetary_value")]
    return lambda: GammaGammaFitter().fit(*columns)


def log_likelihood(name, model, table):
    """The total in the unit of the data: lifetimes has a mean, or a sum, in units of the longest T."""
    minimum = model._negative_log_likelihood_
    if name == "gamma-gamma":
        return -minimum * len(model.data)
    customers = 1 if name == "pareto-nbd" else len(table)
    return -minimum * customers - table["frequency"].sum() * np.log(table["T"].max())


def prepare(job):
    """What to time, and what to tell of its result."""
    table = table_of(job["file"])
    name = job["model"]
    if job["run"] == "fit":
        run = fit_spend(table) if name == "gamma-gamma" else lambda: fit_purchases(name, table)
        return run, lambda model: {
            **model.params_.to_dict(),
            "logLikelihood": log_likelihood(name, model, table),
        }
    model = model_of(name, job["params"])
    total = lambda predicted: {"sum": float(predicted.sum()), "last": float(predicted[len(table) - 1])}
    if job["run"] == "lifetimeValue":
        spend = model_of("gamma-gamma", job["spend"])
        columns = [table[column] for column in ("frequency", "recency", "T", "monetary_value")]
        return lambda: spend.customer_lifetime_value(model, *columns, 12, 0.01, "W"), total
    columns = [table[column].to_numpy() for column in ("frequency", "recency", "T")]
    if job["run"] == "probabilityAlive":
        return lambda: model.conditional_probability_alive(*columns), total
    return lambda: model.predict(job["time"], *columns), total


for line in sys.stdin:
    run, told = prepare(json.loads(line))
    start, cpu = time.perf_counter(), time.process_time()
    result = run()
    taken = {"wall": 1e3 * (time.perf_counter() - start), "cpu": 1e3 * (time.process_time() - cpu)}
    print(json.dumps({**taken, "result": told(result)}), flush=True)
