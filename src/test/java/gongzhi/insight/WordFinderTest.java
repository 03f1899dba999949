package gongzhi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;

class WordFinderTest {

  @Property
  void finds_what_looking_at_every_place_finds(
      @ForAll @Size(max = 12) @UniqueElements
          List<@StringLength(min = 1, max = 4) @CharRange(from = 'a', to = 'c') String> words,
      @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'd') String text) {
    assertThat(new WordFinder(words).longestIn(text))
        .containsExactlyInAnyOrderElementsOf(naively(words, text))
        .isSortedAccordingTo(Comparator.comparingInt(WordFinder.Found::start));
  }

  private static List<WordFinder.Found> naively(List<String> words, String text) {
    List<WordFinder.Found> all = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      for (int at = text.indexOf(words.get(word));
          at >= 0;
          at = text.indexOf(words.get(word), at + 1)) {
        all.add(new WordFinder.Found(word, at, at + words.get(word).length()));
      }
    }
    return all.stream()
        .filter(
            one ->
                all.stream()
                    .noneMatch(
                        other ->
                            other.start() <= one.start()
                                && one.end() <= other.end()
                                && other.end() - other.start() > one.end() - one.start()))
        .toList();
  }
}
