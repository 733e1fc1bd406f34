package dev.unrepeat.service;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.reminder.Notice;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.IncidentListStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who can be written to about some incidents: active accounts by their addresses, and who may see
/// which of the incidents.
record Readers(Map<String, Viewer> accounts, Map<IncidentId, Visibility> incidents) {
  static Readers of(
      AccountStore accounts,
      IncidentListStore incidents,
      List<String> addresses,
      List<IncidentId> about) {
    Map<String, Viewer> found = new HashMap<>();
    for (Account one : accounts.listActive(addresses)) {
      found.put(one.address(), new Viewer(one.name(), one.address(), one.role()));
    }
    return new Readers(found, incidents.visibilities(about));
  }

  Optional<Viewer> find(String address) {
    return Optional.ofNullable(accounts.get(address));
  }

  boolean maySee(Viewer reader, IncidentId id) {
    return Optional.ofNullable(incidents.get(id)).filter(reader::maySee).isPresent();
  }

  /// Why a reminder reaches nobody; empty where it arrives.
  String hindrance(Notice notice) {
    if (notice.address().isEmpty()) {
      return switch (notice.to()) {
        case OWNER -> "its owner has no account here";
        case MANAGER -> "the policy names no manager of its owner";
        case POSTMORTEM_OWNER -> "the postmortem names no owner with an account here";
        case LEAD -> "the policy names no lead of the team";
      };
    }
    Optional<Viewer> reader = find(notice.address().get());
    if (reader.isEmpty()) {
      return "no active account has this address";
    }
    return maySee(reader.get(), notice.about().incident())
        ? ""
        : "this person may not see the incident";
  }
}
