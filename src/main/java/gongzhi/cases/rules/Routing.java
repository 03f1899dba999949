package gongzhi.cases.rules;

import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.shared.Title;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a place says about the ways of its matters: which kind a category usually is, which row of
 * the rule table (规则表) sends it where, and which powers each subdistrict was given.
 *
 * @param kinds the usual kind of a category or of a group of categories; help where nothing is said
 * @param ask categories or groups where the kind is not clear from the category, so that reporters
 *     are asked
 * @param table rows that the place begins with; its desk may write later ones
 * @param enforcement categories whose powers were handed to a subdistrict (一街道一清单), by the code of
 *     its area
 * @param scripts what to ask on the phone, by category or group
 * @param followUps what to ask a reporter afterwards, by category or group
 * @param followUpKinds the same by kind, where nothing is said about the category
 */
public record Routing(
    @Nullable Map<String, MatterKind> kinds,
    @Nullable List<String> ask,
    @Nullable List<TableRow> table,
    @Nullable Map<String, List<String>> enforcement,
    @Nullable Map<String, Title> scripts,
    @Nullable Map<String, Title> followUps,
    @Nullable Map<MatterKind, Title> followUpKinds) {

  static final Routing NONE = new Routing(null, null, null, null, null, null, null);

  private static final int GROUP_LETTERS = 2;

  /** The kind of a matter of this category that came in this way, where nobody chose one. */
  public MatterKind usual(String category, Channel channel) {
    if (channel == Channel.IDEA_BOX) {
      return MatterKind.SUGGESTION;
    }
    Map<String, MatterKind> said = Objects.requireNonNullElse(kinds, Map.of());
    MatterKind ofGroup = said.getOrDefault(group(category), MatterKind.HELP);
    return said.getOrDefault(category, ofGroup);
  }

  /** Whether reporters are asked for the kind of such a matter. */
  public boolean isAsked(String category) {
    List<String> asked = Objects.requireNonNullElse(ask, List.of());
    return asked.contains(category) || asked.contains(group(category));
  }

  /** What to ask on the phone about such a matter; empty where the place wrote nothing. */
  public Optional<Title> script(String category) {
    return ofCategory(scripts, category);
  }

  /** What to ask the reporter of such a matter once it was reported done. */
  public Optional<Title> followUp(String category, MatterKind kind) {
    Map<MatterKind, Title> said = Objects.requireNonNullElse(followUpKinds, Map.of());
    return ofCategory(followUps, category).or(() -> Optional.ofNullable(said.get(kind)));
  }

  private static Optional<Title> ofCategory(@Nullable Map<String, Title> said, String category) {
    return Optional.ofNullable(said)
        .flatMap(
            all ->
                Optional.ofNullable(all.get(category))
                    .or(() -> Optional.ofNullable(all.get(group(category)))));
  }

  /** The rows of the pack. */
  public List<TableRow> rows() {
    return Objects.requireNonNullElse(table, List.of());
  }

  /** The powers that the pack says were handed down; its desk may write later ones. */
  public Map<String, List<String>> powers() {
    return Objects.requireNonNullElse(enforcement, Map.of());
  }

  /** A code without the zeros that some systems put behind it. */
  public static String plain(String area) {
    return area.length() > 6 && area.endsWith("000")
        ? plain(area.substring(0, area.length() - 3))
        : area;
  }

  static String group(String category) {
    return category.substring(0, Math.min(GROUP_LETTERS, category.length()));
  }
}
