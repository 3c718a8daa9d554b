import Foundation

/// The text of an input file, checked before any parser sees it.
package struct SourceText: Sendable {
  /// What messages call the file.
  package let name: String
  package let text: String

  /// Largest course file, and largest other file, in bytes.
  package static let courseLimit = 10_000_000
  package static let limit = 1_000_000

  /// Checks bytes that have been read.
  package init(bytes: [UInt8], name: String, limit: Int) throws(FileErrors) {
    self.name = name
    func fail(_ problem: String) -> FileErrors {
      FileErrors([FileError(file: name, line: nil, column: nil, problem: problem)])
    }
    guard bytes.count <= limit else {
      throw fail("the file is larger than \(limit / 1_000_000) MB; no more is read, split it")
    }
    var body = Array(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...])
    if body.contains(13) {
      var previous: UInt8 = 0
      body.removeAll { byte in
        defer { previous = byte }
        return byte == 10 && previous == 13
      }
      for index in body.indices where body[index] == 13 { body[index] = 10 }
    }
    func fail(_ problem: String, at index: Int) -> FileErrors {
      let before = body[..<index]
      let lineStart = (before.lastIndex(of: 10) ?? -1) + 1
      return FileErrors([
        FileError(
          file: name, line: before.count { $0 == 10 } + 1,
          column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1, problem: problem)
      ])
    }
    if let nul = body.firstIndex(of: 0) {
      throw fail("a zero byte: this is not a text file; write YAML in UTF-8", at: nul)
    }
    guard let text = String(validating: body, as: UTF8.self) else {
      throw fail("this is not UTF-8 text; save the file as UTF-8", at: Self.validPrefix(of: body))
    }
    guard body.contains(where: { $0 > 32 }) else {
      throw fail("the file is empty; its first line says what it is, such as 'osteon: regimen/1'")
    }
    if let index = Self.oddBreak(in: body) {
      throw fail(
        "an invisible character that some programs take for a new line; delete it", at: index)
    }
    do throws(LayoutScan.Fault) { try LayoutScan.check(body) } catch {
      throw FileErrors([
        FileError(file: name, line: error.line, column: error.column, problem: error.problem)
      ])
    }
    self.text = text
  }

  /// How many bytes from the start are UTF-8.
  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { count += scalar.count }
    return count
  }

  /// The first of the characters U+0085, U+2028, U+2029 and U+FEFF, which YAML treats like line ends.
  private static func oddBreak(in bytes: [UInt8]) -> Int? {
    bytes.indices.first { index in
      switch bytes[index] {
      case 0xC2: bytes[index...].starts(with: [0xC2, 0x85])
      case 0xE2:
        bytes[index...].starts(with: [0xE2, 0x80, 0xA8])
          || bytes[index...].starts(with: [0xE2, 0x80, 0xA9])
      case 0xEF: bytes[index...].starts(with: [0xEF, 0xBB, 0xBF])
      default: false
      }
    }
  }

  /// Reads a file; `-` reads standard input.
  package init(path: String, limit: Int) throws(FileErrors) {
    let bytes = try Self.bytes(at: path, limit: limit)
    try self.init(bytes: bytes, name: path == "-" ? "standard input" : path, limit: limit)
  }

  /// The bytes of a file, one more than the limit at the most.
  package static func bytes(at path: String, limit: Int) throws(FileErrors) -> [UInt8] {
    func fail(_ problem: String) -> FileErrors {
      FileErrors([
        FileError(kind: .noInput, file: path, line: nil, column: nil, problem: problem)
      ])
    }
    if path == "-" {
      do { return try read(FileHandle.standardInput, limit: limit) } catch {
        throw fail("standard input cannot be read")
      }
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw fail("no such file")
    }
    guard !isDirectory.boolValue else { throw fail("this is a directory; name a file in it") }
    let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    guard kind == nil || kind == .typeRegular || kind == .typeSymbolicLink else {
      throw fail("this is not a regular file")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw fail("the file cannot be opened: permission denied")
    }
    defer { try? handle.close() }
    do { return try read(handle, limit: limit) } catch { throw fail("the file cannot be read") }
  }

  private static func read(_ handle: FileHandle, limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit, let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
      bytes += part
    }
    return bytes
  }
}
