package gongzhi.transparency.notices;

import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.files.Photos;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looks over a notice: the supervision committee with its opinion, and the photo of the sheet.
 */
@Component
public class NoticeWitness {

  /** Under what name files know that they belong to a notice. */
  static final String FILE_OWNER = "notice";

  private static final int LEAST = 2;
  private static final int WORDS_MAX = 300;

  private final NoticeWitnessStore store;
  private final Notices notices;
  private final Photos photos;
  private final NoticeScreen screen;
  private final InstantSource clock;

  NoticeWitness(
      NoticeWitnessStore store,
      Notices notices,
      Photos photos,
      NoticeScreen screen,
      InstantSource clock) {
    this.store = store;
    this.notices = notices;
    this.photos = photos;
    this.screen = screen;
    this.clock = clock;
  }

  /** What the committee said; empty until it has. */
  public Optional<NoticeOpinion> opinion(Notice notice) {
    return store.opinion(notice);
  }

  /** The photo of the sheet as it hangs; empty until there is one. */
  public Optional<NoticePosting> posting(Notice notice) {
    return store.posting(notice);
  }

  /**
   * The supervision committee says whether it agrees.
   *
   * @throws Rejection (403) for anybody else and for who published it, (409) for a notice that
   *     needs none, has one, or was replaced
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void countersign(Viewer by, Notice notice, boolean agrees, String words) {
    by.require(Permission.COUNTERSIGN, notice.place().areaPath());
    requireOther(by, notice);
    String said = screen.screened(words.strip());
    if (said.length() < LEAST || said.length() > WORDS_MAX) {
      throw Rejection.invalid("posted.say-opinion", LEAST, WORDS_MAX);
    }
    if (!notice.span().countersign() || notice.tally().later() != null) {
      throw Rejection.of("posted.needs-no-opinion");
    }
    NoticeOpinion opinion =
        new NoticeOpinion(
            agrees,
            said,
            by.posts().stream()
                .map(Post::organisation)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null),
            clock.instant());
    if (!store.countersign(notice, opinion, by.party())) {
      throw Rejection.of("posted.countersigned-already");
    }
    notices.follow(
        notice,
        "notice countersigned",
        Map.of("agrees", agrees, "words", said, "by", by.party().value()));
  }

  /**
   * Keeps the photo of the sheet as it hangs there.
   *
   * @throws Rejection (422) without exactly one photo, (409) where one was sent before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void posted(Viewer by, Notice notice, List<String> sent) {
    by.require(Permission.PUBLISH, notice.place().areaPath());
    if (sent.size() != 1) {
      throw Rejection.invalid("posted.one-photo");
    }
    String photo = sent.getFirst();
    photos.attach(sent, FILE_OWNER, photo);
    if (!store.posted(notice, new NoticePosting(photo, clock.instant()), by.party())) {
      throw Rejection.of("posted.posted-already");
    }
    notices.follow(notice, "notice posted", Map.of("photo", photo));
  }

  private static void requireOther(Viewer by, Notice notice) {
    if (by.is(notice.seal().by())) {
      throw Rejection.forbidden("posted.not-ones-own");
    }
  }
}
