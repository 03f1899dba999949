package gongzhi.ballots.recount;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Counts a downloaded file again, without database or network: {@code bin/recount FILE}. */
public final class RecountCommand {

  private static final int AGREES = 0;
  private static final int DIFFERS = 1;
  private static final int UNUSABLE = 2;

  private RecountCommand() {}

  /** Ends with 0 where the count agrees, 1 where it differs, 2 where the file cannot be read. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out, System.err));
  }

  static int run(String[] arguments, PrintStream out, PrintStream err) {
    if (arguments.length != 1) {
      err.println("Usage: bin/recount FILE, with the file from the page of the poll");
      return UNUSABLE;
    }
    try {
      String text = Files.readString(Path.of(arguments[0]));
      return text.contains(ContestFile.FORMAT)
          ? report(JsonMapper.shared().readValue(text, ContestFile.class), out)
          : report(JsonMapper.shared().readValue(text, BallotsFile.class), out);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      err.println("This is no file of a poll: " + e.getMessage());
      return UNUSABLE;
    }
  }

  private static int report(ContestFile file, PrintStream out) {
    ContestResult again = file.count();
    out.println(file.contest() + " " + file.title());
    out.println(file.method() + " " + file.paper() + ", seed " + file.seed());
    file.options().forEach(option -> out.println(option.no() + " " + option.title()));
    out.println("cast   " + again.cast() + ", spoilt " + again.spoilt());
    out.println("votes  " + again.votes());
    again
        .steps()
        .forEach(step -> out.println(step.act() + " " + step.options() + " " + step.figures()));
    out.println("targets " + again.targets());
    out.println("chosen " + again.chosen() + ", tied " + again.tied() + ", open " + again.open());
    boolean same = Objects.equals(again, file.result());
    out.println(same ? "AGREES with the published result" : "DIFFERS from the published result");
    return same ? AGREES : DIFFERS;
  }

  private static int report(BallotsFile file, PrintStream out) {
    CountedResult again = CountedResult.of(file.count());
    out.println(file.poll() + " " + file.question());
    out.println("rule   " + file.rule().key() + " (" + file.rule().law() + ")");
    out.println("heads  " + again.heads());
    out.println("area   " + again.area() + " in 0.01 m2");
    for (int i = 0; i < again.tests().size(); i++) {
      BallotsFile.Test test = file.rule().tests().get(i);
      CountedResult.Line line = again.tests().get(i);
      out.printf(
          "%-7s %-5s %s %s of %s: %d of %d %s%n",
          test.stage(),
          test.axis(),
          test.share(),
          test.part(),
          test.whole(),
          line.part(),
          line.whole(),
          line.reached() ? "reached" : "not reached");
    }
    out.println("set aside " + again.setAside());
    out.println("passed " + again.passed() + ", valid " + again.valid());
    boolean same = Objects.equals(again, file.result());
    out.println(same ? "AGREES with the published result" : "DIFFERS from the published result");
    return same ? AGREES : DIFFERS;
  }
}
