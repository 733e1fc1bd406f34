package dev.unrepeat.document;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A field of a template: `{{severity}}` in a starting text becomes what the incident says.
public enum TemplateField {
  ID("the number of the incident"),
  TITLE("its title"),
  KIND("its kind, for example \"production outage\""),
  SEVERITY("its severity"),
  SERVICES("the services it touched"),
  DATE("the day it began, else the day it was recorded"),
  OWNER("who owns the postmortem");

  private final String meaning;

  TemplateField(String meaning) {
    this.meaning = meaning;
  }

  /// As it stands between the braces.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String meaning() {
    return meaning;
  }

  static Optional<TemplateField> find(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
  }

  /// `{{id}}, {{title}} …`, for a refusal or a page of help.
  public static String all() {
    return Arrays.stream(values())
        .map(field -> "{{" + field.word() + "}}")
        .collect(Collectors.joining(", "));
  }

  /// What it says for a record; what nobody has said yet reads as such.
  String of(Postmortem record) {
    Incident incident = record.incident();
    return switch (this) {
      case ID -> incident.id().value();
      case TITLE -> incident.title();
      case KIND -> incident.kind().words();
      case SEVERITY -> incident.severity().map(Severity::name).orElse("not rated yet");
      case SERVICES -> services(incident.services());
      case DATE -> day(incident);
      case OWNER -> record.people().owner().isBlank() ? "nobody yet" : record.people().owner();
    };
  }

  private static String services(List<ServiceName> services) {
    return services.isEmpty()
        ? "no service named yet"
        : services.stream().map(ServiceName::value).collect(Collectors.joining(", "));
  }

  private static String day(Incident incident) {
    Instant from =
        incident
            .milestones()
            .at(MilestoneKind.IMPACT_STARTED)
            .or(() -> incident.milestones().at(MilestoneKind.DETECTED))
            .orElse(incident.createdAt());
    return from.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
