package dev.unrepeat.source;

import java.util.List;

/// What was handed in as one piece: a file, a folder, an archive or standard input.
///
/// @param name as the person gave it, for example `slack-export.zip`
/// @param files in the order of their paths
public record EvidenceBundle(String name, List<EvidenceFile> files) {
  public EvidenceBundle {
    files = List.copyOf(files);
  }
}
