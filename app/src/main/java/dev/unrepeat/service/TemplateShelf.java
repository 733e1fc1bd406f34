package dev.unrepeat.service;

import dev.unrepeat.document.Template;
import dev.unrepeat.document.TemplateMark;
import dev.unrepeat.document.Templates;
import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.TemplateVersion;
import dev.unrepeat.store.AuditStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.TemplateStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The templates to be chosen from: those that come with the program, and the team's own with all
/// their versions.
public final class TemplateShelf {
  static final String DEED = "change templates";
  private static final int MOST = 200;
  private static final int MOST_VERSIONS = 50;
  private static final Set<String> PLACES = Set.of("new", "usual");

  private final Database database;
  private final TemplateStore store;
  private final AuditStore audit;
  private final Clock clock;

  public TemplateShelf(Database database, Clock clock) {
    this.database = database;
    this.store = new TemplateStore(database);
    this.audit = new AuditStore(database);
    this.clock = clock;
  }

  /// A template of the team with its newest version.
  public record Own(Template template, TemplateVersion saved) {}

  /// All that a new postmortem may begin by: the team's own first.
  public List<Template> choices() {
    return Stream.concat(own(false).stream().map(Own::template), Templates.standard().stream())
        .toList();
  }

  /// @param retired those that were taken out of the choice instead
  public List<Own> own(boolean retired) {
    return database.read(() -> store.latest(retired, MOST)).stream()
        .map(saved -> new Own(parsed(saved), saved))
        .toList();
  }

  /// The newest version of a template, out of the choice or not.
  ///
  /// @throws Refused NOT_FOUND
  public Template get(String name) {
    return find(name)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "There is no template \"" + name + "\". The list of all is at /templates."));
  }

  public Optional<Template> find(String name) {
    Optional<Template> standard = Templates.find(name);
    return standard.isPresent() ? standard : newest(name).map(TemplateShelf::parsed);
  }

  /// The newest version as it was saved; empty for one that comes with the program.
  public Optional<TemplateVersion> newest(String name) {
    return database.read(() -> store.versions(name, 1)).stream().findFirst();
  }

  /// The number of the newest version; 0 for a template that is not the team's.
  public int newestVersion(String name) {
    return newest(name).map(TemplateVersion::version).orElse(0);
  }

  public Optional<Boolean> retired(String name) {
    return database.read(() -> store.retired(name));
  }

  /// A version with what it changed in the one before; the first one changes nothing.
  public record Step(TemplateVersion saved, List<ApprovedChanges.Line> changes) {}

  /// The newest first, at most 50.
  public List<Step> versions(String name) {
    List<TemplateVersion> all = database.read(() -> store.versions(name, MOST_VERSIONS + 1));
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < Math.min(all.size(), MOST_VERSIONS); i++) {
      TemplateVersion saved = all.get(i);
      steps.add(
          new Step(
              saved,
              i + 1 < all.size()
                  ? ApprovedChanges.lines(all.get(i + 1).text(), saved.text())
                  : List.of()));
    }
    return steps;
  }

  /// @throws Refused NOT_FOUND
  public TemplateVersion version(String name, int version) {
    return database
        .read(() -> store.find(name, version))
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "There is no version %d of the template \"%s\".".formatted(version, name)));
  }

  /// The template by which a record is written; one that this server does not know is that of its
  /// kind.
  public Template of(Postmortem record) {
    return Templates.of(record, whole(record));
  }

  /// The same with the sections that the record does without.
  Template whole(Postmortem record) {
    return record.state() instanceof PostmortemState.ClosedBefore
        ? Templates.of(record)
        : TemplateMark.find(record)
            .flatMap(this::at)
            .orElseGet(() -> Templates.of(record.incident().kind()));
  }

  /// One version of a template; of those that come with the program there is the current one.
  Optional<Template> at(TemplateMark mark) {
    Optional<Template> standard = Templates.find(mark.name());
    return standard.isPresent()
        ? standard
        : database.read(() -> store.find(mark.name(), mark.version())).map(TemplateShelf::parsed);
  }

  /// The one by which a new postmortem of that kind begins where nobody says another.
  public Template usual(IncidentKind kind) {
    return Optional.ofNullable(database.read(store::usual).get(kind))
        .flatMap(this::find)
        .orElseGet(() -> Templates.of(kind));
  }

  /// The names of the usual ones, of every kind.
  public Map<IncidentKind, String> usual() {
    Map<IncidentKind, String> usual = new EnumMap<>(IncidentKind.class);
    for (IncidentKind kind : IncidentKind.values()) {
      usual.put(kind, Templates.of(kind).name());
    }
    usual.putAll(database.read(store::usual));
    return usual;
  }

  public void setUsual(Viewer viewer, IncidentKind kind, String name) {
    setUsual(viewer, kind, name, before -> {});
  }

  /// @param seen is shown the one that was usual, and may refuse
  public void setUsual(Viewer viewer, IncidentKind kind, String name, Consumer<String> seen) {
    viewer.must(Role.FACILITATOR, DEED);
    database.write(() -> {
      String before = usual().getOrDefault(kind, "");
      seen.accept(before);
      Template chosen = get(name);
      Refused.unless(
          !retired(name).orElse(false),
          "\"%s\" is out of the choice. Bring it back first.".formatted(name));
      if (chosen.name().equals(before)) {
        return false;
      }
      boolean standard = chosen.equals(Templates.of(kind));
      store.setUsual(kind, standard ? Optional.empty() : Optional.of(chosen.name()));
      note(viewer, "chose the usual template", kind.words(), before, chosen.name());
      return true;
    });
  }

  /// Saves a new template, or a new version of one.
  ///
  /// @param name empty for a new one, which has its name in its text
  /// @param seen the version that the person had before them; 0 for a new one
  /// @throws Refused INVALID with the line that is wrong, CONFLICT when somebody saved meanwhile
  public Template save(
      Viewer viewer, Optional<String> name, int seen, String text, String because) {
    viewer.must(Role.FACILITATOR, DEED);
    Template read = Template.read(text);
    Refused.unless(
        Templates.find(read.name()).isEmpty(),
        "\"%s\" comes with the program and stays as it is. Give yours another name in its first line."
            .formatted(read.name()));
    Refused.unless(
        !PLACES.contains(read.name()),
        "\"%s\" is a word of this program. Give the template another name.".formatted(read.name()));
    Refused.unless(
        name.isEmpty() || name.get().equals(read.name()),
        "This template is called \"%s\" and stays so, because postmortems name it; its first line says \"%s\". Begin a new one for another name."
            .formatted(name.orElse(""), read.name()));
    return database.write(() -> {
      Optional<TemplateVersion> before = store.versions(read.name(), 1).stream().findFirst();
      int now = before.map(TemplateVersion::version).orElse(0);
      if (now != seen) {
        throw meanwhile(read.name(), before, seen);
      }
      if (before.isPresent() && before.get().text().equals(text)) {
        return read.withVersion(now);
      }
      TemplateVersion saved =
          new TemplateVersion(
              read.name(), now + 1, text, because.strip(), viewer.name(), clock.instant());
      if (!store.add(saved)) {
        throw meanwhile(read.name(), before, seen);
      }
      note(
          viewer,
          "saved version %d of a template".formatted(saved.version()),
          "template " + read.name(),
          before.map(TemplateVersion::text).orElse(""),
          text);
      return read.withVersion(saved.version());
    });
  }

  private static Refused meanwhile(String name, Optional<TemplateVersion> before, int seen) {
    return new Refused(
        Refused.Reason.CONFLICT,
        seen == 0
            ? "There is a template \"%s\" already. Change that one, or give yours another name."
                .formatted(name)
            : "%s saved version %d of \"%s\" while you were writing. Yours is not saved yet; look at both and save again."
                .formatted(
                    before.map(TemplateVersion::by).orElse("Somebody"),
                    before.map(TemplateVersion::version).orElse(seen + 1),
                    name));
  }

  /// Saves an earlier version again, as the newest.
  public Template restore(Viewer viewer, String name, int version, int seen) {
    return save(
        viewer,
        Optional.of(name),
        seen,
        version(name, version).text(),
        "back to version " + version);
  }

  /// Takes a template out of the choice, or brings it back; postmortems that name it keep it.
  public void retire(Viewer viewer, String name, boolean out) {
    viewer.must(Role.FACILITATOR, DEED);
    Refused.unless(
        newest(name).isPresent(),
        "\"%s\" comes with the program and stays in the choice.".formatted(get(name).name()));
    Refused.unless(
        !out || !usual().containsValue(name),
        "\"%s\" is the usual template of a kind. Choose another one for it first.".formatted(name));
    database.write(() -> {
      store.retire(name, out ? Optional.of(clock.instant()) : Optional.empty(), viewer.name());
      note(
          viewer,
          out ? "took a template out of the choice" : "brought a template back",
          "template " + name,
          "",
          "");
      return true;
    });
  }

  private void note(Viewer viewer, String what, String subject, String before, String after) {
    audit.append(new HistoryLine(clock.instant(), viewer.name(), what, subject, before, after));
  }

  private static Template parsed(TemplateVersion saved) {
    return Template.read(saved.text()).withVersion(saved.version());
  }
}
