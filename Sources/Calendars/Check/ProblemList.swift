/// Problems found in a file, each with its line.
struct ProblemList: Sendable {
  /// After so many the rest is noise.
  static let most = 200

  private var found: [(line: Int, text: String)] = []

  /// Notes a problem at a line.
  mutating func note(_ line: Int, _ text: String) {
    guard found.count < Self.most else { return }
    found.append((line, text))
  }

  /// Notes a problem where there is one.
  mutating func note(_ line: Int, _ text: String?) {
    if let text { note(line, text) }
  }

  var isEmpty: Bool { found.isEmpty }

  /// As sentences, in the order of the file.
  var sentences: [String] {
    found.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map { "line \($0.element.line): \($0.element.text)" }
  }
}
