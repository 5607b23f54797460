"""Stands for the program `yosys` where only the package pyosys is installed, in the two ways that LibreLane calls it.

`yosys -y SCRIPT [options] -- ARGUMENTS` runs a Python script; `yosys -p COMMANDS` runs commands of Yosys.
"""

import runpy
import sys


def main(words):
    """Do what the command line `words` asks."""
    if "-y" in words:
        script = words[words.index("-y") + 1]
        sys.argv = [script, *words[words.index("--") + 1 :]]
        sys.path.insert(0, script.rpartition("/")[0])
        runpy.run_path(script, run_name="__main__")
        return
    from pyosys import libyosys

    design = libyosys.Design()
    for command in words[words.index("-p") + 1].split(";"):
        if command.strip():
            libyosys.run_pass(command.strip(), design)


if __name__ == "__main__":
    main(sys.argv[1:])
