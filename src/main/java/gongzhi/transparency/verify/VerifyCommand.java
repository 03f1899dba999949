package gongzhi.transparency.verify;

import java.io.PrintStream;
import java.util.List;

/**
 * {@code bin/verify}: says in one sentence whether a file or a whole log holds. Ends with 0 when it
 * holds, 1 when it does not, 2 when nothing could be checked.
 */
public final class VerifyCommand {

  private static final String USAGE =
      """
      bin/verify FILE --key=KEY                a receipt or proof file, offline
      bin/verify URL [--key=KEY] [--keep=FILE] every entry, tile and signature of the log at this address
      bin/verify --database[=URL]              the database underneath: leaves, tiles and contents

        --key=KEY    the public key of the log in one line, or a file with it; for a URL the server is asked
        --keep=FILE  remembers the head of the log there and compares with it the next time
        --data=DIR   data folder of the program, for its built-in database and signer; "data" where left out
      """;

  private VerifyCommand() {}

  static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out));
  }

  /** Checks and prints one sentence; returns the exit code. */
  static int run(List<String> arguments, PrintStream out) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(USAGE);
      return 0;
    }
    if (arguments.isEmpty()) {
      out.print("Nothing was named to check.\n\n" + USAGE);
      return 2;
    }
    try {
      out.println("Holds: " + check(new Options(arguments)));
      return 0;
    } catch (DoesNotHold wrong) {
      out.println("DOES NOT HOLD: " + wrong.getMessage());
      return 1;
    } catch (CannotCheck missing) {
      out.println("Could not check: " + missing.getMessage());
      return 2;
    }
  }

  private static String check(Options options) {
    if (options.has("database")) {
      return DatabaseCheck.run(options);
    }
    String what = options.subject().orElseThrow(() -> new CannotCheck("\n" + USAGE, null));
    return what.startsWith("http://") || what.startsWith("https://")
        ? new LogCheck(new LogFiles(what), options).run()
        : FileCheck.run(what, options);
  }
}
