package gongzhi.cases.web;

import gongzhi.cases.path.MatterKind;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The five kinds of matter to choose from. */
public final class MatterKinds {

  private MatterKinds() {}

  /** Each with a line that says what it is for. */
  public static List<Choice> explained(@Nullable MatterKind chosen, Words words) {
    return Arrays.stream(MatterKind.values())
        .map(
            kind ->
                new Choice(
                    kind.name(),
                    words.of(kind),
                    words.of("kinds.hint." + kind.name().toLowerCase(Locale.ROOT)),
                    "",
                    kind == chosen))
        .toList();
  }

  /** Each by its name, after one that leaves it open. */
  public static List<Choice> orNone(String none, @Nullable MatterKind chosen, Words words) {
    return Stream.concat(
            Stream.of(Choice.plain("", none, chosen == null)),
            Arrays.stream(MatterKind.values())
                .map(kind -> Choice.plain(kind.name(), words.of(kind), kind == chosen)))
        .toList();
  }
}
