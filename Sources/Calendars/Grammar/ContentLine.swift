/// A property with its parameters, read by the grammar of RFC 5545, section 3.1.
struct ContentLine: Sendable {
  /// A parameter and its values, without quotation marks.
  struct Parameter: Sendable {
    let name: String
    let values: [String]
  }

  /// The physical line it begins on.
  let number: Int
  /// In capitals, since names are the same in any case.
  let name: String
  /// The name as it stands in the file.
  let written: String
  let parameters: [Parameter]
  let value: String

  /// Why a line cannot be read.
  struct Problem: Error {
    let text: String
  }

  /// The first value of a parameter.
  func parameter(_ name: String) -> String? {
    parameters.first { $0.name.uppercased() == name }?.values.first
  }

  /// Reads a line.
  init(_ line: LogicalLine) throws(Problem) {
    let octets = line.octets
    func isName(_ octet: UInt8) -> Bool {
      (65...90).contains(octet) || (97...122).contains(octet) || (48...57).contains(octet)
        || octet == 45
    }
    func text(_ range: Range<Int>) -> String { String(decoding: octets[range], as: UTF8.self) }
    func nameEnd(from start: Int) -> Int {
      octets[start...].firstIndex { !isName($0) } ?? octets.count
    }
    var index = nameEnd(from: 0)
    guard index > 0, index < octets.count else {
      throw Problem(text: "this is no property: a name, a colon and a value are wanted")
    }
    number = line.number
    written = text(0..<index)
    name = written.uppercased()
    var parameters: [Parameter] = []
    while index < octets.count, octets[index] == 59 {
      let end = nameEnd(from: index + 1)
      guard end > index + 1, end < octets.count, octets[end] == 61 else {
        throw Problem(text: "a parameter of \(text(0..<nameEnd(from: 0))) has no name or no value")
      }
      let parameterName = text(index + 1..<end)
      var values: [String] = []
      index = end
      repeat {
        let start = index + 1
        if start < octets.count, octets[start] == 34 {
          guard let close = octets[(start + 1)...].firstIndex(of: 34) else {
            throw Problem(text: "the quotation mark of \(parameterName) is not closed")
          }
          values.append(text(start + 1..<close))
          index = close + 1
        } else {
          index =
            start < octets.count
            ? octets[start...].firstIndex { [44, 58, 59].contains($0) } ?? octets.count : start
          let value = text(start..<max(start, index))
          guard !value.contains("\"") else {
            throw Problem(text: "a quotation mark stands inside the value of \(parameterName)")
          }
          values.append(value)
        }
      } while index < octets.count && octets[index] == 44
      parameters.append(Parameter(name: parameterName, values: values))
    }
    guard index < octets.count, octets[index] == 58 else {
      throw Problem(text: "\(name) has no colon before its value")
    }
    self.parameters = parameters
    value = text(index + 1..<octets.count)
  }
}
