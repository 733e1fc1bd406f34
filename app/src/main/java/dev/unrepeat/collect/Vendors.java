package dev.unrepeat.collect;

import dev.unrepeat.model.PullKind;
import java.util.EnumMap;
import java.util.Map;

/// Who knows how to ask which kind.
final class Vendors {
  private Vendors() {}

  static Map<PullKind, Vendor> all() {
    Map<PullKind, Vendor> all = new EnumMap<>(PullKind.class);
    for (PullKind kind : PullKind.values()) {
      all.put(
          kind,
          switch (kind) {
            case PAGERDUTY -> new PagerDutyLog();
            case GRAFANA -> new GrafanaAnnotations();
            case ELASTICSEARCH -> new ElasticsearchHits();
          });
    }
    return all;
  }
}
