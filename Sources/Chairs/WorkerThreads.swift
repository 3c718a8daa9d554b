internal import Glibc

/// Runs pieces of work on threads of their own, with a stack large enough for a solver library, and
/// waits for all of them.
package enum WorkerThreads {
  /// Runs all pieces, at most `threads` at once, and returns when all are done.
  ///
  /// With one thread, or where the system gives none, the pieces run one after the other here.
  package static func run(_ pieces: [@Sendable () -> Void], threads: Int) {
    guard threads > 1, pieces.count > 1 else {
      for piece in pieces { piece() }
      return
    }
    var first = 0
    while first < pieces.count {
      let end = min(first + threads, pieces.count)
      var started: [WorkerThread] = []
      for index in first + 1..<end {
        let thread = WorkerThread(pieces[index])
        if thread.start() {
          started.append(thread)
        } else {
          pieces[index]()
        }
      }
      pieces[first]()
      for thread in started { thread.wait() }
      first = end
    }
  }
}

/// A thread for one piece of work; its owner starts it once and waits for it once.
final class WorkerThread: @unchecked Sendable {
  private let body: @Sendable () -> Void
  private var thread = pthread_t()

  private static let stackBytes = 64 << 20

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  /// Starts the thread; false where the system gives none.
  func start() -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, Self.stackBytes)
    let pointer = Unmanaged.passUnretained(self).toOpaque()
    let status = pthread_create(&thread, &attributes, Self.enter, pointer)
    pthread_attr_destroy(&attributes)
    return status == 0
  }

  /// Returns when the piece of work is done.
  func wait() {
    pthread_join(thread, nil)
  }

  private static let enter: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
    { pointer in
      if let pointer {
        // The owner holds the thread until it has waited for it.
        Unmanaged<WorkerThread>.fromOpaque(pointer).takeUnretainedValue().body()
      }
      return nil
    }
}
