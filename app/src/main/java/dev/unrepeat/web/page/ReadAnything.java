package dev.unrepeat.web.page;

import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.model.Refused;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Refuses evidence of which nothing could be read, and says why for each file.
public final class ReadAnything {
  private static final int REASONS = 5;

  private ReadAnything() {}

  public static void orRefuse(IntakeResult result) {
    if (result.readAnything()) {
      return;
    }
    String why =
        Stream.concat(
                result.leftOut().stream().map(left -> left.path() + ": " + left.reason()),
                result.problems().stream().map(p -> p.path() + ": " + p.reason()))
            .limit(REASONS)
            .collect(Collectors.joining(" "));
    throw new Refused(
        Refused.Reason.INVALID,
        "No format that Unrepeat knows was found in it; nothing was stored. " + why);
  }
}
