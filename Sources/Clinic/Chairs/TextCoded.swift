package import CivilTime

/// A value that files write as one piece of text, such as 2026-11-24.
package protocol TextCoded: Codable, CustomStringConvertible {
  /// Reads the text; nil when it is not written so.
  init?(_ text: String)

  /// What the text has to be, for a message: "a day; write it as 2026-11-24".
  static var demand: String { get }
}

extension TextCoded {
  /// Reads the value's text, or says how it is to be written.
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: "'\(text)' is not \(Self.demand)"))
    }
    self = value
  }

  /// Writes the value's text.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension CivilDate: TextCoded {
  package static var demand: String { "a day; write it as 2026-11-24" }
}

extension TimeOfDay: TextCoded {
  package static var demand: String { "a time of day; write it as 09:15" }
}
