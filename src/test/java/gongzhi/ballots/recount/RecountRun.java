package gongzhi.ballots.recount;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What the command says about a file. */
public final class RecountRun {

  private RecountRun() {}

  public static String of(Path file) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    RecountCommand.run(new String[] {file.toString()}, out, out);
    return said.toString(StandardCharsets.UTF_8);
  }
}
