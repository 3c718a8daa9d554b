/// A value as it stands in a JSON file.
///
/// Whole numbers are kept apart from numbers written with a fraction or an exponent: a slot is 12,
/// never 12.0, and no value ever passes through binary floating point.
enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  /// A number written with digits alone.
  case whole(Int)
  /// A number written with a fraction or an exponent.
  case decimal(ExactDecimal)
  /// A number of more than 18 digits. Only an error where it is read.
  case beyondRange
  case text(String)
  case array([JSONValue])
  /// Members in the order of the file; no name stands twice.
  case object([(name: String, value: JSONValue)])

  /// What kind of value this is, for a message.
  var kind: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .whole(let value): "the number \(value)"
    case .decimal(let value):
      "the number \(value)" + (value.whole == nil ? "" : " written as a decimal")
    case .beyondRange: "a number of more than 18 digits"
    case .text(let value): "the text \(quoted(value))"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// Quotes text from a file for a message: cut to 60 characters, with control characters escaped so
/// that a hostile name cannot steer a terminal.
func quoted(_ text: String) -> String {
  var result = "\""
  for (count, scalar) in text.unicodeScalars.enumerated() {
    if count == 60 {
      result += "..."
      break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      result += "\\u{\(String(scalar.value, radix: 16))}"
    default:
      result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// A number with its unit, for a message: `1 day`, `3 days`.
func counted(_ number: Int, _ unit: String) -> String {
  "\(number) \(unit)" + (number == 1 ? "" : "s")
}
