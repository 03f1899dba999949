package gongzhi.site.letters;

import gongzhi.parties.letters.Letter;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.notices.SpokenNotices;
import java.time.ZoneId;
import java.util.Objects;

/** A letter in words. */
final class LetterWords {

  private LetterWords() {}

  static LettersPage.Line line(Letter letter, TimeWords times) {
    return new LettersPage.Line(
        LettersController.ADDRESS + "/" + letter.id(),
        letter.matter().isEmpty() ? times.words().of("letters.no-matter") : letter.matter(),
        letter.label(),
        text(letter, times.words()),
        times.moment(letter.toldAt()),
        state(letter, times),
        letter.batch() == null ? "" : BatchController.ADDRESS + "/" + letter.batch());
  }

  /** What the letter says: what a text message would. */
  static String text(Letter letter, Words words) {
    return SpokenNotices.said(letter.key(), letter.words(), words);
  }

  static String state(Letter letter, TimeWords times) {
    Words words = times.words();
    return switch (letter.state()) {
      case OPEN -> words.of("letters.is-open");
      case GATHERED -> words.of("letters.is-gathered", letter.prints());
      case POSTED ->
          words.of(
              "letters.is-posted",
              times.day(
                  Objects.requireNonNull(letter.postedOn()).atStartOfDay(zone(times)).toInstant()));
      case BACK -> words.of("letters.is-back", letter.backReason());
    };
  }

  private static ZoneId zone(TimeWords times) {
    return times.zone();
  }
}
