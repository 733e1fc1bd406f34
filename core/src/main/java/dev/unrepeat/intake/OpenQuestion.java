package dev.unrepeat.intake;

import dev.unrepeat.model.MissingPart;
import java.util.List;

/// What a person must answer before the times of one source can be placed, for example "1,802 times
/// of log have no time zone".
///
/// @param count how many times wait for it, each repeat counted
/// @param examples the first of them, at most five
public record OpenQuestion(String source, MissingPart missing, long count, List<Example> examples) {
  public OpenQuestion {
    examples = List.copyOf(examples);
  }

  /// Whether an option of the command line, or a field of the form, can answer it.
  public boolean answerable() {
    return missing != MissingPart.TIME;
  }

  /// One event that waits.
  ///
  /// @param path the file, within its folder or archive
  /// @param line line or record number, from 1; 0 means the file as a whole
  /// @param time the time as the source wrote it
  public record Example(String path, long line, String time, String text) {}
}
