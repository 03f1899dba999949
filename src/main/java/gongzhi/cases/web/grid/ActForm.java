package gongzhi.cases.web.grid;

import gongzhi.cases.ending.FollowUp;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.replies.ReplyUse;
import gongzhi.cases.web.desk.AnswerChecks.Told;
import gongzhi.insight.Masking;
import gongzhi.parties.Viewer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is sent from a card.
 *
 * @param seen the version the worker had in front of them
 * @param photos ids of photos that were uploaded before
 * @param files photos that come with the form
 * @param way how a silent reporter was tried
 * @param anyway why an answer goes out although the check asked for more
 */
public record ActForm(
    @Nullable Integer seen,
    String words,
    @Nullable List<String> photos,
    @Nullable List<MultipartFile> files,
    FollowUp.Attempt way,
    @Nullable String anyway) {

  public ActForm {
    words = words == null ? "" : words.strip();
    way = Objects.requireNonNullElse(way, FollowUp.Attempt.VISIT);
    anyway = anyway == null ? "" : Masking.visible(anyway).strip();
  }

  /** The act, with all photos that are kept. */
  Act act(Viewer by, CaseNo no, List<String> kept) {
    return new Act(by, no, seen, words, false, kept);
  }

  /** The same with these photos, all of them kept. */
  ActForm with(List<String> kept) {
    return new ActForm(seen, words, kept, null, way, anyway);
  }

  /** Photos that were kept before. */
  List<String> before() {
    return photos == null ? List.of() : photos;
  }

  /** The answer in it, as the check of the desk looks at it. */
  Told told(Offer offer) {
    return new Told(
        offer.word(), ReplyUse.DONE, words, "", false, Objects.requireNonNullElse(anyway, ""));
  }

  List<MultipartFile> uploads() {
    return files == null ? List.of() : files;
  }
}
