"""Logic synthesis: jobs, results, and the child process that runs Yosys."""
