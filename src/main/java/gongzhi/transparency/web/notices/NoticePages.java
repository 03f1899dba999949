package gongzhi.transparency.web.notices;

import gongzhi.parties.Viewer;
import gongzhi.site.Qr;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.notices.Notice;
import gongzhi.transparency.notices.NoticePosting;
import gongzhi.transparency.notices.NoticeReplacement;
import gongzhi.transparency.notices.NoticeWitness;
import gongzhi.transparency.notices.Objections;
import gongzhi.transparency.web.notices.NoticePage.Opinion;
import gongzhi.transparency.web.notices.NoticePage.Proof;
import gongzhi.transparency.web.notices.NoticePage.Replaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the page of a notice, for the screen and for paper. */
@Component
class NoticePages {

  private final Objections objections;
  private final NoticeWitness witness;
  private final NoticeWords spoken;
  private final Areas areas;
  private final String site;

  NoticePages(
      Objections objections,
      NoticeWitness witness,
      NoticeWords spoken,
      Areas areas,
      @Value("${gongzhi.address}") String site) {
    this.objections = objections;
    this.witness = witness;
    this.spoken = spoken;
    this.areas = areas;
    this.site = site;
  }

  /**
   * @param reads whether the viewer reads what others said, because they answer it
   */
  NoticePage page(Notice notice, Viewer viewer, boolean reads, TimeWords times) {
    Words words = times.words();
    Optional<NoticePosting> posting = witness.posting(notice);
    String address = NoticeWords.ADDRESS + "/" + notice.no();
    return new NoticePage(
        address,
        notice.no().value(),
        words.of(notice.kind()),
        notice.title(),
        spoken.state(notice, times),
        notice.body().lines().filter(line -> !line.isBlank()).toList(),
        rows(notice, times),
        objects(notice, times),
        opinion(notice, times),
        replaced(notice, words),
        new Proof(
            spoken.publisher(notice, times),
            notice.seal().checkCode(),
            "/verify/" + notice.seal().record(),
            Qr.of(site + address)),
        objections.of(notice, viewer).stream()
            .map(one -> spoken.objection(one, reads, times))
            .toList(),
        posting.map(found -> List.of(photo(found, times))).orElse(List.of()),
        posting
            .filter(found -> found.isLate(notice.span()))
            .map(found -> words.of("posted.posted-late", times.day(found.at())))
            .orElse(""),
        notice.takesObjections(times.now()),
        viewer.isSignedIn(),
        "");
  }

  private List<SummaryRow> rows(Notice notice, TimeWords times) {
    Area area = areas.get(notice.place().area());
    List<SummaryRow> rows = new ArrayList<>(spoken.rows(area, notice.kind(), notice.span(), times));
    if (notice.span().countersign() && notice.tally().agrees() == null) {
      rows.add(
          NoticeWords.row(
              "posted.countersignature", times.words().of("posted.not-yet"), times.words()));
    }
    return rows;
  }

  private static String objects(Notice notice, TimeWords times) {
    if (!notice.kind().takesObjections() || notice.span().lastDay() == null) {
      return "";
    }
    return times
        .words()
        .of(
            "posted.how-to-object",
            times.date(notice.span().lastDay()),
            notice.span().answerDays());
  }

  private Opinion opinion(Notice notice, TimeWords times) {
    Words words = times.words();
    return witness
        .opinion(notice)
        .map(
            found ->
                new Opinion(
                    words.of(
                        found.agrees() ? "posted.agrees" : "posted.disagrees",
                        spoken.unit(found.unit(), words),
                        times.day(found.at())),
                    found.words(),
                    found.agrees()))
        .orElse(new Opinion("", "", false));
  }

  private static Replaced replaced(Notice notice, Words words) {
    @Nullable String later = notice.tally().laterNo();
    boolean corrected = notice.tally().later() == NoticeReplacement.CORRECTS;
    boolean corrects = notice.how() == NoticeReplacement.CORRECTS;
    return new Replaced(
        later == null
            ? ""
            : words.of(corrected ? "posted.is-corrected" : "posted.is-withdrawn", later),
        later == null ? "" : NoticeWords.ADDRESS + "/" + later,
        notice.replaces() == null
            ? ""
            : words.of(
                corrects ? "posted.corrects" : "posted.withdraws", notice.replaces().value()),
        notice.replaces() == null ? "" : NoticeWords.ADDRESS + "/" + notice.replaces());
  }

  private static PhotoPart photo(NoticePosting posting, TimeWords times) {
    String taken = times.words().of("posted.hangs-since", times.day(posting.at()));
    return new PhotoPart(posting.photo(), taken, taken);
  }
}
