import Animation
import Evolution
import Expressions
import Genomes
import Pictures
import Rendering

/// A value that breeding cannot work with: what it is of, and what was expected.
///
/// `description` calls parameters as the program's flags, without dashes; whoever has other names for
/// them asks for `description(naming:)`.
public enum RequestError: Error, Sendable {
  /// A value that is out of bounds.
  case outOfBounds(Parameter, found: String, expected: String)
  /// No picks that a taste could be learnt from.
  case noTaste
  /// Scores that a script tells, where there is no lineage that has them.
  case noTold
  /// A run whose scores a script tells, where this program is to find them; its lineage, if there is one.
  case toldByScript(LineageName?)
  /// A fitness that needs no script, where scores are asked for.
  case withoutTold(String)
  /// No pictures are picked.
  case noPicks
  /// A generation has no picture of this number.
  case unknownPicture(Int, generation: Int, count: Int)
  /// A locked picture whose place the new sheet does not have.
  case lockOutside(Int, count: Int)
  /// A locked picture that is kept as a pick, too.
  case lockKept(Int)
  /// A locked picture whose place a kept pick takes.
  case lockUnderKept(Int, kept: Int)
  /// Locked pictures that leave no place for a child.
  case lockFull(count: Int)
  /// Newcomers on a sheet that has places for no more than a child.
  case newcomersFull(count: Int)
  /// One picture where two are needed.
  case samePicture(Address)
  /// Two genomes that are too large together.
  case together(Address, Address, GenomeFault)
  /// A genome that would be too large in other colours.
  case inColours(Address, GenomeFault)
  /// A sheet that would be too large.
  case sheet(size: Int, SheetError)
  /// An expression that cannot be read, or whose file cannot.
  case expression(Parameter, text: String, FitnessError)
  /// Expressions that are too long together once they are written out.
  case writtenOut(FitnessError)
  /// Another number of objectives than the search takes.
  case objectives(Int, SearchKind)
  /// Novelty where it cannot count.
  case novelty(Parameter)
  /// What is wrong with a request for a run together with what stands as it was when the lineage was
  /// bred last: each such value by its name.
  indirect case asBefore(RequestError, [(Parameter, String)])
  /// Another number of axes than a map has.
  case axisCount(text: String, found: Int)
  /// A map of which both axes are the same measure.
  case sameAxes(String)
  /// Axes or bins for a search without a map.
  case noMap
  /// The axis `label` where no axis is expected.
  case label(Parameter)
  /// Labels as one of so many axes, or in an expression.
  case labelAxes(Int)
  /// Labels, where a fitness names another number of judges than one.
  case labelJudges(Int)
  /// Labels that a judge does not give.
  case noLabels(String)
  /// A file that was sent and is no picture that can be read: why.
  case sentImage(String)
  /// The name of a label that is no name, or stands there twice.
  case labelName(String)
  /// No labels, or no number of features, of a script, where the search needs them.
  case untoldForm(Parameter)
  /// Labels, or a number of features, of a script, where the search needs none.
  case needlessForm(Parameter)
  /// Bins for a map of labels.
  case labelBins
  /// What novelty compares, where it does not count.
  case noveltyOf
  /// A text that is nothing that novelty compares.
  case noveltySpace(String)
  /// A judge, which nobody typed in this call, that is a program or is told what to run; with what to type.
  case untypedJudge(String, typing: String)
  /// A method that cannot be searched by.
  case method(SearchError)
  /// More elites than a generation has members.
  case elite(population: Int)
  /// A recipe that nobody knows; a setting of one, or a limit of variation, that is out of bounds or
  /// does not go with others.
  case setting(SettingError)
  /// A part that is not within the picture.
  case crop(RenderSettings.Crop, of: PictureSize)
  /// A picture that is repeated too often.
  case tooManyRepeats(Repeats, of: PictureSize)
  /// A file to be written that is the one that is read.
  case outputIsInput(String)
  /// A file to be written that is there and shows something else.
  case outputExists(String)
  /// A film by `ffmpeg` to be written whose file is there.
  case filmExists(String)
  /// A target whose file holds another picture than when the run began that was stopped; a copy of
  /// that picture.
  case changedTarget(String, copy: String?)
  /// A run that was stopped at this generation and painted by another arithmetic; with the last saved
  /// generation up to it.
  case runOfOtherArithmetic(generation: Int, saved: Int)
  /// A run to a generation of a lineage, for which it was bred otherwise: in what, as in "seed 2
  /// instead of 1"; and whether it has that generation.
  case bredOtherwise(to: Int, [String], isReached: Bool)
  /// A recipe, or a setting of one, for a lineage that is there already and began otherwise: in words.
  case otherRecipe(LineageName, began: String)
  /// A lineage that has another number of generations than was known: someone else breeds there.
  case bredElsewhere(LineageName, known: Int, found: Int)
  /// A text that is no lineage's name.
  case name(String)
  /// A lineage's name that ends as a file does which breed reads.
  case nameOfFile(String)
  /// A lineage's name that would mean pictures wherever it is typed.
  case nameOfPictures(LineageName)
  /// A channel by which pictures of that colour model cannot let their background through; nil where any
  /// would do and there is none.
  case alpha(AlphaChannel?, of: ColourModel)
  /// A plate that lets its background through.
  case alphaOfPlate
  /// A file whose ending is that of no format of pictures.
  case outputFormat(String)
  /// A file of another format than PNG, which is all that can be written.
  case outputNoPNG(String)
  /// A file with the ending of another format than the page that is written.
  case outputNoPage(String)
  /// A file with the ending of another format than the export that is written, whose ending is this.
  case outputOfOtherForm(String, ending: String)
  /// A file of a format that cannot hold what is asked for.
  case outputLacks(String, Parameter, PictureFormat, those: String)
  /// One file for several pictures.
  case oneOutput(String, count: Int)
  /// A file that several pictures would be written into.
  case sameOutput(String)
  /// A text that is no size of a print.
  case paper(String)
  /// A text that is no colour of a background.
  case background(String)
  /// Standard input where a target is needed, which is read more than once.
  case streamAsTarget
  /// Standard input where an image is needed that networks see.
  case streamAsImage
  /// An image that networks should see, by its fingerprint, which no lineage here has.
  case unknownImage(String)
  /// A file whose genomes see an image, by its fingerprint, that no lineage here has.
  case imageNotHere(String, String)
  /// A file with an image for genomes that see another, or none.
  case imageUnseen(String)
  /// A background where no target is looked at.
  case backgroundWithoutTarget
  /// A text that names no picture.
  case picture
  /// A picture of a generation right behind a comma and one of another lineage, which may be meant, too.
  case pictureOfWhich(String, behind: String, of: LineageName)
  /// Several pictures where one is expected, as they were typed.
  case severalForOne(String, count: Int)
  /// A text that is no list of numbers.
  case numbers(NumberList.Use)
  /// A text that names neither a sheet nor a picture.
  case sheetOrPicture
  /// A file where a picture of a lineage is needed.
  case fileAsParent(String)
  /// Files where pictures of lineages are needed to begin one of that name with.
  case filesAsFirst([String], String)
  /// A lineage that lies elsewhere, which is taken as it is, and what is given for it.
  case lineageAsItIs(String, Parameter)
  /// A lineage's folder among files whose pictures are to be one generation.
  case lineageAmongFiles(String)
  /// A series of that many generations among files whose pictures are to be one.
  case seriesAmongFiles(String, Int)
  /// A file where a picture of a lineage is needed to star it.
  case fileAsStar(String)
  /// One title for several pictures.
  case titleOfSeveral
  /// No pictures, where some are needed.
  case noPictures
  /// No star is there, or none is like that.
  case noStars
  /// A file of several pictures, of which none is named.
  case severalPictures(path: String, count: Int)
  /// A file without a picture of that number.
  case noPictureInFile(Int, path: String, count: Int)
  /// A text that names no connections.
  case sweepTarget
  /// A network without a connection that the picture depends on.
  case noLiveConnection
  /// Two nodes without a connection, by their numbers; with those that the second is connected from.
  case noConnection(from: Int, to: Int, sources: [Int])
  /// A connection that the picture does not depend on.
  case unheardConnection(from: Int, to: Int, isEnabled: Bool)
  /// A name that no node of a network has, given for a parameter of that name.
  case noNode(String, count: Int, String)
  /// A text that names no change of that kind.
  case change(GenomeChange.Kind)
  /// No changes of a network.
  case noChanges
  /// A change that is given twice, or that another one takes back.
  case changedTwice(NamedChange, NamedChange)
  /// A change that cannot be made; where there is no such connection, with the numbers of the nodes that
  /// others enter from.
  case unchangeable(NamedChange, ChangeFault, sources: [Int])
  /// Changes that leave a picture's network as it is.
  case unchanged(Address)
  /// No picture to set moving.
  case nothingToMove
  /// Frames of a film, and another number of them that its seconds come to.
  case framesAndSeconds(Int, Int, framesPerSecond: Int)
  /// One picture that should morph.
  case morphOfOne(String)
  /// Several pictures without a morph.
  case severalWithoutMorph
  /// A motion that changes what a picture does not depend on; with the inputs that it needs.
  case motionUnheard(String, words: String, picture: String, inputs: [Input])
  /// A value of a motion that is not asked for.
  case motionValue(String, of: String, among: [String])
  /// A value of a motion that is out of bounds.
  case motionBounds(String, found: String, in: ClosedRange<Double>)
  /// A value of no motion; with those that there are.
  case unknownMotionValue(String, among: [String])
  /// A text that is no value of a motion.
  case motionText(String, found: String, expected: AnyMotionFlag.Form)
  /// Genomes that are too large together.
  case genomesTogether(GenomeFault)
}
