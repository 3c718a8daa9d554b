#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
      let place = Self.place(ofByte: index, in: body)
      return FileErrors([
        FileError(file: name, line: place.line, column: place.column, problem: problem)
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

  /// Line and column of a byte, counted from 1; columns count characters.
  static func place(ofByte index: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes.prefix(index)
    let lineStart = (before.lastIndex(of: 10) ?? -1) + 1
    return (before.count { $0 == 10 } + 1, before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
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
      guard let bytes = read(STDIN_FILENO, limit: limit) else {
        throw fail("standard input cannot be read")
      }
      return bytes
    }
    var (target, entry) = (stat(), stat())
    guard stat(path, &target) == 0, lstat(path, &entry) == 0 else { throw fail("no such file") }
    guard target.st_mode & S_IFMT != S_IFDIR else {
      throw fail("this is a directory; name a file in it")
    }
    guard [S_IFREG, S_IFLNK].contains(entry.st_mode & S_IFMT) else {
      throw fail("this is not a regular file")
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fail("the file cannot be opened: permission denied") }
    defer { close(descriptor) }
    guard let bytes = read(descriptor, limit: limit) else { throw fail("the file cannot be read") }
    return bytes
  }

  /// The bytes that come from an open file; nil when it cannot be read to its end.
  private static func read(_ descriptor: Int32, limit: Int) -> [UInt8]? {
    let part = 1 << 16
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      var count = 0
      bytes += [UInt8](unsafeUninitializedCapacity: part) { buffer, filled in
        repeat {
          count = system(descriptor, buffer.baseAddress, part)
        } while count < 0 && errno == EINTR
        filled = max(count, 0)
      }
      guard count != 0 else { return bytes }
      guard count > 0 else { return nil }
    }
    return bytes
  }

  private static func system(
    _ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }
}
