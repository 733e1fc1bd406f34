package dev.unrepeat.metrics;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.PostmortemStage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// All that an incident review of a month or a quarter looks at. It names incidents and actions,
/// never their people.
///
/// @param before the figures of the period before
/// @param places what it is narrowed to, as its title has it; empty for all
/// @param followUp what became of causes and promises
/// @param compared the durations by their keys beside those of the period before
/// @param patterns those that show in the period, the most frequent first
/// @param unseen the names of the patterns that were looked for and not found
/// @param stages how far the postmortem of each incident is, and how late
/// @param overdue actions whose day is past as of now, at most so many as are listed
/// @param unaccepted actions whose day is past too and that nobody has accepted
/// @param waiting actions that are done and wait for somebody to verify them
/// @param verified actions that were verified in the period
/// @param cameBack causes of which people said in the period that they came back
/// @param waived required postmortems that somebody decided in the period to go without
/// @param lessons what is worth knowing beyond its incident, from published postmortems
/// @param notes what people put down for it
public record ReviewPack(
    PeriodFigures figures,
    EarlierPeriod before,
    String places,
    Map<String, Comparison> compared,
    FollowUp followUp,
    List<SeenPattern> patterns,
    List<String> unseen,
    Map<IncidentId, Standing> stages,
    Listed overdue,
    Listed unaccepted,
    Listed waiting,
    Listed verified,
    List<Return> cameBack,
    List<Entry> waived,
    List<Entry> lessons,
    ReviewNotes notes) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  public ReviewPack {
    compared = Map.copyOf(compared);
    patterns = List.copyOf(patterns);
    unseen = List.copyOf(unseen);
    stages = Map.copyOf(stages);
    cameBack = List.copyOf(cameBack);
    waived = List.copyOf(waived);
    lessons = List.copyOf(lessons);
  }

  /// @param total how many there are, of which the first are listed
  public record Listed(int total, List<Entry> entries) {
    public Listed {
      entries = List.copyOf(entries);
    }
  }

  /// @param reference as people say it, `INC-2026-042` or `INC-2026-042/A3`
  /// @param about for example the day it was due; empty where there is nothing to add
  public record Entry(String reference, String text, String about) {
    /// `due 12 Oct 2026`
    public static String due(Optional<LocalDate> day) {
      return day.map(due -> "due " + DAY.format(due)).orElse("no due date");
    }
  }

  /// @param cause in the words of the later incident
  public record Return(IncidentId later, String cause, IncidentId earlier) {}

  /// How far a postmortem is.
  ///
  /// @param late what of its way is overdue and since when, for example "draft due 12 October, 9 d
  ///   ago"; empty where nothing is
  public record Standing(PostmortemStage stage, String late) {
    public String words() {
      return stage.words() + (late.isEmpty() ? "" : ", " + late);
    }
  }

  /// How far the postmortem of an incident is; a draft where nothing is known.
  public Standing standing(IncidentId id) {
    return Optional.ofNullable(stages.get(id)).orElse(new Standing(PostmortemStage.DRAFT, ""));
  }
}
