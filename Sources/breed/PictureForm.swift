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
    PictureForm(example: "lagoon/3/7", words: "that of the lineage lagoon"),
    PictureForm(example: "stars/5", words: "your star 5"),
    PictureForm(example: "art.png", words: "the picture of a PNG that breed wrote"),
    PictureForm(example: "sheet.png/7", words: "number 7 of a PNG that shows several"),
  ]

  /// Those of several pictures.
  static let several = [
    PictureForm(example: "3 7", words: "one word after the other, whatever each is"),
    PictureForm(example: "3,7", words: "or with commas, also with blanks: \"3, 7\""),
    PictureForm(example: "3-5", words: "a range: 3, 4 and 5; 5-3 runs backwards"),
    PictureForm(example: "lagoon/3/1-4", words: "a range of another sheet; also stars/1-4"),
    PictureForm(
      example: "lagoon/3/1,4", words: "two of another sheet; after a blank, 4 is the current one's"),
    PictureForm(example: "3*2,7", words: "breed next: 3 has its turn twice as often as 7"),
  ]
}
