package gongzhi.site.letters;

import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.letters.Batch.OnPaper;
import gongzhi.parties.letters.Letter;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.paper.PaperPrinter;
import gongzhi.site.paper.QrPicture;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Letters on A4 for envelopes with a window: the address lies where DIN 5008 (form B) and the long
 * envelope of GB/T 1416 have it, with marks for two folds.
 */
@Component
class LetterPaper {

  private final PaperPrinter printer;
  private final Areas areas;
  private final Posts posts;
  private final String address;

  LetterPaper(
      PaperPrinter printer, Areas areas, Posts posts, @Value("${gongzhi.address}") String address) {
    this.printer = printer;
    this.areas = areas;
    this.posts = posts;
    this.address = address;
  }

  /** The file; letters whose address was taken away meanwhile are left out. */
  byte[] of(List<OnPaper> letters, TimeWords times) {
    List<LetterSheet> sheets =
        letters.stream()
            .filter(one -> !one.address().isEmpty() && one.letter().backAt() == null)
            .map(one -> sheet(one, times))
            .toList();
    return printer.print(
        "site/letters/paper.jte", Map.of("letters", sheets, "words", times.words()), "/letter.css");
  }

  private LetterSheet sheet(OnPaper one, TimeWords times) {
    Letter letter = one.letter();
    Words words = times.words();
    boolean closed = letter.unitId() != null;
    String follow = closed ? "" : address + one.follow();
    return new LetterSheet(
        sender(letter, words),
        words.of("letters.to", letter.label()),
        one.address(),
        letter.matter(),
        date(times.now().atZone(times.zone()), words),
        LetterWords.text(letter, words),
        words.of(closed ? "letters.paper-how-closed" : "letters.paper-how"),
        follow,
        closed ? "" : QrPicture.of(follow),
        phone(letter, times.now(), words),
        words.of("letters.paper-no", letter.id()));
  }

  /** The published number of the committee there, or of the unit that alone may see the matter. */
  private String phone(Letter letter, Instant now, Words words) {
    if (letter.unitId() != null) {
      return posts
          .organisation(new PartyId(letter.unitId()))
          .map(unit -> ofUnit(unit, words))
          .orElse("");
    }
    return posts
        .unit("residents_committee", ground(letter), now)
        .flatMap(committee -> Optional.ofNullable(committee.phone()))
        .filter(number -> !number.isBlank())
        .map(number -> words.of("letters.paper-phone", number))
        .orElse("");
  }

  private static String ofUnit(Organisation unit, Words words) {
    String number = unit.phone();
    return number == null || number.isBlank()
        ? unit.name()
        : words.of("letters.paper-unit", unit.name(), number);
  }

  private static AreaId ground(Letter letter) {
    String[] ids = letter.areaPath().split("/");
    return new AreaId(Long.parseLong(ids[ids.length - 1]));
  }

  /**
   * Where it goes back to: the community on whose ground the matter lies. What is confidential
   * names nobody outside, since whoever lives there sees the envelope.
   */
  private String sender(Letter letter, Words words) {
    if (letter.unitId() != null) {
      return words.of("site.name");
    }
    String community =
        areas
            .find(ground(letter))
            .map(area -> areas.ancestor(area, Level.COMMUNITY).orElse(area).name())
            .orElse("");
    return (words.of("site.name") + " " + community).strip();
  }

  private static String date(ZonedDateTime now, Words words) {
    return words.of(
        "letters.paper-date",
        String.valueOf(now.getYear()),
        now.getMonthValue(),
        now.getDayOfMonth());
  }
}
