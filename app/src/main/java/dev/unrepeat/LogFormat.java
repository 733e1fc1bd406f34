package dev.unrepeat;

import dev.unrepeat.model.Refused;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// How the log is written, settled before its first line: for reading on a terminal; anywhere else,
/// where nobody reads along, one JSON object a line for the machine that collects them.
///
/// @param terminal whether somebody reads along
record LogFormat(boolean terminal)
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
    ConfigurableEnvironment settings = prepared.getEnvironment();
    String asked = settings.getProperty("unrepeat.log.format", terminal ? "text" : "json");
    String format =
        switch (asked) {
          case "text" -> "";
          case "json" -> "logstash";
          case "ecs" -> "ecs";
          default ->
              throw new Refused(
                  Refused.Reason.INVALID,
                  "UNREPEAT_LOG_FORMAT is \"%s\". Write text, json or ecs.".formatted(asked));
        };
    if (!format.isEmpty()) {
      settings
          .getPropertySources()
          .addLast(
              new MapPropertySource(
                  "format of the log", Map.of("logging.structured.format.console", format)));
    }
  }

  /// Behind the file of settings, in which it may stand.
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 1;
  }
}
