"""`python -m dwnasic` is the command line."""

from dwnasic.cli import main

if __name__ == "__main__":
    main()
