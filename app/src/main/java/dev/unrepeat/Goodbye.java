package dev.unrepeat;

import dev.unrepeat.service.live.SharedHub;
import dev.unrepeat.service.measure.Readiness;
import java.time.Duration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/// The first steps of a server that stops: it says that it is not ready, goes on until those who
/// watch it have heard, and ends the streams of news, which never end by themselves. Then Spring
/// waits for the other requests, and ends rounds and outbox.
///
/// @param drain how long it goes on as before
record Goodbye(Readiness readiness, SharedHub hub, Duration drain)
    implements ApplicationListener<ContextClosedEvent> {
  @Override
  public void onApplicationEvent(ContextClosedEvent closed) {
    readiness.stop();
    try {
      Thread.sleep(drain);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    hub.close();
  }
}
