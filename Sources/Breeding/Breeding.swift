// A program that breeds imports this module alone.
@_exported import Animation
@_exported import Captions
@_exported import Evolution
@_exported import Exports
@_exported import Expressions
@_exported import Files
@_exported import Fitness
@_exported import Gallery
@_exported import Genomes
@_exported import Imports
@_exported import Inspection
@_exported import JSON
@_exported import Pictures
@_exported import Plates
@_exported import Populations
@_exported import Rendering
@_exported import Text
