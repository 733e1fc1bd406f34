package dev.unrepeat.document.foreign;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.timeline.Promise;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The actions that were promised in talk, as `ACTION: @tom adds a check by Dec 5` in a chat, a
/// call or notes, as proposed ones.
public final class SaidActions {
  /// Longer is a list or a text, which a person has to part.
  private static final int LONGEST = 600;

  /// What a person says in confidence becomes no promise by itself.
  private static final String CONFIDED = "interview";

  /// Whom the words are for: `@tom add …`, `@Lena Vogt to ask …`.
  private static final Pattern TOLD =
      Pattern.compile(
          "@([\\p{L}\\p{N}][\\w.-]*(?: \\p{Lu}[\\p{L}.-]*)?)[,:]? (?:(?:to|will|please) )?(?=\\p{Ll})");

  private SaidActions() {}

  /// The record with what its new events promise; what it holds already is not added again.
  ///
  /// @param firstNew the first event that was not there before: what was promised earlier was
  ///   proposed then, and may have been reworded or taken away
  public static Postmortem proposed(Postmortem record, EventId firstNew) {
    List<ActionItem> all = new ArrayList<>(record.actions());
    int next = all.stream().mapToInt(one -> one.id().number()).max().orElse(0);
    for (TimelineEvent event : record.timeline().events()) {
      if (event.id().number() < firstNew.number()) {
        continue;
      }
      for (String promise : promises(event)) {
        Optional<ActionItem> said = said(promise, event, new ActionItemId(next + 1));
        if (said.isPresent() && all.stream().noneMatch(one -> same(one, said.get()))) {
          all.add(said.get());
          next++;
        }
      }
    }
    return all.size() == record.actions().size() ? record : record.withActions(all);
  }

  private static List<String> promises(TimelineEvent event) {
    return event.source().equals(CONFIDED) || event.text().length() > LONGEST
        ? List.of()
        : Promise.in(event.text());
  }

  private static Optional<ActionItem> said(String promise, TimelineEvent event, ActionItemId id) {
    Optional<LocalDate> day =
        event.time().known().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
    ActionSurroundings around =
        new ActionSurroundings(List.of(), Optional.empty(), day, Optional.empty(), List.of());
    Matcher told = TOLD.matcher(promise);
    boolean named = told.lookingAt();
    Owner whom = named ? new Owner.Person(told.group(1)) : Owner.NOBODY;
    String words = named ? promise.substring(told.end()) : promise;
    String sentence = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return Optional.of(ActionTexts.read(sentence, around))
        .filter(read -> !read.what().isBlank())
        .map(read -> read.said("Said on the timeline (" + event.id() + ").", whom).item(id));
  }

  private static boolean same(ActionItem one, ActionItem other) {
    return one.what().equalsIgnoreCase(other.what());
  }
}
