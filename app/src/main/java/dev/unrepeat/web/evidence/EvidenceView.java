package dev.unrepeat.web.evidence;

import dev.unrepeat.web.incident.ProblemRow;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// A stretch of lines of one piece of evidence.
///
/// @param path the file shown, within a folder or archive; empty when the evidence is one file
/// @param shown whether a file is chosen
/// @param masked how many masked secrets stand in the shown lines
/// @param range what is shown, for example "Lines 18,198–18,397"
/// @param earlier address of the stretch before, or empty
public record EvidenceView(
    Frame frame,
    List<Crumb> crumbs,
    String name,
    String source,
    String size,
    String events,
    String sha256,
    String download,
    String address,
    int fileCount,
    List<EvidenceFileRow> files,
    String path,
    boolean shown,
    int masked,
    String range,
    String earlier,
    String later,
    List<Line> lines,
    List<Remark> remarks) {

  public String shortSha() {
    return sha256.length() > 16
        ? sha256.substring(0, 8) + "…" + sha256.substring(sha256.length() - 4)
        : sha256;
  }

  /// A file of a folder or archive.
  public record EvidenceFileRow(String label, String address, String note, boolean here) {}

  /// What is to be known of how it was read.
  ///
  /// @param tone `bad` of what was not read, `warn` of a masked secret; empty otherwise
  public record Remark(String tone, String glyph, ProblemRow about) {}

  /// One line.
  ///
  /// @param css `hit` when an event rests on it
  public record Line(String number, String css, List<Piece> pieces, List<About> about) {}

  /// A run of characters, or a masked place.
  public record Piece(String text, boolean masked) {}

  /// An event that rests on the line.
  public record About(String label, String address) {}
}
