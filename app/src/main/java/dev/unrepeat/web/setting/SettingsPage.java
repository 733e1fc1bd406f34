package dev.unrepeat.web.setting;

import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.setting.ChangedFiles;
import dev.unrepeat.service.setting.SettingsOverview;
import dev.unrepeat.service.setting.SettingsOverview.Kind;
import dev.unrepeat.service.setting.SettingsOverview.Standing;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Visitor;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// All settings in one place: where each kind is set, and how much there is of it.
public final class SettingsPage {
  private final Pages pages;
  private final SettingsOverview overview;
  private final ChangedFiles files;

  public SettingsPage(Pages pages, SettingsOverview overview, ChangedFiles files) {
    this.pages = pages;
    this.files = files;
    this.overview = overview;
  }

  public record View(Frame frame, List<Part> parts, List<String> changed) {}

  /// @param id of its heading
  public record Part(String title, String says, String id, List<Row> rows) {}

  /// @param count empty where nothing is to be counted
  public record Row(String name, String place, String says, String count) {}

  private enum Group {
    SYSTEMS("Connected systems", "where evidence comes from, and who is told"),
    PEOPLE("People", "who may do what, and who did"),
    EVERYBODY("For everybody", "yours, and what the team agreed on");

    private final String title;
    private final String says;

    Group(String title, String says) {
      this.title = title;
      this.says = says;
    }
  }

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    List<Standing> all = overview.list(viewer);
    return pages.show(
        "setting/SettingsPage",
        new View(
            pages.frame(request, "Settings").narrow(),
            Arrays.stream(Group.values())
                .map(group -> part(group, all))
                .filter(part -> !part.rows().isEmpty())
                .toList(),
            viewer.is(Role.ADMINISTRATOR) ? files.list(viewer) : List.of()));
  }

  private static Part part(Group group, List<Standing> all) {
    return new Part(
        group.title,
        group.says,
        "h-" + group.ordinal(),
        all.stream().filter(one -> group(one.kind()) == group).map(SettingsPage::row).toList());
  }

  private static Group group(Kind kind) {
    return switch (kind) {
      case SOURCES, INCOMING, CHATS, TRACKERS, WIKIS, WEBHOOKS, IMPORT -> Group.SYSTEMS;
      case PEOPLE, AUDIT, REMOVED -> Group.PEOPLE;
      case ACCOUNT, REMINDERS, SERVICES, TEMPLATES, POLICY -> Group.EVERYBODY;
    };
  }

  private static Row row(Standing one) {
    String count = one.count().isPresent() ? "%,d".formatted(one.count().getAsInt()) : "";
    return switch (one.kind()) {
      case SOURCES ->
          new Row(
              "Connected sources",
              "/sources",
              "Systems that are asked for what they know of an incident.",
              count);
      case INCOMING ->
          new Row(
              "Incoming webhooks",
              "/incoming",
              "Systems that tell by themselves when something happens.",
              count);
      case CHATS ->
          new Row(
              "Chats",
              "/chats",
              "Slack and Microsoft Teams: who is told there, and what is read there.",
              count);
      case TRACKERS ->
          new Row(
              "Trackers",
              "/trackers",
              "GitHub, GitLab and Jira, where actions are followed as tickets.",
              count);
      case WIKIS ->
          new Row("Wikis", "/wikis", "Where published postmortems are written to.", count);
      case WEBHOOKS ->
          new Row(
              "Webhooks",
              "/webhooks",
              "Programs that are told of what happens here, and what was not delivered.",
              count);
      case IMPORT ->
          new Row(
              "Import",
              "/imports",
              "Postmortems that were written before, taken in from documents.",
              count);
      case PEOPLE -> new Row("People", "/people", "Who may sign in, and what they may do.", count);
      case AUDIT -> new Row("Audit log", "/audit", "Who did what, and when.", count);
      case REMOVED ->
          new Row(
              "Removed incidents",
              "/removals",
              "What was taken out of sight, by whom, and its way back.",
              count);
      case ACCOUNT ->
          new Row(
              "Your account",
              "/account",
              "Your name, your password and passkeys, your devices and tokens.",
              count);
      case REMINDERS -> new Row("Reminders", "/reminders", "Who hears when of what is due.", count);
      case SERVICES ->
          new Row("Services", "/services", "Who runs each service, and its runbooks.", count);
      case TEMPLATES ->
          new Row("Templates", "/templates", "What a new postmortem begins with.", count);
      case POLICY ->
          new Row(
              "Policy",
              "/policy",
              "Which incidents need a postmortem, until when, and who approves it.",
              count);
    };
  }
}
