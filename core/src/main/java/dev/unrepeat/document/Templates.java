package dev.unrepeat.document;

import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Refused;
import java.util.List;
import java.util.Optional;

/// The templates that come with the program, each in the plain form a team can write its own in.
public final class Templates {
  private static final Template FULL = Template.read(FullTemplate.TEXT);
  private static final Template LIGHTWEIGHT = Template.read(LightweightTemplate.TEXT);
  private static final Template SECURITY = Template.read(SecurityTemplate.TEXT);
  private static final Template NEAR_MISS = Template.read(NearMissTemplate.TEXT);
  private static final Template PROJECT = Template.read(ProjectTemplate.TEXT);
  private static final Template GOOGLE_SRE = Template.read(GoogleSreTemplate.TEXT);
  private static final Template PAGERDUTY = Template.read(PagerDutyTemplate.TEXT);
  private static final Template ATLASSIAN = Template.read(AtlassianTemplate.TEXT);
  private static final Template AWS_COE = Template.read(AwsCoeTemplate.TEXT);
  private static final Template AZURE_PIR = Template.read(AzurePirTemplate.TEXT);

  /// Asks for no section: a document written elsewhere keeps its own and is not told what it lacks.
  private static final Template AS_FOUND =
      new Template("as-found", "As it was found", 1, List.of());

  private Templates() {}

  /// All of them, the usual one first.
  public static List<Template> standard() {
    return List.of(
        FULL,
        LIGHTWEIGHT,
        SECURITY,
        NEAR_MISS,
        PROJECT,
        GOOGLE_SRE,
        PAGERDUTY,
        ATLASSIAN,
        AWS_COE,
        AZURE_PIR);
  }

  public static Template full() {
    return FULL;
  }

  /// The one for a record: the one it names, else that of its kind, unless it was finished
  /// elsewhere.
  public static Template of(Postmortem record) {
    return record.state() instanceof PostmortemState.ClosedBefore
        ? AS_FOUND
        : of(
            record,
            TemplateMark.find(record)
                .flatMap(mark -> find(mark.name()))
                .orElseGet(() -> of(record.incident().kind())));
  }

  /// A template without the sections that the record does without.
  public static Template of(Postmortem record, Template whole) {
    return LeftOut.shortened(whole, record);
  }

  /// The usual one for a kind of incident.
  public static Template of(IncidentKind kind) {
    return switch (kind) {
      case SECURITY -> SECURITY;
      case NEAR_MISS -> NEAR_MISS;
      case PROJECT -> PROJECT;
      case OUTAGE, PRODUCT, PROCESS -> FULL;
    };
  }

  public static Optional<Template> find(String name) {
    return standard().stream().filter(template -> template.name().equals(name)).findFirst();
  }

  /// @throws Refused with the names there are
  public static Template get(String name) {
    return find(name)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "There is no template \"%s\". There are: %s."
                    .formatted(
                        name,
                        String.join(", ", standard().stream().map(Template::name).toList()))));
  }
}
