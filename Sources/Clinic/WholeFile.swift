#if canImport(Glibc)
  import FoundationEssentials
  import Glibc
#else
  import Darwin
  import Foundation
#endif

/// Writes files whole or not at all.
package enum WholeFile {
  /// Makes a folder and those above it, where they are missing.
  package static func makeFolder(_ path: String) throws(DeskError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: path, reason: "the folder cannot be made")
    }
  }

  /// Writes several files: each to a temporary file beside its target, flushed to the disk, and
  /// only when all of them are there are they renamed.
  ///
  /// Nothing temporary is left behind. A folder, a device or a pipe is refused before anything is written: a
  /// rename would put a file in its place.
  package static func write(_ files: [(path: String, bytes: [UInt8])]) throws(DeskError) {
    for (path, _) in files {
      if let obstacle = obstacle(at: path) { throw .cannotWrite(path: path, reason: obstacle) }
    }
    var temporary: [(from: String, to: String)] = []
    defer { for file in temporary { unlink(file.from) } }
    for (path, bytes) in files {
      let part = "\(path).part-\(getpid())"
      temporary.append((part, path))
      try put(bytes, into: part, target: path)
    }
    for file in temporary where rename(file.from, file.to) != 0 {
      throw .cannotWrite(path: file.to, reason: reason())
    }
  }

  /// Why a file cannot take the place of what stands at a path; nil where it can, or nothing stands there.
  private static func obstacle(at path: String) -> String? {
    var there = stat()
    guard stat(path, &there) == 0 else { return nil }
    switch there.st_mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: return "this is a directory; name a file in it"
    default: return "this is a device or a pipe; name a file"
    }
  }

  private static func put(
    _ bytes: [UInt8], into part: String, target: String
  ) throws(DeskError) {
    unlink(part)
    let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: target, reason: reason()) }
    var failure: String?
    var written = 0
    while written < bytes.count, failure == nil {
      let count = bytes.withUnsafeBytes { buffer in
        put(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count <= 0 { failure = reason() } else { written += count }
    }
    if failure == nil, fsync(descriptor) != 0 { failure = reason() }
    if close(descriptor) != 0, failure == nil { failure = reason() }
    if let failure { throw .cannotWrite(path: target, reason: failure) }
  }

  private static func put(_ descriptor: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, base, count)
    #else
      Darwin.write(descriptor, base, count)
    #endif
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
