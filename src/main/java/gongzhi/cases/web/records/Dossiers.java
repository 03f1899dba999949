package gongzhi.cases.web.records;

import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.CaseSheet;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.Timeline;
import gongzhi.cases.web.records.CaseFiles.Opened;
import gongzhi.cases.web.records.Dossier.Entry;
import gongzhi.cases.web.records.Dossier.Picture;
import gongzhi.cases.web.records.RecordSeals.Sealed;
import gongzhi.cases.web.records.RecordSheet.Mark;
import gongzhi.cases.web.records.RecordSheet.Whole;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.files.Photos;
import gongzhi.site.paper.QrPicture;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.TimelineEntry;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the file of a case together: cover, words, every act, and how it stands in the log. */
@Component
class Dossiers {

  private final RuleBook book;
  private final Areas areas;
  private final Timeline timeline;
  private final DossierCover cover;
  private final RecordSeals seals;
  private final Photos photos;

  Dossiers(
      RuleBook book,
      Areas areas,
      Timeline timeline,
      DossierCover cover,
      RecordSeals seals,
      Photos photos) {
    this.book = book;
    this.areas = areas;
    this.timeline = timeline;
    this.cover = cover;
    this.seals = seals;
    this.photos = photos;
  }

  /** The file for whoever opened it, with as much as they read. */
  Dossier of(Opened opened, TimeWords times) {
    Whole whole = opened.whole();
    TimeWords paper = onPaper(times);
    Words words = times.words();
    RecordSheet sheet = whole.sheet();
    RuleVersion rules = book.of(sheet.place(), sheet.ruleVersion());
    Sealed sealed = seals.of(whole);
    return new Dossier(
        sheet.no(),
        title(sheet, rules, words),
        cover.rows(opened, rules, paper),
        words.of(sheet.words() == null ? "records.task" : "records.said"),
        Objects.requireNonNullElse(sheet.words(), Objects.requireNonNullElse(sheet.task(), "")),
        entries(whole, sealed, paper),
        new Dossier.Seal(
            words.of("records.sealed", sealed.record().sealed(), sealed.record().waiting()),
            sealed.address(),
            QrPicture.of(sealed.address())),
        words.of("records.exported", paper.moment(times.now()), opened.post()));
  }

  /** Paper is read on any day: no today and yesterday, and the year on every date. */
  static TimeWords onPaper(TimeWords times) {
    return new TimeWords(times.words(), Instant.EPOCH, times.zone());
  }

  private String title(RecordSheet sheet, RuleVersion rules, Words words) {
    String community = areas.get(new AreaId(sheet.communityId())).name();
    return Marks.title(sheet.title(), rules, new Marks.About(sheet.category(), community), words);
  }

  private List<Entry> entries(Whole whole, Sealed sealed, TimeWords paper) {
    List<CaseSheet.Entry> entries = whole.entries();
    List<TimelineEntry> acts = timeline.of(whole.sheet().place(), entries, whole.photos(), paper);
    return IntStream.range(0, acts.size())
        .mapToObj(
            i -> entry(acts.get(i), whole.marks().get(entries.get(i).seq()), sealed, paper.words()))
        .toList();
  }

  private Entry entry(TimelineEntry act, @Nullable Mark mark, Sealed sealed, Words words) {
    List<Picture> pictures = act.photos().stream().flatMap(one -> picture(one).stream()).toList();
    if (mark == null) {
      return new Entry(act, "", "", pictures);
    }
    Long number = sealed.numbers().get(mark.leaf());
    String record =
        number == null
            ? words.of("records.leaf-waiting", mark.leaf())
            : words.of("records.leaf", number.toString(), mark.leaf());
    String score = mark.score() == null ? "" : words.of("records.score", mark.score());
    return new Entry(act, score, record, pictures);
  }

  private List<Picture> picture(PhotoPart photo) {
    return photos.small(photo.id()).stream()
        .map(jpeg -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg))
        .map(source -> new Picture(source, photo.alt()))
        .toList();
  }
}
