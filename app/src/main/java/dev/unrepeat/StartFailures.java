package dev.unrepeat;

import dev.unrepeat.cli.ServerPlace;
import dev.unrepeat.model.Refused;
import java.net.BindException;
import java.nio.file.FileSystemException;
import org.springframework.boot.web.server.PortInUseException;

/// Why a server could not start, as a sentence for the person; what is a fault stays one.
final class StartFailures {
  private StartFailures() {}

  static RuntimeException explain(RuntimeException failure, ServerPlace place) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Refused refused -> {
          return refused;
        }
        case PortInUseException taken -> {
          return portTaken(place);
        }
        case BindException taken -> {
          return portTaken(place);
        }
        case FileSystemException file -> {
          return new Refused(
              Refused.Reason.INVALID,
              "The data folder %s cannot be used: %s (%s). Name another with --data, or change its permissions."
                  .formatted(place.data(), file.getFile(), file.getClass().getSimpleName()));
        }
        default -> {}
      }
    }
    return failure;
  }

  private static Refused portTaken(ServerPlace place) {
    return new Refused(
        Refused.Reason.CONFLICT,
        "Port %d is taken by another program. Name another with --port, or 0 for any free one."
            .formatted(place.port()));
  }
}
