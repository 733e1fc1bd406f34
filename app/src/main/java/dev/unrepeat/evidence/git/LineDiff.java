package dev.unrepeat.evidence.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/// What differs between two states of a text, line by line.
public final class LineDiff {
  private LineDiff() {}

  /// The lines of the later state that are new or changed, from 1. Ends of lines and blanks before
  /// them do not count: a work tree may have others than the repository.
  public static BitSet changed(byte[] before, byte[] after) {
    EditList edits =
        new HistogramDiff()
            .diff(RawTextComparator.WS_IGNORE_TRAILING, new RawText(before), new RawText(after));
    BitSet lines = new BitSet();
    for (Edit edit : edits) {
      lines.set(edit.getBeginB() + 1, edit.getEndB() + 1);
    }
    return lines;
  }

  /// A unified diff, as `patch` takes it; empty when nothing differs.
  public static String unified(String path, String before, String after) {
    RawText a = new RawText(before.getBytes(StandardCharsets.UTF_8));
    RawText b = new RawText(after.getBytes(StandardCharsets.UTF_8));
    EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, a, b);
    if (edits.isEmpty()) {
      return "";
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.format(edits, a, b);
      formatter.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "--- a/%s\n+++ b/%s\n".formatted(path, path) + out.toString(StandardCharsets.UTF_8);
  }
}
