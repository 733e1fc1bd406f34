package dev.unrepeat.workspace;

import dev.unrepeat.cause.Fishbone;
import dev.unrepeat.impact.Givens;
import dev.unrepeat.lint.configuration.YamlNodes;
import dev.unrepeat.model.Audience;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.Link;
import dev.unrepeat.model.LinkKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Service;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.SeverityLabels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads `workspace.yml`. What it does not say is as in [WorkspaceSettings#STANDARD].
public final class WorkspaceFile {
  private static final List<String> FIELDS =
      List.of("ids", "severities", "services", "fishbone", "impact", "audiences");
  private static final List<String> ID_FIELDS = List.of("prefix", "digits");
  private static final List<String> SERVICE_FIELDS = List.of("team", "runbooks", "impact");

  /// What no setting can know.
  private static final Set<ImpactInput> OF_ONE_INCIDENT =
      EnumSet.of(
          ImpactInput.BAD_REQUESTS,
          ImpactInput.ERROR_RATE,
          ImpactInput.TYPED_HOURS,
          ImpactInput.FOLLOW_UP,
          ImpactInput.SEGMENTS,
          ImpactInput.SERIES,
          ImpactInput.MAINTENANCE,
          ImpactInput.LOST_SHARE,
          ImpactInput.UPTIME_BEFORE);

  private final YamlNodes yaml;

  private WorkspaceFile(String path) {
    this.yaml = new YamlNodes(path);
  }

  /// @param path of the file, as refusals print it
  /// @throws Refused with a line for each thing that is wrong
  public static WorkspaceSettings read(String path, String text) {
    return new WorkspaceFile(path).read(text);
  }

  private WorkspaceSettings read(String text) {
    Map<String, Node> said = yaml.read(text).map(root -> known(root, "", FIELDS)).orElse(Map.of());
    WorkspaceSettings standard = WorkspaceSettings.STANDARD;
    WorkspaceSettings read =
        new WorkspaceSettings(
            find(said, "ids").flatMap(this::numbering).orElse(standard.numbering()),
            find(said, "severities").flatMap(this::severities).orElse(standard.severities()),
            find(said, "services").map(this::services).orElse(standard.services()),
            find(said, "fishbone").flatMap(this::fishbone).orElse(standard.fishbone()),
            find(said, "impact").map(n -> impact(n, "impact")).orElse(Map.of()),
            find(said, "audiences").map(this::audiences).orElse(List.of()));
    if (!yaml.complaints().isEmpty()) {
      throw new Refused(Refused.Reason.INVALID, String.join("\n", yaml.complaints()));
    }
    return read;
  }

  private Optional<IncidentNumbering> numbering(Node node) {
    Map<String, Node> said = known(node, "ids", ID_FIELDS);
    IncidentNumbering standard = IncidentNumbering.STANDARD;
    String prefix =
        find(said, "prefix").flatMap(n -> yaml.text(n, "ids.prefix")).orElse(standard.prefix());
    int digits =
        find(said, "digits").flatMap(n -> yaml.number(n, "ids.digits")).orElse(standard.digits());
    return made(node, "ids", () -> new IncidentNumbering(prefix, digits));
  }

  private Optional<SeverityLabels> severities(Node node) {
    List<String> words = yaml.texts(node, "severities");
    return made(node, "severities", () -> new SeverityLabels(words));
  }

  /// The bones by category, for example `technical: Machine`.
  private Optional<Fishbone> fishbone(Node node) {
    Map<FactorCategory, String> names = new EnumMap<>(FactorCategory.class);
    List<String> words =
        Arrays.stream(FactorCategory.values())
            .map(category -> category.name().toLowerCase(Locale.ROOT))
            .toList();
    known(node, "fishbone", words)
        .forEach((word, value) -> {
          if (words.contains(word)) {
            yaml.text(value, YamlNodes.under("fishbone", word))
                .ifPresent(
                    name -> names.put(FactorCategory.valueOf(word.toUpperCase(Locale.ROOT)), name));
          }
        });
    return made(node, "fishbone", () -> new Fishbone(names));
  }

  private List<Audience> audiences(Node node) {
    List<Audience> audiences = new ArrayList<>();
    yaml.fields(node, "audiences")
        .forEach((name, value) -> {
          String field = YamlNodes.under("audiences", name);
          List<String> entries = yaml.texts(value, field);
          made(value, field, () -> Audience.of(name, entries)).ifPresent(audiences::add);
        });
    return audiences;
  }

  private List<Service> services(Node node) {
    List<Service> services = new ArrayList<>();
    yaml.fields(node, "services")
        .forEach((name, value) -> {
          String field = YamlNodes.under("services", name);
          Map<String, Node> said = known(value, field, SERVICE_FIELDS);
          List<Link> runbooks =
              find(said, "runbooks").map(n -> runbooks(n, field)).orElse(List.of());
          services.add(
              new Service(
                  new ServiceName(name),
                  find(said, "team")
                      .flatMap(n -> yaml.text(n, YamlNodes.under(field, "team")))
                      .orElse(""),
                  runbooks,
                  find(said, "impact")
                      .map(n -> impact(n, YamlNodes.under(field, "impact")))
                      .orElse(Map.of())));
        });
    return services;
  }

  /// What figures are computed from: each input one text, or a list where it has lines.
  private Map<ImpactInput, String> impact(Node node, String under) {
    Map<ImpactInput, String> inputs = new EnumMap<>(ImpactInput.class);
    List<String> names =
        Arrays.stream(ImpactInput.values())
            .filter(input -> !OF_ONE_INCIDENT.contains(input))
            .map(ImpactInput::words)
            .toList();
    known(node, under, names)
        .forEach((name, value) ->
            Arrays.stream(ImpactInput.values())
                .filter(input -> input.words().equals(name) && names.contains(name))
                .findFirst()
                .ifPresent(input -> {
                  String field = YamlNodes.under(under, name);
                  String text = String.join("\n", yaml.texts(value, field));
                  made(value, field, () -> input(input, text))
                      .ifPresent(sound -> inputs.put(input, sound));
                }));
    return inputs;
  }

  private static String input(ImpactInput input, String text) {
    Givens.check(input, text);
    return text;
  }

  private List<Link> runbooks(Node node, String under) {
    String field = YamlNodes.under(under, "runbooks");
    List<Link> links = new ArrayList<>();
    yaml.fields(node, field)
        .forEach((label, value) ->
            yaml.text(value, YamlNodes.under(field, label))
                .ifPresent(address -> {
                  if (address.matches("https?://\\S+")) {
                    links.add(new Link(LinkKind.RUNBOOK, label, address));
                  } else {
                    yaml.complain(
                        value,
                        YamlNodes.under(field, label),
                        "\"%s\" is no web address. Write one that begins with https://."
                            .formatted(address));
                  }
                }));
    return links;
  }

  private <T> Optional<T> made(Node node, String field, Supplier<T> making) {
    try {
      return Optional.of(making.get());
    } catch (Refused refused) {
      yaml.complain(node, field, refused.sentence());
      return Optional.empty();
    }
  }

  private Map<String, Node> known(Node node, String field, List<String> names) {
    Map<String, Node> said = yaml.fields(node, field);
    said.forEach((name, value) -> {
      if (!names.contains(name)) {
        yaml.unknown(value, name, field, names);
      }
    });
    return said;
  }

  private static Optional<Node> find(Map<String, Node> said, String name) {
    return Optional.ofNullable(said.get(name));
  }
}
