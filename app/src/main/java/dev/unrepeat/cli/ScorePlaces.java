package dev.unrepeat.cli;

import dev.unrepeat.document.foreign.Likeness;
import dev.unrepeat.evidence.DocumentFile;
import dev.unrepeat.evidence.DocumentOpener;
import dev.unrepeat.evidence.DocumentPlace;
import dev.unrepeat.evidence.IntakeLimits;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.IncomingDocument;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The documents that are to be scored: those named, and of a folder those that look like
/// postmortems.
///
/// @param names in the order in which they were found
/// @param folders whether a folder was named, so that nobody chose their order
/// @param others how many documents of folders look like no postmortem
record ScorePlaces(List<String> names, boolean folders, int others) {

  static ScorePlaces of(List<String> typed, Instant now) throws IOException {
    List<String> names = new ArrayList<>();
    boolean folders = false;
    int others = 0;
    for (String name : typed) {
      if (name.equals("-") || !Files.isDirectory(Path.of(name))) {
        names.add(name);
        continue;
      }
      folders = true;
      Path folder = Path.of(name);
      DocumentPlace place = new DocumentOpener(IntakeLimits.STANDARD).openAsItLies(folder, name);
      for (DocumentFile file : place.files()) {
        if (!DocumentOpener.hasMarkup(file.path())) {
          continue;
        }
        if (isPostmortem(file, now)) {
          names.add(folder.resolve(file.path()).toString());
        } else {
          others++;
        }
      }
    }
    Refused.unless(
        !names.isEmpty(),
        "There is no postmortem below \"%s\". Name the documents themselves to score them all the same."
            .formatted(String.join("\", \"", typed)));
    return new ScorePlaces(names, folders, others);
  }

  /// One that cannot be read is named when it is to be scored.
  private static boolean isPostmortem(DocumentFile file, Instant now) throws IOException {
    try {
      return IncomingDocument.open(file).read(Answers.NONE, now).likeness() == Likeness.POSTMORTEM;
    } catch (Refused unreadable) {
      return true;
    }
  }
}
