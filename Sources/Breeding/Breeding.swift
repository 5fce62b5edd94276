// A program that breeds imports this module alone.
@_exported import Evolution
@_exported import Expressions
@_exported import Fitness
@_exported import Genomes
@_exported import Pictures
@_exported import Populations
@_exported import Rendering
