package dev.unrepeat.intake;

import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The files of a bundle that can be evidence: a README found in a folder describes what lies
/// there, a postmortem is written from it, and neither is evidence.
record WorthReading(EvidenceBundle bundle, List<UnreadFile> leftOut) {

  private static final int HEAD = 4096;
  private static final Pattern POSTMORTEM =
      Pattern.compile("\\uFEFF?---\\R(?:(?!---)[^\\n]*\\n)*?id: ?\\S");

  static WorthReading of(EvidenceBundle handedIn) {
    List<EvidenceFile> read = new ArrayList<>();
    List<UnreadFile> leftOut = new ArrayList<>();
    for (EvidenceFile file : handedIn.files()) {
      if (isReadme(file.path()) && !isAlone(file, handedIn)) {
        leftOut.add(
            new UnreadFile(
                file.path(), "a README describes the evidence; hand it in itself if not"));
      } else if (isPostmortem(file) && !isAlone(file, handedIn)) {
        leftOut.add(
            new UnreadFile(
                file.path(), "a postmortem is written from evidence; hand it in itself if not"));
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

  /// One of our documents names its incident in the front matter. A file that cannot be read is
  /// left to the reading, which reports it.
  private static boolean isPostmortem(EvidenceFile file) {
    if (!file.path().endsWith(".md")) {
      return false;
    }
    try (InputStream in = file.open()) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      return POSTMORTEM.matcher(head).lookingAt();
    } catch (IOException unreadable) {
      return false;
    }
  }
}
