package gongzhi.site.web;

import gongzhi.site.Words;
import java.util.List;
import java.util.stream.IntStream;

/** A page of explanations, all from the message files. */
public record InfoPage(String title, String lead, List<Section> sections, boolean emergency) {

  /** One question and its answers. */
  public record Section(String heading, List<String> lines) {}

  /**
   * The page whose words stand under {@code name.1.heading, name.1.1, name.1.2, name.2.heading}.
   */
  static InfoPage of(String name, boolean emergency, Words words) {
    List<Section> sections =
        numbered(name + ".", ".heading", words).stream()
            .map(
                section ->
                    new Section(
                        words.of(section + ".heading"),
                        numbered(section + ".", "", words).stream().map(words::of).toList()))
            .toList();
    return new InfoPage(words.of(name + ".title"), words.of(name + ".lead"), sections, emergency);
  }

  /** The same page without the section that has this heading. */
  InfoPage without(String heading) {
    return new InfoPage(
        title,
        lead,
        sections.stream().filter(section -> !section.heading().equals(heading)).toList(),
        emergency);
  }

  private static List<String> numbered(String prefix, String suffix, Words words) {
    return IntStream.iterate(1, number -> words.has(prefix + number + suffix), number -> number + 1)
        .mapToObj(number -> prefix + number)
        .toList();
  }
}
