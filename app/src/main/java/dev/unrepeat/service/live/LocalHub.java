package dev.unrepeat.service.live;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// The seats of one process; it tells at once. Each seat has a short queue; one that does not empty
/// it is dropped, and comes back by itself with the number of what it saw last.
public final class LocalHub implements Hub, AutoCloseable {
  private static final int WAITING = 64;
  private static final int MOST_IN_ONE = 100;
  private static final int MOST = 2000;

  private final Map<IncidentId, List<Place>> rooms = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final int mostInOne;
  private final int mostAtAll;
  private int seats;
  private boolean closed;

  public LocalHub() {
    this(MOST_IN_ONE, MOST);
  }

  /// A hub that leaves three quarters of the memory to everything else: an open window costs about
  /// 130 KB, most of it buffers of the web server.
  ///
  /// @param bytes of memory that the process may use
  public static LocalHub within(long bytes) {
    return new LocalHub(MOST_IN_ONE, (int) Math.min(MOST, bytes / (512 << 10)));
  }

  /// @param mostInOne how many windows may have one postmortem open
  LocalHub(int mostInOne, int mostAtAll) {
    this.mostInOne = mostInOne;
    this.mostAtAll = mostAtAll;
  }

  /// How many windows listen now.
  public int seats() {
    lock.lock();
    try {
      return seats;
    } finally {
      lock.unlock();
    }
  }

  private final class Place implements Seat {
    final IncidentId incident;
    final Guest guest;
    final BlockingQueue<News> waiting = new ArrayBlockingQueue<>(WAITING);
    private Optional<News.Present> present = Optional.empty();

    Place(IncidentId incident, Guest guest) {
      this.incident = incident;
      this.guest = guest;
    }

    @Override
    public Optional<News> next(Duration patience) throws InterruptedException {
      return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
      lock.lock();
      try {
        leave(this);
      } finally {
        lock.unlock();
      }
    }

    /// @return whether there was room for it
    boolean tell(News news) {
      return waiting.offer(news);
    }

    /// Says who else is here, unless it was said already: of a hundred windows of two people, each
    /// that comes or goes would write to all others.
    boolean tellPresent(News.Present now) {
      Optional<News.Present> before = present;
      present = Optional.of(now);
      return before.equals(present) || tell(now);
    }

    void end() {
      waiting.clear();
      waiting.add(new News.Ended());
    }
  }

  @Override
  public Seat join(IncidentId incident, Guest guest) {
    lock.lock();
    try {
      List<Place> room = rooms.getOrDefault(incident, List.of());
      if (closed || room.size() >= mostInOne || seats >= mostAtAll) {
        throw Refused.state(
            "Too many windows have this open to show each what the others do. Everything else works; load the page to see what is new.");
      }
      Place place = new Place(incident, guest);
      rooms.computeIfAbsent(incident, id -> new ArrayList<>()).add(place);
      seats++;
      tellWhoIsHere(incident);
      return place;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void changed(IncidentId incident, News.Changed change) {
    lock.lock();
    try {
      // Whoever may not see it any more must not hear of it: all come in anew.
      if (change.subjects().contains("visibility")) {
        List.copyOf(rooms.getOrDefault(incident, List.of())).forEach(this::drop);
      } else {
        tell(incident, change);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Ends all seats; each comes back by itself and hears from the history what it missed.
  void restart() {
    lock.lock();
    try {
      rooms.values().stream().flatMap(List::stream).toList().forEach(this::drop);
    } finally {
      lock.unlock();
    }
  }

  /// Ends all seats, so that a server can stop without waiting for them.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      rooms.values().stream().flatMap(List::stream).toList().forEach(this::drop);
    } finally {
      lock.unlock();
    }
  }

  private void tell(IncidentId incident, News news) {
    List<Place> slow =
        List.copyOf(rooms.getOrDefault(incident, List.of())).stream()
            .filter(place -> !place.tell(news))
            .toList();
    slow.forEach(this::drop);
  }

  private void tellWhoIsHere(IncidentId incident) {
    List<Place> room = List.copyOf(rooms.getOrDefault(incident, List.of()));
    List<Place> slow =
        room.stream().filter(place -> !place.tellPresent(others(place, room))).toList();
    slow.forEach(this::drop);
  }

  private static News.Present others(Place place, List<Place> room) {
    return new News.Present(
        room.stream()
            .map(other -> other.guest)
            .filter(guest -> !guest.address().equals(place.guest.address()))
            .distinct()
            .map(Guest::name)
            .toList());
  }

  private void drop(Place place) {
    place.end();
    leave(place);
  }

  private void leave(Place place) {
    List<Place> room = rooms.get(place.incident);
    if (room == null || !room.remove(place)) {
      return;
    }
    seats--;
    if (room.isEmpty()) {
      rooms.remove(place.incident);
    } else if (!closed) {
      tellWhoIsHere(place.incident);
    }
  }
}
