package dev.unrepeat.web.live;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Histories;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.live.Guest;
import dev.unrepeat.service.live.Hub;
import dev.unrepeat.service.live.News;
import dev.unrepeat.service.live.Seat;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/// News of one postmortem as server-sent events: `people`, `change`, and `reload` when too much was
/// missed. Each stream holds a virtual thread, sleeps between news, and ends after ten minutes; the
/// browser then asks again, and so whoever may not see the postmortem any more is turned away.
public final class LiveStream {
  private static final MediaType EVENTS =
      new MediaType("text", "event-stream", StandardCharsets.UTF_8);
  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final int BEATS = 40;
  private static final int MOST_MISSED = 500;
  private static final long SOONEST = 1000;
  private static final long STEP = 7;
  private static final long SPREAD = 4000;

  private final Incidents incidents;
  private final Histories histories;
  private final Hub hub;
  private final JsonMapper json = new JsonMapper();
  private final AtomicLong windows = new AtomicLong();

  public LiveStream(Incidents incidents, Histories histories, Hub hub) {
    this.incidents = incidents;
    this.histories = histories;
    this.hub = hub;
  }

  /// @param mine whether the reader made the change
  record Change(long version, String by, boolean mine, List<String> subjects) {}

  record People(List<String> names) {}

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    StoredRecord record = incidents.get(viewer, Asked.incident(request));
    IncidentId id = record.postmortem().incident().id();
    if (request.method().equals(HttpMethod.HEAD)) {
      return ServerResponse.ok().contentType(EVENTS).build();
    }
    long since = since(request, record.versions().record());
    Seat seat = hub.join(id, new Guest(viewer.name(), viewer.address()));
    return ServerResponse.ok()
        .contentType(EVENTS)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Accel-Buffering", "no")
        .build((asked, response) -> {
          try (seat) {
            stream(viewer, id, since, seat, response);
          } catch (IOException gone) {
            // The window was closed; its seat is given up.
          } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
          }
          return null;
        });
  }

  /// The version that the page shows, or that the browser heard of last.
  private static long since(ServerRequest request, long now) {
    return Optional.ofNullable(request.headers().firstHeader("Last-Event-ID"))
        .or(() -> request.param("since"))
        .filter(text -> text.matches("\\d{1,15}"))
        .map(Long::parseLong)
        .orElse(now);
  }

  private void stream(
      Viewer viewer, IncidentId id, long since, Seat seat, HttpServletResponse response)
      throws IOException, InterruptedException {
    OutputStream out = response.getOutputStream();
    write(out, "retry: " + returns() + "\n\n");
    for (String missed : missed(viewer, id, since)) {
      write(out, missed);
    }
    int beats = 0;
    while (beats < BEATS) {
      Optional<News> news = seat.next(BEAT);
      if (news.isEmpty()) {
        beats++;
        write(out, ": here\n\n");
        continue;
      }
      switch (news.get()) {
        case News.Present(var names) -> write(out, event("people", new People(names)));
        case News.Changed change -> write(out, event(viewer, change));
        case News.Ended ended -> {
          return;
        }
      }
    }
  }

  /// After how many milliseconds a window comes back: they spread over some seconds, so that all
  /// that a server lost at its stop do not stand before its door at once.
  private long returns() {
    return SOONEST + windows.getAndIncrement() * STEP % SPREAD;
  }

  private List<String> missed(Viewer viewer, IncidentId id, long since) {
    List<News.Changed> changes = histories.since(viewer, id, since, MOST_MISSED);
    return changes.size() >= MOST_MISSED
        ? List.of("event: reload\ndata: {}\n\n")
        : changes.stream().map(change -> event(viewer, change)).toList();
  }

  private String event(Viewer viewer, News.Changed change) {
    boolean mine = change.address().equals(viewer.address());
    return "id: "
        + change.version()
        + "\n"
        + event("change", new Change(change.version(), change.by(), mine, change.subjects()));
  }

  private String event(String name, Record content) {
    return "event: " + name + "\ndata: " + json.writeValueAsString(content) + "\n\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
