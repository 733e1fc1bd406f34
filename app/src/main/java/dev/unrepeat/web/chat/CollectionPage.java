package dev.unrepeat.web.chat;

import dev.unrepeat.model.ChannelReading;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.EvidenceWindow;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.chat.ChannelReadings;
import dev.unrepeat.service.chat.ChannelReadings.Wanted;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.TypedTime;
import dev.unrepeat.web.page.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Channels of Slack that are read as evidence of an incident: asked for here, read beside all
/// else.
public final class CollectionPage {
  private static final Duration AROUND = Duration.ofHours(1);

  private final Pages pages;
  private final Incidents incidents;
  private final ChannelReadings readings;

  public CollectionPage(Pages pages, Incidents incidents, ChannelReadings readings) {
    this.pages = pages;
    this.incidents = incidents;
    this.readings = readings;
  }

  /// @param going whether something is being read, so that the page looks again by itself
  public record View(
      Frame frame,
      List<Crumb> crumbs,
      String back,
      String action,
      boolean mayAsk,
      boolean connects,
      List<Choice> workspaces,
      Field channel,
      Field from,
      Field until,
      List<Field> refusals,
      List<Row> rows,
      boolean going) {}

  public record Row(String channel, String window, String state, String says, boolean over) {}

  public ServerResponse get(ServerRequest request) {
    Postmortem record = incidents.get(Visitor.of(request), Asked.incident(request)).postmortem();
    List<Instant> known =
        record.timeline().dated().stream().flatMap(event -> event.time().known().stream()).toList();
    return show(
        request,
        HttpStatus.OK,
        record,
        Form.of(request),
        Field.of("channel", ""),
        Field.of("from", known.isEmpty() ? "" : shown(known.getFirst().minus(AROUND))),
        Field.of("until", known.isEmpty() ? "" : shown(end(known))));
  }

  /// An hour after the last event, or as far as one reading goes.
  private static Instant end(List<Instant> known) {
    Instant wanted = known.getLast().plus(AROUND);
    Instant most = known.getFirst().minus(AROUND).plus(EvidenceWindow.LONGEST);
    return wanted.isAfter(most) ? most : wanted;
  }

  public ServerResponse post(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    Postmortem record = incidents.get(viewer, Asked.incident(request)).postmortem();
    IncidentId id = record.incident().id();
    Form form = Form.of(request);
    Instant from = form.read("from", Instant.EPOCH, () -> TypedTime.instant(form.text("from")));
    Instant until = form.read("until", Instant.EPOCH, () -> TypedTime.instant(form.text("until")));
    if (!form.refused()) {
      try {
        readings.ask(
            viewer, id, new Wanted(number(form.text("chat")), form.text("channel"), from, until));
        return pages.go(place(id), Said.of(Deed.CHANNEL_ASKED));
      } catch (Refused refused) {
        form.refuse(refused, "channel");
      }
    }
    return show(
        request,
        HttpStatus.UNPROCESSABLE_CONTENT,
        record,
        form,
        form.field("channel"),
        form.field("from"),
        form.field("until"));
  }

  static String place(IncidentId id) {
    return Places.incident(id) + "/channels";
  }

  private static long number(String text) {
    return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
  }

  private static String shown(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES).toString().replaceFirst(":00Z$", "Z");
  }

  private ServerResponse show(
      ServerRequest request,
      HttpStatus status,
      Postmortem record,
      Form form,
      Field channel,
      Field from,
      Field until) {
    Viewer viewer = Visitor.of(request);
    IncidentId id = record.incident().id();
    List<ChannelReading> all = readings.list(viewer, id);
    Frame frame = pages.frame(request, "Collect from Slack").narrow();
    List<ChannelReadings.Workspace> workspaces = readings.workspaces(viewer);
    return pages.show(
        status,
        "chat/CollectionPage",
        new View(
            frame,
            Crumb.below(id, "Collect from Slack"),
            Places.incident(id, "evidence"),
            place(id),
            frame.author(),
            frame.administrator(),
            workspaces.stream()
                .map(one ->
                    new Choice(
                        String.valueOf(one.chat()),
                        one.name(),
                        form.text("chat").equals(String.valueOf(one.chat()))))
                .toList(),
            channel,
            from,
            until,
            form.refusals(),
            all.stream().map(CollectionPage::row).toList(),
            all.stream().anyMatch(one -> !one.state().over())));
  }

  private static Row row(ChannelReading reading) {
    return new Row(
        reading.channel(),
        "%s to %s, asked by %s"
            .formatted(
                Printing.minute(reading.from()), Printing.minute(reading.until()), reading.by()),
        reading.state().over()
            ? Printing.capital(reading.state().words())
            : "%s · %s so far"
                .formatted(
                    Printing.capital(reading.state().words()),
                    Printing.count(reading.messages(), "message")),
        reading.says(),
        reading.state().over());
  }
}
