#!/usr/bin/env bash
# Makes an environment of its own for each program that benchmarks compare with: benchmarks/peers.sh [NAME...]
# They are children of the benchmarks and never imported by dwnasic. Folder: $PEERS_DIR, by default .venv-peers here.
set -euo pipefail
cd "$(dirname "$0")/.."
peers="${PEERS_DIR:-.venv-peers}"

environment() {
  [ -x "$peers/$1/bin/python" ] || python3 -m venv "$peers/$1"
  pip=("$peers/$1/bin/python" -m pip install --quiet --disable-pip-version-check)
}

# hal-cgp 0.3.0 pins numpy 1.18, which no Python from 3.9 on has; it needs only numpy, with np.float (before 1.24).
hal-cgp() {
  environment hal-cgp
  "${pip[@]}" "numpy>=1.23,<1.24"
  "${pip[@]}" --no-deps hal-cgp==0.3.0
  "$peers/hal-cgp/bin/python" -c 'import cgp, numpy; print("hal-cgp", cgp.__version__, "with numpy", numpy.__version__)'
}

# torchlogix 0.1.1 asks for torchvision, torch-geometric and scikit-learn; its layers import torch and numpy alone.
torchlogix() {
  environment torchlogix
  "${pip[@]}" --constraint constraints.txt torch numpy
  "${pip[@]}" --no-deps torchlogix==0.1.1
  "$peers/torchlogix/bin/python" -c 'import torch, torchlogix.layers; print("torchlogix 0.1.1 with torch", torch.__version__)'
}

# dwn2rtl 0.3.0 asks for torch and numpy, and imports both.
dwn2rtl() {
  environment dwn2rtl
  "${pip[@]}" --constraint constraints.txt torch numpy
  "${pip[@]}" --no-deps dwn2rtl==0.3.0
  "$peers/dwn2rtl/bin/python" -c 'import dwn2rtl, torch; print("dwn2rtl", dwn2rtl.__version__, "with torch", torch.__version__)'
}

known=(hal-cgp torchlogix dwn2rtl)
for name in "${@:-${known[@]}}"; do
  case " ${known[*]} " in
    *" $name "*) "$name" ;;
    *) echo "unknown peer '$name'; known: ${known[*]}" >&2; exit 2 ;;
  esac
done
