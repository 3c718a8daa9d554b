import Testing

@testable import Regimens
