package dev.unrepeat.service;

import dev.unrepeat.model.EvidenceLink;
import java.util.Optional;

/// A paragraph of prose with the place where it begins.
record Passage(StatedPlace place, String text) {
  /// Where a sentence of it stands; empty when it is not in here.
  Optional<StatedPlace> find(String sentence) {
    int start = text.indexOf(sentence);
    if (start < 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (place) {
          case StatedPlace.InEvidence in -> {
            long further = text.substring(0, start).chars().filter(c -> c == '\n').count();
            EvidenceLink.InFile link = in.link();
            yield new StatedPlace.InEvidence(
                new EvidenceLink.InFile(link.evidence(), link.path(), link.line() + further),
                in.name());
          }
          case StatedPlace.InSection section -> section;
          case StatedPlace.InHead head -> head;
        });
  }
}
