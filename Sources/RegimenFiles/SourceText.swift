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
    func fail(_ problem: String, line: Int? = nil) -> FileErrors {
      FileErrors([FileError(file: name, line: line, column: nil, problem: problem)])
    }
    guard bytes.count <= limit else {
      throw fail("the file has \(bytes.count) bytes; at most \(limit) are read")
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let nul = body.firstIndex(of: 0) {
      throw fail(
        "this is not a text file (byte \(nul) is zero); write YAML in UTF-8",
        line: body[..<nul].count(where: { $0 == 10 }) + 1)
    }
    guard let text = String(validating: body, as: UTF8.self) else {
      throw fail("this is not UTF-8 text; save the file as UTF-8")
    }
    guard text.contains(where: { !$0.isWhitespace }) else { throw fail("the file is empty") }
    self.text = text.replacing("\r\n", with: "\n")
    try checkNesting()
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

  /// Refuses nesting that could exhaust the parser's stack.
  private func checkNesting() throws(FileErrors) {
    var flow = 0
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var indentation = 0
      var isLeading = true
      for byte in line.utf8 {
        if isLeading, byte == 32 || byte == 45 || byte == 63 {
          indentation += 1
        } else {
          isLeading = false
        }
        if byte == 91 || byte == 123 { flow += 1 }
        if byte == 93 || byte == 125 { flow = max(flow - 1, 0) }
        guard flow <= 64, indentation <= 200 else {
          throw FileErrors([
            FileError(
              file: name, line: index + 1, column: nil,
              problem: "the content is nested too deeply; at most 64 levels are read")
          ])
        }
      }
    }
  }
}
