package dev.unrepeat.service;

import dev.unrepeat.model.EvidenceLink;

/// Where a sentence stands that states a figure.
public sealed interface StatedPlace {
  /// In what was handed in.
  ///
  /// @param name the file's, as people know it
  record InEvidence(EvidenceLink.InFile link, String name) implements StatedPlace {}

  /// In a section of the written document.
  record InSection(String heading) implements StatedPlace {}

  /// In the head of the document.
  record InHead() implements StatedPlace {}
}
