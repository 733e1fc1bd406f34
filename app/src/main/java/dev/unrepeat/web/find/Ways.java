package dev.unrepeat.web.find;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Places;
import java.util.ArrayList;
import java.util.List;

/// The pages of the program and of one incident, as far as they are for the role of who asks.
final class Ways {
  private Ways() {}

  static List<FoundPlace> pages(Viewer viewer) {
    List<FoundPlace> all = new ArrayList<>();
    all.add(FoundPlace.page("Incidents", "/incidents", "list all home"));
    if (viewer.is(Role.AUTHOR)) {
      all.add(FoundPlace.page("New incident", "/incidents/new", "record add create"));
      all.add(FoundPlace.page("Small incidents", "/batches", "batch review together"));
      all.add(FoundPlace.page("Inbox", "/inbox", "calls alerts webhooks waiting unattached"));
    }
    all.add(FoundPlace.page("Search", "/search", "full text everything look words"));
    all.add(FoundPlace.page("Actions", "/actions", "board overdue owed promises"));
    all.add(FoundPlace.page("My actions", "/actions/mine", "todo owed calendar feed"));
    all.add(FoundPlace.page("Services", "/services", "catalogue runbook team"));
    all.add(FoundPlace.page("Patterns", "/patterns", "silent failure recurring trigger related"));
    all.add(FoundPlace.page("Templates", "/templates", "form sections"));
    all.add(FoundPlace.page("Handbook", "/handbook", "method help learn guide"));
    all.add(FoundPlace.page("Practice", "/practice", "exercise learn example"));
    all.add(FoundPlace.page("Reminders", "/reminders", "mail digest due who hears"));
    all.add(FoundPlace.page("Policy", "/policy", "deadline required rules agreed"));
    all.add(FoundPlace.page("Waivers", "/waivers", "waived exceptions"));
    all.add(FoundPlace.page("Rules", "/rules", "linter findings"));
    all.add(FoundPlace.page("Check a text", "/findings", "lint findings"));
    all.add(FoundPlace.page("Settings", "/settings", "administration configure preferences"));
    all.add(FoundPlace.page("Your account", "/account", "password passkey token sessions name"));
    if (viewer.is(Role.ADMINISTRATOR)) {
      all.add(FoundPlace.page("People", "/people", "invite users accounts roles"));
      all.add(FoundPlace.page("Webhooks", "/webhooks", "events out outbox not delivered letters"));
      all.add(
          FoundPlace.page(
              "Incoming webhooks", "/incoming", "alertmanager hooks in sources events"));
      all.add(FoundPlace.page("Connected sources", "/sources", "collect evidence pull systems"));
      all.add(FoundPlace.page("Chats", "/chats", "slack teams channel notices connect"));
      all.add(FoundPlace.page("Trackers", "/trackers", "github gitlab jira tickets connect"));
      all.add(FoundPlace.page("Wikis", "/wikis", "confluence notion mediawiki publish connect"));
      all.add(FoundPlace.page("Audit log", "/audit", "who did what"));
      all.add(FoundPlace.page("Removed incidents", "/removals", "deleted restore bring back"));
    }
    return all;
  }

  /// What there is of the incident at hand, and what can be done with it.
  static List<FoundPlace> of(Viewer viewer, IncidentId id) {
    boolean author = viewer.is(Role.AUTHOR);
    String postmortem = Places.postmortem(id);
    List<FoundPlace> all = new ArrayList<>();
    all.add(FoundPlace.page("Timeline and facts", Places.incident(id), "incident overview events"));
    all.add(FoundPlace.page("All events", Places.events(id), "timeline filter"));
    all.add(FoundPlace.page("Postmortem", postmortem, "document read"));
    if (author) {
      all.add(FoundPlace.page("Write the postmortem", Places.writing(id), "edit"));
      all.add(FoundPlace.page("Add evidence or events", Places.events(id) + "/new", "upload log"));
      all.add(FoundPlace.page("Edit facts", Places.facts(id), "title severity services tags"));
      all.add(FoundPlace.page("Who may see it", Places.incident(id) + "/circle", "private circle"));
      all.add(FoundPlace.page("Remove it", Places.incident(id) + "/removal", "delete incident"));
    }
    all.add(
        FoundPlace.page("Causes", Places.causes(id), "5 whys fishbone fault tree factors gates"));
    all.add(FoundPlace.page("Course", Places.course(id), "review approve publish people deadline"));
    all.add(
        FoundPlace.page(
            "Actions of the incident", Places.actions(id), "promises workarounds recurrence"));
    all.add(
        FoundPlace.page(
            "Related incidents and patterns", Places.incident(id) + "/related", "similar alike"));
    all.add(FoundPlace.page("Meeting", Places.meeting(id), "review calendar agenda room"));
    all.add(FoundPlace.page("Comments", Places.comments(id), "discuss reply"));
    all.add(FoundPlace.page("Pictures", Places.images(id), "images screenshots upload"));
    all.add(FoundPlace.page("History", Places.history(id), "changes undo versions"));
    all.add(FoundPlace.page("Score", Places.score(id), "rubric quality"));
    all.add(FoundPlace.page("Impact", Places.impact(id), "slo sla uptime revenue cost hours"));
    all.add(FoundPlace.page("As Markdown", postmortem + "/markdown", "copy text"));
    all.add(
        new FoundPlace(
            "Download .md", "a file", postmortem + ".md", "export markdown save postmortem", true));
    return all;
  }
}
