package dev.unrepeat.course;

import dev.unrepeat.lint.configuration.YamlNodes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/// The part `required` of a policy file.
final class RequirementFields {
  static final RequirementRules NO_RULES =
      new RequirementRules(
          Set.of(),
          Optional.empty(),
          false,
          false,
          Optional.empty(),
          false,
          Optional.empty(),
          false);

  private static final List<String> FIELDS =
      List.of(
          "severity",
          "degradation",
          "data-loss",
          "manual-intervention",
          "resolution-time",
          "found-by-person",
          "error-budget",
          "asked");
  private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?) ?%");
  private static final Pattern TIME = Pattern.compile("(\\d{1,5}) ?(min|minutes?|h|hours?)");

  private final YamlNodes yaml;
  private final Map<String, Node> said;

  private RequirementFields(YamlNodes yaml, Map<String, Node> said) {
    this.yaml = yaml;
    this.said = said;
  }

  static RequirementRules read(YamlNodes yaml, Node node, RequirementRules standard) {
    RequirementFields fields = new RequirementFields(yaml, yaml.fields(node, "required"));
    fields.said.forEach((name, value) -> {
      if (!FIELDS.contains(name)) {
        yaml.unknown(value, name, "required", FIELDS);
      }
    });
    return fields.rules(standard);
  }

  private RequirementRules rules(RequirementRules standard) {
    return new RequirementRules(
        find("severity")
            .map(n -> PolicyFile.severities(yaml, n, "required.severity"))
            .orElse(standard.severities()),
        share("degradation", standard.degradation()),
        truth("data-loss", standard.dataLoss()),
        truth("manual-intervention", standard.manualIntervention()),
        time("resolution-time", standard.resolution()),
        truth("found-by-person", standard.foundByPerson()),
        share("error-budget", standard.errorBudget()),
        truth("asked", standard.asked()));
  }

  private Optional<Node> find(String name) {
    return Optional.ofNullable(said.get(name));
  }

  private boolean truth(String name, boolean standard) {
    return find(name).map(n -> yaml.truth(n, "required." + name)).orElse(standard);
  }

  private Optional<BigDecimal> share(String name, Optional<BigDecimal> standard) {
    Optional<Node> node = find(name);
    if (node.isEmpty()) {
      return standard;
    }
    String written = yaml.text(node.get(), "required." + name).orElse("");
    Matcher share = SHARE.matcher(written);
    if (share.matches()) {
      return Optional.of(new BigDecimal(share.group(1)).movePointLeft(2));
    }
    complainUnlessOff(node.get(), name, written, "share. Write 20 %");
    return Optional.empty();
  }

  private Optional<Duration> time(String name, Optional<Duration> standard) {
    Optional<Node> node = find(name);
    if (node.isEmpty()) {
      return standard;
    }
    String written = yaml.text(node.get(), "required." + name).orElse("");
    Matcher time = TIME.matcher(written);
    if (time.matches()) {
      long count = Long.parseLong(time.group(1));
      return Optional.of(
          time.group(2).startsWith("h") ? Duration.ofHours(count) : Duration.ofMinutes(count));
    }
    complainUnlessOff(node.get(), name, written, "length of time. Write 4 h or 90 min");
    return Optional.empty();
  }

  private void complainUnlessOff(Node node, String name, String written, String what) {
    if (!written.matches("(?i)off|no|false")) {
      yaml.complain(
          node,
          "required." + name,
          "\"%s\" is no %s, or false to leave the rule out.".formatted(written, what));
    }
  }
}
