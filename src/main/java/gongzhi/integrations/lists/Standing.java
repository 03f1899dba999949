package gongzhi.integrations.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an import stands, as its state file keeps it.
 *
 * @param list tells one version of the list from another
 * @param server the program the rows went to
 * @param account login name of the officer who sent them
 * @param reportBytes how long the report of refused rows was
 */
record Standing(long list, String server, String account, Journal.Counts counts, long reportBytes) {

  private static final JsonMapper JSON = JsonMapper.shared();

  Standing {
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(counts, "counts");
    if (counts.rows() < 0 || reportBytes < 0) {
      throw new IllegalArgumentException("less than nothing");
    }
  }

  static Standing atTheBeginning(Order order, String account) throws IOException {
    Path list = order.list();
    long version = Files.getLastModifiedTime(list).toMillis() ^ Files.size(list);
    Journal.Counts none = new Journal.Counts(0, 0, 0, 0);
    return new Standing(version, order.server().toString(), account, none, 0);
  }

  /** What stands in this file; empty where there is none. */
  static Optional<Standing> read(Path state) throws IOException {
    if (!Files.exists(state)) {
      return Optional.empty();
    }
    return Optional.of(read(Files.readAllBytes(state)).orElseThrow(() -> unreadable(state)));
  }

  private static Optional<Standing> read(byte[] written) {
    try {
      return Optional.ofNullable(JSON.readValue(written, Standing.class));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static Unusable unreadable(Path state) {
    return new Unusable(
        "%s cannot be read, so nobody knows how far the list has come. Delete it and run the same command again: with the same server and account no row is taken in twice."
            .formatted(state));
  }

  void requireSameTarget(Standing now, Path state) {
    if (!server.equals(now.server) || !account.equals(now.account)) {
      throw new Unusable(
          "This list went to %s as %s, up to row %d. Go on with --server=%s --account=%s. To send it to %s as %s from the first row, give --report=FOLDER with another folder, or delete %s."
              .formatted(
                  server, account, counts.rows(), server, account, now.server, now.account, state));
    }
  }

  /** Refuses to go on where refused rows that were told before are told no more. */
  void requireWholeReport(long bytes, Path report) {
    if (bytes < reportBytes) {
      throw new Unusable(
          "%s is shorter than the import left it. Put it back, or delete its state file and begin anew."
              .formatted(report));
    }
  }

  Standing with(Journal.Counts done, long written) {
    return new Standing(list, server, account, done, written);
  }

  /** Moves the state in one step, so it is never half written. */
  void write(Path state) throws IOException {
    Path next = state.resolveSibling(state.getFileName() + ".next");
    Files.write(next, JSON.writeValueAsBytes(this));
    Files.move(next, state, StandardCopyOption.ATOMIC_MOVE);
  }
}
