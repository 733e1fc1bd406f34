package dev.unrepeat.course;

import dev.unrepeat.lint.configuration.YamlNodes;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Severity;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.Node;

/// The parts `actions` and `teams` of a policy file.
final class ReminderFields {
  static final ReminderRules NO_RULES =
      new ReminderRules(
          Map.of(),
          Map.of(),
          List.of(0),
          7,
          LocalTime.of(9, 0),
          new TreeMap<>(),
          Optional.empty(),
          ReminderRules.Recipients.NOBODY,
          ReminderRules.Recipients.NOBODY,
          Map.of(),
          Map.of());

  private static final String ACTIONS = "actions";
  private static final String TEAMS = "teams";
  private static final String LEAD = "lead";
  private static final String TOTALS = "totals-to";
  private static final String REVIEWS = "review-to";
  private static final String ADDRESS = "[^<>\\s@]+@[^<>\\s@]+";
  private static final int LONGEST = 366;
  private static final List<String> FIELDS =
      List.of(
          "due",
          "due-by-priority",
          "remind",
          "repeat",
          "hour",
          "escalate",
          "digest",
          TOTALS,
          REVIEWS,
          "managers");
  private static final List<String> TEAM_FIELDS = List.of("zone", "week", "holidays", LEAD);
  private static final List<String> AUDIENCES =
      Arrays.stream(Audience.values()).skip(1).map(Audience::word).toList();

  private final YamlNodes yaml;
  private final Map<String, Node> said;

  private ReminderFields(YamlNodes yaml, Map<String, Node> said) {
    this.yaml = yaml;
    this.said = said;
  }

  /// @param actions the part of that name, where the file has one; likewise the teams
  /// @param calendar of whoever is in no team that differs
  static ReminderRules read(
      YamlNodes yaml,
      Optional<Node> actions,
      Optional<Node> teams,
      WorkCalendar calendar,
      ReminderRules standard) {
    Map<String, Node> said = actions.map(node -> yaml.fields(node, ACTIONS)).orElse(Map.of());
    said.forEach((name, value) -> {
      if (!FIELDS.contains(name)) {
        yaml.unknown(value, name, ACTIONS, FIELDS);
      }
    });
    ReminderFields fields = new ReminderFields(yaml, said);
    return new ReminderRules(
        fields.terms("due", Severity.class, standard.due()),
        fields.terms("due-by-priority", Priority.class, standard.dueByPriority()),
        fields.find("remind").map(fields::days).orElse(standard.days()),
        fields.find("repeat").map(n -> fields.days(n, "repeat", 1)).orElse(standard.repeat()),
        fields.find("hour").flatMap(fields::hour).orElse(standard.hour()),
        fields.escalations(standard),
        fields.find("digest").map(fields::digest).orElse(standard.digest()),
        fields.find(TOTALS).map(node -> fields.recipients(node, TOTALS)).orElse(standard.totals()),
        fields
            .find(REVIEWS)
            .map(node -> fields.recipients(node, REVIEWS))
            .orElse(standard.reviews()),
        fields.find("managers").map(fields::managers).orElse(standard.managers()),
        teams.map(node -> fields.teams(node, calendar)).orElse(standard.teams()));
  }

  private Optional<Node> find(String name) {
    return Optional.ofNullable(said.get(name));
  }

  private static String under(String name) {
    return YamlNodes.under(ACTIONS, name);
  }

  private <E extends Enum<E>> Map<E, Term> terms(
      String name, Class<E> type, Map<E, Term> standard) {
    Map<E, Term> terms = new EnumMap<>(type);
    terms.putAll(standard);
    List<String> known = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    find(name)
        .ifPresent(node ->
            yaml.fields(node, under(name))
                .forEach((key, value) -> {
                  String field = YamlNodes.under(under(name), key);
                  Optional<E> one =
                      Arrays.stream(type.getEnumConstants())
                          .filter(each -> each.name().equalsIgnoreCase(key))
                          .findFirst();
                  if (one.isEmpty()) {
                    yaml.unknown(value, key, under(name), known);
                  } else {
                    term(value, field)
                        .ifPresentOrElse(
                            term -> terms.put(one.get(), term), () -> terms.remove(one.get()));
                  }
                }));
    return terms;
  }

  private Optional<Term> term(Node node, String field) {
    String written = yaml.text(node, field).orElse("");
    Optional<Term> term =
        Term.read(written).filter(read -> read.unit() != Term.Unit.HOURS && read.count() > 0);
    if (term.isEmpty() && !written.matches("(?i)off|no|false")) {
      yaml.complain(
          node,
          field,
          "\"%s\" is no term of days. Write 15 days, 10 business days or off.".formatted(written));
    }
    return term;
  }

  private List<Integer> days(Node node) {
    List<Integer> days = new ArrayList<>();
    for (String written : yaml.texts(node, under("remind"))) {
      if (written.matches("[-+]?\\d{1,3}") && Math.abs(Integer.parseInt(written)) <= LONGEST) {
        days.add(Integer.valueOf(written));
      } else {
        yaml.complain(
            node,
            under("remind"),
            "\"%s\" is no number of days. Write -1 for the day before the due day, 0 for the day."
                .formatted(written));
      }
    }
    return days;
  }

  private int days(Node node, String name, int least) {
    int days = yaml.number(node, under(name)).orElse(least);
    if (days < least || days > LONGEST) {
      yaml.complain(
          node,
          under(name),
          "a number of days from %d to %d is expected.".formatted(least, LONGEST));
      return least;
    }
    return days;
  }

  private Optional<LocalTime> hour(Node node) {
    Optional<String> written = yaml.text(node, under("hour"));
    try {
      return written.map(LocalTime::parse);
    } catch (DateTimeException e) {
      yaml.complain(
          node,
          under("hour"),
          "\"%s\" is no time of the day. Write it in quotes, as \"09:00\"."
              .formatted(written.orElse("")));
      return Optional.empty();
    }
  }

  /// What the file says replaces the whole chain.
  private SortedMap<Audience, Integer> escalations(ReminderRules standard) {
    if (find("escalate").isEmpty()) {
      return new TreeMap<>(standard.escalations());
    }
    TreeMap<Audience, Integer> chain = new TreeMap<>();
    yaml.fields(find("escalate").get(), under("escalate"))
        .forEach((name, value) -> {
          Optional<Audience> audience =
              Arrays.stream(Audience.values())
                  .filter(one -> one != Audience.OWNER && one.word().equals(name))
                  .findFirst();
          if (audience.isEmpty()) {
            yaml.unknown(value, name, under("escalate"), AUDIENCES);
          } else {
            chain.put(audience.get(), days(value, YamlNodes.under("escalate", name), 0));
          }
        });
    return chain;
  }

  private Optional<DayOfWeek> digest(Node node) {
    String written = yaml.text(node, under("digest")).orElse("");
    return written.matches("(?i)off|no|false")
        ? Optional.empty()
        : CalendarFields.day(yaml, node, under("digest"), written);
  }

  private ReminderRules.Recipients recipients(Node node, String name) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Set<String> addresses = new HashSet<>();
    for (String written : yaml.texts(node, under(name))) {
      String word = written.strip().toLowerCase(Locale.ROOT);
      Optional<Role> role =
          Arrays.stream(Role.values()).filter(one -> word.equals(one.words() + "s")).findFirst();
      if (role.isPresent()) {
        roles.add(role.get());
      } else if (word.matches(ADDRESS)) {
        addresses.add(word);
      } else {
        yaml.complain(
            node,
            under(name),
            "\"%s\" is neither a role nor a mail address. Write administrators, facilitators, authors, viewers or ines@example.org."
                .formatted(written));
      }
    }
    return new ReminderRules.Recipients(roles, addresses);
  }

  private Map<String, String> managers(Node node) {
    Map<String, String> managers = new HashMap<>();
    yaml.fields(node, under("managers"))
        .forEach((person, manager) -> {
          String field = YamlNodes.under(under("managers"), person);
          address(manager, field)
              .ifPresent(address -> managers.put(person.toLowerCase(Locale.ROOT), address));
        });
    return managers;
  }

  private Optional<String> address(Node node, String field) {
    Optional<String> written =
        yaml.text(node, field).map(text -> text.strip().toLowerCase(Locale.ROOT));
    if (written.isPresent() && !written.get().matches(ADDRESS)) {
      yaml.complain(node, field, "a mail address is expected here.");
      return Optional.empty();
    }
    return written;
  }

  private Map<String, ReminderRules.Team> teams(Node node, WorkCalendar calendar) {
    Map<String, ReminderRules.Team> teams = new HashMap<>();
    yaml.fields(node, TEAMS)
        .forEach((name, value) -> {
          String field = YamlNodes.under(TEAMS, name);
          Map<String, Node> own = yaml.fields(value, field);
          own.forEach((key, one) -> {
            if (!TEAM_FIELDS.contains(key)) {
              yaml.unknown(one, key, field, TEAM_FIELDS);
            }
          });
          teams.put(
              name,
              new ReminderRules.Team(
                  CalendarFields.read(yaml, own, field, calendar),
                  Optional.ofNullable(own.get(LEAD))
                      .flatMap(lead -> address(lead, YamlNodes.under(field, LEAD)))));
        });
    return teams;
  }
}
