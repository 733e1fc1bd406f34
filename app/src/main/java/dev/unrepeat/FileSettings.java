package dev.unrepeat;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// Lays what a file sets behind the environment, before anything is read from it.
///
/// @param values by variable, as `UNREPEAT_MAIL_HOST`
record FileSettings(Map<String, String> values)
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
  /// So named, dots and dashes are read as in the environment.
  private static final String NAME =
      "file-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
    MutablePropertySources sources = prepared.getEnvironment().getPropertySources();
    sources.addAfter(
        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
        new SystemEnvironmentPropertySource(NAME, Map.copyOf(values)));
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
