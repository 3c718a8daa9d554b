import Testing

@testable import ChairVerifier
