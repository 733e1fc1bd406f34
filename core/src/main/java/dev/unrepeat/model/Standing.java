package dev.unrepeat.model;

/// Whether an event belongs to the curated timeline; nothing is ever lost, only folded.
public enum Standing {
  /// Marked by a person as a key moment.
  KEY,
  /// Part of the curated timeline.
  SHOWN,
  /// Noise: kept, and unfolded on demand.
  FOLDED
}
