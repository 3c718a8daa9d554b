/// One way to spoil a file by a single slip, as a person who types it might.
struct Mutation: Sendable {
  let name: String
  /// Spoils the lines of a file; nil when the file has no place for this slip.
  let spoil: @Sendable ([String], inout SeededGenerator) -> [String]?

  static let all: [Mutation] = [
    swapUnit, dropWindow, dropInterval, shiftDay, shiftTable, deleteSource, deleteCitation,
    moveBandEdge, negateMinimum, changeTableDigit, dropGate, swapNumbers, tenTimes,
  ]
}

/// SplitMix64, for slips that can be had again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Mutation {
  /// A unit for another that a hurried eye takes for it.
  static let swapUnit = Mutation(name: "swap a unit") { lines, random in
    let others = [
      "mg": ["g", "ug", "mL"], "d": ["wk", "mo"], "wk": ["d", "mo"], "mo": ["wk", "d"],
      "min": ["h", "d"], "h": ["min", "d"], "mL": ["L", "mg"], "mL/min": ["mg/dL", "mL"],
      "kBq/kg": ["MBq/kg", "kBq/mL"], "MBq/kg": ["kBq/kg"], "MBq": ["kBq", "GBq", "mCi"],
      "GBq": ["MBq", "Gy"], "kBq/mL": ["MBq/mL"], "MBq/mL": ["GBq/mL", "kBq/mL"],
      "Gy": ["GBq", "mg"],
      "mmol/L": ["mg/dL", "umol/L"], "mg/dL": ["umol/L", "g/dL"], "umol/L": ["mmol/L", "mg/dL"],
      "nmol/L": ["ng/mL", "mmol/L"], "10*9/L": ["g/L", "10*9/mL"], "g/dL": ["mg/dL", "g/L"],
      "mg/m2": ["mg/kg", "mg"], "%": ["mg", "1"], "{ULN}": ["{LLN}", "U/L"], "{INR}": ["1", "%"],
    ]
    return change(lines, &random, where: { $0.unit.map { others[$0] != nil } ?? false }) {
      figure, random in
      let unit = others[figure.unit ?? ""]?.randomElement(using: &random) ?? ""
      return "\(figure.number) \(unit)"
    }
  }

  /// A whole window gone.
  static let dropWindow = Mutation(name: "drop a window") { lines, random in
    let starts = lines.indices.filter { lines[$0].hasSuffix("window:") }
    guard let start = starts.randomElement(using: &random) else { return nil }
    return withoutBlock(at: start, lines)
  }

  /// One interval or count gone.
  static let dropInterval = Mutation(name: "drop an interval") { lines, random in
    let keys = [
      "every:", "days:", "count:", "earliest:", "decision:", "target:", "latest:", "from:",
      "to:", "first:", "late:", "until:", "rise:", "holds-from:", "at-least:",
      "at-most:", "early-ok:", "late-ok:", "rise-below:", "fall-at-most:", "exposed-bone:",
    ]
    let places = lines.indices.filter { index in
      lines[index].contains("[") && keys.contains { lines[index].drop { $0 == " " }.hasPrefix($0) }
    }
    guard let place = places.randomElement(using: &random) else { return nil }
    return removing(place, lines)
  }

  /// Days of a cycle or a span counted from the wrong end of zero.
  static let shiftDay = Mutation(name: "shift day 0 to day 1, or day 1 to day 0") { lines, random in
    let places = lines.indices.filter { index in
      let text = lines[index].drop { $0 == " " }
      return text.hasPrefix("days: 1") || text.hasPrefix("from: 0 d")
    }
    guard let place = places.randomElement(using: &random) else { return nil }
    var lines = lines
    if lines[place].contains("from:") {
      lines[place] = lines[place].replacing("0 d", with: "1 d")
    } else {
      let up = Bool.random(using: &random)
      let parts = lines[place].split(separator: "days:", omittingEmptySubsequences: false)
      let tail = parts[1].split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
      let days = String(tail[0]).split(separator: ",").map { part in
        part.split(separator: "-").map { day in
          Int(day.filter(\.isNumber)).map { String($0 + (up ? 1 : -1)) } ?? String(day)
        }.joined(separator: "-")
      }
      lines[place] = "\(parts[0])days: \(days.joined(separator: ", ")) [\(tail[1])"
    }
    return lines
  }

  /// A decay table that counts its days one off.
  static let shiftTable = Mutation(name: "shift a table by a day") { lines, random in
    guard let start = lines.firstIndex(where: { $0.hasSuffix("factors:") }) else { return nil }
    var lines = lines
    let up = Bool.random(using: &random)
    for index in (start + 1)..<lines.count {
      let parts = lines[index].split(separator: ":")
      guard parts.count == 2, let day = Int(parts[0].drop { $0 == " " }) else { break }
      let indent = lines[index].prefix { $0 == " " }
      lines[index] = "\(indent)\(day + (up ? 1 : -1)):\(parts[1])"
    }
    return lines
  }

  /// A source gone from the list at the end.
  static let deleteSource = Mutation(name: "delete a source") { lines, random in
    guard let start = lines.firstIndex(of: "sources:") else { return nil }
    let places = lines.indices.filter { index in
      index > start && lines[index].hasPrefix("  ") && !lines[index].hasPrefix("   ")
    }
    guard let place = places.randomElement(using: &random) else { return nil }
    return withoutBlock(at: place, lines)
  }

  /// A number that has lost its brackets.
  static let deleteCitation = Mutation(name: "delete a citation") { lines, random in
    let places = lines.indices.filter { figure(in: lines[$0]) != nil }
    guard let place = places.randomElement(using: &random) else { return nil }
    var lines = lines
    lines[place] = String(
      lines[place].prefix { $0 != "[" }.reversed().drop { $0 == " " }.reversed())
    return lines
  }

  /// Two bands that overlap or leave a gap.
  static let moveBandEdge = Mutation(name: "overlap two bands or part them") { lines, random in
    let keys = ["from", "above", "to", "below", "baseline-from", "baseline-below"]
    let places = lines.indices.filter { index in
      let text = lines[index].drop { $0 == " " || $0 == "-" }
      return keys.contains { text.hasPrefix("\($0): ") } && figure(in: lines[index])?.unit != "d"
        && ["mL/min", "a", "mg/dL", "umol/L"].contains(figure(in: lines[index])?.unit)
    }
    guard let place = places.randomElement(using: &random), let found = figure(in: lines[place]),
      let value = Double(found.number)
    else { return nil }
    var lines = lines
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      lines[place] = replacing(
        found, with: "\(number(value * 1.1)) \(found.unit ?? "")", lines[place])
    case 1:
      lines[place] = replacing(
        found, with: "\(number(value * 0.9)) \(found.unit ?? "")", lines[place])
    default:
      let swaps = ["from:": "above:", "above:": "from:", "to:": "below:", "below:": "to:"]
      guard let swap = swaps.first(where: { lines[place].contains(" \($0.key)") }) else {
        return nil
      }
      lines[place] = lines[place].replacing(" \(swap.key)", with: " \(swap.value)")
    }
    return lines
  }

  /// A sign before a number that has none.
  static let negateMinimum = Mutation(name: "negate a number") { lines, random in
    change(lines, &random, where: { !$0.number.hasPrefix("-") && $0.number != "0" }) { figure, _ in
      let bare = figure.number.hasPrefix("+") ? String(figure.number.dropFirst()) : figure.number
      return "-\(bare)" + (figure.unit.map { " \($0)" } ?? "")
    }
  }

  /// A table off by one digit.
  static let changeTableDigit = Mutation(name: "change a digit of a table") { lines, random in
    guard let start = lines.firstIndex(where: { $0.hasSuffix("factors:") }) else { return nil }
    let places = lines.indices.filter { index in
      index > start && Double(lines[index].split(separator: " ").last ?? "") != nil
        && Int(lines[index].split(separator: ":")[0].drop { $0 == " " }) != nil
    }
    guard let place = places.randomElement(using: &random) else { return nil }
    var letters = Array(lines[place])
    let digits = letters.indices.filter { $0 > lines[place].count - 4 && letters[$0].isNumber }
    guard let digit = digits.randomElement(using: &random),
      let old = letters[digit].wholeNumberValue
    else { return nil }
    letters[digit] = Character(String((old + Int.random(in: 1...9, using: &random)) % 10))
    var lines = lines
    lines[place] = String(letters)
    return lines
  }

  /// A gate gone.
  static let dropGate = Mutation(name: "drop a gate") { lines, random in
    guard let start = lines.firstIndex(of: "gates:"),
      let end = lines.firstIndex(where: { $0 == "companions:" })
    else { return nil }
    let places = lines.indices.filter { $0 > start && $0 < end && lines[$0].hasPrefix("  - id:") }
    guard let place = places.randomElement(using: &random) else { return nil }
    return withoutBlock(at: place, lines)
  }

  /// Two numbers of one unit that changed places.
  static let swapNumbers = Mutation(name: "swap two numbers") { lines, random in
    let places = lines.indices.filter { figure(in: lines[$0]) != nil }
    guard let first = places.randomElement(using: &random), let one = figure(in: lines[first])
    else {
      return nil
    }
    let partners = places.filter { index in
      guard let other = figure(in: lines[index]) else { return false }
      return other.unit == one.unit && other.number != one.number
    }
    guard let second = partners.randomElement(using: &random), let two = figure(in: lines[second])
    else {
      return nil
    }
    var lines = lines
    lines[first] = replacing(one, with: text(two.number, one.unit), lines[first])
    lines[second] = replacing(two, with: text(one.number, two.unit), lines[second])
    return lines
  }

  /// A slip of the point.
  static let tenTimes = Mutation(name: "ten times or a tenth") { lines, random in
    change(lines, &random, where: { Double($0.number) != 0 }) { figure, random in
      let sign = figure.number.hasPrefix("+") ? "+" : ""
      let value = Double(figure.number) ?? 0
      let factor = Bool.random(using: &random) ? 10 : 0.1
      return text(sign + number(value * factor), figure.unit)
    }
  }
}

/// A cited number of a line: what stands between the key and the brackets.
struct LineFigure {
  let number: String
  let unit: String?
  var text: String { unit.map { "\(number) \($0)" } ?? number }
}

extension Mutation {
  /// The number of a line such as `every: 28 d [S1]`; nil where a text or nothing is cited.
  static func figure(in line: String) -> LineFigure? {
    guard line.hasSuffix("]"), let open = line.lastIndex(of: "[") else { return nil }
    var text = line[..<open].drop { $0 == " " }
    if text.hasPrefix("- ") { text = text.dropFirst(2) }
    if let colon = text.firstIndex(of: ":") { text = text[text.index(after: colon)...] }
    let words = text.split(separator: " ")
    guard (1...2).contains(words.count), Double(words[0]) != nil else { return nil }
    return LineFigure(number: String(words[0]), unit: words.count == 2 ? String(words[1]) : nil)
  }

  static func text(_ number: String, _ unit: String?) -> String {
    unit.map { "\(number) \($0)" } ?? number
  }

  /// A number without the noise of binary arithmetic and without trailing zeros.
  static func number(_ value: Double) -> String {
    let rounded = (value * 1e6).rounded() / 1e6
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }

  static func replacing(_ figure: LineFigure, with text: String, _ line: String) -> String {
    guard let range = line.ranges(of: "\(figure.text) [").last else { return line }
    return line.replacingCharacters(in: range, with: "\(text) [")
  }

  private static func change(
    _ lines: [String], _ random: inout SeededGenerator, where isFit: (LineFigure) -> Bool,
    _ spoiled: (LineFigure, inout SeededGenerator) -> String
  ) -> [String]? {
    let places = lines.indices.filter { figure(in: lines[$0]).map(isFit) ?? false }
    guard let place = places.randomElement(using: &random), let found = figure(in: lines[place])
    else {
      return nil
    }
    var lines = lines
    lines[place] = replacing(found, with: spoiled(found, &random), lines[place])
    return lines
  }

  private static func removing(_ index: Int, _ lines: [String]) -> [String] {
    var lines = lines
    lines.remove(at: index)
    return lines
  }

  /// The lines without one key or item and all that is indented below it.
  private static func withoutBlock(at start: Int, _ lines: [String]) -> [String] {
    func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }
    let depth = indent(lines[start])
    let end =
      lines[(start + 1)...].firstIndex { !$0.allSatisfy { $0 == " " } && indent($0) <= depth }
      ?? lines.count
    return Array(lines[..<start]) + Array(lines[end...])
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
