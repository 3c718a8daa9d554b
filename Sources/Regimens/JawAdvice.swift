package import CivilTime

/// What the sources of a bone-modifying agent say about work on the teeth and about exposed bone.
package struct JawAdvice: Hashable, Sendable {
  /// What is known of work that cannot wait, in words for those who decide on it.
  package let invasiveWork: Cited<String>
  /// The stretch before the next dose in which such work is best done; nil where no day is better.
  package let beforeNextDose: Cited<CivilInterval>?
  /// The longest time between two doses when one waits for a wound to heal; nil where none is stated.
  package let longestInterval: Cited<CivilInterval>?
  /// Bone that shows for longer than this is osteonecrosis of the jaw.
  package let exposedBone: Cited<CivilInterval>

  /// States the advice.
  package init(
    invasiveWork: Cited<String>, beforeNextDose: Cited<CivilInterval>?,
    longestInterval: Cited<CivilInterval>?, exposedBone: Cited<CivilInterval>
  ) {
    self.invasiveWork = invasiveWork
    self.beforeNextDose = beforeNextDose
    self.longestInterval = longestInterval
    self.exposedBone = exposedBone
  }

  /// The keys of everything it rests on.
  package var citations: [String] {
    invasiveWork.citations + (beforeNextDose?.citations ?? [])
      + (longestInterval?.citations ?? [])
  }
}
