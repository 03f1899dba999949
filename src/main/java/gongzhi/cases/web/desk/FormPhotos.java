package gongzhi.cases.web.desk;

import gongzhi.site.files.Photos;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Pictures that come with a form. They are kept apart from the act, so that a form which is refused
 * comes back with them; what nobody sends again goes with the nightly sweep.
 */
@Component
public class FormPhotos {

  private final Photos photos;
  private final TransactionTemplate apart;

  FormPhotos(Photos photos, PlatformTransactionManager transactions) {
    this.photos = photos;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The same with its uploads kept. */
  Sent keep(Sent sent) {
    ActInput input = sent.input();
    List<String> before = Objects.requireNonNull(input.photos());
    return sent.with(input.with(keep(before, Objects.requireNonNull(input.files()))));
  }

  /** Keeps these uploads; their names stand behind those that were kept before. */
  public List<String> keep(List<String> before, List<MultipartFile> uploads) {
    List<MultipartFile> files = uploads.stream().filter(file -> !file.isEmpty()).toList();
    if (files.isEmpty()) {
      return before;
    }
    List<String> all = new ArrayList<>(before);
    all.addAll(Objects.requireNonNull(apart.execute(_ -> photos.keep(files))));
    return List.copyOf(all);
  }
}
