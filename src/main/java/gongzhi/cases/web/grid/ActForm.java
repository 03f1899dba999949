package gongzhi.cases.web.grid;

import gongzhi.cases.ending.FollowUp;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is sent from a card.
 *
 * @param seen the version the worker had in front of them
 * @param photos ids of photos that were uploaded before
 * @param files photos that come with the form
 * @param way how a silent reporter was tried
 */
public record ActForm(
    @Nullable Integer seen,
    String words,
    @Nullable List<String> photos,
    @Nullable List<MultipartFile> files,
    FollowUp.Attempt way) {

  public ActForm {
    words = words == null ? "" : words.strip();
    way = Objects.requireNonNullElse(way, FollowUp.Attempt.VISIT);
  }

  /** The act, with the photos just kept. */
  Act act(Viewer by, CaseNo no, List<String> kept) {
    List<String> all =
        Stream.concat(photos == null ? Stream.of() : photos.stream(), kept.stream()).toList();
    return new Act(by, no, seen, words, false, all);
  }

  List<MultipartFile> uploads() {
    return files == null ? List.of() : files;
  }
}
