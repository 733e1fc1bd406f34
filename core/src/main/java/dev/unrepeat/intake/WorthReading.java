package dev.unrepeat.intake;

import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The files of a bundle that can be evidence: a README found in a folder describes what lies
/// there, and is none.
record WorthReading(EvidenceBundle bundle, List<LeftOut> leftOut) {

  static WorthReading of(EvidenceBundle handedIn) {
    List<EvidenceFile> read = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (EvidenceFile file : handedIn.files()) {
      if (isReadme(file.path()) && !isAlone(file, handedIn)) {
        leftOut.add(
            new LeftOut(file.path(), "a README describes the evidence; hand it in itself if not"));
      } else {
        read.add(file);
      }
    }
    return new WorthReading(new EvidenceBundle(handedIn.name(), read), leftOut);
  }

  /// Whether somebody handed in just this file.
  private static boolean isAlone(EvidenceFile file, EvidenceBundle handedIn) {
    return handedIn.files().size() == 1 && file.path().equals(handedIn.name());
  }

  private static boolean isReadme(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.equals("readme") || name.matches("readme\\.(md|markdown|txt|rst|adoc)");
  }
}
