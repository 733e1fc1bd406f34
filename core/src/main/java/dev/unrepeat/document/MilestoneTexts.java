package dev.unrepeat.document;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The milestones in the front matter: `impact-started: 2026-10-14 14:31:02 UTC (proposed, E12)`.
final class MilestoneTexts {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(.*?)(?:\\s*\\((proposed|estimated|confirmed)?(?:,? ?(E[1-9][0-9]{0,8}))?\\))?");

  private MilestoneTexts() {}

  static Object print(Draft draft) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (MilestoneKind kind : MilestoneKind.values()) {
      List<String> texts =
          draft.milestones.all().stream()
              .filter(m -> m.kind() == kind)
              .map(MilestoneTexts::print)
              .toList();
      if (!texts.isEmpty()) {
        map.put(kind.words().replace(' ', '-'), texts.size() == 1 ? texts.getFirst() : texts);
      }
    }
    return map;
  }

  private static String print(Milestone milestone) {
    return TimeText.seconds(milestone.at())
        + " ("
        + Fact.words(milestone.certainty())
        + milestone.event().map(event -> ", " + event).orElse("")
        + ")";
  }

  static void read(Draft draft, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      Refused.unless(
          Fact.empty(value), "write each milestone as \"detected: 2026-10-14 14:47 UTC\"");
      draft.milestones = Milestones.NONE;
      return;
    }
    List<Milestone> read = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      MilestoneKind kind =
          Fact.getWord(String.valueOf(entry.getKey()), MilestoneKind.class, MilestoneKind::words);
      for (Object text :
          entry.getValue() instanceof List<?> list ? list : List.of(entry.getValue())) {
        if (!Fact.asText(text).isEmpty()) {
          read.add(read(draft, kind, Fact.asText(text)));
        }
      }
    }
    draft.milestones = new Milestones(read);
  }

  /// The milestone the record has, when it prints like this; else what is written, confirmed by the
  /// person who wrote it.
  private static Milestone read(Draft draft, MilestoneKind kind, String text) {
    Optional<Milestone> same =
        draft.milestones.all().stream()
            .filter(m -> m.kind() == kind && print(m).equals(text))
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    Matcher matcher = WRITTEN.matcher(text);
    Refused.unless(matcher.matches(), "write a milestone as \"2026-10-14 14:47 UTC\"");
    String certainty = matcher.group(2);
    String event = matcher.group(3);
    return new Milestone(
        kind,
        Facts.instant(matcher.group(1)),
        certainty == null
            ? Certainty.CONFIRMED
            : Fact.getWord(certainty, Certainty.class, Fact::words),
        Optional.ofNullable(event).map(EventId::parse),
        "");
  }
}
