package gongzhi.transparency.verify;

import gongzhi.shared.database.ServerAddress;
import gongzhi.transparency.Recomputing;
import java.nio.file.Path;
import java.util.Optional;

/** Recomputes the log from the database itself, beside the running program. */
final class DatabaseCheck {

  private DatabaseCheck() {}

  static String run(Options options) {
    Path data = Path.of(options.value("data").orElse("data"));
    String url =
        options
            .value("database")
            .or(
                () ->
                    Optional.ofNullable(System.getenv("GONGZHI_DATABASE_URL"))
                        .filter(u -> !u.isBlank()))
            .or(() -> ServerAddress.of(data))
            .orElseThrow(
                () ->
                    new CannotCheck(
                        "There is no running database of " + data + "; give --database=URL", null));
    Recomputing.Outcome outcome = Recomputing.of(url, data.resolve("log-signer"));
    return switch (outcome) {
      case Recomputing.Right right ->
          "%d leaves, their tiles and contents were worked out again in %d ms."
              .formatted(right.leaves(), right.millis());
      case Recomputing.Wrong wrong -> throw new DoesNotHold(wrong.fault() + ".");
      case Recomputing.Unknown unknown -> throw new CannotCheck(unknown.reason(), null);
    };
  }
}
