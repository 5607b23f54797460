"""PyPI `torchlogix` in its own environment (see peers.sh): trains one WARP layer, and says how long an update takes.

Every line of standard input is a JSON request {"lut_inputs", "luts", "bits", "batch", "steps", "sampling"}; every answer is a
line with the seconds an update, or with `error`. The model is as its documentation makes one: `LogicDense` with the "warp"
parametrization and fixed connections, `GroupSum` for two classes, cross-entropy, Adam; one thread, float32.
"""

from __future__ import annotations

import json
import sys
import time

import torch
from torchlogix.layers import GroupSum, LogicDense


def seconds_per_step(lut_inputs: int, luts: int, bits: int, batch: int, steps: int, sampling: str) -> float:
    """The mean time of an update, after a few that are not counted."""
    torch.manual_seed(0)
    layer = LogicDense(
        bits, luts, lut_rank=lut_inputs, parametrization="warp", parametrization_kwargs={"forward_sampling": sampling}
    )
    model = torch.nn.Sequential(layer, GroupSum(2))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    rows = torch.randint(0, 2, (512, bits)).float()
    labels = (rows[:, :3].sum(1) >= 2).long()
    order = torch.randint(0, len(rows), (steps + 3, batch))
    started = 0.0
    for step, chosen in enumerate(order):
        if step == 3:
            started = time.perf_counter()
        loss = torch.nn.functional.cross_entropy(model(rows[chosen]), labels[chosen])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return (time.perf_counter() - started) / steps


def main() -> None:
    torch.set_num_threads(1)
    for line in sys.stdin:
        try:
            answer: dict[str, object] = {"seconds": seconds_per_step(**json.loads(line))}
        except Exception as error:  # whatever it is, the benchmark reports it as the reason
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
