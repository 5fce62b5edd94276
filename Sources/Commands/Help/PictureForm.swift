/// A way to type which pictures are meant.
struct PictureForm: Sendable {
  /// As it is typed.
  let example: String
  /// What that is.
  let words: String

  /// Those of one picture.
  static let one = [
    PictureForm(example: "7", words: "number 7 on the current sheet"),
    PictureForm(example: "3/7", words: "number 7 on the sheet of generation 3"),
    PictureForm(example: "lagoon/3/7", words: "the same in the lineage lagoon"),
    PictureForm(example: "stars/5", words: "your star 5"),
    PictureForm(example: "art.png", words: "the picture of a PNG that breed wrote"),
    PictureForm(example: "sheet.png/7", words: "number 7 on a sheet in a PNG"),
  ]

  /// Those of several pictures.
  static let several = [
    PictureForm(example: "3 7", words: "one after the other, in any of these forms"),
    PictureForm(example: "3,7", words: "with a comma; also \"3, 7\", with a blank"),
    PictureForm(example: "3-5", words: "a range: 3, 4 and 5; 5-3 runs backwards"),
    PictureForm(example: "lagoon/3/1-4", words: "a range of another sheet; also stars/1-4"),
    PictureForm(
      example: "lagoon/3/1,4",
      words: "1 and 4 of that sheet; in lagoon/3/1 4, the 4 is on the current one"),
    PictureForm(example: "3*2,7", words: "in breed next: 3 is a parent twice as often as 7"),
  ]
}
