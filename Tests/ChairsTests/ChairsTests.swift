import Testing

@testable import Chairs
