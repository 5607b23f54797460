"""The LUT network: the waist of the house. Many ways of learning on one side, many ways of making on the other."""
