extension RequestError {
  /// What a value was given for.
  public enum Parameter: String, Hashable, Sendable {
    /// Pictures on a sheet.
    case count
    /// Pictures of a generation of a search.
    case population
    /// How far children stray.
    case strength
    /// Pictures that are picked.
    case pick
    /// Fresh genomes among children.
    case newcomers
    /// Pictures that stay in their places.
    case lock
    /// Whether picks stay.
    case keep
    /// Rows of a sheet of strengths.
    case rows
    /// The side of a thumbnail in pixels.
    case size
    /// What counts as good.
    case fitness
    /// The measures of a map.
    case axes
    /// A map's columns and rows.
    case bins
    /// What novelty compares.
    case noveltyOf = "novelty-of"
    /// The names of the classes that a script tells.
    case labels
    /// How many numbers a script tells of each picture.
    case features
    /// A number that children should have much of.
    case wish
    /// What ends a run.
    case until
    /// How it searches.
    case search
    /// NEAT's settings.
    case set
    /// Every how many generations a run saves.
    case checkpoint
    /// Generations to breed.
    case generations
    /// The generation of a lineage up to which a run breeds.
    case toGeneration = "to-generation"
    /// Pictures to evaluate.
    case evaluations
    /// The palette.
    case palette
    /// A part of a picture.
    case crop
    /// How often a picture is repeated.
    case tile
    /// A file to be written.
    case output
    /// What is seen behind a transparent target.
    case background
    /// Whether a file is written over that shows something else.
    case force
    /// How outputs become colour.
    case colour
    /// Pixels in an inch of print.
    case dpi
    /// Whether PNGs are squeezed as small as they get.
    case smallest
    /// Bits of a channel.
    case depth
    /// What a transparent picture lets its background through by.
    case alpha
    /// Connections whose weights are turned.
    case sweep
    /// The weights that they are turned to.
    case range
    /// How many weights there are.
    case steps
    /// How many connections into a node a diagram has.
    case links
    /// How a picture moves.
    case motion
    /// How many islands there are.
    case islands
    /// After how many generations islands send their best.
    case migrateEvery = "migrate-every"
    /// How many islands send.
    case migrants
    /// The searches of islands.
    case islandSearch = "island-search"
    /// Whether a run begins even where the same was stopped.
    case another
    /// Where random numbers come from.
    case seed
    /// The seconds that a run takes.
    case runSeconds = "for"
    /// The seconds that a film plays.
    case seconds
    /// Samples along the side of a pixel.
    case supersample
    /// Where on the plane, how and when one looks.
    case view
    /// Frames of a film.
    case frames
    /// Frames a second.
    case fps
    /// A star's title.
    case title
    /// A star's tag.
    case tag
    /// A star's note.
    case note
    /// Words under a picture.
    case caption
    /// The lineage that pictures go into.
    case into
    /// How another program's genomes are read.
    case reading = "as"
  }
}
