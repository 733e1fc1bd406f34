package dev.unrepeat.recurrence;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RootCauseClass;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Trigger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An incident as far as likeness to another one asks for it.
///
/// @param cause what is said of its cause: trigger and factors
/// @param account title, opening and the sections that tell what happened
public record IncidentTraits(
    IncidentId id,
    List<ServiceName> services,
    Set<RootCauseClass> classes,
    String trigger,
    String cause,
    String account) {
  public IncidentTraits {
    services = List.copyOf(services);
    classes = Set.copyOf(classes);
  }

  public static IncidentTraits of(Postmortem record) {
    Set<RootCauseClass> classes = EnumSet.noneOf(RootCauseClass.class);
    record.causes().factors().forEach(factor -> classes.add(factor.rootCauseClass()));
    classes.remove(RootCauseClass.UNCLASSIFIED);
    String trigger = record.causes().trigger().map(Trigger::statement).orElse("");
    String factors =
        record.causes().factors().stream()
            .map(ContributingFactor::statement)
            .collect(Collectors.joining("\n"));
    StringBuilder cause = new StringBuilder(trigger).append('\n').append(factors);
    StringBuilder account = new StringBuilder(record.incident().title());
    for (BodySection part : record.body()) {
      switch (part) {
        case BodySection.Known(var section, var text)
            when section == Section.CAUSES
                || section == Section.CONTRIBUTING_FACTORS
                || section == Section.TRIGGER ->
            cause.append('\n').append(text);
        case BodySection.Known known -> account.append('\n').append(known.text());
        case BodySection.Opening opening -> account.append('\n').append(opening.text());
        case BodySection.Foreign foreign -> account.append('\n').append(foreign.text());
        case BodySection.Field field -> {}
      }
    }
    return new IncidentTraits(
        record.incident().id(),
        record.incident().services(),
        classes,
        trigger,
        cause.toString(),
        account.toString());
  }
}
